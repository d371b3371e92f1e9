// SPDX-License-Identifier: EUPL-1.2
/** One file judged by everyone: do they agree? */
import { type Bericht, type Bevinding, lees, leesZorgvuldig, schrijf } from '@stopwijzer/ijw'
import { leesSnel } from '../../../packages/ijw/src/lezen/snel/leesSnel.ts'
import { type Beleid, beleid } from './beleid.ts'
import type { Orakel } from './orakel.ts'

export interface Vergelijking {
  /** Verdict of libxml2 with the official schema. */
  readonly geldig: boolean
  /** The fast path took it. */
  readonly snel: boolean
  readonly beleid: Beleid | undefined
  /** What does not agree, in a few words; `undefined` when all do. */
  readonly verschil: string | undefined
}

/** Judges the bytes of a (mutated) message of a kind by every way there is. */
export function vergelijk(orakel: Orakel, berichtsoort: string, bytes: Uint8Array): Vergelijking {
  const { geldig, eigenGeldig, melding } = orakel.oordeel(berichtsoort, bytes)
  const zorgvuldig = leesZorgvuldig(bytes)
  const snel = leesSnel(bytes)
  const reden = beleid(bytes)
  // Read as another kind of message: the schema of the seed does not apply.
  const ander = zorgvuldig.goed && zorgvuldig.bericht.berichtsoort !== berichtsoort
  const uit = (verschil: string | undefined): Vergelijking => ({
    geldig,
    snel: snel !== undefined,
    beleid: reden,
    verschil,
  })
  if (eigenGeldig !== undefined && eigenGeldig !== geldig) {
    return uit(`exported schema says ${eigenGeldig}, official ${geldig}: ${melding}`)
  }
  if (zorgvuldig.goed) {
    if (reden !== undefined) return uit(`policy ${reden} was not held`)
    if (!geldig && !ander) return uit(`careful path takes it, libxml2 does not: ${melding}`)
  } else {
    if (geldig && reden === undefined) {
      const boodschap = zorgvuldig.bevindingen.map((b) => b.boodschap).join(' ')
      return uit(`careful path refuses what libxml2 takes: ${boodschap}`)
    }
    if (zorgvuldig.bevindingen.length === 0) return uit('refused without a finding')
    if (verraadt(bytes, zorgvuldig.bevindingen)) return uit('a finding holds a BSN')
  }
  if (snel !== undefined) {
    if (!zorgvuldig.goed) return uit('fast path takes what the careful path refuses')
    if (!precies(snel, zorgvuldig.bericht)) return uit('fast path gives another object')
    if (!lees(bytes).goed) return uit('lees does not use the fast path')
  }
  if (zorgvuldig.goed) return uit(heenEnWeer(zorgvuldig.bericht))
  return uit(undefined)
}

function heenEnWeer(bericht: Bericht): string | undefined {
  const terug = lees(schrijf(bericht))
  if (!terug.goed) return 'what was written does not read'
  return precies(terug.bericht, bericht) ? undefined : 'what was written reads as another object'
}

/** Deep equality, with the same keys in the same order. */
export function precies(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const links = Object.keys(a)
  const rechts = Object.keys(b)
  return (
    links.length === rechts.length &&
    links.every(
      (sleutel, i) =>
        sleutel === rechts[i] &&
        precies((a as Record<string, unknown>)[sleutel], (b as Record<string, unknown>)[sleutel]),
    )
  )
}

/** Does a finding repeat nine digits of the file that could be a BSN? */
function verraadt(bytes: Uint8Array, bevindingen: readonly Bevinding[]): boolean {
  const tekst = JSON.stringify(bevindingen)
  if (!/[0-9]{9}/.test(tekst)) return false
  const cijfers =
    Buffer.from(bytes)
      .toString('latin1')
      .match(/[0-9]{9}/g) ?? []
  return cijfers.some(
    (nummer) => nummer !== '000000000' && elfproef(nummer) && tekst.includes(nummer),
  )
}

const elfproef = (nummer: string) =>
  [...nummer].reduce((som, cijfer, i) => som + Number(cijfer) * (i === 8 ? -1 : 9 - i), 0) % 11 ===
  0
