// SPDX-License-Identifier: EUPL-1.2
// `npm test`: install, lint, type check, build, tests. Ends with one plain line
// "N passed, M failed" that counts every test and every check.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { bouw, installeer, WORTEL } from './bouw.mjs'
import { zorgVoorProefchromium } from './chromium.mjs'
import { LOSSE_FOUTEN } from './losseFouten.mjs'

installeer()

const telling = { geslaagd: 0, mislukt: 0, overgeslagen: 0 }
const mislukt = []

function controle(naam, argumenten) {
  console.log(`\n== ${naam}`)
  const uitkomst = spawnSync(process.execPath, argumenten, { cwd: WORTEL, stdio: 'inherit' })
  if (uitkomst.status === 0) telling.geslaagd++
  else {
    telling.mislukt++
    mislukt.push(naam)
  }
}

const bin = (pakket, pad) => join('node_modules', pakket, pad)
controle('stijl en opmaak', [bin('@biomejs/biome', 'bin/biome'), 'check', '.'])
controle('types', [bin('typescript', 'bin/tsc'), '-p', 'tsconfig.check.json'])
controle('types van de webapplicatie', [bin('typescript', 'bin/tsc'), '-p', 'packages/web'])
console.log('\n== bouwen')
bouw()

console.log('\n== browser')
const chromium = await zorgVoorProefchromium()
if (chromium) console.log(`Chromium: ${chromium}`)
else console.log('Chromium kon niet worden geïnstalleerd: de tests in een browser mislukken.')

console.log('\n== tests')
if (!existsSync(join(WORTEL, '..', 'shared'))) {
  console.log(
    'De map ../shared ontbreekt: tests die hem nodig hebben slaan zichzelf bij naam over.',
  )
}
const verslag = join(WORTEL, 'node_modules', '.stopwijzer', 'tests.json')
mkdirSync(join(verslag, '..'), { recursive: true })
for (const oud of [verslag, LOSSE_FOUTEN]) rmSync(oud, { force: true })
const tests = spawnSync(
  process.execPath,
  [
    bin('vitest', 'vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    '--reporter=./scripts/losseFouten.mjs',
    `--outputFile.json=${verslag}`,
    ...process.argv.slice(2),
  ],
  { cwd: WORTEL, stdio: 'inherit', env: { ...process.env, STOPWIJZER_TEST: '1' } },
)
if (existsSync(verslag)) {
  const uitkomst = JSON.parse(readFileSync(verslag, 'utf8'))
  telling.geslaagd += uitkomst.numPassedTests
  telling.mislukt += uitkomst.numFailedTests
  telling.overgeslagen += uitkomst.numPendingTests + (uitkomst.numTodoTests ?? 0)
  for (const bestand of uitkomst.testResults) {
    const zonderTests = bestand.status === 'failed' && bestand.assertionResults.length === 0
    if (zonderTests) {
      telling.mislukt++
      mislukt.push(bestand.name)
    }
    for (const test of bestand.assertionResults) {
      if (test.status === 'failed') mislukt.push(test.fullName)
      if (test.status === 'pending' || test.status === 'skipped')
        console.log(`overgeslagen: ${test.fullName}`)
    }
  }
  // Errors outside any test (an unhandled rejection) fail the run without a failed test.
  const los = existsSync(LOSSE_FOUTEN) ? JSON.parse(readFileSync(LOSSE_FOUTEN, 'utf8')) : []
  telling.mislukt += los.length
  mislukt.push(...los)
  if (tests.status !== 0 && telling.mislukt === 0) {
    telling.mislukt++
    mislukt.push(`de testrunner eindigde met code ${tests.status ?? tests.signal}`)
  }
} else {
  telling.mislukt++
  mislukt.push('de testrunner gaf geen verslag')
}

for (const naam of mislukt) console.log(`mislukt: ${naam}`)
console.log('')
const overgeslagen = telling.overgeslagen > 0 ? `, ${telling.overgeslagen} skipped` : ''
console.log(`${telling.geslaagd} passed, ${telling.mislukt} failed${overgeslagen}`)
process.exitCode = telling.mislukt === 0 ? 0 : 1
