// SPDX-License-Identifier: EUPL-1.2
// `npm start`: install what is missing, build what is stale, tell the demo story once
// and start the service on its data.
import { spawn, spawnSync } from 'node:child_process'
import { join, relative } from 'node:path'
import process from 'node:process'
import { bouw, installeer, WORTEL } from './bouw.mjs'

installeer()
bouw()

const GEGEVENS = join(WORTEL, 'gegevens', 'demo')
const POST = join(WORTEL, 'post', 'demo')
// Loaded after the install: before that its packages are not there.
const { vertelEenKeer } = await import('./verhaal.mjs')
const nieuw = await vertelEenKeer(GEGEVENS, POST)
console.error(`\nDe mappen van de demo staan in ${POST}.`)

const STOPWIJZER = join('packages', 'cli', 'bin', 'stopwijzer.mjs')
const MAP = relative(WORTEL, GEGEVENS)
const OPTIES = {
  cwd: WORTEL,
  stdio: 'inherit',
  env: { ...process.env, STOPWIJZER_PROEF: '1' },
}
if (nieuw) {
  console.error('\nU kunt inloggen als deze verzonnen mensen:')
  spawnSync(process.execPath, [STOPWIJZER, 'gebruiker', 'demo', '--gegevens', MAP], OPTIES)
} else {
  console.error('Wachtwoorden van de demo kwijt? Maak nieuwe:')
  console.error(`  STOPWIJZER_PROEF=1 npx stopwijzer gebruiker demo --gegevens ${MAP}`)
}

const dienst = spawn(
  process.execPath,
  [STOPWIJZER, 'start', '--gegevens', MAP, ...process.argv.slice(2)],
  OPTIES,
)
// What one of the two sends, the other gets, as in the chain.
const keten = spawn(process.execPath, [join('scripts', 'demoketen.mjs'), GEGEVENS, POST], OPTIES)
// The terminal sends Ctrl-C to the whole group; the service ends itself and we follow.
for (const sein of ['SIGINT', 'SIGTERM']) process.on(sein, () => dienst.kill(sein))
dienst.on('exit', (code, sein) => {
  keten.kill('SIGTERM')
  process.exitCode = sein ? 1 : (code ?? 1)
})
