// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { patroon, vertaal } from './patroon.ts'

describe('the dialect of XSD', () => {
  test.each<[string, string, boolean]>([
    ['[0-9]{4}', '0363', true],
    ['[0-9]{4}', '03633', false],
    ['[0-9]{4}', '0363\n', false],
    ['a.b', 'a\u2028b', true],
    ['a.b', 'a\nb', false],
    ['a.b', 'a\rb', false],
    ['\\s', '\t', true],
    ['\\s', '\u00a0', false],
    ['\\S', '\u00a0', true],
    ['[^\\s]', ' ', false],
    ['[.]', 'x', false],
    ['1\\.0', '1.0', true],
    ['1\\.0', '1x0', false],
    ['^a$', 'a', false],
    ['^a$', '^a$', true],
    ['[^Z+-]+', '10:00:00', true],
    ['[^Z+-]+', '10:00:00-', false],
    ['[a-zA-ZÀ-ỳ]', 'ỳ', true],
    ['[a-zA-ZÀ-ỳ]', 'ỵ', false],
    ['.', '\u{1f600}', true],
    ['a|b', 'ab', false],
    ['[a\\-c]', 'b', false],
    ['[a\\-c]', '-', true],
  ])('%s on %j: %s', (bron, waarde, past) => {
    expect(patroon(bron)(waarde)).toBe(past)
  })

  test.each(['\\d', '\\p{L}', '[a-z-[aeiou]]', '\\i', 'a\\'])('refuses %s', (bron) => {
    expect(() => patroon(bron)).toThrow(expect.objectContaining({ code: 'PATROON_ONBEKEND' }))
  })
})

// The cheaper equals must say what the originals say.
test.each(['.*[^\\s].*', '([.\\s]*\\S+[.\\s]*)+'])('the shortcut for %s is its equal', (bron) => {
  const letterlijk = new RegExp(`^(?:${vertaal(bron)})$`, 'u')
  const tekst = fc.string({ unit: fc.constantFrom(...'ab.  \t\n\r\u00a0\u2028é'), maxLength: 12 })
  fc.assert(
    fc.property(tekst, (waarde) => {
      expect(patroon(bron)(waarde)).toBe(letterlijk.test(waarde))
    }),
    { numRuns: 2000 },
  )
})
