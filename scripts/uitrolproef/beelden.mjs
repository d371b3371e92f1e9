// SPDX-License-Identifier: EUPL-1.2
// Makes the images of the trial. Only this step uses the network: Debian's packages through
// mmdebstrap, and npm's registry. No registry of images is asked for anything.
import { copyFileSync, existsSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { WORTEL } from '../bouw.mjs'
import { draai } from './gereedschap.mjs'
import { podman, WERK } from './opslag.mjs'

export const NODE_BEELD = 'localhost/node:24-bookworm-slim'
/** Under the names that compose.yaml uses, as an engine spells them out. */
export const BEELD = 'docker.io/library/stopwijzer:0.1.0'
export const DATABANK_BEELD = 'docker.io/library/postgres:17-bookworm'
export const SERVER_BEELD = 'localhost/stopwijzer-server:12'

const DEBIAN = {
  basis: ['bookworm', 'ca-certificates,libstdc++6'],
  databank: ['trixie', 'ca-certificates,postgresql-17'],
  server: ['bookworm', 'ca-certificates,libstdc++6,systemd,systemd-sysv,dbus,postgresql-15'],
}

function maakWortel(naam) {
  const [uitgave, pakketten] = DEBIAN[naam]
  const pad = join(WERK, `${naam}.tar`)
  if (existsSync(pad)) return
  console.log(`Debian ${uitgave} met ${pakketten} ...`)
  const half = join(WERK, `half-${naam}.tar`)
  draai('mmdebstrap', ['--variant=minbase', `--include=${pakketten}`, uitgave, half])
  renameSync(half, pad)
}

/** Node.js 24 and npm as files: what the image of Node.js would bring. */
function haalNode() {
  if (existsSync(join(WERK, 'node')) && existsSync(join(WERK, 'npm.tgz'))) return
  console.log('Node.js 24 en npm ...')
  const node = draai('npx', ['-y', 'node@24', '-p', 'process.execPath'], { cwd: WERK }).uit
  copyFileSync(node, join(WERK, 'node'))
  draai('npm', ['pack', 'npm@11', '--silent'], { cwd: WERK })
  const pak = readdirSync(WERK).find((naam) => /^npm-11.*\.tgz$/.test(naam))
  renameSync(join(WERK, pak), join(WERK, 'npm.tgz'))
}

const isGemaakt = (beeld) => podman(['image', 'exists', beeld], { mag: true }).status === 0

/** `docker` keeps the HEALTHCHECK; the form OCI, which Podman and buildah choose, has no place for it. */
function bouw(beeld, bestand, map, extra = []) {
  console.log(`Image ${beeld} ...`)
  const argumenten = ['bud', '--isolation=chroot', '--format=docker', '--tag', beeld, ...extra]
  draai('buildah', [...argumenten, '--file', bestand, map])
}

function bouwHulp(beeld, bestand) {
  if (isGemaakt(beeld)) return
  for (const naam of readdirSync(join(WORTEL, 'scripts/uitrolproef/beelden'))) {
    copyFileSync(join(WORTEL, 'scripts/uitrolproef/beelden', naam), join(WERK, naam))
  }
  writeFileSync(join(WERK, '.dockerignore'), 'opslag\nloop\nnetwerken\n')
  bouw(beeld, join(WERK, bestand), WERK)
}

/** The registry and certificates that npm uses on this computer, also inside a build. */
function npmInContainer() {
  const waarde = (naam) => draai('npm', ['config', 'get', naam], { cwd: WORTEL }).uit
  const ca = waarde('cafile')
  const regels = [`registry=${waarde('registry')}`]
  const bestanden = [[join(WERK, 'npmrc'), '/usr/local/etc/npmrc']]
  if (ca !== 'null') {
    regels.push('cafile=/etc/npm-ca.pem')
    bestanden.push([ca, '/etc/npm-ca.pem'])
  }
  writeFileSync(join(WERK, 'npmrc'), `${regels.join('\n')}\n`)
  return bestanden.flatMap(([van, naar]) => ['--volume', `${van}:${naar}:ro`])
}

/** Builds uitrol/Containerfile itself, anew unless asked not to (while working on the trial). */
function bouwStopwijzer() {
  if (process.argv.includes('--houd') && isGemaakt(BEELD)) return
  bouw(BEELD, join(WORTEL, 'uitrol/Containerfile'), WORTEL, [
    '--network=host',
    ...npmInContainer(),
    '--build-arg',
    `NODE=${NODE_BEELD}`,
    '--ignorefile',
    join(WORTEL, 'uitrol/Containerfile.dockerignore'),
  ])
}

/** Everything that the parts need, as far as it is not there yet. */
export function maakBeelden(delen) {
  haalNode()
  if (delen.includes('container') || delen.includes('compose')) {
    maakWortel('basis')
    bouwHulp(NODE_BEELD, 'Basis.Containerfile')
    bouwStopwijzer()
    maakWortel('databank')
    bouwHulp(DATABANK_BEELD, 'Databank.Containerfile')
  }
  if (delen.includes('systemd')) {
    maakWortel('server')
    bouwHulp(SERVER_BEELD, 'Server.Containerfile')
  }
}
