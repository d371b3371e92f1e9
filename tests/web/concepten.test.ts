// SPDX-License-Identifier: EUPL-1.2
/** Drafts in a browser: keep, open, send, throw away; nothing that was typed gets lost. */
import type { Locator, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { appCode } from './hulp/inloggen.ts'
import { tabNaar, toewijzingVan, typDatum, uitgegaan } from './hulp/melden.ts'
import { goed, knop, SMAL } from './hulp/paginaproef.ts'
import { AANBIEDER, NU } from './hulp/verhaal.ts'
import { werkplek } from './hulp/werkplek.ts'

const WACHTWOORD = 'vuurtoren knipoogt naar de meeuw'

const plek = werkplek()

const tel = async () => {
  const sql = 'SELECT count(*)::int AS n FROM concept WHERE organisatie = $1'
  return (await plek.dienst().proef.db.beheer.query(sql, [AANBIEDER])).rows[0].n as number
}
const heeftFocus = (ding: Locator) => ding.evaluate((een) => een === document.activeElement)
/** What is read aloud after the name of a button. */
const beschrijving = (ding: Locator) =>
  ding.evaluate(
    (een) => document.getElementById(een.getAttribute('aria-describedby') ?? '')?.textContent,
  )
const rijVan = (page: Page, naam: string) =>
  page.getByRole('table', { name: 'Concepten' }).getByRole('row', { name: new RegExp(naam) })

it('bewaart een half ingevulde stop, opent hem weer en verstuurt hem', async () => {
  const { page } = await plek.naar('inZorg', 'stop')
  await typDatum(page, 'Laatste dag van de zorg', '17072026')
  await knop(page, 'Bewaar als concept').click()
  await page.getByText('Bewaard als concept. Er is niets verstuurd.').waitFor()
  expect(new URL(page.url()).searchParams.get('concept')).toMatch(/^\w+$/)
  expect(await tel()).toBe(1)
  expect(await uitgegaan(plek, 'inZorg')).toEqual([])

  const lijst = await plek.open('/concepten')
  const rij = rijVan(lijst.page, 'Anna Voorbeeld')
  await rij.getByText('laatste dag 17-07-2026; nog geen reden').waitFor()
  await goed(lijst.page)
  // Not ready: the button says why, and leads to the field that is still empty.
  const verstuur = rij.getByRole('button', { name: 'Verstuur het concept van Anna Voorbeeld' })
  expect(await beschrijving(verstuur)).toBe('Nog te doen: kies een reden.')
  expect(await verstuur.getAttribute('aria-disabled')).toBe('true')
  await tabNaar(lijst.page, verstuur)
  await lijst.page.keyboard.press('Enter')
  await lijst.page.getByRole('heading', { name: 'Zorg stoppen' }).waitFor()
  const { page: vorm } = lijst
  const reden = vorm.getByRole('button', { name: /Reden/ })
  await expect.poll(() => heeftFocus(reden)).toBe(true)
  await vorm.getByRole('spinbutton').first().waitFor()
  expect(await vorm.getByRole('spinbutton').allTextContents()).toEqual(['17', '07', '2026'])
  const stuur = knop(vorm, 'Verstuur de stop')
  expect(await beschrijving(stuur)).toBe('Nog te doen: kies een reden.')
  await goed(vorm)
  await tabNaar(vorm, stuur)
  await vorm.keyboard.press('Enter')
  await vorm.getByRole('region', { name: 'Er is 1 ding dat u moet aanpassen' }).waitFor()
  await expect.poll(() => heeftFocus(reden)).toBe(true)
  expect(await tel()).toBe(1)
  await vorm.keyboard.press('Enter')
  await vorm.getByRole('option', { name: /^34/ }).click()
  await vorm.getByText('Deze JW307 kan weg').waitFor()
  expect(await stuur.getAttribute('aria-disabled')).toBe(null)
  await stuur.click()
  await vorm.getByRole('heading', { name: 'De stop is verstuurd' }).waitFor()
  expect(await uitgegaan(plek, 'inZorg')).toMatchObject([
    {
      inUit: true,
      inhoud: { Client: { StopProducten: { StopProduct: [{ RedenBeeindiging: '34' }] } } },
    },
  ])
  expect(await tel()).toBe(0)
})

it('houdt wat u typte als een ander het concept intussen wijzigde', async () => {
  const een = await plek.naar('morgen', 'stop')
  await typDatum(een.page, 'Laatste dag van de zorg', '14072026')
  await knop(een.page, 'Bewaar als concept').click()
  await een.page.getByText('Bewaard als concept.').waitFor()

  const ander = await plek.open('/concepten')
  await rijVan(ander.page, 'Chaima Fictief').getByRole('link').first().click()
  await ander.page.getByRole('spinbutton').first().waitFor()
  await typDatum(ander.page, 'Laatste dag van de zorg', '13072026')
  await knop(ander.page, 'Bewaar het concept').click()
  await ander.page.getByText('Bewaard als concept.').waitFor()

  een.verwacht(/status of 412/)
  await typDatum(een.page, 'Laatste dag van de zorg', '10072026')
  await knop(een.page, 'Bewaar het concept').click()
  await een.page.getByText('M. de Wit wijzigde dit concept').waitFor()
  await een.page.getByText('13-07-2026', { exact: true }).waitFor()
  expect(await een.page.getByRole('spinbutton').allTextContents()).toEqual(['10', '07', '2026'])
  await goed(een.page)
  await knop(een.page, 'Bewaar mijn versie').click()
  await een.page.getByText('M. de Wit wijzigde dit concept').waitFor({ state: 'detached' })
  await ander.page.goto(`${plek.dienst().adres}/concepten`)
  await rijVan(ander.page, 'Chaima Fictief').getByText('laatste dag 10-07-2026').waitFor()
  expect(await tel()).toBe(1)
})

it('gooit een concept op een telefoon pas weg na een vraag', async () => {
  const { page } = await plek.naar('toegewezen', 'start', SMAL)
  await typDatum(page, 'Eerste dag van de zorg', '13072026')
  await knop(page, 'Bewaar als concept').click()
  await page.getByText('Bewaard als concept.').waitFor()
  const voor = await tel()
  await page.goto(`${plek.dienst().adres}/concepten`)
  await rijVan(page, 'Ilse Maquette').getByText('begint op 13-07-2026').waitFor()
  await goed(page)
  await page.getByRole('button', { name: 'Gooi het concept van Ilse Maquette weg' }).click()
  const vraag = page.getByRole('alertdialog', { name: 'Concept weggooien?' })
  await vraag.getByRole('button', { name: 'Annuleren' }).click()
  expect(await tel()).toBe(voor)
  await page.getByRole('button', { name: 'Gooi het concept van Ilse Maquette weg' }).click()
  await vraag.getByRole('button', { name: 'Gooi weg' }).click()
  await rijVan(page, 'Ilse Maquette').waitFor({ state: 'detached' })
  expect(await tel()).toBe(voor - 1)
})

it('verliest niets als de sessie ophoudt terwijl u typt, en gaat na het inloggen verder', async () => {
  const { page, verwacht, codes } = await alsIemandMetWachtwoord()
  await page.goto(
    `${plek.dienst().adres}/toewijzingen/${await toewijzingVan(page, 'ingetrokken')}/stop`,
  )
  await typDatum(page, 'Laatste dag van de zorg', '13072026')
  await page.getByText('Deze JW307 kan weg').waitFor()
  await plek.dienst().proef.db.beheer.query('DELETE FROM sessie')
  verwacht(/status of 401/)
  await page.getByRole('button', { name: /Reden/ }).click()
  await page.getByRole('option', { name: /^35/ }).click()
  // The check needs a session; the dialog comes over the form.
  const venster = page.getByRole('dialog', { name: 'Log opnieuw in' })
  await venster.waitFor()
  await goed(page)
  await venster.getByLabel('Wachtwoord', { exact: true }).fill(WACHTWOORD)
  await venster.getByRole('button', { name: 'Inloggen' }).click()
  await knop(page, 'Ik heb mijn telefoon niet').click()
  await page.getByLabel('Herstelcode').fill(codes[0]!)
  await knop(page, 'Verder').click()
  await venster.waitFor({ state: 'detached' })
  expect(await page.getByRole('spinbutton').allTextContents()).toEqual(['13', '07', '2026'])
  await page.getByText('Deze JW307 kan weg').waitFor()
  await knop(page, 'Verstuur de stop').click()
  await page.getByRole('heading', { name: 'De stop is verstuurd' }).waitFor()
  expect(await uitgegaan(plek, 'ingetrokken')).toMatchObject([
    {
      inUit: true,
      inhoud: {
        Client: {
          StopProducten: {
            StopProduct: [{ RedenBeeindiging: '35', Einddatum: '2026-07-13' }],
          },
        },
      },
    },
  ])
})

/** Somebody who chose a password and a second step, as everybody does the first time. */
async function alsIemandMetWachtwoord() {
  const inlognaam = 'typt.nog@voorbeeld.nl'
  const wie = { inlognaam, naam: 'T. Nog', rollen: ['medewerker'] } as const
  const link = await plek.dienst().nodigUit(AANBIEDER, wie)
  const { page, verwacht } = await plek.open(link, { storageState: { cookies: [], origins: [] } })
  await page.getByLabel('Nieuw wachtwoord').fill(WACHTWOORD)
  await knop(page, 'Bewaar wachtwoord').click()
  await page.getByRole('link', { name: 'Inloggen' }).click()
  await page.getByLabel('E-mailadres').fill(inlognaam)
  await page.getByLabel('Wachtwoord', { exact: true }).fill(WACHTWOORD)
  await knop(page, 'Inloggen').click()
  const geheim = (await page.locator('.geheim').textContent())!
  await page.getByLabel('Code die de app nu toont').fill(appCode(geheim, Date.parse(`${NU}+02:00`)))
  await knop(page, 'Bevestig').click()
  await page.getByRole('heading', { name: 'Bewaar uw herstelcodes' }).waitFor()
  const codes = await page.locator('.herstelcodes code').allTextContents()
  await page.getByRole('checkbox').check({ force: true })
  await knop(page, 'Verder').click()
  await page.getByRole('button', { name: /Menu van T. Nog/ }).waitFor()
  return { page, verwacht, codes }
}
