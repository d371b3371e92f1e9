// SPDX-License-Identifier: EUPL-1.2
/**
 * `stopwijzer meet`: the benchmarks. They report and never decide: a target that
 * was missed is shown as missed, and no test depends on time.
 */
import { CliFout } from '../programma/fouten.ts'
import { dezeMachine, type Machine } from './machine.ts'
import type { Meting } from './meting.ts'

export type { Machine } from './machine.ts'
export type { Meting, Spreiding, Vergelijking } from './meting.ts'
export { alsTekst, werkVerslagBij } from './verslag.ts'

/** How much is measured; the defaults are those of the published table. */
export interface Omvang {
  readonly rondes: number
  /** Milliseconds per side and round, for what runs inside this process. */
  readonly msPerRonde: number
  /** Most StopProducten in the large message; it is never larger than a file may be. */
  readonly stopProducten: number
  /** Files in the folder of P4. */
  readonly bestanden: number
  /** Toewijzingen with their start in the database of P5, P6 and P9. */
  readonly toewijzingen: number
  /** Stops already there in P6, smallest first. */
  readonly stand: readonly number[]
  /** Dossiers in the database of P7. */
  readonly dossiers: number
  /** Requests per kind in a round of P7, one after the other: what one person waits for. */
  readonly vragen: number
  /** Folder in which P7 keeps its database for a next time. */
  readonly bewaar?: string
  /** How long P9 goes on. */
  readonly minuten: number
}

export interface MeetOpties {
  readonly omvang?: Partial<Omvang>
  /** Told before each benchmark, in Dutch; for stderr. */
  readonly praat?: (zin: string) => void
}

/** The outcome of a run; the data of `--formaat json`. */
export interface Meetverslag {
  readonly machine: Machine
  readonly metingen: readonly Meting[]
}

const STANDAARD: Omvang = {
  rondes: 9,
  msPerRonde: 300,
  stopProducten: Infinity,
  bestanden: 10_000,
  toewijzingen: 20_000,
  stand: [10_000, 100_000, 1_000_000],
  dossiers: 1_000_000,
  vragen: 100,
  minuten: 10,
}

interface Benchmark {
  readonly titel: string
  /** Takes long, and a database: only when it is asked for by name. */
  readonly opVerzoek?: true
  readonly meet: (omvang: Omvang) => Promise<Meting>
}

/** All benchmarks by name; each is loaded only when it runs. */
export const BENCHMARKS: Readonly<Record<string, Benchmark>> = {
  P1: {
    titel: 'Gewone berichten lezen en toetsen',
    meet: async (omvang) => (await import('./p1.ts')).meetP1(omvang),
  },
  P2: {
    titel: 'Berichten voor de zorgvuldige weg',
    meet: async (omvang) => (await import('./p2.ts')).meetP2(omvang),
  },
  P3: {
    titel: 'Eén bericht van 25 MB',
    meet: async (omvang) => (await import('./p3.ts')).meetP3(omvang),
  },
  P4: {
    titel: 'De opdracht controleer: koude start en 10.000 bestanden',
    meet: async (omvang) => (await import('./p4.ts')).meetP4(omvang),
  },
  P5: {
    titel: 'De motor op PostgreSQL, naast het kaalste SQL',
    opVerzoek: true,
    meet: async (omvang) => (await import('./p5.ts')).meetP5(omvang),
  },
  P6: {
    titel: 'De motor met steeds meer stops in de databank',
    opVerzoek: true,
    meet: async (omvang) => (await import('./p6.ts')).meetP6(omvang),
  },
  P7: {
    titel: 'De API op een grote databank',
    opVerzoek: true,
    meet: async (omvang) => (await import('./p7.ts')).meetP7(omvang),
  },
  P9: {
    titel: 'Het geheugen van de motor onder aanhoudende last',
    opVerzoek: true,
    meet: async (omvang) => (await import('./p9.ts')).meetP9(omvang),
  },
  P12: {
    titel: 'Bewaren en verwijderen op een grote databank',
    opVerzoek: true,
    meet: async (omvang) => (await import('./p12.ts')).meetP12(omvang),
  },
}

/**
 * Runs the benchmarks with these names, in this order; without a name all
 * that need no database.
 * @throws CliFout for an unknown name, when libxml2-wasm or the samples are
 * missing, or when the program was not built (exit code 2)
 */
export async function meet(
  namen: readonly string[],
  opties: MeetOpties = {},
): Promise<Meetverslag> {
  const omvang: Omvang = { ...STANDAARD, ...opties.omvang }
  const vanzelf = Object.keys(BENCHMARKS).filter((naam) => !BENCHMARKS[naam]?.opVerzoek)
  const gevraagd = namen.length === 0 ? vanzelf : namen.map((n) => n.toUpperCase())
  const werk = gevraagd.map((naam) => {
    const benchmark = Object.hasOwn(BENCHMARKS, naam) ? BENCHMARKS[naam] : undefined
    if (benchmark === undefined) {
      const verwacht = `Kies uit: ${Object.keys(BENCHMARKS).join(', ')}.`
      throw new CliFout('WAARDE_FOUT', { naam: 'meet', waarde: naam, verwacht })
    }
    return { naam, benchmark }
  })
  const metingen: Meting[] = []
  for (const { naam, benchmark } of werk) {
    opties.praat?.(`${naam}: ${benchmark.titel} …`)
    metingen.push(await benchmark.meet(omvang))
  }
  return { machine: dezeMachine(), metingen }
}
