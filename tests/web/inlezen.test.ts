// SPDX-License-Identifier: EUPL-1.2
/** A spreadsheet with stops in a browser: checked per row, mended, sent once. */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { leesExcel } from '../../packages/dienst/src/bestanden/excellezen.ts'
import { leesCsv } from '../../packages/dienst/src/inlezen/csv.ts'
import { tabNaar, uitgegaan } from './hulp/melden.ts'
import { goed, knop, SMAL } from './hulp/paginaproef.ts'
import { nummer } from './hulp/verhaal.ts'
import { werkplek } from './hulp/werkplek.ts'

const plek = werkplek()

const kies = (page: Page, ...rijen: string[]) =>
  page.locator('input[type=file]').setInputFiles({
    name: 'stops.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(['Toewijzing;Einddatum;Reden', ...rijen, ''].join('\r\n')),
  })
const GOED = `${nummer('inZorg')};17-07-2026;31`

async function bewaard(page: Page, naam: string): Promise<Buffer> {
  const wacht = page.waitForEvent('download')
  await knop(page, naam).click()
  return readFileSync(await (await wacht).path())
}

it('geeft een lege lijst, zegt per rij wat er mis is, en verstuurt na verbeteren een keer', async () => {
  const { page } = await plek.open('/inlezen')
  await page.getByRole('heading', { name: 'Inlezen', level: 1 }).waitFor()
  await goed(page)
  const leeg = await leesExcel(await bewaard(page, 'Lege lijst in Excel'), { meesteRijen: 10 })
  expect(leeg.rijen).toHaveLength(1)

  await kies(page, GOED, `${nummer('morgen')};31-02-2026;31`, '399999;17-07-2026;31')
  const tabel = page.getByRole('table', { name: 'Rijen van het bestand' })
  await tabel.getByText('Kolom Einddatum:').waitFor()
  await page.getByText('2 rijen niet goed.').waitFor()
  // The rows with a fault first; the good ones on request.
  expect(await tabel.getByRole('row').count()).toBe(3)
  await page.getByText('Toon ook de goede rijen').click()
  await tabel.getByText(nummer('inZorg'), { exact: true }).waitFor()
  await goed(page)
  const csv = leesCsv((await bewaard(page, 'Bewaar de uitkomst als CSV')).toString('utf8'))
  expect(csv!.map(({ velden }) => velden.slice(0, 4).join(';'))).toContain('3;;Niet goed;Einddatum')
  expect(await uitgegaan(plek, 'inZorg')).toEqual([])

  await kies(page, GOED, `${nummer('morgen')};14-07-2026;31`)
  await page.getByText('2 rijen gelezen. Alles is goed.').waitFor()
  await tabNaar(page, knop(page, 'Verstuur 2 meldingen'))
  await page.keyboard.press('Enter')
  await page.getByText('2 meldingen verstuurd').waitFor()
  await goed(page)
  for (const wie of ['inZorg', 'morgen'] as const) {
    expect(await uitgegaan(plek, wie)).toMatchObject([{ berichtsoort: 'JW307', inUit: true }])
  }
  const [melding] = await uitgegaan(plek, 'inZorg')
  const bekijk = page.getByRole('link', { name: 'Bekijk het bericht van rij 2' })
  expect(await bekijk.getAttribute('href')).toBe(`/berichten/${melding!.id}`)
})

it('past op een smal scherm en zegt wat er met een verkeerd bestand is', async () => {
  const { page, verwacht } = await plek.open('/inlezen', SMAL)
  verwacht(/status of 400/)
  await page.locator('input[type=file]').setInputFiles({
    name: 'namen.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('Naam;Datum\r\nTom;1\r\n'),
  })
  await page.getByText('De lijst is niet te gebruiken').waitFor()
  await page.getByText("De kolom 'Naam' kennen we niet.").waitFor()
  await goed(page)
  await kies(page, `${nummer('ingetrokken')};17-07-2026;31`, 'x;17-07-2026;31')
  await page.getByText('1 rij niet goed.').waitFor()
  await goed(page)
})
