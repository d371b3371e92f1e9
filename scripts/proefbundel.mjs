// SPDX-License-Identifier: EUPL-1.2
// Bundles a test program from the TypeScript sources, so that it can run as a process of its own:
//   node scripts/proefbundel.mjs tests/crash/postbusproces.ts
// prints the path of the bundle. It stands in `dist`, from where migrations and packages are found.
import { createHash } from 'node:crypto'
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const wortel = dirname(dirname(fileURLToPath(import.meta.url)))

/** Bundles `bron` (path from the root) and returns the path of the bundle. */
export async function bundel(bron) {
  const map = join(wortel, 'packages/dienst/dist/proef')
  mkdirSync(map, { recursive: true })
  const { outputFiles } = await build({
    entryPoints: [join(wortel, bron)],
    absWorkingDir: wortel,
    write: false,
    bundle: true,
    platform: 'node',
    format: 'esm',
    conditions: ['source'],
    plugins: [
      {
        name: 'only-our-own',
        setup(bouw) {
          bouw.onResolve({ filter: /^[^.]/ }, ({ path, kind }) =>
            kind === 'entry-point' || path.startsWith('@stopwijzer/') || path.startsWith('/')
              ? undefined
              : { path, external: true },
          )
        },
      },
    ],
  })
  const tekst = outputFiles[0].contents
  // Named by content: two runs at once never see half a bundle or each other's.
  const merk = createHash('sha256').update(tekst).digest('hex').slice(0, 12)
  const doel = join(map, `${basename(bron, '.ts')}-${merk}.mjs`)
  const half = `${doel}.${process.pid}.tmp`
  writeFileSync(half, tekst)
  renameSync(half, doel)
  return doel
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(await bundel(process.argv[2]))
}
