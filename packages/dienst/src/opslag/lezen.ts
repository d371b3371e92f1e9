// SPDX-License-Identifier: EUPL-1.2
/** Reads what a batch of messages needs, set-based: one statement per kind of row. */
import { type Dossier, type Feit, onbeantwoord } from '@stopwijzer/keten'
import type pg from 'pg'
import type { Toegang } from './organisatie.ts'
import { alsKolom, uitBytes } from './rijen.ts'
import { leesVerzondenOp } from './verzonden.ts'

/** Ledger row without its bytes. */
export interface BerichtKop {
  readonly id: string
  readonly herkomst: 'in' | 'eigen' | 'gemaakt'
  readonly berichtsoort: string | null
  readonly identificatie: string | null
  readonly afzender: string | null
  readonly status: string
  readonly dossier: Buffer | null
  readonly overBericht: string | null
}

/** A client's file in the database: its search hash and its facts. */
export interface OpgeslagenDossier {
  readonly sleutel: Buffer
  readonly dossier: Dossier
}

/** Takes the locks on dossiers in one fixed order, so that two batches never wait for each other. */
export async function vergrendel(
  client: pg.ClientBase,
  sleutels: readonly Buffer[],
): Promise<void> {
  if (sleutels.length === 0) return
  const nummers = [...new Set(sleutels.map((s) => s.readBigInt64BE(0)))].sort((a, b) =>
    a < b ? -1 : a > b ? 1 : 0,
  )
  await client.query({
    name: 'vergrendel',
    text: 'SELECT pg_advisory_xact_lock(n) FROM unnest($1::bigint[]) AS n',
    values: [nummers.map(String)],
  })
}

/**
 * The facts of clients, oldest first, and when what nobody answered really left. Clients never
 * seen before are left out. `gemaaktVoor`: only for what was made before that day.
 */
export async function leesDossiers(
  client: pg.ClientBase,
  toegang: Toegang,
  sleutels: readonly Buffer[],
  gemaaktVoor = '9999-12-31',
): Promise<Map<string, OpgeslagenDossier>> {
  const uit = new Map<string, OpgeslagenDossier>()
  if (sleutels.length === 0) return uit
  const { rows } = await client.query<{
    dossier: Buffer
    bsn: Buffer
    afgeschermd: boolean
    bericht: string | null
    feiten: Buffer | null
  }>({
    name: 'lees-dossiers',
    text: `SELECT d.dossier, d.bsn, d.afgeschermd, f.bericht, f.feiten
       FROM dossier d LEFT JOIN feit f ON f.organisatie = d.organisatie AND f.dossier = d.dossier
       WHERE d.organisatie = $1 AND d.dossier = ANY($2::bytea[])
       ORDER BY d.dossier, f.volgnummer`,
    values: [toegang.organisatie, alsKolom('bytea', sleutels)],
  })
  const feitenPerDossier = new Map<string, Feit[]>()
  for (const rij of rows) {
    const hex = rij.dossier.toString('hex')
    let feiten = feitenPerDossier.get(hex)
    if (feiten === undefined) {
      feiten = []
      feitenPerDossier.set(hex, feiten)
      const bsn = toegang.versleuteling.ontsleutel('dossier', hex, rij.bsn).toString('utf8')
      uit.set(hex, { sleutel: rij.dossier, dossier: { bsn, feiten, afgeschermd: rij.afgeschermd } })
    }
    if (rij.feiten !== null) feiten.push(...ontsleutelFeiten(toegang, hex, rij.bericht, rij.feiten))
  }
  const wacht = [...uit.values()].flatMap(({ dossier }) =>
    onbeantwoord(dossier).filter(({ moment }) => moment < gemaaktVoor),
  )
  const ids = wacht.map(({ berichtId }) => berichtId)
  const verzondenOp = await leesVerzondenOp(client, toegang, ids)
  if (verzondenOp.size === 0) return uit
  return new Map(
    [...uit].map(([hex, een]) => [hex, { ...een, dossier: { ...een.dossier, verzondenOp } }]),
  )
}

