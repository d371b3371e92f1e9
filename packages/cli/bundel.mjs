// SPDX-License-Identifier: EUPL-1.2
// Bundles the built command line into a few files, so that a cold start reads those
// instead of a hundred small modules (docs/adr/0050-opdrachtregel-start-snel.md). Runs after tsc.
import { rmSync } from 'node:fs'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const hier = (pad) => fileURLToPath(new URL(pad, import.meta.url))

rmSync(hier('dist/bundel'), { recursive: true, force: true })
await build({
  entryPoints: [hier('dist/index.js')],
  outdir: hier('dist/bundel'),
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  // The service finds its own files beside its modules, so it is never bundled.
  external: ['@stopwijzer/dienst', '@stopwijzer/simulator'],
  // Commander is CommonJS and asks for Node's modules by require.
  banner: {
    js: "import { createRequire as maakRequire } from 'node:module'; const require = maakRequire(import.meta.url);",
  },
  // Comments and white space are read at every start; names stay, for the traces of errors.
  minifyWhitespace: true,
  minifySyntax: true,
  logLevel: 'warning',
})
process.stderr.write('Opdrachtregel gebundeld.\n')
