// SPDX-License-Identifier: EUPL-1.2
// The long torture run: node scripts/martel.mjs --keren 200 --zaad 1 [--bewaar]
// Kills watching processes at random and at every named point, then closes the books.
// Progress on stderr, the figures on stdout; exit 0 when everything adds up, else 1.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { bundel } from './proefbundel.mjs'

const { values } = parseArgs({
  options: {
    keren: { type: 'string', default: '200' },
    zaad: { type: 'string', default: '1' },
    bewaar: { type: 'boolean', default: false },
  },
})
const [keren, zaad] = [values.keren, values.zaad].map(Number)
if (![keren, zaad].every((n) => Number.isSafeInteger(n) && n > 0)) {
  console.error('Gebruik: node scripts/martel.mjs --keren 200 --zaad 1')
  process.exit(2)
}
const map = mkdtempSync(join(tmpdir(), 'stopwijzer-martel-'))
const werker = await bundel('tests/crash/postbusproces.ts')
const programma = await bundel('tests/crash/martelproces.ts')
const { status } = spawnSync(process.execPath, [programma, map, werker, keren, zaad].map(String), {
  stdio: 'inherit',
})
if (values.bewaar) console.error(`Alles staat nog in ${map}`)
else rmSync(map, { recursive: true, force: true })
process.exitCode = status ?? 1
