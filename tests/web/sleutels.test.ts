// SPDX-License-Identifier: EUPL-1.2
/** Keys and webhooks for other systems, in a browser; the key works and the receiver hears it. */
import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Binnen, komBinnen } from './hulp/binnen.ts'
import { kiesEngels } from './hulp/engels.ts'
import { goed, paginaproef, SMAL } from './hulp/paginaproef.ts'

interface Bezorgd {
  readonly koppen: IncomingMessage['headers']
  readonly tekst: string
}

/** A receiver on this computer that keeps what it gets and answers with the status asked for. */
let ontvanger: Server
let status = 204
const bezorgd: Bezorgd[] = []

async function startOntvanger(): Promise<string> {
  ontvanger = createServer(async (verzoek, antwoord) => {
    let tekst = ''
    for await (const deel of verzoek) tekst += deel
    bezorgd.push({ koppen: verzoek.headers, tekst })
    antwoord.writeHead(status).end()
  })
  ontvanger.listen(0, '127.0.0.1')
  await once(ontvanger, 'listening')
  return `127.0.0.1:${(ontvanger.address() as AddressInfo).port}`
}

let host = ''
const proef = paginaproef(async () => {
  host = await startOntvanger()
  return { webhooks: { hosts: [host], intern: true, proef: true } }
})
let beheerder: Binnen
beforeAll(async () => {
  beheerder = await komBinnen(proef.dienst(), '0363', ['beheerder'], 'B. Heer')
})
afterAll(() => ontvanger.close())

const vraagMet = (pad: string, sleutel: string) =>
  fetch(`${proef.dienst().adres}/v1${pad}`, { headers: { authorization: `Bearer ${sleutel}` } })

describe('sleutels', () => {
  it('maakt met het toetsenbord een sleutel die werkt, en trekt hem in', async () => {
    const { page } = await proef.open('/beheer/sleutels', beheerder.profiel)
    await page.getByText('Er is nog geen ander systeem met toegang.').waitFor()
    await goed(page)
    await page.getByRole('button', { name: 'Sleutel maken' }).press('Enter')
    const venster = page.getByRole('dialog', { name: 'Sleutel maken' })
    await venster.getByLabel('Naam van het systeem').press('Enter')
    await page.getByRole('region', { name: 'Er zijn 3 dingen die u moet aanpassen' }).waitFor()
    await goed(page)
    await venster.getByLabel('Naam van het systeem').focus()
    await page.keyboard.type('ECD van Zorg voor Morgen')
    await venster.getByRole('checkbox', { name: /^toewijzingen bekijken/ }).press('Space')
    const over = new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10)
    const dag = venster.getByRole('spinbutton').first()
    await dag.focus()
    await page.keyboard.type(over.split('-').reverse().join(''))
    await venster.getByRole('button', { name: 'Sleutel maken' }).press('Enter')
    const klaar = page.getByRole('dialog', { name: 'ECD van Zorg voor Morgen heeft toegang' })
    const sleutel = (await klaar.locator('.eenmalig code').textContent())!
    expect(sleutel).toMatch(/^swk_0363_/)
    await goed(page)
    await klaar.getByRole('button', { name: 'Klaar' }).press('Enter')
    const rij = page.getByRole('row').filter({ hasText: 'ECD van Zorg voor Morgen' })
    await rij.getByText('werkt').waitFor()
    expect(await page.content()).not.toContain(sleutel)
    // The key opens what was chosen, and nothing else.
    expect((await vraagMet('/toewijzingen', sleutel)).status).toBe(200)
    expect((await vraagMet('/beheer/gebruikers', sleutel)).status).toBe(403)
    await page.reload()
    await rij.waitFor()
    expect(await rij.getByText('nooit').count()).toBe(0)

    await rij.getByRole('button', { name: /^Trek de sleutel/ }).press('Enter')
    const vraag = page.getByRole('alertdialog')
    await vraag.getByRole('button', { name: 'Intrekken' }).press('Enter')
    await rij.getByText('ingetrokken').waitFor()
    expect((await vraagMet('/toewijzingen', sleutel)).status).toBe(401)
  })

  it('geeft een client een geheim voor tokens, zegt wat er mis is, en past op 320 pixels', async () => {
    const { page, verwacht } = await proef.open('/beheer/sleutels', {
      ...beheerder.profiel,
      ...SMAL,
    })
    verwacht(/status of 400/)
    await page.getByRole('button', { name: 'Sleutel maken' }).click()
    const venster = page.getByRole('dialog')
    await venster.getByLabel('Naam van het systeem').fill('Zaaksysteem')
    await venster.getByText('client met tokens').click()
    await venster.getByText('berichten aanleveren').click()
    await venster.getByRole('spinbutton').first().focus()
    await page.keyboard.type('01012099')
    await venster.getByRole('button', { name: 'Sleutel maken' }).click()
    await venster.getByText('Kies een dag binnen 400 dagen.').first().waitFor()
    await goed(page)
    await venster.getByRole('spinbutton').first().focus()
    const over = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10)
    await page.keyboard.type(over.split('-').reverse().join(''))
    await venster.getByRole('button', { name: 'Sleutel maken' }).click()
    await page.getByRole('dialog', { name: 'Zaaksysteem heeft toegang' }).waitFor()
    const [clientId, geheim] = await page.locator('.venster code').allTextContents()
    const token = await fetch(`${proef.dienst().adres}/v1/tokens`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: clientId!,
        client_secret: geheim!,
      }),
    })
    expect(await token.json()).toMatchObject({ scope: 'berichten.indienen' })
    await page.getByRole('button', { name: 'Klaar' }).click()
    await page.getByText('verloopt binnenkort').waitFor()
    await goed(page)
    await kiesEngels(page)
    await page.getByRole('heading', { name: 'Keys', level: 1 }).waitFor()
    await page.getByText('hand in messages').waitFor()
  })
})

