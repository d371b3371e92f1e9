// SPDX-License-Identifier: EUPL-1.2
/** From an invitation to work and out again, in a browser, with the real service and database. */
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { EchteDienst } from './hulp/echteDienst.ts'
import { appCode } from './hulp/inloggen.ts'
import { goed, paginaproef } from './hulp/paginaproef.ts'

const WACHTWOORD = 'vuurtoren knipoogt naar de meeuw'
const NIEUW = 'de meeuw knipoogt niet terug'
const NAAM = 'm.dewit@voorbeeld.nl'

let dienst: EchteDienst

const proef = paginaproef({}, async (echt) => {
  dienst = echt
})

const { open } = proef
const kop = (page: Page, naam: string | RegExp) =>
  page.getByRole('heading', { name: naam }).first().waitFor()
const knop = (page: Page, naam: string) => page.getByRole('button', { name: naam, exact: true })

async function metWachtwoord(page: Page, wachtwoord: string) {
  await page.getByLabel('E-mailadres').fill(NAAM)
  await page.getByLabel('Wachtwoord', { exact: true }).fill(wachtwoord)
  await knop(page, 'Inloggen').click()
}
async function metHerstelcode(page: Page, code: string) {
  await knop(page, 'Ik heb mijn telefoon niet').click()
  await page.getByLabel('Herstelcode').fill(code)
  await knop(page, 'Verder').click()
}

