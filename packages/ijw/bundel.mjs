// SPDX-License-Identifier: EUPL-1.2
// Bundles the built library into one file for a page without a bundler of its own. Runs after tsc.
import { rmSync } from 'node:fs'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const hier = (pad) => fileURLToPath(new URL(pad, import.meta.url))

rmSync(hier('dist/browser'), { recursive: true, force: true })
await build({
  entryPoints: [hier('dist/index.js')],
  outfile: hier('dist/browser/ijw.js'),
  // Otherwise the file would tell in which folder it was built.
  absWorkingDir: hier('.'),
  bundle: true,
  platform: 'browser',
  format: 'esm',
  target: 'es2022',
  minify: true,
  legalComments: 'inline',
  logLevel: 'warning',
})
process.stderr.write('Bibliotheek gebundeld voor de browser.\n')
