// SPDX-License-Identifier: EUPL-1.2
// Images and containers of the trial stand in a folder of their own, so that nothing of this
// computer's own Podman is touched and one `rm` takes everything away.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { draai } from './gereedschap.mjs'

export const WERK = '/var/tmp/stopwijzer-uitrolproef'

/** A container may not ask for more open files or processes than this computer lets us give. */
function grens(naam) {
  const regel = readFileSync('/proc/self/limits', 'utf8')
    .split('\n')
    .find((gezocht) => gezocht.startsWith(naam))
  const hard = Number(regel?.slice(naam.length).trim().split(/\s+/)[1])
  return Number.isFinite(hard) ? Math.min(hard, 4096) : 4096
}

/** Settings of buildah, podman and everything that calls them. */
export function richtOpslagIn() {
  mkdirSync(WERK, { recursive: true, mode: 0o711 })
  const opslag = join(WERK, 'storage.conf')
  const motor = join(WERK, 'containers.conf')
  writeFileSync(
    opslag,
    `[storage]\ndriver = "overlay"\ngraphroot = "${WERK}/opslag"\nrunroot = "${WERK}/loop"\n`,
  )
  writeFileSync(
    motor,
    [
      '[containers]',
      `default_ulimits = ["nofile=${grens('Max open files')}:${grens('Max open files')}", "nproc=${grens('Max processes')}:${grens('Max processes')}"]`,
      '[engine]',
      // Without systemd as PID 1 of this computer too.
      'cgroup_manager = "cgroupfs"',
      'events_logger = "file"',
      'runtime = "crun"',
      '[network]',
      'network_backend = "netavark"',
      `network_config_dir = "${WERK}/netwerken"`,
      '',
    ].join('\n'),
  )
  process.env.CONTAINERS_STORAGE_CONF = opslag
  process.env.CONTAINERS_CONF = motor
}

export const podman = (argumenten, opties) => draai('podman', argumenten, opties)

/** Takes away every image, container and file of the trial. */
export function ruimOp() {
  if (!existsSync(WERK)) return
  if (existsSync(join(WERK, 'opslag'))) {
    richtOpslagIn()
    podman(['rm', '--all', '--force', '--time', '0'], { mag: true })
    podman(['rmi', '--all', '--force'], { mag: true })
  }
  rmSync(WERK, { recursive: true, force: true })
}

/** Containers and networks of an earlier trial that was cut off. */
export function ruimContainersOp() {
  podman(['rm', '--all', '--force', '--time', '0'], { mag: true })
  podman(['network', 'prune', '--force'], { mag: true })
  podman(['volume', 'rm', '--all', '--force'], { mag: true })
}