describe('toegang', () => {
  let codes: string[] = []

  it('gaat van een uitnodiging naar binnen in twee stappen', async () => {
    const wie = { inlognaam: NAAM, naam: 'M. de Wit' }
    await dienst.nodigUit('0363', { ...wie, rollen: ['medewerker'] })
    // Invited twice before the first link was used: the last one works.
    const link = await dienst.nodigUit('65656055', { ...wie, rollen: ['lezer'] })
    const proef = await open(link, { viewport: { width: 320, height: 640 } })
    const { page } = proef
    await kop(page, 'Kies een wachtwoord')
    // The secret of the link does not stay in the address.
    expect(new URL(page.url()).hash).toBe('')
    await goed(page)
    proef.verwacht(/status of 40[01]/)
    await page.getByLabel('Nieuw wachtwoord').fill('kort')
    await knop(page, 'Bewaar wachtwoord').click()
    await page.getByRole('region', { name: 'Er is 1 ding dat u moet aanpassen' }).waitFor()
    expect(await page.getByLabel('Nieuw wachtwoord').getAttribute('aria-invalid')).toBe('true')
    await page.getByLabel('Nieuw wachtwoord').fill(WACHTWOORD)
    await knop(page, 'Bewaar wachtwoord').click()
    await page.getByText(`U kunt nu inloggen als ${NAAM}.`).waitFor()
    await page.getByRole('link', { name: 'Inloggen' }).click()
    await kop(page, 'Inloggen')
    await goed(page)
    await metWachtwoord(page, 'niet het goede wachtwoord')
    await page.getByText('De naam en het wachtwoord horen niet bij elkaar').waitFor()
    await metWachtwoord(page, WACHTWOORD)

    await kop(page, 'Stel de tweede stap in')
    await page.getByRole('img', { name: 'QR-code voor uw app' }).waitFor()
    await goed(page)
    await page.getByLabel('Code die de app nu toont').fill('000 000')
    await knop(page, 'Bevestig').click()
    await page.getByText('De code klopt niet').waitFor()
    const geheim = (await page.locator('.geheim').textContent())!
    await page.getByLabel('Code die de app nu toont').fill(appCode(geheim, Date.now()))
    await knop(page, 'Bevestig').click()
    await kop(page, 'Bewaar uw herstelcodes')
    codes = await page.locator('.herstelcodes code').allTextContents()
    expect(codes).toHaveLength(8)
    await goed(page)
    await knop(page, 'Verder').click()
    await page.getByRole('region', { name: /moet aanpassen/ }).waitFor()
    await page.getByRole('checkbox').check({ force: true })
    await knop(page, 'Verder').click()

    await kop(page, 'Voor wie werkt u?')
    await goed(page)
    await page.getByRole('button', { name: /Gemeente 0363/ }).click()
    await kop(page, 'Welkom, M. de Wit')
    await goed(page)
  })

  it('laat na inloggen de gevraagde pagina zien, wisselt van organisatie en logt uit', async () => {
    const { page } = await open('/profiel')
    await kop(page, 'Inloggen')
    await metWachtwoord(page, WACHTWOORD)
    await metHerstelcode(page, codes[0]!)
    await page.getByText('U hebt nog 7 herstelcodes.').waitFor()
    // The service remembers for whom you worked.
    await kop(page, 'Mijn profiel')
    expect(page.url()).toBe(`${dienst.adres}/profiel`)
    await page
      .getByRole('table', { name: 'Waar u bent ingelogd' })
      .getByText('dit apparaat')
      .waitFor()
    await goed(page)
    await page.getByRole('button', { name: /gemeente\s*0363/ }).click()
    await page.getByRole('menuitemradio', { name: /aanbieder 65656055/ }).click()
    await page.getByRole('button', { name: /aanbieder\s*65656055/ }).waitFor()
    await page.getByRole('button', { name: /Menu van M. de Wit/ }).click()
    await page.getByRole('menuitem', { name: 'Uitloggen' }).click()
    await kop(page, 'Inloggen')
    await page.goBack()
    await kop(page, 'Inloggen')
    expect(await page.content()).not.toContain(NAAM)
  })

  it('vertelt zonder inloggen wat u van de toegankelijkheid mag verwachten', async () => {
    const { page } = await open('/toegankelijkheid')
    await kop(page, 'Toegankelijkheid')
    await goed(page)
  })

  it('wijzigt het wachtwoord, sluit een andere plek af, en die gaat verder waar hij was', async () => {
    const een = await open('/profiel')
    await metWachtwoord(een.page, WACHTWOORD)
    await metHerstelcode(een.page, codes[1]!)
    await kop(een.page, 'Mijn profiel')

    const twee = await open('/profiel')
    await metWachtwoord(twee.page, WACHTWOORD)
    await metHerstelcode(twee.page, codes[2]!)
    await kop(twee.page, 'Mijn profiel')
    const wijzig = twee.page.getByRole('form', { name: 'Wachtwoord wijzigen' })
    twee.verwacht(/status of 403/)
    await wijzig.getByLabel('Huidig wachtwoord').fill('dat is het niet meer')
    await wijzig.getByLabel('Nieuw wachtwoord').fill(NIEUW)
    await wijzig.getByRole('button', { name: 'Wijzig wachtwoord' }).click()
    await twee.page.getByText('Het huidige wachtwoord klopt niet.').first().waitFor()
    await wijzig.getByLabel('Huidig wachtwoord').fill(WACHTWOORD)
    await wijzig.getByRole('button', { name: 'Wijzig wachtwoord' }).click()
    await twee.page.getByText('Uw wachtwoord is gewijzigd.').waitFor()
    expect(await wijzig.getByLabel('Huidig wachtwoord').inputValue()).toBe('')

    // The first was logged out by that. What it was doing waits, and then goes on.
    een.verwacht(/status of 401/)
    const stap = een.page.getByRole('form', { name: 'Tweede stap' })
    await stap.getByLabel('Huidig wachtwoord').fill(NIEUW)
    await stap.getByRole('button', { name: 'Stel opnieuw in' }).click()
    const venster = een.page.getByRole('dialog', { name: 'Log opnieuw in' })
    await venster.waitFor()
    await goed(een.page)
    await venster.getByLabel('Wachtwoord', { exact: true }).fill(NIEUW)
    await venster.getByRole('button', { name: 'Inloggen' }).click()
    await metHerstelcode(een.page, codes[3]!)
    await venster.waitFor({ state: 'detached' })
    await een.page.getByRole('img', { name: 'QR-code voor uw app' }).waitFor()
    await knop(een.page, 'Log overal uit').click()
    const vraag = een.page.getByRole('alertdialog', { name: 'Overal uitloggen?' })
    await vraag.getByRole('button', { name: 'Log overal uit' }).click()
    await kop(een.page, 'Inloggen')
  })

  it('gaat na opnieuw inloggen verder voor de organisatie van de pagina, en nooit voor een andere', async () => {
    const { beheer } = dienst.proef.db
    await beheer.query(`UPDATE lidmaatschap SET rollen = '{beheerder}'
      WHERE gebruiker = (SELECT gebruiker FROM gebruiker WHERE inlognaam = '${NAAM}')`)
    const dagen = async () => {
      const vraag = `SELECT organisatie, waarde FROM instelling WHERE naam = 'herinneringTijdelijkeStop'`
      return (await beheer.query(vraag)).rows
    }
    const proef = await open('/beheer/instellingen')
    const { page } = proef
    proef.verwacht(/status of 401/)
    await metWachtwoord(page, NIEUW)
    await metHerstelcode(page, codes[4]!)
    await kop(page, 'Instellingen')
    const wissel = async (tab: Page, van: RegExp, naar: RegExp) => {
      await tab.getByRole('button', { name: van }).click()
      await tab.getByRole('menuitemradio', { name: naar }).click()
      await tab.getByRole('button', { name: naar }).waitFor()
    }
    const GEMEENTE = /gemeente\s*0363/i
    const AANBIEDER = /aanbieder\s*65656055/i
    if (!(await page.getByRole('button', { name: GEMEENTE }).isVisible())) {
      await wissel(page, AANBIEDER, GEMEENTE)
    }
    /** In another tab of the same browser: works for the other organisation, and leaves. */
    const wisselElders = async () => {
      const tab = await page.context().newPage()
      await tab.goto(`${dienst.adres}/profiel`)
      await kop(tab, 'Mijn profiel')
      await wissel(tab, GEMEENTE, AANBIEDER)
      await tab.getByRole('button', { name: /Menu van M. de Wit/ }).click()
      await tab.getByRole('menuitem', { name: 'Uitloggen' }).click()
      await kop(tab, 'Inloggen')
      await tab.close()
    }
    const titel = 'Herinnering bij een tijdelijke stop'
    const vul = async (waarde: string) => {
      await page.getByRole('button', { name: `Wijzig: ${titel}` }).click()
      const vak = page.getByRole('dialog', { name: titel }).getByLabel('Nieuwe waarde')
      await vak.fill(waarde)
      return vak
    }
    const logWeerIn = async (code: string) => {
      const venster = page.getByRole('dialog', { name: 'Log opnieuw in' })
      await venster.getByLabel('Wachtwoord', { exact: true }).fill(NIEUW)
      await venster.getByRole('button', { name: 'Inloggen' }).click()
      await metHerstelcode(page, code)
      return venster
    }

    // Another tab works for the other organisation: this one notices at its next question, and
    // shows nothing of either. What was filled in waits behind it.
    const getypt = await vul('44')
    const tab = await page.context().newPage()
    await tab.goto(`${dienst.adres}/profiel`)
    await wissel(tab, GEMEENTE, AANBIEDER)
    proef.verwacht(/status of 409/)
    await getypt.press('Enter')
    await kop(page, 'U werkt nu voor een andere organisatie')
    await page.getByRole('heading', { name: 'Deze pagina hoort bij gemeente 0363' }).waitFor()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await goed(page)
    expect(await dagen()).toEqual([])
    await knop(page, 'Terug naar gemeente 0363').click()
    await getypt.waitFor()
    expect(await getypt.inputValue()).toBe('44')
    await page.getByRole('dialog', { name: titel }).getByRole('button', { name: 'Sluiten' }).click()

    // Reading is noticed as well, and reloading goes on for the organisation of now.
    await tab.reload()
    await wissel(tab, GEMEENTE, AANBIEDER)
    await page.getByRole('link', { name: 'Gebruikers' }).click()
    await kop(page, 'U werkt nu voor een andere organisatie')
    expect(await page.getByRole('table').count()).toBe(0)
    await page.setViewportSize({ width: 320, height: 800 })
    await goed(page)
    await page.setViewportSize({ width: 1400, height: 900 })
    await knop(page, 'Pagina opnieuw laden').click()
    await page.getByRole('button', { name: AANBIEDER }).waitFor()
    await kop(page, 'Gebruikers')
    await wissel(page, AANBIEDER, GEMEENTE)
    await tab.close()
    await page.getByRole('link', { name: 'Instellingen' }).click()
    await kop(page, 'Instellingen')

    const vak = await vul('45')
    await wisselElders()
    await vak.press('Enter')
    await (await logWeerIn(codes[5]!)).waitFor({ state: 'detached' })
    // The form was kept, and went out for the organisation of the page.
    await page.getByRole('dialog', { name: titel }).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: GEMEENTE }).waitFor()
    expect(await dagen()).toEqual([{ organisatie: '0363', waarde: 45 }])

    // No longer a member there: nothing goes out, and the page begins anew for the other one.
    const nogEens = await vul('46')
    await wisselElders()
    await beheer.query(`DELETE FROM lidmaatschap WHERE organisatie = '0363'
      AND gebruiker = (SELECT gebruiker FROM gebruiker WHERE inlognaam = '${NAAM}')`)
    await nogEens.press('Enter')
    const opnieuw = page.waitForEvent('load')
    await logWeerIn(codes[6]!)
    await opnieuw
    // A member of one organisation has nothing to choose: its name stands there as text.
    await page.getByText(AANBIEDER).first().waitFor()
    expect(await dagen()).toEqual([{ organisatie: '0363', waarde: 45 }])
  })
})
