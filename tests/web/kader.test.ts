// SPDX-License-Identifier: EUPL-1.2
/** The frame: finding the way, rights, languages, colours, and everything that can go wrong with data. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { axe } from './hulp/axe.ts'
import { type Proefbrowser, type Proefpagina, startBrowser } from './hulp/browser.ts'
import { teBreed } from './hulp/maten.ts'
import { type Proefserver, probleem, startProefserver } from './hulp/proefserver.ts'
import { stil } from './hulp/rust.ts'

const thema = mkdtempSync(join(tmpdir(), 'stopwijzer-thema-'))
let server: Proefserver
let browser: Proefbrowser
let proef: Proefpagina
let page: Page

beforeAll(async () => {
  server = await startProefserver(thema)
  browser = await startBrowser(server.adres)
})
afterEach(() => proef.sluit())
afterAll(async () => {
  await browser.sluit()
  await server.sluit()
  rmSync(thema, { recursive: true, force: true })
})

async function open(pad: string, opties: Parameters<Proefbrowser['open']>[1] = {}) {
  proef = await browser.open(pad, opties)
  page = proef.page
  await page.locator('h1').waitFor()
}
const kop = (naam: string) => page.getByRole('heading', { level: 1, name: naam })
const knop = (naam: string) => page.getByRole('button', { name: naam, exact: true })
const navigatie = () => page.getByRole('navigation', { name: 'Hoofdnavigatie' })
const tekst = () => page.locator('[data-test=tekst]')

/** Chooses something from the menu under the button with this name. */
async function kies(menu: RegExp, regel: RegExp) {
  await page.getByRole('button', { name: menu }).click()
  await page
    .getByRole('menuitem', { name: regel })
    .or(page.getByRole('menuitemradio', { name: regel }))
    .click()
  await page.getByRole('menu').waitFor({ state: 'detached' })
}

describe('de weg vinden', () => {
  it('begint met een sprong naar de inhoud en zet na navigatie de focus op de titel', async () => {
    await open('/onderdelen/werkvoorraad')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Naar de inhoud')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('inhoud')
    await navigatie().getByRole('link', { name: 'Gegevens' }).click()
    await kop('Gegevens').waitFor()
    expect(await page.title()).toBe('Gegevens - Stopwijzer')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
    const hier = navigatie().locator('[aria-current=page]')
    expect(await hier.allTextContents()).toEqual(['Gegevens'])
    expect(await axe(page)).toEqual({ fout: [], onbeslist: [] })
  })

  it('toont per organisatie en recht wat er is, en zegt waarom iets er niet is', async () => {
    await open('/onderdelen/gemeente?proefsessie')
    // A provider has no such page; the address alone opens nothing.
    await kop('U mag dit niet zien').waitFor()
    // Of the pages for testing; beside them stand those of the application itself.
    const proefpaginas = navigatie().locator('a[href^="/onderdelen"]')
    expect(await proefpaginas.allTextContents()).toEqual(['Onderdelen', 'Werkvoorraad', 'Gegevens'])
    await kies(/Jeugdhulp De Wilgen/, /Amsterdam/)
    await kop('Werkvoorraad').waitFor()
    expect(await proefpaginas.allTextContents()).toEqual([
      'Onderdelen',
      'Werkvoorraad',
      'Gegevens',
      'In zorg',
      'Instellingen',
    ])
    await page.goto(`${server.adres}/onderdelen/bestaat-niet`)
    await kop('Deze pagina bestaat niet').waitFor()
    proef.verwacht(/expres kapot/)
    await page.goto(`${server.adres}/onderdelen/kapot`)
    await kop('De pagina kan niet worden getoond').waitFor()
    // The way out is still there.
    expect(await navigatie().isVisible()).toBe(true)
  })

  it('past zich aan een smal scherm aan, met een menu dat opengaat', async () => {
    await open('/onderdelen/werkvoorraad', { viewport: { width: 320, height: 640 } })
    await knop('Filters tonen').click()
    await page.getByRole('spinbutton').first().waitFor()
    expect(await teBreed(page)).toBe(0)
    expect(await navigatie().count()).toBe(0)
    await knop('Menu').click()
    expect(await knop('Menu').getAttribute('aria-expanded')).toBe('true')
    await navigatie().getByRole('link', { name: 'Gegevens' }).click()
    await kop('Gegevens').waitFor()
    expect(await navigatie().count()).toBe(0)
  })

  it('spreekt Engels voor wie beheert, en zegt van een Nederlandse pagina dat die Nederlands is', async () => {
    await open('/onderdelen/werkvoorraad')
    await kies(/Menu van Marit de Wit/, /English/)
    await page.getByRole('navigation', { name: 'Main navigation' }).waitFor()
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
    expect(
      await kop('Werkvoorraad').evaluate((h) => h.closest('[lang]')?.getAttribute('lang')),
    ).toBe('nl')
    await kies(/Menu of Marit de Wit/, /Dark/)
    await page.reload()
    await page.getByRole('navigation', { name: 'Main navigation' }).waitFor()
    const kleur = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    expect(await kleur()).toBe('rgb(16, 24, 28)')
    await kies(/Menu of Marit de Wit/, /Light/)
    expect(await kleur()).toBe('rgb(244, 246, 247)')
  })

  it('neemt het uiterlijk van de organisatie over, ook van delen die later komen', async () => {
    writeFileSync(join(thema, 'thema.css'), ':root { --sw-accent: #7a0060; --sw-hoek-klein: 0 }')
    await open('/onderdelen/werkvoorraad')
    const stijl = await page
      .locator('.knop-hoofd')
      .first()
      .evaluate((k) => {
        const { backgroundColor, borderRadius } = getComputedStyle(k)
        return [backgroundColor, borderRadius]
      })
    expect(stijl).toEqual(['rgb(122, 0, 96)', '0px'])
    rmSync(join(thema, 'thema.css'))
  })
})

