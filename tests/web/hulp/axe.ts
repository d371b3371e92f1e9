// SPDX-License-Identifier: EUPL-1.2
/** What axe finds on a page, in a form that reads well when a test fails. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { stil } from './rust.ts'

const MERKEN = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

export interface Axebeeld {
  /** `rule: selector`, for everything that is wrong. */
  readonly fout: readonly string[]
  /** The same for what axe could not decide; every one must be looked at. */
  readonly onbeslist: readonly string[]
}

/**
 * A page that changes while it is judged leaves questions open that it answers when it stands
 * still, so then it is judged once more.
 */
export async function axe(page: Page, binnen?: string): Promise<Axebeeld> {
  const beeld = await oordeel(page, binnen)
  if (beeld.onbeslist.length === 0) return beeld
  await stil(page)
  return oordeel(page, binnen)
}

async function oordeel(page: Page, binnen?: string): Promise<Axebeeld> {
  // In one window: the legacy way needs no second page, which our browser may not open.
  const bouwer = new AxeBuilder({ page })
    // What passes is not read: writing it down took as long as the judging.
    .options({ resultTypes: ['violations', 'incomplete'] })
    .withTags(MERKEN)
    .setLegacyMode(true)
  // React Aria says aloud that a button is busy through a hidden list that points to that button;
  // for some seconds after, the button may be gone.
  bouwer.exclude('[data-live-announcer]')
  const uitkomst = await (binnen ? bouwer.include(binnen) : bouwer).analyze()
  // axe cannot see what lies behind text in a drawing. Ours is always the plane of a panel, with
  // the same two colours of text as everywhere else on it.
  const inTekening = (html: string) => /^<text class="grafiek-tekst/.test(html)
  // Two lines of a dialog or a toast lie over different parts of the page behind it; axe then gives
  // up. Their planes are opaque, with the colours of every panel.
  const erboven = (await page.locator('.venster, .meldingen > *').count()) > 0
  const erover = ({ any }: (typeof uitkomst.incomplete)[number]['nodes'][number]) =>
    erboven && any[0]?.data?.messageKey === 'elmPartiallyObscuring'
  const regels = (lijst: typeof uitkomst.violations) =>
    lijst.flatMap(({ id, nodes }) =>
      nodes.flatMap((knoop) =>
        id === 'color-contrast' && (inTekening(knoop.html) || erover(knoop))
          ? []
          : `${id}: ${knoop.target.join(' ')} ${knoop.any[0]?.message ?? ''}`,
      ),
    )
  return { fout: regels(uitkomst.violations), onbeslist: regels(uitkomst.incomplete) }
}
