// SPDX-License-Identifier: EUPL-1.2
/** Many rows in one statement: a column of values per parameter. */
import type pg from 'pg'

type Kolomtype = 'text' | 'bytea' | 'bigint' | 'jsonb' | 'timestamp' | 'timestamptz'

/** Inserts rows set-based. Table and column names come from the code, never from input. */
export async function voegToe<K extends string>(
  client: pg.ClientBase,
  tabel: string,
  kolommen: Readonly<Record<K, Kolomtype>>,
  rijen: readonly Readonly<Record<K, unknown>>[],
  slot = '',
): Promise<void> {
  if (rijen.length === 0) return
  const namen = Object.keys(kolommen) as K[]
  const parameters = namen.map((naam, i) => `$${i + 1}::${kolommen[naam]}[]`)
  await client.query(
    `INSERT INTO ${tabel} (${namen.join(', ')})
     SELECT * FROM unnest(${parameters.join(', ')}) ${slot}`,
    namen.map((naam) => rijen.map((rij) => rij[naam])),
  )
}

/** A value as it stands in an encrypted column. */
export function alsBytes(waarde: unknown): Buffer {
  return Buffer.from(JSON.stringify(waarde))
}

export function uitBytes<T>(bytes: Buffer): T {
  return JSON.parse(bytes.toString('utf8')) as T
}
