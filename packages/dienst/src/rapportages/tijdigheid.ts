// SPDX-License-Identifier: EUPL-1.2
/** How many reports were in time, per month. The rows hold two days; the calendar decides here. */
import { isDatum, type Kalender, telWerkdagen } from '@stopwijzer/ijw'
import { WERKDAGEN_MELDEN } from '@stopwijzer/keten'
import type pg from 'pg'
import type { Toegang } from '../opslag/organisatie.ts'
import { maandenVan, type Periode, periodeWaarden } from './periode.ts'

export interface Tijdigheid {
  readonly maand: string
  readonly totaal: number
  readonly opTijd: number
  readonly teLaat: number
  /** The day the term counts from is not known. */
  readonly onbekend: number
}

/** Reports of one kind, by the month in which they were reported; every month of the period. */
export async function leesTijdigheid(
  client: pg.ClientBase,
  toegang: Toegang,
  periode: Periode,
  soort: 'start' | 'stop',
  kalender: Kalender,
): Promise<Tijdigheid[]> {
  const { rows } = await client.query<{
    gemeld_op: string
    basis: string | null
    aantal: number
  }>(
    `SELECT gemeld_op, basis, count(*)::int AS aantal FROM melding
     WHERE organisatie = $1 AND gemeld_op >= $2 AND gemeld_op < $3 AND soort = $6
       AND ($4::text IS NULL OR gemeente = $4) AND ($5::text IS NULL OR aanbieder = $5)
     GROUP BY gemeld_op, basis`,
    [...periodeWaarden(toegang, periode), soort],
  )
  const grens = maakGrens(kalender)
  const uit = new Map(
    maandenVan(periode).map((maand) => [maand, { opTijd: 0, teLaat: 0, onbekend: 0 }]),
  )
  for (const { gemeld_op, basis, aantal } of rows) {
    const maand = uit.get(gemeld_op.slice(0, 7))
    if (maand === undefined) continue
    const uiterlijk = basis === null ? null : grens(basis)
    if (uiterlijk === null) maand.onbekend += aantal
    else if (gemeld_op > uiterlijk) maand.teLaat += aantal
    else maand.opTijd += aantal
  }
  return [...uit].map(([maand, delen]) => ({
    maand,
    totaal: delen.opTijd + delen.teLaat + delen.onbekend,
    ...delen,
  }))
}

/** Later than this the count could pass the end of the calendar. */
const LAATSTE_BASIS = '9999-11-30'

/** The last day for a day 0, remembered: a month has few different days. */
export function maakGrens(kalender: Kalender): (basis: string) => string | null {
  const bekend = new Map<string, string | null>()
  return (basis) => {
    let uiterlijk = bekend.get(basis)
    if (uiterlijk === undefined) {
      // A message may hold a date outside the calendar.
      uiterlijk =
        isDatum(basis) && basis <= LAATSTE_BASIS
          ? telWerkdagen(basis, WERKDAGEN_MELDEN, kalender).uiterlijk
          : null
      bekend.set(basis, uiterlijk)
    }
    return uiterlijk
  }
}
