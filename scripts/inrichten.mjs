// SPDX-License-Identifier: EUPL-1.2
// Lays out what runs, and nothing else: `node scripts/inrichten.mjs <folder>`. For the container,
// after a build and an install without tools; our own packages stand there as in a release.
import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { WORTEL } from './bouw.mjs'
import { klaarzetten, PAKKETTEN } from './pakketten.mjs'

const doel = process.argv[2]
if (doel === undefined) {
  console.error('Noem een map: node scripts/inrichten.mjs <map>')
  process.exit(2)
}
const pakketten = join(resolve(doel), 'node_modules')
mkdirSync(join(pakketten, '@stopwijzer'), { recursive: true })
for (const naam of readdirSync(join(WORTEL, 'node_modules'))) {
  if (naam.startsWith('.') || naam === '@stopwijzer') continue
  cpSync(join(WORTEL, 'node_modules', naam), join(pakketten, naam), { recursive: true })
}
for (const naam of PAKKETTEN) {
  const map = klaarzetten(WORTEL, naam, join(pakketten, '@stopwijzer'))
  // What npm could not put at the top, because another version stands there.
  const eigen = join(WORTEL, 'packages', naam, 'node_modules')
  if (existsSync(eigen)) cpSync(eigen, join(map, 'node_modules'), { recursive: true })
}
cpSync(join(WORTEL, 'uitrol', 'gezond.mjs'), join(resolve(doel), 'gezond.mjs'))
cpSync(join(WORTEL, 'LICENSE'), join(resolve(doel), 'LICENSE'))
