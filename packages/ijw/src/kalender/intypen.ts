// SPDX-License-Identifier: EUPL-1.2
/** Dates as a person types them. */
import { isDatum } from './datum.ts'

/** `2026-07-20` and `20-07-2026` (also `/` or `.`, one digit allowed) -> `2026-07-20`; else `null`. */
export function probeerDatum(tekst: string): string | null {
  const delen = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(tekst.trim())
  const iso = delen
    ? `${delen[3]}-${delen[2]!.padStart(2, '0')}-${delen[1]!.padStart(2, '0')}`
    : tekst.trim()
  return isDatum(iso) ? iso : null
}
