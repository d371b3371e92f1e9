// SPDX-License-Identifier: EUPL-1.2
/** Messages, their thread, the queue and replaying: in a browser, and what the service made of it. */
import { readFileSync } from 'node:fs'
import { schrijf } from '@stopwijzer/ijw'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { leesXml } from '../../packages/dienst/src/berichten/draad.ts'
import { echteOmgeving, klokVanaf } from '../../packages/dienst/src/omgeving.ts'
import { zetInstelling } from '../../packages/dienst/src/opslag/organisatie.ts'
import { inTransactie, inZicht } from '../../packages/dienst/src/opslag/transactie.ts'
import { publiceerWachtende } from '../../packages/dienst/src/opslag/uitgaand.ts'
import type { Verkeer } from '../../packages/dienst/src/proef/verkeer.ts'
import { draaiHerspeelopdrachten } from '../../packages/dienst/src/verwerking/herspeelopdrachten.ts'
import { maakOntvangst } from '../../packages/dienst/src/verwerking/ontvangst.ts'
import { leesZip } from '../../packages/web/src/zip/leesZip.ts'
import { jw307, stop } from '../keten/berichten.ts'
import { axe } from './hulp/axe.ts'
import { type Proefbrowser, type Proefpagina, rustig, startBrowser } from './hulp/browser.ts'
import { type EchteDienst, startEchteDienst } from './hulp/echteDienst.ts'
import { overlappingen, teBreed, teKlein } from './hulp/maten.ts'
import { AANBIEDER, bsn, GEMEENTE, NU, nummer, vertelVerhaal } from './hulp/verhaal.ts'

let dienst: EchteDienst
let browser: Proefbrowser
let verkeer: Verkeer
let paginas: Proefpagina[] = []
const wie: Record<string, Awaited<ReturnType<EchteDienst['alsof']>>> = {}

const SMAL = { viewport: { width: 320, height: 640 } }

beforeAll(async () => {
  dienst = await startEchteDienst({ nu: NU })
  browser = await startBrowser(dienst.adres)
  verkeer = await vertelVerhaal(dienst.proef)
  for (const code of [GEMEENTE, AANBIEDER]) wie[code] = await dienst.alsof(code)
  // The last day of care lies ahead: rejected, until the setting of the municipality says otherwise.
  const later = stop('2026-01-12', '31', '2026-07-25', { ToewijzingNummer: nummer('inZorg') })
  await verkeer.alleen(GEMEENTE, 'in', jw307('2026-07-20', [later], { bsn: bsn('inZorg') }), NU)
  await laatDoodlopen()
})
afterEach(async () => {
  for (const pagina of paginas) await pagina.sluit()
  paginas = []
})
afterAll(async () => {
  await browser.sluit()
  await dienst.sluit()
})

/** An own stop that does not get out for more than a day, for a fault of its own. */
async function laatDoodlopen(): Promise<void> {
  const eigen = verkeer.toegang[AANBIEDER]!
  const op = (moment: string) => echteOmgeving(klokVanaf(moment, true))
  const regel = stop('2026-01-12', '31', '2026-07-08', { ToewijzingNummer: nummer('teLaat') })
  await maakOntvangst(eigen, op('2026-07-18T09:00:00')).dienAan({
    map: 'eigen',
    naam: 'dood.xml',
    bytes: schrijf(jw307('2026-07-18', [regel], { bsn: bsn('teLaat') })),
  })
  for (const moment of ['2026-07-18T09:00:00', '2026-07-19T10:00:00'])
    await publiceerWachtende(eigen, {
      omgeving: op(moment),
      publiceer: () => Promise.reject(new Error('fault of this message')),
    })
}

async function open(code: string, pad: string, opties: object = {}): Promise<Proefpagina> {
  const proef = await browser.open(pad, { ...wie[code], ...opties })
  paginas.push(proef)
  await proef.page.locator('h1').waitFor()
  await rustig(proef.page)
  return proef
}
const tabel = (page: Page, naam: string) => page.getByRole('table', { name: naam })
async function goed(page: Page) {
  expect(await axe(page)).toEqual({ fout: [], onbeslist: [] })
  expect(await teBreed(page)).toBe(0)
  expect(await overlappingen(page)).toEqual([])
  expect(await teKlein(page)).toEqual([])
  expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
}
const opDeDienst = async <T>(sql: string, waarden: readonly unknown[]): Promise<T[]> =>
  (await dienst.proef.db.beheer.query(sql, [...waarden])).rows as T[]

