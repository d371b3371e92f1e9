// SPDX-License-Identifier: EUPL-1.2
// `npm run uitrolproef [-- container|compose|systemd|helm|opruimen ...]`: runs the files of uitrol/
// with the tools that read them at a user. Takes many minutes, needs root and packages of Debian,
// and is no part of `npm test`. Exit code 0: all was shown; 1: something was not; 2: a tool misses.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { bouw, installeer } from '../bouw.mjs'
import { maakBeelden } from './beelden.mjs'
import { draai, NODIG, ontbreekt, slot } from './gereedschap.mjs'
import { richtOpslagIn, ruimContainersOp, ruimOp, WERK } from './opslag.mjs'

const BINNEN = '--binnen'
const gevraagd = process.argv.slice(2).filter((woord) => !woord.startsWith('--'))
const delen = gevraagd.length > 0 ? gevraagd : Object.keys(NODIG)

/** In namespaces of its own: the networks of the trial have no way out of this computer. */
async function binnen() {
  draai('ip', ['link', 'set', 'lo', 'up'])
  // crun wants one kind of cgroups; where both are mounted, the old one has the controllers.
  if (existsSync('/sys/fs/cgroup/unified/cgroup.procs')) draai('umount', ['/sys/fs/cgroup/unified'])
  ruimContainersOp()
  for (const deel of delen) {
    const { proef } = await import(`./${deel}.mjs`)
    try {
      await proef()
    } finally {
      ruimContainersOp()
    }
  }
  process.exitCode = slot()
}

async function buiten() {
  const fout = ontbreekt(delen)
  if (fout !== undefined) {
    console.error(fout)
    process.exitCode = 2
    return
  }
  installeer()
  const motor = delen.filter((deel) => deel !== 'helm')
  if (delen.includes('helm')) {
    const { proef } = await import('./helm.mjs')
    await proef()
    process.exitCode = slot()
  }
  if (motor.length === 0) return
  if (motor.includes('systemd')) bouw()
  richtOpslagIn()
  maakBeelden(motor)
  if (motor.includes('systemd')) {
    const { voorbereid } = await import('./systemd.mjs')
    voorbereid()
  }
  const zelf = fileURLToPath(import.meta.url)
  const { status } = spawnSync(
    'unshare',
    ['--net', '--mount', process.execPath, zelf, BINNEN, ...motor],
    { stdio: 'inherit' },
  )
  process.exitCode = Math.max(Number(process.exitCode ?? 0), status ?? 1)
  console.log(`Images blijven in ${WERK}. Weghalen: npm run uitrolproef -- opruimen`)
}

if (gevraagd.includes('opruimen')) ruimOp()
else if (delen.some((deel) => !(deel in NODIG))) {
  console.error(`Kies uit: ${Object.keys(NODIG).join(', ')}, opruimen`)
  process.exitCode = 2
} else if (process.argv.includes(BINNEN)) {
  richtOpslagIn()
  await binnen()
} else await buiten()
