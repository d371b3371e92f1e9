// SPDX-License-Identifier: EUPL-1.2
/** Every case of the page on transport names a test that exists. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { WORTEL } from '../architectuur/bronnen.ts'

const DOCS = join(WORTEL, 'docs')
const pagina = readFileSync(join(DOCS, 'vervoerbewijs.md'), 'utf8')
const rijen = pagina
  .split('\n')
  .filter((regel) => regel.startsWith('|') && !/^\| (-|geval)/.test(regel))
const ZIPMAKER = readFileSync(join(WORTEL, 'tests/hulp/zipmaker.ts'), 'utf8')

test('each case names a test that exists, or a command', () => {
  expect(rijen.length).toBeGreaterThan(40)
  for (const rij of rijen) {
    const [, opdracht] = /\| `node (scripts\/[a-z]+\.mjs)[^`]*` \|$/.exec(rij) ?? []
    if (opdracht !== undefined) {
      expect(existsSync(join(WORTEL, opdracht)), rij).toBe(true)
      continue
    }
    const [, pad, titel] = /\| \[[^\]]+\]\(([^)]+\.test\.ts)\): `([^`]+)`/.exec(rij) ?? []
    expect(pad, rij).toBeDefined()
    const tekst = readFileSync(join(DOCS, pad!), 'utf8')
    // As a title in quotes: not as a word in a comment.
    expect(tekst.includes(`'${titel}'`), `${pad}: ${titel}`).toBe(true)
  }
})

test('each zip that is named is made', () => {
  const [rij] = rijen.filter((een) => een.includes('weigert een zip met'))
  const namen = [
    ...rij!
      .split(' met `')
      .at(-1)!
      .matchAll(/(?:^|`)([^`,|]+)`/g),
  ].map(([, een]) => een)
  expect(namen.length).toBe(9)
  for (const naam of namen) expect(ZIPMAKER).toContain(`wat: '${naam}'`)
})

/** The parts that a transport has to prove, as chapters. */
test.each([
  'Bestanden',
  'Zip',
  'Grootte',
  'Wat het schema doorlaat',
  'Certificaten',
  'GGK',
  'VECOZO (VSP)',
  'Eigenschappen',
])('there is a chapter on %s', (naam) => {
  const deel = pagina.split(`\n## ${naam}\n`)[1]?.split('\n## ')[0]
  expect(deel).toContain('| bewijs |')
})
