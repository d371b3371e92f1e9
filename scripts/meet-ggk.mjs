// SPDX-License-Identifier: EUPL-1.2
// P10, messages over the GGK with mutual TLS (needs the program `openssl`):
//   node scripts/meet-ggk.mjs --rondes 5 --uit docs/prestaties.md
import { spawnSync } from 'node:child_process'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { bundel } from './proefbundel.mjs'

const { values } = parseArgs({
  options: { rondes: { type: 'string', default: '5' }, uit: { type: 'string', default: '' } },
})
const rondes = Number(values.rondes)
if (!Number.isSafeInteger(rondes) || rondes < 1) {
  console.error('Gebruik: node scripts/meet-ggk.mjs --rondes 5 --uit docs/prestaties.md')
  process.exit(2)
}
const deur = await bundel('tests/transport/meting/deur.ts')
const meting = await bundel('tests/transport/meting/metingproces.ts')
const { status } = spawnSync(process.execPath, [meting, deur, String(rondes), values.uit], {
  stdio: 'inherit',
  env: { ...process.env, STOPWIJZER_TEST: '1' },
})
process.exitCode = status ?? 1
