// SPDX-License-Identifier: EUPL-1.2
/** Which keys the stored values were made with. The number stands in front of each value. */
import type pg from 'pg'
import { VERSLEUTELD, type VersleuteldeKolom } from './kolommen.ts'
import { telMensen } from './mensen.ts'

export interface Sleutelgebruik {
  readonly organisatie: string
  readonly tabel: string
  readonly kolom: string
  readonly nummer: number
  readonly waarden: number
}

/**
 * Counts values per key, of all organisations or of one. Run as the owner of the tables;
 * columns that this schema does not have yet are left out.
 */
export async function telSleutels(
  client: pg.ClientBase,
  organisatie: string | null = null,
): Promise<Sleutelgebruik[]> {
  const uit: Sleutelgebruik[] = []
  for (const { tabel, kolom } of await aanwezig(client)) {
    const { rows } = await client.query<{ organisatie: string; nummer: number; waarden: string }>(
      // Only the first byte is fetched: a large value stays where it is.
      `SELECT organisatie, get_byte(substring(${kolom} FROM 1 FOR 1), 0) AS nummer, count(*) AS waarden
       FROM ${tabel} WHERE ${kolom} IS NOT NULL AND ($1::text IS NULL OR organisatie = $1)
       GROUP BY 1, 2 ORDER BY 1, 2`,
      [organisatie],
    )
    uit.push(...rows.map((rij) => ({ ...rij, tabel, kolom, waarden: Number(rij.waarden) })))
  }
  // Secrets of people are of no organisation.
  if (organisatie === null) uit.push(...(await telMensen(client)))
  return uit
}

async function aanwezig(client: pg.ClientBase): Promise<VersleuteldeKolom[]> {
  const { rows } = await client.query<{ naam: string }>(
    `SELECT format('%s.%s', table_name, column_name) AS naam FROM information_schema.columns
     WHERE table_schema = 'public'`,
  )
  const namen = new Set(rows.map(({ naam }) => naam))
  return VERSLEUTELD.filter(({ tabel, kolom }) => namen.has(`${tabel}.${kolom}`))
}
