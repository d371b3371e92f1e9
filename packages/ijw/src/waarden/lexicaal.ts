// SPDX-License-Identifier: EUPL-1.2
/**
 * Lexical rules of the four XSD base types, as libxml2 (the schema engine the
 * project is measured against) applies them. White space is collapsed for all
 * but strings before these checks.
 */
import type { Basis } from '../definitie/model.ts'

const GETAL = /^[+-]?[0-9]+$/
const DATUM = /^-?([0-9]{4,})-([0-9]{2})-([0-9]{2})(?:Z|[+-][0-9]{2}:[0-9]{2})?$/
const TIJD = /^([0-9]{2}):([0-9]{2}):([0-9]{2})/
const ZONE = /^(?:Z|[+-][0-9]{2}:[0-9]{2})?$/

/** More significant digits than this and libxml2 refuses the number. */
const MEESTE_CIJFERS = 24
/** The year is kept in 32 bits there. */
const LAATSTE_JAAR = 2147483647
/** A sign, a year of ten digits, month, day and zone are shorter; a regular expression may not see megabytes. */
const LANGSTE_DATUM = 30

/** The value as the schema sees it: leading and trailing white space gone, inner runs one space. */
export function genormaliseerd(basis: Basis, waarde: string): string {
  if (basis === 'string' || !/[ \t\n\r]/.test(waarde)) return waarde
  return waarde.replace(/[ \t\n\r]+/g, ' ').replace(/^ | $/g, '')
}

/** Is `waarde` (already normalised) a value of the base type? */
export function isVanBasis(basis: Basis, waarde: string): boolean {
  if (basis === 'string') return true
  if (basis === 'integer') {
    return GETAL.test(waarde) && waarde.replace(/^[+-]?0*/, '').length <= MEESTE_CIJFERS
  }
  return basis === 'date' ? isDatum(waarde) : isTijd(waarde)
}

function isDatum(waarde: string): boolean {
  const delen = waarde.length > LANGSTE_DATUM ? null : DATUM.exec(waarde)
  if (delen === null) return false
  const [, jaartal = '', maand = '', dag = ''] = delen
  if (jaartal.length > 4 && jaartal[0] === '0') return false
  const jaar = Number(jaartal)
  if (jaar === 0 || jaar > LAATSTE_JAAR) return false
  return Number(dag) >= 1 && Number(dag) <= dagenIn(jaar, Number(maand))
}

function dagenIn(jaar: number, maand: number): number {
  if (maand === 2) return (jaar % 4 === 0 && jaar % 100 !== 0) || jaar % 400 === 0 ? 29 : 28
  if (maand < 1 || maand > 12) return 0
  return maand === 4 || maand === 6 || maand === 9 || maand === 11 ? 30 : 31
}

function isTijd(waarde: string): boolean {
  const delen = TIJD.exec(waarde.slice(0, 8))
  if (delen === null) return false
  const [, uur = '', minuut = '', seconde = ''] = delen
  // The fraction may be of any length, so it is walked by hand.
  let einde = 8
  let nul = true
  if (waarde[8] === '.') {
    while (isCijfer(waarde.charCodeAt(++einde))) nul &&= waarde[einde] === '0'
    if (einde === 9) return false
  }
  if (!ZONE.test(waarde.slice(einde, einde + 10))) return false
  // 24:00:00 is the end of the day, and the only time with hour 24.
  if (uur === '24') return minuut === '00' && seconde === '00' && nul
  return Number(uur) < 24 && Number(minuut) < 60 && Number(seconde) < 60
}

const isCijfer = (code: number) => code >= 0x30 && code <= 0x39
