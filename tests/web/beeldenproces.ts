// SPDX-License-Identifier: EUPL-1.2
/**
 * Makes the pictures of the user guide. Run by `node scripts/beelden.mjs`: arguments are the
 * browser, the folder to write to, and the names of pictures (all of them when there are none).
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { BEELDEN } from './beelden/beelden.ts'
import type { Beeld, Kijker, Zoeker } from './beelden/lijst.ts'
import { type EchteDienst, startEchteDienst } from './hulp/echteDienst.ts'
import { rustig, volgVerzoeken } from './hulp/rust.ts'
import { AANBIEDER, GEMEENTE, NU, vertelVerhaal } from './hulp/verhaal.ts'
import { VLAGGEN } from './hulp/vlaggen.ts'

const BREEDTE = 1200

async function open(dienst: EchteDienst, browser: Browser, wie: Kijker): Promise<BrowserContext> {
  const wieIs = {
    aanbieder: () =>
      dienst.alsof(AANBIEDER, { naam: 'M. de Wit', rollen: ['medewerker', 'controleur'] }),
    gemeente: () =>
      dienst.alsof(GEMEENTE, { naam: 'S. Bakker', rollen: ['medewerker', 'controleur'] }),
    beheerder: () =>
      dienst.alsof(GEMEENTE, { naam: 'T. de Boer', rollen: ['beheerder', 'auditor'] }),
    niemand: async () => ({}),
  } satisfies Record<Kijker, () => Promise<object>>
  const context = await browser.newContext({
    ...(await wieIs[wie]()),
    viewport: { width: BREEDTE, height: 800 },
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    reducedMotion: 'reduce',
  })
  await volgVerzoeken(context)
  return context
}

function zoeker(page: Page, adres: string): Zoeker {
  const eerste = async (pad: string): Promise<string> => {
    const antwoord = await page.request.get(`${adres}/v1${pad}`)
    const { resultaten } = (await antwoord.json()) as { resultaten?: { id: string }[] }
    const id = resultaten?.[0]?.id
    if (id === undefined) throw new Error(`nothing at ${pad}: ${antwoord.status()}`)
    return id
  }
  return {
    page,
    toewijzing: (nummer) => eerste(`/toewijzingen?toewijzingNummer=${nummer}`),
    taak: (soort) => eerste(`/taken?soort=${soort}`),
    bericht: (filters) => eerste(`/berichten?${filters}`),
    gevolg: (reden) => eerste(`/gevolgen?reden=${reden}`),
  }
}

async function maak(
  beeld: Beeld,
  context: BrowserContext,
  adres: string,
  map: string,
): Promise<void> {
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  await page.setViewportSize({ width: BREEDTE, height: beeld.hoogte ?? 800 })
  const pad = typeof beeld.pad === 'string' ? beeld.pad : await beeld.pad(zoeker(page, adres))
  await page.goto(adres + pad)
  await rustig(page)
  const kop = await page.locator('h1').first().innerText()
  if (kop.includes('bestaat niet')) throw new Error(`${beeld.naam}: there is no ${pad}`)
  await beeld.doe?.(page)
  await rustig(page)
  await page.screenshot({ path: join(map, `${beeld.naam}.png`), animations: 'disabled' })
  await page.close()
}

const [executablePath = '', map = '', ...namen] = process.argv.slice(2)
const gevraagd = BEELDEN.filter(({ naam }) => namen.length === 0 || namen.includes(naam))
mkdirSync(map, { recursive: true })
const dienst = await startEchteDienst({ nu: NU })
const browser = await chromium.launch({ executablePath, headless: true, args: [...VLAGGEN] })
try {
  await vertelVerhaal(dienst.proef)
  for (const wie of new Set(gevraagd.map((beeld) => beeld.wie))) {
    const context = await open(dienst, browser, wie)
    for (const beeld of gevraagd) {
      if (beeld.wie !== wie) continue
      await maak(beeld, context, dienst.adres, map)
      console.log(`${beeld.naam}.png`)
    }
    await context.close()
  }
} finally {
  await browser.close()
  await dienst.sluit()
}
