// SPDX-License-Identifier: EUPL-1.2
// `npm run herbouwbaar`: builds two clean copies of the sources in two folders with names of
// different length, packs both and compares every byte. Exit code 1 when something differs.
import { spawnSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { draai, installeer, WORTEL } from './bouw.mjs'
import { maakPakketten } from './pakketten.mjs'

/** Names and contents that git knows, as they stand in the working copy. */
function kopieer(naar) {
  const lijst = spawnSync('git', ['ls-files', '-z'], { cwd: WORTEL, encoding: 'utf8' })
  if (lijst.status !== 0) throw new Error(`git ls-files: ${lijst.stderr}`)
  for (const pad of lijst.stdout.split('\0')) {
    if (pad === '' || !existsSync(join(WORTEL, pad))) continue
    mkdirSync(join(naar, dirname(pad)), { recursive: true })
    copyFileSync(join(WORTEL, pad), join(naar, pad))
  }
}

/** The installed packages of others, and our own from the copy itself. */
function leenPakketten(naar) {
  const doel = join(naar, 'node_modules')
  mkdirSync(join(doel, '@stopwijzer'), { recursive: true })
  for (const naam of readdirSync(join(WORTEL, 'node_modules'))) {
    if (naam === '@stopwijzer' || naam === '.stopwijzer') continue
    symlinkSync(join(WORTEL, 'node_modules', naam), join(doel, naam))
  }
  for (const naam of readdirSync(join(WORTEL, 'packages'))) {
    symlinkSync(join(naar, 'packages', naam), join(doel, '@stopwijzer', naam))
    // What npm could not put at the top, because another version stands there.
    const eigen = join(WORTEL, 'packages', naam, 'node_modules')
    if (existsSync(eigen)) symlinkSync(eigen, join(naar, 'packages', naam, 'node_modules'))
  }
}

function bouwKopie(naam) {
  const werk = mkdtempSync(join(tmpdir(), `stopwijzer-${naam}-`))
  const bron = join(werk, naam)
  kopieer(bron)
  leenPakketten(bron)
  draai(process.execPath, ['-e', "import('./scripts/bouw.mjs').then(({ bouw }) => bouw())"], {
    cwd: bron,
  })
  const sommen = maakPakketten(bron, join(werk, 'pakketten'))
  return { werk, sommen }
}

installeer()
const een = bouwKopie('een')
const twee = bouwKopie('een-heel-andere-map')
let anders = 0
for (const [i, { naam, sha256 }] of een.sommen.entries()) {
  const gelijk = twee.sommen[i]?.sha256 === sha256
  if (!gelijk) anders++
  console.log(`${gelijk ? 'gelijk' : 'ANDERS'}  ${sha256}  ${naam}`)
}
if (anders > 0) {
  console.log(`Vergelijk zelf: ${een.werk} en ${twee.werk}`)
  process.exitCode = 1
} else {
  for (const { werk } of [een, twee]) rmSync(werk, { recursive: true, force: true })
}
