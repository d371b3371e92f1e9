#!/usr/bin/env node
// SPDX-License-Identifier: EUPL-1.2
// Starts the command line. Kept tiny: all work is in ../dist, made by `npm run build`.
import { existsSync, statSync } from 'node:fs'
import process from 'node:process'

const hier = (pad) => new URL(pad, import.meta.url)
const gebouwd = hier('../dist/index.js')
const bundel = hier('../dist/bundel/index.js')

// Commands that need no service start from the bundle (docs/adr/0050-opdrachtregel-start-snel.md).
const SNEL = ['controleer', 'toon', 'uitleg', 'termijn']

/** When a package was last built; 0 when never. */
const tijd = (url) => statSync(url, { throwIfNoEntry: false })?.mtimeMs ?? 0

function bundelIsVers() {
  const gemaakt = tijd(bundel)
  if (gemaakt === 0) return false
  const merken = ['ijw', 'keten', 'cli'].map((p) => hier(`../../${p}/dist/.tsbuildinfo`))
  return merken.every((merk) => tijd(merk) <= gemaakt)
}

const argv = process.argv.slice(2)
if (existsSync(gebouwd)) {
  const kies = SNEL.includes(argv[0]) && bundelIsVers() ? bundel : gebouwd
  const { hoofd } = await import(kies.href)
  process.exitCode = await hoofd(argv)
} else {
  process.stderr.write(
    [
      'Fout NIET_GEBOUWD: Stopwijzer is nog niet gebouwd.',
      `  Gezocht: ${gebouwd.pathname}`,
      '  Wat te doen: voer in de map van Stopwijzer `npm run build` of `npm start` uit.',
      '',
    ].join('\n'),
  )
  process.exitCode = 2
}
