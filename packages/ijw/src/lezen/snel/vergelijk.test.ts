// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest'
import { asciiBytes, gelijk } from './vergelijk.ts'

const zin = '\r\n\t\t<jw307:ToewijzingIngangsdatum>2026</jw307:ToewijzingIngangsdatum>'

function past(tekst: string, bytes: Uint8Array, p: number): boolean {
  return new Function('v', 'p', `return ${gelijk(tekst)}`)(new DataView(bytes.buffer), p) as boolean
}

test('a comparison is true for exactly the text and false after any change of one byte', () => {
  for (let lengte = 1; lengte <= zin.length; lengte++) {
    const tekst = zin.slice(0, lengte)
    const bytes = asciiBytes(`..${tekst}.`)
    expect(past(tekst, bytes, 2), tekst).toBe(true)
    for (let i = 2; i < lengte + 2; i++) {
      const anders = bytes.slice()
      anders[i] = (anders[i] as number) ^ 0x80
      expect(past(tekst, anders, 2), `${tekst} byte ${i}`).toBe(false)
    }
  }
})

test('a comparison never reads past the end of the message', () => {
  for (let lengte = 1; lengte <= zin.length; lengte++) {
    const tekst = zin.slice(0, lengte)
    expect(past(tekst, asciiBytes(tekst), 0)).toBe(true)
    expect(() => past(tekst, asciiBytes(tekst.slice(0, -1)), 0)).toThrow(RangeError)
  }
})

test.each(['é', '\u0000', '\u007f', 'a'.repeat(257)])('text %j is not compiled', (tekst) => {
  expect(() => gelijk(tekst)).toThrow()
})
