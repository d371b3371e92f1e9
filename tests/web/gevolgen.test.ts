// SPDX-License-Identifier: EUPL-1.2
/** What stops mean for the payment, and the outcome of a consultation, by keyboard. */
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { laadPrijzen } from '../../packages/dienst/src/gevolgen/prijzen.ts'
import type { EchteDienst } from './hulp/echteDienst.ts'
import { goed, type Openopties, paginaproef } from './hulp/paginaproef.ts'
import { druk, kiesUit, tabTot } from './hulp/toetsenbord.ts'
import { AANBIEDER, GEMEENTE, NU, nummer, vertelVerhaal } from './hulp/verhaal.ts'

let dienst: EchteDienst
let controleur: Awaited<ReturnType<EchteDienst['alsof']>>

const proef = paginaproef({ nu: NU }, async (echt) => {
  dienst = echt
  const { toegang } = await vertelVerhaal(dienst.proef)
  await laadPrijzen(toegang[GEMEENTE]!, dienst.proef.dienst.omgeving, [
    { product: '45A04', vanaf: '2026-01-01', centen: 100_001 },
  ])
  controleur = await dienst.alsof(GEMEENTE, { naam: 'C. van Dam', rollen: ['controleur'] })
})

const open = async (pad: string, opties: Openopties = controleur) =>
  (await proef.open(pad, opties)).page
const knop = (page: Page, naam: string | RegExp) => page.getByRole('button', { name: naam })
const rij = (page: Page, tekst: string | RegExp) => page.getByRole('row', { name: tekst })

