// SPDX-License-Identifier: EUPL-1.2
/** What every output form of `controleer` must be able to do; each writes as files come by. */
import type { LaagUitkomst, Rapport } from '@stopwijzer/ijw'
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
