// SPDX-License-Identifier: EUPL-1.2
/** How messages travel between the parties of a month, and what a chain does to them on the way. */
import type { Toeval } from '@stopwijzer/simulator'
import type { Partij } from '../../packages/dienst/src/proef/postbusproef.ts'

export interface Storingen {
  /** Part of the messages that comes one to three days late. */
  readonly vertraagd: number
  /** Part that comes a second time, the same. */
  readonly dubbel: number
  /** Part that comes a second time under another name or number. */
  readonly anderenaam: number
}

export interface Telling {
  bezorgd: number
  vertraagd: number
  dubbel: number
  /** Copies under another name: of messages, and of return messages. */
  kopieen: number
  retourkopieen: number
}

export interface Vervoer {
  /** Takes everything from each party and delivers what is due in this round. */
  bezorg(ronde: number): Promise<void>
  /** The lines work, at this local moment. */
  werk(nu: string): Promise<void>
  /** Nothing is under way. */
  readonly leeg: boolean
  readonly telling: Telling
  /** What did not end as it must; for the books. */
  afwijkingen(): Promise<readonly string[]>
  sluit(): Promise<void>
}

export interface Vervoeropzet {
  readonly partijen: ReadonlyMap<string, Partij>
  readonly storingen: Storingen
  readonly toeval: Toeval
  /** Rounds in a day. */
  readonly perDag: number
}

interface Onderweg<T> {
  /** Round (counted from the start) in which it arrives. */
  readonly ronde: number
  readonly wat: T
}

/** What is under way: late, in another order and twice, but never lost or changed. */
export function maakOnderweg<T>({ storingen, toeval, perDag }: Omit<Vervoeropzet, 'partijen'>) {
  let onderweg: Onderweg<T>[] = []
  const telling: Telling = { bezorgd: 0, vertraagd: 0, dubbel: 0, kopieen: 0, retourkopieen: 0 }
  return {
    telling,
    get leeg() {
      return onderweg.length === 0
    },
    /** Comes in that round, whatever happens to others. */
    zeker: (wat: T, ronde: number) => void onderweg.push({ ronde, wat }),
    neemAan(wat: T, ronde: number, retour: boolean, kopie: () => T) {
      const vertraagd = toeval.kans(storingen.vertraagd)
      const aan = ronde + (vertraagd ? toeval.geheel(1, 3) * perDag : 0)
      onderweg.push({ ronde: aan, wat })
      if (vertraagd) telling.vertraagd++
      if (toeval.kans(storingen.dubbel)) {
        telling.dubbel++
        onderweg.push({ ronde: aan + toeval.geheel(1, 3 * perDag), wat })
      }
      if (toeval.kans(storingen.anderenaam)) {
        if (retour) telling.retourkopieen++
        else telling.kopieen++
        onderweg.push({ ronde: aan + toeval.geheel(1, 3 * perDag), wat: kopie() })
      }
    },
    /** What is due, and no longer under way. */
    rijp(ronde: number): readonly T[] {
      const nu = onderweg.filter((een) => een.ronde <= ronde)
      onderweg = onderweg.filter((een) => een.ronde > ronde)
      telling.bezorgd += nu.length
      return nu.map(({ wat }) => wat)
    },
  }
}
