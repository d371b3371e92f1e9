// SPDX-License-Identifier: EUPL-1.2
/**
 * Everything there is to do about clients, at once: what a plan leaves alone. Where `inhanden.ts`
 * asks about one client, this reads indexes that hold work in hand only, so that its cost does not
 * grow with what was done before (docs/adr/0335).
 */
import type pg from 'pg'
import { alsEigenaar } from '../opslag/eigenaar.ts'
import type { Blijfreden } from './inhanden.ts'

/** Why the client with this search hash stays; `undefined` when there is nothing to do about it. */
export type InHanden = (dossier: Buffer) => Blijfreden | undefined

/** A column to go on after, with its type: the order of the index that is read. */
type Plek = readonly [kolom: string, type: keyof typeof EERSTE]

interface Bron {
  readonly reden: Blijfreden
  /** Names the table that is read `t`. */
  readonly van: string
  readonly waar: string
  readonly plek: readonly [Plek, Plek?]
  /** Search hash of the client. */
  readonly client?: string
}

/** Before every value of a type. */
const EERSTE = { text: '', bytea: '\\x', timestamp: '-infinity', bigint: '-1' } as const

const OP_CLIENT = [['t.dossier', 'bytea']] as const
const OP_ID = [['t.id', 'text']] as const
const OP_MOMENT = [
  ['t.moment', 'timestamp'],
  ['t.id', 'text'],
] as const
/** As the index `toestand_werklijst` has it. */
const EINDE = `(CASE WHEN t.einddatum IS NULL THEN '9999-12-31' ELSE t.einddatum END)`

/** The reason that counts first on top, as in `redenVanDossier`. `$2` is today. */
const BRONNEN: readonly Bron[] = [
  { reden: 'afgeschermd', van: 'dossier t', waar: 't.afgeschermd', plek: OP_CLIENT },
  {
    reden: 'correctie',
    van: 'correctie t',
    waar: `t.staat IN ('loopt', 'gestopt')`,
    plek: OP_CLIENT,
  },
  {
    reden: 'taak',
    van: 'taak t',
    waar: `t.status = 'open'`,
    plek: [
      ['t.aangemaakt', 'timestamp'],
      ['t.id', 'text'],
    ],
  },
  { reden: 'concept', van: 'concept t', waar: 'true', plek: OP_ID },
  ...['vastgehouden', 'afgeschermd'].map((status): Bron => {
    return { reden: 'wacht', van: 'bericht t', waar: `t.status = '${status}'`, plek: OP_MOMENT }
  }),
  {
    reden: 'wacht',
    van: 'mislukt t LEFT JOIN bericht b ON b.organisatie = t.organisatie AND b.item = t.item',
    waar: `t.staat IN ('wacht', 'dood')`,
    plek: OP_ID,
    client: 'coalesce(t.dossier, b.dossier)',
  },
  ...['wacht', 'dood', 'afgeschermd'].map((staat): Bron => {
    return {
      reden: 'uitgaand',
      van: 'uitgaand t JOIN bericht b ON b.organisatie = t.organisatie AND b.id = t.bericht',
      waar: `t.gepubliceerd IS NULL AND t.staat = '${staat}'`,
      plek: [['t.volgnummer', 'bigint']],
      client: 'b.dossier',
    }
  }),
  {
    reden: 'onbeantwoord',
    van: 'bericht t',
    // As the index `bericht_onbeantwoord` has it: what was sent was sent by this organisation.
    waar: `t.status = 'verzonden' AND t.berichtsoort IN ('JW301', 'JW305', 'JW307')
      AND t.afzender = t.organisatie`,
    plek: OP_MOMENT,
  },
  ...(
    [
      ['GESTART', ''],
      ['TIJDELIJK_GESTOPT', ''],
      ['TOEGEWEZEN', ` AND t.toewijzing = 'OPEN' AND ${EINDE} >= $2`],
      ['DEFINITIEF_GESTOPT', ` AND t.toewijzing = 'OPEN' AND ${EINDE} >= $2`],
    ] as const
  ).map(([levering, en]): Bron => {
    return {
      reden: 'loopt',
      van: 'toestand t',
      waar: `t.levering = '${levering}'${en}`,
      plek: [
        [EINDE, 'text'],
        ['t.dossier', 'bytea'],
      ],
    }
  }),
]

/** Rows read by one statement. */
const STUK = 20_000

/** `gelezen` is told how many rows were read so far. `stop` ends it early: then the answer is `null`. */
export async function leesInHanden(
  pool: pg.Pool,
  organisatie: string,
  vandaag: string,
  stop?: AbortSignal,
  gelezen: (rijen: number) => void = () => undefined,
): Promise<InHanden | null> {
  const redenen = new Map<string, Blijfreden>()
  let rijen = 0
  for (const bron of BRONNEN) {
    const vraag = vraagVan(bron)
    let na: readonly string[] = bron.plek.flatMap((plek) => (plek ? [EERSTE[plek[1]]] : []))
    for (;;) {
      if (stop?.aborted) return null
      const deel = await alsEigenaar(pool, organisatie, async (client) => {
        const waarden = [organisatie, vandaag, ...na]
        return (await client.query<Rij>(vraag, waarden)).rows
      })
      for (const { dossier } of deel) {
        if (dossier === null) continue
        const naam = kort(dossier)
        if (!redenen.has(naam)) redenen.set(naam, bron.reden)
      }
      rijen += deel.length
      gelezen(rijen)
      const laatste = deel.at(-1)
      if (laatste === undefined || deel.length < STUK) break
      na = bron.plek.length === 1 ? [laatste.een] : [laatste.een, laatste.twee ?? '']
    }
  }
  return (dossier) => redenen.get(kort(dossier))
}

interface Rij {
  readonly dossier: Buffer | null
  readonly een: string
  readonly twee?: string
}

function vraagVan({ van, waar, plek, client = 't.dossier' }: Bron): string {
  const plekken = plek.flatMap((een) => (een ? [een] : []))
  const kolommen = plekken.map(([kolom]) => kolom).join(', ')
  const na = plekken.map(([, type], i) => `$${i + 3}::${type}`).join(', ')
  const tekst = plekken.map(([kolom], i) => `(${kolom})::text AS ${i === 0 ? 'een' : 'twee'}`)
  return `SELECT ${client} AS dossier, ${tekst.join(', ')} FROM ${van}
    WHERE t.organisatie = $1 AND $2::text IS NOT NULL AND ${waar} AND (${kolommen}) > (${na})
    ORDER BY ${kolommen} LIMIT ${STUK}`
}

/**
 * Eight bytes of the hash: millions of clients fit in memory. Two that share them would be one in
 * many millions of millions, and then the other one stays until a next plan.
 */
const kort = (dossier: Buffer) => dossier.toString('latin1', 0, 8)
