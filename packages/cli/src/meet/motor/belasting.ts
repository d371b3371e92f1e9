// SPDX-License-Identifier: EUPL-1.2
/** A closed load: so many messages in flight, the next one goes when an answer comes. */

/** What one run over messages took. */
export interface Loop {
  readonly aantal: number
  /** Wall-clock moments in milliseconds, comparable between processes. */
  readonly begin: number
  readonly einde: number
  /** Milliseconds per message, in the order of the messages. */
  readonly latenties: readonly number[]
}

/** Runs `doe` over the items with `inVlucht` at a time. Every item is accounted for, or it throws. */
export async function belast<T>(
  items: readonly T[],
  inVlucht: number,
  doe: (item: T) => Promise<void>,
): Promise<Loop> {
  const latenties = new Array<number>(items.length).fill(-1)
  let volgende = 0
  const baan = async () => {
    for (let i = volgende++; i < items.length; i = volgende++) {
      const van = performance.now()
      await doe(items[i] as T)
      latenties[i] = performance.now() - van
    }
  }
  const begin = performance.timeOrigin + performance.now()
  await Promise.all(Array.from({ length: Math.min(inVlucht, items.length) }, baan))
  const einde = performance.timeOrigin + performance.now()
  if (latenties.some((ms) => ms < 0)) throw new Error('a message without an answer')
  return { aantal: items.length, begin, einde, latenties }
}

/** Messages a second of runs that went on at the same time. */
export function tempo(lopen: readonly Loop[]): number {
  const begin = Math.min(...lopen.map((loop) => loop.begin))
  const einde = Math.max(...lopen.map((loop) => loop.einde))
  return (lopen.reduce((som, loop) => som + loop.aantal, 0) / (einde - begin)) * 1000
}

/** The latency below which this part (0 to 1) of the messages stayed. */
export function percentiel(lopen: readonly Loop[], deel: number): number {
  const rij = lopen.flatMap((loop) => [...loop.latenties]).sort((a, b) => a - b)
  return rij[Math.min(rij.length - 1, Math.ceil(rij.length * deel) - 1)] ?? NaN
}
