// SPDX-License-Identifier: EUPL-1.2
/**
 * Emits one function per class of a message and its depth. Such a function
 * starts at the first child tag, ends at the closing tag of its own class
 * (position in `P`) and gives the object, or undefined to step aside.
 *
 * White space between tags is predicted from the layout of the message: a tag,
 * the white space after it and the next `<` are compared as one run of bytes.
 * Where the prediction fails, `traag` reads the same tag and skips whatever
 * white space there is. So layout never decides what is accepted, only how fast.
 */
import type { Element, SamengesteldType } from '../../definitie/model.ts'
import type { Kop } from './kop.ts'
import { asciiBytes, gelijk } from './vergelijk.ts'
import { type Constante, NietTeCompileren, waardeCode } from './waarde.ts'

/** Element names become keys in the generated code, so they must be plain names. */
const GEWONE_NAAM = /^[A-Za-z][A-Za-z0-9]{0,63}$/

export interface Klassebouw {
  readonly kop: Kop
  readonly constante: Constante
  /** The functions so far. A class has one per depth, because depth decides the white space. */
  readonly functies: {
    readonly type: SamengesteldType
    readonly diepte: number
    readonly naam: string
    readonly code: string
  }[]
}

/** Name of the function for this class with children at `diepte`; emits it when needed. */
export function klasseFunctie(type: SamengesteldType, diepte: number, bouw: Klassebouw): string {
  const bestaand = bouw.functies.find((f) => f.type === type && f.diepte === diepte)
  if (bestaand) return bestaand.naam
  const stukken = type.elementen.map((element, i) => {
    const laatste = i === type.elementen.length - 1
    return elementCode(type, element, `a${i}`, diepte, laatste, bouw)
  })
  const namen = type.elementen.map((element) => element.naam)
  const velden = namen.map((naam, i) => `${naam}:a${i}`).join(',')
  const naam = `k${bouw.functies.length}`
  const lokaal = `let x,q=0,n=0,c=0,${namen.map((_, i) => `a${i}`).join(',')};`
  const code = `function ${naam}(v,s,p){${lokaal}\n${stukken.join('\n')}\nP=p;return freeze({${velden}})}`
  bouw.functies.push({ type, diepte, naam, code })
  return naam
}

/** Start and end tag of an element with the prefixes of this message. */
export function tags(
  type: SamengesteldType,
  naam: string,
  kop: Kop,
): [open: string, dicht: string] {
  if (!GEWONE_NAAM.test(naam)) throw new NietTeCompileren(`${naam}: not a plain element name`)
  const prefix = type.ruimte === 'bericht' ? kop.prefix : kop.basisprefix
  const voluit = prefix === '' ? naam : `${prefix}:${naam}`
  return [`<${voluit}>`, `</${voluit}>`]
}

function elementCode(
  type: SamengesteldType,
  element: Element,
  veld: string,
  diepte: number,
  laatste: boolean,
  bouw: Klassebouw,
): string {
  const [open, dicht] = tags(type, element.naam, bouw.kop)
  const verder = (diepteNa: number) => voorbij(dicht, diepteNa, bouw)
  const inhoud = inhoudCode(element, diepte, bouw)
  const naDicht = verder(laatste ? diepte - 1 : diepte)
  if (element.max > 1) {
    const lees = `${opent(open)}${inhoud}${veld}.push(x);${verder(diepte)}`
    const rij = `${veld}=[];do{${lees}}while(${gelijk(open)});freeze(${veld});`
    return element.min === 0
      ? `if(${gelijk(open)}){${rij}}`
      : `if(!(${gelijk(open)}))return undefined;${rij}`
  }
  const lees = `${opent(open)}${inhoud}${veld}=x;${naDicht}`
  return element.min === 0
    ? `if(${gelijk(open)}){${lees}}`
    : `if(!(${gelijk(open)}))return undefined;${lees}`
}

/** Moves over a start tag that has just been compared. */
function opent(open: string): string {
  return `p=p+${open.length}|0;`
}

/** Reads the content of an element into `x`. */
function inhoudCode(element: Element, diepte: number, bouw: Klassebouw): string {
  const { type } = element
  if (type.soort === 'enkelvoudig') return waardeCode(type, bouw.constante)
  const functie = klasseFunctie(type, diepte + 1, bouw)
  return `${tussenruimte(diepte + 1, bouw)}x=${functie}(v,s,p);if(x===undefined)return undefined;p=P;`
}

function witruimte(diepte: number, kop: Kop): string {
  return kop.regeleinde + kop.inspringing.repeat(diepte)
}

/** Skips the white space after a start tag that holds elements. */
function tussenruimte(diepte: number, bouw: Klassebouw): string {
  const wit = witruimte(diepte, bouw.kop)
  return wit === '' ? 'p=wit(v,p);' : `if(${gelijk(`${wit}<`)})p=p+${wit.length}|0;else p=wit(v,p);`
}

/** Compares a closing tag and moves to the next `<`. */
function voorbij(dicht: string, diepte: number, bouw: Klassebouw): string {
  const wit = witruimte(diepte, bouw.kop)
  if (wit === '') return `if(!(${gelijk(dicht)}))return undefined;p=wit(v,p+${dicht.length}|0);`
  const rest = bouw.constante(asciiBytes(dicht))
  return `if(${gelijk(`${dicht}${wit}<`)})p=p+${dicht.length + wit.length}|0;else if((p=traag(v,p,${rest}))===0)return undefined;`
}
