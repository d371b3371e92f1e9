// SPDX-License-Identifier: EUPL-1.2
/**
 * Recognises the head of a message: XML declaration, root tag with its
 * namespaces, and the layout that the first white space shows. Only the
 * ordinary forms are known here; for all others the careful path decides.
 */
import type { BerichtDefinitie } from '../../definitie/model.ts'
import { WORTELNAAM } from '../../definitie/wortel.ts'
import { definitieVanRuimte } from '../../releases/index.ts'

export interface Kop {
  readonly definitie: BerichtDefinitie
  /** Prefix of the message namespace; empty for the default namespace. */
  readonly prefix: string
  /** Prefix of the namespace of the basis schema. */
  readonly basisprefix: string
  /** White space before each tag, as far as it is regular: line end plus once the indent per level. */
  readonly regeleinde: '' | '\n' | '\r\n'
  readonly inspringing: string
  /** Number of bytes up to the `<` of the first element in the root. */
  readonly lengte: number
}

/** Longest head that is looked at, in bytes. */
export const MAX_KOP = 1024

const WIT = '[ \\t\\r\\n]'
/** ASCII part of an NCName, short enough to be compiled into every tag. */
const PREFIX = '[A-Za-z_][A-Za-z0-9_.-]{0,15}'
const ADRES = '[!#-%(-;=?-~]*'
const AANHALING = (inhoud: string) => `(?:"${inhoud}"|'${inhoud}')`
const DECLARATIE = `<\\?xml version=${AANHALING('1\\.0')}(?: encoding=${AANHALING('[Uu][Tt][Ff]-8')})?(?: standalone=${AANHALING('(?:yes|no)')})? ?\\?>`
const NAAMRUIMTE = `xmlns(?::${PREFIX})?=${AANHALING(ADRES)}`
const KOP = new RegExp(
  `^(?:${DECLARATIE})?${WIT}*<(?:(${PREFIX}):)?${WORTELNAAM}((?:${WIT}+${NAAMRUIMTE})*)${WIT}*>(${WIT}*)<`,
)
const NAAMRUIMTES = new RegExp(`xmlns(?::(${PREFIX}))?=(?:"(${ADRES})"|'(${ADRES})')`, 'g')
const REGELMATIG = /^(\r?\n)(\t| {1,8})$/

/** Namespaces that many programs declare although nothing in the message uses them. */
const ONGEBRUIKT = new Set([
  'http://www.w3.org/2001/XMLSchema-instance',
  'http://www.w3.org/2001/XMLSchema',
])

/** The head of these bytes, or undefined when it is not of an ordinary form. */
export function leesKop(bytes: Uint8Array): Kop | undefined {
  let tekst = ''
  for (const byte of bytes.subarray(0, MAX_KOP)) tekst += String.fromCharCode(byte)
  const gevonden = KOP.exec(tekst)
  if (!gevonden) return undefined
  const [alles, prefix = '', declaraties = '', ruimte = ''] = gevonden
  const prefixen = new Map<string, string>()
  for (const [, naam = '', dubbel, enkel] of declaraties.matchAll(NAAMRUIMTES)) {
    const adres = dubbel ?? enkel ?? ''
    // A prefix or a namespace that occurs twice is an error or a puzzle; either way not ordinary.
    if (prefixen.has(naam) || [...prefixen.values()].includes(adres)) return undefined
    if (/^xml/i.test(naam)) return undefined
    prefixen.set(naam, adres)
  }
  const definitie = definitieVanRuimte(prefixen.get(prefix) ?? '')
  if (!definitie) return undefined
  let basisprefix: string | undefined
  for (const [naam, adres] of prefixen) {
    if (adres === definitie.basisruimte) basisprefix = naam
    else if (adres !== definitie.naamruimte && !ONGEBRUIKT.has(adres)) return undefined
  }
  if (basisprefix === undefined) return undefined
  const [, regeleinde = '', inspringing = ''] = REGELMATIG.exec(ruimte) ?? []
  return {
    definitie,
    prefix,
    basisprefix,
    regeleinde: regeleinde as Kop['regeleinde'],
    inspringing,
    lengte: alles.length - 1,
  }
}
