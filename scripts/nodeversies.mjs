// SPDX-License-Identifier: EUPL-1.2
// `npm run nodeversies [20 22 24]`: the tests of the library and the built command line on each
// version of Node.js that we promise. Fetches those versions from the registry, so it is no part
// of `npm test`. Ends with a line per version; exit code 1 when one fails.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import process from 'node:process'
import { bouw, installeer, WORTEL } from './bouw.mjs'

const NPX = process.platform === 'win32' ? 'npx.cmd' : 'npx'
const BEREIK = ['packages/ijw', 'packages/keten']
const PROGRAMMA = join('packages', 'cli', 'bin', 'stopwijzer.mjs')

function op(versie, argumenten, opties = {}) {
  return spawnSync(NPX, ['-y', `node@${versie}`, ...argumenten], {
    cwd: WORTEL,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, STOPWIJZER_TEST: '1' },
    ...opties,
  })
}

/** What of a version does not work; empty when all does. */
function proef(versie) {
  const echt = op(versie, ['--version']).stdout?.trim() ?? ''
  console.log(`\n== Node.js ${versie}: ${echt}`)
  if (!echt.startsWith(`v${versie}.`)) return [`Node.js ${versie} is er niet`]
  const fout = []
  const oordeel = (bestand) => op(versie, [PROGRAMMA, 'controleer', bestand]).status
  if (oordeel('voorbeelden/landelijk/JW307.xml') !== 0) fout.push('een goed bericht')
  if (oordeel('voorbeelden/fout/stop-met-fouten.xml') !== 1) fout.push('een fout bericht')
  const vitest = join('node_modules', 'vitest', 'vitest.mjs')
  const args = [vitest, 'run', '--maxWorkers=1', '--reporter=dot', ...BEREIK]
  if (op(versie, args, { stdio: 'inherit' }).status !== 0) fout.push('tests')
  return fout
}

installeer()
bouw()
const versies = process.argv.length > 2 ? process.argv.slice(2) : ['20', '22', '24']
const uitkomsten = versies.map((versie) => ({ versie, fout: proef(versie) }))
console.log('')
for (const { versie, fout } of uitkomsten) {
  console.log(`Node.js ${versie}: ${fout.length === 0 ? 'goed' : `FOUT: ${fout.join(', ')}`}`)
}
process.exitCode = uitkomsten.some(({ fout }) => fout.length > 0) ? 1 : 0
