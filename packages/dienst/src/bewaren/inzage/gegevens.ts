// SPDX-License-Identifier: EUPL-1.2
/** Everything that an organisation has about one person, gathered in one transaction. */
import { type Feit, leidAf, type ToewijzingToestand } from '@stopwijzer/keten'
import type pg from 'pg'
import { type GevolgRegel, zoekGevolgen } from '../../gevolgen/gevolgen.ts'
import { auditIn } from '../../opslag/auditlezen.ts'
import { leesAntwoord, leesDossiers } from '../../opslag/lezen.ts'
import { leesMislukt } from '../../opslag/mislukt.ts'
import type { Toegang } from '../../opslag/organisatie.ts'
import { uitBytes } from '../../opslag/rijen.ts'
import type { Antwoord } from '../../verwerking/antwoord.ts'
import { leesNotities, type Notitie } from '../notities.ts'

/** A message without its bytes; those follow one by one. */
export interface Inzagebericht {
  readonly id: string
  readonly herkomst: 'in' | 'eigen' | 'gemaakt' | 'mislukt'
  readonly berichtsoort: string | null
  readonly identificatie: string | null
  readonly afzender: string | null
  readonly ontvanger: string | null
  readonly moment: string
  readonly status: string
  /** Verdict and codes; `null` for what could not be handled. */
  readonly oordeel: string | null
  readonly codes: Antwoord['codes']
}

export interface Inzagegegevens {
  readonly organisatie: string
  /** Local time of the export. */
  readonly gemaakt: string
  readonly bsn: string
  readonly afgeschermd: boolean
  readonly toestanden: readonly ToewijzingToestand[]
  readonly feiten: readonly Feit[]
  readonly berichten: readonly Inzagebericht[]
  readonly taken: readonly Record<string, unknown>[]
  readonly gevolgen: readonly GevolgRegel[]
  readonly correcties: readonly Record<string, unknown>[]
  /** Reports that were filled in and not sent yet. */
  readonly concepten: readonly Record<string, unknown>[]
  readonly afscherming: readonly Record<string, unknown>[]
  readonly notities: readonly Notitie[]
  /** Which people and systems looked, newest first. */
  readonly ingezien: readonly Inzageblik[]
}

export interface Inzageblik {
  readonly tijdstip: string
  readonly wie: string
  readonly rol: string
  readonly soort: string
  readonly doel: string
}

/** Gathers what the access may see. The dossier exists. */
export async function verzamel(
  client: pg.ClientBase,
  toegang: Toegang,
  sleutel: Buffer,
  nu: string,
): Promise<Inzagegegevens> {
  const hex = sleutel.toString('hex')
  const { dossier } = (await leesDossiers(client, toegang, [sleutel])).get(hex)!
  return {
    organisatie: toegang.organisatie,
    gemaakt: nu,
    bsn: dossier.bsn,
    afgeschermd: dossier.afgeschermd === true,
    toestanden: leidAf(dossier, nu.slice(0, 10)),
    feiten: dossier.feiten,
    berichten: [
      ...(await berichtenVan(client, toegang, sleutel)),
      ...(await mislukteVan(client, toegang, sleutel)),
      ...(await losseBerichten(client, toegang, dossier.bsn)),
    ].sort((a, b) => (`${a.moment}${a.id}` < `${b.moment}${b.id}` ? -1 : 1)),
    taken: await takenVan(client, toegang, sleutel),
    gevolgen: await gevolgenVan(client, toegang, sleutel),
    correcties: await correctiesVan(client, toegang, sleutel),
    concepten: await conceptenVan(client, toegang, sleutel),
    afscherming: await afschermingVan(client, toegang, sleutel),
    notities: (await leesNotities(client, toegang, [sleutel])).get(hex) ?? [],
    ingezien: await blikken(client, toegang, hex),
  }
}

const KOP = `id, herkomst, berichtsoort, identificatie, afzender, ontvanger, status, antwoord,
  to_char(moment, 'YYYY-MM-DD"T"HH24:MI:SS') AS moment`
