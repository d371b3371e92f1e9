// SPDX-License-Identifier: EUPL-1.2
// What the trial of the set-up needs of this computer, and the small things its parts share:
// running a program, waiting for something that shows, and writing down what was proven.
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import process from 'node:process'
import { setTimeout as wacht } from 'node:timers/promises'

const MOTOR = {
  buildah: 'buildah',
  podman: 'podman',
  crun: 'crun',
  mmdebstrap: 'mmdebstrap',
  '/usr/lib/podman/netavark': 'netavark',
  '/usr/lib/podman/aardvark-dns': 'aardvark-dns',
  iptables: 'iptables',
  catatonit: 'catatonit',
  unshare: 'util-linux',
  ip: 'iproute2',
}

/** Per part: program or file, and the package of Debian 12 that has it. */
export const NODIG = {
  container: MOTOR,
  compose: { ...MOTOR, 'docker-compose': 'docker-compose', openssl: 'openssl' },
  systemd: MOTOR,
  helm: {
    go: 'golang-go',
    '/usr/share/gocode/src/github.com/Masterminds/sprig': 'golang-github-masterminds-sprig-dev',
    '/usr/share/gocode/src/sigs.k8s.io/yaml': 'golang-k8s-sigs-yaml-dev',
    '/usr/share/gocode/src/github.com/xeipuuv/gojsonschema':
      'golang-github-xeipuuv-gojsonschema-dev',
  },
}

function isEr(naam) {
  if (naam.startsWith('/')) return existsSync(naam)
  const paden = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/sbin']
  return paden.some((map) => {
    try {
      accessSync(join(map, naam), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}

/** Says what is missing and how it is installed. Installs nothing. */
export function ontbreekt(delen) {
  const weg = delen.flatMap((deel) => Object.entries(NODIG[deel]).filter(([naam]) => !isEr(naam)))
  const regels = [...new Map(weg)].map(([naam, pakket]) => `  ${naam} (pakket ${pakket})`)
  if (delen.some((deel) => deel !== 'helm') && process.getuid?.() !== 0) {
    regels.push('  root: bouw en start containers als root (sudo)')
  }
  if (regels.length === 0) return undefined
  const pakketten = [...new Set(weg.map(([, pakket]) => pakket))].sort().join(' ')
  return [
    `Voor deze proef (${delen.join(', ')}) ontbreekt:`,
    ...regels,
    ...(pakketten
      ? [
          'Wat te doen: installeer dit op Debian 12, en start de proef opnieuw:',
          `  apt-get install --no-install-recommends ${pakketten}`,
        ]
      : []),
  ].join('\n')
}

/** Runs a program and returns status, what it wrote, and both together; throws when it must succeed. */
export function draai(opdracht, argumenten, { mag = false, toon = false, ...opties } = {}) {
  const kind = spawnSync(opdracht, argumenten, {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: toon ? 'inherit' : undefined,
    ...opties,
  })
  const uit = (kind.stdout ?? '').trim()
  const fout = (kind.stderr ?? '').trim()
  if (kind.status !== 0 && !mag) {
    const einde = `${uit}\n${fout}`.slice(-3000)
    throw new Error(
      `mislukt (${kind.status ?? kind.error}): ${opdracht} ${argumenten.join(' ')}\n${einde}`,
    )
  }
  return { status: kind.status, uit, fout, alles: `${uit}\n${fout}` }
}

/** Asks until the answer is something, or throws. Engines show their state only when asked. */
export async function totdat(wat, vraag, { seconden = 60, om = 250 } = {}) {
  const begin = performance.now()
  for (;;) {
    const antwoord = await vraag()
    if (antwoord) return { antwoord, ms: Math.round(performance.now() - begin) }
    if (performance.now() - begin > seconden * 1000) {
      throw new Error(`Na ${seconden} seconden nog niet: ${wat}`)
    }
    await wacht(om)
  }
}

export const pauze = wacht

/** Status and text of a page, or undefined while nobody answers. */
export async function haal(adres, opties = {}) {
  try {
    const antwoord = await fetch(adres, { signal: AbortSignal.timeout(5000), ...opties })
    return { status: antwoord.status, tekst: await antwoord.text(), kop: antwoord.headers }
  } catch {
    return undefined
  }
}

let deelNu = ''
const bewezen = []
export function begin(deel) {
  deelNu = deel
  console.log(`\n== ${deel}`)
}

/** Writes down one thing that an engine showed. */
export function bewijs(wat, goed, gemeten = '') {
  bewezen.push({ deel: deelNu, wat, goed: Boolean(goed) })
  console.log(`${goed ? 'goed' : 'FOUT'}  ${wat}${gemeten === '' ? '' : `: ${gemeten}`}`)
}

/** The end of the trial: how much was shown, and what was not. Returns the exit code. */
export function slot() {
  const mis = bewezen.filter(({ goed }) => !goed)
  console.log(`\n${bewezen.length - mis.length} van ${bewezen.length} bewezen.`)
  for (const { deel, wat } of mis) console.log(`FOUT  ${deel}: ${wat}`)
  return mis.length === 0 && bewezen.length > 0 ? 0 : 1
}
