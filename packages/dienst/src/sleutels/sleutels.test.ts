// SPDX-License-Identifier: EUPL-1.2
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { laadSleutelbos, leesSleutels } from './sleutelbos.ts'
import { maakVersleuteling } from './versleuteling.ts'

const map = mkdtempSync(join(tmpdir(), 'stopwijzer-sleutels-'))
afterAll(() => rmSync(map, { recursive: true, force: true }))

const regel = (nummer: number, sleutel = randomBytes(32)) =>
  `${nummer}:${sleutel.toString('base64')}`

describe('keys', () => {
  test('without a key only a trial starts, with a key of its own that stays', () => {
    expect(() => laadSleutelbos({ gegevens: map, proef: false })).toThrow(/geen sleutel/)
    const bos = laadSleutelbos({ gegevens: map, proef: true })
    expect(bos.proef).toBe(true)
    expect(statSync(join(map, 'sleutel')).mode & 0o777).toBe(0o600)
    const opnieuw = laadSleutelbos({ gegevens: map, proef: true })
    expect(opnieuw.sleutels).toEqual(bos.sleutels)
  })

  test('a file with several keys writes with the newest', () => {
    const pad = join(map, 'bos')
    writeFileSync(pad, `# twee\n${regel(2)}\n${regel(1)}\n`)
    const bos = laadSleutelbos({ sleutelbestand: pad, proef: false })
    expect([bos.oudste, bos.nieuwste, bos.proef]).toEqual([1, 2, false])
  })

  test.each([
    ['empty', ''],
    ['too short', `1:${Buffer.alloc(16, 1).toString('base64')}`],
    ['number 0', regel(0)],
    ['number 256', regel(256)],
    ['twice the same number', `${regel(3)}\n${regel(3)}`],
    ['a placeholder', `1:${Buffer.alloc(32, 1).toString('base64')}`],
  ])('refused: %s', (_naam, tekst) => {
    expect(() => leesSleutels(tekst, 'HIER')).toThrow(/sleutel in HIER klopt niet/)
  })
})

describe('encryption', () => {
  const sleutel = randomBytes(32)
  const bos = leesSleutels(regel(1, sleutel), 'test')
  const v = maakVersleuteling(bos, '0363')

  test('ASVS 11.3.2 11.5.1 what goes in comes out, and no two values look alike', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => {
        const een = v.versleutel('feit', '1', bytes)
        expect(v.versleutel('feit', '1', bytes).equals(een)).toBe(false)
        expect(v.ontsleutel('feit', '1', een).equals(Buffer.from(bytes))).toBe(true)
      }),
    )
  })

  test('a value moved to another row, table or organisation does not decrypt', () => {
    const waarde = v.versleutel('feit', '1', Buffer.from('geheim'))
    expect(() => v.ontsleutel('feit', '2', waarde)).toThrow(/past niet/)
    expect(() => v.ontsleutel('taak', '1', waarde)).toThrow(/past niet/)
    expect(() => maakVersleuteling(bos, '0384').ontsleutel('feit', '1', waarde)).toThrow(
      /past niet/,
    )
  })

  test('ASVS 11.3.3 any flipped bit is noticed', () => {
    const waarde = v.versleutel('feit', '1', Buffer.from('geheim'))
    fc.assert(
      fc.property(fc.nat(waarde.length * 8 - 1), (bit) => {
        const anders = Buffer.from(waarde)
        anders[bit >> 3]! ^= 1 << (bit & 7)
        expect(() => v.ontsleutel('feit', '1', anders)).toThrow(/past niet/)
      }),
    )
  })

  test('after rotation old values stay readable and search keeps finding', () => {
    const oud = v.versleutel('feit', '1', Buffer.from('geheim'))
    const later = maakVersleuteling(
      leesSleutels(`${regel(1, sleutel)}\n${regel(2)}`, 'test'),
      '0363',
    )
    expect(later.ontsleutel('feit', '1', oud).toString()).toBe('geheim')
    expect(later.versleutel('feit', '1', Buffer.from('x'))[0]).toBe(2)
    expect(later.pseudoniem('999900006')).toEqual(v.pseudoniem('999900006'))
  })

  test('the same client has another search hash in another organisation', () => {
    const ander = maakVersleuteling(bos, '0384')
    expect(ander.pseudoniem('999900006')).not.toEqual(v.pseudoniem('999900006'))
    expect(v.pseudoniem('999900006')).toHaveLength(32)
  })
})
