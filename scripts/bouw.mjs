// SPDX-License-Identifier: EUPL-1.2
// Installs what is missing and builds what is stale. Plain JavaScript without
// dependencies: it must run on a fresh clone, before anything is installed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath, pathToFileURL } from 'node:url'

export const WORTEL = dirname(dirname(fileURLToPath(import.meta.url)))
const NPM = process.platform === 'win32' ? 'npm.cmd' : 'npm'

/** Runs a command in the root; ends this process with exit code 2 when it fails. */
export function draai(opdracht, argumenten, opties = {}) {
  const uitkomst = spawnSync(opdracht, argumenten, { cwd: WORTEL, stdio: 'inherit', ...opties })
  if (uitkomst.status === 0) return uitkomst
  console.error(`Mislukt: ${opdracht} ${argumenten.join(' ')}`)
  process.exit(2)
}

function eisNode() {
  const [groot = 0, klein = 0] = process.versions.node.split('.').map(Number)
  if (groot > 20 || (groot === 20 && klein >= 19)) return
  console.error(
    `Stopwijzer heeft Node.js 20.19 of nieuwer nodig. Deze computer heeft ${process.versions.node}.\n` +
      'Installeer een nieuwere versie van Node.js en probeer het opnieuw.',
  )
  process.exit(2)
}

/** Digest of names and contents of files: tells whether an earlier install or build still fits. */
function vingerafdruk(bestanden) {
  const som = createHash('sha256')
  for (const bestand of bestanden) {
    som.update(bestand)
    som.update('\0')
    som.update(readFileSync(join(WORTEL, bestand)))
  }
  return som.digest('hex')
}

function* bestandenIn(map) {
  for (const naam of readdirSync(join(WORTEL, map)).sort()) {
    if (naam === 'node_modules' || naam === 'dist') continue
    const pad = join(map, naam)
    if (statSync(join(WORTEL, pad)).isDirectory()) yield* bestandenIn(pad)
    else yield pad
  }
}

/** Runs `work` only when the digest differs from the one noted after the last success. */
function alsVeranderd(merk, afdruk, klaar, werk) {
  const notitie = join(WORTEL, 'node_modules', '.stopwijzer', merk)
  if (klaar && existsSync(notitie) && readFileSync(notitie, 'utf8') === afdruk) return false
  werk()
  mkdirSync(dirname(notitie), { recursive: true })
  writeFileSync(notitie, afdruk)
  return true
}

/** `npm ci` when node_modules is missing or does not fit the lockfile. */
export function installeer() {
  eisNode()
  const afdruk = vingerafdruk(['package-lock.json'])
  const klaar = existsSync(join(WORTEL, 'node_modules', 'typescript', 'package.json'))
  alsVeranderd('lock', afdruk, klaar, () => {
    console.error('Pakketten installeren (npm ci) ...')
    // --ignore-scripts: nothing we use needs an install script, so none may run.
    draai(NPM, ['ci', '--no-audit', '--no-fund', '--ignore-scripts'])
  })
}

/** What a build depends on: sources, not tests and pages. */
const isBron = (pad) => !/\.(test\.tsx?|md)$/.test(pad)

/** Compiles all packages when a source changed since the last build, and the web application too. */
export function bouw() {
  const alles = [...bestandenIn('packages')]
  const bronnen = alles.filter(isBron)
  const web = (pad) => pad.startsWith(join('packages', 'web'))
  const rest = bronnen.filter((pad) => !web(pad))
  const afdruk = vingerafdruk([...rest, 'tsconfig.json', 'tsconfig.base.json'])
  const klaar = existsSync(join(WORTEL, 'packages', 'cli', 'dist', 'index.js'))
  alsVeranderd('bouw', afdruk, klaar, () => {
    console.error('Bouwen ...')
    draai(process.execPath, [join('node_modules', 'typescript', 'bin', 'tsc'), '-b'])
    draai(process.execPath, [join('packages', 'ijw', 'bundel.mjs')])
    draai(process.execPath, [join('packages', 'cli', 'bundel.mjs')])
  })
  bouwWeb([...bronnen.filter(web), ...bestandenVanWeb(rest), ...alles.filter(isRegelpagina)])
}

/** The pages of the rules are data of the web application. */
const isRegelpagina = (pad) => /[\\/]regels[\\/].*\.md$/.test(pad)

/** The web application holds the sources of these two packages as well. */
const bestandenVanWeb = (rest) =>
  rest.filter((pad) => ['ijw', 'koppelvlak'].some((p) => pad.startsWith(join('packages', p))))

/** Checks the types of the web application and bundles it, when one of its sources changed. */
function bouwWeb(bronnen) {
  const afdruk = vingerafdruk([...bronnen, 'package-lock.json', 'tsconfig.base.json'])
  const klaar = existsSync(join(WORTEL, 'packages', 'web', 'dist', 'index.html'))
  alsVeranderd('bouw-web', afdruk, klaar, () => {
    console.error('Webapplicatie bouwen ...')
    const web = join('packages', 'web')
    draai(process.execPath, [join('node_modules', 'typescript', 'bin', 'tsc'), '-p', web])
    const vite = join('node_modules', 'vite', 'bin', 'vite.js')
    draai(process.execPath, [vite, 'build', web, '--logLevel', 'warn'])
  })
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  installeer()
  bouw()
}
