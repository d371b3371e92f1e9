// SPDX-License-Identifier: EUPL-1.2
/** Reporting a stop and a start in a browser, and what the service really made of it. */
import { describe, expect, it } from 'vitest'
import { tabNaar, typDatum, uitgegaan } from './hulp/melden.ts'
import { goed, knop, SMAL } from './hulp/paginaproef.ts'
import { AANBIEDER, naam, nummer } from './hulp/verhaal.ts'
import { werkplek } from './hulp/werkplek.ts'

const plek = werkplek()

describe('zorg stoppen', () => {
  it('gaat met alleen het toetsenbord van een leeg formulier naar een JW307 in de uitgang', async () => {
    const { page } = await plek.naar('inZorg', 'stop')
    await goed(page)
    await page.getByText('3 uur, per week').waitFor()
    await typDatum(page, 'Laatste dag van de zorg', '17072026')
    const reden = page.getByRole('button', { name: /^(?:Maak een keuze )?Reden/ })
    await tabNaar(page, reden)
    await page.keyboard.press('Enter')
    await page.getByRole('option', { name: /33 · Voortijdig afgesloten/ }).waitFor()
    await page.keyboard.type('33')
    await page.keyboard.press('Enter')
    await page.getByText('Deze JW307 kan weg').waitFor()
    await page.getByText('Uiterlijk vrijdag 24 juli 2026').waitFor()
    await page.getByText('70%', { exact: true }).waitFor()
    await goed(page)
    const telling = page.getByText('Zo telden wij de 5 werkdagen')
    await tabNaar(page, page.locator('summary'))
    await page.keyboard.press('Enter')
    await telling.waitFor()
    await page.getByText('werkdag 5').waitFor()
    expect(await page.getByText('telt niet: zaterdag').count()).toBe(1)
    await page.getByRole('heading', { level: 1 }).focus()
    await tabNaar(page, knop(page, 'Verstuur de stop'))
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'De stop is verstuurd' }).waitFor()
    // Of whom it was and what it said, while it can still be corrected at once.
    await page
      .getByText(`${naam('inZorg')}, laatste dag 17-07-2026, reden 33 · Voortijdig afgesloten`)
      .waitFor()
    await page.getByText('uiterlijk 23-07-2026').first().waitFor()
    await goed(page)

    const [bericht, ...rest] = await uitgegaan(plek, 'inZorg')
    expect(rest).toEqual([])
    expect(bericht).toMatchObject({
      berichtsoort: 'JW307',
      inUit: true,
      inhoud: {
        Header: { Afzender: AANBIEDER, Ontvanger: '0363' },
        Client: {
          StopProducten: {
            StopProduct: [
              {
                ToewijzingNummer: nummer('inZorg'),
                Product: { Categorie: '45', Code: '45A04' },
                ToewijzingIngangsdatum: '2026-01-05',
                Begindatum: '2026-01-12',
                Einddatum: '2026-07-17',
                RedenBeeindiging: '33',
                StatusAanlevering: '1',
              },
            ],
          },
        },
      },
    })
    const naar = page.getByRole('link', { name: 'Bekijk het bericht' })
    expect(await naar.getAttribute('href')).toBe(`/berichten/${bericht!.id}`)
  })

  it('laat bij het veld zien wat de gemeente zou afkeuren, en verstuurt dan niets', async () => {
    const { page } = await plek.naar('afgekeurd', 'stop', SMAL)
    // Nothing is filled in: the button says so, and leads to the first field.
    await page
      .getByText('Nog te doen: vul de laatste dag van de zorg in; kies een reden.')
      .waitFor()
    await knop(page, 'Verstuur de stop').press('Enter')
    await page.getByRole('region', { name: 'Er zijn 2 dingen die u moet aanpassen' }).waitFor()
    const dag = page.getByRole('group', { name: 'Laatste dag van de zorg' }).getByRole('spinbutton')
    await expect
      .poll(() => dag.first().evaluate((deel) => deel === document.activeElement))
      .toBe(true)
    await goed(page)
    await typDatum(page, 'Laatste dag van de zorg', '01012026')
    await page.getByRole('button', { name: /Reden/ }).click()
    await page.getByRole('option', { name: /^31/ }).click()
    await page.getByText('Zo keurt de gemeente het bericht af').waitFor()
    const veld = page.locator('.bevindingen-veld')
    await veld.getByText('Wat kunt u doen?').first().waitFor()
    await goed(page)
    await knop(page, 'Verstuur de stop').click()
    await page.getByRole('region', { name: /moet aanpassen/ }).waitFor()
    expect(await uitgegaan(plek, 'afgekeurd')).toEqual([])
  })

  it('begint met wat de taak voorstelt, en zegt dat het een voorstel is', async () => {
    const { page } = await plek.naar('ingetrokken', 'stop')
    await page.getByText('Wij vulden een voorstel in.').waitFor()
    await page
      .getByText(/De gemeente verkortte de toewijzing/)
      .first()
      .waitFor()
    await page.getByText('36 · Geïnitieerd door de gemeente').first().waitFor()
    expect(await page.getByRole('spinbutton').allTextContents()).toEqual(['13', '07', '2026'])
    await page.getByText('Deze JW307 kan weg').waitFor()
    await page.getByText('vandaag', { exact: true }).waitFor()
    await goed(page)
  })

  it('meldt een tijdelijke stop met de verwachte hervatting', async () => {
    const { page } = await plek.naar('teLaat', 'stop')
    await page.getByText('Uiterlijk woensdag 15 juli 2026').waitFor()
    await page.getByText('3 werkdagen te laat').waitFor()
    await page.getByText('U verwacht dat de zorg later verdergaat.').click()
    await typDatum(page, 'Laatste dag van de zorg', '08072026')
    await page.getByText('Er is geen datum van hervatting bekend.').waitFor()
    await typDatum(page, 'Zorg gaat weer verder op', '01102026')
    await page.getByText('Er is geen datum van hervatting bekend.').waitFor({ state: 'detached' })
    await goed(page)
    await knop(page, 'Verstuur de stop').click()
    await page.getByRole('heading', { name: 'De stop is verstuurd' }).waitFor()
    await page.getByText('De toewijzing blijft open.').waitFor()
    expect(await uitgegaan(plek, 'teLaat')).toMatchObject([
      {
        inUit: true,
        inhoud: {
          Client: {
            StopProducten: {
              StopProduct: [{ RedenBeeindiging: '20', Einddatum: '2026-07-08' }],
            },
          },
        },
      },
    ])
  })

  it('meldt na een tijdelijke stop dat de zorg niet verdergaat, met de dag waarop dat bekend werd', async () => {
    const { page } = await plek.naar('tijdelijk', 'stop')
    await page.getByText('De zorg lag stil en gaat niet meer verder.').waitFor()
    expect(await page.getByRole('radio', { name: /Tijdelijk/ }).isDisabled()).toBe(true)
    await typDatum(page, 'Sinds wanneer weet u dat de zorg niet verdergaat?', '15072026')
    await knop(page, 'Leg deze dag vast').click()
    await page.getByText('De termijn telt vanaf 15-07-2026.').waitFor()
    // A wrong day can be taken back.
    await page.getByText(/^Vastgelegd: 15-07-2026/).waitFor()
    await knop(page, 'Trek deze dag in').click()
    await page.getByText('De dag is ingetrokken.').waitFor()
    await page.getByText(/^Vastgelegd:/).waitFor({ state: 'detached' })
    await typDatum(page, 'Sinds wanneer weet u dat de zorg niet verdergaat?', '15072026')
    await knop(page, 'Leg deze dag vast').click()
    await page.getByText(/^Vastgelegd: 15-07-2026/).waitFor()
    await typDatum(page, 'Laatste dag van de zorg', '15042026')
    await page.getByRole('button', { name: /Reden/ }).click()
    await page.getByRole('option', { name: /^34/ }).click()
    await page.getByText('Uiterlijk woensdag 22 juli 2026').first().waitFor()
    await goed(page)
    await knop(page, 'Verstuur de stop').click()
    await page.getByRole('heading', { name: 'De stop is verstuurd' }).waitFor()
    expect(await uitgegaan(plek, 'tijdelijk')).toMatchObject([
      { inhoud: { Client: { StopProducten: { StopProduct: [{ RedenBeeindiging: '34' }] } } } },
    ])
  })

  it('zegt waarom er nu geen stop kan, en wat wel kan', async () => {
    const { page } = await plek.naar('toegewezen', 'stop')
    await page.getByText('Zonder start is er geen stop.').waitFor()
    await page.getByRole('link', { name: 'Start melden' }).waitFor()
    await goed(page)
    const wacht = await plek.naar('wacht', 'stop')
    await wacht.page.getByText('Op de JW307 van 20-07-2026 is nog geen antwoord.').waitFor()
    await goed(wacht.page)
  })
})

