// SPDX-License-Identifier: EUPL-1.2
/** Test programs that run as a process of their own, bundled from the sources of this moment. */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import process from 'node:process'

const WORTEL = join(import.meta.dirname, '..', '..')

/** Bundles a program (path from the root) and returns the path of the bundle. */
export function maakBundel(bron: string): string {
  const script = join(WORTEL, 'scripts', 'proefbundel.mjs')
  return execFileSync(process.execPath, [script, bron], { cwd: WORTEL, encoding: 'utf8' }).trim()
}
