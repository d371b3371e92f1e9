// SPDX-License-Identifier: EUPL-1.2
/** The torture run as a program: `<map> <bundel> <keren> <zaad>`; prints the result as JSON. */
import process from 'node:process'
import { martel } from './martel.ts'

const [map, bundel, keren, zaad] = process.argv.slice(2) as [string, string, string, string]
const { rijen, spiegels, geweigerd, ...uitslag } = await martel({
  map,
  bundel,
  keren: Number(keren),
  zaad: Number(zaad),
  tegelijk: 50,
  meld: (zin) => process.stderr.write(`\r${zin}`),
})
console.log(JSON.stringify({ ...uitslag, geweigerd: geweigerd.length }, null, 2))
process.exitCode = uitslag.afwijkingen.length === 0 ? 0 : 1
