// SPDX-License-Identifier: EUPL-1.2
/**
 * The floors: the barest SQL that leaves the same rows with the same bytes. The rows
 * are those that the engine wrote for the same messages, kept beforehand; nothing is
 * read from XML, judged, encrypted, hashed or chained here. One statement reads, one
 * writes, in a transaction; the driver sends BEGIN and COMMIT along with them, so
 * that a transaction takes two round trips.
 */
import type { Dienst } from '@stopwijzer/dienst'
import type { Stopbericht } from './zaad.ts'

/** What a message adds, per table, and the state that it changes. */
type Rij = Readonly<Record<string, unknown>>
type Rijen = Readonly<Record<Doel, readonly Rij[]>>
type Pool = Dienst['pool']

/** Written tables; those that carry a `volgnummer` of their own get a new one. */
const DOELEN = [
  'bericht',
  'identificatie',
  'feit',
  'toestand',
  'melding',
  'taak',
  'uitgaand',
  'gebeurtenis',
  'audit',
] as const
type Doel = (typeof DOELEN)[number]

interface Kolom {
  readonly naam: string
  readonly type: string
}
type Kolommen = Readonly<Record<Doel, readonly Kolom[]>>

export interface Vloer {
  /** Rows of one or more messages in one transaction. */
  schrijf(berichten: readonly Stopbericht[]): Promise<void>
}

const OVER = 'SELECT b.over_bericht FROM bericht b WHERE b.organisatie = r.organisatie AND b.id ='
/** How the rows of a table belong to a message, as an SQL expression over it (`r`). */
const BIJ_BERICHT = {
  bericht: 'coalesce(r.over_bericht, r.id)',
  identificatie: 'r.bericht',
  feit: 'r.bericht',
  melding: 'r.bericht',
  uitgaand: `(${OVER} r.bericht)`,
  audit: `coalesce((${OVER} r.object_id), r.object_id)`,
  // Or to one of its numbers, when it tells about a toewijzing or a task.
  gebeurtenis: `CASE split_part(r.soort, '.', 1)
    WHEN 'bericht' THEN coalesce((${OVER} r.object), r.object)
    WHEN 'taak' THEN (SELECT t.toewijzing_nummer FROM taak t
      WHERE t.organisatie = r.organisatie AND t.id = r.object)
    WHEN 'toewijzing' THEN (SELECT s.toewijzing_nummer FROM toestand s
      WHERE s.organisatie = r.organisatie AND s.dossier = r.dossier
        AND upper(left(encode(sha256((encode(s.dossier, 'hex') || '|' || s.gemeente || '/'
          || s.aanbieder || '/' || s.toewijzing_nummer)::bytea), 'hex'), 12))
          = split_part(r.object, '-', 2))
    END`,
} as const
/** What was there before the messages: of these tables the rows cannot tell. */
const NIEUW: Partial<Record<Doel, string>> = {
  gebeurtenis: 'WHERE r.volgnummer > (SELECT max(volgnummer) FROM zaad.gebeurtenis)',
}

/** Reads what the engine wrote for these messages; call it right after the engine handled them. */
export async function maakVloer(
  { pool }: Dienst,
  berichten: readonly Stopbericht[],
): Promise<Vloer> {
  const kolommen = await leesKolommen(pool)
  const perBericht = await leesRijen(pool, kolommen, berichten)
  const lees = { name: 'vloer-lees', text: LEES }
  const schrijf = { name: 'vloer-schrijf', text: schrijfTekst(kolommen) }
  return {
    async schrijf(deel) {
      const rijen = deel.map(({ identificatie }) => perBericht.get(identificatie)!)
      const client = await pool.connect()
      try {
        const eigen = rijen.map((rij) => rij.bericht[0]!)
        const leeswaarden = [
          eigen[0]!.organisatie,
          eigen.map((rij) => rij.item),
          eigen.map((rij) => rij.dossier),
        ]
        await Promise.all([client.query('BEGIN'), client.query({ ...lees, values: leeswaarden })])
        const waarden = DOELEN.flatMap((doel) => {
          const alle = rijen.flatMap((rij) => rij[doel])
          return kolommen[doel].map(({ naam }) => alle.map((rij) => rij[naam]))
        })
        const [geschreven] = await Promise.all([
          client.query({ ...schrijf, values: waarden }),
          client.query('COMMIT'),
        ])
        const audit = rijen.reduce((som, rij) => som + rij.audit.length, 0)
        if (geschreven.rowCount !== audit) throw new Error('the floor must write every row')
      } finally {
        client.release()
      }
    },
  }
}

