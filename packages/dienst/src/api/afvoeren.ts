// SPDX-License-Identifier: EUPL-1.2
/** Counts what is under way, so that a stop can wait for it. */
import type { ServerResponse } from 'node:http'

export interface Afvoer {
  readonly stopt: boolean
  /** Counts a request until its answer is out or its asker is gone. */
  begin(antwoord: ServerResponse): void
  /** From now on `stopt`; resolves when nothing is under way, or after `hoogstensMs`. */
  stop(hoogstensMs: number): Promise<void>
}

export function maakAfvoer(): Afvoer {
  const onderweg = new Set<ServerResponse>()
  let leeg: (() => void) | undefined
  let stopt = false
  return {
    get stopt() {
      return stopt
    },
    begin(antwoord) {
      onderweg.add(antwoord)
      const klaar = () => {
        onderweg.delete(antwoord)
        if (onderweg.size === 0) leeg?.()
      }
      antwoord.once('finish', klaar)
      antwoord.once('close', klaar)
    },
    async stop(hoogstensMs) {
      stopt = true
      if (onderweg.size === 0) return
      let wekker: NodeJS.Timeout | undefined
      await new Promise<void>((klaar) => {
        leeg = klaar
        wekker = setTimeout(klaar, hoogstensMs)
      })
      clearTimeout(wekker)
    },
  }
}
