// SPDX-License-Identifier: EUPL-1.2
/** Runs the real, built command line as a child process. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export const WORTEL = fileURLToPath(new URL('../../', import.meta.url))
export const PROGRAMMA = fileURLToPath(
  new URL('../../packages/cli/bin/stopwijzer.mjs', import.meta.url),
)

export interface Uitvoer {
  readonly code: number | null
  readonly uit: string
  readonly praat: string
}

/**
 * Builds what is stale, so that a test never judges old code. `npm test` has built
 * already and says so. A type fault elsewhere is not for these tests to find.
 */
export function bouwOpdrachtregel(): void {
  if (process.env.STOPWIJZER_TEST === '1') return
  const tsc = fileURLToPath(new URL('../../node_modules/typescript/bin/tsc', import.meta.url))
  spawnSync(process.execPath, [tsc, '-b', 'packages/cli'], { cwd: WORTEL })
}

/** `stopwijzer <args>` in the root of the project, without a terminal. */
export function stopwijzer(args: readonly string[], invoer?: string | Uint8Array): Uitvoer {
  const kind = spawnSync(process.execPath, [PROGRAMMA, ...args], {
    cwd: WORTEL,
    input: invoer ?? '',
    encoding: 'utf8',
    timeout: 60_000,
    maxBuffer: 256 * 1024 * 1024,
    env: { ...process.env, NO_COLOR: undefined, FORCE_COLOR: undefined },
  })
  return { code: kind.status, uit: kind.stdout, praat: zonderVoortgang(kind.stderr) }
}

/** Whether progress is said depends on how busy the machine is: it comes after two seconds. */
function zonderVoortgang(praat: string): string {
  return praat.replace(/^.* …\n/gm, '')
}
