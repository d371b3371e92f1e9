// SPDX-License-Identifier: EUPL-1.2
/** A run of the differential fuzz: many cases, counted, with the disagreements made small. */
import { BELEID, type Beleid } from './beleid.ts'
import { mutant } from './mutant.ts'
import type { Orakel } from './orakel.ts'
import { toeval } from './toeval.ts'
import { vergelijk } from './vergelijk.ts'
import type { Zaad } from './zaden.ts'

export interface Verschil {
  readonly berichtsoort: string
  readonly geval: number
  readonly wat: string
  /** The smallest text found that still disagrees, as base64 of its bytes. */
  readonly base64: string
}

export interface Uitslag {
  readonly gevallen: number
  readonly geldig: number
  readonly ongeldig: number
  /** Cases that the fast path took. */
  readonly snel: number
  /** Refused by policy although libxml2 may take them. */
  readonly beleid: Readonly<Record<Beleid, number>>
  readonly perSoort: Readonly<Record<string, number>>
  readonly verschillen: readonly Verschil[]
}

export interface Opdracht {
  readonly zaden: readonly Zaad[]
  /** Numbers of the cases: each has its own chance, so a run can be split and a case repeated. */
  readonly van: number
  readonly tot: number
  readonly zaad: number
  readonly meld?: (gedaan: number) => void
  /** Says when time is up; the run then ends with what it has. */
  readonly genoeg?: () => boolean
}

/** Stops early after this many disagreements: they are usually one cause. */
const GENOEG = 20

export function loop(orakel: Orakel, { zaden, van, tot, zaad, meld, genoeg }: Opdracht): Uitslag {
  const beleid = Object.fromEntries(Object.keys(BELEID).map((naam) => [naam, 0])) as Record<
    Beleid,
    number
  >
  const perSoort: Record<string, number> = {}
  const verschillen: Verschil[] = []
  let geldig = 0
  let snel = 0
  let geval = van
  for (; geval < tot && verschillen.length < GENOEG && !genoeg?.(); geval++) {
    const kans = toeval(Math.imul(zaad, 0x9e3779b1) ^ Math.imul(geval + 1, 0x85ebca6b))
    const bron = kans.kies(zaden)
    const bytes = mutant(kans, bron, kans.kies(zaden))
    const uitkomst = vergelijk(orakel, bron.berichtsoort, bytes)
    if (uitkomst.geldig) geldig++
    if (uitkomst.snel) snel++
    if (uitkomst.beleid !== undefined) beleid[uitkomst.beleid]++
    perSoort[bron.berichtsoort] = (perSoort[bron.berichtsoort] ?? 0) + 1
    if (uitkomst.verschil !== undefined) {
      const klein = verklein(orakel, bron.berichtsoort, bytes, uitkomst.verschil)
      const base64 = Buffer.from(klein).toString('base64')
      verschillen.push({ berichtsoort: bron.berichtsoort, geval, wat: uitkomst.verschil, base64 })
    }
    if (meld !== undefined && (geval - van) % 5000 === 4999) meld(geval - van + 1)
  }
  const gevallen = geval - van
  return { gevallen, geldig, ongeldig: gevallen - geldig, snel, beleid, perSoort, verschillen }
}

/** Cuts ever smaller pieces out of the bytes as long as the same kind of disagreement stays. */
function verklein(orakel: Orakel, soort: string, bytes: Uint8Array, wat: string): Uint8Array {
  const kop = wat.slice(0, 20)
  let klein = Buffer.from(bytes)
  let pogingen = 3000
  for (let stuk = klein.length >> 1; stuk >= 1 && pogingen > 0; stuk >>= 1) {
    for (let i = 0; i < klein.length && pogingen-- > 0; ) {
      const korter = Buffer.concat([klein.subarray(0, i), klein.subarray(i + stuk)])
      const nog = vergelijk(orakel, soort, korter).verschil
      if (nog?.startsWith(kop)) klein = korter
      else i += stuk
    }
  }
  return klein
}
