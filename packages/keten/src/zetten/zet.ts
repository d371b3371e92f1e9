// SPDX-License-Identifier: EUPL-1.2
/** A move of a provider on one toewijzing: whether it can be made now, with which values, or why not. */
import type { Bevinding } from '@stopwijzer/ijw'
import type { Product } from '../dossier/feiten.ts'

export const ZETSOORTEN = [
  'start',
  'herstart',
  'tijdelijke-stop',
  'definitieve-stop',
  'definitief-na-tijdelijk',
  'stop-verbeteren',
  'stop-verwijderen',
  'start-verbeteren',
  'start-verwijderen',
] as const
export type Zetsoort = (typeof ZETSOORTEN)[number]

/** The field that a correction changes; `client`: it belongs to somebody else. */
export const ZETVELDEN = [
  'redenBeeindiging',
  'einddatum',
  'begindatum',
  'toewijzingIngangsdatum',
  'toewijzingNummer',
  'product',
  'client',
] as const
export type Zetveld = (typeof ZETVELDEN)[number]

/** What a move is about: an approved start, or an approved stop. */
export type Zetonderwerp =
  | { readonly wat: 'start'; readonly begindatum: string }
  | {
      readonly wat: 'stop'
      readonly begindatum: string
      readonly einddatum: string
      readonly redenBeeindiging: string
    }

/** Days from `vanaf` up to and including `tot` (`null`: no bound), but not those in `behalve`. */
export interface Datumruimte {
  readonly vanaf: string | null
  readonly tot: string | null
  readonly behalve: readonly string[]
}

/** The values that the receiver's rules accept; a part that plays no role is left out. */
export interface Ruimte {
  readonly datum?: Datumruimte
  /** Single days that are allowed as well. */
  readonly dagen?: readonly string[]
  readonly redenen?: readonly string[]
  readonly nummers?: readonly string[]
  /** Products to choose from; `null`: any product of the code list. */
  readonly producten?: readonly (Product | null)[] | null
}

export interface Zet {
  readonly soort: Zetsoort
  /** `null` for a new start, and for a stop when there is no start. */
  readonly over: Zetonderwerp | null
  readonly veld: Zetveld | null
  readonly mag: boolean
  /** The messages that it takes, in order; each next one waits for the answer on the one before. */
  readonly berichten: readonly ('JW305' | 'JW307')[]
  readonly ruimte: Ruimte
  /** What a person should think of; no ground to refuse. */
  readonly waarschuwingen: readonly string[]
  /** Why it cannot be made, by rule; empty when it can. */
  readonly waaromNiet: readonly Bevinding[]
}

export type Zetkop = Pick<Zet, 'soort' | 'over' | 'veld'>

export function kan(kop: Zetkop, rest: Pick<Zet, 'berichten' | 'ruimte' | 'waarschuwingen'>): Zet {
  return { ...kop, mag: true, ...rest, waaromNiet: [] }
}

export function kanNiet(kop: Zetkop, waaromNiet: readonly Bevinding[]): Zet {
  return { ...kop, mag: false, berichten: [], ruimte: {}, waarschuwingen: [], waaromNiet }
}
