// SPDX-License-Identifier: EUPL-1.2
/** Many rows in one statement: a column of values per parameter. */
import type pg from 'pg'

type Kolomtype = 'text' | 'bytea' | 'bigint' | 'jsonb' | 'timestamp' | 'timestamptz'

/**
 * Inserts rows set-based. Table and column names come from the code, never from input; a
 * table always gets the same columns, because its statement is prepared under its name.
 */
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
  await client.query({
    name: `voeg-toe-${tabel}`,
    text: `INSERT INTO ${tabel} (${namen.join(', ')})
     SELECT * FROM unnest(${parameters.join(', ')}) ${slot}`,
    values: namen.map((naam) => {
      const waarden = rijen.map((rij) => rij[naam])
      const type = kolommen[naam]
      return type === 'text' || type === 'bytea'
        ? alsKolom(type, waarden as (string | Uint8Array | null | undefined)[])
        : waarden
    }),
  })
}

const TYPENUMMER = { bytea: 17, text: 25 } as const
/** Dimensions, whether there are nulls, type; length and first index of the one dimension. */
const KOP = 20

/**
 * Values of one column in the binary form of PostgreSQL for an array. The driver sends a
 * Buffer as it is; its own form for arrays is text, with bytes in hex and all of it escaped.
 */
export function alsKolom(
  type: keyof typeof TYPENUMMER,
  waarden: readonly (string | Uint8Array | null | undefined)[],
): Buffer {
  const lengtes = waarden.map((waarde) =>
    typeof waarde === 'string' ? Buffer.byteLength(waarde) : (waarde?.length ?? -1),
  )
  const uit = Buffer.allocUnsafe(
    lengtes.reduce((som, lengte) => som + 4 + Math.max(lengte, 0), KOP),
  )
  uit.writeInt32BE(1, 0)
  uit.writeInt32BE(lengtes.includes(-1) ? 1 : 0, 4)
  uit.writeInt32BE(TYPENUMMER[type], 8)
  uit.writeInt32BE(waarden.length, 12)
  uit.writeInt32BE(1, 16)
  let plek = KOP
  for (const [i, waarde] of waarden.entries()) {
    plek = uit.writeInt32BE(lengtes[i]!, plek)
    if (typeof waarde === 'string') plek += uit.write(waarde, plek)
    else if (waarde) {
      uit.set(waarde, plek)
      plek += waarde.length
    }
  }
  return uit
}

/** A value as it stands in an encrypted column. */
export function alsBytes(waarde: unknown): Buffer {
  return Buffer.from(JSON.stringify(waarde))
}

export function uitBytes<T>(bytes: Buffer): T {
  return JSON.parse(bytes.toString('utf8')) as T
}
