// SPDX-License-Identifier: EUPL-1.2
/** From the number that a person types to the client and the municipality that it belongs to. */
import type { Bevinding } from '@stopwijzer/ijw'
import type pg from 'pg'
import type { Toegang } from '../opslag/organisatie.ts'
import { meerduidig, onbekend } from './meldweigering.ts'

export interface Onderwerp {
  readonly toewijzingNummer: string
  /** Needed when two municipalities use the same number. */
  readonly gemeente?: string | undefined
}

/** Where a number is known. */
export interface Plek {
  readonly gemeente: string
  readonly dossier: Buffer
}

/** The number as the tables have it: without leading zeros. */
export function gewoonNummer(nummer: string): string {
  return nummer.replace(/^0+(?=\d)/, '')
}

/** Per number (`gewoonNummer`) its place, or more when municipalities share it; for a provider. */
export async function zoekPlekken(
  client: pg.ClientBase,
  toegang: Toegang,
  nummers: readonly string[],
): Promise<Map<string, Plek[]>> {
  const { rows } = await client.query<Plek & { nummer: string }>(
    `SELECT toewijzing_nummer AS nummer, gemeente, dossier FROM toestand
     WHERE organisatie = $1 AND aanbieder = $1 AND toewijzing_nummer = ANY($2::text[])
     ORDER BY toewijzing_nummer, gemeente, dossier`,
    [toegang.organisatie, [...new Set(nummers)]],
  )
  const uit = new Map<string, Plek[]>()
  for (const { nummer, gemeente, dossier } of rows) {
    uit.set(nummer, [...(uit.get(nummer) ?? []), { gemeente, dossier }])
  }
  return uit
}

/** The one place that is meant, or a finding that tells what to choose. */
export function kiesPlek(onderwerp: Onderwerp, plekken: readonly Plek[]): Plek | Bevinding {
  const passend = plekken.filter((p) => (onderwerp.gemeente ?? p.gemeente) === p.gemeente)
  if (passend.length === 0) return onbekend(onderwerp, plekken)
  return passend.length > 1 ? meerduidig(onderwerp, passend) : passend[0]!
}