describe('berichten', () => {
  it('zoekt met vrij te combineren filters die in het adres staan', async () => {
    const { page } = await open(GEMEENTE, '/berichten?berichtsoort=JW307&status=afgekeurd')
    const lijst = tabel(page, 'Berichten')
    await lijst.getByText(nummer('inZorg'), { exact: true }).waitFor()
    await lijst.getByText(nummer('afgekeurd'), { exact: true }).waitFor()
    expect(await lijst.getByRole('row').count()).toBe(3)
    await goed(page)
    await page.getByRole('searchbox', { name: 'Toewijzingnummer' }).fill(nummer('inZorg'))
    await page.waitForURL(/toewijzingNummer=300201/)
    await lijst.getByText(nummer('afgekeurd'), { exact: true }).waitFor({ state: 'detached' })
    await expect.poll(() => lijst.getByRole('row').count()).toBe(2)
    await page.getByRole('button', { name: 'Filters wissen' }).click()
    await page.getByText('Bladzijde 1').waitFor()
    await page.getByRole('button', { name: 'Volgende' }).click()
    await page.getByText('Bladzijde 2').waitFor()
    expect(page.url()).toContain('na=')
  })

  it('vindt een cliënt op BSN zonder dat het BSN in een adres komt', async () => {
    const { page } = await open(AANBIEDER, '/berichten', SMAL)
    const adressen: string[] = []
    page.on('request', (verzoek) => adressen.push(verzoek.url()))
    const veld = page.getByRole('textbox', { name: 'BSN van een cliënt' })
    await veld.fill('123')
    await page.keyboard.press('Enter')
    await page.getByText('Een BSN heeft negen cijfers.').first().waitFor()
    await veld.fill(bsn('tijdelijk'))
    await page.keyboard.press('Enter')
    await page.getByText('U ziet alleen de berichten van één cliënt.').waitFor()
    await rustig(page)
    const nummers = await tabel(page, 'Berichten').locator('[data-kop=Toewijzing]').allInnerTexts()
    expect(nummers.length).toBeGreaterThan(2)
    expect(new Set(nummers.map((tekst) => /\d{6}/.exec(tekst)?.[0]))).toEqual(
      new Set([nummer('tijdelijk')]),
    )
    expect(page.url()).toContain('clientSleutel=')
    expect([...adressen, page.url()].join(' ')).not.toContain(bsn('tijdelijk'))
    await goed(page)
  })

  it('toont met het toetsenbord een afgekeurde stop naast zijn XML, met heen en retour', async () => {
    const { page } = await open(GEMEENTE, '/berichten?status=afgekeurd&toewijzingNummer=300201')
    const rij = page.getByRole('link', { name: 'JW307 Stop' })
    await rij.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'JW307 Stop', level: 1 }).waitFor()
    await page.getByRole('region', { name: 'In woorden' }).getByText('25-07-2026').waitFor()
    await goed(page)
    const draad = page.getByRole('list', { name: 'Heen en retour' })
    await draad.getByText(/antwoord op JW307/).waitFor()
    await draad.getByRole('link', { name: /^JW308 Stop retour/ }).waitFor()
    expect(await page.locator('body').innerText()).not.toContain(bsn('inZorg'))

    const bevinding = page.locator('.bevinding').first()
    const plek = (await bevinding.getByRole('button', { name: /^regel / }).innerText()).trim()
    await bevinding.getByRole('button', { name: /^regel / }).focus()
    await page.keyboard.press('Enter')
    const regel = page.locator(`[data-regel="${/regel (\d+)/.exec(plek)![1]}"]`)
    await regel.waitFor()
    expect(await regel.innerText()).toContain('2026-07-25')
    await goed(page)
    const id = new URL(page.url()).pathname.split('/').pop()
    // Who looked at the whole message is in the audit log.
    const gezien = await opDeDienst(
      `SELECT 1 FROM audit WHERE organisatie = $1 AND soort = 'bekijk_xml' AND object_id = $2`,
      [GEMEENTE, id],
    )
    expect(gezien).toHaveLength(1)
    await page.setViewportSize(SMAL.viewport)
    await goed(page)
  })

  it('laat wie meekijkt de woorden zien, en de XML en de wachtrij niet', async () => {
    wie.lezer = await dienst.alsof(GEMEENTE, { rollen: ['lezer'] })
    const { page } = await open('lezer', '/berichten?status=afgekeurd&toewijzingNummer=300201')
    expect(await page.getByRole('checkbox').count()).toBe(0)
    await page.getByRole('link', { name: 'JW307 Stop' }).click()
    await page.getByRole('region', { name: 'In woorden' }).getByText('25-07-2026').waitFor()
    expect(await page.getByRole('region', { name: 'XML' }).count()).toBe(0)
    await page.goto(`${dienst.adres}/wachtrij`)
    await page.getByRole('heading', { name: 'U mag dit niet zien', level: 1 }).waitFor()
  })

  it('haalt de gekozen berichten op als zip, byte voor byte', async () => {
    const { page } = await open(GEMEENTE, '/berichten?status=afgekeurd&berichtsoort=JW307')
    await page.getByRole('checkbox', { name: /alle regels/i }).check({ force: true })
    const ophalen = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Download 2 berichten als zip' }).click()
    const delen = await leesZip(Uint8Array.from(readFileSync(await (await ophalen).path())))
    expect(delen.map(({ naam }) => naam)).toEqual([
      expect.stringMatching(/^JW307-\w+\.xml$/),
      expect.stringMatching(/^JW307-\w+\.xml$/),
    ])
    const eigen = verkeer.toegang[GEMEENTE]!
    for (const deel of delen) {
      const id = /-(\w+)\.xml/.exec(deel.naam)![1]!
      const bewaard = await inZicht(eigen, (client) => leesXml(client, eigen, id))
      expect(Buffer.from(await deel.lees()).equals(Buffer.from(bewaard!))).toBe(true)
    }
  })
})

