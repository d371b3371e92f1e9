// SPDX-License-Identifier: EUPL-1.2
/** The long trial of documents in files as a program: `<bundel> <rondes>`; prints the result as JSON. */
import process from 'node:process'
import { DOCUMENTPUNTEN, maakBestandsproef } from './bestandsproef.ts'

const [bundel, rondes] = process.argv.slice(2) as [string, string]
const proef = await maakBestandsproef(bundel)
const afwijkingen: string[] = []
let gedood = 0
for (let ronde = 0; ronde < Number(rondes); ronde++) {
  for (const medium of proef.media) {
    for (const punt of DOCUMENTPUNTEN) {
      afwijkingen.push(...(await proef.loop(medium, punt)).map((zin) => `${medium.naam}: ${zin}`))
      process.stderr.write(`\r${++gedood} keer gedood`)
    }
    afwijkingen.push(...(await proef.samen(medium, 1000)).map((zin) => `${medium.naam}: ${zin}`))
  }
}
await proef.sluit()
const media = proef.media.map(({ naam }) => naam)
console.log(JSON.stringify({ gedood, media, punten: DOCUMENTPUNTEN.length, afwijkingen }, null, 2))
process.exitCode = afwijkingen.length === 0 ? 0 : 1
