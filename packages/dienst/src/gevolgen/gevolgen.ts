// SPDX-License-Identifier: EUPL-1.2
/** The payment consequences of stops, derived from the stops that stand, with prices and outcomes of consultation. */
import {
  type Gevolg,
  gevolg,
  metUitkomst,
  overlegSleutel,
  REGIOPROFIELEN,
  regioprofiel,
  toestandSleutel,
} from '@stopwijzer/keten'
import type pg from 'pg'
import { toewijzingId } from '../opslag/gebeurtenissen.ts'
import type { Gelezen, Gezien } from '../opslag/leesmetaudit.ts'
import type { Toegang } from '../opslag/organisatie.ts'
import { inZicht } from '../opslag/transactie.ts'
import { opVolgorde, richtingVan } from '../opslag/volgorde.ts'
import { leesOverleg, type Overleg } from './overleg.ts'
import { leesPrijzen } from './prijzen.ts'

export interface GevolgRegel extends Gevolg {
  readonly id: string
  readonly gemeente: string
  readonly aanbieder: string
  /** Names the client without saying who it is. */
  readonly clientSleutel: string
  readonly begindatum: string
  readonly product: string | null
  /** Outcome of the consultation; `null` when there is none yet or none is needed. */
  readonly overleg: Overleg | null
}

export interface GevondenGevolg {
  readonly regel: GevolgRegel
  readonly dossier: Buffer
  readonly toewijzingId: string
  /** Key of the task that asks for the consultation. */
  readonly taaksleutel: string
  /** Where the next page starts. */
  readonly plek: GevolgPlek
}

export interface GevolgPlek {
  readonly einddatum: string
  readonly id: string
}

/** Which stops; everything that is left out does not matter. */
export interface Gevolgfilter {
  /** Einddatum from and up to and including. */
  readonly van?: string | undefined
  readonly tot?: string | undefined
  readonly redenen?: readonly string[] | undefined
  readonly gemeente?: string | undefined
  readonly aanbieder?: string | undefined
  /** Consultation that is still needed, or was recorded. */
  readonly overleg?: 'open' | 'vastgelegd' | undefined
  /** One consequence. */
  readonly id?: string | undefined
  /** Without it the stop that ended first on top. */
  readonly volgorde?: 'einddatum' | '-einddatum' | undefined
  /** After this place in that order of Einddatum and id. */
  readonly na?: GevolgPlek | undefined
}

interface Rij {
  readonly id: string
  readonly dossier: Buffer
  readonly gemeente: string
  readonly aanbieder: string
  readonly toewijzing_nummer: string
  readonly product_categorie: string | null
  readonly product_code: string | null
  readonly begindatum: string
  readonly einddatum: string
  readonly reden: string
}

/** Consequences of stops that ended from `van` up to and including `tot`, oldest first. */
export async function leesGevolgen(
  toegang: Toegang,
  filter: Pick<Gevolgfilter, 'van' | 'tot'> = {},
): Promise<readonly GevolgRegel[]> {
  const { gegevens } = await inZicht(toegang, (client) => gevolgenIn(client, toegang, filter))
  return gegevens
}

/** The same within a transaction, with the clients in it. */
export async function gevolgenIn(
  client: pg.ClientBase,
  toegang: Toegang,
  filter: Pick<Gevolgfilter, 'van' | 'tot'>,
): Promise<Gelezen<readonly GevolgRegel[]>> {
  const uit: GevolgRegel[] = []
  const clienten: Gezien[] = []
  let na: GevolgPlek | undefined
  do {
    const bladzijde = await zoekGevolgen(client, toegang, { ...filter, na }, BLADZIJDE)
    for (const { regel, dossier } of bladzijde) {
      uit.push(regel)
      clienten.push({ client: dossier, toewijzing: regel.toewijzingNummer })
    }
    na = bladzijde.length === BLADZIJDE ? bladzijde.at(-1)?.plek : undefined
  } while (na !== undefined)
  return { gegevens: uit, clienten }
}

const BLADZIJDE = 1000

/** Municipalities with a profile, from which day. Neither source names an end. */
const PROFIELEN = REGIOPROFIELEN.flatMap(({ gemeenten, vanaf }) =>
  gemeenten.map((gemeente) => ({ gemeente, vanaf })),
)
/** Reasons whose consequence some profile leaves to consultation. */
const OVERLEGREDENEN = [
  ...new Set(
    REGIOPROFIELEN.flatMap(({ gevolgen }) =>
      Object.keys(gevolgen).filter((reden) => gevolgen[reden]?.soort === 'in-overleg'),
    ),
  ),
]

/**
 * At most `grens` consequences, in the order of Einddatum and id. A stop in a region without
 * a profile has none.
 */
