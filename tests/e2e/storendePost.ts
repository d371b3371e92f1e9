// SPDX-License-Identifier: EUPL-1.2
/**
 * A chain that does what chains do: it delivers late, in another order, twice, and
 * now and then the same bytes under another name. It never loses or changes a file.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Toeval } from '@stopwijzer/simulator'
import { adresVan } from '../hulp/postbode.ts'

export interface Storingen {
  /** Part of the files that comes one to three days late. */
  readonly vertraagd: number
  /** Part that comes a second time, the same file. */
  readonly dubbel: number
  /** Part that comes a second time under another name. */
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

interface Onderweg {
  /** Round (counted from the start) in which it arrives. */
  readonly ronde: number
  readonly naar: string
  readonly naam: string
  readonly bytes: Buffer
}

export interface StorendePost {
  /** Takes everything from each `uit/` and delivers what is due in this round. */
  bezorg(ronde: number): void
  /** Nothing is under way. */
  readonly leeg: boolean
  readonly telling: Telling
}

/** `perDag`: rounds in a day. */
export function maakStorendePost(
  mappen: ReadonlyMap<string, string>,
  storingen: Storingen,
  toeval: Toeval,
  perDag: number,
): StorendePost {
  let onderweg: Onderweg[] = []
  /** The name under which a file arrives is that of the transport: the same file, the same name. */
  const aankomst = new Map<string, string>()
  const telling: Telling = { bezorgd: 0, vertraagd: 0, dubbel: 0, kopieen: 0, retourkopieen: 0 }
  // The number in front decides the order of handling within a round.
  const plaats = () => String(toeval.geheel(0, 9999)).padStart(4, '0')

  const neemAan = (naam: string, bytes: Buffer, ronde: number) => {
    const { soort, naar } = adresVan(naam)
    const eerder = aankomst.get(naam)
    if (eerder !== undefined) {
      // Published again because it was asked again: the chain carries it as before.
      onderweg.push({ ronde, naar, naam: eerder, bytes })
      return
    }
    const vertraagd = toeval.kans(storingen.vertraagd)
    const aan = ronde + (vertraagd ? toeval.geheel(1, 3) * perDag : 0)
    const inNaam = `${plaats()}-${naam}`
    aankomst.set(naam, inNaam)
    onderweg.push({ ronde: aan, naar, naam: inNaam, bytes })
    if (vertraagd) telling.vertraagd++
    if (toeval.kans(storingen.dubbel)) {
      telling.dubbel++
      onderweg.push({ ronde: aan + toeval.geheel(1, 3 * perDag), naar, naam: inNaam, bytes })
    }
    if (toeval.kans(storingen.anderenaam)) {
      if (Number(soort.slice(2)) % 2 === 0) telling.retourkopieen++
      else telling.kopieen++
      const later = aan + toeval.geheel(1, 3 * perDag)
      onderweg.push({ ronde: later, naar, naam: `${plaats()}-kopie-${naam}`, bytes })
    }
  }

  return {
    telling,
    get leeg() {
      return onderweg.length === 0
    },
    bezorg(ronde) {
      for (const map of mappen.values()) {
        for (const naam of readdirSync(join(map, 'uit')).sort()) {
          const pad = join(map, 'uit', naam)
          neemAan(naam, readFileSync(pad), ronde)
          rmSync(pad)
        }
      }
      for (const een of onderweg.filter((o) => o.ronde <= ronde)) {
        writeFileSync(join(mappen.get(een.naar)!, 'in', een.naam), een.bytes)
        telling.bezorgd++
      }
      onderweg = onderweg.filter((o) => o.ronde > ronde)
    },
  }
}
