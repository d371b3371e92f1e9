// SPDX-License-Identifier: EUPL-1.2
/** Removes by itself what is only kept for days: nobody has to approve that. */
import type pg from 'pg'
import { alleOrganisaties } from '../opslag/organisatie.ts'
import { inTransactie } from '../opslag/transactie.ts'
import { leesBewaartermijnen } from './termijnen.ts'

export interface Opgeruimd {
  readonly sessies: number
  readonly antwoorden: number
  /** Logins that were never finished, links and tokens that are over. */
  readonly verlopen: number
}

/**
 * As the owner of the tables, for all organisations. Sessions belong to people, who may work
 * for several organisations: the longest term counts.
 */
export async function ruimOp(pool: pg.Pool, tijdstip: string): Promise<Opgeruimd> {
  let langste = 0
  let antwoorden = 0
  for (const code of await alleOrganisaties(pool)) {
    const { sessies, uploads } = await inTransactie(pool, code, (c) => leesBewaartermijnen(c, code))
    langste = Math.max(langste, sessies)
    const weg = await pool.query(
      `DELETE FROM herhaling WHERE organisatie = $1 AND moment < $2::timestamptz - make_interval(days => $3)`,
      [code, tijdstip, uploads],
    )
    antwoorden += weg.rowCount ?? 0
  }
  if (langste === 0) return { sessies: 0, antwoorden, verlopen: 0 }
  const sessies = await pool.query(
    'DELETE FROM sessie WHERE laatst < $1::timestamptz - make_interval(days => $2)',
    [tijdstip, langste],
  )
  let verlopen = 0
  for (const [tabel, kolom] of [
    ['aanmeldstroom', 'geldig_tot'],
    ['activering', 'geldig_tot'],
    ['gezien_token', 'verloopt'],
  ] as const) {
    const weg = await pool.query(`DELETE FROM ${tabel} WHERE ${kolom} < $1`, [tijdstip])
    verlopen += weg.rowCount ?? 0
  }
  return { sessies: sessies.rowCount ?? 0, antwoorden, verlopen }
}
