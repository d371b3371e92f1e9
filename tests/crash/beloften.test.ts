// SPDX-License-Identifier: EUPL-1.2
/** Every promise names a test that exists, and every failure point has a promise. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PROEFPUNTEN } from '../../packages/dienst/src/proefpunten.ts'

const DOCS = join(import.meta.dirname, '..', '..', 'docs')
const pagina = readFileSync(join(DOCS, 'beloften.md'), 'utf8')
/** Rows of the tables, without head and line. */
const rijen = pagina
  .split('\n')
  .filter((regel) => regel.startsWith('|') && !/^\|\s*(-|moment|wat er gebeurt)/.test(regel))

test('each promise names a test that exists', () => {
  expect(rijen.length).toBeGreaterThan(20)
  for (const rij of rijen) {
    const [, pad, naam] = /\[[^\]]+\]\(([^)]+)\): `([^`]+)`\s*\|$/.exec(rij) ?? []
    expect(pad, rij).toBeDefined()
    const bestand = join(DOCS, pad!)
    // As a title in quotes: not as a word in a comment.
    const staatEr = existsSync(bestand) && readFileSync(bestand, 'utf8').includes(`'${naam}'`)
    expect(staatEr, `${pad}: ${naam}`).toBe(true)
  }
})

test('each failure point has its promise', () => {
  const momenten = rijen.map((rij) => /^\|\s*`([a-z-]+)`:/.exec(rij)?.[1]).filter(Boolean)
  expect(momenten.sort()).toEqual([...PROEFPUNTEN].sort())
})

test('the page does not promise what nobody can', () => {
  expect(pagina).not.toMatch(/exactly once|precies één keer (bezorgd|verstuurd)/i)
})
