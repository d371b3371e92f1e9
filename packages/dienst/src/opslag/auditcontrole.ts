// SPDX-License-Identifier: EUPL-1.2
/** Follows the chain of the audit log and holds its anchors against it. */
import type pg from 'pg'
import { type Anker, ankerNaam, KNIP, leesAnkers, ZET_ANKER } from './auditanker.ts'
import { BEGIN, type Clientspoor, inhoudhash, ketenhash } from './auditvorm.ts'
import { inTransactie } from './transactie.ts'

export interface AuditUitkomst {
  readonly organisatie: string
  /** Rows that were followed, from the place where the log was cut off. */
  readonly regels: number
  /** Anchors that were held against them. */
  readonly ankers: number
  readonly heel: boolean
  /** First row where the chain breaks, or the row of an anchor that does not fit; `null` when whole. */
  readonly breuk: number | null
  /** What does not fit there. */
  readonly wat: 'regel' | 'client' | 'einde' | 'anker' | null
}

/** An anchor that was kept elsewhere. */
export type EldersBewaard = Pick<Anker, 'organisatie' | 'volgnummer' | 'hash'>

interface Rij extends Record<string, unknown> {
  readonly volgnummer: string
  readonly vorm: number
  readonly soort: string
  readonly object_id: string | null
  readonly inhoud_hash: Buffer
  readonly hash: Buffer
}

const BLADZIJDE = 500

/**
 * Follows the chain of one organisation from the first row (or from where it was cut off) to
 * the head, with the clients of every row, and compares the anchors, also those kept elsewhere.
 */
export async function controleerAudit(
  client: pg.ClientBase,
  organisatie: string,
  elders: readonly EldersBewaard[] = [],
): Promise<AuditUitkomst> {
  const ankers = await leesAnkers(client, organisatie)
  const knip = ankers.findLast((anker) => anker.soort === 'knip')
  const begin = knip ? { nummer: knip.volgnummer, hash: knip.hash } : { nummer: 0, hash: BEGIN }
  const bewaakt = new Map<number, Buffer>([[begin.nummer, begin.hash]])
  const gevraagd = new Set([...ankers, ...elders].map((anker) => anker.volgnummer))
  const beloofd = new Set<string>()
  const einde = await volgKeten(client, organisatie, begin, Number.MAX_SAFE_INTEGER, (rij) => {
    const nummer = Number(rij.volgnummer)
    if (gevraagd.has(nummer)) bewaakt.set(nummer, rij.hash)
    if (rij.soort === ZET_ANKER || rij.soort === KNIP) beloofd.add(`${rij.soort} ${rij.object_id}`)
  })
  const regels = einde.nummer - begin.nummer
  const aantal = ankers.length + elders.length
  const gebroken = (breuk: number, wat: AuditUitkomst['wat']): AuditUitkomst => ({
    ...{ organisatie, regels, ankers: aantal, heel: false, breuk, wat },
  })
  if (einde.breuk !== null) return gebroken(einde.nummer + 1, einde.breuk)
  // Rows cut off at the end leave the chain whole but the head ahead of it.
  const kop = await client.query<{ volgnummer: string; hash: Buffer }>(
    'SELECT volgnummer, hash FROM audit_kop WHERE organisatie = $1',
    [organisatie],
  )
  // Registering an organisation writes its first row: without a head everything was taken away.
  if (kop.rows[0] === undefined) return gebroken(1, 'einde')
  const slot = kop.rows[0]
  if (Number(slot.volgnummer) !== einde.nummer || !slot.hash.equals(einde.hash)) {
    return gebroken(einde.nummer + 1, 'einde')
  }
  const los = await losseClient(client, organisatie, begin.nummer, einde.nummer)
  if (los !== null) return gebroken(los, 'client')
  const mis = vreemdAnker(ankers, beloofd, bewaakt, begin.nummer, elders)
  return mis === null
    ? { organisatie, regels, ankers: aantal, heel: true, breuk: null, wat: null }
    : gebroken(mis, 'anker')
}

/** As `controleerAudit`, at one moment: a row that somebody adds meanwhile is no breach. */
export function controleerAuditNu(
  pool: pg.Pool,
  organisatie: string,
  elders: readonly EldersBewaard[] = [],
): Promise<AuditUitkomst> {
  return inTransactie(pool, organisatie, async (client) => {
    await client.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY')
    return controleerAudit(client, organisatie, elders)
  })
}

