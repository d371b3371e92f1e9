// SPDX-License-Identifier: EUPL-1.2
/** Test support: small changes of a message file, to see how a reader takes them. */
import fc from 'fast-check'

const codeer = new TextEncoder()

/** A message as bytes to the same message with something changed. */
export type Verandering = (bytes: Uint8Array) => Uint8Array

/** One change: a byte, a piece put in, taken out or doubled, or another value. */
export function verandering(): fc.Arbitrary<Verandering> {
  const plek = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
  const stuk = fc.oneof(
    fc.constantFrom(' ', '\r\n', '\t', '<', '>', '&', '&amp;', '<!-- -->', '<![CDATA[x]]>', ']]>'),
    fc.constantFrom(
      '0',
      '-',
      '+1',
      'é',
      '\u00a0',
      '\u2028',
      '😀',
      '\u0000',
      '/>',
      '<?x?>',
      ' a="b"',
    ),
  )
  const tussen = (bytes: Uint8Array, van: number, tot: number, nieuw: Uint8Array) =>
    Uint8Array.of(...bytes.subarray(0, van), ...nieuw, ...bytes.subarray(tot))
  return fc
    .tuple(fc.nat(5), plek, plek, stuk, fc.nat(255))
    .map(([soort, a, b, tekst, byte]) => (bytes) => {
      const i = Math.floor(a * bytes.length)
      const j = Math.min(bytes.length, i + 1 + Math.floor(b * 60))
      if (soort === 0) return tussen(bytes, i, i + 1, Uint8Array.of(byte))
      if (soort === 1) return tussen(bytes, i, i, codeer.encode(tekst))
      if (soort === 2) return tussen(bytes, i, j, new Uint8Array())
      if (soort === 3) return tussen(bytes, j, j, bytes.slice(i, j))
      // Another value, so that facets are met from both sides.
      const van = bytes.indexOf(0x3e, i) + 1
      const tot = bytes.indexOf(0x3c, van)
      if (van === 0 || tot <= van) return bytes
      const oud = new TextDecoder().decode(bytes.subarray(van, tot))
      const nieuw = soort === 4 ? oud + tekst : (WAARDEN[byte % WAARDEN.length] as string)
      return tussen(bytes, van, tot, codeer.encode(nieuw))
    })
}

/** Values at the edge of what some datatype allows. */
const WAARDEN = [
  '',
  ' ',
  '0',
  '-0',
  '007',
  '+7',
  '999999999',
  '1000000000',
  '2026-02-29',
  '2024-02-29',
  '2026-07-17Z',
  '23:59:60',
  '24:00:00',
  '1.0.0',
  '1.0',
  'A',
  'AB',
  'É',
  'ỳ',
  'ỹ',
  '31',
  'NL',
  'x'.repeat(80),
  'é'.repeat(80),
]
