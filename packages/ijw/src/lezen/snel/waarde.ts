// SPDX-License-Identifier: EUPL-1.2
/**
 * Emits the code that reads one value: checks its facets on the bytes, leaves
 * the text in `x` and moves `p` to the closing tag. Anything out of the
 * ordinary returns from the reader, so the code accepts a subset of what the
 * XSD accepts and never more. The closing tag is compared by the caller; that
 * comparison also proves that a value of fixed width ends where it should.
 */
import type { EnkelvoudigType } from '../../definitie/model.ts'
import { patroon } from '../../waarden/patroon.ts'
import type { Teksteis } from './tekst.ts'
import { asciiBytes, gelijk } from './vergelijk.ts'

/** Collects what the code refers to; gives the name under which it can. */
export type Constante = (waarde: unknown) => string

const OPZIJ = 'return undefined;'
/** At least one visible character, all on one line. */
const ZICHTBAAR = '.*[^\\s].*'
/** At least one visible character, lines allowed (`.` inside a class is a full stop). */
const ZICHTBAAR_MET_REGELS = '([.\\s]*\\S+[.\\s]*)+'
/** Excludes only what a plain `YYYY-MM-DD` or `hh:mm:ss` never has: zone, sign. */
const GEEN_ZONE = ['[^:Z]*', '[^Z+-]+']
/** Longer text steps aside: no parser agrees with another on megabytes in one value. */
const MEESTE_TEKENS = 65536

/** A definition with facets that have no compiled form; the careful path reads such messages. */
export class NietTeCompileren extends Error {}

/** Code that reads a value of this type. Throws `NietTeCompileren` when it cannot. */
export function waardeCode(type: EnkelvoudigType, constante: Constante): string {
  const vast = (type.patronen ?? []).filter((patroon) => /^[0-9]+$/.test(patroon))
  if (vast.length > 0) return vastCode(type, vast)
  if (type.basis === 'date') return slotCode(type, 'isDatum', 10)
  if (type.basis === 'time') return slotCode(type, 'isTijd', 8)
  if (type.basis === 'integer') return getalCode(type)
  if (type.waarden) return codelijstCode(type, constante)
  const cijfers = (type.patronen ?? []).map((patroon) => /^\[0-9\]\{(\d+)\}$/.exec(patroon))
  if (cijfers.length === 1 && cijfers[0]) return cijferCode(type, Number(cijfers[0][1]))
  return tekstCode(type, constante)
}

function pastLengte(type: EnkelvoudigType, lengte: number): boolean {
  return lengte >= (type.minLengte ?? 0) && lengte <= (type.maxLengte ?? Infinity)
}

function eis(voorwaarde: boolean, type: EnkelvoudigType): void {
  if (!voorwaarde) throw new NietTeCompileren(`${type.naam}: facets that cannot be compiled`)
}

/** A value that the pattern fixes, such as BerichtCode: one comparison, one constant. */
function vastCode(type: EnkelvoudigType, patronen: readonly string[]): string {
  const [tekst, ...rest] = patronen as [string, ...string[]]
  eis(rest.length === 0 && type.patronen?.length === 1 && !type.waarden, type)
  if (type.basis === 'integer') {
    eis(Number(tekst) >= (type.min ?? 0) && Number(tekst) <= (type.max ?? Infinity), type)
  } else eis(type.basis === 'string' && pastLengte(type, tekst.length), type)
  return `if(!(${gelijk(tekst)}))${OPZIJ}x='${tekst}';p=p+${tekst.length}|0;`
}

/** A value of fixed width that a function judges. */
function slotCode(type: EnkelvoudigType, functie: 'isDatum' | 'isTijd', breedte: number): string {
  eis(!type.waarden && (type.patronen ?? []).every((p) => GEEN_ZONE.includes(p)), type)
  return `if(!${functie}(v,p))${OPZIJ}x=s.substring(p,p+${breedte}|0);p=p+${breedte}|0;`
}

