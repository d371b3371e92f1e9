// SPDX-License-Identifier: EUPL-1.2
/** Reporting a stop and a start in a browser, and what the service really made of it. */
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Verkeer } from '../../packages/dienst/src/proef/verkeer.ts'
import { axe } from './hulp/axe.ts'
import { type Proefbrowser, type Proefpagina, rustig, startBrowser } from './hulp/browser.ts'
import { type EchteDienst, startEchteDienst } from './hulp/echteDienst.ts'
import { overlappingen, teBreed, teKlein } from './hulp/maten.ts'
import { tabNaar, toewijzingVan, typDatum, uitgegaan } from './hulp/melden.ts'
import { AANBIEDER, NU, naam, nummer, type Situatie, vertelVerhaal } from './hulp/verhaal.ts'

let dienst: EchteDienst
let browser: Proefbrowser
let verkeer: Verkeer
let profiel: Awaited<ReturnType<EchteDienst['alsof']>>
let paginas: Proefpagina[] = []

beforeAll(async () => {
  dienst = await startEchteDienst({ nu: NU })
  browser = await startBrowser(dienst.adres)
  verkeer = await vertelVerhaal(dienst.proef)
  profiel = await dienst.alsof(AANBIEDER)
})
afterEach(async () => {
  for (const pagina of paginas) await pagina.sluit()
  paginas = []
})
afterAll(async () => {
  await browser.sluit()
  await dienst.sluit()
})

/** The page of this toewijzing, by the kind of report. */
async function open(wie: Situatie, wat: string, opties: object = {}): Promise<Proefpagina> {
  const proef = await browser.open('/', { ...profiel, ...opties })
  paginas.push(proef)
  const id = await toewijzingVan(proef.page, wie)
  await proef.page.goto(`${dienst.adres}/toewijzingen/${id}/${wat}`)
  await proef.page.getByText(naam(wie)).first().waitFor()
  await rustig(proef.page)
  return proef
}
const knop = (page: Page, tekst: string) => page.getByRole('button', { name: tekst, exact: true })
async function goed(page: Page) {
  expect(await axe(page)).toEqual({ fout: [], onbeslist: [] })
  expect(await teBreed(page)).toBe(0)
  expect(await overlappingen(page)).toEqual([])
  expect(await teKlein(page)).toEqual([])
  expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
}

describe('zorg stoppen', () => {
  it('gaat met alleen het toetsenbord van een leeg formulier naar een JW307 in de uitgang', async () => {
    const { page } = await open('inZorg', 'stop')
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
    await page.getByText('uiterlijk 23-07-2026').first().waitFor()
    await goed(page)

    const [bericht, ...rest] = await uitgegaan(dienst, verkeer, 'inZorg')
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
    const { page } = await open('morgen', 'stop', { viewport: { width: 320, height: 800 } })
    await knop(page, 'Verstuur de stop').click()
    await page.getByRole('region', { name: 'Er zijn 2 dingen die u moet aanpassen' }).waitFor()
    await typDatum(page, 'Laatste dag van de zorg', '01012026')
    await page.getByRole('button', { name: /Reden/ }).click()
    await page.getByRole('option', { name: /^31/ }).click()
    await page.getByText('Zo keurt de gemeente het bericht af').waitFor()
    const veld = page.locator('.bevindingen-veld')
    await veld.getByText('Wat kunt u doen?').first().waitFor()
    await goed(page)
    await knop(page, 'Verstuur de stop').click()
    await page.getByRole('region', { name: /moet aanpassen/ }).waitFor()
    expect(await uitgegaan(dienst, verkeer, 'morgen')).toEqual([])
  })

  it('meldt een tijdelijke stop met de verwachte hervatting', async () => {
    const { page } = await open('teLaat', 'stop')
    await page.getByText('Uiterlijk woensdag 15 juli 2026').waitFor()
    await page.getByText('te laat').first().waitFor()
    await page.getByText('U verwacht dat de zorg later verdergaat.').click()
    await typDatum(page, 'Laatste dag van de zorg', '08072026')
    await page.getByText('Er is geen datum van hervatting bekend.').waitFor()
    await typDatum(page, 'Zorg gaat weer verder op', '01102026')
    await page.getByText('Er is geen datum van hervatting bekend.').waitFor({ state: 'detached' })
    await goed(page)
    await knop(page, 'Verstuur de stop').click()
    await page.getByRole('heading', { name: 'De stop is verstuurd' }).waitFor()
    await page.getByText('De toewijzing blijft open.').waitFor()
    expect(await uitgegaan(dienst, verkeer, 'teLaat')).toMatchObject([
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
    const { page } = await open('tijdelijk', 'stop')
    await page.getByText('De zorg lag stil en gaat niet meer verder.').waitFor()
    expect(await page.getByRole('radio', { name: /Tijdelijk/ }).isDisabled()).toBe(true)
    await typDatum(page, 'Sinds wanneer weet u dat de zorg niet verdergaat?', '15072026')
    await knop(page, 'Leg deze dag vast').click()
    await page.getByText('De termijn telt vanaf 15-07-2026.').waitFor()
    await typDatum(page, 'Laatste dag van de zorg', '15042026')
    await page.getByRole('button', { name: /Reden/ }).click()
    await page.getByRole('option', { name: /^34/ }).click()
    await page.getByText('Uiterlijk woensdag 22 juli 2026').first().waitFor()
    await goed(page)
    await knop(page, 'Verstuur de stop').click()
    await page.getByRole('heading', { name: 'De stop is verstuurd' }).waitFor()
    expect(await uitgegaan(dienst, verkeer, 'tijdelijk')).toMatchObject([
      { inhoud: { Client: { StopProducten: { StopProduct: [{ RedenBeeindiging: '34' }] } } } },
    ])
  })

  it('zegt waarom er nu geen stop kan, en wat wel kan', async () => {
    const { page } = await open('toegewezen', 'stop')
    await page.getByText('Zonder start is er geen stop.').waitFor()
    await page.getByRole('link', { name: 'Start melden' }).waitFor()
    await goed(page)
    const wacht = await open('wacht', 'stop')
    await wacht.page.getByText('Op de JW307 van 20-07-2026 is nog geen antwoord.').waitFor()
    await goed(wacht.page)
  })
})

describe('start melden', () => {
  it('meldt met het toetsenbord een eerste start', async () => {
    const { page } = await open('toegewezen', 'start')
    await goed(page)
    await typDatum(page, 'Eerste dag van de zorg', '13072026')
    await page.getByText('Deze JW305 kan weg').waitFor()
    await tabNaar(page, knop(page, 'Verstuur de start'))
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'De start is verstuurd' }).waitFor()
    await goed(page)
    expect(await uitgegaan(dienst, verkeer, 'toegewezen')).toMatchObject([
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
    const { page } = await open('gestopt', 'start', { viewport: { width: 320, height: 800 } })
    await page.getByRole('heading', { name: 'De zorg gaat weer verder' }).waitFor()
    await page.getByText('De vorige start was op 12-01-2026').waitFor()
    await goed(page)
  })
})
