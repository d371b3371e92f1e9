#!/usr/bin/env node
// SPDX-License-Identifier: EUPL-1.2
// Starts the command line. Kept tiny: all work is in ../dist, made by `npm run build`.
import { existsSync } from 'node:fs'
import process from 'node:process'

const gebouwd = new URL('../dist/index.js', import.meta.url)

if (existsSync(gebouwd)) {
  const { hoofd } = await import(gebouwd.href)
  process.exitCode = await hoofd(process.argv.slice(2))
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
