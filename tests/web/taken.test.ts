// SPDX-License-Identifier: EUPL-1.2
/** A day at the worklist: filter, take, give, put off, finish; for both roles, by keyboard. */
import { readFile } from 'node:fs/promises'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { EchteDienst } from './hulp/echteDienst.ts'
import { goed, type Openopties, paginaproef } from './hulp/paginaproef.ts'
import { rustig } from './hulp/rust.ts'
import { druk, tabTot } from './hulp/toetsenbord.ts'
import { AANBIEDER, GEMEENTE, NU, naam, nummer, vertelVerhaal } from './hulp/verhaal.ts'

let dienst: EchteDienst
let aanbieder: BrowserContextOptions
let gemeente: BrowserContextOptions

const proef = paginaproef({ nu: NU }, async (echt) => {
  dienst = echt
  await vertelVerhaal(dienst.proef)
  aanbieder = await dienst.alsof(AANBIEDER)
  gemeente = await dienst.alsof(GEMEENTE)
  await dienst.alsof(GEMEENTE, { naam: 'C. de Boer' })
})

const open = (pad: string, wie: Openopties, breed = 1280) =>
  proef.open(pad, { ...wie, viewport: { width: breed, height: 900 } })
const rij = (page: Page, tekst: string) =>
  page.getByRole('table', { name: 'Taken' }).getByRole('row').filter({ hasText: tekst })
const tegel = (page: Page, tekst: RegExp) =>
  page.getByRole('list', { name: 'Uw werk in het kort' }).getByRole('link', { name: tekst })
const taak = async (organisatie: string, soort: string, toewijzing: string | null) => {
  const { rows } = await dienst.proef.db.beheer.query(
    `SELECT id, status, toegewezen_naam AS van, uitgesteld_tot AS tot FROM taak
     WHERE organisatie = $1 AND soort = $2 AND toewijzing_nummer IS NOT DISTINCT FROM $3`,
    [organisatie, soort, toewijzing],
  )
  return rows[0] as { id: string; status: string; van: string | null; tot: string | null }
}
/** The menu of a row, by keyboard. */
async function kies(page: Page, wie: string, keuze: RegExp | string) {
  await rij(page, wie)
    .getByRole('button', { name: /Meer voor/ })
    .focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: keuze }).focus()
  await page.keyboard.press('Enter')
}

