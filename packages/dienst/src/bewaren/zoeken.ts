// SPDX-License-Identifier: EUPL-1.2
/**
 * Finds for a plan what is older than its term: by ranges of clients, in the order of the indexes
 * that are read. Each range is a transaction of its own; between two of them it can be stopped.
 */
import type pg from 'pg'
import { alsEigenaar } from '../opslag/eigenaar.ts'
import type { Versleuteling } from '../sleutels/versleuteling.ts'
import { opgegevenItems, toetsDossiers, zoekBerichten } from './kandidaten.ts'
import type { InHanden } from './werkinhanden.ts'

/** What a plan lists: a client or a message, and for how many messages it counts. */
export interface Regel {
  readonly sleutel: string
  readonly aantal: number
}

export interface Vondst {
  /** Messages by client: search hash in hex. */
  readonly clienten: readonly Regel[]
  /** Ids of messages without a known client; or search hashes of dossiers in hex. */
  readonly los: readonly string[]
  readonly perJaar: Readonly<Record<string, number>>
  readonly blijft: Readonly<Record<string, number>>
  /** Not everything was looked at: the plan is full, or somebody stopped it. */
  readonly meer: boolean
}

export interface Zoekopdracht {
  readonly pool: pg.Pool
  readonly organisatie: string
  /** Older than this local day. */
  readonly grens: string
  readonly vandaag: string
  readonly inHanden: InHanden
  /** Clients in a plan at most. */
  readonly hoogstens: number
  /** Clients in one range. */
  readonly stuk?: number
  readonly stop?: AbortSignal
  /** Part that was looked at (0 to 1), and how many messages or dossiers may go. */
  readonly gezien: (deel: number, weg: number) => void
}

const STUK = 2_000
/** Messages without a client in one statement. */
const STUK_LOS = 1_000
const EINDE = Buffer.alloc(33, 0xff)
/** Hashes lie evenly: where one stands says which part came before it. */
const plaats = (dossier: Buffer) => dossier.readUInt32BE(0) / 0xffff_ffff

/** Messages that were received or sent before a day. */
export async function zoekOudeBerichten(opdracht: Zoekopdracht): Promise<Vondst> {
  const { pool, organisatie, grens, inHanden, hoogstens, gezien } = opdracht
  const stand = telwerk()
  const clienten: Regel[] = []
  const los: string[] = []
  const klaar = await perReeks(opdracht, async (client, na, tot) => {
    const { rows } = await client.query<{ dossier: Buffer; jaar: string; aantal: number }>(
      `SELECT dossier, to_char(moment, 'YYYY') AS jaar, count(*)::int AS aantal FROM bericht
       WHERE organisatie = $1 AND dossier > $2 AND dossier <= $3 AND moment < $4::timestamp
       GROUP BY dossier, 2 ORDER BY dossier`,
      [organisatie, na, tot, grens],
    )
    return () => {
      let vorige: { sleutel: string; aantal: number } | undefined
      for (const { dossier, jaar, aantal } of rows) {
        const reden = inHanden(dossier)
        stand.tel(reden ?? null, jaar, aantal)
        if (reden !== undefined) continue
        const sleutel = dossier.toString('hex')
        if (vorige?.sleutel === sleutel) vorige.aantal += aantal
        else {
          vorige = { sleutel, aantal }
          clienten.push(vorige)
        }
      }
      gezien(plaats(tot), stand.weg())
      return clienten.length < hoogstens
    }
  })
  const alles = klaar && (await zoekLosse(opdracht, los, stand))
  const items = await alsEigenaar(pool, organisatie, async (client) => {
    const { vandaag } = opdracht
    const ids = await opgegevenItems(client, organisatie, grens)
    return zoekBerichten(client, organisatie, grens, vandaag, ids)
  })
  for (const { sleutel, jaar, blijft } of items) {
    stand.tel(blijft, jaar, 1)
    if (blijft === null) los.push(sleutel)
  }
  return { clienten, los, ...stand.uit(), meer: !alles }
}

