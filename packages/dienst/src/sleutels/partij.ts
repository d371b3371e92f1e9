// SPDX-License-Identifier: EUPL-1.2
/** Walks through the values of one encrypted column, in groups that fit in memory. */
import type pg from 'pg'
import type { VersleuteldeKolom } from './kolommen.ts'

export interface Waarde {
  /** The key columns of the row, in the order of `VersleuteldeKolom.sleutel`. */
  readonly plaats: readonly unknown[]
  /** Name of the row in the additional data. */
  readonly rij: string
  readonly waarde: Buffer
}

const MEESTE_RIJEN = 200
/** Messages may be 25 MB each; the first of a group always goes. */
const MEESTE_BYTES = 16 * 1024 * 1024

/**
 * The next values after `na` (`null`: from the start), in order of their key. With `behalve`
 * only values that were made with another key than that one.
 */
export async function leesPartij(
  client: pg.ClientBase,
  { tabel, kolom, sleutel, nodig = [], rij }: VersleuteldeKolom,
  organisatie: string,
  na: readonly unknown[] | null,
  behalve: number | null,
): Promise<Waarde[]> {
  const velden = ['organisatie', ...sleutel]
  const volgorde = velden.map((naam) => `t.${naam}`).join(', ')
  const voorwaarden = [`t.organisatie = $1`, `t.${kolom} IS NOT NULL`]
  const waarden: unknown[] = [organisatie]
  if (behalve !== null) {
    waarden.push(behalve)
    voorwaarden.push(`get_byte(substring(t.${kolom} FROM 1 FOR 1), 0) <> $${waarden.length}`)
  }
  if (na !== null && sleutel.length > 0) {
    const plekken = na.map((een) => `$${waarden.push(een)}`)
    voorwaarden.push(`(${sleutel.map((naam) => `t.${naam}`).join(', ')}) > (${plekken.join(', ')})`)
  } else if (na !== null) return []
  const gevraagd = [...new Set([...velden, ...nodig])].map((naam) => `t.${naam}`)
  const { rows } = await client.query<Record<string, unknown>>(
    `WITH kop AS (SELECT ${volgorde}, octet_length(t.${kolom}) AS bytes FROM ${tabel} t
         WHERE ${voorwaarden.join(' AND ')} ORDER BY ${volgorde} LIMIT ${MEESTE_RIJEN}),
       deel AS (SELECT *, sum(bytes) OVER (ORDER BY ${velden.join(', ')}) - bytes AS ervoor FROM kop)
     SELECT ${gevraagd.join(', ')}, t.${kolom} AS waarde_
     FROM deel JOIN ${tabel} t USING (${velden.join(', ')})
     WHERE ervoor < ${MEESTE_BYTES} ORDER BY ${volgorde}`,
    waarden,
  )
  return rows.map((een) => ({
    plaats: sleutel.map((naam) => een[naam]),
    rij: rij(een),
    waarde: een.waarde_ as Buffer,
  }))
}
