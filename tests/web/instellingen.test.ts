// SPDX-License-Identifier: EUPL-1.2
/** Settings, regional agreements and release calendar in a browser; the service stores and logs. */
import { beforeAll, describe, expect, it } from 'vitest'
import { type Binnen, komBinnen } from './hulp/binnen.ts'
import { kiesEngels } from './hulp/engels.ts'
import { goed, paginaproef, SMAL } from './hulp/paginaproef.ts'

const proef = paginaproef()
let beheerder: Binnen
beforeAll(async () => {
  beheerder = await komBinnen(proef.dienst(), '0363', ['beheerder'], 'B. Heer')
})

const instelling = async (naam: string) =>
  (
    await proef.rijen('SELECT waarde FROM instelling WHERE organisatie = $1 AND naam = $2', [
      '0363',
      naam,
    ])
  )[0]?.waarde
const laatsteAudit = async () =>
  (
    await proef.rijen(
      `SELECT gebruiker, object_id, bijzonderheden FROM audit
       WHERE soort = 'wijzig_instelling' ORDER BY volgnummer DESC LIMIT 1`,
    )
  )[0]

describe('instellingen', () => {
  it('wijzigt met het toetsenbord, weigert wat niet past, merkt dat een ander voor was, en gaat terug', async () => {
    const { page, verwacht } = await proef.open('/beheer/instellingen', beheerder.profiel)
    const vak = (titel: string) => page.getByRole('region', { name: titel })
    const afsluiten = vak('Afsluiten na een stop')
    await afsluiten.getByText('U keurt elk JW301 eerst goed').first().waitFor()
    await goed(page)
    await page.getByRole('button', { name: 'Wijzig: Afsluiten na een stop' }).press('Enter')
    const venster = page.getByRole('dialog', { name: 'Afsluiten na een stop' })
    await venster.getByRole('radio', { name: 'U keurt elk JW301 eerst goed' }).focus()
    await page.keyboard.press('ArrowDown')
    await venster.getByRole('button', { name: 'Bewaar' }).press('Enter')
    await afsluiten.getByText('eigen keuze').waitFor()
    expect(await instelling('afsluiten')).toBe('automatisch')
    expect(await laatsteAudit()).toEqual({
      gebruiker: 'B. Heer',
      object_id: 'afsluiten',
      bijzonderheden: 'afsluiten: voorstel -> automatisch',
    })

    verwacht(/status of 4(00|12)/)
    const dagen = 'Herinnering bij een tijdelijke stop'
    await page.getByRole('button', { name: `Wijzig: ${dagen}` }).press('Enter')
    const tweede = page.getByRole('dialog', { name: dagen })
    await tweede.getByLabel('Nieuwe waarde').fill('veel')
    await page.keyboard.press('Enter')
    await tweede.getByText('Vul een getal in').first().waitFor()
    await tweede.getByLabel('Nieuwe waarde').fill('9999')
    await page.keyboard.press('Enter')
    await tweede.getByRole('region', { name: /moet aanpassen/ }).waitFor()
    await goed(page)
    // Somebody else changes another setting meanwhile: nothing is overwritten unseen.
    const ander = await komBinnen(proef.dienst(), '0363', ['beheerder'], 'A. Nder')
    const twee = await proef.open('/beheer/instellingen', ander.profiel)
    await twee.page.getByRole('button', { name: 'Wijzig: Taakgerichte partijen' }).press('Enter')
    await twee.page.getByLabel('Nieuwe waarde').fill('65656055\n12345678')
    await twee.page.getByRole('button', { name: 'Bewaar' }).press('Enter')
    await twee.page.getByText('12345678, 65656055').waitFor()
    expect(await instelling('taakgericht')).toEqual(['12345678', '65656055'])
    await tweede.getByLabel('Nieuwe waarde').fill('45')
    await page.keyboard.press('Enter')
    await tweede.getByRole('region', { name: 'Het is niet gelukt' }).waitFor()
    expect(await tweede.getByLabel('Nieuwe waarde').inputValue()).toBe('45')
    // The new state was fetched, so the same once more succeeds.
    await vak('Taakgerichte partijen').getByText('12345678, 65656055').waitFor()
    await tweede.getByLabel('Nieuwe waarde').press('Enter')
    await tweede.waitFor({ state: 'detached' })
    expect(await instelling('herinneringTijdelijkeStop')).toBe(45)

    await page.getByRole('button', { name: 'Wijzig: Afsluiten na een stop' }).press('Enter')
    await venster.getByRole('button', { name: 'Zet de standaard terug' }).press('Enter')
    await afsluiten.getByText('standaard', { exact: true }).waitFor()
    expect(await laatsteAudit()).toMatchObject({
      bijzonderheden: 'afsluiten: automatisch -> voorstel',
    })
  })

  it('past op 320 pixels en spreekt Engels', async () => {
    const { page } = await proef.open('/beheer/instellingen', { ...beheerder.profiel, ...SMAL })
    await page.getByRole('region', { name: 'Productcodes van uw regio' }).waitFor()
    await goed(page)
    await kiesEngels(page)
    await page.getByRole('heading', { name: 'Settings', level: 1 }).waitFor()
    await page.getByRole('region', { name: 'Closing after a stop' }).waitFor()
  })
})

