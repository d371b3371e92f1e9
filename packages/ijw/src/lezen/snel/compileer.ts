// SPDX-License-Identifier: EUPL-1.2
/** Turns a message definition and a head into a compiled reader. */
import { WORTELNAAM } from '../../definitie/wortel.ts'
import type { Bericht } from '../../releases/ijw-3.2/index.ts'
import { type Klassebouw, klasseFunctie, tags } from './klasse.ts'
import type { Kop } from './kop.ts'
import {
  isDatum,
  isTijd,
  knip,
  ontcijfer,
  tekst,
  tekstVrij,
  traag,
  vierCijfers,
  wit,
} from './tekst.ts'
import { gelijk } from './vergelijk.ts'

/**
 * Reads from position `p` (the `<` of the first element in the root) to the end
 * of the view. `s` holds one character per byte. Gives undefined to step aside
 * and throws the RangeError of the view when the message ends too early.
 */
export type Lezer = (v: DataView, s: string, p: number) => Bericht | undefined

const HULP = {
  freeze: Object.freeze,
  isDatum,
  isTijd,
  knip,
  ontcijfer,
  tekst,
  tekstVrij,
  traag,
  vierCijfers,
  wit,
}

/**
 * Compiles the reader for the message kind, prefixes and layout of this head.
 * Throws `EvalError` where the surroundings forbid code generation, and
 * `NietTeCompileren` on a definition with facets that have no compiled form.
 */
export function compileer(kop: Kop): Lezer {
  const { bron, constanten } = lezerBron(kop)
  const maak = new Function(...Object.keys(HULP), ...constanten.keys(), bron)
  return maak(...Object.values(HULP), ...constanten.values()) as Lezer
}

/** Source of the reader and the values it refers to by name. */
export function lezerBron(kop: Kop): { bron: string; constanten: ReadonlyMap<string, unknown> } {
  const { definitie } = kop
  const constanten = new Map<string, unknown>()
  const bouw: Klassebouw = {
    kop,
    functies: [],
    constante(waarde) {
      const naam = `c${constanten.size}`
      constanten.set(naam, waarde)
      return naam
    },
  }
  const wortel = klasseFunctie(definitie.wortel, 1, bouw)
  const [, dicht] = tags(definitie.wortel, WORTELNAAM, kop)
  const velden = definitie.wortel.elementen.map(({ naam }) => `${naam}:b.${naam}`).join(',')
  const soort = bouw.constante(definitie.berichtsoort)
  const release = bouw.constante(definitie.release)
  // After the root only white space may follow: the last byte of the view proves it.
  const bron = `'use strict';let P=0;
${bouw.functies.map(({ code }) => code).join('\n')}
return function lees(v,s,p){const b=${wortel}(v,s,p);if(b===undefined)return undefined;p=P;
if(!(${gelijk(dicht)}))return undefined;p=p+${dicht.length}|0;
const e=v.byteLength;for(;p<e;p++){const c=v.getUint8(p);if(c!==32&&c!==9&&c!==10&&c!==13)return undefined}
return freeze({berichtsoort:${soort},release:${release},${velden}})}`
  return { bron, constanten }
}