describe('de wachtrij', () => {
  it('laat zien wat niet lukt, en geeft op met een reden', async () => {
    const { page } = await open(AANBIEDER, '/wachtrij')
    await page.getByText('1 bericht lukt niet vanzelf.').waitFor()
    const lijst = tabel(page, 'Wachtrij')
    await lijst.getByText('Wacht op u').waitFor()
    await goed(page)
    await page.getByText('Ook verzonden zonder goedkeuring').click()
    await lijst.getByText('Nog geen antwoord').first().waitFor()
    expect(page.url()).toContain('alles=true')

    await lijst
      .getByRole('row', { name: /Wacht op u/ })
      .getByRole('button')
      .focus()
    await page.keyboard.press('Enter')
    const opgeven = page.getByRole('menuitem', { name: /^Geef op/ })
    await opgeven.focus()
    await page.keyboard.press('Enter')
    const vraag = page.getByRole('alertdialog', { name: 'Bericht opgeven?' })
    await vraag.getByRole('button', { name: 'Geef op' }).click()
    await vraag.getByText('Zeg in een paar woorden waarom u ermee stopt.').first().waitFor()
    expect(await axe(page)).toEqual({ fout: [], onbeslist: [] })
    await vraag.getByLabel('Waarom geeft u het op?').fill('De gemeente weet het al.')
    await vraag.getByRole('button', { name: 'Geef op' }).click()
    await page
      .getByText(/is opgegeven/)
      .first()
      .waitFor()
    await lijst.getByText('Wacht op u').waitFor({ state: 'detached' })
    const rijen = await opDeDienst<{ staat: string; reden: string }>(
      `SELECT staat, reden FROM uitgaand WHERE organisatie = $1 AND staat = 'opgegeven'`,
      [AANBIEDER],
    )
    expect(rijen).toEqual([{ staat: 'opgegeven', reden: 'De gemeente weet het al.' }])
  })

  it('toont een beheerder de wachtrij zonder weg naar de gegevens van cliënten', async () => {
    wie.beheerder = await dienst.alsof(AANBIEDER, { rollen: ['beheerder'] })
    const { page } = await open('beheerder', '/wachtrij?alles=true')
    await tabel(page, 'Wachtrij').getByText('JW307 Stop').first().waitFor()
    expect(await tabel(page, 'Wachtrij').getByRole('link').count()).toBe(0)
  })

  it('stuurt vanaf een bericht opnieuw, en zegt waarom iets niet kan', async () => {
    const pad = `/berichten?toewijzingNummer=${nummer('wacht')}&berichtsoort=JW307`
    const { page } = await open(AANBIEDER, pad, SMAL)
    await page.getByRole('link', { name: 'JW307 Stop' }).click()
    const vak = page.getByRole('region', { name: 'Verzending' })
    await vak.getByText('er is nog geen retourbericht').waitFor()
    await vak.getByRole('button', { name: /^Acties voor JW307/ }).click()
    await page.getByText('Het bericht is al verzonden.').waitFor()
    await page.getByRole('menuitem', { name: /^Probeer opnieuw/ }).click()
    const vraag = page.getByRole('dialog', { name: 'Opnieuw proberen?' })
    await vraag.getByRole('button', { name: 'Probeer opnieuw' }).click()
    await vak.getByText('Gaat zo weg').waitFor()
    await page
      .getByText(/gaat opnieuw weg/)
      .first()
      .waitFor()
    await goed(page)
    const id = new URL(page.url()).pathname.split('/').pop()
    const [rij] = await opDeDienst<{ gepubliceerd: Date | null }>(
      'SELECT gepubliceerd FROM uitgaand WHERE organisatie = $1 AND bericht = $2',
      [AANBIEDER, id],
    )
    expect(rij).toEqual({ gepubliceerd: null })
  })
})

