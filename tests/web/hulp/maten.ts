// SPDX-License-Identifier: EUPL-1.2
/** What axe does not see: width, overlap, size of targets, room for text. Runs in the page. */
import type { Page } from 'playwright-core'

/** How many pixels the page is wider than its window; 0 is right (WCAG 1.4.10). */
export const teBreed = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return Math.max(0, scrollWidth - clientWidth)
  })

/** Panels, tiles and fields that lie over each other; each pair once. */
export const overlappingen = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const vakken = [...document.querySelectorAll('.paneel, .tegel, .mededeling, .veld, .kop')]
      .filter((vak) => !vak.closest('.meldingen') && getComputedStyle(vak).position !== 'sticky')
      .map((vak) => ({ vak, maat: vak.getBoundingClientRect() }))
    const gevonden: string[] = []
    for (const [n, a] of vakken.entries())
      for (const b of vakken.slice(n + 1)) {
        if (a.vak.contains(b.vak) || b.vak.contains(a.vak)) continue
        const breed = Math.min(a.maat.right, b.maat.right) - Math.max(a.maat.left, b.maat.left)
        const hoog = Math.min(a.maat.bottom, b.maat.bottom) - Math.max(a.maat.top, b.maat.top)
        if (breed > 1 && hoog > 1) gevonden.push(`${a.vak.textContent} | ${b.vak.textContent}`)
      }
    return gevonden
  })

/** Controls smaller than 24 by 24 that are not a link in a sentence (WCAG 2.5.8). */
export const teKlein = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('a, button, [role=tab], [role=spinbutton], label.keuzevak')]
      .filter((ding) => {
        const { width, height } = ding.getBoundingClientRect()
        // React Aria hides helpers for who listens in a box of one pixel.
        if (width === 0 || getComputedStyle(ding).display === 'inline') return false
        if (ding.closest('[style*="clip"]')) return false
        if (ding.matches('[role=spinbutton]')) return height < 20
        return width < 24 || height < 24
      })
      .map((ding) => `${ding.className}: ${ding.textContent}`),
  )

/** Text that is cut off after the reader made it roomier (WCAG 1.4.12). */
export const afgeknipt = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const stijl = new CSSStyleSheet()
    stijl.replaceSync(
      `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
       p { margin-block-end: 2em !important }`,
    )
    document.adoptedStyleSheets.push(stijl)
    return [...document.querySelectorAll('.knop, .merkje, .tab, dd, dt, p, h1, h2, label')]
      .filter((ding) => {
        if (ding.closest('.alleen-voorlezen')) return false
        const { overflowX, overflowY } = getComputedStyle(ding)
        const knipt = overflowX === 'hidden' || overflowY === 'hidden'
        const past =
          ding.scrollWidth <= ding.clientWidth + 1 && ding.scrollHeight <= ding.clientHeight + 1
        return ding.clientWidth > 0 && knipt && !past
      })
      .map((ding) => `${ding.className}: ${ding.textContent}`)
  })
