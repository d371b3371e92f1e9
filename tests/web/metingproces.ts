// SPDX-License-Identifier: EUPL-1.2
/**
 * P8: the web application in a real Chromium, with 10,000 tasks behind the worklist. Run by
 * `node scripts/meet-web.mjs`: arguments are the browser, the number of rounds, and a page to bring up to date.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import process from 'node:process'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { dezeMachine } from '../../packages/cli/src/meet/machine.ts'
import { type Meting, type Vergelijking, vergeleken } from '../../packages/cli/src/meet/meting.ts'
import { belast } from '../../packages/cli/src/meet/motor/belasting.ts'
import { maakAanbieder, vul } from '../../packages/cli/src/meet/motor/opstelling.ts'
import { GEMEENTE, maakZaad, NU } from '../../packages/cli/src/meet/motor/zaad.ts'
import { alsTekst, werkVerslagBij } from '../../packages/cli/src/meet/verslag.ts'
import { type EchteDienst, startEchteDienst } from './hulp/echteDienst.ts'
import { VLAGGEN } from './hulp/vlaggen.ts'

const TAKEN = 10_000
/** A browser reports a task only when it takes longer than this. */
const ONGEZIEN_MS = 50

interface Ronde {
  /** Kilobytes of JavaScript that came over the line before the list stood there. */
  readonly script: number
  readonly bruikbaar: number
  readonly traagste: number
  readonly langsteTaak: number
}

