// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from 'vitest'
import { keurWachtwoord, slechtsteWachtwoorden } from './regels.ts'

const reden = (wachtwoord: string, eigen: readonly string[] = []) =>
  keurWachtwoord(wachtwoord, eigen)?.reden ?? 'goed'

describe('new passwords', () => {
  test('ASVS 6.2.1 shorter than 12 characters is refused, 12 is enough', () => {
    expect(reden('vuurtoren-q')).toBe('te-kort')
    expect(reden('vuurtoren-qm')).toBe('goed')
    // Characters, not code units: these are 11.
    expect(reden('😀vuurtoren-')).toBe('te-kort')
  })

  test('ASVS 6.2.9 128 characters are accepted, more are refused', () => {
    const zin = 'de vuurtoren knipoogt naar elke meeuw op de pier; '
    expect(reden(zin.repeat(3).slice(0, 128))).toBe('goed')
    expect(reden(zin.repeat(3).slice(0, 129))).toBe('te-lang')
  })

  test.each([
    'alleenkleineletterszonderiets',
    'ALLEENHOOFDLETTERSZONDERIETS',
    '83920174650283',
    'vier gewone losse woorden',
    'ünïcödé ẞtraße 漢字かな',
    '\t tab en emoji 🦔🦔 '.repeat(2),
    '<script>alert(1)</script>',
    "'; DROP TABLE gebruiker; --",
  ])('ASVS 6.2.5 any composition is good: %s', (wachtwoord) => {
    expect(reden(wachtwoord)).toBe('goed')
  })

  test('ASVS 6.2.4 6.2.12 more than 3,000 of the worst passwords that are long enough are refused, every one of them', () => {
    const lijst = slechtsteWachtwoorden()
    expect(lijst.length).toBeGreaterThan(3000)
    expect(lijst.filter((wachtwoord) => [...wachtwoord].length < 12)).toEqual([])
    expect(lijst.filter((wachtwoord) => reden(wachtwoord) !== 'bekend')).toEqual([])
  })

  test.each([
    'Welkom2026!!',
    'W3lk0m123456',
    'P@ssw0rd12345',
    'passwordpassword',
    'ZomerZomer2026',
    'wachtwoord123',
    '123456789012',
    '098765432109',
    'qwertyuiop12',
    '1q2w3e4r5t6y',
    '1qaz2wsx3edc',
    'aaaaaaaaaaaa',
    'abcabcabcabca',
    'iloveyou1234',
    'Ik-hou-van-jou-1',
    'Amsterdam-2026',
    'jeugdzorg1234!',
  ])('ASVS 6.2.4 refused: %s', (wachtwoord) => {
    expect(reden(wachtwoord)).toBe('bekend')
  })

  test.each(['stopwijzer2026', 'Stopwijzer-01!', 'gemeente-jeugdhulp', 'Toewijzing12345'])(
    'ASVS 6.2.11 words of the product and the work are refused: %s',
    (wachtwoord) => {
      expect(reden(wachtwoord)).toBe('bekend')
    },
  )

  test.each(['karin.devries1', 'Voorbeeldstad!!', 'KarinKarinKarin'])(
    'ASVS 6.2.11 words of the person are refused: %s',
    (wachtwoord) => {
      const eigen = ['karin.devries@voorbeeldstad.nl', 'Karin de Vries']
      expect(reden(wachtwoord, eigen)).toBe('eigen-woord')
      expect(reden('vuurtoren op zolder', eigen)).toBe('goed')
    },
  )

  test('a name of signs only, or of two letters, forbids nothing', () => {
    expect(reden('vuurtoren op zolder', ['@', 'Bo', '漢字'])).toBe('goed')
  })

  test('the sentence never repeats the password', () => {
    for (const wachtwoord of ['kort', 'x'.repeat(200), 'Welkom2026!!']) {
      expect(keurWachtwoord(wachtwoord)!.zin).not.toContain(wachtwoord)
    }
  })
})
