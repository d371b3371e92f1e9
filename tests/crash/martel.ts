// SPDX-License-Identifier: EUPL-1.2
/**
 * The torture run: a stream of real messages between parties whose services are
 * killed without mercy, at random moments and at every named point, and started
 * again. Afterwards the books are closed: nothing lost, nothing double.
 */
import { setTimeout as wacht } from 'node:timers/promises'
import { maakToeval, type Toeval } from '@stopwijzer/simulator'
import {
  BUITEN_DE_POSTBUS,
  PROEFPUNTEN,
  type Proefpunt,
} from '../../packages/dienst/src/proefpunten.ts'
import { metStroom, type Stroom, type Stroomuitslag } from './stroom.ts'

export interface MartelOpties {
  /** Folder that is empty or absent. */
  readonly map: string
  readonly bundel: string
  readonly keren: number
  readonly zaad: number
  /** Clients under way at the same time. */
  readonly tegelijk: number
  readonly meld?: (zin: string) => void
}

export interface Marteluitslag extends Stroomuitslag {
  /** Kills at a random moment. */
  readonly willekeurig: number
  /** Kills at a named point. */
  readonly opPunt: Readonly<Record<string, number>>
}

const CODES = ['0363', '0384', '65656055', '42420001']
/** Everybody works; two processes share the busiest file drop. */
const PLEKKEN = ['0363', '0363', '0384', '65656055', '42420001']
/** Migrations and lines have tests of their own: here there is a file drop and the schema stands. */
const ELDERS: ReadonlySet<Proefpunt> = new Set(BUITEN_DE_POSTBUS)
const PUNTEN = PROEFPUNTEN.filter((punt) => !ELDERS.has(punt))
const VAL_BINNEN_MS = 6_000

export async function martel(opties: MartelOpties): Promise<Marteluitslag> {
  const teller = maakTeller(opties)
  const stam = maakToeval(opties.zaad)
  const uitslag = await metStroom(
    {
      ...opties,
      codes: CODES,
      automatisch: ['0384'],
      clienten: Math.min(9000, 100 + opties.keren * 40),
    },
    PLEKKEN,
    async (stroom) => {
      await Promise.all(
        PLEKKEN.map((code, i) => vermoord(stroom, code, stam.tak(`plek ${i}`), teller)),
      )
      return []
    },
  )
  return { ...uitslag, willekeurig: teller.willekeurig, opPunt: teller.opPunt }
}

interface Teller {
  willekeurig: number
  readonly opPunt: Record<string, number>
  /** Every point once; from then on in turn a random moment and a point. */
  volgendPunt(): Proefpunt | null
  klaar(): boolean
  tel(punt: Proefpunt | null): void
}

function maakTeller({ keren, meld }: MartelOpties): Teller {
  let beurt = 0
  const teller: Teller = {
    willekeurig: 0,
    opPunt: Object.fromEntries(PUNTEN.map((naam) => [naam, 0])),
    volgendPunt() {
      const nummer = beurt++
      if (nummer < PUNTEN.length) return PUNTEN[nummer]!
      return nummer % 2 === 0 ? null : PUNTEN[Math.floor(nummer / 2) % PUNTEN.length]!
    },
    klaar: () => totaal() >= keren,
    tel(naam) {
      if (naam === null) teller.willekeurig++
      else teller.opPunt[naam]!++
      meld?.(`${totaal()} van ${keren} keer gedood`)
    },
  }
  const totaal = () => teller.willekeurig + Object.values(teller.opPunt).reduce((a, b) => a + b, 0)
  return teller
}

/** Kills the process at one place again and again, in turn at a point and at random. */
async function vermoord(
  stroom: Stroom,
  code: string,
  toeval: Toeval,
  teller: Teller,
): Promise<void> {
  while (!teller.klaar()) {
    const punt = teller.volgendPunt()
    // Only a claim that is left behind can be taken over.
    if (punt === 'tijdens-overnemen') await dood(stroom, code, 'na-claim', 1, teller)
    const keer = punt === 'tijdens-overnemen' ? 1 : toeval.geheel(1, 4)
    const geduld = punt === null ? toeval.geheel(20, 1200) : VAL_BINNEN_MS
    await dood(stroom, code, punt, keer, teller, geduld)
  }
}

/** One life of one process: until its point, or else until patience runs out. */
async function dood(
  stroom: Stroom,
  code: string,
  punt: Proefpunt | null,
  keer: number,
  teller: Teller,
  geduld = VAL_BINNEN_MS,
): Promise<void> {
  const werker = stroom.werker(code, punt ? { STOPWIJZER_VALLEN: `${punt}:${keer}` } : {})
  await werker.klaar
  const viel = await Promise.race([werker.einde.then(() => true), wacht(geduld).then(() => false)])
  werker.dood()
  const { signaal } = await werker.einde
  if (signaal !== 'SIGKILL') throw new Error(`een werker stopte zelf: ${werker.praat()}`)
  teller.tel(viel && punt !== null ? punt : null)
}
