// SPDX-License-Identifier: EUPL-1.2
/** The corrections that the service says can be made, by what they are about. */
import type { Clientinvoer, Routes } from '@stopwijzer/koppelvlak'
import type { Detail } from '../melden/Ingevuld.tsx'

export type Zet = Detail['zetten'][number]
export type Onderwerp = NonNullable<Zet['over']>
export type Correctieinvoer = Clientinvoer<Routes['correcties.maak']>['inhoud']

const SOORTEN: readonly Zet['soort'][] = [
  'stop-verbeteren',
  'stop-verwijderen',
  'start-verbeteren',
  'start-verwijderen',
]

export const correctiezetten = ({ zetten }: Detail): readonly Zet[] =>
  zetten.filter(({ soort }) => SOORTEN.includes(soort))

/** Name of a start or stop within its toewijzing. */
export const sleutelVan = ({ wat, begindatum, einddatum, redenBeeindiging }: Onderwerp): string =>
  [wat, begindatum, einddatum ?? '', redenBeeindiging ?? ''].join(' ')

/** Name of a move on one start or stop: its field, or that it is removed. */
export const daadVan = ({ veld }: Pick<Zet, 'veld'>): string => veld ?? 'weg'

/** What was reported: each start and stop once, the newest first. */
export function onderwerpen(zetten: readonly Zet[]): readonly Onderwerp[] {
  const uniek = new Map<string, Onderwerp>()
  for (const { over } of zetten) if (over !== null) uniek.set(sleutelVan(over), over)
  const dag = (een: Onderwerp) => een.einddatum ?? een.begindatum
  return [...uniek.values()].toSorted((a, b) => (dag(a) < dag(b) ? 1 : -1))
}

/** The value of a move in the form, as far as it needs one. */
export interface Waarde {
  readonly datum: string | null
  readonly keuze: string | null
}

/** What is asked of the service; undefined while a value is missing. */
export function invoerVan(
  detail: Detail,
  zet: Zet | undefined,
  { datum, keuze }: Waarde,
): Correctieinvoer | undefined {
  const { toewijzingNummer, gemeente } = detail.toewijzing
  if (zet?.over == null || toewijzingNummer === null) return undefined
  const { wat, begindatum, einddatum, redenBeeindiging } = zet.over
  const gewenst = gewenstVan(zet, datum, keuze)
  if (gewenst === undefined) return undefined
  const van = wat === 'stop' ? einddatum : begindatum
  return {
    wat,
    toewijzingNummer,
    gemeente,
    ...(van === null ? {} : { van }),
    ...(redenBeeindiging === null ? {} : { vanReden: redenBeeindiging }),
    gewenst,
  }
}

function gewenstVan(
  { veld }: Zet,
  datum: string | null,
  keuze: string | null,
): Correctieinvoer['gewenst'] | undefined {
  switch (veld) {
    case null:
      return { weg: true }
    case 'client':
      return { andereClient: true }
    case 'redenBeeindiging':
    case 'toewijzingNummer':
      return keuze === null ? undefined : { [veld]: keuze }
    case 'product':
      return keuze === null ? undefined : { product: productVan(keuze) }
    default:
      return datum === null ? undefined : { [veld]: datum }
  }
}

/** `45/45A04` as the service takes it; empty is a toewijzing without product. */
function productVan(tekst: string): Correctieinvoer['gewenst']['product'] {
  if (tekst === '') return null
  const [categorie = '', code] = tekst.split('/')
  return code === undefined ? { categorie } : { categorie, code }
}