/** Messages of which the client is not known. Whether all were looked at. */
async function zoekLosse(
  { pool, organisatie, grens, vandaag, hoogstens, stop, gezien }: Zoekopdracht,
  los: string[],
  stand: Telwerk,
): Promise<boolean> {
  for (let na: readonly [string, string] = ['-infinity', '']; ; ) {
    if (stop?.aborted || los.length >= hoogstens) return false
    const deel = await alsEigenaar(pool, organisatie, async (client) => {
      const { rows } = await client.query<{ id: string; moment: string }>(
        `SELECT id, moment::text AS moment FROM bericht
         WHERE organisatie = $1 AND dossier IS NULL AND moment < $2::timestamp
           AND (moment, id) > ($3::timestamp, $4)
         ORDER BY moment, id LIMIT ${STUK_LOS}`,
        [organisatie, grens, ...na],
      )
      const ids = rows.map(({ id }) => id)
      return { rows, uit: await zoekBerichten(client, organisatie, grens, vandaag, ids) }
    })
    for (const { sleutel, jaar, blijft } of deel.uit) {
      stand.tel(blijft, jaar, 1)
      if (blijft === null) los.push(sleutel)
    }
    gezien(1, stand.weg())
    const laatste = deel.rows.at(-1)
    if (laatste === undefined) return true
    na = [laatste.moment, laatste.id]
  }
}

/** Clients of whom nothing changed since a day. */
export async function zoekOudeDossiers(
  opdracht: Zoekopdracht,
  versleuteling: Versleuteling,
): Promise<Vondst> {
  const { organisatie, grens, vandaag, inHanden, hoogstens, gezien } = opdracht
  const stand = telwerk()
  const los: string[] = []
  const klaar = await perReeks(opdracht, async (client, na, tot) => {
    const { rows } = await client.query<{ dossier: Buffer }>(
      `SELECT dossier FROM dossier WHERE organisatie = $1 AND dossier > $2 AND dossier <= $3
         AND aangemaakt AT TIME ZONE 'Europe/Amsterdam' < $4::timestamp ORDER BY dossier`,
      [organisatie, na, tot, grens],
    )
    const over = rows.filter(({ dossier }) => inHanden(dossier) === undefined)
    const sleutels = over.map(({ dossier }) => dossier)
    const getoetst = await toetsDossiers(
      ...([client, versleuteling, organisatie, grens, vandaag, sleutels] as const),
    )
    return () => {
      for (const { dossier } of rows) stand.tel(inHanden(dossier) ?? 'recent', '', 1)
      for (const { sleutel, jaar, blijft } of getoetst) {
        stand.tel(blijft, jaar, 1)
        if (blijft === null) los.push(sleutel)
      }
      gezien(plaats(tot), stand.weg())
      return los.length < hoogstens
    }
  })
  return { clienten: [], los, ...stand.uit(), meer: !klaar }
}

/**
 * Runs `werk` over ranges of clients. What it returns runs once after the commit, as the work of a
 * transaction may run again, and says whether to go on. Whether all ranges were done.
 */
async function perReeks(
  { pool, organisatie, stop, stuk = STUK }: Zoekopdracht,
  werk: (client: pg.PoolClient, na: Buffer, tot: Buffer) => Promise<() => boolean>,
): Promise<boolean> {
  for (let na: Buffer = Buffer.alloc(0); ; ) {
    if (stop?.aborted) return false
    const { tot, neemOp } = await alsEigenaar(pool, organisatie, async (client) => {
      const { rows } = await client.query<{ dossier: Buffer }>(
        `SELECT dossier FROM dossier WHERE organisatie = $1 AND dossier > $2
         ORDER BY dossier OFFSET $3 LIMIT 1`,
        [organisatie, na, stuk - 1],
      )
      const tot = rows[0]?.dossier ?? EINDE
      return { tot, neemOp: await werk(client, na, tot) }
    })
    const verder = neemOp()
    if (tot === EINDE) return true
    if (!verder) return false
    na = tot
  }
}

type Telwerk = ReturnType<typeof telwerk>

function telwerk() {
  const perJaar: Record<string, number> = {}
  const blijft: Record<string, number> = {}
  let weg = 0
  return {
    /** `reden` null: it may go. */
    tel(reden: string | null, jaar: string, aantal: number) {
      if (reden === 'recent') return
      if (reden !== null) blijft[reden] = (blijft[reden] ?? 0) + aantal
      else {
        perJaar[jaar] = (perJaar[jaar] ?? 0) + aantal
        weg += aantal
      }
    },
    weg: () => weg,
    uit: () => ({ perJaar, blijft }),
  }
}