/** Follows rows after `begin` up to and including `tot`; stops at the first that does not fit. */
export async function volgKeten(
  client: pg.ClientBase,
  organisatie: string,
  begin: { readonly nummer: number; readonly hash: Buffer },
  tot: number,
  bekijk: (rij: Rij) => void = () => undefined,
): Promise<{ readonly nummer: number; readonly hash: Buffer; readonly breuk: 'regel' | null }> {
  let { nummer, hash } = begin
  for (;;) {
    const { rows } = await client.query<Rij>(
      `SELECT * FROM audit WHERE organisatie = $1 AND volgnummer > $2 AND volgnummer <= $3
       ORDER BY volgnummer LIMIT ${BLADZIJDE}`,
      [organisatie, nummer, tot],
    )
    const laatste = rows.at(-1)
    if (laatste === undefined) return { nummer, hash, breuk: null }
    const clienten = await leesClienten(client, organisatie, nummer, Number(laatste.volgnummer))
    for (const rij of rows) {
      const inhoud = inhoudhash(rij.vorm, rij, clienten.get(rij.volgnummer) ?? [])
      const goed =
        Number(rij.volgnummer) === nummer + 1 &&
        rij.inhoud_hash.equals(inhoud) &&
        rij.hash.equals(ketenhash(hash, nummer + 1, inhoud))
      if (!goed) return { nummer, hash, breuk: 'regel' }
      hash = rij.hash
      nummer++
      bekijk(rij)
    }
  }
}

/** Clients of the events after `na` up to and including `tot`, by number of the event. */
async function leesClienten(
  client: pg.ClientBase,
  organisatie: string,
  na: number,
  tot: number,
): Promise<Map<string, Clientspoor[]>> {
  const { rows } = await client.query<{
    volgnummer: string
    client: Buffer
    toewijzing: string | null
  }>(
    `SELECT volgnummer, client, toewijzing FROM audit_client
     WHERE organisatie = $1 AND volgnummer > $2 AND volgnummer <= $3 ORDER BY volgnummer, client`,
    [organisatie, na, tot],
  )
  const uit = new Map<string, Clientspoor[]>()
  for (const rij of rows) {
    const lijst = uit.get(rij.volgnummer) ?? []
    lijst.push({ client: rij.client.toString('hex'), toewijzing: rij.toewijzing })
    uit.set(rij.volgnummer, lijst)
  }
  return uit
}

/** A client of an event that does not exist, before the first row or after the last one. */
async function losseClient(
  client: pg.ClientBase,
  organisatie: string,
  begin: number,
  einde: number,
): Promise<number | null> {
  const { rows } = await client.query<{ volgnummer: string }>(
    `SELECT volgnummer FROM audit_client
     WHERE organisatie = $1 AND (volgnummer <= $2 OR volgnummer > $3) ORDER BY volgnummer LIMIT 1`,
    [organisatie, begin, einde],
  )
  return rows[0] === undefined ? null : Number(rows[0].volgnummer)
}

/** Number of the first anchor that was changed, added, taken away, or that the chain contradicts. */
function vreemdAnker(
  ankers: readonly Anker[],
  beloofd: ReadonlySet<string>,
  bewaakt: ReadonlyMap<number, Buffer>,
  begin: number,
  elders: readonly EldersBewaard[],
): number | null {
  for (const anker of ankers) {
    const klopt = bewaakt.get(anker.volgnummer)?.equals(anker.hash) ?? false
    // Every anchor is told in the chain itself, after the row that it holds.
    if (!klopt || !beloofd.has(ankerNaam(anker))) return anker.volgnummer
  }
  const heeft = new Set(ankers.map(ankerNaam))
  for (const naam of beloofd) {
    const nummer = Number(/ (\d+):/.exec(naam)?.[1])
    // Anchors from before a cut went with it.
    if (!heeft.has(naam) && nummer > begin) return nummer
  }
  for (const anker of elders) {
    if (anker.volgnummer < begin) continue
    if (!bewaakt.get(anker.volgnummer)?.equals(anker.hash)) return anker.volgnummer
  }
  return null
}
