// SPDX-License-Identifier: EUPL-1.2
// Makes the packages of a release: `node scripts/pakketten.mjs [folder]`. What goes in stands in
// the `files` of each package.json; the same build gives the same bytes.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { bouw, installeer, WORTEL } from './bouw.mjs'

const NPM = process.platform === 'win32' ? 'npm.cmd' : 'npm'

/** In the order of the arrows: each needs only what stands before it. */
export const PAKKETTEN = ['ijw', 'keten', 'koppelvlak', 'web', 'dienst', 'simulator', 'cli']

/** What somebody else gets as package.json: no condition for our sources, no tools of ours. */
export function manifestVan(manifest) {
  const { devDependencies: _, private: __, dependencies, exports, ...rest } = manifest
  // The web application holds all it uses in its files: who serves it installs nothing for it.
  if (rest.name === '@stopwijzer/web') return { ...rest, files: ['dist'] }
  const zonderBron = Object.entries(exports).map(([pad, { source: ___, ...doelen }]) => [
    pad,
    doelen,
  ])
  // The service finds the web application beside itself (packages/dienst/src/web/web.ts).
  const web = rest.name === '@stopwijzer/dienst' ? { '@stopwijzer/web': rest.version } : {}
  return {
    ...rest,
    exports: Object.fromEntries(zonderBron),
    dependencies: { ...dependencies, ...web },
  }
}

/** Copies a package as it goes out, with the licence, and returns its folder. */
export function klaarzetten(wortel, naam, werk) {
  const van = join(wortel, 'packages', naam)
  const naar = join(werk, naam)
  const manifest = manifestVan(JSON.parse(readFileSync(join(van, 'package.json'), 'utf8')))
  mkdirSync(naar, { recursive: true })
  for (const deel of ['dist', 'bin', 'kind', 'migraties', 'README.md']) {
    if (!existsSync(join(van, deel))) continue
    cpSync(join(van, deel), join(naar, deel), {
      recursive: true,
      // What only tests use; an older build may have left it.
      filter: (pad) => basename(pad) !== 'proef',
    })
  }
  cpSync(join(wortel, 'LICENSE'), join(naar, 'LICENSE'))
  writeFileSync(join(naar, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  return naar
}

/** Packs the built packages of a working copy into a folder; returns file names with SHA-256. */
export function maakPakketten(wortel, doel, namen = PAKKETTEN) {
  const werk = mkdtempSync(join(tmpdir(), 'stopwijzer-pakketten-'))
  try {
    mkdirSync(doel, { recursive: true })
    const mappen = namen.map((naam) => klaarzetten(wortel, naam, werk))
    const kind = spawnSync(
      NPM,
      ['pack', '--ignore-scripts', '--json', '--pack-destination', doel, ...mappen],
      { cwd: werk, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
    )
    if (kind.status !== 0) throw new Error(`npm pack: ${kind.stderr}`)
    return sommenVan(doel)
  } finally {
    rmSync(werk, { recursive: true, force: true })
  }
}

export function sommenVan(map) {
  const namen = readdirSync(map).filter((naam) => naam.endsWith('.tgz'))
  return namen.sort().map((naam) => {
    const som = createHash('sha256').update(readFileSync(join(map, naam)))
    return { naam, sha256: som.digest('hex') }
  })
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  installeer()
  bouw()
  const doel = resolve(process.argv[2] ?? join(WORTEL, 'pakketten'))
  rmSync(doel, { recursive: true, force: true })
  const sommen = maakPakketten(WORTEL, doel)
  const lijst = sommen.map(({ naam, sha256 }) => `${sha256}  ${naam}\n`).join('')
  writeFileSync(join(doel, 'SHA256SUMS'), lijst)
  process.stdout.write(lijst)
}
