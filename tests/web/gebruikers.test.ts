// SPDX-License-Identifier: EUPL-1.2
/** The administrator lets people in and out, in a browser; the service and its database agree. */
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { type Binnen, komBinnen } from './hulp/binnen.ts'
import type { EchteDienst } from './hulp/echteDienst.ts'
import { goed, paginaproef } from './hulp/paginaproef.ts'

let dienst: EchteDienst
let beheerder: Binnen

const proef = paginaproef({}, async (echt) => {
  dienst = echt
  beheerder = await komBinnen(dienst, '0363', ['beheerder'], 'B. Heer')
})

const { open } = proef
const rij = (page: Page, naam: string) => page.getByRole('row').filter({ hasText: naam })

async function persoon(inlognaam: string) {
  const { rows } = await dienst.proef.db.beheer.query(
    `SELECT g.gebruiker, g.wachtwoord, l.rollen, l.geblokkeerd,
       (SELECT count(*)::int FROM sessie s WHERE s.gebruiker = g.gebruiker) AS sessies
     FROM gebruiker g JOIN lidmaatschap l ON l.gebruiker = g.gebruiker
     WHERE g.inlognaam = $1`,
    [inlognaam],
  )
  return rows[0]
}
async function laatsteAudit(object: string) {
  const { rows } = await dienst.proef.db.beheer.query(
    `SELECT soort, gebruiker, bijzonderheden FROM audit
     WHERE object_id = $1 ORDER BY volgnummer DESC LIMIT 1`,
    [object],
  )
  return rows[0]
}

/** Chooses from the menu of somebody with the keyboard only. */
async function kies(page: Page, naam: string, wat: string) {
  await page.getByRole('button', { name: `Wijzig de toegang van ${naam}` }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: wat }).focus()
  await page.keyboard.press('Enter')
}

