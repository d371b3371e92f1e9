// SPDX-License-Identifier: EUPL-1.2
// The long run of the costly properties: node scripts/eigenschappen.mjs --keren 50
// Tries each of them that many times as often as `npm test` does. A counterexample comes with the
// seed that finds it again; exit 0 when there is none.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { WORTEL } from './bouw.mjs'

const { values } = parseArgs({ options: { keren: { type: 'string', default: '20' } } })
if (!Number.isSafeInteger(Number(values.keren)) || Number(values.keren) < 1) {
  console.error('Gebruik: node scripts/eigenschappen.mjs --keren 50')
  process.exit(2)
}
const vitest = join('node_modules', 'vitest', 'vitest.mjs')
const { status } = spawnSync(
  process.execPath,
  [
    vitest,
    'run',
    '--testTimeout=7200000',
    'packages/keten/src/zetten/eigenschappen.test.ts',
    'packages/ijw/src/lezen/snel/leesSnel.test.ts',
    'packages/ijw/src/lezen/gewoneXml.test.ts',
  ],
  { cwd: WORTEL, stdio: 'inherit', env: { ...process.env, KEREN: values.keren } },
)
process.exitCode = status ?? 1