/** Row name of a fact for its encryption: facts of one message about one client stand together. */
export function feitRij(dossierHex: string, bericht: string | null): string {
  return `${dossierHex}|${bericht ?? ''}`
}

function ontsleutelFeiten(
  toegang: Toegang,
  hex: string,
  bericht: string | null,
  waarde: Buffer,
): Feit[] {
  return uitBytes<Feit[]>(toegang.versleuteling.ontsleutel('feit', feitRij(hex, bericht), waarde))
}

/** Items that were delivered before, by item hash (hex), with the answer that was given. */
export async function leesEerdereItems(
  client: pg.ClientBase,
  toegang: Toegang,
  items: readonly Buffer[],
): Promise<Map<string, { readonly id: string; readonly antwoord: unknown }>> {
  const { rows } = await client.query<{ id: string; item: Buffer; antwoord: Buffer }>({
    name: 'lees-eerdere-items',
    text: 'SELECT id, item, antwoord FROM bericht WHERE organisatie = $1 AND item = ANY($2::bytea[])',
    values: [toegang.organisatie, alsKolom('bytea', items)],
  })
  return new Map(
    rows.map((rij) => [
      rij.item.toString('hex'),
      { id: rij.id, antwoord: leesAntwoord(toegang, rij.id, rij.antwoord) },
    ]),
  )
}

export function leesAntwoord(toegang: Toegang, id: string, waarde: Buffer): unknown {
  return uitBytes(toegang.versleuteling.ontsleutel('bericht.antwoord', id, waarde))
}

export interface Kenmerk {
  readonly berichtsoort: string
  readonly afzender: string
  readonly identificatie: string
}

export function kenmerkTekst(k: Kenmerk): string {
  return `${k.berichtsoort}|${k.afzender}|${k.identificatie}`
}

/** The messages that use these Identificaties, by `kenmerkTekst`. */
export async function zoekOpKenmerk(
  client: pg.ClientBase,
  toegang: Toegang,
  kenmerken: readonly Kenmerk[],
): Promise<Map<string, BerichtKop>> {
  if (kenmerken.length === 0) return new Map()
  const { rows } = await client.query<BerichtKop & Kenmerk>(
    `SELECT b.id, b.herkomst, b.berichtsoort, b.identificatie, b.afzender, b.status, b.dossier,
       b.over_bericht AS "overBericht"
     FROM unnest($2::text[], $3::text[], $4::text[]) AS k (s, a, i)
     JOIN identificatie n ON n.organisatie = $1 AND n.berichtsoort = k.s AND n.afzender = k.a
       AND n.identificatie = k.i
     JOIN bericht b ON b.organisatie = n.organisatie AND b.id = n.bericht`,
    [
      toegang.organisatie,
      kenmerken.map((k) => k.berichtsoort),
      kenmerken.map((k) => k.afzender),
      kenmerken.map((k) => k.identificatie),
    ],
  )
  return new Map(
    rows.map((rij) => [
      kenmerkTekst({
        berichtsoort: rij.berichtsoort!,
        afzender: rij.afzender!,
        identificatie: rij.identificatie!,
      }),
      rij,
    ]),
  )
}

/** Claims Identificaties (TR056): returns the ledger ids that got theirs; the others were too late. */
export async function claimIdentificaties(
  client: pg.ClientBase,
  toegang: Toegang,
  claims: readonly (Kenmerk & { readonly bericht: string })[],
): Promise<Set<string>> {
  if (claims.length === 0) return new Set()
  const { rows } = await client.query<{ bericht: string }>(
    `INSERT INTO identificatie (organisatie, berichtsoort, afzender, identificatie, bericht)
     SELECT $1, * FROM unnest($2::text[], $3::text[], $4::text[], $5::text[])
     ON CONFLICT DO NOTHING RETURNING bericht`,
    [
      toegang.organisatie,
      claims.map((k) => k.berichtsoort),
      claims.map((k) => k.afzender),
      claims.map((k) => k.identificatie),
      claims.map((k) => k.bericht),
    ],
  )
  return new Set(rows.map((rij) => rij.bericht))
}

