// SPDX-License-Identifier: EUPL-1.2
/** What reading a file gives: the message, or the findings that say why there is none. */
import type { Bevinding, Locatie } from '../rapport/bevinding.ts'
import type { Structuursoort } from '../rapport/structuursoorten.ts'
import type { Bericht, Berichtsoort } from '../releases/ijw-3.2/index.ts'

/** The file is a valid message; `waarschuwingen` may still say something about its form. */
export interface Gelezen {
  readonly goed: true
  readonly bericht: Bericht
  readonly waarschuwingen: readonly Bevinding[]
}

/** The file is refused. At least one finding has severity `fout`; they stand in order of place. */
export interface Geweigerd {
  readonly goed: false
  readonly bevindingen: readonly Bevinding[]
  /** Kind and release as far as the root element tells them; `null` when it does not. */
  readonly berichtsoort: Berichtsoort | null
  readonly release: string | null
}

/** Narrow on `goed`, or on `'bericht' in uitkomst`. */
export type Leesuitkomst = Gelezen | Geweigerd

/** What every structural refusal leads to in the chain. */
const GEVOLG_WEIGERING = 'VECOZO of het GGK weigert het bericht. Er komt geen retourbericht.'

/** A finding of level 0: the file as a file. */
export function bestandsfout(
  soort: Structuursoort,
  boodschap: string,
  actie: string,
  locatie: Locatie | null = null,
): Bevinding {
  return {
    regel: 'BESTAND',
    soort,
    retourcode: null,
    laag: 'bestand',
    ernst: 'fout',
    boodschap,
    actie,
    gevolg: GEVOLG_WEIGERING,
    locatie,
  }
}

/** A finding of level 1: the structure of the message. */
export function structuurfout(
  soort: Structuursoort,
  boodschap: string,
  actie: string,
  locatie: Locatie,
  mogelijk?: readonly string[],
): Bevinding {
  return {
    regel: 'XSD',
    soort,
    retourcode: null,
    laag: 'xsd',
    ernst: 'fout',
    boodschap,
    actie,
    gevolg: GEVOLG_WEIGERING,
    locatie,
    ...(mogelijk === undefined ? {} : { mogelijk }),
  }
}
