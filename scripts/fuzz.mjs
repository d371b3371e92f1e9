// SPDX-License-Identifier: EUPL-1.2
// The long run of the differential fuzz: node scripts/fuzz.mjs --aantal 1000000 --zaad 1 --processen 2
// With --minuten 10 it ends after that time, with what it has by then.
// Needs the official schemas beside the project (../shared). Progress on stderr, summary on stdout;
// exit 0 when everyone agrees, 1 on a disagreement, 2 when it cannot run.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from 'esbuild'

const wortel = dirname(dirname(fileURLToPath(import.meta.url)))
const { values } = parseArgs({
  options: {
    aantal: { type: 'string', default: '100000' },
    zaad: { type: 'string', default: '1' },
    processen: { type: 'string', default: '1' },
    minuten: { type: 'string', default: '0' },
  },
})
const minuten = Number(values.minuten)
const [aantal, zaad, processen] = [values.aantal, values.zaad, values.processen].map(Number)
if (![aantal, zaad, processen, minuten + 1].every((n) => Number.isSafeInteger(n) && n > 0)) {
  console.error('Gebruik: node scripts/fuzz.mjs --aantal 1000000 --zaad 1 --processen 2')
  process.exit(2)
}
if (!existsSync(join(wortel, '../shared/ijw-3.2/xsd/basisschema.xsd'))) {
  console.error(
    'De officiële schema’s staan niet in ../shared/ijw-3.2/xsd. Zonder die kan dit niet.',
  )
  process.exit(2)
}

const map = mkdtempSync(join(tmpdir(), 'stopwijzer-fuzz-'))
const bundel = join(map, 'proces.mjs')
await build({
  entryPoints: [join(wortel, 'tests/conformance/verschil/proces.ts')],
  outfile: bundel,
  bundle: true,
  platform: 'node',
  format: 'esm',
  conditions: ['source'],
  // The bundle lives elsewhere: packages that find files beside themselves stay where they are.
  plugins: [
    {
      name: 'packages-by-path',
      setup(bouw) {
        bouw.onResolve({ filter: /^libxml2-wasm$/ }, () => ({
          path: pathToFileURL(join(wortel, 'node_modules/libxml2-wasm/lib/index.mjs')).href,
          external: true,
        }))
      },
    },
  ],
  // The reader of the schemas finds them from its own place; keep that of the project.
  define: {
    'import.meta.url': JSON.stringify(
      pathToFileURL(join(wortel, 'tests/conformance/officieel.ts')).href,
    ),
  },
})

const begin = performance.now()
const gedaan = new Array(processen).fill(0)
const per = Math.ceil(aantal / processen)
const delen = await Promise.all(
  Array.from({ length: processen }, (_, i) => deel(i, i * per, Math.min(aantal, (i + 1) * per))),
).finally(() => rmSync(map, { recursive: true, force: true }))

const tel = (kies) => delen.reduce((som, uitslag) => som + kies(uitslag), 0)
const samen = (kies) => {
  const uit = {}
  for (const uitslag of delen)
    for (const [naam, n] of Object.entries(kies(uitslag))) uit[naam] = (uit[naam] ?? 0) + n
  return uit
}
const lijst = (telling) =>
  Object.entries(telling)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([naam, n]) => `${naam} ${n}`)
    .join(', ')
const verschillen = delen.flatMap((uitslag) => uitslag.verschillen)
console.log(`gevallen     ${tel((u) => u.gevallen)} (zaad ${zaad})`)
console.log(`geldig       ${tel((u) => u.geldig)}`)
console.log(`ongeldig     ${tel((u) => u.ongeldig)}`)
console.log(`snelle pad   ${tel((u) => u.snel)}`)
console.log(`beleid       ${lijst(samen((u) => u.beleid))}`)
console.log(`per bericht  ${lijst(samen((u) => u.perSoort))}`)
console.log(`duur         ${Math.round((performance.now() - begin) / 1000)} s`)
console.log(`verschillen  ${verschillen.length}`)
for (const { berichtsoort, geval, wat, base64 } of verschillen) {
  const tekst = Buffer.from(base64, 'base64').toString('utf8')
  console.log(
    `\n${berichtsoort} geval ${geval}: ${wat}\n${JSON.stringify(tekst)}\nbase64 ${base64}`,
  )
}
process.exit(verschillen.length > 0 ? 1 : 0)

/** Runs the cases from `van` up to `tot` in a process of its own. */
function deel(i, van, tot) {
  return new Promise((klaar, mis) => {
    const kind = spawn(process.execPath, [bundel, wortel, zaad, van, tot, minuten].map(String), {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let uit = ''
    kind.stdout.on('data', (stuk) => {
      uit += stuk
    })
    kind.stderr.on('data', (stuk) => {
      const stand = /voortgang ([0-9]+)\n$/.exec(String(stuk))
      if (stand === null) process.stderr.write(stuk)
      else {
        gedaan[i] = Number(stand[1])
        process.stderr.write(`\r${gedaan.reduce((a, b) => a + b)} van ${aantal}`)
      }
    })
    kind.on('error', mis)
    kind.on('close', (code) => {
      if (code === 0) klaar(JSON.parse(uit))
      else mis(new Error(`proces ${i} stopte met code ${code}`))
    })
  })
}
