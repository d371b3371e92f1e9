// SPDX-License-Identifier: EUPL-1.2
/** Dates as a person types and reads them. */
import { probeerDatum, toonDatum } from '@stopwijzer/ijw'
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

const AMSTERDAM = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  dateStyle: 'short',
  timeStyle: 'short',
})

/**
 * A moment as the clock on the wall shows it: `20-07-2026 09:00`. `moment` is an ISO string with
 * `Z`, or without one when it is local already (`2026-07-27T08:00`).
 */
export function toonMoment(moment: string): string {
  const lokaal = moment.endsWith('Z') ? AMSTERDAM.format(new Date(moment)) : moment
  return `${toonDatum(lokaal.slice(0, 10))} ${lokaal.slice(11, 16)}`
}
