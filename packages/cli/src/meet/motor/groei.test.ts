// SPDX-License-Identifier: EUPL-1.2
/** A database that was filled at once is like one that the engine filled message by message. */
import type { Dienst } from '@stopwijzer/dienst'
import { expect, test } from 'vitest'
import { groei } from './groei.ts'
import { metMotor } from './metMotor.ts'
import { eisDuurzaam, TABELLEN } from './opstelling.ts'
import { maakZaad, PER_CLIENT } from './zaad.ts'

type Rij = Readonly<Record<string, string | null>>
/** Every copy has events only once in so many. */
const COPIE = 12
/** A message of the client that is copied. */
const BRON = `(SELECT dossier FROM bericht WHERE identificatie = '${maakZaad(PER_CLIENT, 2).stops[0]!.identificatie}')`

/** What may differ from the client that was copied: keys, moments, and content that nobody reads. */
const EIGEN: Readonly<Record<string, readonly string[]>> = {
  dossier: ['dossier'],
  bericht: [
    ...['id', 'item', 'inhoud', 'antwoord', 'identificatie', 'dossier', 'over_bericht', 'nummers'],
    ...['moment', 'vastgelegd'],
  ],
  identificatie: ['identificatie', 'bericht'],
  feit: ['dossier', 'volgnummer', 'bericht', 'feiten'],
  toestand: ['dossier', 'toewijzing_nummer'],
  melding: ['id', 'dossier', 'toewijzing_nummer', 'bericht', 'einddatum', 'gemeld_op'],
  taak: ['id', 'dossier', 'toewijzing_nummer', 'inhoud'],
  gebeurtenis: ['volgnummer', 'object', 'dossier'],
  uitgaand: ['volgnummer', 'bericht', 'gepubliceerd'],
  audit: ['volgnummer', 'object_id'],
}

test('a client that was added has the rows of one that the engine handled, in tables and indexes', async () => {
  await metMotor(2 * PER_CLIENT, async ({ dienst }) => {
    const voor = await schema(dienst)
    expect(voor.length).toBeGreaterThan(60)
    await groei(dienst, COPIE * PER_CLIENT, 2)
    expect(await schema(dienst)).toEqual(voor)
    // The settings for filling are gone again.
    await eisDuurzaam(dienst)
    expect((await dienst.pool.query('SHOW wal_level')).rows).toEqual([{ wal_level: 'replica' }])

    const van = await vanClient(dienst, BRON)
    const copie = await vanClient(dienst, `sha256('groei${COPIE}')`, `-${COPIE}`)
    expect(Object.keys(copie)).toEqual(TABELLEN.filter((tabel) => tabel !== 'audit_kop'))
    for (const [tabel, rijen] of Object.entries(copie)) {
      const eigen = EIGEN[tabel]!
      expect(rijen.length, tabel).toBeGreaterThan(0)
      const vorm = (rij: Rij) =>
        JSON.stringify(
          Object.entries(rij).map(([kolom, waarde]) =>
            // `gepubliceerd`: what was copied had not gone out yet.
            kolom === 'gepubliceerd'
              ? [kolom]
              : [kolom, eigen.includes(kolom) ? waarde === null : waarde],
          ),
        )
      expect(rijen.map(vorm).sort(), tabel).toEqual(van[tabel]!.map(vorm).sort())
    }
    hangtSamen(copie)
    await eisIndexen(dienst)
  })
})

/** Definitions of everything that guards or finds rows. */
async function schema({ pool }: Dienst): Promise<readonly string[]> {
  const { rows } = await pool.query<{ regel: string }>(
    `SELECT indexdef AS regel FROM pg_indexes WHERE schemaname = 'public'
     UNION ALL SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
       FROM pg_constraint WHERE connamespace = 'public'::regnamespace
     ORDER BY 1`,
  )
  return rows.map(({ regel }) => regel)
}

/** The rows of one client, as text; those of the audit log carry the id of its messages. */
async function vanClient({ pool }: Dienst, dossier: string, einde = '') {
  const uit: Record<string, Rij[]> = {}
  const berichten = `(SELECT id FROM bericht WHERE dossier = ${dossier})`
  for (const tabel of TABELLEN) {
    if (tabel === 'audit_kop') continue
    const waar =
      tabel === 'audit'
        ? `client = encode(${BRON}, 'hex')
           AND object_id ${einde === '' ? "!~ '-[0-9]+$'" : `LIKE '%${einde}'`}`
        : ['identificatie', 'uitgaand'].includes(tabel)
          ? `bericht IN ${berichten}`
          : `dossier = ${dossier}`
    const { rows } = await pool.query<{ rij: Rij }>(
      `SELECT (SELECT jsonb_object_agg(key, value) FROM jsonb_each_text(to_jsonb(t))) AS rij
       FROM ${tabel} t WHERE ${waar}`,
    )
    uit[tabel] = rows.map(({ rij }) => rij)
  }
  return uit
}

/** What one row of a client says of another is there. */
function hangtSamen(rijen: Readonly<Record<string, readonly Rij[]>>): void {
  const van = (tabel: string, kolom: string) => rijen[tabel]!.flatMap((rij) => rij[kolom] ?? [])
  const ids = new Set(van('bericht', 'id'))
  const nummers = new Set(van('toestand', 'toewijzing_nummer'))
  expect(ids.size).toBe(rijen.bericht!.length)
  expect(nummers.size).toBe(PER_CLIENT)
  const bij = (alle: ReadonlySet<string>, ...genoemd: string[]) =>
    expect(genoemd.filter((een) => !alle.has(een))).toEqual([])
  bij(ids, ...van('bericht', 'over_bericht'), ...van('identificatie', 'bericht'))
  bij(ids, ...van('feit', 'bericht'), ...van('melding', 'bericht'), ...van('uitgaand', 'bericht'))
  bij(nummers, ...van('bericht', 'nummers').flatMap((lijst) => lijst.split(' ')))
  bij(nummers, ...van('melding', 'toewijzing_nummer'), ...van('taak', 'toewijzing_nummer'))
  bij(new Set(van('bericht', 'identificatie')), ...van('identificatie', 'identificatie'))
}

/** Every index is usable and has an entry for each row that belongs in it. */
async function eisIndexen({ pool }: Dienst): Promise<void> {
  const { rows } = await pool.query<{ naam: string; tabel: string; waar: string; rijen: number }>(
    `SELECT i.indexrelid::regclass::text AS naam, i.indrelid::regclass::text AS tabel,
       coalesce(pg_get_expr(i.indpred, i.indrelid), 'true') AS waar, c.reltuples::int AS rijen
     FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
     WHERE i.indrelid = ANY ($1::regclass[]) AND i.indisvalid AND i.indisready
       AND c.relam = (SELECT oid FROM pg_am WHERE amname = 'btree')`,
    [TABELLEN.map((tabel) => `public.${tabel}`)],
  )
  expect(rows.length).toBeGreaterThan(30)
  for (const { naam, tabel, waar, rijen } of rows) {
    if (tabel === 'audit_kop') continue
    const { rows: geteld } = await pool.query<{ aantal: number }>(
      `SELECT count(*)::int AS aantal FROM ${tabel} WHERE ${waar}`,
    )
    expect(rijen, naam).toBe(geteld[0]!.aantal)
  }
}
