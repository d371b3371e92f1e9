// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from 'vitest'
import {
  base32,
  codeVan,
  type Hashsoort,
  leesHerstelcode,
  nieuweHerstelcode,
  nieuwTotpGeheim,
  stapVan,
  totpAdres,
  zoekStap,
} from './totp.ts'

/** Appendix B of RFC 6238: 8 digits, secrets as long as the hash. */
const VECTOREN: readonly (readonly [number, string, string, string])[] = [
  [59, '94287082', '46119246', '90693936'],
  [1111111109, '07081804', '68084774', '25091201'],
  [1111111111, '14050471', '67062674', '99943326'],
  [1234567890, '89005924', '91819424', '93441116'],
  [2000000000, '69279037', '90698825', '38618901'],
  [20000000000, '65353130', '77737706', '47863826'],
]
const CIJFERS = '12345678901234567890123456789012345678901234567890123456789012345678901234567890'
const LENGTE = { sha1: 20, sha256: 32, sha512: 64 }

describe('time-based codes', () => {
  test.each(VECTOREN)('ASVS 6.5.1 the vectors of RFC 6238 at %i seconds', (s, ...codes) => {
    for (const [i, hash] of (['sha1', 'sha256', 'sha512'] as Hashsoort[]).entries()) {
      const geheim = Buffer.from(CIJFERS.slice(0, LENGTE[hash]))
      expect(codeVan(geheim, stapVan(s * 1000), hash, 8)).toBe(codes[i])
    }
  })

  const geheim = nieuwTotpGeheim()
  const nu = Date.parse('2026-07-20T09:00:10.000Z')
  const code = (stappen: number) => codeVan(geheim, stapVan(nu) + stappen)

  test('ASVS 6.5.5 a code is good for its own half minute and the one before and after', () => {
    for (const stappen of [-1, 0, 1]) {
      expect(zoekStap(geheim, code(stappen), nu, 0)).toBe(stapVan(nu) + stappen)
    }
    for (const stappen of [-20, -2, 2, 20]) {
      expect(zoekStap(geheim, code(stappen), nu, 0)).toBeNull()
    }
  })

  test('ASVS 6.5.1 a code of a step that was used before is refused', () => {
    expect(zoekStap(geheim, code(0), nu, stapVan(nu))).toBeNull()
    expect(zoekStap(geheim, code(-1), nu, stapVan(nu))).toBeNull()
    expect(zoekStap(geheim, code(1), nu, stapVan(nu))).toBe(stapVan(nu) + 1)
  })

  test.each(['', '12345', '1234567', '12345a', '１２３４５６', ' 123456', '-12345', '1e5   '])(
    'what is no code is refused: %j',
    (tekst) => {
      expect(zoekStap(geheim, tekst, nu, 0)).toBeNull()
    },
  )

  test('the secret is 160 bits and never the same', () => {
    expect(geheim).toHaveLength(20)
    expect(nieuwTotpGeheim().equals(geheim)).toBe(false)
  })

  test('base32 as in RFC 4648', () => {
    const paren = [
      ['', ''],
      ['f', 'MY'],
      ['fo', 'MZXQ'],
      ['foo', 'MZXW6'],
      ['foob', 'MZXW6YQ'],
      ['fooba', 'MZXW6YTB'],
      ['foobar', 'MZXW6YTBOI'],
    ] as const
    for (const [tekst, uit] of paren) expect(base32(Buffer.from(tekst))).toBe(uit)
  })

  test('the address for the app names the service and the account', () => {
    const adres = new URL(totpAdres(Buffer.from('12345678901234567890'), 'a&b@voorbeeld.nl'))
    expect(adres.protocol).toBe('otpauth:')
    expect(decodeURIComponent(adres.pathname)).toContain('Stopwijzer:a&b@voorbeeld.nl')
    expect(adres.searchParams.get('secret')).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ')
  })
})

test('ASVS 6.5.3 recovery codes are random, 120 bits, and read whatever way they are typed', () => {
  const codes = Array.from({ length: 50 }, nieuweHerstelcode)
  expect(new Set(codes).size).toBe(50)
  for (const code of codes) {
    expect(code).toMatch(/^([A-Z2-7]{4}-){5}[A-Z2-7]{4}$/)
    expect(leesHerstelcode(code.toLowerCase().replaceAll('-', ' '))).toBe(code)
  }
  for (const niet of ['', 'ABCD', '123456', `${codes[0]}-AAAA`, 'A1CD-EFGH-IJKL-MNOP-QRST-UVW0']) {
    expect(leesHerstelcode(niet)).toBeNull()
  }
})
