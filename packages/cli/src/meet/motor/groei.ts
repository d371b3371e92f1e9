// SPDX-License-Identifier: EUPL-1.2
/**
 * Fills the tables with clients whose care has stopped: the rows of one client that the
 * engine handled, over and over under other keys. One statement per row and table, indexes after.
 */
import { type Dienst, metServerinstellingen } from '@stopwijzer/dienst'
import type { QueryConfig } from 'pg'
import { maakAanbieder, type Tabel } from './opstelling.ts'
import { AANBIEDER, maakZaad, PER_CLIENT } from './zaad.ts'
import { type Voer, zonderIndexen } from './zonderIndexen.ts'

type Gevuld = Exclude<Tabel, 'audit_kop'>
/** The largest first, so that the small ones fill up the end. */
const GEVULD = [
  ...(['bericht', 'melding', 'taak', 'toestand', 'audit'] as const),
  ...(['feit', 'identificatie', 'uitgaand', 'gebeurtenis', 'dossier'] as const),
] satisfies readonly Gevuld[]

/** What is filled in one transaction needs no log, and nobody else has work for the server. */
const VULSTAND = {
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '8GB',
  checkpoint_timeout: '30min',
  autovacuum: 'off',
}

/**
 * What differs per copy `k` of a row `t`. Values that PostgreSQL keeps apart from the row
 * because of their length get the length of the pointer that stays behind; nobody reads
 * the content of these rows.
 */
const ELDERS = `decode(repeat('00', 18), 'hex')`
const DOSSIER = `sha256(('groei' || k)::bytea)`
const per = (kolom: string) => `t.${kolom} || '-' || k`
const IDENTIFICATIE = `upper(left(encode(sha256((t.identificatie || k)::bytea), 'hex'), 12))`
/** Spread over a year, as they would be: searches go by moment, and today's rows come together. */
const EERDER = `(k % 500000) * interval '1 minute'`
const dag = (kolom: string) => `to_char(t.${kolom}::timestamp - ${EERDER}, 'YYYY-MM-DD')`
/** Over all there can be, whatever the number of copies ($1). */
const eigenNummer = (van: string) =>
  `(10000000 + (k * (90000000 / ${PER_CLIENT} / $1::int) * ${PER_CLIENT}) + ${van}::int % ${PER_CLIENT})::text`
const nummer = eigenNummer('t.toewijzing_nummer')
const ANDERS: Readonly<Record<Gevuld, Readonly<Record<string, string>>>> = {
  dossier: { dossier: DOSSIER },
  bericht: {
    id: per('id'),
    item: `sha256((t.id || k)::bytea)`,
    inhoud: ELDERS,
    antwoord: ELDERS,
    identificatie: IDENTIFICATIE,
    dossier: DOSSIER,
    over_bericht: per('over_bericht'),
    nummers: `(SELECT string_agg(${eigenNummer('n')}, ' ')
      FROM unnest(string_to_array(t.nummers, ' ')) AS n)`,
    moment: `t.moment - ${EERDER}`,
  },
  identificatie: { identificatie: IDENTIFICATIE, bericht: per('bericht') },
  feit: { dossier: DOSSIER, bericht: per('bericht'), feiten: ELDERS },
  toestand: { dossier: DOSSIER, toewijzing_nummer: nummer },
  melding: {
    id: `upper(left(encode(sha256((t.id || k)::bytea), 'hex'), 20))`,
    dossier: DOSSIER,
    toewijzing_nummer: nummer,
    bericht: per('bericht'),
    einddatum: dag('einddatum'),
    gemeld_op: dag('gemeld_op'),
  },
  taak: {
    // After every other: a page of the worklist is read, and these have no content.
    id: `replace(t.id, '-', '-~') || '-' || k`,
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
const VAN_CLIENT: Readonly<Record<Gevuld, (dossier: string) => string>> = {
  dossier: (dossier) => `t.dossier = ${dossier}`,
  bericht: (dossier) => `t.dossier = ${dossier}`,
  identificatie: (dossier) => `t.bericht IN (SELECT id FROM bericht WHERE dossier = ${dossier})`,
  feit: (dossier) => `t.dossier = ${dossier}`,
  toestand: (dossier) => `t.dossier = ${dossier}`,
  melding: (dossier) => `t.dossier = ${dossier}`,
  taak: (dossier) => `t.dossier = ${dossier}`,
  gebeurtenis: (dossier) => `t.dossier = ${dossier}`,
  uitgaand: (dossier) => `t.bericht IN (SELECT id FROM bericht WHERE dossier = ${dossier})`,
  audit: (dossier) => `t.client = encode(${dossier}, 'hex')`,
}

/** Not every copy of a client has these rows. */
const ELKE: Partial<Readonly<Record<Gevuld, string>>> = {
  // Kept for a month; the messages are spread over a year.
  gebeurtenis: 'k % 12 = 0',
}

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
  const sleutel = `'\\x${rows[0]!.dossier.toString('hex')}'::bytea`
  // The rows to copy stand apart: the tables that are filled have no index to find them.
  await pool.query('CREATE SCHEMA groei')
  for (const tabel of GEVULD) {
    await pool.query(
      `CREATE TABLE groei.${tabel} AS
       SELECT row_number() OVER () AS rij, t.* FROM ${tabel} t WHERE ${VAN_CLIENT[tabel](sleutel)}`,
    )
  }
  const vul = async (tabel: Gevuld, voer: Voer) => {
    const anders = { ...ANDERS[tabel], ...(tabel === 'bericht' && gevarieerd ? VARIATIE : {}) }
    const namen = await leesKolommen(dienst, tabel)
    const waarden = namen.map((naam) => anders[naam] ?? `t.${naam}`)
    const { rows } = await pool.query<{ rij: string }>(
      `SELECT rij FROM groei.${tabel} ORDER BY rij`,
    )
    // Row by row: what belongs to one client lies far apart, as after years of traffic.
    for (const { rij } of rows) {
      await voer(
        `INSERT INTO ${tabel} (${namen.join(', ')}) SELECT ${waarden.join(', ')}
         FROM groei.${tabel} t, generate_series(1, $1::int) AS k
         WHERE t.rij = $2 AND ${ELKE[tabel] ?? 'true'}`,
        [Math.ceil(stops / PER_CLIENT), rij],
      )
    }
  }
  const { configuratie, herstel } = dienst
  await metServerinstellingen(configuratie.gegevens, herstel, VULSTAND, () =>
    zonderIndexen(pool, GEVULD, vul),
  )
  await pool.query('DROP SCHEMA groei CASCADE')
  if (!gevarieerd) return
  await pool.query({
    text: `INSERT INTO retourcode (organisatie, code, moment, bericht)
      SELECT organisatie, codes, moment, id FROM bericht WHERE status = 'afgekeurd'`,
    query_timeout: 3_600_000,
  } as QueryConfig)
  await pool.query('ANALYZE retourcode')
}

async function leesKolommen({ pool }: Dienst, tabel: Gevuld): Promise<string[]> {
  const { rows } = await pool.query<{ naam: string }>(
    `SELECT column_name AS naam FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name = $1 AND is_identity = 'NO'
     ORDER BY ordinal_position`,
    [tabel],
  )
  return rows.map(({ naam }) => naam)
}
