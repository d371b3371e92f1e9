// SPDX-License-Identifier: EUPL-1.2
/** Dates as a person types them. */
import { probeerDatum } from '@stopwijzer/ijw'
import { CliFout } from '../programma/fouten.ts'

/** `2026-07-20` and `20-07-2026` (also `/` or `.`, one digit allowed) -> `2026-07-20`. @throws CliFout */
export function leesDatum(tekst: string, naam: string): string {
  const iso = probeerDatum(tekst)
  if (iso !== null) return iso
  throw new CliFout('WAARDE_FOUT', {
    naam,
    waarde: tekst,
    verwacht: 'Geef een bestaande datum, zoals 2026-07-20 of 20-07-2026.',
  })
}
