// SPDX-License-Identifier: EUPL-1.2
/**
 * Worklists of toewijzingen, the one that ends first on top (docs/adr/0205). The rows are
 * found by index; what only the facts tell is read for the page in hand.
 */
import { leidAf, type ToewijzingToestand, termijnen, toestandSleutel } from '@stopwijzer/keten'
import type pg from 'pg'
import { dossiersBij, dossiersMetSleutel } from '../berichten/zoeken.ts'
import { toewijzingId } from '../opslag/gebeurtenissen.ts'
import { leesDossiers, type OpgeslagenDossier } from '../opslag/lezen.ts'
import type { Toegang } from '../opslag/organisatie.ts'
import { leesOpenTaken, type OpenTaak } from '../opslag/taken.ts'
import { werkdagenOverVan } from './werkdagen.ts'

export interface Werklijstfilter {
  readonly leveringen?: readonly string[] | undefined
  readonly toewijzingen?: readonly string[] | undefined
  readonly gemeente?: string | undefined
  readonly aanbieder?: string | undefined
  readonly toewijzingNummer?: string | undefined
  readonly clientSleutel?: string | undefined
  /** Has the Einddatum passed? */
  readonly eindeVoorbij?: boolean | undefined
}

/** Where a toewijzing stands in the list; the values of `ORDE`. */
export type Werklijstplek = readonly [
  einddatum: string,
  dossierHex: string,
  gemeente: string,
  aanbieder: string,
  nummer: string,
  product: string,
]

const LEVERINGEN = ['TOEGEWEZEN', 'GESTART', 'TIJDELIJK_GESTOPT', 'DEFINITIEF_GESTOPT']
/** In the words of the index; COALESCE would keep row-level security from using it. */
export const EINDE = `(CASE WHEN t.einddatum IS NULL THEN '9999-12-31' ELSE t.einddatum END)`
const ORDE = `${EINDE}, t.dossier, t.gemeente, t.aanbieder,
  t.toewijzing_nummer, t.product`

/** The places of at most `grens` toewijzingen on this day, after `na`. */
export async function zoekToewijzingen(
  client: pg.ClientBase,
  toegang: Toegang,
  filter: Werklijstfilter,
  vandaag: string,
  na: Werklijstplek | null,
  grens: number,
): Promise<Werklijstplek[]> {
  const waarden: unknown[] = [toegang.organisatie]
  const plaats = (waarde: unknown) => `$${waarden.push(waarde)}`
  const waar = ['t.organisatie = $1', 't.levering = l.levering']
  const leveringen = plaats(filter.leveringen ?? LEVERINGEN)
  if (filter.toewijzingen !== undefined) {
    waar.push(`CASE WHEN t.toewijzing = 'OPEN' AND t.einddatum < ${plaats(vandaag)}
      THEN 'VERLOPEN' ELSE t.toewijzing END = ANY(${plaats(filter.toewijzingen)}::text[])`)
  }
  if (filter.gemeente !== undefined) waar.push(`t.gemeente = ${plaats(filter.gemeente)}`)
  if (filter.aanbieder !== undefined) waar.push(`t.aanbieder = ${plaats(filter.aanbieder)}`)
  if (filter.eindeVoorbij !== undefined) {
    const dag = plaats(vandaag)
    const kant = filter.eindeVoorbij ? '<' : '>='
    waar.push(`${EINDE} ${kant} ${dag}`)
  }
  if (filter.toewijzingNummer !== undefined) {
    // By the client: his toewijzingen are few, and his key is indexed.
    const { organisatie } = toegang
    const sleutels = await dossiersBij(client, organisatie, filter.toewijzingNummer)
    waar.push(`t.dossier = ANY(${plaats(sleutels)}::bytea[])`)
    waar.push(`t.toewijzing_nummer = ${plaats(filter.toewijzingNummer)}`)
  }
  if (filter.clientSleutel !== undefined) {
    const sleutels = await dossiersMetSleutel(client, toegang, filter.clientSleutel)
    waar.push(`t.dossier = ANY(${plaats(sleutels)}::bytea[])`)
  }
  if (na !== null) {
    const [einde, hex, ...rest] = na
    const delen = [plaats(einde), plaats(Buffer.from(hex, 'hex')), ...rest.map(plaats)]
    waar.push(`(${ORDE}) > (${delen.join(', ')})`)
  }
  const aantal = plaats(grens)
  // Per state of care, so that the index gives its rows in order and none has to be sorted out.
  const { rows } = await client.query<{
    einddatum: string
    hex: string
    gemeente: string
    aanbieder: string
    nummer: string
    product: string
  }>(
    `SELECT ${EINDE} AS einddatum, encode(t.dossier, 'hex') AS hex,
       t.gemeente, t.aanbieder, t.toewijzing_nummer AS nummer, t.product
     FROM unnest(${leveringen}::text[]) AS l (levering), LATERAL (
       SELECT * FROM toestand t WHERE ${waar.join(' AND ')} ORDER BY ${ORDE} LIMIT ${aantal}) t
     ORDER BY ${ORDE} LIMIT ${aantal}`,
    waarden,
  )
  return rows.map((r) => [r.einddatum, r.hex, r.gemeente, r.aanbieder, r.nummer, r.product])
}