/** Digits only and no longer than the largest value: a sign or leading zeros beyond that step aside. */
function getalCode(type: EnkelvoudigType): string {
  const max = type.max ?? 999999999
  eis(!type.waarden && !type.patronen && max <= 999999999, type)
  return `q=p;n=0;while((c=v.getUint8(q)-48)>=0&&c<=9&&q-p<${String(max).length}){n=n*10+c|0;q=q+1|0}
if(q===p||n<${type.min ?? 0}||n>${max})${OPZIJ}x=s.substring(p,q);p=q;`
}

/** Exactly so many digits, four at a time. */
function cijferCode(type: EnkelvoudigType, aantal: number): string {
  eis(pastLengte(type, aantal) && aantal >= 4, type)
  const toetsen: string[] = []
  for (let i = 0; i + 4 <= aantal; i += 4) toetsen.push(`vierCijfers(v.getInt32(p+${i}|0,true))`)
  if (aantal % 4) toetsen.push(`vierCijfers(v.getInt32(p+${aantal - 4}|0,true))`)
  return `if(!(${toetsen.join('&&')}))${OPZIJ}x=s.substring(p,p+${aantal}|0);p=p+${aantal}|0;`
}

/**
 * A closed list: the bytes of the code are an index or a key, and the value is
 * the one string of the definition, so that nothing is allocated.
 */
function codelijstCode(type: EnkelvoudigType, constante: Constante): string {
  eis(!type.patronen, type)
  const codes = (type.waarden ?? []).filter((code) => pastLengte(type, code.length))
  const breedte = codes[0]?.length ?? 0
  const gelijkeBreedte = codes.every((code) => code.length === breedte)
  const lees = ['', 'v.getUint8(p)', 'v.getUint16(p)', '', 'v.getInt32(p)'][breedte]
  eis(gelijkeBreedte && !!lees, type)
  const sleutels = codes.map((code) => asciiBytes(code).reduce((som, b) => (som << 8) | b, 0))
  const neem = `p=p+${breedte}|0;`
  if (breedte === 4) {
    const tabel = constante(new Map(sleutels.map((sleutel, i) => [sleutel, codes[i]])))
    return `x=${tabel}.get(${lees});if(x===undefined)${OPZIJ}${neem}`
  }
  // Filled from end to end: a list with holes is slower to read.
  const laagste = Math.min(...sleutels)
  const tabel: (string | undefined)[] = Array(Math.max(...sleutels) - laagste + 1).fill(undefined)
  sleutels.forEach((sleutel, i) => {
    tabel[sleutel - laagste] = codes[i]
  })
  return `n=${lees}-${laagste}|0;if(n<0||n>=${tabel.length})${OPZIJ}x=${constante(tabel)}[n];if(x===undefined)${OPZIJ}${neem}`
}

/** Text: the plain ASCII form in one quick scan, else the form with every check. */
function tekstCode(type: EnkelvoudigType, constante: Constante): string {
  eis(type.basis === 'string', type)
  const patronen = type.patronen ?? []
  const minLengte = type.minLengte ?? 0
  const maxLengte = Math.min(type.maxLengte ?? MEESTE_TEKENS, MEESTE_TEKENS)
  const teksteis: Teksteis = {
    minLengte,
    maxLengte,
    regels: !patronen.includes(ZICHTBAAR),
    // An empty value steps aside in any case; the quick scan asks for a visible character.
    zichtbaar: true,
  }
  const overige = patronen.filter((p) => p !== ZICHTBAAR && p !== ZICHTBAAR_MET_REGELS)
  const toetsen = overige.map((bron) => `if(!${constante(patroon(bron))}(x))${OPZIJ}`)
  const grenzen = [...(minLengte > 1 ? [`q-p<${minLengte}`] : []), `q-p>${maxLengte}`]
  // Texts that can be 13 characters or longer are cut by `knip`; see there.
  const snede = maxLengte <= 12 ? 's.substring(p,q)' : 'knip(v,s,p,q)'
  return `q=tekst(v,p);if(q!==0){if(${grenzen.join('||')})${OPZIJ}x=${snede}}
else{q=tekstVrij(v,p,${constante(teksteis)});if(q===0)${OPZIJ}x=ontcijfer(v,p,q)}${toetsen.join('')}p=q;`
}
