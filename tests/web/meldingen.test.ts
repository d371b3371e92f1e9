// SPDX-License-Identifier: EUPL-1.2
/** The lists of starts and stops for both parties, by keyboard, beside what the service stored. */
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { proefBsn } from '../../packages/dienst/src/proef/vulling.ts'
import { jw301, jw305, jw307, start, stop, twA } from '../keten/berichten.ts'
import type { EchteDienst } from './hulp/echteDienst.ts'
import { goed, type Openopties, paginaproef } from './hulp/paginaproef.ts'
import { druk, kiesUit } from './hulp/toetsenbord.ts'
import { AANBIEDER, GEMEENTE, NU, nummer, vertelVerhaal } from './hulp/verhaal.ts'

let dienst: EchteDienst
let aanbieder: Awaited<ReturnType<EchteDienst['alsof']>>
let gemeente: Awaited<ReturnType<EchteDienst['alsof']>>

const proef = paginaproef({ nu: NU }, async (echt) => {
  dienst = echt
  const verkeer = await vertelVerhaal(dienst.proef)
  // Started too late, stopped after the end of the toewijzing, with a label that a region swaps.
  const kop = { bsn: proefBsn(60) }
  const eigen = { ToewijzingNummer: '320001' }
  const kort = twA({ ...eigen, Einddatum: '2026-06-30' })
  await verkeer.stuur(GEMEENTE, jw301('2026-01-02', [kort], kop), '2026-01-02')
  const begin = start('2026-01-12', eigen)
  await verkeer.stuur(AANBIEDER, jw305('2026-01-26', [begin], kop), '2026-01-26')
  const einde = stop('2026-01-12', '38', '2026-07-10', eigen)
  await verkeer.stuur(AANBIEDER, jw307('2026-07-13', [einde], kop), '2026-07-13')
  aanbieder = await dienst.alsof(AANBIEDER)
  gemeente = await dienst.alsof(GEMEENTE)
})

const open = async (pad: string, opties: Openopties) => (await proef.open(pad, opties)).page
const rijen = (page: Page, naam: string) =>
  page.getByRole('table', { name: naam }).getByRole('rowheader')
const nummers = async (page: Page, naam: string) =>
  (await rijen(page, naam).allInnerTexts()).map((tekst) => tekst.split('\n')[0]!).sort()
async function opgeslagen(organisatie: string, waar: string): Promise<string[]> {
  const { rows } = await dienst.proef.db.beheer.query<{ nr: string }>(
    `SELECT toewijzing_nummer AS nr FROM melding WHERE organisatie = $1 AND ${waar} ORDER BY 1`,
    [organisatie],
  )
  return rows.map(({ nr }) => nr)
}
/** Until the list is the one that was asked for. */
const wacht = (page: Page, naam: string, verwacht: readonly string[]) =>
  expect.poll(() => nummers(page, naam), { timeout: 10_000 }).toEqual(verwacht)

describe('start- en stopmeldingen', () => {
  it('toont een aanbieder zijn stops, met wat opvalt en de getelde dagen', async () => {
    const page = await open('/meldingen', aanbieder)
    await wacht(page, 'Stops', await opgeslagen(AANBIEDER, "soort = 'stop'"))
    const rij = page.getByRole('row', { name: /320001/ })
    await rij.getByText('De stop op 10-07-2026 ligt na het einde van de toewijzing.').waitFor()
    await rij.getByText('38/39 gewisseld').waitFor()
    await rij.getByText('4 werkdagen over').waitFor()
    await rij.getByText('uiterlijk 17-07-2026').waitFor()
    await page
      .getByRole('row', { name: new RegExp(nummer('tijdelijk')) })
      .getByText('20 zonder plan')
      .waitFor()
    await goed(page)
    await kiesUit(page, /Reden/, /^36/)
    await wacht(page, 'Stops', [nummer('overleg')])
    await kiesUit(page, /Reden/, 'Alle')
    await rij.waitFor()
    await kiesUit(page, /Opvallend/, 'na de toewijzing')
    await wacht(page, 'Stops', ['320001'])
    expect(new URL(page.url()).search).toBe('?signaal=stop-na-toewijzing')
    await druk(page.getByRole('button', { name: 'Filters wissen' }))
    await page.getByRole('row', { name: new RegExp(nummer('overleg')) }).waitFor()
    // The row leads to the toewijzing, its day to the message.
    const link = rij.getByRole('link', { name: /naar het bericht/ })
    const { rows } = await dienst.proef.db.beheer.query(
      `SELECT bericht FROM melding WHERE organisatie = $1 AND soort = 'stop'
         AND toewijzing_nummer = '320001'`,
      [AANBIEDER],
    )
    expect(await link.getAttribute('href')).toBe(`/berichten/${rows[0].bericht}`)
    await druk(rij.getByRole('rowheader').getByRole('link'))
    await page.waitForURL(/\/toewijzingen\/[0-9a-f]{16}-[0-9A-F]{12}$/)
  })

  it('toont starts, ook wie te laat was, en wat nog op antwoord wacht', async () => {
    const page = await open('/meldingen', aanbieder)
    await rijen(page, 'Stops').first().waitFor()
    await druk(page.getByRole('tab', { name: 'Stops' }), 'ArrowRight')
    await wacht(page, 'Starts', await opgeslagen(AANBIEDER, "soort = 'start'"))
    await kiesUit(page, /Op tijd/, 'te laat')
    await wacht(page, 'Starts', ['320001'])
    await page.getByText('5 werkdagen te laat').waitFor()
    await page.getByText('uiterlijk 19-01-2026').waitFor()
    await goed(page)
    await druk(page.getByRole('tab', { name: 'Starts' }), 'ArrowLeft')
    await druk(page.getByRole('button', { name: 'Filters wissen' }))
    await kiesUit(page, /Status/, 'Wacht op antwoord')
    await page.getByRole('cell', { name: nummer('wacht') }).waitFor()
    await page.getByRole('cell', { name: nummer('zonderRetour') }).waitFor()
    expect(await rijen(page, 'Stops').count()).toBe(2)
    await goed(page)
  })

  it('toont een gemeente wat zij goedkeurde en afkeurde, ook op een smal scherm', async () => {
    const page = await open('/meldingen', { ...gemeente, viewport: { width: 320, height: 700 } })
    await wacht(page, 'Stops', await opgeslagen(GEMEENTE, "soort = 'stop'"))
    await goed(page)
    await page.getByRole('button', { name: 'Filters tonen' }).click()
    await kiesUit(page, /Status/, 'Afgekeurd')
    await page.getByText(nummer('afgekeurd')).waitFor()
    await page
      .getByRole('button', { name: /^Uitleg van 9/ })
      .first()
      .waitFor()
    await goed(page)
  })
})
