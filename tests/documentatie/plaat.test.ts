// SPDX-License-Identifier: EUPL-1.2
/** The picture of the architecture shows the imports that are there, and nothing that is not. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
// @ts-expect-error plain JavaScript without types
import { leesPijlen, maakPlaat } from '../../scripts/plaat.mjs'
import { WORTEL } from '../architectuur/bronnen.ts'

describe('docs/architectuur.svg', () => {
  it('is de plaat van nu', async () => {
    await expect(maakPlaat()).toMatchFileSnapshot(join(WORTEL, 'docs/architectuur.svg'))
    expect(readFileSync(join(WORTEL, 'docs/architectuur.md'), 'utf8')).toContain(
      '(architectuur.svg)',
    )
  })

  it('leest echte pijlen', () => {
    const pijlen = leesPijlen() as Map<string, string[]>
    expect(pijlen.get('ijw')).toEqual([])
    expect(pijlen.get('keten')).toEqual(['ijw'])
    expect(pijlen.get('dienst')).toEqual(['ijw', 'keten', 'koppelvlak'])
  })

  it('verandert mee, en weigert een kring', () => {
    const pijlen = new Map([
      ['ijw', []],
      ['keten', ['ijw']],
    ])
    const voor = maakPlaat(pijlen)
    expect(voor.match(/marker-end/g)).toHaveLength(1)
    // The arrow to ijw follows from the one to keten: it is told in the box.
    const na = maakPlaat(new Map([...pijlen, ['cli', ['keten', 'ijw']]]))
    expect(na.match(/marker-end/g)).toHaveLength(2)
    expect(na).toContain('gebruikt ook ijw')
    expect(() =>
      maakPlaat(
        new Map([
          ['a', ['b']],
          ['b', ['a']],
        ]),
      ),
    ).toThrow('Een kring: a -> b -> a')
  })
})
