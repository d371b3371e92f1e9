// SPDX-License-Identifier: EUPL-1.2
/** P3: one JW307 of 25 MB, from file to verdict with object; time and memory. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { grootBericht } from './berichten.ts'
import { gebouwdeModule } from './bronnen.ts'
import type { Omvang } from './index.ts'
import { type Meting, vergeleken } from './meting.ts'
import type { Kosten } from './p3Kind.ts'
import { draaiNode } from './proces.ts'

const MB = 1_000_000

/** Every reading has a process of its own: peak memory can only be seen once in a process. */
export async function meetP3(omvang: Omvang): Promise<Meting> {
  const kind = gebouwdeModule('p3Kind')
  const map = mkdtempSync(join(tmpdir(), 'stopwijzer-meet-'))
  try {
    const bytes = grootBericht(omvang.stopProducten)
    const pad = join(map, 'groot.xml')
    writeFileSync(pad, bytes)
    const lees = (wie: string) => JSON.parse(draaiNode([kind, wie, pad]).uit) as Kosten
    const eigen: Kosten[] = []
    const verwijzing: Kosten[] = []
    for (let ronde = 0; ronde < omvang.rondes; ronde++) {
      if (ronde % 2 === 0) eigen.push(lees('eigen'))
      verwijzing.push(lees('verwijzing'))
      if (ronde % 2 === 1) eigen.push(lees('eigen'))
    }
    const grootte = `${(bytes.length / MB).toLocaleString('nl-NL', { maximumFractionDigits: 1 })} MB`
    const aantal = (eigen[0]?.producten ?? 0).toLocaleString('nl-NL')
    return {
      id: 'P3',
      titel: 'Eén groot bericht',
      uitleg: `Een JW307 van ${grootte} met ${aantal} StopProducten: van bestand tot oordeel met object, met alle regels voor de inhoud. Elke meting is een eigen proces dat nog koud is. Verwijzing voor de tijd: libxml2-wasm leest en toetst hetzelfde bestand. Geheugen: hoogste gebruik boven dat van vlak voor het lezen, ten opzichte van de grootte van het bestand.`,
      vergelijkingen: [
        vergeleken(
          {
            naam: 'tijd',
            eenheid: 'ms',
            uitkomst: (ons, hun) => ons / hun,
            doel: { kant: 'hoogstens', grens: 0.25 },
          },
          eigen.map(({ ms }) => ms),
          verwijzing.map(({ ms }) => ms),
        ),
        vergeleken(
          {
            naam: 'extra geheugen, naast de grootte van het bestand',
            eenheid: 'MB',
            uitkomst: (ons, bestand) => ons / bestand,
            doel: { kant: 'hoogstens', grens: 4 },
          },
          eigen.map(({ extraBytes }) => extraBytes / MB),
          eigen.map(() => bytes.length / MB),
        ),
      ],
    }
  } finally {
    rmSync(map, { recursive: true, force: true })
  }
}
