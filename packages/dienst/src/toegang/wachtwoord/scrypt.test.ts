// SPDX-License-Identifier: EUPL-1.2
import { scryptSync } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { Druk, leesPhc, maakWachtwoordkluis, SCRYPT } from './scrypt.ts'

const LICHT = { ln: 4, r: 8, p: 1 }
const kluis = maakWachtwoordkluis(LICHT)

describe('password hashes', () => {
  test('ASVS 11.4.2 stored as scrypt with N=2^17, r=8, p=1, a salt of its own and the parameters beside it', async () => {
    const echt = maakWachtwoordkluis()
    const phc = await echt.hash('een lang wachtwoord')
    expect(phc).toMatch(/^\$scrypt\$ln=17,r=8,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/)
    // What the string says is what was done: an independent derivation gives the same hash.
    const { zout, hash } = leesPhc(phc)!
    const na = scryptSync('een lang wachtwoord', zout, 32, {
      N: 2 ** 17,
      r: 8,
      p: 1,
      maxmem: 256 * 1024 * 1024,
    })
    expect(na.equals(hash)).toBe(true)
  })

  test('ASVS 11.4.2 the same password never gives the same hash', async () => {
    expect(await kluis.hash('een lang wachtwoord')).not.toBe(
      await kluis.hash('een lang wachtwoord'),
    )
  })

  test('a known answer of RFC 7914', async () => {
    // scrypt("pleaseletmein", "SodiumChloride", N=16384, r=8, p=1), first 32 of 64 bytes.
    const b64 = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '')
    const hash = Buffer.from(
      '7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2',
      'hex',
    )
    const phc = `$scrypt$ln=14,r=8,p=1$${b64(Buffer.from('SodiumChloride'))}$${b64(hash)}`
    expect(await kluis.toets('pleaseletmein', phc)).toEqual({ goed: true, verouderd: true })
    expect(await kluis.toets('pleaseletmeIn', phc)).toEqual({ goed: false, verouderd: false })
  })

  test('a hash with other parameters is accepted and reported as out of date', async () => {
    const oud = await maakWachtwoordkluis({ ln: 5, r: 8, p: 1 }).hash('een lang wachtwoord')
    expect(await kluis.toets('een lang wachtwoord', oud)).toEqual({ goed: true, verouderd: true })
    const nieuw = await kluis.hash('een lang wachtwoord')
    expect(await kluis.toets('een lang wachtwoord', nieuw)).toEqual({
      goed: true,
      verouderd: false,
    })
  })

  test.each([
    ['no PHC string', 'geheim'],
    ['another algorithm', '$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHQ$aGFzaGhhc2hoYXNo'],
    ['more work than we ever ask', '$scrypt$ln=31,r=8,p=1$c2FsdHNhbHQ$aGFzaGhhc2hoYXNoaGFzaA'],
    ['no salt', '$scrypt$ln=4,r=8,p=1$YQ$aGFzaGhhc2hoYXNoaGFzaA'],
    ['a hash of nothing', '$scrypt$ln=4,r=8,p=1$c2FsdHNhbHQ$YQ'],
  ])('a stored value that is damaged lets nobody in: %s', async (_naam, phc) => {
    expect(leesPhc(phc)).toBeNull()
    expect(await kluis.toets('geheim', phc)).toEqual({ goed: false, verouderd: false })
  })
})

test('ASVS 6.2.8 the password counts exactly as typed: case, spaces, accents and every character up to 128', async () => {
  const lang = 'x'.repeat(127)
  const phc = await kluis.hash(`${lang}a`)
  expect((await kluis.toets(`${lang}a`, phc)).goed).toBe(true)
  // Also where other hashes stop reading (72 bytes, or a zero byte).
  expect((await kluis.toets(`${lang}b`, phc)).goed).toBe(false)
  const vreemd = await kluis.hash(' Één wachtwoord\u0000 met 😀 ')
  for (const bijna of [
    'Één wachtwoord\u0000 met 😀',
    ' één wachtwoord\u0000 met 😀 ',
    ' Één wachtwoord\u0000 met 😁 ',
    ' Één wachtwoord',
  ]) {
    expect((await kluis.toets(bijna, vreemd)).goed).toBe(false)
  }
  expect((await kluis.toets(' Één wachtwoord\u0000 met 😀 ', vreemd)).goed).toBe(true)
})

test('ASVS 6.3.8 an unknown name costs the same work: one derivation with the parameters of today', async () => {
  // Seen by the place it takes, not by the clock.
  const onbekend = await kluis.toets('wat dan ook', null)
  expect(onbekend).toEqual({ goed: false, verouderd: false })
  const vol = maakWachtwoordkluis(LICHT, 1, 0)
  const eerste = vol.toets('wat dan ook', null)
  // While the check for nobody runs it takes a place, as a check for somebody does.
  await expect(vol.hash('wat dan ook')).rejects.toBeInstanceOf(Druk)
  await eerste
  await expect(vol.hash('wat dan ook')).resolves.toContain('$scrypt$')
})

test('never more than two derivations at once, and all of them get their turn', async () => {
  expect(SCRYPT).toEqual({ ln: 17, r: 8, p: 1 })
  const twee = maakWachtwoordkluis(LICHT, 2, 8)
  const tien = await Promise.all(Array.from({ length: 10 }, (_, i) => twee.hash(`nummer ${i}`)))
  expect(new Set(tien).size).toBe(10)
  const elf = await Promise.allSettled(Array.from({ length: 11 }, () => twee.hash('een te veel')))
  expect(elf.filter((uitkomst) => uitkomst.status === 'rejected')).toHaveLength(1)
})
