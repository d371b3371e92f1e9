// SPDX-License-Identifier: EUPL-1.2
/** Cuts off the old part of the audit log, so that the rest stays verifiable (docs/adr/0172). */
import type pg from 'pg'
import { DienstFout } from '../fout.ts'
import { type Anker, leesAnkers, schrijfAnker } from './auditanker.ts'
import { volgKeten } from './auditcontrole.ts'
import { BEGIN } from './auditvorm.ts'
import type { Handelende } from './handelende.ts'
import { eisCode } from './transactie.ts'

/** Stcrt. 2019, 38007: at least five years from writing. */
export const MINSTE_JAREN = 5

export interface Knipuitkomst {
  readonly organisatie: string
  /** Rows that were taken away, without their clients. */
  readonly weg: number
  /** Where the chain starts now; `null` when there was nothing to take away. */
  readonly anker: Anker | null
}

/** Rows that are taken away by one statement. */
const PARTIJ = 20_000

/**
 * Takes away rows that were written more than `jaren` years before `nu` (UTC, ISO 8601), up to
 * the first that was not. Refuses when that part of the chain is not whole
 * (`LOGBOEK_GEBROKEN`) and when the period is too short (`LOGBOEK_TERMIJN`). `proef` counts
 * and changes nothing. Runs as the owner of the tables: the application may only add rows.
 */
export async function knipAudit(
  pool: pg.Pool,
  organisatie: string,
  wie: Handelende,
  { nu, jaren, proef = false }: { nu: string; jaren: number; proef?: boolean },
): Promise<Knipuitkomst> {
  if (!(jaren >= MINSTE_JAREN)) {
    throw new DienstFout('LOGBOEK_TERMIJN', [String(MINSTE_JAREN), String(jaren)])
  }
  return alsEigenaar(pool, organisatie, async (client) => {
    const knip = (await leesAnkers(client, organisatie)).findLast(({ soort }) => soort === 'knip')
    const begin = knip ? { nummer: knip.volgnummer, hash: knip.hash } : { nummer: 0, hash: BEGIN }
    const tot = await laatsteOude(client, organisatie, jarenVoor(nu, jaren))
    if (tot <= begin.nummer) return { organisatie, weg: 0, anker: null }
    const einde = await volgKeten(client, organisatie, begin, tot)
    if (einde.breuk !== null || einde.nummer !== tot) {
      throw new DienstFout('LOGBOEK_GEBROKEN', [organisatie, String(einde.nummer + 1)])
    }
    const anker: Anker = {
      ...{ organisatie, volgnummer: tot, soort: 'knip', hash: einde.hash, tijdstip: nu },
    }
    const weg = tot - begin.nummer
    if (proef) return { organisatie, weg, anker }
    for (let grens = begin.nummer; grens < tot; grens += PARTIJ) {
      const hoogste = Math.min(grens + PARTIJ, tot)
      for (const tabel of ['audit_client', 'audit', 'audit_anker']) {
        await client.query(`DELETE FROM ${tabel} WHERE organisatie = $1 AND volgnummer <= $2`, [
          organisatie,
          hoogste,
        ])
      }
    }
    await schrijfAnker(client, anker, wie, `${weg} regels ouder dan ${jaren} jaar`)
    return { organisatie, weg, anker }
  })
}

/** Number of the last row before the first that has to stay. */
async function laatsteOude(
  client: pg.ClientBase,
  organisatie: string,
  grens: string,
): Promise<number> {
  const { rows } = await client.query<{ tot: string | null }>(
    `SELECT coalesce(
       (SELECT volgnummer - 1 FROM audit WHERE organisatie = $1 AND tijdstip >= $2
        ORDER BY volgnummer LIMIT 1),
       (SELECT volgnummer FROM audit_kop WHERE organisatie = $1)) AS tot`,
    [organisatie, grens],
  )
  return Number(rows[0]?.tot ?? 0)
}

/** The same moment so many years earlier; 29 February becomes 1 March. */
function jarenVoor(nu: string, jaren: number): string {
  const toen = new Date(nu)
  toen.setUTCFullYear(toen.getUTCFullYear() - jaren)
  return toen.toISOString()
}

async function alsEigenaar<T>(
  pool: pg.Pool,
  organisatie: string,
  werk: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect()
  try {
    await client.query(
      `BEGIN; SET LOCAL stopwijzer.organisatie = '${eisCode(organisatie)}'; SET LOCAL enable_seqscan = off`,
    )
    // One at a time; who only adds rows is not held up.
    await client.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [
      `audit_anker ${organisatie}`,
    ])
    const uit = await werk(client)
    await client.query('COMMIT')
    return uit
  } catch (fout) {
    await client.query('ROLLBACK').catch(() => undefined)
    throw fout
  } finally {
    client.release()
  }
}
