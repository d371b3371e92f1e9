// SPDX-License-Identifier: EUPL-1.2
/** Runs another Node process and times it as a user would: from start to end. */
import { spawnSync } from 'node:child_process'

/** @throws Error with what the process said when it does not end well */
export function draaiNode(argumenten: readonly string[]): { uit: string; ms: number } {
  const begin = performance.now()
  const uitkomst = spawnSync(process.execPath, argumenten, {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    // Flags of this process (a profiler, a test runner) are no part of what is measured.
    env: { ...process.env, NODE_OPTIONS: '' },
  })
  const ms = performance.now() - begin
  if (uitkomst.status !== 0) {
    throw new Error(`node ${argumenten.join(' ')}: ${uitkomst.error ?? uitkomst.stderr}`)
  }
  return { uit: uitkomst.stdout, ms }
}
