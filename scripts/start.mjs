// SPDX-License-Identifier: EUPL-1.2
// `npm start`: install what is missing, build what is stale, start the service.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import process from 'node:process'
import { bouw, installeer, WORTEL } from './bouw.mjs'

installeer()
bouw()

const dienst = spawn(
  process.execPath,
  [join('packages', 'cli', 'bin', 'stopwijzer.mjs'), 'start', '--demo', ...process.argv.slice(2)],
  { cwd: WORTEL, stdio: 'inherit' },
)
// The terminal sends Ctrl-C to the whole group; the service ends itself and we follow.
for (const sein of ['SIGINT', 'SIGTERM']) process.on(sein, () => dienst.kill(sein))
dienst.on('exit', (code, sein) => {
  process.exitCode = sein ? 1 : (code ?? 1)
})