/** As `claimIdentificaties`, for items in hand; an item that was delivered before claims nothing. */
export async function claimVoorItems(
  client: pg.ClientBase,
  toegang: Toegang,
  claims: readonly (Kenmerk & { readonly bericht: string; readonly item: Buffer })[],
): Promise<Set<string>> {
  if (claims.length === 0) return new Set()
  const tekst = (veld: (claim: (typeof claims)[number]) => string) =>
    alsKolom('text', claims.map(veld))
  const { rows } = await client.query<{ bericht: string }>({
    name: 'claim-voor-items',
    text: `INSERT INTO identificatie (organisatie, berichtsoort, afzender, identificatie, bericht)
     SELECT $1, n.s, n.a, n.i, n.b
     FROM unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::bytea[]) AS n (s, a, i, b, item)
     WHERE NOT EXISTS (SELECT FROM bericht b WHERE b.organisatie = $1 AND b.item = n.item)
     ON CONFLICT DO NOTHING RETURNING bericht`,
    values: [
      toegang.organisatie,
      tekst((k) => k.berichtsoort),
      tekst((k) => k.afzender),
      tekst((k) => k.identificatie),
      tekst((k) => k.bericht),
      alsKolom(
        'bytea',
        claims.map((k) => k.item),
      ),
    ],
  })
  return new Set(rows.map((rij) => rij.bericht))
}

/** A refused message counts as never sent: its Identificatie is free again. */
export async function geefIdentificatiesVrij(
  client: pg.ClientBase,
  toegang: Toegang,
  berichten: readonly string[],
): Promise<void> {
  if (berichten.length === 0) return
  await client.query(
    'DELETE FROM identificatie WHERE organisatie = $1 AND bericht = ANY($2::text[])',
    [toegang.organisatie, berichten],
  )
}

/** The raw bytes of messages, by id. */
export async function leesInhoud(
  client: pg.ClientBase,
  toegang: Toegang,
  ids: readonly string[],
): Promise<Map<string, Buffer>> {
  if (ids.length === 0) return new Map()
  const { rows } = await client.query<{ id: string; inhoud: Buffer }>(
    'SELECT id, inhoud FROM bericht WHERE organisatie = $1 AND id = ANY($2::text[])',
    [toegang.organisatie, ids],
  )
  return new Map(
    rows.map((rij) => [
      rij.id,
      toegang.versleuteling.ontsleutel('bericht.inhoud', rij.id, rij.inhoud),
    ]),
  )
}

/** TR332: who else has these numbers of this municipality: number -> dossiers (hex). */
export async function eigenarenVanNummers(
  client: pg.ClientBase,
  toegang: Toegang,
  nummers: readonly { readonly gemeente: string; readonly nummer: string }[],
): Promise<Map<string, Set<string>>> {
  const uit = new Map<string, Set<string>>()
  if (nummers.length === 0) return uit
  const { rows } = await client.query<{ gemeente: string; nummer: string; dossier: Buffer }>(
    `SELECT t.gemeente, t.toewijzing_nummer AS nummer, t.dossier
     FROM unnest($2::text[], $3::text[]) AS k (g, n)
     JOIN toestand t ON t.organisatie = $1 AND t.gemeente = k.g AND t.toewijzing_nummer = k.n`,
    [toegang.organisatie, nummers.map((n) => n.gemeente), nummers.map((n) => n.nummer)],
  )
  for (const rij of rows) {
    const sleutel = `${rij.gemeente}|${rij.nummer}`
    const dossiers = uit.get(sleutel) ?? new Set()
    uit.set(sleutel, dossiers.add(rij.dossier.toString('hex')))
  }
  return uit
}