type Berichtrij = Omit<Inzagebericht, 'oordeel' | 'codes'> & { readonly antwoord: Buffer }

function alsBericht(toegang: Toegang, { antwoord, ...rij }: Berichtrij): Inzagebericht {
  // What was made here has no answer of its own.
  const gegeven = leesAntwoord(toegang, rij.id, antwoord) as Antwoord | null
  return { ...rij, oordeel: gegeven?.oordeel ?? null, codes: gegeven?.codes ?? null }
}

async function berichtenVan(client: pg.ClientBase, toegang: Toegang, sleutel: Buffer) {
  const { rows } = await client.query<Berichtrij>(
    `SELECT ${KOP} FROM bericht WHERE organisatie = $1 AND dossier = $2`,
    [toegang.organisatie, sleutel],
  )
  return rows.map((rij) => alsBericht(toegang, rij))
}

const PARTIJ = 50

/** Refused messages belong to nobody as far as we know; some name this person all the same. */
async function losseBerichten(client: pg.ClientBase, toegang: Toegang, bsn: string) {
  const uit: Inzagebericht[] = []
  for (let na = ''; ; ) {
    const { rows } = await client.query<Berichtrij & { readonly inhoud: Buffer }>(
      `SELECT ${KOP}, inhoud FROM bericht WHERE organisatie = $1 AND dossier IS NULL AND id > $2
       ORDER BY id LIMIT ${PARTIJ}`,
      [toegang.organisatie, na],
    )
    if (rows.length === 0) return uit
    na = rows.at(-1)!.id
    for (const { inhoud, ...rij } of rows) {
      const bytes = toegang.versleuteling.ontsleutel('bericht.inhoud', rij.id, inhoud)
      if (bytes.includes(bsn)) uit.push(alsBericht(toegang, rij))
    }
  }
}

/** Items that could not be handled; what already stands in the ledger is not told twice. */
async function mislukteVan(client: pg.ClientBase, toegang: Toegang, sleutel: Buffer) {
  const { rows } = await client.query<{
    id: string
    berichtsoort: string | null
    staat: string
    moment: string
  }>(
    `SELECT id, berichtsoort, staat,
       to_char(sinds AT TIME ZONE 'Europe/Amsterdam', 'YYYY-MM-DD"T"HH24:MI:SS') AS moment
     FROM mislukt m WHERE organisatie = $1 AND dossier = $2
       AND NOT EXISTS (SELECT FROM bericht b WHERE b.organisatie = m.organisatie AND b.item = m.item)`,
    [toegang.organisatie, sleutel],
  )
  return rows.map(
    ({ id, berichtsoort, staat, moment }): Inzagebericht => ({
      ...{ id, berichtsoort, moment, status: `niet gelukt (${staat})`, herkomst: 'mislukt' },
      ...{ identificatie: null, afzender: null, ontvanger: null, oordeel: null, codes: null },
    }),
  )
}

/** The bytes of one message; `null` when it was removed meanwhile. */
export async function leesBytes(
  client: pg.ClientBase,
  toegang: Toegang,
  { id, herkomst }: Inzagebericht,
): Promise<Uint8Array | null> {
  const tabel = herkomst === 'mislukt' ? 'mislukt' : 'bericht'
  const { rows } = await client.query<{ inhoud: Buffer }>(
    `SELECT inhoud FROM ${tabel} WHERE organisatie = $1 AND id = $2`,
    [toegang.organisatie, id],
  )
  const rij = rows[0]
  if (rij === undefined) return null
  if (herkomst === 'mislukt') return leesMislukt(toegang, { id, inhoud: rij.inhoud }).bytes
  return toegang.versleuteling.ontsleutel('bericht.inhoud', id, rij.inhoud)
}

