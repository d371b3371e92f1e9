// SPDX-License-Identifier: EUPL-1.2
/**
 * Days that the Crown equated with public holidays (Algemene termijnenwet art. 3 lid 3).
 * They cannot be computed: each decree names days for about three years. Add the days of
 * a new decree here, and move `GELIJKGESTELD_BEKEND.totEnMet`.
 *
 * The days were taken from a public question desk (sterfgeval.nl, 4 October 2025) that
 * quotes the title of the decrees; they still have to be compared with the Staatscourant.
 */

export interface GelijkgesteldeDag {
  readonly datum: string
  readonly bron: string
}

const BESLUIT_2023 = 'Besluit gelijkstelling 2023-2025'
const BESLUIT_2026 = 'Besluit gelijkstelling 2026-2028'

export const GELIJKGESTELDE_DAGEN: readonly GelijkgesteldeDag[] = [
  { datum: '2023-04-28', bron: BESLUIT_2023 },
  { datum: '2023-05-19', bron: BESLUIT_2023 },
  { datum: '2024-05-10', bron: BESLUIT_2023 },
  { datum: '2024-12-27', bron: BESLUIT_2023 },
  { datum: '2025-05-30', bron: BESLUIT_2023 },
  { datum: '2026-01-02', bron: BESLUIT_2026 },
  { datum: '2026-05-15', bron: BESLUIT_2026 },
  { datum: '2027-05-07', bron: BESLUIT_2026 },
  { datum: '2028-04-28', bron: BESLUIT_2026 },
  { datum: '2028-05-26', bron: BESLUIT_2026 },
]

/** The years for which the decree days are known. Outside them a count may miss a day. */
export const GELIJKGESTELD_BEKEND = { van: 2023, totEnMet: 2028 } as const
