// SPDX-License-Identifier: EUPL-1.2
/** Goes on through faults of the surroundings: database gone, disk full, folder away. */
import { DienstFout } from '../fout.ts'
import type { Logboek } from '../logboek.ts'
import { isStoring } from '../storing.ts'

/** Pause before the first new attempt; doubles up to the longest: 0.25, 0.5, 1, 2, 4, 5, 5 s. */
const EERSTE_MS = 250
const LANGSTE_MS = 5_000

export interface Volhouder {
  readonly logboek: Logboek
  /** Brings the database back when that is ours to do. */
  readonly herstel?: (() => Promise<void>) | undefined
}

/**
 * Runs `werk` until it ends by itself or `stop` is aborted. A fault of the surroundings
 * is logged once; then the work is started again, later and later. A fault of the program
 * is thrown: going on could do harm.
 */
export async function houdVol(
  werk: () => Promise<void>,
  stop: AbortSignal,
  { logboek, herstel }: Volhouder,
): Promise<void> {
  for (let pauze = EERSTE_MS; ; ) {
    const begin = Date.now()
    const fout = await probeer(werk)
    if (fout === null || stop.aborted) return
    // It worked for a while: this is a new disturbance.
    if (Date.now() - begin > LANGSTE_MS) pauze = EERSTE_MS
    if (pauze === EERSTE_MS) logboek.waarschuwing('storing: het werk wacht', { fout })
    await rust(pauze, stop)
    pauze = Math.min(pauze * 2, LANGSTE_MS)
    if (herstel !== undefined && !stop.aborted) await probeer(herstel)
  }
}

async function probeer(werk: () => Promise<void>): Promise<unknown> {
  try {
    await werk()
    return null
  } catch (fout) {
    if (fout instanceof DienstFout || isStoring(fout)) return fout
    throw fout
  }
}

function rust(ms: number, stop: AbortSignal): Promise<void> {
  return new Promise((klaar) => {
    if (stop.aborted) return klaar()
    const einde = () => {
      clearTimeout(slaap)
      stop.removeEventListener('abort', einde)
      klaar()
    }
    const slaap = setTimeout(einde, ms)
    stop.addEventListener('abort', einde)
  })
}