describe('gebruikers', () => {
  it('nodigt met het toetsenbord iemand uit en toont de link één keer', async () => {
    const { page, verwacht } = await open('/beheer/gebruikers', beheerder.profiel)
    await rij(page, 'B. Heer').getByText('uzelf').waitFor()
    await goed(page)
    await page.getByRole('button', { name: 'Iemand uitnodigen' }).focus()
    await page.keyboard.press('Enter')
    const venster = page.getByRole('dialog', { name: 'Iemand uitnodigen' })
    await venster.waitFor()
    // The first field has the focus. Sending nothing tells what is missing.
    await page.keyboard.press('Enter')
    await page.getByRole('region', { name: 'Er zijn 3 dingen die u moet aanpassen' }).waitFor()
    await goed(page)
    await venster.getByLabel('Naam').focus()
    await page.keyboard.type('K. Jansen')
    await page.keyboard.press('Tab')
    await page.keyboard.type('beheer@voorbeeld')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await venster.getByLabel('E-mailadres').fill('k.jansen@voorbeeld.nl')
    await page.keyboard.press('Enter')
    const klaar = page.getByRole('dialog', { name: 'K. Jansen kan nu toegang krijgen' })
    await klaar.waitFor()
    await goed(page)
    const link = (await klaar.locator('code').textContent())!
    expect(link).toMatch(new RegExp(`^${dienst.adres}/activeren#[A-Za-z0-9_-]{43}$`))
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await klaar.getByRole('button', { name: 'Kopieer' }).press('Enter')
    await page.getByText('Gekopieerd.').waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link)
    await klaar.getByRole('button', { name: 'Klaar' }).press('Enter')
    await rij(page, 'K. Jansen').getByText('nog niet ingelogd').waitFor()
    expect(await page.content()).not.toContain(link.split('#')[1])
    const nieuw = await persoon('k.jansen@voorbeeld.nl')
    expect(nieuw).toMatchObject({ rollen: ['medewerker'], wachtwoord: null })
    expect(await laatsteAudit(nieuw.gebruiker)).toMatchObject({
      soort: 'nodig_gebruiker_uit',
      gebruiker: 'B. Heer',
    })
    // Once more the same person: the service refuses, and what was filled in stays.
    verwacht(/status of 409/)
    await page.getByRole('button', { name: 'Iemand uitnodigen' }).press('Enter')
    await venster.getByLabel('Naam').fill('K. Jansen')
    await venster.getByLabel('E-mailadres').fill('K.Jansen@voorbeeld.nl')
    await venster.getByRole('checkbox', { name: /^lezer/ }).press('Space')
    await venster.getByRole('button', { name: 'Maak de link' }).press('Enter')
    await venster.getByText('Deze persoon werkt al voor uw organisatie.').first().waitFor()
    expect(await venster.getByLabel('Naam').inputValue()).toBe('K. Jansen')
  })

  it('wijzigt rollen, logt uit, maakt een nieuwe link, blokkeert met een reden en laat toe', async () => {
    const iemand = await komBinnen(dienst, '0363', ['lezer'], 'L. Ezer')
    const { page } = await open('/beheer/gebruikers', beheerder.profiel)
    await rij(page, 'L. Ezer').getByText('actief').waitFor()

    await kies(page, 'L. Ezer', 'Rollen wijzigen')
    const rollen = page.getByRole('dialog', { name: 'Rollen van L. Ezer' })
    expect(await rollen.getByRole('checkbox', { name: /^lezer/ }).isChecked()).toBe(true)
    await rollen.getByRole('checkbox', { name: /^controleur/ }).press('Space')
    await rollen.getByRole('button', { name: 'Bewaar rollen' }).press('Enter')
    await rij(page, 'L. Ezer').getByText('lezer, controleur').waitFor()
    expect((await persoon(iemand.inlognaam)).rollen).toEqual(['lezer', 'controleur'])

    expect((await persoon(iemand.inlognaam)).sessies).toBe(1)
    await kies(page, 'L. Ezer', 'Overal uitloggen')
    const vraag = page.getByRole('alertdialog', { name: 'L. Ezer overal uitloggen?' })
    await goed(page)
    await vraag.getByRole('button', { name: 'Overal uitloggen' }).press('Enter')
    await page.getByText('L. Ezer is overal uitgelogd.').waitFor()
    expect((await persoon(iemand.inlognaam)).sessies).toBe(0)

    await kies(page, 'L. Ezer', 'Nieuwe link maken')
    const link = page.getByRole('dialog', { name: 'Nieuwe link voor L. Ezer' })
    await link.getByRole('button', { name: 'Maak de link' }).press('Enter')
    await link.getByText(/\/activeren#/).waitFor()
    await link.getByRole('button', { name: 'Klaar' }).press('Enter')
    expect((await persoon(iemand.inlognaam)).wachtwoord).toBeNull()

    await kies(page, 'L. Ezer', 'Blokkeren')
    const dicht = page.getByRole('dialog', { name: 'L. Ezer blokkeren?' })
    await dicht.waitFor()
    await page.keyboard.press('Enter')
    await dicht.getByText('Vul de reden in, in minstens 5 tekens').first().waitFor()
    await dicht.getByLabel('Waarom?').fill('Uit dienst per 1 augustus')
    await dicht.getByRole('button', { name: 'Blokkeren' }).press('Enter')
    await rij(page, 'L. Ezer').getByText('geblokkeerd').waitFor()
    expect((await persoon(iemand.inlognaam)).geblokkeerd).not.toBeNull()
    expect(await laatsteAudit(iemand.id)).toMatchObject({
      soort: 'blokkeer_gebruiker',
      bijzonderheden: 'Uit dienst per 1 augustus',
    })
    await kies(page, 'L. Ezer', 'Weer toelaten')
    await page
      .getByRole('alertdialog')
      .getByRole('button', { name: 'Weer toelaten' })
      .press('Enter')
    await page.getByText('L. Ezer mag weer inloggen.').waitFor()
    expect((await persoon(iemand.inlognaam)).geblokkeerd).toBeNull()
  })

  it('past op een smal scherm, spreekt Engels, en is voor niemand anders', async () => {
    const smal = await open('/beheer/gebruikers', {
      ...beheerder.profiel,
      viewport: { width: 320, height: 640 },
    })
    await rij(smal.page, 'B. Heer').waitFor()
    await smal.page.locator('summary').click()
    await smal.page.getByRole('table', { name: 'Alle rechten per rol' }).waitFor()
    await goed(smal.page)
    const engels = await open('/beheer/gebruikers', beheerder.profiel)
    await engels.page.getByRole('button', { name: /Menu van/ }).click()
    await engels.page.getByRole('menuitemradio', { name: /English/ }).click()
    await engels.page.getByRole('heading', { name: 'Users' }).waitFor()
    await engels.page.getByRole('button', { name: 'Invite somebody' }).waitFor()
    await engels.page.locator('summary').click()
    await engels.page.getByText('see the whole BSN of a client').waitFor()
    await goed(engels.page)
    const { profiel } = await komBinnen(dienst, '0363', ['medewerker', 'auditor'])
    const ander = await open('/beheer/gebruikers', profiel)
    await ander.page.getByRole('heading', { name: 'U mag dit niet zien', level: 1 }).waitFor()
    expect(await ander.page.getByRole('link', { name: 'Gebruikers' }).count()).toBe(0)
  })
})