/** The lookups: was it delivered before, and what is known of the client. */
const LEES = `SELECT d.dossier, d.bsn, f.bericht, f.feiten, e.id AS eerder
  FROM unnest($2::bytea[], $3::bytea[]) AS m (item, dossier)
  JOIN vloer.dossier d ON d.organisatie = $1 AND d.dossier = m.dossier
  LEFT JOIN vloer.feit f ON f.organisatie = $1 AND f.dossier = m.dossier
  LEFT JOIN vloer.bericht e ON e.organisatie = $1 AND e.item = m.item`

function schrijfTekst(kolommen: Kolommen): string {
  let plaats = 0
  const delen = DOELEN.map((doel) => {
    const namen = kolommen[doel].map(({ naam }) => naam)
    const waarden = kolommen[doel].map(({ type }) => `$${++plaats}::${type}[]`)
    const bron = `unnest(${waarden.join(', ')})`
    if (doel !== 'toestand') {
      return `INSERT INTO vloer.${doel} (${namen.join(', ')}) SELECT * FROM ${bron}`
    }
    return `UPDATE vloer.toestand t SET levering = n.levering, toewijzing = n.toewijzing
      FROM ${bron} AS n (${namen.join(', ')})
      WHERE (t.organisatie, t.dossier, t.gemeente, t.aanbieder, t.toewijzing_nummer, t.product)
        = (n.organisatie, n.dossier, n.gemeente, n.aanbieder, n.toewijzing_nummer, n.product)`
  })
  // Parts of WITH that write always run; the last one counts its rows.
  const met = delen.slice(0, -1).map((deel, i) => `d${i} AS (${deel})`)
  return `WITH ${met.join(', ')} ${delen.at(-1)}`
}

async function leesKolommen(pool: Pool): Promise<Kolommen> {
  const { rows } = await pool.query<Kolom & { tabel: Doel }>(
    `SELECT table_name AS tabel, column_name AS naam, udt_name AS type
     FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name = ANY($1) AND is_identity = 'NO'
     ORDER BY table_name, ordinal_position`,
    [DOELEN],
  )
  return Object.fromEntries(
    DOELEN.map((doel) => [doel, rows.filter(({ tabel }) => tabel === doel)]),
  ) as unknown as Kolommen
}

async function leesRijen(
  pool: Pool,
  kolommen: Kolommen,
  berichten: readonly Stopbericht[],
): Promise<Map<string, Rijen>> {
  const { rows: ids } = await pool.query<{ id: string; identificatie: string }>(
    `SELECT id, identificatie FROM bericht WHERE berichtsoort = 'JW307' AND identificatie = ANY($1)`,
    [berichten.map(({ identificatie }) => identificatie)],
  )
  const idVan = new Map(ids.map((rij) => [rij.identificatie, rij.id]))
  const idVanNummer = new Map(
    berichten.flatMap((b) => b.nummers.map((nummer) => [nummer, idVan.get(b.identificatie)])),
  )
  const perId = new Map(
    ids.map(({ id }) => [id, Object.fromEntries(DOELEN.map((d) => [d, [] as Rij[]]))]),
  )
  for (const doel of DOELEN) {
    // As text, so that the driver gives back what it got; bytes stay bytes.
    const velden = kolommen[doel].map(({ naam, type }) =>
      type === 'bytea' ? `r.${naam}` : `r.${naam}::text`,
    )
    const perNummer = doel === 'toestand' || doel === 'taak'
    const merk = perNummer ? 'r.toewijzing_nummer' : BIJ_BERICHT[doel]
    const { rows } = await pool.query<Rij & { merk: string }>(
      `SELECT ${velden.join(', ')}, ${merk} AS merk FROM ${doel} r ${NIEUW[doel] ?? ''}
       ORDER BY ${doel === 'bericht' ? 'r.over_bericht NULLS FIRST' : '1'}`,
    )
    for (const rij of rows) {
      const id = idVanNummer.get(rij.merk) ?? rij.merk
      perId.get(id ?? '')?.[doel]?.push(rij)
    }
  }
  return new Map(
    berichten.map(({ identificatie }) => [
      identificatie,
      perId.get(idVan.get(identificatie) ?? '') as unknown as Rijen,
    ]),
  )
}
