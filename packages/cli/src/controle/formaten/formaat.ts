// SPDX-License-Identifier: EUPL-1.2
/** What every output form of `controleer` must be able to do; each writes as files come by. */
import {
  type Bevinding,
  isXmlfout,
  type Laag,
  type LaagUitkomst,
  type Rapport,
} from '@stopwijzer/ijw'
import { aantal, getal } from '../../uitvoer/tekst.ts'
import type { Bron } from '../toelichting.ts'

export interface Gecontroleerd {
  /** File name and sentences already masked. */
  readonly rapport: Rapport
  /** The text behind the findings; `null` for a good file and for a refused zip. */
  readonly bron: Bron | null
}

/** Totals over the whole run. */
export interface Telling {
  readonly bestanden: number
  readonly metFouten: number
  /** Of those, zips that were refused as a whole: what is in them was not looked at. */
  readonly geweigerdeZips: number
  readonly fouten: number
  readonly waarschuwingen: number
  /** Layers that did not run on files without faults, with the reason; each once. */
  readonly nietGecontroleerd: readonly LaagUitkomst[]
}

export interface Formaat {
  begin(): string
  bestand(gecontroleerd: Gecontroleerd): string
  einde(telling: Telling): string
}

export const FORMATEN = ['tekst', 'json', 'sarif', 'junit', 'html', 'csv'] as const
export type Formaatnaam = (typeof FORMATEN)[number]

/** Layers as people know them. */
export const LAAGNAAM = {
  bestand: 'vorm',
  xsd: 'schema',
  inhoud: 'inhoud',
  samenhang: 'samenhang',
  extern: 'externe gegevens',
} as const

/** What a layer is called in one report: of XML that is broken no schema was looked at. */
export function laagnaam({ bevindingen }: Rapport, laag: Laag): string {
  if ((laag === 'bestand' || laag === 'xsd') && bevindingen.some(isXmlfout)) {
    return laag === 'xsd' ? 'XML' : 'bestand'
  }
  return LAAGNAAM[laag]
}

/** The code of a finding as people see it: `TR414 (9414)`, `XSD (WAARDE_KEUZE)`. */
export function codeVan({ regel, retourcode, soort }: Bevinding): string {
  const bij = retourcode ?? soort
  return bij === undefined ? regel : `${regel} (${bij})`
}

/** How the run went, for a person. What is in a refused zip was not looked at, so it is no file. */
export function telzinnen(telling: Telling): readonly string[] {
  const { geweigerdeZips: zips, fouten, waarschuwingen } = telling
  const bestanden = telling.bestanden - zips
  const metFouten = telling.metFouten - zips
  return [
    ...(bestanden === 0 && zips > 0
      ? []
      : [
          `${aantal(bestanden, 'bestand', 'bestanden')}: ${getal(bestanden - metFouten)} zonder fouten, ${getal(metFouten)} met fouten.`,
        ]),
    ...(zips === 0 ? [] : [`${aantal(zips, 'zip', 'zips')} geweigerd.`]),
    `${aantal(fouten, 'fout', 'fouten')}, ${aantal(waarschuwingen, 'waarschuwing', 'waarschuwingen')}.`,
  ]
}
