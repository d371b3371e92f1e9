// SPDX-License-Identifier: EUPL-1.2
/** All rules of level 2, and the one call that runs them over a message. */
import type { Bevinding } from '../rapport/bevinding.ts'
import type { Bericht, Berichtsoort } from '../releases/ijw-3.2/index.ts'
import { CD005 } from './cd/CD005.ts'
import { CD007 } from './cd/CD007.ts'
import { CD009 } from './cd/CD009.ts'
import { CD025 } from './cd/CD025.ts'
import { CD034 } from './cd/CD034.ts'
import { CD041 } from './cd/CD041.ts'
import { CD075 } from './cd/CD075.ts'
import { CD076 } from './cd/CD076.ts'
import { CD077 } from './cd/CD077.ts'
import { CD078 } from './cd/CD078.ts'
import { CD079 } from './cd/CD079.ts'
import { CD080 } from './cd/CD080.ts'
import { CS002 } from './cs/CS002.ts'
import { CS003 } from './cs/CS003.ts'
import { CS050 } from './cs/CS050.ts'
import { CS058 } from './cs/CS058.ts'
import { CS089 } from './cs/CS089.ts'
import { CS139 } from './cs/CS139.ts'
import { CS318 } from './cs/CS318.ts'
import { CS335 } from './cs/CS335.ts'
import { CS336 } from './cs/CS336.ts'
import { CS338 } from './cs/CS338.ts'
import type { Regel, RegelContext } from './regel.ts'
import { TR002 } from './tr/TR002.ts'
import { TR006 } from './tr/TR006.ts'
import { TR018 } from './tr/TR018.ts'
import { TR061 } from './tr/TR061.ts'
import { TR101 } from './tr/TR101.ts'
import { TR134 } from './tr/TR134.ts'
import { TR302 } from './tr/TR302.ts'

/** Every rule of level 2 for JW301, JW305 and JW307, by kind and number. */
export const REGELS: readonly Regel[] = Object.freeze([
  CS002,
  CS003,
  CS050,
  CS058,
  CS089,
  CS139,
  CS318,
  CS335,
  CS336,
  CS338,
  CD005,
  CD007,
  CD009,
  CD025,
  CD034,
  CD041,
  CD075,
  CD076,
  CD077,
  CD078,
  CD079,
  CD080,
  TR002,
  TR006,
  TR018,
  TR061,
  TR101,
  TR134,
  TR302,
])

/** More findings than this are left out: nobody reads them and they cost memory. */
const MEESTE_INHOUDSBEVINDINGEN = 10_000

const GEEN_REGELS: readonly Regel[] = Object.freeze([])
const GEEN_BEVINDINGEN: readonly Bevinding[] = Object.freeze([])

const PER_SOORT: ReadonlyMap<string, readonly Regel[]> = new Map(
  ['JW301', 'JW305', 'JW307'].map((soort) => [
    soort,
    Object.freeze(REGELS.filter((regel) => (regel.berichten as readonly string[]).includes(soort))),
  ]),
)

/** The rules of level 2 for a message kind; none for a return message (its rules are the reader's). */
export function regelsVoor(berichtsoort: Berichtsoort): readonly Regel[] {
  return PER_SOORT.get(berichtsoort) ?? GEEN_REGELS
}

// One collector for all calls, so that a good message costs no closure and no
// array. Safe: a call runs to its end before the next begins, and rules are pure.
let gevonden: Bevinding[] | null = null
let bezig: Regel = REGELS[0]!

function meld(pad: string, boodschap: string, actie?: string): void {
  gevonden ??= []
  if (gevonden.length === MEESTE_INHOUDSBEVINDINGEN) return
  gevonden.push({
    regel: bezig.code,
    retourcode: bezig.retourcode,
    laag: 'inhoud',
    ernst: 'fout',
    boodschap,
    actie: actie ?? bezig.uitleg.actie,
    gevolg: bezig.uitleg.gevolg,
    locatie: { regel: null, kolom: null, pad },
  })
}

/**
 * Runs all rules of level 2 over a structurally valid message. Findings come in
 * order of rule, then of place; line and column are `null` (the message object
 * does not know them), {@link MEESTE_INHOUDSBEVINDINGEN} at most. An empty result means: level 2 is good.
 */
export function toetsInhoud(bericht: Bericht, context: RegelContext): readonly Bevinding[] {
  const regels = regelsVoor(bericht.berichtsoort)
  gevonden = null
  for (let i = 0; i < regels.length; i++) {
    bezig = regels[i]!
    bezig.toets(bericht as Parameters<Regel['toets']>[0], context, meld)
  }
  const bevindingen = gevonden
  gevonden = null
  return bevindingen ?? GEEN_BEVINDINGEN
}
