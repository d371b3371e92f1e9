// SPDX-License-Identifier: EUPL-1.2
// The long trial of documents in files: node scripts/bestandsproef.mjs --rondes 3
// Kills the file drop at every point of taking in and publishing, on a disk in memory and on a
// real one, and lets two processes share 1000 files. Figures on stdout; exit 0 when all is well.
import { spawnSync } from 'node:child_process'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { bundel } from './proefbundel.mjs'

const { values } = parseArgs({ options: { rondes: { type: 'string', default: '1' } } })
const rondes = Number(values.rondes)
// Each client of the trial is used once.
if (!Number.isSafeInteger(rondes) || rondes < 1 || rondes > 10) {
  console.error('Gebruik: node scripts/bestandsproef.mjs --rondes 3 (1 tot en met 10)')
  process.exit(2)
}
const werker = await bundel('tests/crash/postbusproces.ts')
const programma = await bundel('tests/crash/bestandsproefproces.ts')
const { status } = spawnSync(process.execPath, [programma, werker, String(rondes)], {
  stdio: 'inherit',
})
process.exitCode = status ?? 1
