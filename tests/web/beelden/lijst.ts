// SPDX-License-Identifier: EUPL-1.2
/**
 * The pictures of the user guide: who looks at which page of the story in `hulp/verhaal.ts`.
 * `node scripts/beelden.mjs` makes them; a test holds the guide against this list.
 */
import type { Page } from 'playwright-core'

export type Kijker = 'aanbieder' | 'gemeente' | 'beheerder' | 'niemand'

/** Finds what a page is about, as the person who looks. */
export interface Zoeker {
  readonly page: Page
  /** Id of the toewijzing with this number. */
  toewijzing(nummer: string): Promise<string>
  /** Id of the first open task of this kind. */
  taak(soort: string): Promise<string>
  /** Id of the newest message with these filters. */
  bericht(filters: string): Promise<string>
  /** Id of the first consequence of this reason. */
  gevolg(reden: string): Promise<string>
}

export interface Beeld {
  /** File name without `.png`. */
  readonly naam: string
  readonly wie: Kijker
  /** Address of the page. */
  readonly pad: string | ((zoek: Zoeker) => Promise<string>)
  /** What somebody does before the picture is taken. */
  readonly doe?: (page: Page) => Promise<void>
  /** Height of the picture when the page is longer; width is always the same. */
  readonly hoogte?: number
}