describe('gegevens', () => {
  it('toont traag, fout en opnieuw, en haalt weer op wat veranderde', async () => {
    let laat!: () => void
    const losgelaten = new Promise<void>((klaar) => {
      laat = klaar
    })
    // The page asks before the server is let go, so the answer is never too early.
    server.antwoord(async (_v, antwoord) => {
      await losgelaten
      return probleem(antwoord, 500)
    })
    proef = await browser.open('/onderdelen')
    page = proef.page
    await page.clock.install()
    await navigatie().getByRole('link', { name: 'Gegevens' }).click()
    await page.getByText('Ogenblik, de gegevens worden opgehaald.').waitFor()
    await page.clock.fastForward(5000)
    await page.getByText('Het duurt langer dan normaal.').waitFor()
    proef.verwacht(/status of 500/)
    laat()
    await page.getByText('Kenmerk: proef-1').waitFor()
    server.antwoord((_v, antwoord) => antwoord.header('etag', '"v1"').send({ tekst: 'eerste' }))
    await knop('Opnieuw proberen').click()
    await tekst().waitFor()
    expect(await tekst().textContent()).toBe('eerste')
  })

  it('stuurt bewijs, versie en herhaalsleutel mee en zet fouten bij hun veld', async () => {
    server.vragen.length = 0
    server.antwoord((v, antwoord) =>
      v.method === 'GET'
        ? antwoord.header('etag', '"v1"').send({ tekst: 'eerste' })
        : probleem(antwoord, 400, {
            fouten: [{ plek: 'inhoud/tekst', melding: 'Maak de tekst korter', code: 'maxLength' }],
          }),
    )
    await open('/onderdelen/gegevens')
    await tekst().waitFor()
    await page.getByLabel('Nieuwe tekst').fill('veel te lang')
    proef.verwacht(/status of 400/)
    await knop('Bewaar').click()
    await page.getByRole('region', { name: 'Er is 1 ding dat u moet aanpassen' }).waitFor()
    expect(await page.getByLabel('Nieuwe tekst').getAttribute('aria-invalid')).toBe('true')
    const { koppen, inhoud } = server.vragen.find(({ methode }) => methode === 'PUT')!
    expect(inhoud).toEqual({ tekst: 'veel te lang' })
    expect(koppen).toMatchObject({ 'x-csrf-token': 'proef', 'if-match': '"v1"' })
    expect(koppen['idempotency-key']).toMatch(/^[\w-]{8,128}$/)
  })

  it('laat bij een botsing staan wat is ingevuld, en haalt het nieuwe op', async () => {
    let waarde = 'eerste'
    server.antwoord((v, antwoord) => {
      const etag = `"${waarde}"`
      if (v.method === 'GET') return antwoord.header('etag', etag).send({ tekst: waarde })
      if (v.headers['if-match'] !== etag) return probleem(antwoord, 412)
      waarde = 'van mij'
      return antwoord.send({ tekst: waarde })
    })
    await open('/onderdelen/gegevens')
    await tekst().waitFor()
    waarde = 'van een ander'
    await page.getByLabel('Nieuwe tekst').fill('van mij')
    proef.verwacht(/status of 412/)
    await knop('Bewaar').click()
    await page.getByRole('heading', { name: 'Iemand was u voor' }).waitFor()
    await knop('Nieuwe gegevens ophalen').click()
    await tekst().filter({ hasText: 'van een ander' }).waitFor()
    expect(await page.getByLabel('Nieuwe tekst').inputValue()).toBe('van mij')
    await knop('Bewaar').click()
    await tekst().filter({ hasText: 'van mij' }).waitFor()
  })

  it('vraagt bij een verlopen sessie om in te loggen en gaat daarna verder waar u was', async () => {
    let ingelogd = false
    server.antwoord((v, antwoord) => {
      if (v.method === 'PUT' && !ingelogd) return probleem(antwoord, 401)
      return antwoord.send({ tekst: v.method === 'GET' ? 'eerste' : 'bewaard' })
    })
    await open('/onderdelen/gegevens')
    await page.getByLabel('Nieuwe tekst').fill('mijn werk van een uur')
    proef.verwacht(/status of 401/)
    await knop('Bewaar').click()
    const venster = page.getByRole('dialog', { name: 'Log opnieuw in' })
    await venster.waitFor()
    // It cannot be closed: the page behind it would be of nobody.
    await page.keyboard.press('Escape')
    expect(await venster.isVisible()).toBe(true)
    expect((await axe(page)).fout).toEqual([])
    server.vragen.length = 0
    ingelogd = true
    await knop('Inloggen').click()
    await venster.waitFor({ state: 'detached' })
    await expect
      .poll(() => server.vragen.find(({ methode }) => methode === 'PUT')?.inhoud)
      .toEqual({
        tekst: 'mijn werk van een uur',
      })
    expect(await page.getByLabel('Nieuwe tekst').inputValue()).toBe('mijn werk van een uur')
  })

  it('merkt dat de verbinding weg is, en dat zij er weer is, en doet niets dubbel', async () => {
    server.antwoord((_v, antwoord) => antwoord.send({ tekst: 'eerste' }))
    await open('/onderdelen/gegevens')
    await tekst().waitFor()
    // What comes after the page, such as dialogs, is there before the connection goes.
    await stil(page)
    await page.clock.install()
    const sleutels: unknown[] = []
    page.on('request', (v) => {
      if (v.method() === 'PUT') sleutels.push(v.headers()['idempotency-key'])
    })
    await page.getByLabel('Nieuwe tekst').fill('nieuw')
    proef.verwacht(/ERR_INTERNET_DISCONNECTED/)
    await page.context().setOffline(true)
    await knop('Bewaar').click()
    await page.getByText('Geen verbinding met Stopwijzer.').waitFor()
    expect(await page.getByLabel('Nieuwe tekst').inputValue()).toBe('nieuw')
    // The second try fails too; had it found the connection back, the next act would be another.
    await expect.poll(() => sleutels.length).toBe(2)
    await page.getByRole('region', { name: 'Het is niet gelukt' }).waitFor()
    await page.context().setOffline(false)
    await page.clock.fastForward(5000)
    await page.getByText('Geen verbinding met Stopwijzer.').waitFor({ state: 'detached' })
    await knop('Bewaar').click()
    // Two tries by themselves, one by the user; each may have arrived, so all have the same key.
    await expect.poll(() => sleutels.length).toBe(3)
    expect(new Set(sleutels).size).toBe(1)
  })
  it('wacht zonder verbinding op een deel van de pagina, en houdt wat er staat', async () => {
    server.antwoord((_v, antwoord) => antwoord.send({ tekst: 'eerste' }))
    await open('/onderdelen/gegevens')
    await stil(page)
    await page.getByLabel('Nieuwe tekst').fill('mijn werk van een uur')
    await page.clock.install()
    proef.verwacht(/ERR_INTERNET_DISCONNECTED/)
    await page.context().setOffline(true)
    await navigatie().getByRole('link', { name: 'Onderdelen' }).click()
    await page.getByText('Geen verbinding met Stopwijzer.').waitFor()
    expect(await page.getByLabel('Nieuwe tekst').inputValue()).toBe('mijn werk van een uur')
    await page.context().setOffline(false)
    await page.clock.fastForward(5000)
    await kop('Onderdelen').waitFor()
    // With its style: a sheet that failed may not pass for one that came.
    const zonderStijl = () =>
      [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet][href*="/assets/"]')]
        .filter(({ sheet }) => {
          try {
            return (sheet?.cssRules.length ?? 0) === 0
          } catch {
            // Chromium lets nobody read a sheet that failed.
            return true
          }
        })
        .map(({ href }) => href)
    await expect.poll(() => page.evaluate(zonderStijl)).toEqual([])
  })
})