describe('gevolgen voor de betaling', () => {
  it('zegt van elke stop in woorden wat te betalen is, en voert de lijst uit met een doel', async () => {
    const page = await open('/gevolgen')
    await rij(page, /helemaal te betalen/)
      .first()
      .waitFor()
    await rij(page, /tijdelijk geen betaling/)
      .first()
      .waitFor()
    const overleg = rij(page, new RegExp(nummer('overleg')))
    await overleg.getByText('in overleg', { exact: true }).waitFor()
    await overleg.getByText('wacht op overleg').first().waitFor()
    await rij(page, new RegExp(nummer('gestopt')))
      .getByText('€ 1.000,01')
      .first()
      .waitFor()
    await goed(page)
    await kiesUit(page, /Reden/, /^33/)
    await rij(page, new RegExp(nummer('afgekeurd'))).waitFor()
    await overleg.waitFor({ state: 'detached' })
    await druk(knop(page, 'Downloaden'))
    const venster = page.getByRole('dialog', { name: 'Gevolgen downloaden' })
    await druk(venster.getByRole('radio', { name: 'Excel' }), 'ArrowRight')
    await druk(venster.getByRole('button', { name: 'Download' }))
    await venster.getByRole('button', { name: 'Schrijf in een paar woorden waarvoor' }).waitFor()
    await goed(page)
    await tabTot(venster.getByLabel('Waarvoor hebt u de lijst nodig?'))
    await page.keyboard.type('controle van de rekening')
    const download = page.waitForEvent('download')
    await druk(venster.getByRole('button', { name: 'Download' }))
    const bestand = await download
    expect(bestand.suggestedFilename()).toBe('gevolgen.csv')
    const regels = (await readFile(await bestand.path(), 'utf8')).trim().split('\r\n')
    expect(regels.slice(1).map((regel) => regel.split(';')[3])).toEqual([nummer('afgekeurd')])
    const { rows } = await dienst.proef.db.beheer.query(
      `SELECT DISTINCT gebruiker, doel FROM audit WHERE soort = 'exporteer_gevolgen'`,
    )
    expect(rows).toEqual([{ gebruiker: 'C. van Dam', doel: 'controle van de rekening' }])
  })

  it('legt de uitkomst van het overleg vast, en houdt de vorige', async () => {
    const page = await open('/gevolgen?overleg=open')
    await druk(page.getByRole('link', { name: nummer('overleg') }))
    await page.getByRole('heading', { level: 1, name: /Gevolg bij toewijzing/ }).waitFor()
    await page.getByText('Er is nog geen uitkomst.', { exact: false }).waitFor()
    await goed(page)
    const leg = async (percentage: string, reden: string) => {
      await tabTot(page.getByLabel('Te betalen deel van de prijs'))
      await page.keyboard.type(percentage)
      await tabTot(page.getByLabel('Wat is afgesproken?'))
      await page.keyboard.type(reden)
      await druk(knop(page, 'Leg vast'))
    }
    await leg('101', 'x')
    await page.getByRole('region', { name: 'Er zijn 2 dingen die u moet aanpassen' }).waitFor()
    await goed(page)
    await page.reload()
    await leg('70', 'Gebeld op 20 juli.')
    await page.getByText('De uitkomst is vastgelegd.', { exact: false }).waitFor()
    await page.getByText('€ 700,01').waitFor()
    await page.getByText('na overleg 70% te betalen').waitFor()
    await leg('0', 'Bij nader inzien niets.')
    const uitkomsten = page.getByRole('list', { name: 'Vastgelegde uitkomsten' })
    await uitkomsten.getByText('0% te betalen', { exact: true }).waitFor()
    const teksten = await uitkomsten.getByRole('listitem').allInnerTexts()
    expect(teksten.map((tekst) => tekst.replace(/\s+/g, ' '))).toEqual([
      '0% te betalen telt nu Bij nader inzien niets. 20-07-2026, C. van Dam',
      '70% te betalen vervangen Gebeld op 20 juli. 20-07-2026, C. van Dam',
    ])
    await goed(page)
    const { rows } = await dienst.proef.db.beheer.query(
      `SELECT (SELECT count(*)::int FROM overleg WHERE organisatie = $1) AS uitkomsten,
         (SELECT array_agg(DISTINCT status) FROM taak WHERE organisatie = $1 AND soort = 'overleg')
           AS taken`,
      [GEMEENTE],
    )
    expect(rows).toEqual([{ uitkomsten: 2, taken: ['akkoord'] }])
  })

  it('telt op per maand, reden en aanbieder, en past op een smal scherm', async () => {
    const page = await open('/gevolgen?blad=sommen&vanMaand=2026-01&totMaand=2026-07', {
      ...controleur,
      viewport: { width: 320, height: 700 },
    })
    const tabel = page.getByRole('table', { name: 'Gevolgen opgeteld' })
    await tabel.getByRole('rowheader', { name: 'apr 2026' }).waitFor()
    await goed(page)
    await kiesUit(page, /Opgeteld per/, 'Reden')
    await tabel.getByRole('rowheader', { name: /Levering is volgens plan/ }).waitFor()
    // On a narrow screen the headings are a list of choices; the total stays at the end.
    await kiesUit(page, 'Sorteren op', 'Stops, aflopend')
    const aantallen = await tabel.getByRole('row').locator('td:nth-child(2)').allInnerTexts()
    expect(aantallen.length).toBeGreaterThan(2)
    const getallen = aantallen.slice(0, -1).map(Number)
    expect(getallen).toEqual(getallen.toSorted((a, b) => b - a))
    expect(Number(aantallen.at(-1))).toBe(getallen.reduce((a, b) => a + b, 0))
    await kiesUit(page, /Opgeteld per/, 'Aanbieder')
    await tabel.getByRole('rowheader', { name: AANBIEDER }).waitFor()
    expect(await tabel.getByRole('rowheader').count()).toBe(1)
    await goed(page)
  })

  it('laat een medewerker kijken en niet vastleggen; een lezer ziet geen bedragen', async () => {
    const medewerker = await open('/gevolgen?reden=36', await dienst.alsof(GEMEENTE))
    await druk(medewerker.getByRole('link', { name: nummer('overleg') }))
    await medewerker.getByText('legt een controleur vast', { exact: false }).waitFor()
    const lezer = await open('/gevolgen', await dienst.alsof(GEMEENTE, { rollen: ['lezer'] }))
    await lezer.getByRole('heading', { name: 'U mag dit niet zien' }).first().waitFor()
  })
})
