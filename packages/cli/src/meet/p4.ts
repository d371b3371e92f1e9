// SPDX-License-Identifier: EUPL-1.2
/** P4: the program as a user starts it: once and cold, and over a folder full of files. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stops } from './berichten.ts'
import { programmapad } from './bronnen.ts'
import type { Omvang } from './index.ts'
import { type Meting, vergelijk } from './meting.ts'
import { draaiNode } from './proces.ts'

/** The bare reads: every file of a folder, one after the other, and nothing done with it. */
const LEES_ALLES = `const { readdirSync, readFileSync } = require('node:fs')
const map = process.argv[1]
let n = 0
for (const naam of readdirSync(map)) n += readFileSync(map + '/' + naam).length
if (n === 0) process.exit(1)`

export async function meetP4(omvang: Omvang): Promise<Meting> {
  const programma = programmapad()
  const tijdelijk = mkdtempSync(join(tmpdir(), 'stopwijzer-meet-'))
  try {
    const map = join(tijdelijk, 'berichten')
    mkdirSync(map)
    for (const [i, { bytes }] of stops(omvang.bestanden).entries()) {
      writeFileSync(join(map, `stop-${String(i).padStart(6, '0')}.xml`), bytes)
    }
    const een = join(map, 'stop-000000.xml')
    const controleer = (pad: string) => () => draaiNode([programma, 'controleer', pad]).ms
    const leeg = () => draaiNode(['-e', '0']).ms
    const lezen = () => draaiNode(['-e', LEES_ALLES, map]).ms
    // The files are in the cache of the system before anything counts.
    lezen()
    controleer(een)()
    const aantal = omvang.bestanden.toLocaleString('nl-NL')
    return {
      id: 'P4',
      titel: 'De opdracht `controleer`',
      uitleg: `Hele processen, van start tot einde, zoals een gebruiker ze start. Koud: één bericht, naast een Node-proces dat niets doet (\`node -e 0\`). Map: ${aantal} verschillende JW307's met leesbaar verslag, naast een Node-proces dat dezelfde bestanden alleen leest.`,
      vergelijkingen: [
        await vergelijk({
          naam: 'één bericht, koude start',
          eenheid: 'ms',
          rondes: omvang.rondes * 2,
          eigen: controleer(een),
          verwijzing: leeg,
          uitkomst: (ons, hun) => ons - hun,
          uitkomsteenheid: 'ms meer',
          doel: { kant: 'hoogstens', grens: 100 },
        }),
        await vergelijk({
          naam: `map met ${aantal} bestanden`,
          eenheid: 'ms',
          rondes: omvang.rondes,
          eigen: controleer(map),
          verwijzing: lezen,
          uitkomst: (ons, hun) => ons / hun,
          doel: { kant: 'hoogstens', grens: 3 },
        }),
      ],
    }
  } finally {
    rmSync(tijdelijk, { recursive: true, force: true })
  }
}
