// SPDX-License-Identifier: EUPL-1.2
/** Transports, the state of the service and retention, in a browser with the real ones behind it. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MAPPEN } from '../../packages/dienst/src/postbus/bestanden.ts'
import { type Binnen, komBinnen } from './hulp/binnen.ts'
import { kiesEngels } from './hulp/engels.ts'
import { goed, paginaproef, SMAL } from './hulp/paginaproef.ts'

const proef = paginaproef()
let beheerder: Binnen
const map = mkdtempSync(join(tmpdir(), 'transport-'))
beforeAll(async () => {
  beheerder = await komBinnen(proef.dienst(), '0363', ['beheerder'], 'B. Heer')
})
afterAll(() => rmSync(map, { recursive: true, force: true }))

describe('transporten', () => {
  it('zegt hoe het gaat, en test of de mappen te gebruiken zijn', async () => {
    const { page } = await proef.open('/beheer/transporten', beheerder.profiel)
    const vak = page.getByRole('region', { name: /Postbus/ })
    await vak.getByText('niet ingericht').waitFor()
    await vak.getByRole('button', { name: 'Test dit transport' }).press('Enter')
    await vak.getByText('De test is niet geslaagd.').waitFor()
    await vak.getByText('Er is nog geen map ingesteld.').waitFor()
    await goed(page)
    for (const naam of MAPPEN) mkdirSync(join(map, naam))
    await proef.rijen("INSERT INTO instelling VALUES ('0363', 'postbus.map', $1)", [
      JSON.stringify(map),
    ])
    await page.reload()
    await vak.getByText('goed', { exact: true }).waitFor()
    await vak.getByRole('button', { name: 'Test dit transport' }).press('Enter')
    await vak.getByText('De test is geslaagd.').waitFor()
    // No path of the computer reaches the page.
    expect(await page.content()).not.toContain(map)
    // With a line: does it send now, and did the other side answer lately?
    await proef.rijen("INSERT INTO instelling VALUES ('0363', 'vervoer.kanaal', '\"ggk\"')", [])
    await proef.rijen(
      "INSERT INTO lijn VALUES ('0363', 'ggk', '2026-07-20T09:15:00Z', '2026-07-20T09:00:00Z', now())",
      [],
    )
    await page.reload()
    const lijn = page.getByRole('region', { name: /GGK/ })
    await lijn.getByText('open: wacht tot 20-07-2026 11:15').waitFor()
    await lijn.getByText('20-07-2026 11:00').waitFor()
    await page.setViewportSize(SMAL.viewport)
    await goed(page)
    await kiesEngels(page)
    await page.getByRole('heading', { name: 'Transports', level: 1 }).waitFor()
  })
})

describe('toestand van de dienst', () => {
  it('onderzoekt zichzelf en zegt wat er te doen is', async () => {
    const { page } = await proef.open('/beheer/dienst', beheerder.profiel)
    await page.getByRole('button', { name: 'Onderzoek nu' }).press('Enter')
    const tabel = page.getByRole('table', { name: 'Uitkomst van het onderzoek' })
    await tabel.getByText(/PostgreSQL .* antwoordt/).waitFor()
    await goed(page)
    expect(
      await proef.rijen("SELECT gebruiker FROM audit WHERE soort = 'onderzoek_dienst'"),
    ).toEqual([{ gebruiker: 'B. Heer' }])
    await page.setViewportSize(SMAL.viewport)
    await goed(page)
    await kiesEngels(page)
    await page.getByRole('heading', { name: 'State of the service', level: 1 }).waitFor()
    await page.getByRole('button', { name: 'Examine again' }).waitFor()
  })
})

describe('bewaren', () => {
  it('haalt pas iets weg als een tweede persoon het goedkeurde', async () => {
    const een = await proef.open('/beheer/bewaren', beheerder.profiel)
    await een.page.getByText('Er zijn nog geen plannen.').waitFor()
    const termijnen = een.page.getByRole('table', { name: 'Bewaartermijnen' })
    await termijnen.getByRole('row').filter({ hasText: 'Dossier' }).getByText('20 jaar').waitFor()
    await goed(een.page)
    await een.page.getByRole('button', { name: 'Maak een plan van vandaag' }).press('Enter')
    await een.page.getByText('wacht op een tweede persoon').waitFor()
    expect(await proef.rijen('SELECT staat, gemaakt_naam FROM bewaarplan')).toEqual([
      { staat: 'gemaakt', gemaakt_naam: 'B. Heer' },
    ])
    // The maker cannot approve it.
    een.verwacht(/status of 409/)
    await een.page.getByRole('button', { name: 'Keur goed' }).press('Enter')
    const zelf = een.page.getByRole('alertdialog', { name: 'Dit plan goedkeuren?' })
    await zelf.getByRole('button', { name: 'Keur goed' }).press('Enter')
    await zelf.locator('.toestand').waitFor()
    await goed(een.page)
    expect(await proef.rijen('SELECT staat FROM bewaarplan')).toEqual([{ staat: 'gemaakt' }])

    const ander = await komBinnen(proef.dienst(), '0363', ['beheerder'], 'T. Weede')
    const { page } = await proef.open('/beheer/bewaren', { ...ander.profiel, ...SMAL })
    await page.getByRole('button', { name: 'Keur goed' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Keur goed' }).click()
    await page.getByText(/T\. Weede, /).waitFor()
    await goed(page)
    await page.getByRole('button', { name: 'Voer uit' }).click()
    const vraag = page.getByRole('alertdialog', { name: 'Definitief weghalen?' })
    await vraag.getByText(/Weg is weg/).waitFor()
    await vraag.getByRole('button', { name: 'Voer uit' }).click()
    await page.getByText('uitgevoerd', { exact: true }).waitFor()
    expect(await proef.rijen('SELECT staat, akkoord_naam FROM bewaarplan')).toEqual([
      { staat: 'klaar', akkoord_naam: 'T. Weede' },
    ])
    await kiesEngels(page)
    await page.getByRole('heading', { name: 'Retention', level: 1 }).waitFor()
    await goed(page)
  })

  it('wijzigt een termijn pas als een tweede persoon dat goedkeurt', async () => {
    const een = await proef.open('/beheer/bewaren', beheerder.profiel)
    const knop = (naam: string) => een.page.getByRole('button', { name: naam, exact: true })
    await knop('Andere termijnen voorstellen').press('Enter')
    const venster = een.page.getByRole('dialog', { name: 'Andere termijnen voorstellen' })
    await venster.getByRole('button', { name: 'Doe het voorstel' }).press('Enter')
    await venster.getByText('Wijzig minstens één termijn').first().waitFor()
    await venster.getByLabel(/^Berichten/).fill('6')
    await venster.getByRole('button', { name: 'Doe het voorstel' }).press('Enter')
    await venster
      .getByText(/van 7 tot en met 50 jaar/)
      .first()
      .waitFor()
    await goed(een.page)
    await venster.getByLabel(/^Berichten/).fill('10')
    await venster.getByRole('button', { name: 'Doe het voorstel' }).press('Enter')
    const voorstel = een.page.getByRole('region', { name: 'Voorstel voor andere termijnen' })
    await voorstel.getByText('van 7 jaar naar 10 jaar').waitFor()
    expect(await knop('Andere termijnen voorstellen').count()).toBe(0)
    await goed(een.page)
    een.verwacht(/status of 409/)
    await knop('Keur het voorstel goed').press('Enter')
    const zelf = een.page.getByRole('alertdialog', { name: 'Dit voorstel goedkeuren?' })
    await zelf.getByRole('button', { name: 'Keur het voorstel goed' }).press('Enter')
    await zelf.getByText('Een ander mens moet dit voorstel goedkeuren.').waitFor()

    const ander = await komBinnen(proef.dienst(), '0363', ['beheerder'], 'T. Ermijn')
    const { page } = await proef.open('/beheer/bewaren', { ...ander.profiel, ...SMAL })
    await goed(page)
    await page.getByRole('button', { name: 'Keur het voorstel goed' }).press('Enter')
    const vraag = page.getByRole('alertdialog', { name: 'Dit voorstel goedkeuren?' })
    await vraag.getByRole('button', { name: 'Keur het voorstel goed' }).press('Enter')
    const termijnen = page.getByRole('table', { name: 'Bewaartermijnen' })
    const rij = termijnen.getByRole('row').filter({ hasText: 'Berichten zoals' })
    await rij.getByText('10 jaar').waitFor()
    await goed(page)
    expect(
      await proef.rijen(
        "SELECT gebruiker FROM audit WHERE soort = 'zet_bewaartermijn' AND uitkomst = 'geslaagd'",
      ),
    ).toEqual([{ gebruiker: 'T. Ermijn' }])
  })
})
