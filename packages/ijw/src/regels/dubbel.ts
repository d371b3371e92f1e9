// SPDX-License-Identifier: EUPL-1.2
/** Finding items with the same logical key: cheap for a few, linear for many. */
import { gelijkGetal, normaalGetal } from '../waarden/getal.ts'
import type { Meld } from './regel.ts'

/** Up to here comparing pairs is quicker than a Map, and allocates nothing. */
const PAARSGEWIJS = 8

/** How to recognise and report a double item of one class. */
export interface Sleutel<T> {
  /** Same key? Must agree with `tekst`. */
  readonly gelijk: (een: T, ander: T) => boolean
  /** The key as one text: equal texts if and only if equal keys. */
  readonly tekst: (deel: T) => string
  /** A number that differs for most items and is the same for equal keys; spares writing the key. */
  readonly getal: (deel: T) => number
  /** Reports item `index`, whose key item `eerder` had first (both from 0). */
  readonly melder: (deel: T, index: number, eerder: number, meld: Meld) => void
}

/** Calls the reporter for every item after the first one with its key, in document order. */
export function meldDubbele<T>(delen: readonly T[], sleutel: Sleutel<T>, meld: Meld): void {
  if (delen.length > PAARSGEWIJS) {
    meldDubbeleUitVeel(delen, sleutel, meld)
    return
  }
  for (let i = 1; i < delen.length; i++) {
    for (let j = 0; j < i; j++) {
      if (sleutel.gelijk(delen[j]!, delen[i]!)) {
        sleutel.melder(delen[i]!, i, j, meld)
        break
      }
    }
  }
}

/** Marks a number of which the first item has been entered by its whole key. */
const UITGESCHREVEN = -1

function meldDubbeleUitVeel<T>(delen: readonly T[], sleutel: Sleutel<T>, meld: Meld): void {
  const perGetal = new Map<number, number>()
  const perSleutel = new Map<string, number>()
  for (let i = 0; i < delen.length; i++) {
    const getal = sleutel.getal(delen[i]!)
    const zelfdeGetal = perGetal.get(getal)
    if (zelfdeGetal === undefined) {
      perGetal.set(getal, i)
      continue
    }
    if (zelfdeGetal !== UITGESCHREVEN) {
      perSleutel.set(sleutel.tekst(delen[zelfdeGetal]!), zelfdeGetal)
      perGetal.set(getal, UITGESCHREVEN)
    }
    const tekst = sleutel.tekst(delen[i]!)
    const eerder = perSleutel.get(tekst)
    if (eerder === undefined) perSleutel.set(tekst, i)
    else sleutel.melder(delen[i]!, i, eerder, meld)
  }
}

/** Written without sign or leading zero, as nearly all numbers are: then text decides. */
function gewoon(nummer: string): boolean {
  const eerste = nummer.charCodeAt(0)
  return eerste >= 49 && eerste <= 57
}

/** Same ToewijzingNummer, however written; an absent number equals only an absent one. */
export function zelfdeNummer(een: string | undefined, ander: string | undefined): boolean {
  if (een === ander) return true
  if (een === undefined || ander === undefined) return false
  return !(gewoon(een) && gewoon(ander)) && gelijkGetal(een, ander)
}

/** Key text of a ToewijzingNummer; empty when there is none. */
export function nummerTekst(nummer: string | undefined): string {
  if (nummer === undefined) return ''
  return gewoon(nummer) ? nummer : normaalGetal(nummer)
}

/** The ToewijzingNummer as a number (at most nine digits, by its type); -1 when there is none. */
export function nummerGetal(nummer: string | undefined): number {
  return nummer === undefined ? -1 : Number(nummer) + 0
}
