// SPDX-License-Identifier: EUPL-1.2
/**
 * Fills the tables with clients whose care has stopped: the rows of one client that the
 * engine handled, over and over under other keys. One statement per table.
 */
import type { Dienst } from '@stopwijzer/dienst'
import { maakAanbieder, TABELLEN, type Tabel } from './opstelling.ts'
import { AANBIEDER, maakZaad, PER_CLIENT } from './zaad.ts'

type Gevuld = Exclude<Tabel, 'audit_kop'>

/**
 * What differs per copy `k` of a row `t`. Values that PostgreSQL keeps apart from the row
 * because of their length get the length of the pointer that stays behind; nobody reads
 * the content of these rows.
 */
const ELDERS = `decode(repeat('00', 18), 'hex')`
const DOSSIER = `sha256(('groei' || k)::bytea)`
const per = (kolom: string) => `t.${kolom} || '-' || k`
const nummer = `(10000000 + k * ${PER_CLIENT} + t.toewijzing_nummer::int % ${PER_CLIENT})::text`
const ANDERS: Readonly<Record<Gevuld, Readonly<Record<string, string>>>> = {
  dossier: { dossier: DOSSIER },
  bericht: {
    id: per('id'),
    item: `sha256((t.id || k)::bytea)`,
    inhoud: ELDERS,
    antwoord: ELDERS,
    identificatie: per('identificatie'),
    dossier: DOSSIER,
    over_bericht: per('over_bericht'),
    nummers: `(SELECT string_agg((10000000 + k * ${PER_CLIENT} + n::int % ${PER_CLIENT})::text, ' ')
      FROM unnest(string_to_array(t.nummers, ' ')) AS n)`,
    // Spread over a year, as they would be: searches go by moment.
    moment: `t.moment - (k % 500000) * interval '1 minute'`,
  },
  identificatie: { identificatie: per('identificatie'), bericht: per('bericht') },
  feit: { dossier: DOSSIER, bericht: per('bericht') },
  toestand: { dossier: DOSSIER, toewijzing_nummer: nummer },
  melding: {
    id: `upper(left(encode(sha256((t.id || k)::bytea), 'hex'), 20))`,
    dossier: DOSSIER,
    toewijzing_nummer: nummer,
    bericht: per('bericht'),
  },
  taak: {
    id: per('id'),
    dossier: DOSSIER,
    toewijzing_nummer: nummer,
    inhoud: ELDERS,
  },
  gebeurtenis: { object: per('object'), dossier: DOSSIER },
  uitgaand: { bericht: per('bericht'), gepubliceerd: 'now()' },
  // Below the chain of the engine, which goes on from where it was.
  audit: { volgnummer: 't.volgnummer - k * 1000000::bigint', object_id: per('object_id') },
}

/** What hardly occurs, for searches: per row that a copy of a message gets another value. */
const ZELDZAAM = {
  elkeAfgekeurd: 40,
  elkeAnderePartij: 500,
  partij: '65656056',
  code: '9074',
} as const
const AFGEKEURD = `t.berichtsoort = 'JW307' AND k % ${ZELDZAAM.elkeAfgekeurd} = 0`
const PARTIJ = `CASE WHEN k % ${ZELDZAAM.elkeAnderePartij} = 0 THEN '${ZELDZAAM.partij}' ELSE '${AANBIEDER}' END`
const VARIATIE: Readonly<Record<string, string>> = {
  status: `CASE WHEN ${AFGEKEURD} THEN 'afgekeurd' ELSE t.status END`,
  codes: `CASE WHEN ${AFGEKEURD} THEN '${ZELDZAAM.code}' ELSE t.codes END`,
  afzender: `replace(t.afzender, '${AANBIEDER}', ${PARTIJ})`,
  ontvanger: `replace(t.ontvanger, '${AANBIEDER}', ${PARTIJ})`,
}

/** How the rows of the client to copy are found. */
const VAN_CLIENT = {
  dossier: 't.dossier = $1',
  bericht: 't.dossier = $1',
  identificatie: 't.bericht IN (SELECT id FROM bericht WHERE dossier = $1)',
  feit: 't.dossier = $1',
  toestand: 't.dossier = $1',
  melding: 't.dossier = $1',
  taak: 't.dossier = $1',
  // Kept for a month; the messages are spread over a year.
  gebeurtenis: 't.dossier = $1 AND k % 12 = 0',
  uitgaand: 't.bericht IN (SELECT id FROM bericht WHERE dossier = $1)',
  audit: `t.client = encode($1, 'hex')`,
} as const

/**
 * Adds so many stops, of clients beside the first `eerste` of the test range. `gevarieerd`:
 * some messages were rejected or are of another party.
 */
export async function groei(
  dienst: Dienst,
  stops: number,
  eerste: number,
  gevarieerd = false,
): Promise<void> {
  const { pool } = dienst
  const biedAan = await maakAanbieder(dienst)
  const zaad = maakZaad(PER_CLIENT, eerste)
  const berichten = [...zaad.toewijzingen, ...zaad.antwoorden, ...zaad.starts, ...zaad.stops]
  for (const bericht of berichten) await biedAan(bericht)
  const { rows } = await pool.query<{ dossier: Buffer }>(
    'SELECT dossier FROM bericht WHERE identificatie = $1',
    [zaad.stops[0]?.identificatie],
  )
  const dossier = rows[0]?.dossier
  for (const tabel of TABELLEN) {
    if (tabel === 'audit_kop') continue
    const { rows: kolommen } = await pool.query<{ naam: string }>(
      `SELECT column_name AS naam FROM information_schema.columns
       WHERE table_schema = 'public' AND table_name = $1 AND is_identity = 'NO'
       ORDER BY ordinal_position`,
      [tabel],
    )
    const namen = kolommen.map(({ naam }) => naam)
    const anders = { ...ANDERS[tabel], ...(tabel === 'bericht' && gevarieerd ? VARIATIE : {}) }
    const waarden = namen.map((naam) => anders[naam] ?? `t.${naam}`)
    const vraag = {
      text: `INSERT INTO ${tabel} (${namen.join(', ')}) SELECT ${waarden.join(', ')}
       FROM ${tabel} t, generate_series(1, $2::int) AS k WHERE ${VAN_CLIENT[tabel]}`,
      values: [dossier, Math.ceil(stops / PER_CLIENT)],
      // The driver's bound is for the service; a million rows take longer.
      query_timeout: 3_600_000,
    }
    await pool.query(vraag)
    await pool.query(`ANALYZE ${tabel}`)
  }
  if (!gevarieerd) return
  await pool.query(`INSERT INTO retourcode (organisatie, code, moment, bericht)
    SELECT organisatie, codes, moment, id FROM bericht WHERE status = 'afgekeurd'`)
  await pool.query('ANALYZE retourcode')
}
