// SPDX-License-Identifier: EUPL-1.2
/**
 * Encrypted values that belong to people and to the service, not to an organisation: second
 * factors, signing keys, logins under way. They are few, so replacing takes them all at once.
 */
import type pg from 'pg'
import { DienstFout } from '../fout.ts'
import type { Sleutelbos } from './sleutelbos.ts'
import { maakVersleuteling } from './versleuteling.ts'

/** Stands where the code of an organisation stands, in the additional data and in counts. */
export const TOEGANG = 'toegang'

export interface Mensenkolom {
  readonly tabel: string
  readonly kolom: string
  /** Expression that names the row in the additional data. */
  readonly rij: string
}

export const VAN_MENSEN: readonly Mensenkolom[] = [
  { tabel: 'gebruiker', kolom: 'totp', rij: 'gebruiker' },
  { tabel: 'sessie', kolom: 'id_token', rij: 'id' },
  { tabel: 'tokensleutel', kolom: 'privaat', rij: 'kid' },
  { tabel: 'aanmeldstroom', kolom: 'inhoud', rij: "encode(sleutel, 'hex')" },
]

export interface Mensengebruik {
  readonly organisatie: typeof TOEGANG
  readonly tabel: string
  readonly kolom: string
  readonly nummer: number
  readonly waarden: number
}

/** Counts values per key; tables that this schema does not have yet are left out. */
export async function telMensen(client: pg.ClientBase): Promise<Mensengebruik[]> {
  const uit: Mensengebruik[] = []
  for (const { tabel, kolom } of VAN_MENSEN) {
    if (!(await bestaat(client, tabel))) continue
    const { rows } = await client.query<{ nummer: number; waarden: number }>(
      `SELECT get_byte(substring(${kolom} FROM 1 FOR 1), 0) AS nummer, count(*)::int AS waarden
       FROM ${tabel} WHERE ${kolom} IS NOT NULL GROUP BY 1 ORDER BY 1`,
    )
    uit.push(...rows.map((rij) => ({ organisatie: TOEGANG, tabel, kolom, ...rij }) as const))
  }
  return uit
}

/** Encrypts what another key made with the newest one. Returns how many values that were. */
export async function vervangMensen(pool: pg.Pool, bos: Sleutelbos): Promise<number> {
  const versleuteling = maakVersleuteling(bos, TOEGANG)
  const { nieuwste } = bos
  let gedaan = 0
  for (const { tabel, kolom, rij } of VAN_MENSEN) {
    const { rows } = await pool.query<{ rij: string; waarde: Buffer }>(
      `SELECT ${rij} AS rij, ${kolom} AS waarde FROM ${tabel}
       WHERE ${kolom} IS NOT NULL AND get_byte(substring(${kolom} FROM 1 FOR 1), 0) <> $1`,
      [nieuwste],
    )
    for (const een of rows) {
      const klaar = versleuteling.ontsleutel(tabel, een.rij, een.waarde)
      // What the service changed meanwhile is left to it: it wrote with the newest key.
      const { rowCount } = await pool.query(
        `UPDATE ${tabel} SET ${kolom} = $3 WHERE ${rij} = $1 AND ${kolom} = $2`,
        [een.rij, een.waarde, versleuteling.versleutel(tabel, een.rij, klaar)],
      )
      gedaan += rowCount ?? 0
    }
  }
  return gedaan
}

/** Decrypts every value; how many there are, and which do not decrypt. */
export async function controleerMensen(
  client: pg.ClientBase,
  bos: Sleutelbos,
): Promise<{ readonly waarden: number; readonly kapot: Readonly<Record<string, number>> }> {
  const versleuteling = maakVersleuteling(bos, TOEGANG)
  const kapot: Record<string, number> = {}
  let waarden = 0
  for (const { tabel, kolom, rij } of VAN_MENSEN) {
    const { rows } = await client.query<{ rij: string; waarde: Buffer }>(
      `SELECT ${rij} AS rij, ${kolom} AS waarde FROM ${tabel} WHERE ${kolom} IS NOT NULL`,
    )
    waarden += rows.length
    for (const een of rows) {
      try {
        versleuteling.ontsleutel(tabel, een.rij, een.waarde)
      } catch (fout) {
        if (!(fout instanceof DienstFout)) throw fout
        const naam = `${tabel}.${kolom}`
        kapot[naam] = (kapot[naam] ?? 0) + 1
      }
    }
  }
  return { waarden, kapot }
}

async function bestaat(client: pg.ClientBase, tabel: string): Promise<boolean> {
  const { rows } = await client.query<{ ja: boolean }>('SELECT to_regclass($1) IS NOT NULL AS ja', [
    `public.${tabel}`,
  ])
  return rows[0]!.ja
}
