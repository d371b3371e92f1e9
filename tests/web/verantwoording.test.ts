// SPDX-License-Identifier: EUPL-1.2
/** The auditor looks who saw whom, in a browser, with a real log; looking is in the log too. */
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Binnen, komBinnen } from './hulp/binnen.ts'
import { kiesEngels } from './hulp/engels.ts'
import { goed, paginaproef, SMAL } from './hulp/paginaproef.ts'
import { bsn, NU, vertelVerhaal } from './hulp/verhaal.ts'

const PROEF_BSN = bsn('inZorg')

const proef = paginaproef({ nu: NU })
let auditor: Binnen
let clientSleutel = ''

beforeAll(async () => {
  const dienst = proef.dienst()
  auditor = await komBinnen(dienst, '0363', ['auditor'], 'A. Uditor')
  const medewerker = await komBinnen(dienst, '0363', ['medewerker'], 'M. de Wit')
  await vertelVerhaal(dienst.proef)
  // Somebody looks at the client, as the pages do.
  const { page } = await proef.open('/', medewerker.profiel)
  const gevonden = await page.evaluate(async (nummer) => {
    const ik = await (await fetch('/v1/ik')).json()
    const antwoord = await fetch('/v1/clienten/_zoek', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-csrf-token': ik.csrf },
      body: JSON.stringify({ bsn: nummer }),
    })
    return antwoord.json()
  }, PROEF_BSN)
  clientSleutel = JSON.stringify(gevonden).match(/"clientSleutel":"([0-9a-f]{16})"/)![1]!
})

/** Lines of this kind, with the search hash of the one client that they are about. */
const logregels = (soort: string) =>
  proef.rijen('SELECT gebruiker, doel, client FROM audit WHERE soort = $1 ORDER BY volgnummer', [
    soort,
  ])

describe('verantwoording', () => {
  it('toont met het toetsenbord wie één persoon zag, zonder BSN in een adres', async () => {
    const { page } = await proef.open('/verantwoording', auditor.profiel)
    const adressen: string[] = []
    page.on('request', (verzoek) => adressen.push(verzoek.url()))
    await goed(page)
    await page.getByLabel('Waarom kijkt u?').press('Enter')
    await page.getByText('Vul in waarom u kijkt, in minstens 5 tekens').first().waitFor()
    await page.getByLabel('Waarom kijkt u?').fill('vraag om inzage')
    await page.getByLabel('BSN').fill('12345')
    await page.keyboard.press('Enter')
    await page.getByText('Een BSN heeft 9 cijfers').first().waitFor()
    expect(await logregels('bekijk_logboek')).toEqual([])
    await page.getByLabel('BSN').fill(PROEF_BSN)
    await page.keyboard.press('Enter')
    const rij = page.getByRole('row').filter({ hasText: 'zoek client' })
    await rij.getByText('M. de Wit').waitFor()
    await rij.getByText(clientSleutel).waitFor()
    await page.getByText(`de persoon met het BSN dat eindigt op ${PROEF_BSN.slice(-4)}`).waitFor()
    await goed(page)
    expect(page.url()).toBe(`${proef.dienst().adres}/verantwoording`)
    expect(adressen.filter((adres) => adres.includes(PROEF_BSN))).toEqual([])
    // Looking is written down: who, why, about whom.
    expect((await logregels('bekijk_logboek')).at(-1)).toMatchObject({
      gebruiker: 'A. Uditor',
      doel: 'vraag om inzage',
      client: expect.stringMatching(new RegExp(`^${clientSleutel}`)),
    })

    await rij.getByRole('button', { name: /^Details/ }).press('Enter')
    const venster = page.getByRole('dialog')
    await venster.getByText('Netwerkadres').waitFor()
    await goed(page)
    await venster.getByRole('button', { name: 'Alleen M. de Wit' }).press('Enter')
    await page.getByText('wat M. de Wit deed').waitFor()
    await page.getByText('A. Uditor', { exact: true }).nth(1).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Toon iedereen' }).press('Enter')
    await page.getByText('wat M. de Wit deed').waitFor({ state: 'detached' })
  })

  it('controleert de keten, ook als iemand erin knoeide, en exporteert JSON-regels', async () => {
    const { page } = await proef.open('/verantwoording', { ...auditor.profiel, ...SMAL })
    await page.getByRole('button', { name: 'Controleer de keten' }).click()
    await page.getByText(/Het logboek is heel: \d+ regels/).waitFor()
    await page.getByLabel('Waarom kijkt u?').fill('jaarcontrole 2026')
    await page.getByRole('button', { name: 'Toon het logboek' }).click()
    await page.getByText('zoek client').waitFor()
    await goed(page)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Exporteer als JSON-regels' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('logboek.jsonl')
    const tekst = readFileSync((await download.path())!, 'utf8')
    const regels = tekst
      .trimEnd()
      .split('\n')
      .map((regel) => JSON.parse(regel))
    expect(regels.length).toBeGreaterThan(1)
    expect(tekst).toContain('M. de Wit')
    expect(tekst).not.toContain(PROEF_BSN)
    expect((await logregels('exporteer_logboek')).at(-1)).toMatchObject({
      doel: 'jaarcontrole 2026',
    })

    await page.getByRole('button', { name: 'Downloaden' }).press('Enter')
    const venster = page.getByRole('dialog', { name: 'Logboek downloaden' })
    const waarvoor = venster.getByLabel('Waarvoor hebt u de lijst nodig?')
    expect(await waarvoor.inputValue()).toBe('jaarcontrole 2026')
    await waarvoor.fill(`over ${PROEF_BSN}`)
    await venster.getByText('CSV').click()
    await venster.getByRole('button', { name: 'Download' }).press('Enter')
    await venster.getByText('Hier mag geen BSN in staan.', { exact: false }).first().waitFor()
    await goed(page)
    await waarvoor.fill('jaarcontrole van 31-07-2026')
    const bestand = page.waitForEvent('download')
    await venster.getByRole('button', { name: 'Download' }).press('Enter')
    const csv = readFileSync((await (await bestand).path())!, 'utf8')
    expect(csv).toContain('M. de Wit')
    expect(csv).not.toContain(PROEF_BSN)
    expect((await logregels('exporteer_logboek')).at(-1)).toMatchObject({
      doel: 'jaarcontrole van 31-07-2026',
    })

    await proef.rijen("UPDATE audit SET gebruiker = 'X. Iemand' WHERE soort LIKE 'zoek_client%'")
    await page.getByRole('button', { name: 'Controleer de keten' }).click()
    await page.getByText(/Het logboek is niet heel/).waitFor()
    await page.getByText(/Bel uw systeembeheerder/).waitFor()
    await kiesEngels(page)
    await page.getByRole('heading', { name: 'Audit log', level: 1 }).waitFor()
    await page.getByText(/The audit log is not whole/).waitFor()
    await goed(page)
  })

  it('is niet voor de beheerder', async () => {
    const { profiel } = await komBinnen(proef.dienst(), '0363', ['beheerder'])
    const { page } = await proef.open('/verantwoording', profiel)
    await page.getByRole('heading', { name: 'U mag dit niet zien', level: 1 }).waitFor()
  })
})
