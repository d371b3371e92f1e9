// SPDX-License-Identifier: EUPL-1.2
/** Counts of the codes with which messages were answered. */
import type pg from 'pg'
import type { Toegang } from '../opslag/organisatie.ts'
import { type Periode, periodeWaarden } from './periode.ts'

export interface Retourcodetelling {
  readonly maand: string
  /** `gegeven`: on what was received; `gekregen`: on what was sent. */
  readonly richting: 'gegeven' | 'gekregen'
  readonly tegenpartij: string
  readonly berichtsoort: 'JW301' | 'JW305' | 'JW307'
  readonly retourcode: string
  /** Messages with this code. */
  readonly aantal: number
}

export type Retourcodefilter = Partial<
  Record<'richting' | 'tegenpartij' | 'berichtsoort', string | undefined>
>

/**
 * Messages per code, by the month in which they came or went. A code stands with the message
 * and with its return message; only the first counts. Few messages have a code, so this reads
 * the small table of codes and looks the messages up by key.
 */
export async function leesRetourcodes(
  client: pg.ClientBase,
  toegang: Toegang,
  { van, tot }: Pick<Periode, 'van' | 'tot'>,
  filter: Retourcodefilter,
): Promise<Retourcodetelling[]> {
  const { rows } = await client.query<Retourcodetelling>(
    `SELECT to_char(c.moment, 'YYYY-MM') AS maand, v.richting, v.tegenpartij, b.berichtsoort,
       c.code AS retourcode, count(*)::int AS aantal
     FROM retourcode c
     JOIN bericht b ON b.organisatie = c.organisatie AND b.id = c.bericht
     CROSS JOIN LATERAL (SELECT
       CASE WHEN b.herkomst = 'in' THEN 'gegeven' ELSE 'gekregen' END AS richting,
       CASE WHEN b.herkomst = 'in' THEN b.afzender ELSE b.ontvanger END AS tegenpartij) v
     WHERE c.organisatie = $1 AND c.moment >= $2::date AND c.moment < $3::date
       AND b.berichtsoort IN ('JW301', 'JW305', 'JW307')
       -- A later answer may have taken the place of the one with this code.
       AND string_to_array(b.codes, ' ') @> ARRAY[c.code]
       AND ($4::text IS NULL OR v.richting = $4) AND ($5::text IS NULL OR v.tegenpartij = $5)
       AND ($6::text IS NULL OR b.berichtsoort = $6)
     GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5`,
    [
      ...periodeWaarden(toegang, { van, tot }).slice(0, 3),
      filter.richting ?? null,
      filter.tegenpartij ?? null,
      filter.berichtsoort ?? null,
    ],
  )
  return rows
}
