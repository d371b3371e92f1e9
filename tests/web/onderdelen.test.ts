// SPDX-License-Identifier: EUPL-1.2
/** Every part in every state: right for axe, on a phone, in the dark, with room, in forced colours. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { axe } from './hulp/axe.ts'
import { type Proefbrowser, type Proefpagina, startBrowser } from './hulp/browser.ts'
import { afgeknipt, overlappingen, teBreed, teKlein } from './hulp/maten.ts'
import { type Proefserver, startProefserver } from './hulp/proefserver.ts'
import { rustig } from './hulp/rust.ts'

let server: Proefserver
let browser: Proefbrowser
let proef: Proefpagina

beforeAll(async () => {
  server = await startProefserver()
  browser = await startBrowser(server.adres)
})
afterEach(() => proef.sluit())
afterAll(async () => {
  await browser.sluit()
  await server.sluit()
})

async function open(opties: Parameters<Proefbrowser['open']>[1] = {}) {
  proef = await browser.open('/onderdelen', opties)
  await rustig(proef.page)
  // The heavy parts replaced their placeholders.
  await proef.page.getByRole('spinbutton').first().waitFor()
  return proef.page
}

describe('alle onderdelen', () => {
  it('hebben geen toegankelijkheidsfout, en niets dat axe niet kan beslissen', async () => {
    const page = await open()
    expect(await axe(page)).toEqual({ fout: [], onbeslist: [] })
    expect(await overlappingen(page)).toEqual([])
    expect(await teKlein(page)).toEqual([])
    // One h1, and headings that never skip a level.
    expect(await page.locator('h1').count()).toBe(1)
    expect(await page.title()).toBe('Onderdelen - Stopwijzer')
  })

  it('zijn in het donker net zo goed te lezen', async () => {
    const page = await open({ colorScheme: 'dark' })
    expect(await axe(page)).toEqual({ fout: [], onbeslist: [] })
  })

  it('passen op een scherm van 320 pixels, ook met meer ruimte tussen letters', async () => {
    const page = await open({ viewport: { width: 320, height: 640 } })
    expect(await teBreed(page)).toBe(0)
    expect(await overlappingen(page)).toEqual([])
    expect(await teKlein(page)).toEqual([])
    expect((await axe(page)).fout).toEqual([])
    expect(await afgeknipt(page)).toEqual([])
    expect(await teBreed(page)).toBe(0)
  })

  it('blijven met de kleuren van de gebruiker te onderscheiden, en staan stil als die dat wil', async () => {
    const page = await open({ forcedColors: 'active', reducedMotion: 'reduce' })
    const randen = await page.evaluate(() =>
      ['.knop-hoofd', '.merkje', '.tab[aria-selected="true"]', '.invoer', '.keuzevak-vak'].map(
        (naam) => {
          const stijl = getComputedStyle(document.querySelector(naam)!)
          return [stijl.borderTopWidth, stijl.borderBottomWidth].some((dikte) => dikte !== '0px')
        },
      ),
    )
    expect(randen).toEqual([true, true, true, true, true])
    const duur = await page.evaluate(() =>
      [...document.querySelectorAll('.draaier')].map((d) => getComputedStyle(d).animationDuration),
    )
    expect(new Set(duur)).toEqual(new Set(['0.001s']))
    expect((await axe(page)).fout).toEqual([])
  })
})
