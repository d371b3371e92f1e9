// SPDX-License-Identifier: EUPL-1.2
/** From the start page to a client, a toewijzing and its timeline; for both roles, by keyboard. */
import type { BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { EchteDienst } from './hulp/echteDienst.ts'
import { goed, type Openopties, paginaproef } from './hulp/paginaproef.ts'
import { AANBIEDER, bsn, GEMEENTE, NU, naam, nummer, vertelVerhaal } from './hulp/verhaal.ts'

let dienst: EchteDienst
let aanbieder: BrowserContextOptions
let gemeente: BrowserContextOptions

const proef = paginaproef({ nu: NU }, async (echt) => {
  dienst = echt
  await vertelVerhaal(dienst.proef)
  aanbieder = await dienst.alsof(AANBIEDER)
  gemeente = await dienst.alsof(GEMEENTE)
})

const open = (pad: string, wie: Openopties, breed = 1280) =>
  proef.open(pad, { ...wie, viewport: { width: breed, height: 900 } })
const kop = (page: Page, tekst: string) =>
  page.getByRole('heading', { level: 1, name: tekst, exact: true }).waitFor()
const auditVan = async (soort: string) => {
  const { rows } = await dienst.proef.db.beheer.query(
    'SELECT doel FROM audit WHERE soort = $1 ORDER BY volgnummer DESC LIMIT 1',
    [soort],
  )
  return rows[0] as { doel: string | null } | undefined
}
/** Address of the toewijzing in this situation, for this organisation. */
async function pad(wie: Parameters<typeof nummer>[0], organisatie: string): Promise<string> {
  const { rows } = await dienst.proef.db.beheer.query(
    `SELECT encode(dossier, 'hex') AS hex FROM toestand
     WHERE organisatie = $1 AND toewijzing_nummer = $2`,
    [organisatie, nummer(wie)],
  )
  return `/clienten/${rows[0].hex.slice(0, 16)}`
}
async function naarToewijzing(page: Page, wie: Parameters<typeof nummer>[0]) {
  await page
    .getByRole('table', { name: 'Toewijzingen' })
    .getByRole('link', { name: nummer(wie), exact: true })
    .click()
  await kop(page, `Toewijzing ${nummer(wie)}`)
}

describe('start', () => {
  it('laat wie met taken werkt zien wat het eerst moet', async () => {
    const { page } = await open('/', aanbieder)
    await page
      .getByRole('list', { name: 'Uw werk in het kort' })
      .getByRole('link', { name: /^2\s*te laat/ })
      .waitFor()
    const tabel = page.getByRole('table', { name: 'Wat het eerst moet' })
    await tabel
      .getByRole('row')
      .filter({ hasText: naam('teLaat') })
      .waitFor()
    expect(await tabel.locator('tbody tr').count()).toBe(5)
    await goed(page)
  })

  it('laat een beheerder zien waar hij heen kan, zonder gegevens van cliënten', async () => {
    const { page } = await open('/', await dienst.alsof(GEMEENTE, { rollen: ['beheerder'] }), 320)
    await kop(page, 'Welkom, M. de Wit')
    await goed(page)
    expect(await page.getByRole('table').count()).toBe(0)
  })
})

describe('cliënten', () => {
  it('vindt een cliënt op BSN, zonder dat het BSN ergens blijft staan', async () => {
    const { page } = await open('/clienten', gemeente)
    const tabel = page.getByRole('table', { name: 'Nu in zorg' })
    await tabel.getByText(naam('inZorg')).waitFor()
    expect(await tabel.getByText(naam('gestopt')).count()).toBe(0)
    await goed(page)
    await page.getByRole('button', { name: 'Zoek', exact: true }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('Vul een BSN of een toewijzingnummer in.').first().waitFor()
    await page.getByLabel('BSN').fill(bsn('gestopt'))
    await page.keyboard.press('Enter')
    await kop(page, naam('gestopt'))
    expect(page.url()).not.toContain(bsn('gestopt'))
    expect(await page.content()).not.toContain(bsn('gestopt'))
    expect(await auditVan('zoek_client_op_bsn')).toBeDefined()
    await goed(page)
  })

  it('zegt het als niemand dat nummer heeft, en telt wie er in zorg zijn', async () => {
    const { page } = await open('/clienten', gemeente, 320)
    await page.getByLabel('Toewijzingnummer').first().fill('999')
    await page.keyboard.press('Enter')
    await page.getByText('Wij kennen geen cliënt met dit nummer bij uw organisatie.').waitFor()
    const tegel = page.getByRole('link', { name: /in zorg, toewijzing voorbij/ })
    await tegel.click()
    await page.waitForURL(/einde=voorbij/)
    await page.getByText('3 regels', { exact: true }).waitFor()
    await goed(page)
  })

  it('toont het BSN alleen na een reden, bewaart een notitie en geeft alles mee', async () => {
    const { page } = await open(await pad('inZorg', GEMEENTE), gemeente)
    await kop(page, naam('inZorg'))
    await page.getByRole('button', { name: 'Toon volledig BSN' }).click()
    const doel = page.getByRole('dialog', { name: 'Waarvoor hebt u het BSN nodig?' })
    await doel.getByRole('textbox', { name: 'Waarvoor' }).fill('bellen')
    await page.keyboard.press('Escape')
    expect(await page.content()).not.toContain(bsn('inZorg'))
    await page.getByRole('button', { name: 'Toon volledig BSN' }).click()
    await doel.getByRole('textbox', { name: 'Waarvoor' }).fill('bellen met de aanbieder')
    await page.keyboard.press('Enter')
    await page.getByText(bsn('inZorg')).waitFor()
    expect((await auditVan('toon_bsn'))?.doel).toBe('bellen met de aanbieder')
    await page.getByRole('button', { name: 'Verberg BSN' }).click()

    await page
      .getByRole('textbox', { name: 'Nieuwe notitie' })
      .fill('De ouder zegt dat de zorg later begon.')
    await page.getByRole('button', { name: 'Bewaar de notitie' }).click()
    await page.getByText('De notitie is bewaard.').waitFor()
    await page.getByText('M. de Wit, 20-07-2026 09:00').waitFor()

    await page.getByRole('button', { name: 'Alles over deze cliënt' }).click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download de zip' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('inzage.zip')
    expect(await auditVan('geef_inzage')).toBeDefined()
  })
})

describe('toewijzing', () => {
  it('zegt hoe het ervoor staat, wat kan en wat er gebeurde', async () => {
    const { page } = await open(await pad('tijdelijk', AANBIEDER), aanbieder)
    await naarToewijzing(page, 'tijdelijk')
    await page.getByText('De zorg ligt stil. De laatste dag was 15-04-2026').waitFor()
    await page.getByRole('link', { name: 'Meld dat de zorg verdergaat' }).waitFor()
    expect(
      await page.getByRole('link', { name: 'Meld de definitieve stop' }).getAttribute('href'),
    ).toMatch(/\/stop$/)
    await page.getByText('Tijdelijk', { exact: false }).first().waitFor()
    const tijdlijn = page.getByRole('list', { name: 'Tijdlijn' })
    await tijdlijn.getByText('JW307 verstuurd naar Amsterdam (0363): goedgekeurd.').waitFor()
    await tijdlijn.getByText('Taak ontstaan: tijdelijke stop duurt lang.').waitFor()
    await goed(page)
    await page.getByText('Bekijk wat niet kan, en waarom').click()
    await goed(page)
  })

  it('telt de dagen, noemt wat wacht en past op een smal scherm', async () => {
    const { page } = await open(await pad('zonderRetour', AANBIEDER), aanbieder, 320)
    await naarToewijzing(page, 'zonderRetour')
    await page.getByText('Een JW307 van 13-07-2026 09:00 wacht op antwoord.').waitFor()
    await page.getByText('2 werkdagen te laat').waitFor()
    await goed(page)
  })

  it('toont een gemeente de gevolgen en geen knoppen om te melden', async () => {
    const { page } = await open(await pad('overleg', GEMEENTE), gemeente)
    await naarToewijzing(page, 'overleg')
    await page.getByText('De zorg is gestopt. De laatste dag was 10-07-2026.').waitFor()
    await page.getByText('De gemeente heeft de toewijzing verkort tot en met 10-07-2026.').waitFor()
    await page.getByRole('heading', { name: 'Betekenis voor de betaling' }).waitFor()
    expect(await page.getByRole('link', { name: /^Meld / }).count()).toBe(0)
    await goed(page)
  })

  it('staat in een lijst met filters in het adres', async () => {
    const { page } = await open('/toewijzingen?levering=TOEGEWEZEN', gemeente)
    await page.getByText('1 regel', { exact: true }).waitFor()
    await page.getByRole('table').getByText(naam('toegewezen')).waitFor()
    await goed(page)
    await page.getByRole('button', { name: 'Filters wissen' }).click()
    await page.getByText('11 regels', { exact: true }).waitFor()
    // What is closed longest ago is not what one comes for.
    const kop = page.getByRole('columnheader', { name: /Periode/ })
    expect(await kop.getAttribute('aria-sort')).toBe('descending')
    const gestopt = page.getByRole('row').filter({ hasText: nummer('gestopt') })
    await gestopt.getByText(/^zorg \d{2}-\d{2}-2026 – 16-07-2026$/).waitFor()
    await page.getByLabel('Toewijzingnummer').fill(nummer('teLaat'))
    await page.getByText('1 regel', { exact: true }).waitFor()
    await page.getByRole('table').getByText('einddatum voorbij').waitFor()
  })
})