describe('regionale afspraken', () => {
  it('zegt welk profiel geldt, en per reden in woorden wat het betekent', async () => {
    const { page } = await proef.open('/beheer/regioprofiel', beheerder.profiel)
    const nu = page.getByRole('region', { name: 'Amsterdam-DUO (2023)' })
    await nu.getByText('geldt nu', { exact: true }).waitFor()
    const rij = nu.getByRole('row').filter({ hasText: 'JZ588/33' })
    await rij.getByText('70% van de trajectprijs blijft te betalen.').waitFor()
    await rij
      .getByText(/verhuizing|voortijdig|eenzijdig/i)
      .first()
      .waitFor()
    await rij.getByRole('button').press('Enter')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await goed(page)
    await page.setViewportSize(SMAL.viewport)
    await goed(page)
    await kiesEngels(page)
    await page.getByRole('heading', { name: 'Regional agreements', level: 1 }).waitFor()
    await page.getByText('During the pause the municipality does not pay.').first().waitFor()
  })
})

describe('releasekalender', () => {
  it('voegt een periode toe, zegt wat er mis is, en haalt haar weg', async () => {
    const { page, verwacht } = await proef.open('/beheer/releasekalender', beheerder.profiel)
    await page.getByText('Er zijn geen perioden.').waitFor()
    await page.getByText('Er wordt nu gewoon verzonden.').waitFor()
    const formulier = page.getByRole('form', { name: 'Periode toevoegen' })
    await formulier.getByRole('button', { name: 'Voeg de periode toe' }).press('Enter')
    await page.getByRole('region', { name: 'Er zijn 4 dingen die u moet aanpassen' }).waitFor()
    async function vul(groep: string, cijfers: string) {
      await formulier.getByRole('group', { name: groep }).getByRole('spinbutton').first().focus()
      await page.keyboard.type(cijfers)
    }
    verwacht(/status of 400/)
    await vul('Eerste dag', '05042027')
    await formulier.getByLabel('Vanaf (uu:mm)').fill('08:00')
    await vul('Laatste dag', '29032027')
    await formulier.getByLabel('Tot (uu:mm)').fill('00:00')
    await page.keyboard.press('Enter')
    await page
      .getByText(/het einde ligt na het begin/)
      .first()
      .waitFor()
    await goed(page)
    await vul('Eerste dag', '29032027')
    await vul('Laatste dag', '05042027')
    await formulier.getByRole('button', { name: 'Voeg de periode toe' }).press('Enter')
    const rij = page.getByRole('row').filter({ hasText: '29-03-2027 08:00' })
    await rij.getByText('05-04-2027 00:00').waitFor()
    expect(await instelling('bevriezing')).toEqual(['2027-03-29T08:00/2027-04-05T00:00'])
    await page.setViewportSize(SMAL.viewport)
    await goed(page)
    await rij.getByRole('button', { name: /^Verwijder de periode/ }).press('Enter')
    const vraag = page.getByRole('alertdialog', { name: 'Deze periode verwijderen?' })
    await vraag.getByRole('button', { name: 'Verwijderen' }).press('Enter')
    await page.getByText('Er zijn geen perioden.').waitFor()
    // The default is what is not stored.
    expect(await instelling('bevriezing')).toBeUndefined()
  })
})