describe('start melden', () => {
  it('meldt met het toetsenbord een eerste start', async () => {
    const { page } = await plek.naar('toegewezen', 'start')
    await goed(page)
    await typDatum(page, 'Eerste dag van de zorg', '13072026')
    await page.getByText('Deze JW305 kan weg').waitFor()
    await tabNaar(page, knop(page, 'Verstuur de start'))
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'De start is verstuurd' }).waitFor()
    await goed(page)
    expect(await uitgegaan(plek, 'toegewezen')).toMatchObject([
      {
        berichtsoort: 'JW305',
        inUit: true,
        inhoud: {
          Client: {
            StartProducten: {
              StartProduct: [
                {
                  ToewijzingNummer: nummer('toegewezen'),
                  ToewijzingIngangsdatum: '2026-01-05',
                  Begindatum: '2026-07-13',
                  StatusAanlevering: '1',
                },
              ],
            },
          },
        },
      },
    ])
  })

  it('zegt bij een herstart dat er een nieuwe periode begint', async () => {
    const { page } = await plek.naar('gestopt', 'start', SMAL)
    await page.getByRole('heading', { name: 'De zorg gaat weer verder' }).waitFor()
    await page.getByText('De vorige start was op 12-01-2026').waitFor()
    await goed(page)
  })
})
