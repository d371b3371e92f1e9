// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isVanBasis } from '../../waarden/lexicaal.ts'
import { isDatum, isTijd, tekst, tekstVrij, traag, vierCijfers, wit } from './tekst.ts'

const view = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
const van = (waarde: string) => view(new TextEncoder().encode(`${waarde}<`))
const ALLES = { minLengte: 1, maxLengte: 1000, regels: true, zichtbaar: false }

describe('text', () => {
  // What XML 1.0 allows in text without escaping, minus what steps aside on purpose (`>`, CR).
  const GEWOON = /^[\t\n\x20-\x25\x27-\x3b\x3d\x3f-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]+$/u

  function verwacht(bytes: Uint8Array): number {
    try {
      const gelezen = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
      return GEWOON.test(gelezen) ? bytes.length : 0
    } catch {
      return 0
    }
  }

  function klopt(inhoud: Uint8Array): void {
    const bytes = new Uint8Array([...inhoud, 0x3c, 0, 0, 0])
    expect(tekstVrij(view(bytes), 0, ALLES), String(inhoud)).toBe(verwacht(inhoud))
  }

  test('accepts two bytes exactly when they are valid UTF-8 and ordinary in XML', () => {
    for (let a = 0; a < 256; a++) {
      for (let b = 0; b < 256; b++) if (a !== 0x3c && b !== 0x3c) klopt(Uint8Array.of(a, b))
    }
  })

  test('accepts three and four bytes at the edges of UTF-8 exactly when valid', () => {
    const randen = [0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbd, 0xbe, 0xbf, 0xc0, 0xff]
    for (let a = 0xc0; a < 256; a++) {
      for (const b of randen) {
        for (const c of randen) {
          klopt(Uint8Array.of(a, b, c))
          for (const d of randen) klopt(Uint8Array.of(a, b, c, d))
        }
      }
    }
  })

  test('length is counted in code points', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }), (waarde) => {
        const bytes = new TextEncoder().encode(waarde)
        fc.pre(verwacht(bytes) > 0)
        const lengte = [...waarde].length
        const eis = { ...ALLES, minLengte: lengte, maxLengte: lengte }
        expect(tekstVrij(van(waarde), 0, eis)).toBe(bytes.length)
        expect(tekstVrij(van(waarde), 0, { ...eis, maxLengte: lengte - 1 })).toBe(0)
        expect(tekstVrij(van(waarde), 0, { ...eis, minLengte: lengte + 1 })).toBe(0)
      }),
    )
  })

  test('visible means: something else than space, tab and line feed', () => {
    const eis = { ...ALLES, zichtbaar: true }
    expect(tekstVrij(van(' \t\n '), 0, eis)).toBe(0)
    expect(tekstVrij(van(' \t\n.'), 0, eis)).toBe(4)
    expect(tekstVrij(van('\u00a0'), 0, eis)).toBe(2)
    expect(tekst(van(' \t '), 0)).toBe(0)
    expect(tekst(van(' a\t'), 0)).toBe(3)
  })

  test('a line feed needs permission; the quick scan leaves it alone', () => {
    expect(tekstVrij(van('a\nb'), 0, { ...ALLES, regels: false })).toBe(0)
    expect(tekstVrij(van('a\nb'), 0, ALLES)).toBe(3)
    expect(tekst(van('a\nb'), 0)).toBe(0)
  })

  test('text without end runs into the end of the view', () => {
    const bytes = view(new TextEncoder().encode('abc'))
    expect(() => tekst(bytes, 0)).toThrow(RangeError)
    expect(() => tekstVrij(bytes, 0, ALLES)).toThrow(RangeError)
    expect(() => wit(view(Uint8Array.of(32, 32)), 0)).toThrow(RangeError)
  })
})

test('white space between tags is skipped, and a tag is compared byte by byte', () => {
  const tag = new TextEncoder().encode('</a>')
  expect(wit(van(' \t\r\n'), 0)).toBe(4)
  expect(traag(van('</a>\r\n  '), 0, tag)).toBe(8)
  expect(traag(van('</b>\r\n  '), 0, tag)).toBe(0)
})

test('a plain date is accepted exactly when it exists', () => {
  const jaren = ['0000', '0999', '1000', '1900', '2000', '2023', '2024', '2100', '2400', '9999']
  for (const jaar of jaren) {
    for (let maand = 0; maand < 14; maand++) {
      for (let dag = 0; dag < 33; dag++) {
        const datum = `${jaar}-${String(maand).padStart(2, '0')}-${String(dag).padStart(2, '0')}`
        expect(isDatum(van(datum), 0), datum).toBe(jaar >= '1000' && isVanBasis('date', datum))
      }
    }
  }
})

test('any other byte in a date or a time steps aside', () => {
  for (const [waarde, toets] of [
    ['2026-07-17', isDatum],
    ['10:11:12', isTijd],
  ] as const) {
    const bytes = new TextEncoder().encode(waarde)
    expect(toets(view(bytes), 0)).toBe(true)
    for (let i = 0; i < bytes.length; i++) {
      for (let byte = 0; byte < 256; byte++) {
        const anders = bytes.slice()
        anders[i] = byte
        const basis = toets === isDatum ? 'date' : 'time'
        const geldig = isVanBasis(basis, String.fromCharCode(...anders))
        const vroeg = toets === isDatum && anders[0] === 0x30
        expect(toets(view(anders), 0), String(anders)).toBe(geldig && !vroeg)
      }
    }
  }
})

test('the end of the day as 24:00:00 is for the careful path', () => {
  expect(isTijd(van('24:00:00'), 0)).toBe(false)
  expect(isTijd(van('23:59:59'), 0)).toBe(true)
})

test('a word of four digits is told from every other word', () => {
  for (let plek = 0; plek < 4; plek++) {
    for (let byte = 0; byte < 256; byte++) {
      const woord = Uint8Array.of(0x30, 0x39, 0x35, 0x30)
      woord[plek] = byte
      const cijfer = byte >= 0x30 && byte <= 0x39
      expect(vierCijfers(view(woord).getInt32(0, true)), String(woord)).toBe(cijfer)
    }
  }
})
