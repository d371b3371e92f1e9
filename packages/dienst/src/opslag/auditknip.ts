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

/** Rows that are followed and taken away in one transaction: nobody waits long for what it holds. */
const STAP = 20_000

export interface Knipopties {
  /** UTC, ISO 8601. */
  readonly nu: string
  readonly jaren: number
  /** Counts and changes nothing; the chain is not followed. */
  readonly proef?: boolean
  /** Stops between two steps. */
  readonly stop?: AbortSignal
  /** Runs in the transaction of each step, with how many rows it took away. */
  readonly bijStap?: (client: pg.ClientBase, weg: number) => Promise<void>
  /** Most rows of one step. */
  readonly stap?: number
}

/**
 * Takes away rows that were written more than `jaren` years before `nu` (UTC, ISO 8601), up to
 * the first that was not. Refuses when that part of the chain is not whole
 * (`LOGBOEK_GEBROKEN`) and when the period is too short (`LOGBOEK_TERMIJN`). Each step leaves an
 * anchor, so that the log is whole wherever it stops (docs/adr/0336). Runs as the owner of the
 * tables: the application may only add rows.
 */
export async function knipAudit(
  pool: pg.Pool,
  organisatie: string,
  wie: Handelende,
  { nu, jaren, proef = false, stop, bijStap, stap = STAP }: Knipopties,
): Promise<Knipuitkomst> {
  if (!(jaren >= MINSTE_JAREN)) {
    throw new DienstFout('LOGBOEK_TERMIJN', [String(MINSTE_JAREN), String(jaren)])
  }
  const grens = jarenVoor(nu, jaren)
  let uit: Knipuitkomst = { organisatie, weg: 0, anker: null }
  for (let van: Begin | undefined; !stop?.aborted; ) {
    const gedaan = await alsEigenaar(pool, organisatie, async (client) => {
      const begin = van ?? (await leesBegin(client, organisatie))
      const tot = await laatsteOude(client, organisatie, grens, begin.nummer, stap)
      if (tot <= begin.nummer) return null
      const weg = tot - begin.nummer
      if (proef) return { weg, verder: { nummer: tot, hash: BEGIN }, anker: null }
      const einde = await volgKeten(client, organisatie, begin, tot)
      if (einde.breuk !== null || einde.nummer !== tot) {
        throw new DienstFout('LOGBOEK_GEBROKEN', [organisatie, String(einde.nummer + 1)])
      }
      const anker: Anker = {
        ...{ organisatie, volgnummer: tot, soort: 'knip', hash: einde.hash, tijdstip: nu },
      }
      for (const tabel of ['audit_client', 'audit']) {
        await client.query(
          `DELETE FROM ${tabel} WHERE organisatie = $1 AND volgnummer > $2 AND volgnummer <= $3`,
          [organisatie, begin.nummer, tot],
        )
      }
      // That of the step before as well.
      await client.query('DELETE FROM audit_anker WHERE organisatie = $1 AND volgnummer <= $2', [
        organisatie,
        tot,
      ])
      await schrijfAnker(client, anker, wie, `${weg} regels ouder dan ${jaren} jaar`)
      await bijStap?.(client, weg)
      return { weg, verder: undefined, anker }
    })
    if (gedaan === null) break
    van = gedaan.verder
    uit = { organisatie, weg: uit.weg + gedaan.weg, anker: gedaan.anker }
  }
  return uit
}

interface Begin {
  readonly nummer: number
  readonly hash: Buffer
}

/** Where the chain starts now. */
async function leesBegin(client: pg.ClientBase, organisatie: string): Promise<Begin> {
  const knip = (await leesAnkers(client, organisatie)).findLast(({ soort }) => soort === 'knip')
  return knip ? { nummer: knip.volgnummer, hash: knip.hash } : { nummer: 0, hash: BEGIN }
}

/** Number of the last row before the first that has to stay, and of the step that starts after `na`. */
async function laatsteOude(
  client: pg.ClientBase,
  organisatie: string,
  grens: string,
  na: number,
  stap: number,
): Promise<number> {
  const { rows } = await client.query<{ tot: string | null }>(
    `SELECT least(
       (SELECT volgnummer - 1 FROM audit WHERE organisatie = $1 AND tijdstip >= $2
          AND volgnummer > $3::bigint AND volgnummer <= $3::bigint + $4::bigint
        ORDER BY volgnummer LIMIT 1),
       (SELECT volgnummer FROM audit_kop WHERE organisatie = $1), $3::bigint + $4::bigint) AS tot`,
    [organisatie, grens, na, stap],
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
