// SPDX-License-Identifier: EUPL-1.2
/** The chain between parties: carries files from the `uit/` of one to the `in/` of the other. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'

export interface Zending {
  readonly naam: string
  readonly van: string
  readonly naar: string
}

/** File name as in the contract; a return message keeps the parties of the message it answers. */
export function adresVan(naam: string): { soort: string; van: string; naar: string } {
  const [, soort, afzender, ontvanger] = /^(JW\d{3})_(\d+)_(\d+)_.+\.xml$/.exec(naam) ?? []
  if (!soort || !afzender || !ontvanger) throw new Error(`geen naam uit de keten: ${naam}`)
  const isRetour = Number(soort.slice(2)) % 2 === 0
  return isRetour
    ? { soort, van: ontvanger, naar: afzender }
    : { soort, van: afzender, naar: ontvanger }
}

/** Files in a folder that are complete: nothing hidden. */
export function bestandenIn(map: string): string[] {
  return readdirSync(map)
    .filter((naam) => !naam.startsWith('.'))
    .sort()
}

export interface Postbode {
  /** Carries everything that is in an `uit/` now. */
  bezorg(): Zending[]
  /** File name -> how often it was carried. */
  readonly bezorgd: ReadonlyMap<string, number>
  /** Files that came back under the same name with other bytes: must stay empty. */
  readonly veranderd: readonly string[]
}

/** `mappen`: the file drop of each party by its code. */
export function maakPostbode(mappen: ReadonlyMap<string, string>): Postbode {
  const bezorgd = new Map<string, number>()
  const sommen = new Map<string, string>()
  const veranderd: string[] = []
  return {
    bezorgd,
    veranderd,
    bezorg() {
      const uit: Zending[] = []
      for (const [code, map] of mappen) {
        for (const naam of bestandenIn(join(map, 'uit'))) {
          const { van, naar } = adresVan(naam)
          if (van !== code) throw new Error(`${naam} ligt in de uit-map van ${code}`)
          const bron = join(map, 'uit', naam)
          const doel = join(mappen.get(naar)!, 'in', naam)
          // Published again while the first still waits there: carried when its place is free.
          if (existsSync(doel)) continue
          const som = createHash('sha256').update(readFileSync(bron)).digest('hex')
          if (sommen.get(naam) !== undefined && sommen.get(naam) !== som) veranderd.push(naam)
          sommen.set(naam, som)
          bezorgd.set(naam, (bezorgd.get(naam) ?? 0) + 1)
          renameSync(bron, doel)
          uit.push({ naam, van, naar })
        }
      }
      return uit
    },
  }
}
