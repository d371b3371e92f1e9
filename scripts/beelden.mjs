// SPDX-License-Identifier: EUPL-1.2
// Makes the pictures of the user guide (after `npm run build`). Look at them before you commit:
//   node scripts/beelden.mjs [--map docs/gebruik/beelden] [name ...]
import { spawnSync } from 'node:child_process'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { zorgVoorChromium } from './chromium.mjs'
import { bundel } from './proefbundel.mjs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { map: { type: 'string', default: 'docs/gebruik/beelden' } },
})
const chromium = await zorgVoorChromium()
if (!chromium) process.exit(1)
const programma = await bundel('tests/web/beeldenproces.ts')
const { status } = spawnSync(process.execPath, [programma, chromium, values.map, ...positionals], {
  stdio: 'inherit',
  env: { ...process.env, STOPWIJZER_TEST: '1' },
})
process.exitCode = status ?? 1
