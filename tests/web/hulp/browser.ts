// SPDX-License-Identifier: EUPL-1.2
/**
 * One real Chromium per test file, a fresh profile per test. A test fails when its page asked
 * anything of another host or wrote an error, unless the test said that it expects that.
 */
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'
import { volgVerzoeken } from './rust.ts'
import { VLAGGEN } from './vlaggen.ts'

export interface Proefpagina {
  readonly page: Page
  /** Errors that the test provokes, by a part of their text. */
  verwacht(...delen: readonly RegExp[]): void
  /** Another address that the test expects the page to go to. */
  magNaar(adres: string): void
  /** Closes, and fails on every request to another host and every unexpected error. */
  sluit(): Promise<void>
}

export interface Proefbrowser {
  readonly browser: Browser
  open(pad: string, opties?: BrowserContextOptions): Promise<Proefpagina>
  sluit(): Promise<void>
}

export async function startBrowser(adres: string): Promise<Proefbrowser> {
  // A script for plain Node, without types.
  const { vindProefchromium } = await import(
    new URL('../../../scripts/chromium.mjs', import.meta.url).href
  )
  const pad: string | undefined = await vindProefchromium()
  if (pad === undefined)
    throw new Error('Er is geen Chromium. Draai eerst: node scripts/chromium.mjs')
  const browser = await chromium.launch({ executablePath: pad, headless: true, args: VLAGGEN })
  return {
    browser,
    open: (doel, opties) => open(browser, adres, doel, opties),
    sluit: () => browser.close(),
  }
}

async function open(
  browser: Browser,
  adres: string,
  pad: string,
  opties: BrowserContextOptions = {},
): Promise<Proefpagina> {
  const context = await browser.newContext({
    viewport: { width: 1400, height: 900 },
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    ...opties,
  })
  await volgVerzoeken(context)
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  const vreemd: string[] = []
  const fouten: string[] = []
  const toegestaan: RegExp[] = []
  const ookGoed: string[] = []
  page.on('request', (verzoek) => {
    const url = verzoek.url()
    const eigen = [adres, 'blob:', ...ookGoed].some((begin) => url.startsWith(begin))
    if (!eigen) vreemd.push(url)
  })
  page.on('console', (regel) => {
    if (regel.type() === 'error' || regel.type() === 'warning')
      fouten.push(`${regel.text()} ${regel.location().url}`)
  })
  page.on('pageerror', (fout) => fouten.push(String(fout)))
  await page.goto(adres + pad, { waitUntil: 'load' })
  return {
    page,
    verwacht: (...delen) => toegestaan.push(...delen),
    magNaar: (ander) => ookGoed.push(ander),
    async sluit() {
      await context.close()
      expect(vreemd, 'verzoeken aan anderen').toEqual([])
      const onverwacht = fouten.filter((fout) => !toegestaan.some((deel) => deel.test(fout)))
      expect(onverwacht, 'fouten in de console').toEqual([])
    },
  }
}