export async function zoekGevolgen(
  client: pg.ClientBase,
  toegang: Toegang,
  filter: Gevolgfilter,
  grens: number,
): Promise<GevondenGevolg[]> {
  const richting = richtingVan(filter.volgorde ?? 'einddatum')
  const { rows } = await client.query<Rij>(
    `SELECT id, dossier, gemeente, aanbieder, toewijzing_nummer, product_categorie, product_code,
       begindatum, einddatum, reden
     FROM melding m
     WHERE organisatie = $1 AND soort = 'stop'
       AND EXISTS (SELECT FROM unnest($11::text[], $12::text[]) AS p (gemeente, vanaf)
         WHERE p.gemeente = m.gemeente AND p.vanaf <= m.einddatum)
       AND ($13::text IS NULL OR ($13 = 'open') = (reden = ANY($14) AND NOT EXISTS (SELECT FROM overleg o
         WHERE o.organisatie = m.organisatie AND o.gevolg = m.organisatie || '-' || m.id)))
       AND ($13 IS DISTINCT FROM 'vastgelegd' OR reden = ANY($14))
       AND ($2::text IS NULL OR einddatum >= $2) AND ($3::text IS NULL OR einddatum <= $3)
       AND ($4::text[] IS NULL OR reden = ANY($4)) AND ($5::text IS NULL OR gemeente = $5)
       AND ($6::text IS NULL OR aanbieder = $6) AND ($7::text IS NULL OR id = $7)
       AND ($8::text IS NULL OR (einddatum, id) ${richting.na} ($8, $9))
     ORDER BY ${opVolgorde(['einddatum', 'id'], richting)} LIMIT $10`,
    [
      toegang.organisatie,
      filter.van ?? null,
      filter.tot ?? null,
      filter.redenen ?? null,
      filter.gemeente ?? null,
      filter.aanbieder ?? null,
      filter.id === undefined ? null : zonderOrganisatie(toegang, filter.id),
      filter.na?.einddatum ?? null,
      filter.na?.id ?? null,
      grens,
      PROFIELEN.map(({ gemeente }) => gemeente),
      PROFIELEN.map(({ vanaf }) => vanaf),
      filter.overleg ?? null,
      OVERLEGREDENEN,
    ],
  )
  const overleggen = await leesOverleg(
    client,
    toegang,
    rows.map((rij) => gevolgId(toegang, rij)),
  )
  const prijsOp = await leesPrijzen(client, toegang)
  return rows.flatMap((rij) => alsGevolg(toegang, rij, overleggen, prijsOp))
}

function alsGevolg(
  toegang: Toegang,
  rij: Rij,
  overleggen: ReadonlyMap<string, Overleg>,
  prijsOp: Awaited<ReturnType<typeof leesPrijzen>>,
): GevondenGevolg[] {
  const profiel = regioprofiel(rij.gemeente, rij.einddatum)
  if (profiel === null) return []
  const id = gevolgId(toegang, rij)
  const stop = {
    gemeente: rij.gemeente,
    aanbieder: rij.aanbieder,
    toewijzingNummer: rij.toewijzing_nummer || null,
    product: rij.product_categorie
      ? { categorie: rij.product_categorie, code: rij.product_code ?? undefined }
      : null,
    begindatum: rij.begindatum,
    einddatum: rij.einddatum,
    redenBeeindiging: rij.reden,
  }
  const prijs = (rij.product_code && prijsOp(rij.product_code, rij.einddatum)) || undefined
  const basis = gevolg(stop, profiel, prijs)
  const overleg = overleggen.get(id) ?? null
  const regel: GevolgRegel = {
    id,
    gemeente: rij.gemeente,
    aanbieder: rij.aanbieder,
    clientSleutel: rij.dossier.toString('hex').slice(0, 16),
    begindatum: rij.begindatum,
    product: [rij.product_categorie, rij.product_code].filter(Boolean).join('/') || null,
    ...(overleg === null ? basis : metUitkomst(basis, overleg.percentage, prijs)),
    overleg,
  }
  const plek = { einddatum: rij.einddatum, id: rij.id }
  return [
    {
      regel,
      dossier: rij.dossier,
      toewijzingId: toewijzingId(rij.dossier, toestandSleutel(stop)),
      taaksleutel: overlegSleutel(stop),
      plek,
    },
  ]
}

/** The same stop always has the same id, and it says nothing about the client. */
function gevolgId({ organisatie }: Toegang, { id }: Pick<Rij, 'id'>): string {
  return `${organisatie}-${id}`
}

/** An id of another organisation finds nothing. */
function zonderOrganisatie({ organisatie }: Toegang, id: string): string {
  return id.startsWith(`${organisatie}-`) ? id.slice(organisatie.length + 1) : ''
}