async function vulLijst({ proef }: EchteDienst): Promise<void> {
  const zaad = maakZaad(TAKEN)
  await vul(proef.dienst, zaad)
  await belast(zaad.stops, 64, await maakAanbieder(proef.dienst))
  const { rows } = await proef.db.beheer.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM taak WHERE status = 'open' AND organisatie = $1`,
    [GEMEENTE],
  )
  if (rows[0]?.n !== TAKEN) throw new Error(`expected ${TAKEN} tasks, found ${rows[0]?.n}`)
}

/** Runs in the page, before anything else does. */
function luister(): void {
  const gezien = { bruikbaar: 0, langsteTaak: 0, traagste: 0 }
  Object.assign(window, { gezien })
  new PerformanceObserver((lijst) => {
    for (const { duration } of lijst.getEntries()) {
      gezien.langsteTaak = Math.max(gezien.langsteTaak, duration)
    }
  }).observe({ type: 'longtask', buffered: true })
  new PerformanceObserver((lijst) => {
    for (const { duration } of lijst.getEntries()) {
      gezien.traagste = Math.max(gezien.traagste, duration)
    }
  }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit)
  const kijk = () => {
    if (gezien.bruikbaar === 0 && document.querySelector('tbody tr a')) {
      gezien.bruikbaar = performance.now()
    }
  }
  new MutationObserver(kijk).observe(document, { childList: true, subtree: true })
}

/** Runs in the page: kilobytes of JavaScript that had come by then; what comes after the rows is not waited for. */
function opgehaald(moment: number): number {
  const bestanden = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
  return (
    bestanden
      .filter(
        ({ name, responseEnd }) => /\.js$/.test(new URL(name).pathname) && responseEnd <= moment,
      )
      .reduce((som, { encodedBodySize }) => som + encodedBodySize, 0) / 1000
  )
}

async function draaiRonde(
  browser: Browser,
  adres: string,
  wie: BrowserContextOptions,
): Promise<Ronde> {
  const context = await browser.newContext({ ...wie, viewport: { width: 1400, height: 900 } })
  try {
    const page = await context.newPage()
    await page.addInitScript(luister)
    await page.goto(`${adres}/taken`)
    await page.locator('tbody tr a').first().waitFor()
    await werkErmee(page)
    const gezien = await page.evaluate(
      () =>
        (window as unknown as { gezien: Record<'bruikbaar' | 'langsteTaak' | 'traagste', number> })
          .gezien,
    )
    return {
      script: await page.evaluate(opgehaald, gezien.bruikbaar),
      bruikbaar: gezien.bruikbaar,
      traagste: Math.max(gezien.traagste, 16),
      langsteTaak: Math.max(gezien.langsteTaak, ONGEZIEN_MS),
    }
  } finally {
    await context.close()
  }
}

/** What somebody does all day: to the next page and back. */
async function werkErmee(page: Page): Promise<void> {
  for (const knop of ['Volgende', 'Volgende', 'Volgende', 'Vorige', 'Vorige']) {
    const eerste = await page.locator('tbody tr').first().innerText()
    await page.getByRole('button', { name: knop }).click()
    await page.waitForFunction(
      (oud) => document.querySelector('tbody tr')?.textContent !== oud,
      eerste,
    )
    await page.locator('[data-bezig]').waitFor({ state: 'detached' })
  }
}

/** The same browser with one small file of the same service. */
async function losBestand(browser: Browser, adres: string): Promise<number> {
  const context = await browser.newContext()
  try {
    const page = await context.newPage()
    await page.goto(`${adres}/thema/thema.css`)
    return await page.evaluate(() => performance.now())
  } finally {
    await context.close()
  }
}

async function meetP8(rondes: number, executablePath: string): Promise<Meting> {
  const dienst = await startEchteDienst({ nu: NU })
  const browser = await chromium.launch({ executablePath, headless: true, args: VLAGGEN })
  try {
    await vulLijst(dienst)
    const wie = await dienst.alsof(GEMEENTE)
    const lopen: Ronde[] = []
    const los: number[] = []
    // One round more, for warming up.
    for (let ronde = 0; ronde <= rondes; ronde++) {
      const een = await draaiRonde(browser, dienst.adres, wie)
      const ander = await losBestand(browser, dienst.adres)
      if (ronde === 0) continue
      lopen.push(een)
      los.push(ander)
    }
    const regel = (naam: string, van: keyof Ronde, eenheid: string, grens: number): Vergelijking =>
      vergeleken(
        {
          naam,
          eenheid,
          uitkomst: (eigen) => eigen,
          uitkomsteenheid: eenheid,
          doel: { kant: 'hoogstens', grens },
        },
        lopen.map((een) => een[van]),
        van === 'script' ? lopen.map((een) => een.script) : los,
      )
    return {
      id: 'P8',
      titel: 'De webapplicatie',
      uitleg: `De werkvoorraad van een gemeente met ${TAKEN.toLocaleString('nl-NL')} open taken, in een echte Chromium op dezelfde machine, elke ronde zonder iets in het geheugen van de browser. Bruikbaar: de eerste rij staat er en is een koppeling. Daarna wordt vijf keer gebladerd. Een taak van de browser van minder dan ${ONGEZIEN_MS} ms ziet de meting niet; die telt als ${ONGEZIEN_MS} ms. Het scherm om in te loggen, de startpagina en de werkvoorraad blijven onder 180 kB; dat houdt een test vast. Menu’s en vensters komen na de eerste rijen. Verwijzing bij de tijden: een los klein bestand van dezelfde dienst in dezelfde browser.`,
      vergelijkingen: [
        regel('JavaScript tot de werkvoorraad er staat, ingepakt', 'script', 'kB', 180),
        regel('tijd tot de werkvoorraad bruikbaar is', 'bruikbaar', 'ms', 1000),
        regel('langste wachttijd op een handeling', 'traagste', 'ms', 200),
        regel('langste taak van de browser', 'langsteTaak', 'ms', 100),
      ],
    }
  } finally {
    await browser.close()
    await dienst.sluit()
  }
}

const [chromiumpad = '', rondes, pagina] = process.argv.slice(2)
const verslag = { machine: dezeMachine(), metingen: [await meetP8(Number(rondes), chromiumpad)] }
console.log(alsTekst(verslag))
if (pagina) {
  const oud = existsSync(pagina) ? readFileSync(pagina, 'utf8') : undefined
  writeFileSync(pagina, werkVerslagBij(oud, verslag, new Date().toISOString().slice(0, 10)))
}
