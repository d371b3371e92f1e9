// SPDX-License-Identifier: EUPL-1.2
/** What the web application owes to security requirements that only a browser can show. */
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { komBinnen } from './hulp/binnen.ts'
import { goed, paginaproef } from './hulp/paginaproef.ts'
import { rustig } from './hulp/rust.ts'
import { bsn, NU, naam, vertelVerhaal } from './hulp/verhaal.ts'

const proef = paginaproef({ nu: NU })
beforeAll(() => vertelVerhaal(proef.dienst().proef))

const NAAM = 'p.lakker@voorbeeld.nl'
/** As a password manager makes them: long, with spaces and signs, also at the ends. */
const WACHTWOORD = ` ${'9x Ü$~"<é'.repeat(11)} `

const zienAls = (page: Page, label: string) =>
  page.getByLabel(label, { exact: true }).getAttribute('type')

async function plak(page: Page, label: string, tekst: string) {
  await page.evaluate((wat) => navigator.clipboard.writeText(wat), tekst)
  await page.getByLabel(label, { exact: true }).focus()
  await page.keyboard.press('Control+v')
}

describe('wachtwoordvelden', () => {
  it('ASVS 6.2.6 verbergen wat u typt, tot u vraagt om het te zien', async () => {
    const { page } = await proef.open('/')
    const veld = page.getByLabel('Wachtwoord', { exact: true })
    await veld.fill('vuurtoren')
    expect(await zienAls(page, 'Wachtwoord')).toBe('password')
    await page.getByRole('button', { name: 'Toon wachtwoord' }).press('Enter')
    expect(await zienAls(page, 'Wachtwoord')).toBe('text')
    await goed(page)
    expect(await veld.inputValue()).toBe('vuurtoren')
    await page.getByRole('button', { name: 'Verberg wachtwoord' }).press('Enter')
    expect(await zienAls(page, 'Wachtwoord')).toBe('password')
    const { profiel } = await komBinnen(proef.dienst(), '0363', ['lezer'])
    const binnen = await proef.open('/profiel', profiel)
    const velden = binnen.page.locator('input[autocomplete$=password]')
    await velden.nth(2).waitFor()
    expect(await velden.evaluateAll((alle) => alle.map((een) => een.getAttribute('type')))).toEqual(
      ['password', 'password', 'password'],
    )
  })

  it('ASVS 6.2.7 nemen aan wat u plakt, zonder er iets af te halen', async () => {
    const link = await proef
      .dienst()
      .nodigUit('0363', { inlognaam: NAAM, naam: 'P. Lakker', rollen: ['lezer'] })
    const { page } = await proef.open(link)
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    const nieuw = page.getByLabel('Nieuw wachtwoord')
    // A manager finds the field and may propose; nothing cuts off what comes.
    expect(await nieuw.getAttribute('autocomplete')).toBe('new-password')
    expect(await nieuw.getAttribute('maxlength')).toBeNull()
    await plak(page, 'Nieuw wachtwoord', WACHTWOORD)
    expect(await nieuw.inputValue()).toBe(WACHTWOORD)
    await page.getByRole('button', { name: 'Bewaar wachtwoord' }).click()
    await page.getByText(`U kunt nu inloggen als ${NAAM}.`).waitFor()
    await page.getByRole('link', { name: 'Inloggen' }).click()
    const wachtwoord = page.getByLabel('Wachtwoord', { exact: true })
    expect(await wachtwoord.getAttribute('autocomplete')).toBe('current-password')
    expect(await page.getByLabel('E-mailadres').getAttribute('autocomplete')).toBe('username')
    await plak(page, 'E-mailadres', NAAM)
    await plak(page, 'Wachtwoord', WACHTWOORD)
    await page.getByRole('button', { name: 'Inloggen' }).click()
    // The service took every sign of it: the next step is there.
    await page.getByRole('heading', { name: 'Stel de tweede stap in' }).waitFor()
  })
})

/** Every page of the menu, and one's own. */
async function paginasVan(page: Page): Promise<readonly string[]> {
  const koppelingen = page.getByRole('navigation', { name: 'Hoofdnavigatie' }).getByRole('link')
  const paden = await koppelingen.evaluateAll((alle) =>
    alle.map((een) => een.getAttribute('href')!),
  )
  return [...new Set([...paden, '/profiel'])]
}

describe('sessie', () => {
  it('ASVS 7.4.4 eindigt vanaf elke pagina, met een knop die er altijd staat', async () => {
    const alles = ['medewerker', 'controleur', 'beheerder', 'auditor'] as const
    const { profiel, id } = await komBinnen(proef.dienst(), '0363', alles, 'A. Lles')
    const { page } = await proef.open('/', profiel)
    const paden = await paginasVan(page)
    expect(paden.length).toBeGreaterThan(10)
    for (const pad of paden) {
      await page.goto(proef.dienst().adres + pad)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.getByRole('button', { name: 'Menu van A. Lles' }).click()
      await page.getByRole('menuitem', { name: 'Uitloggen' }).waitFor()
      await page.keyboard.press('Escape')
    }
    const sessies = 'SELECT count(*)::int AS n FROM sessie WHERE gebruiker = $1'
    expect(await proef.rijen(sessies, [id])).toEqual([{ n: 1 }])
    await page.getByRole('button', { name: 'Menu van A. Lles' }).press('Enter')
    await page.getByRole('menuitem', { name: 'Uitloggen' }).press('Enter')
    await page.getByRole('heading', { name: 'Inloggen' }).waitFor()
    expect(await proef.rijen(sessies, [id])).toEqual([{ n: 0 }])
  })

  it('ASVS 14.3.3 laat niets van een cliënt achter in de browser', async () => {
    const { profiel } = await komBinnen(proef.dienst(), '0363', ['medewerker'], 'M. de Wit')
    const { page } = await proef.open('/', profiel)
    // A choice that may be kept, so that the test knows that it looks in the right place.
    await page.getByRole('button', { name: 'Menu van M. de Wit' }).click()
    await page.getByRole('menuitemradio', { name: 'Donker' }).click()
    let gezien = ''
    for (const pad of await paginasVan(page)) {
      await page.goto(proef.dienst().adres + pad)
      await rustig(page)
      gezien += await page.locator('body').innerText()
    }
    expect(gezien).toContain(naam('gestopt').split(' ')[1])
    const bewaard = await page.evaluate(async () => ({
      lokaal: { ...localStorage },
      sessie: { ...sessionStorage },
      databanken: (await indexedDB.databases()).map(({ name }) => name),
      voorraden: await caches.keys(),
      cookies: document.cookie,
      werkers: (await navigator.serviceWorker.getRegistrations()).length,
    }))
    expect(bewaard).toEqual({
      lokaal: { 'stopwijzer.kleuren': 'donker' },
      // The router remembers how far each page was scrolled.
      sessie: expect.any(Object),
      databanken: [],
      voorraden: [],
      cookies: '',
      werkers: 0,
    })
    const tekst = JSON.stringify(bewaard)
    for (const wie of ['gestopt', 'overleg', 'inZorg'] as const) {
      expect(tekst).not.toContain(bsn(wie))
      expect(tekst).not.toContain(naam(wie).split(' ')[1])
    }
  })
})
