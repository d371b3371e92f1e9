// SPDX-License-Identifier: EUPL-1.2
/** What is known of a setting, as data. */
import type { Soort } from './soorten.ts'

export interface Instelling<T = unknown> {
  readonly naam: string
  readonly groep: Groep
  readonly soort: Soort<T>
  /** As one would write it; `null` when there is none. */
  readonly standaard: string | null
  /** What it is for. Dutch, one or two short sentences. */
  readonly uitleg: string
  /** What happens when it is wrong, empty or leads nowhere. */
  readonly alsFout: string
  /** How an administrator notices that: a code, a line in the log, what users meet. */
  readonly ziet: string
  /** What to do about it. */
  readonly doe: string
  /** Never shown, and may come from a file named by `<naam>_FILE`. */
  readonly geheim?: true
  /** May come from a file too, without being a secret. */
  readonly bestand?: true
}

export const GROEPEN = {
  gegevens: 'Gegevens en sleutels',
  dienst: 'De dienst',
  tls: 'Versleutelde verbinding',
  aanmelden: 'Inloggen',
  koppelen: 'Koppelen',
  ggk: 'Vervoer over het GGK',
  vsp: 'Vervoer over VECOZO',
  bewaken: 'Bewaken',
  proberen: 'Proberen en testen',
} as const
export type Groep = keyof typeof GROEPEN

export const NIETS_START = 'Een waarde die niet kan: niets start.'

/** A setting with a default, or without one: then its value may be `undefined`. */
export type Met<T> = Instelling<T> & { readonly standaard: string }
export const met = <T>(een: Met<T>): Met<T> => een
export const zonder = <T>(een: Omit<Instelling<T>, 'standaard'>) => ({ ...een, standaard: null })