describe('werkvoorraad', () => {
  it('toont een aanbieder wat het eerst moet, met de dagen en de volgende stap', async () => {
    const { page } = await open('/taken', aanbieder)
    await rij(page, naam('teLaat')).waitFor()
    const namen = await page.locator('tbody tr').allInnerTexts()
    expect(
      namen.map((tekst) => /te laat|vandaag|nog 1 werkdag|geen termijn/.exec(tekst)?.[0]),
    ).toEqual(['te laat', 'te laat', 'vandaag', 'nog 1 werkdag', 'geen termijn', 'geen termijn'])
    const stap = (wie: Parameters<typeof naam>[0], tekst: string) =>
      rij(page, naam(wie)).getByRole('link', { name: tekst }).getAttribute('href')
    expect(await stap('morgen', 'Meld de stop')).toMatch(
      /^\/toewijzingen\/[0-9a-f]{16}-[0-9A-F]{12}\/stop$/,
    )
    expect(await stap('afgekeurd', 'Herstel het bericht')).toMatch(/^\/berichten\/\w+\/herstellen$/)
    expect(await stap('zonderRetour', 'Bekijk het bericht')).toMatch(/^\/berichten\/\w+$/)
    await tegel(page, /^2\s*wacht op antwoord/).waitFor()
    await rij(page, naam('teLaat')).getByText('gemeente Amsterdam (0363)').waitFor()
    // No kind of task that only the other party gets.
    const soorten = await page.getByLabel('Soort taak').locator('option').allTextContents()
    expect(soorten).toContain('Stop melden')
    expect(soorten).not.toContain('Toewijzing sluiten')
    await goed(page)
  })

  it('filtert met een tegel en houdt dat in het adres', async () => {
    const { page } = await open('/taken', aanbieder)
    await tegel(page, /^2\s*te laat/).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/taken?wanneer=te-laat')
    await page.getByText('2 regels', { exact: true }).waitFor()
    expect(
      await tegel(page, /te laat/)
        .first()
        .getAttribute('aria-current'),
    ).toBe('true')
    await page.reload()
    await page.getByText('2 regels', { exact: true }).waitFor()
    await tegel(page, /^2\s*te laat/).click()
    await page.getByText('6 regels', { exact: true }).waitFor()
    await page.getByLabel('Toewijzingnummer').fill(nummer('tijdelijk'))
    await page.getByText('1 regel', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Filters wissen' }).click()
    await page.getByText('6 regels', { exact: true }).waitFor()
  })

  it('leidt een gemeente naar de stops die opvallen', async () => {
    const { page } = await open('/taken', gemeente)
    const opvallend = tegel(page, /^[0-9]+\s*stops die opvallen/)
    const geteld = Number.parseInt(await opvallend.innerText(), 10)
    await opvallend.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Start- en stopmeldingen' }).waitFor()
    expect(new URL(page.url()).search).toBe('?signaal=elk')
    const gekozen = page.getByLabel('Opvallend').locator('option:checked')
    expect(await gekozen.innerText()).toBe('alles wat opvalt')
    await rustig(page)
    expect(await page.locator('tbody tr').count()).toBe(geteld)
  })

  it('sorteert, houdt dat bij het filteren, en downloadt wat op het scherm staat', async () => {
    const { page } = await open('/taken', aanbieder)
    const kop = (tekst: string) => page.getByRole('columnheader', { name: tekst })
    await rij(page, naam('teLaat')).waitFor()
    expect(await kop('Termijn').getAttribute('aria-sort')).toBe('ascending')
    await druk(kop('Termijn').getByRole('button'))
    await page.waitForURL('**/taken?sorteer=-uiterlijk')
    await page.locator('tbody tr').first().getByText('geen termijn').waitFor()
    expect(await kop('Termijn').getAttribute('aria-sort')).toBe('descending')
    await druk(kop('Sinds').getByRole('button'))
    await page.waitForURL('**/taken?sorteer=-aangemaakt')
    await page.locator('th[aria-sort=descending]').filter({ hasText: 'Sinds' }).waitFor()
    await druk(kop('Termijn').getByRole('button'))
    await page.waitForURL('**/taken?sorteer=uiterlijk')
    await page.locator('th[aria-sort=ascending]').waitFor()
    await druk(kop('Termijn').getByRole('button'))
    await page.waitForURL('**/taken?sorteer=-uiterlijk')
    // The address changes before the page does.
    await page.locator('th[aria-sort=descending]').waitFor()
    await tegel(page, /^2\s*te laat/).press('Enter')
    await page.waitForURL('**/taken?wanneer=te-laat&sorteer=-uiterlijk')
    await page.getByText('2 regels', { exact: true }).waitFor()
    await goed(page)

    await druk(page.getByRole('button', { name: 'Downloaden' }))
    const venster = page.getByRole('dialog', { name: 'Taken downloaden' })
    await druk(venster.getByRole('radio', { name: 'Excel' }), 'ArrowRight')
    await tabTot(venster.getByLabel('Waarvoor hebt u de lijst nodig?'))
    await page.keyboard.type('weekoverleg')
    await goed(page)
    const download = page.waitForEvent('download')
    await druk(venster.getByRole('button', { name: 'Download', exact: true }))
    const bestand = await download
    expect(bestand.suggestedFilename()).toBe('taken.csv')
    const regels = (await readFile(await bestand.path(), 'utf8')).trim().split('\r\n').slice(1)
    const { rows } = await dienst.proef.db.beheer.query(
      `SELECT id FROM taak WHERE organisatie = $1 AND status = 'open' AND uiterlijk < $2
       ORDER BY uiterlijk DESC, id DESC`,
      [AANBIEDER, NU.slice(0, 10)],
    )
    expect(rows).toHaveLength(2)
    expect(regels.map((regel) => regel.split(';')[0])).toEqual(rows.map(({ id }) => id))
    const lezer = await dienst.alsof(AANBIEDER, { rollen: ['lezer'] })
    const ander = (await open('/taken', lezer)).page
    await rij(ander, naam('teLaat')).waitFor()
    expect(await ander.getByRole('button', { name: 'Downloaden' }).count()).toBe(0)
  })

  it('past op een smal scherm', async () => {
    const { page } = await open('/taken', aanbieder, 320)
    await rij(page, naam('teLaat')).waitFor()
    await goed(page)
  })

  it('neemt een taak, geeft haar aan een ander, stelt uit en rondt af', async () => {
    const { page } = await open('/taken', gemeente)
    const overleg = naam('overleg')
    await rij(page, overleg).waitFor()
    expect(
      await rij(page, overleg)
        .getByRole('link', { name: 'Leg de afspraak vast' })
        .getAttribute('href'),
    ).toMatch(/^\/gevolgen\/0363-/)
    await kies(page, overleg, 'Ik doe dit')
    await page.getByText('De taak is nu van u.').waitFor()
    await tegel(page, /^1\s*van mij/).waitFor()
    expect((await taak(GEMEENTE, 'overleg', nummer('overleg'))).van).toBe('M. de Wit')

    await kies(page, overleg, /Geef aan iemand anders/)
    const geef = page.getByRole('dialog', { name: 'Aan wie geeft u deze taak?' })
    await geef.getByRole('button', { name: /Medewerker/ }).click()
    await page.getByRole('option', { name: 'C. de Boer' }).click()
    await geef.getByRole('button', { name: 'Geef de taak' }).click()
    await page.getByText('De taak is nu van C. de Boer.').waitFor()
    await rij(page, overleg).getByText('C. de Boer').waitFor()

    await kies(page, overleg, /Stel uit/)
    const uitstel = page.getByRole('dialog', { name: 'Tot wanneer stelt u deze taak uit?' })
    await uitstel.getByRole('button', { name: 'Stel uit' }).click()
    await uitstel.getByRole('region', { name: 'Er zijn 2 dingen die u moet aanpassen' }).waitFor()
    await goed(page)
    await uitstel.getByRole('spinbutton').first().focus()
    await page.keyboard.type('27072026')
    await uitstel.getByLabel('Waarom').fill('De aanbieder belt maandag terug.')
    await page.keyboard.press('Enter')
    await page.getByText('De taak is uitgesteld tot 27-07-2026.').waitFor()
    await rij(page, overleg).waitFor({ state: 'detached' })
    expect((await taak(GEMEENTE, 'overleg', nummer('overleg'))).tot).toBe('2026-07-27')

    await tegel(page, /^1\s*uitgesteld/).click()
    await rij(page, overleg).getByText('uitgesteld tot 27-07-2026').waitFor()
    await kies(page, overleg, 'Niet meer uitstellen')
    await page.getByText('De taak staat weer in de werkvoorraad.').waitFor()

    await page.goto(`${dienst.adres}/taken?soort=stop-ontbreekt`)
    await rij(page, naam('teLaat')).waitFor()
    await kies(page, naam('teLaat'), /Zet op klaar/)
    const klaar = page.getByRole('dialog', { name: 'Is deze taak klaar?' })
    await klaar.getByLabel(/Wat is er gedaan/).fill('Gebeld met de aanbieder.')
    await klaar.getByRole('button', { name: 'Zet op klaar' }).click()
    await page.getByText('De taak is klaar.').waitFor()
    await page.getByText('Geen regels voldoen aan uw filters.').waitFor()
    expect((await taak(GEMEENTE, 'stop-ontbreekt', nummer('teLaat'))).status).toBe('akkoord')
  })

  it('zegt wie u voor was, en toont dan de nieuwe stand', async () => {
    const proef = await open('/taken?soort=sluiten-toewijzing', gemeente)
    const { page } = proef
    await rij(page, naam('gestopt')).waitFor()
    await dienst.proef.db.beheer.query(
      `UPDATE taak SET toegewezen_iss = 'x', toegewezen_sub = 'y', toegewezen_naam = 'P. Vos'
       WHERE organisatie = $1 AND toewijzing_nummer = $2 AND soort = 'sluiten-toewijzing'`,
      [GEMEENTE, nummer('gestopt')],
    )
    proef.verwacht(/status of 412/)
    await kies(page, naam('gestopt'), 'Ik doe dit')
    await rij(page, naam('gestopt')).getByText('P. Vos').waitFor()
  })
})

describe('een taak', () => {
  it('vertelt alles, telt de dagen en laat afwijzen en weer openen', async () => {
    const { id } = await taak(AANBIEDER, 'stop-verschuldigd', nummer('ingetrokken'))
    const { page } = await open(`/taken/${id}`, aanbieder)
    await page.getByRole('heading', { name: 'Stop melden', level: 1 }).waitFor()
    await page.getByText('Uiterlijk maandag 20 juli 2026').waitFor()
    await page.getByText('Zo telden wij de 5 werkdagen').click()
    await page.getByText('telt niet: zaterdag').waitFor()
    await page.getByText('De gemeente verkortte de toewijzing.').first().waitFor()
    await goed(page)
    await page.getByRole('button', { name: 'Wijs af' }).focus()
    await page.keyboard.press('Enter')
    const venster = page.getByRole('dialog', { name: 'Waarom wijst u dit af?' })
    await venster.getByLabel('Reden').fill('De gemeente trekt dit terug.')
    await venster.getByRole('button', { name: 'Wijs af' }).click()
    await page.getByText('De taak is afgewezen.').waitFor()
    await page.getByRole('button', { name: 'Open weer' }).click()
    const weer = page.getByRole('dialog', { name: 'Waarom opent u deze taak weer?' })
    await weer.getByLabel('Reden').fill('Toch nodig.')
    await weer.getByRole('button', { name: 'Open weer' }).click()
    await page.getByText('De taak is weer open.').waitFor()
    expect((await taak(AANBIEDER, 'stop-verschuldigd', nummer('ingetrokken'))).status).toBe('open')
    const geschiedenis = page.getByRole('list', { name: 'Wat er met deze taak gebeurde' })
    await geschiedenis.getByText('Taak afgewezen.').waitFor()
    await geschiedenis.getByText('M. de Wit').first().waitFor()
  })

  it('past op een smal scherm en laat een lezer alleen kijken', async () => {
    const { id } = await taak(GEMEENTE, 'sluiten-toewijzing', nummer('gestopt'))
    const lezer = await dienst.alsof(GEMEENTE, { rollen: ['lezer'] })
    const { page } = await open(`/taken/${id}`, lezer, 320)
    await page.getByText('Reden wijziging').waitFor()
    await goed(page)
    expect(await page.getByRole('button', { name: /Meer voor|Wijs af/ }).count()).toBe(0)
  })

  it('bestaat niet voor een andere organisatie', async () => {
    const { id } = await taak(GEMEENTE, 'sluiten-toewijzing', nummer('gestopt'))
    const proef = await open(`/taken/${id}`, aanbieder)
    proef.verwacht(/status of 404/)
    await proef.page.getByText('Deze pagina bestaat niet').waitFor()
  })
})