/** A toewijzing as the worklist shows it. */
export interface Toewijzing {
  readonly sleutel: Buffer
  readonly id: string
  readonly opgeslagen: OpgeslagenDossier
  readonly toestand: ToewijzingToestand
  readonly uiterlijk: string | null
  readonly teLaat: boolean
  readonly werkdagenOver: number | null
  readonly taken: readonly OpenTaak[]
}

/** What the facts tell about the toewijzingen at these places, in the same order. */
export async function vulToewijzingen(
  client: pg.ClientBase,
  toegang: Toegang,
  plekken: readonly Werklijstplek[],
  vandaag: string,
): Promise<(Toewijzing | null)[]> {
  const sleutels = [...new Set(plekken.map(([, hex]) => hex))].map((hex) => Buffer.from(hex, 'hex'))
  const dossiers = await leesDossiers(client, toegang, sleutels)
  const alle = await toewijzingenVan(client, toegang, [...dossiers.values()], vandaag)
  const perPlek = new Map(alle.map((een) => [een.id, een]))
  return plekken.map(([, hex, gemeente, aanbieder, nummer, product]) => {
    const deel = nummer === '' ? `/${product}` : nummer
    const id = toewijzingId(Buffer.from(hex, 'hex'), `${gemeente}/${aanbieder}/${deel}`)
    return perPlek.get(id) ?? null
  })
}

/** Every toewijzing of these clients. */
export async function toewijzingenVan(
  client: pg.ClientBase,
  toegang: Toegang,
  dossiers: readonly OpgeslagenDossier[],
  vandaag: string,
): Promise<Toewijzing[]> {
  const taken =
    dossiers.length === 0
      ? []
      : await leesOpenTaken(
          client,
          toegang,
          dossiers.map(({ sleutel }) => sleutel),
        )
  return dossiers.flatMap((opgeslagen) => {
    const { sleutel, dossier } = opgeslagen
    const bewaakt = termijnen(dossier, vandaag, toegang.rol)
    return leidAf(dossier, vandaag).map((toestand): Toewijzing => {
      const eerste = bewaakt.find((een) => hoortBij(een, toestand))
      return {
        sleutel,
        id: toewijzingId(sleutel, toestandSleutel(toestand)),
        opgeslagen,
        toestand,
        uiterlijk: eerste?.uiterlijk ?? null,
        teLaat: eerste?.teLaat ?? false,
        werkdagenOver: eerste ? werkdagenOverVan(eerste, vandaag) : null,
        taken: taken.filter(
          (een) =>
            een.dossier?.equals(sleutel) && een.taak.toewijzingNummer === toestand.toewijzingNummer,
        ),
      }
    })
  })
}

type Sleutel = Pick<ToewijzingToestand, 'gemeente' | 'aanbieder' | 'toewijzingNummer'>

export function hoortBij(een: Sleutel, toestand: Sleutel): boolean {
  return (
    een.gemeente === toestand.gemeente &&
    een.aanbieder === toestand.aanbieder &&
    een.toewijzingNummer === toestand.toewijzingNummer
  )
}
