// SPDX-License-Identifier: EUPL-1.2
/**
 * The compiled readers at hand, found by the bytes of the head of a message.
 *
 * Heads come from outside, so the stock is bounded in size and in work. While
 * there is room every new head gets its reader at once. When it is full, a
 * reader is made for one in `rust` unknown heads only, in the place of the
 * oldest: a stream of odd prefixes then costs hardly more than the careful path
 * that it takes, and a stock filled by such a stream still renews itself.
 */
import { compileer, type Lezer } from './compileer.ts'
import { type Kop, leesKop } from './kop.ts'
import { NietTeCompileren } from './waarde.ts'

/** A head that was seen before: its bytes as words, and the reader for what follows. */
export interface BekendeKop {
  /** Number of bytes, up to and including the `<` of the first element in the root. */
  readonly breedte: number
  readonly woorden: Int32Array
  readonly lees: Lezer
}

export interface Voorraad {
  /** Reader for these bytes; undefined when the head is not ordinary or has no reader (yet). */
  zoek(bytes: Uint8Array, v: DataView): BekendeKop | undefined
}

export interface Grenzen {
  /** Most heads to remember; each has its own spelling of declaration and root tag. */
  readonly koppen: number
  /** Most readers; one per message kind, pair of prefixes and layout. */
  readonly lezers: number
  readonly rust: number
}

/** 64 readers are all six messages in ten spellings; together they take some tens of megabytes at most. */
const GRENZEN: Grenzen = { koppen: 128, lezers: 64, rust: 1024 }

/** A new, empty stock. */
export function maakVoorraad(grenzen: Grenzen = GRENZEN): Voorraad {
  /** In use most often first, as near as swapping neighbours gets. */
  const koppen: BekendeKop[] = []
  const lezers = new Map<string, Lezer | null>()
  let gemist = 0
  /** The surroundings forbid generated code (content security policy). */
  let verboden = false

  function lezerVoor(kop: Kop): Lezer | null {
    const { definitie, prefix, basisprefix, regeleinde, inspringing } = kop
    const sleutel = [definitie.naamruimte, prefix, basisprefix, regeleinde, inspringing].join(' ')
    const bestaand = lezers.get(sleutel)
    if (bestaand !== undefined) return bestaand
    if (lezers.size >= grenzen.lezers) {
      gemist++
      if (gemist % grenzen.rust !== 0) return null
      const oudste = lezers.entries().next().value as [string, Lezer | null]
      lezers.delete(oudste[0])
      const blijft = koppen.filter(({ lees }) => lees !== oudste[1])
      koppen.splice(0, koppen.length, ...blijft)
    }
    const lezer = probeer(kop)
    lezers.set(sleutel, lezer)
    return lezer
  }

  function probeer(kop: Kop): Lezer | null {
    try {
      return compileer(kop)
    } catch (fout) {
      if (fout instanceof EvalError) verboden = true
      else if (!(fout instanceof NietTeCompileren)) throw fout
      return null
    }
  }

  function nieuw(bytes: Uint8Array, v: DataView): BekendeKop | undefined {
    const kop = leesKop(bytes)
    const lees = kop && lezerVoor(kop)
    if (!kop || !lees) return undefined
    const breedte = kop.lengte + 1
    const bekend: BekendeKop = { breedte, woorden: woordenVan(v, breedte), lees }
    // At the end: what is new must earn its place; when full the newest makes room.
    if (koppen.length >= grenzen.koppen) koppen.pop()
    koppen.push(bekend)
    return bekend
  }

  return {
    zoek(bytes, v) {
      if (verboden) return undefined
      for (let i = 0; i < koppen.length; i++) {
        const kop = koppen[i] as BekendeKop
        if (!past(kop, v)) continue
        if (i > 0) {
          koppen[i] = koppen[i - 1] as BekendeKop
          koppen[i - 1] = kop
        }
        return kop
      }
      return nieuw(bytes, v)
    },
  }
}

/** The first `breedte` bytes as words; the last word overlaps. A head is never shorter than a word. */
function woordenVan(v: DataView, breedte: number): Int32Array {
  const woorden = new Int32Array(Math.ceil(breedte / 4))
  for (let i = 0; i < woorden.length; i++) woorden[i] = v.getInt32(plaats(i, breedte), true)
  return woorden
}

function plaats(woord: number, breedte: number): number {
  return Math.min(woord * 4, breedte - 4)
}

/** Compared from the end: heads of different messages begin the same and end differently. */
function past({ breedte, woorden }: BekendeKop, v: DataView): boolean {
  if (v.byteLength < breedte) return false
  if (v.getInt32(breedte - 4, true) !== woorden[woorden.length - 1]) return false
  for (let i = woorden.length - 2; i >= 0; i--) {
    if (v.getInt32(i * 4, true) !== woorden[i]) return false
  }
  return true
}
