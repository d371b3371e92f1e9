// SPDX-License-Identifier: EUPL-1.2
// `npm run traagproef [ms] [tests]`: the tests in a browser on a slow line. Every request waits at
// random up to `ms` (600), so that a test or a page that reads before the answer is there shows
// itself. Takes a quarter of an hour, so it is no part of `npm test`.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import process from 'node:process'
import { bouw, installeer, WORTEL } from './bouw.mjs'
import { zorgVoorProefchromium } from './chromium.mjs'

const [eerste = '', ...rest] = process.argv.slice(2)
const getal = /^\d+$/.test(eerste)
const ms = getal ? eerste : '600'
const gevraagd = getal || eerste === '' ? rest : [eerste, ...rest]

installeer()
bouw()
if (!(await zorgVoorProefchromium())) {
  console.log('Chromium kon niet worden geïnstalleerd.')
  process.exit(1)
}
const { status } = spawnSync(
  process.execPath,
  [
    join('node_modules', 'vitest', 'vitest.mjs'),
    'run',
    // A test of many steps waits for as many answers.
    '--testTimeout=240000',
    ...(gevraagd.length > 0 ? gevraagd : ['tests/web']),
  ],
  {
    cwd: WORTEL,
    stdio: 'inherit',
    env: { ...process.env, STOPWIJZER_TEST: '1', PROEF_TRAAG: ms },
  },
)
process.exitCode = status ?? 1