describe('herspelen', () => {
  const draai = () =>
    draaiHerspeelopdrachten(
      verkeer.toegang[GEMEENTE]!,
      dienst.proef.dienst.omgeving,
      new AbortController().signal,
    )

  it('begint bij een bericht, volgt het werk en toont wat nu anders zou zijn', async () => {
    await inTransactie(dienst.proef.db.pool, GEMEENTE, (client) =>
      zetInstelling(client, GEMEENTE, 'tr134OpBeginEnEind', false),
    )
    const { page } = await open(GEMEENTE, '/berichten?status=afgekeurd&toewijzingNummer=300201')
    await page.getByRole('link', { name: 'JW307 Stop' }).click()
    await page.getByRole('link', { name: 'Beoordeel opnieuw' }).click()
    await page.getByRole('heading', { name: 'Herspelen', level: 1 }).waitFor()
    expect(await page.getByRole('textbox', { name: /^Toewijzingnummer/ }).inputValue()).toBe(
      '300201',
    )
    await rustig(page)
    await goed(page)
    await page.getByRole('button', { name: 'Start' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Herspeelopdracht', level: 1 }).waitFor()
    await page.getByRole('button', { name: 'Stop deze opdracht' }).waitFor()
    await goed(page)
    expect(await draai()).toBe(1)
    const verschil = tabel(page, 'Wat nu anders zou zijn')
    await verschil.getByRole('link', { name: /^JW307 Stop/ }).waitFor()
    expect(await verschil.innerText()).toMatch(/afgekeurd[\s\S]*goedgekeurd/)
    await page.setViewportSize(SMAL.viewport)
    await goed(page)
  })

  it('stopt een opdracht voordat zij klaar is', async () => {
    const { page } = await open(GEMEENTE, '/herspelen', SMAL)
    await page.getByRole('button', { name: 'Start' }).click()
    await page.getByRole('button', { name: 'Stop deze opdracht' }).click()
    await page.getByText('Gestopt').waitFor()
    expect(await draai()).toBe(0)
    await page.getByRole('link', { name: 'Herspelen' }).click()
    await tabel(page, 'Opdrachten').getByText('Gestopt').waitFor()
    await goed(page)
  })
})
