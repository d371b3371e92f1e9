// SPDX-License-Identifier: EUPL-1.2
// A month of traffic between many parties over a chain with faults:
//   node scripts/maand.mjs --gemeenten 5 --aanbieders 50 --clienten 2000 --zaad 1 [--gemengd]
// With --gemengd most municipalities have a line to the GGK and most providers one to VECOZO.
// Progress on stderr, the figures on stdout; exit 0 when the books close, else 1.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { bundel } from './proefbundel.mjs'

const { values } = parseArgs({
  options: {
    gemeenten: { type: 'string', default: '5' },
    aanbieders: { type: 'string', default: '50' },
    clienten: { type: 'string', default: '2000' },
    zaad: { type: 'string', default: '1' },
    gemengd: { type: 'boolean', default: false },
  },
})
const getallen = [values.gemeenten, values.aanbieders, values.clienten, values.zaad].map(Number)
if (!getallen.every((n) => Number.isSafeInteger(n) && n > 0)) {
  console.error(
    'Gebruik: node scripts/maand.mjs --gemeenten 5 --aanbieders 50 --clienten 2000 --zaad 1 [--gemengd]',
  )
  process.exit(2)
}
const map = mkdtempSync(join(tmpdir(), 'stopwijzer-maand-'))
const programma = await bundel('tests/e2e/maandproces.ts')
const { status } = spawnSync(
  process.execPath,
  [programma, map, ...getallen.map(String), values.gemengd ? 'gemengd' : ''],
  {
    stdio: 'inherit',
  },
)
rmSync(map, { recursive: true, force: true })
process.exitCode = status ?? 1
