// SPDX-License-Identifier: EUPL-1.2
/**
 * Measuring side by side. Absolute figures of a shared machine drift; the ratio
 * of two things that ran in turns does not. So every figure here is a pair per
 * round, and the outcome is the median of the rounds with its spread.
 */

/** Median, lowest and highest of the rounds. */
export interface Spreiding {
  readonly mediaan: number
  readonly laagste: number
  readonly hoogste: number
}

/** One line of a table: our figure, the one it is held against, and what came out. */
export interface Vergelijking {
  readonly naam: string
  /** Unit of `eigen` and `verwijzing`, e.g. `berichten/s`. */
  readonly eenheid: string
  readonly eigen: Spreiding
  readonly verwijzing: Spreiding
  /** Per round from both; `x` for a ratio, else the unit. */
  readonly uitkomst: Spreiding
  readonly uitkomsteenheid: string
  /** What the median must reach, and from which side. */
  readonly doel: { readonly kant: 'minstens' | 'hoogstens'; readonly grens: number }
  readonly gehaald: boolean
}

/** The outcome of one benchmark. */
export interface Meting {
  /** E.g. `P1`. */
  readonly id: string
  readonly titel: string
  /** What is measured and against what, in a few Dutch sentences. */
  readonly uitleg: string
  readonly vergelijkingen: readonly Vergelijking[]
  /** Figures beside the comparisons, without a target. */
  readonly tabel?: Tabel
}

/** Texts in rows, each row as long as the heading. */
export interface Tabel {
  readonly kop: readonly string[]
  readonly rijen: readonly (readonly string[])[]
}

/** Makes one figure; called once per round. */
export type Meter = () => number | Promise<number>

export interface Opzet {
  readonly naam: string
  readonly eenheid: string
  readonly rondes: number
  readonly eigen: Meter
  readonly verwijzing: Meter
  readonly uitkomst: (eigen: number, verwijzing: number) => number
  readonly uitkomsteenheid?: string
  readonly doel: Vergelijking['doel']
}

/** Runs both sides in turns, the first one changing per round, and compares per round. */
export async function vergelijk(opzet: Opzet): Promise<Vergelijking> {
  const eigen: number[] = []
  const verwijzing: number[] = []
  for (let ronde = 0; ronde < opzet.rondes; ronde++) {
    if (ronde % 2 === 0) eigen.push(await opzet.eigen())
    verwijzing.push(await opzet.verwijzing())
    if (ronde % 2 === 1) eigen.push(await opzet.eigen())
  }
  return vergeleken(opzet, eigen, verwijzing)
}

/** As `vergelijk`, with figures that were already made, per round. */
export function vergeleken(
  opzet: Omit<Opzet, 'rondes' | 'eigen' | 'verwijzing'>,
  eigen: readonly number[],
  verwijzing: readonly number[],
): Vergelijking {
  const uitkomst = spreiding(eigen.map((waarde, i) => opzet.uitkomst(waarde, verwijzing[i] ?? NaN)))
  const { kant, grens } = opzet.doel
  return {
    naam: opzet.naam,
    eenheid: opzet.eenheid,
    eigen: spreiding(eigen),
    verwijzing: spreiding(verwijzing),
    uitkomst,
    uitkomsteenheid: opzet.uitkomsteenheid ?? 'x',
    doel: opzet.doel,
    gehaald: kant === 'minstens' ? uitkomst.mediaan >= grens : uitkomst.mediaan <= grens,
  }
}

/** Median with lowest and highest; of an even number the mean of the middle two. */
export function spreiding(waarden: readonly number[]): Spreiding {
  const rij = [...waarden].sort((a, b) => a - b)
  const midden = rij.length / 2
  const hoog = rij[Math.floor(midden)] ?? NaN
  const mediaan = rij.length % 2 === 1 ? hoog : ((rij[midden - 1] ?? NaN) + hoog) / 2
  return { mediaan, laagste: rij[0] ?? NaN, hoogste: rij.at(-1) ?? NaN }
}

/**
 * How often `doe` runs over the items in turn, per second of processor time, measured over
 * about `ms` milliseconds of it. Processor time of the whole process, so that a busy
 * neighbour on the machine does not count and collecting garbage does.
 */
export function perSeconde<T>(items: readonly T[], ms: number, doe: (item: T) => void): number {
  const begin = rekentijd()
  let keren = 0
  let duur = 0
  do {
    // Asking the time is a system call: not after every handful.
    const tot = keren + 100
    while (keren < tot) {
      for (const item of items) doe(item)
      keren += items.length
    }
    duur = rekentijd() - begin
  } while (duur < ms)
  return (keren / duur) * 1000
}

/** Processor time of this process so far, in milliseconds. */
function rekentijd(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
