// SPDX-License-Identifier: EUPL-1.2
/** The parts at work, with keyboard and mouse, in a real browser. */
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Proefbrowser, type Proefpagina, startBrowser } from './hulp/browser.ts'
import { type Proefserver, startProefserver } from './hulp/proefserver.ts'

let server: Proefserver
let browser: Proefbrowser
let proef: Proefpagina
let page: Page

beforeAll(async () => {
  server = await startProefserver()
  browser = await startBrowser(server.adres)
})
beforeEach(async () => {
  proef = await browser.open('/onderdelen')
  page = proef.page
  await page.getByRole('spinbutton').first().waitFor()
})
afterEach(() => proef.sluit())
afterAll(async () => {
  await browser.sluit()
  await server.sluit()
})

const focus = () => page.evaluate(() => document.activeElement?.textContent ?? '')
const knop = (naam: string) => page.getByRole('button', { name: naam, exact: true })

describe('formulier', () => {
  it('noemt alle fouten bovenaan, brengt naar elk veld en bewaart wat is ingevuld', async () => {
    const formulier = page.getByRole('form', { name: 'Zorg stoppen' })
    await formulier.getByLabel('Kenmerk').fill('')
    await formulier.getByRole('button', { name: 'Controleer en verstuur' }).click()
    await page.getByRole('region', { name: 'Er zijn 3 dingen die u moet aanpassen' }).waitFor()
    const lijst = page.getByRole('region', { name: /moet aanpassen/ })
    expect(await lijst.evaluate((vak) => vak === document.activeElement)).toBe(true)
    // Each message leads to its own control, and stands beside it too.
    await lijst.getByRole('button', { name: 'Vul de laatste dag zorg in' }).click()
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe(
      'spinbutton',
    )
    // A day, month and year in digits are a date.
    await page.keyboard.type('24112026')
    // Beside a right value its message would be a lie; the focus stays where you type.
    await page.getByText('Vul de laatste dag zorg in').first().waitFor({ state: 'detached' })
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe(
      'spinbutton',
    )
    await lijst.getByRole('button', { name: 'Kies een reden' }).click()
    await page.keyboard.press('ArrowDown')
    await page.getByRole('option', { name: 'Tijdelijk beëindigd' }).click()
    await lijst.getByRole('button', { name: 'Vul een kenmerk in' }).click()
    await page.keyboard.type('dubbel')
    await page.keyboard.press('Enter')
    // What the service says comes at the same places.
    const tweede = page.getByRole('region', { name: 'Er zijn 2 dingen die u moet aanpassen' })
    await tweede.waitFor()
    expect(await tweede.evaluate((vak) => vak === document.activeElement)).toBe(true)
    expect(await tweede.getByRole('listitem').allTextContents()).toEqual([
      'Dit kenmerk bestaat al',
      'De stop is niet verzonden',
    ])
    const kenmerk = formulier.getByLabel('Kenmerk')
    expect(await kenmerk.inputValue()).toBe('dubbel')
    expect(await kenmerk.getAttribute('aria-invalid')).toBe('true')
    const omschrijving = await kenmerk.evaluate((veld) =>
      (veld.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent)
        .join(' '),
    )
    expect(omschrijving).toContain('Dit kenmerk bestaat al')
    await kenmerk.fill('K-1')
    await formulier.getByRole('button', { name: 'Controleer en verstuur' }).click()
    await page.getByText('Verzonden met laatste dag 2026-11-24').waitFor()
    await page.getByRole('region', { name: /moet aanpassen/ }).waitFor({ state: 'detached' })
  })

  it('opent een kalender, sluit hem met Escape en zet de focus terug', async () => {
    const opener = knop('Kalender openen Laatste dag zorg')
    await opener.click()
    await page.getByRole('grid').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('grid').waitFor({ state: 'detached' })
    expect(await opener.evaluate((k) => k === document.activeElement)).toBe(true)
    // The second field has bounds: the day before the first cannot be chosen.
    await knop('Kalender openen Datum met een waarde').click()
    const dag = page.getByRole('gridcell').getByRole('button', { name: /17 november 2026/ })
    await dag.click()
    await page.getByRole('grid').waitFor({ state: 'detached' })
    expect(await page.getByRole('spinbutton').nth(3).textContent()).toBe('17')
  })

  it('zoekt in een lijst terwijl u typt', async () => {
    const veld = page.getByRole('combobox', { name: 'Cliënt' })
    await veld.focus()
    // A list closes when its page scrolls, and the focus made it scroll: let that be over.
    await page.evaluate(
      () => new Promise((klaar) => requestAnimationFrame(() => requestAnimationFrame(klaar))),
    )
    await page.keyboard.type('mo')
    await page.getByRole('listbox').getByRole('option', { name: 'Modelkind' }).waitFor()
    await expect.poll(() => page.getByRole('listbox').getByRole('option').count()).toBe(1)
    await page.keyboard.press('ArrowDown')
    await veld.and(page.locator('[aria-activedescendant]')).waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('listbox').waitFor({ state: 'detached' })
    expect(await veld.inputValue()).toBe('Modelkind')
    await veld.fill('xyz')
    await page.getByText('Niets gevonden').waitFor()
    await page.keyboard.press('Escape')
  })

  it('weigert een bestand van de verkeerde soort en neemt een goed', async () => {
    const kiezer = page.waitForEvent('filechooser')
    await knop('Kies bestanden').click()
    await (await kiezer).setFiles([
      { name: 'foto.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('x') },
      { name: 'stops.csv', mimeType: 'text/csv', buffer: Buffer.from('a;b') },
    ])
    await page.getByText('foto.jpg heeft de verkeerde soort').waitFor()
    const lijst = page.getByRole('list', { name: 'Gekozen bestanden' })
    expect(await lijst.getByRole('listitem').count()).toBe(1)
    await lijst.getByRole('button', { name: 'Verwijder stops.csv' }).click()
    await lijst.waitFor({ state: 'detached' })
  })
})

describe('vensters en menu’s', () => {
  it('houden de focus binnen en geven hem terug', async () => {
    await knop('Zorg stoppen').click()
    const venster = page.getByRole('dialog', { name: 'Zorg stoppen' })
    await venster.waitFor()
    expect(await venster.evaluate((v) => v.contains(document.activeElement))).toBe(true)
    for (let n = 0; n < 6; n++) await page.keyboard.press('Tab')
    expect(await venster.evaluate((v) => v.contains(document.activeElement))).toBe(true)
    await page.keyboard.press('Escape')
    await venster.waitFor({ state: 'detached' })
    expect(await focus()).toBe('Zorg stoppen')

    await knop('Intrekken').click()
    await page.getByRole('alertdialog', { name: 'Stop intrekken?' }).waitFor()
    await knop('Annuleren').click()

    await knop('Meer acties').focus()
    await page.keyboard.press('ArrowDown')
    await expect.poll(focus).toBe('Opnieuw sturen')
    await page.keyboard.press('Enter')
    expect(await page.locator('[data-test=gekozen]').textContent()).toBe('Opnieuw sturen')
    expect(await focus()).toBe('Meer acties')
  })

  it('melden nieuws hardop, en houden een fout tot u hem sluit', async () => {
    await knop('Meld een fout').click()
    const gebied = page.getByRole('status', { name: 'Meldingen' })
    expect(await gebied.textContent()).toBe('Fout: De stop is niet verzonden.')
    await gebied.getByRole('button', { name: 'Melding sluiten' }).click()
    expect(await gebied.textContent()).toBe('')
    await knop('Ververs de lijst').focus()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Shift+Tab')
    await page.getByRole('tooltip', { name: 'Opnieuw ophalen' }).waitFor()
  })
})

describe('tabel', () => {
  const tabel = () => page.getByRole('table', { name: 'Stopmeldingen' })
  const eerste = () => tabel().getByRole('rowheader').first().textContent()

  it('sorteert en filtert in het adres, en Terug maakt het ongedaan', async () => {
    expect(await eerste()).toBe('Proef, E. (Elif)')
    const kop = tabel().getByRole('columnheader', { name: 'Cliënt' })
    await kop.getByRole('button').click()
    await page.waitForURL('**/onderdelen?sorteer=client')
    await kop.and(page.locator('[aria-sort=ascending]')).waitFor()
    await kop.getByRole('button').click()
    await page.waitForURL('**/onderdelen?sorteer=-client')
    await kop.and(page.locator('[aria-sort=descending]')).waitFor()
    expect(await eerste()).toBe('Čížek-Testman, B. (Bilal)')
    await page.goBack()
    await kop.and(page.locator('[aria-sort=ascending]')).waitFor()
    await page.getByLabel('Product', { exact: true }).fill('ggz')
    await page.waitForURL('**/onderdelen?sorteer=client&product=ggz')
    await page.getByText('1 filter actief').waitFor()
    expect(await tabel().getByRole('rowheader').count()).toBe(3)
    await knop('Filters wissen').click()
    await page.waitForURL('**/onderdelen?sorteer=client')
    await page.getByText('1 filter actief').waitFor({ state: 'detached' })
    expect(await page.getByLabel('Product', { exact: true }).inputValue()).toBe('')
  })

  it('bladert, kiest regels en leidt met een klik op de hele regel', async () => {
    const bladeren = page.getByRole('navigation', { name: 'Bladeren' })
    expect(await bladeren.getByRole('button', { name: 'Vorige' }).isDisabled()).toBe(true)
    await bladeren.getByRole('button', { name: 'Volgende' }).click()
    await page.getByText('3 van 8 regels · Bladzijde 2').waitFor()
    expect(await bladeren.getByRole('button', { name: 'Volgende' }).isDisabled()).toBe(true)
    await bladeren.getByRole('button', { name: 'Vorige' }).click()
    await page.getByText('5 van 8 regels · Bladzijde 1').waitFor()

    const alles = page.getByRole('checkbox', { name: 'Alle regels op deze bladzijde kiezen' })
    await page.getByRole('checkbox', { name: 'Kies Dummy, D. (Daan)' }).check({ force: true })
    expect(await alles.evaluate((vak: HTMLInputElement) => vak.indeterminate)).toBe(true)
    await alles.check({ force: true })
    expect(await tabel().getByRole('checkbox', { checked: true }).count()).toBe(6)

    // The link of the row lies over all of it, so what is pressed is the place, not the cell.
    const cel = await tabel().getByRole('cell', { name: 'Dagbehandeling' }).boundingBox()
    await page.mouse.click(cel!.x + cel!.width / 2, cel!.y + cel!.height / 2)
    await page.waitForURL('**/onderdelen/werkvoorraad?melding=2')
  })
})

describe('overzichten', () => {
  it('tonen een BSN pas na een druk op de knop, en verbergen het weer', async () => {
    expect(await page.content()).not.toContain('999990006')
    await knop('Toon volledig BSN').first().click()
    await page.getByText('999990006').waitFor()
    await knop('Verberg BSN').click()
    expect(await page.content()).not.toContain('999990006')
    await knop('Toon volledig BSN').nth(1).click()
    await page.getByText('Het BSN kan niet worden getoond.').waitFor()
  })

  it('leggen een code uit met de woorden van de standaard', async () => {
    await knop('Uitleg van 31').click()
    const uitleg = page.getByRole('dialog', { name: /JZ588\/31/ })
    await uitleg.getByText('volgens plan').first().waitFor()
    await page.keyboard.press('Escape')
    await knop('Uitleg van ZZ999').click()
    await page.getByText('Stopwijzer kent code ZZ999 niet.').waitFor()
  })

  it('geven een grafiek ook als tabel en als bestand', async () => {
    const grafiek = page.getByRole('figure', { name: 'Berichten per maand' })
    const download = page.waitForEvent('download')
    await grafiek.getByRole('button', { name: 'Download CSV' }).click()
    const bestand = await (await download).path()
    expect(await readFile(bestand, 'utf8')).toBe(
      '\uFEFFMaand;Goedgekeurd;Afgekeurd\r\njun;42;8\r\njul;38;6\r\naug;51;5\r\nsep;47;7\r\nokt;60;3\r\nnov;55;2\r\n',
    )
    await grafiek.getByRole('button', { name: 'Toon als tabel' }).click()
    const rij = grafiek.getByRole('row', { name: /okt/ })
    expect(await rij.getByRole('cell').allTextContents()).toEqual(['60', '3'])
    await grafiek.getByRole('button', { name: 'Toon als grafiek' }).click()
    expect(await grafiek.getByRole('img').count()).toBe(1)
  })

  it('brengen naar elke gemarkeerde regel van een bericht', async () => {
    await knop('Volgende gemarkeerde regel').click()
    expect(await focus()).toContain('Let op, regel 11: Deze toewijzing is al gesloten.')
    await knop('Volgende gemarkeerde regel').click()
    await knop('Volgende gemarkeerde regel').click()
    expect(await focus()).toContain('Fout, regel 13: Reden 99 bestaat niet.')
    await knop('Vorige gemarkeerde regel').click()
    expect(await focus()).toContain('regel 12')
  })
})
