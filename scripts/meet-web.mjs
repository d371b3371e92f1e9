// SPDX-License-Identifier: EUPL-1.2
// P8, how fast the web application is in a real Chromium (after `npm run build`):
//   node scripts/meet-web.mjs --rondes 9 --uit docs/prestaties.md
import { spawnSync } from 'node:child_process'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { zorgVoorChromium } from './chromium.mjs'
import { bundel } from './proefbundel.mjs'

const { values } = parseArgs({
  options: { rondes: { type: 'string', default: '9' }, uit: { type: 'string', default: '' } },
})
const rondes = Number(values.rondes)
if (!Number.isSafeInteger(rondes) || rondes < 1) {
  console.error('Gebruik: node scripts/meet-web.mjs --rondes 9 --uit docs/prestaties.md')
  process.exit(2)
}
const chromium = await zorgVoorChromium()
if (!chromium) process.exit(1)
const programma = await bundel('tests/web/metingproces.ts')
const { status } = spawnSync(process.execPath, [programma, chromium, String(rondes), values.uit], {
  stdio: 'inherit',
  env: { ...process.env, STOPWIJZER_TEST: '1' },
})
process.exitCode = status ?? 1
