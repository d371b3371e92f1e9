// SPDX-License-Identifier: EUPL-1.2
/**
 * A chain of files that does what chains do: it delivers late, in another order, twice, and
 * now and then the same bytes under another name. It never loses or changes a file.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { adresVan } from '../hulp/postbode.ts'
import { maakOnderweg, type Vervoer, type Vervoeropzet } from './vervoer.ts'

interface Bestand {
  readonly naar: string
  readonly naam: string
  readonly bytes: Buffer
}

export function maakStorendePost(opzet: Vervoeropzet): Vervoer {
  const { partijen, toeval } = opzet
  const onderweg = maakOnderweg<Bestand>(opzet)
  /** The name under which a file arrives is that of the transport: the same file, the same name. */
  const aankomst = new Map<string, string>()
  // The number in front decides the order of handling within a round.
  const plaats = () => String(toeval.geheel(0, 9999)).padStart(4, '0')

  const neemAan = (naam: string, bytes: Buffer, ronde: number) => {
    const { soort, naar } = adresVan(naam)
    const eerder = aankomst.get(naam)
    if (eerder !== undefined) {
      // Published again because it was asked again: the chain carries it as before.
      onderweg.zeker({ naar, naam: eerder, bytes }, ronde)
      return
    }
    const inNaam = `${plaats()}-${naam}`
    aankomst.set(naam, inNaam)
    onderweg.neemAan(
      { naar, naam: inNaam, bytes },
      ronde,
      Number(soort.slice(2)) % 2 === 0,
      () => ({
        ...{ naar, bytes },
        naam: `${plaats()}-kopie-${naam}`,
      }),
    )
  }

  return {
    telling: onderweg.telling,
    get leeg() {
      return onderweg.leeg
    },
    async bezorg(ronde) {
      for (const { map } of partijen.values()) {
        for (const naam of readdirSync(join(map, 'uit')).sort()) {
          const pad = join(map, 'uit', naam)
          neemAan(naam, readFileSync(pad), ronde)
          rmSync(pad)
        }
      }
      for (const { naar, naam, bytes } of onderweg.rijp(ronde)) {
        writeFileSync(join(partijen.get(naar)!.map, 'in', naam), bytes)
      }
    },
    werk: async () => undefined,
    afwijkingen: async () => [],
    sluit: async () => undefined,
  }
}
