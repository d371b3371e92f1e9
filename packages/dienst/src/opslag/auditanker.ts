// SPDX-License-Identifier: EUPL-1.2
/**
 * Anchors: the head of the chain at a moment. Whoever can write to the whole database can make
 * a new chain that fits; an anchor that was kept elsewhere shows it (docs/adr/0172).
 */
import type pg from 'pg'
import { schrijfAudit } from './audit.ts'
import { DIENST, type Handelende } from './handelende.ts'
import { inTransactie } from './transactie.ts'

export interface Anker {
  readonly organisatie: string
  /** Row of the chain that it holds. */
  readonly volgnummer: number
  readonly soort: 'dag' | 'knip'
  readonly hash: Buffer
  /** UTC, ISO 8601. */
  readonly tijdstip: string
}

/** Kinds of the audit rows that tell about an anchor. */
export const ZET_ANKER = 'zet_anker'
export const KNIP = 'knip_logboek'

/** How the audit row names the anchor: every byte of it. */
export function ankerNaam(anker: Anker): string {
  const soort = anker.soort === 'dag' ? ZET_ANKER : KNIP
  return `${soort} ${ankerObject(anker)}`
}

function ankerObject({ volgnummer, hash, tijdstip }: Omit<Anker, 'soort'>): string {
  return `${volgnummer}:${hash.toString('hex')}:${tijdstip}`
}

/** All anchors of an organisation, oldest first. */
export async function leesAnkers(client: pg.ClientBase, organisatie: string): Promise<Anker[]> {
  const { rows } = await client.query<Omit<Anker, 'volgnummer'> & { readonly volgnummer: string }>(
    `SELECT organisatie, volgnummer, soort, hash, tijdstip FROM audit_anker
     WHERE organisatie = $1 ORDER BY volgnummer, soort`,
    [organisatie],
  )
  return rows.map((rij) => ({ ...rij, volgnummer: Number(rij.volgnummer) }))
}

/**
 * Makes an anchor of the head and tells it in the chain. `eenPerDag`: not when there is one of
 * this day (UTC) already. Returns the anchor, `null` when none was needed.
 */
export async function zetAnker(
  pool: pg.Pool,
  organisatie: string,
  tijdstip: string,
  { wie = DIENST, eenPerDag = true }: { wie?: Handelende; eenPerDag?: boolean } = {},
): Promise<Anker | null> {
  return inTransactie(pool, organisatie, async (client) => {
    // Two at the same time would make the same anchor twice.
    await client.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [
      `audit_anker ${organisatie}`,
    ])
    const { rows } = await client.query<{ volgnummer: string; hash: Buffer; vandaag: boolean }>(
      `SELECT k.volgnummer, k.hash, EXISTS (SELECT FROM audit_anker a WHERE a.organisatie = $1
         AND a.soort = 'dag' AND left(a.tijdstip, 10) = left($2, 10)) AS vandaag
       FROM audit_kop k WHERE k.organisatie = $1`,
      [organisatie, tijdstip],
    )
    const kop = rows[0]
    if (kop === undefined || (eenPerDag && kop.vandaag)) return null
    const volgnummer = Number(kop.volgnummer)
    const anker: Anker = { organisatie, volgnummer, soort: 'dag', hash: kop.hash, tijdstip }
    await schrijfAnker(client, anker, wie, null)
    return anker
  })
}

/** The anchor and the row of the chain that names it. */
export async function schrijfAnker(
  client: pg.ClientBase,
  anker: Anker,
  wie: Handelende,
  bijzonderheden: string | null,
): Promise<void> {
  await client.query(
    `INSERT INTO audit_anker (organisatie, volgnummer, soort, hash, tijdstip)
     VALUES ($1, $2, $3, $4, $5)`,
    [anker.organisatie, anker.volgnummer, anker.soort, anker.hash, anker.tijdstip],
  )
  await schrijfAudit(client, anker.organisatie, wie, [
    {
      tijdstip: anker.tijdstip,
      soort: anker.soort === 'dag' ? ZET_ANKER : KNIP,
      actie: anker.soort === 'dag' ? 'C' : 'D',
      uitkomst: 'geslaagd',
      client: null,
      objectSoort: 'audit_anker',
      objectId: ankerObject(anker),
      bijzonderheden,
    },
  ])
}
