// SPDX-License-Identifier: EUPL-1.2
/**
 * When a page stands still. Playwright's `networkidle` says so once per address: in an application
 * of one page it is true for ever after the first, also while the next list is on its way.
 *
 * With `PROEF_TRAAG` (ms) every request waits at random up to that long, so that a test
 * that reads before the answer is there shows itself: `npm run traagproef`.
 */
import type { BrowserContext, Page } from 'playwright-core'

/** Effects of a click run within one turn; a list that asks after an answer does so at once too. */
const RONDES = 3
const HOOGSTENS_MS = 30_000

const onderweg = new WeakMap<BrowserContext, { open: number; gezien: number }>()

/** Counts what the pages of this context asked and have no answer to. Before the first page. */
export async function volgVerzoeken(context: BrowserContext): Promise<void> {
  const stand = { open: 0, gezien: 0 }
  onderweg.set(context, stand)
  context.on('request', () => {
    stand.open++
    stand.gezien++
  })
  const beantwoord = () => {
    stand.open--
  }
  context.on('requestfinished', beantwoord)
  context.on('requestfailed', beantwoord)
  const traag = Number(process.env.PROEF_TRAAG ?? 0)
  if (traag > 0)
    await context.route('**/*', async (route) => {
      await new Promise((klaar) => setTimeout(klaar, Math.random() * traag))
      // The page may have gone meanwhile; then nobody waits for the answer.
      await route.continue().catch(() => undefined)
    })
}

/**
 * Waits until the heading and the fonts are there and every request has its answer, drawn. A
 * request that never ends (a test that holds its answer back) is not waited for longer than others.
 */
export async function rustig(page: Page): Promise<void> {
  // A page that waits behind another keeps its heading, out of sight.
  await page.locator('h1:visible').first().waitFor()
  await page.waitForLoadState('load')
  await stil(page)
  await page.evaluate(() => document.fonts.ready)
}

/** The same without a heading, for what is not a page of its own. */
export async function stil(page: Page): Promise<void> {
  const stand = onderweg.get(page.context())
  if (stand === undefined) throw new Error('Deze pagina is niet door startBrowser geopend')
  const uiterlijk = performance.now() + HOOGSTENS_MS
  for (let rondes = 0; rondes < RONDES; ) {
    const { gezien } = stand
    await page.evaluate(getekend)
    rondes = stand.open === 0 && stand.gezien === gezien ? rondes + 1 : 0
    if (performance.now() > uiterlijk)
      throw new Error(`Nog ${stand.open} verzoeken zonder antwoord`)
  }
}

/** In the page: two pictures further, so that state is drawn and its effects have run. */
function getekend(): Promise<void> {
  return new Promise((klaar) => {
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(klaar, 10)))
  })
}