describe('webhooks', () => {
  it('voegt een webhook toe, probeert hem, toont de bezorgingen, zet hem uit en verwijdert hem', async () => {
    const { page, verwacht } = await proef.open('/beheer/webhooks', beheerder.profiel)
    await page.getByText('Er zijn nog geen webhooks.').waitFor()
    await page.getByRole('button', { name: 'Webhook toevoegen' }).press('Enter')
    const venster = page.getByRole('dialog', { name: 'Webhook toevoegen' })
    verwacht(/status of 409/)
    await venster.getByLabel('Adres').fill('https://elders.example.nl/x')
    await page.keyboard.press('Enter')
    await venster
      .getByText(/STOPWIJZER_WEBHOOK_HOSTS/)
      .nth(1)
      .waitFor()
    await goed(page)
    const url = `http://${host}/hook`
    await venster.getByLabel('Adres').fill(url)
    await venster.getByRole('checkbox', { name: 'taak geopend' }).press('Space')
    await venster.getByRole('button', { name: 'Webhook toevoegen' }).press('Enter')
    const klaar = page.getByRole('dialog', { name: 'De webhook staat aan' })
    const geheim = (await klaar.locator('.eenmalig code').textContent())!
    await klaar.getByRole('button', { name: 'Klaar' }).press('Enter')
    const rij = page.getByRole('row').filter({ hasText: url })
    await rij.getByText('taak geopend').waitFor()
    await goed(page)

    async function kies(wat: string) {
      await page.getByRole('button', { name: `Wijzig ${url}` }).press('Enter')
      await page.getByRole('menuitem', { name: wat }).press('Enter')
    }
    await kies('Proefbezorging sturen')
    await page.getByText('De proefbezorging is aangekomen (204).').waitFor()
    expect(JSON.parse(bezorgd[0]!.tekst)).toMatchObject({ soort: 'proef', organisatie: '0363' })
    // The secret that was shown signs it.
    const { koppen, tekst } = bezorgd[0]!
    const som = createHmac('sha256', geheim)
      .update(`${koppen['stopwijzer-tijdstip']}.${tekst}`)
      .digest('hex')
    expect(koppen['stopwijzer-handtekening']).toBe(`sha256=${som}`)
    status = 503
    await kies('Proefbezorging sturen')
    await page.getByText(/De proefbezorging is niet gelukt/).waitFor()
    await kies('Uitzetten')
    await rij.getByText('uit', { exact: true }).waitFor()
    expect(await proef.rijen('SELECT staat FROM webhook')).toEqual([{ staat: 'uit' }])
    await kies('Bezorgingen bekijken')
    await page.getByRole('heading', { name: 'Bezorgingen', level: 1 }).waitFor()
    await page.getByText('mislukt').waitFor()
    await page.getByText('bezorgd', { exact: true }).waitFor()
    await goed(page)
    await page.goBack()
    await kies('Verwijderen')
    const vraag = page.getByRole('alertdialog', { name: 'Deze webhook verwijderen?' })
    await vraag.getByRole('button', { name: 'Verwijderen' }).press('Enter')
    await page.getByText('Er zijn nog geen webhooks.').waitFor()
    expect(await proef.rijen('SELECT staat FROM webhook')).toEqual([])
  })
})
