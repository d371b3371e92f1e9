// SPDX-License-Identifier: EUPL-1.2
/** Reads the sources of the project for the architecture tests. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const WORTEL = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

export interface Bron {
  /** Path from the root, with forward slashes. */
  readonly pad: string
  readonly tekst: string
}

/** Every file git knows or would add, read as text. */
export function bronnen(patroon: RegExp): Bron[] {
  const lijst = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: WORTEL,
    encoding: 'utf8',
  })
  return lijst
    .split('\n')
    .filter((pad) => pad !== '' && patroon.test(pad))
    .flatMap((pad) => {
      try {
        return [{ pad, tekst: readFileSync(join(WORTEL, pad), 'utf8') }]
      } catch {
        return [] // listed by git but removed in the working tree
      }
    })
}

/** Module specifiers of all static, dynamic and re-exporting imports of a source text. */
export function importsVan(tekst: string): string[] {
  const zonderCommentaar = tekst.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
  const gevonden: string[] = []
  for (const treffer of zonderCommentaar.matchAll(
    /(?:\bfrom\s*|\bimport\s*\(\s*|^\s*import\s+)(['"])([^'"\n]+)\1/gm,
  )) {
    gevonden.push(treffer[2]!)
  }
  return gevonden
}