async function takenVan(client: pg.ClientBase, toegang: Toegang, sleutel: Buffer) {
  const { rows } = await client.query<
    Record<string, unknown> & { sleutel: string; inhoud: Buffer }
  >(
    `SELECT id, sleutel, status, uiterlijk, inhoud,
       to_char(aangemaakt, 'YYYY-MM-DD"T"HH24:MI:SS') AS aangemaakt,
       to_char(afgehandeld, 'YYYY-MM-DD"T"HH24:MI:SS') AS afgehandeld
     FROM taak WHERE organisatie = $1 AND dossier = $2 ORDER BY aangemaakt, id`,
    [toegang.organisatie, sleutel],
  )
  return rows.map(({ sleutel: naam, inhoud, ...rest }) => ({
    ...uitBytes<Record<string, unknown>>(toegang.versleuteling.ontsleutel('taak', naam, inhoud)),
    ...rest,
  }))
}

async function gevolgenVan(client: pg.ClientBase, toegang: Toegang, sleutel: Buffer) {
  const { organisatie } = toegang
  const { rows } = await client.query<{ id: string }>(
    `SELECT id FROM melding WHERE organisatie = $1 AND dossier = $2 AND soort = 'stop'
     ORDER BY einddatum, id`,
    [organisatie, sleutel],
  )
  const uit: GevolgRegel[] = []
  for (const { id } of rows) {
    const gevonden = await zoekGevolgen(client, toegang, { id: `${organisatie}-${id}` }, 1)
    uit.push(...gevonden.map(({ regel }) => regel))
  }
  return uit
}

async function correctiesVan(client: pg.ClientBase, toegang: Toegang, sleutel: Buffer) {
  const { rows } = await client.query<{ id: string; staat: string; inhoud: Buffer }>(
    'SELECT id, staat, inhoud FROM correctie WHERE organisatie = $1 AND dossier = $2 ORDER BY begonnen, id',
    [toegang.organisatie, sleutel],
  )
  return rows.map(({ id, staat, inhoud }) => ({
    staat,
    ...uitBytes<Record<string, unknown>>(toegang.versleuteling.ontsleutel('correctie', id, inhoud)),
  }))
}

async function conceptenVan(client: pg.ClientBase, toegang: Toegang, sleutel: Buffer) {
  const { rows } = await client.query<Record<string, unknown> & { id: string; inhoud: Buffer }>(
    `SELECT id, soort, door, to_char(gewijzigd, 'YYYY-MM-DD"T"HH24:MI:SS') AS gewijzigd, inhoud
     FROM concept WHERE organisatie = $1 AND dossier = $2 ORDER BY id`,
    [toegang.organisatie, sleutel],
  )
  return rows.map(({ id, inhoud, ...rest }) => ({
    ...rest,
    ...uitBytes<Record<string, unknown>>(toegang.versleuteling.ontsleutel('concept', id, inhoud)),
  }))
}

/** Within a limited view there are no rows. */
async function afschermingVan(client: pg.ClientBase, toegang: Toegang, sleutel: Buffer) {
  const { rows } = await client.query<{ soort: string; inhoud: Buffer; moment: string }>(
    `SELECT soort, inhoud, to_char(moment, 'YYYY-MM-DD"T"HH24:MI:SS') AS moment FROM afscherming
     WHERE organisatie = $1 AND dossier = $2 ORDER BY volgnummer`,
    [toegang.organisatie, sleutel],
  )
  return rows.map(({ soort, inhoud, moment }) => {
    const rij = `${sleutel.toString('hex')}|${soort}`
    const klaar = toegang.versleuteling.ontsleutel('afscherming', rij, inhoud)
    return { soort, moment, ...uitBytes<Record<string, unknown>>(klaar) }
  })
}

const BLADZIJDE = 500

async function blikken(client: pg.ClientBase, { organisatie }: Toegang, hex: string) {
  const uit: Inzageblik[] = []
  for (let voor: number | null | undefined; ; ) {
    const blad = await auditIn(client, organisatie, { clienten: [hex], voor }, BLADZIJDE)
    for (const { tijdstip, gebruiker, rol, soort, doel } of blad.gebeurtenissen) {
      uit.push({ tijdstip, wie: gebruiker, rol, soort, doel })
    }
    if (blad.volgende === null) return uit
    voor = blad.volgende
  }
}
