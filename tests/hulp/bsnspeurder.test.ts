// SPDX-License-Identifier: EUPL-1.2
// The detective itself: what it cannot find would pass for good.
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { maakSpeurder, zaaiBsns } from './bsnspeurder.ts'

const [bsn, ander] = zaaiBsns(2) as [string, string]
const { vind, vindInBytes } = maakSpeurder([bsn, ander])
const per = (vorm: (cijfer: string) => string) => [...bsn].map(vorm).join('')
const hash = (soort: string) => createHash(soort).update(bsn)

describe('de speurder', () => {
  it.each([
    ['zelf', `cliënt ${bsn}.`],
    ['zelf', `12${bsn}34`],
    ['zelf', `${bsn.slice(0, 4)}.${bsn.slice(4, 6)}.${bsn.slice(6)}`],
    ['zelf', `${bsn.slice(0, 3)} ${bsn.slice(3, 6)} ${bsn.slice(6)}`],
    ['procent', `/x?b=${per((c) => `%3${c}`)}`],
    ['json-escape', JSON.stringify({ a: 1 }) + per((c) => `\\u003${c}`)],
    ['hex-escape', per((c) => `\\x3${c}`)],
    ['html', per((c) => `&#${48 + Number(c)};`)],
    ['hex', Buffer.from(`a${bsn}`).toString('hex')],
    ['base64', Buffer.from(bsn).toString('base64')],
    ['base64', Buffer.from(`x${bsn}`).toString('base64url')],
    ['base64', Buffer.from(`{"bsn":"${bsn}"}`).toString('base64')],
    ['getal in hex', `0 ${Number(bsn).toString(16)} 0`],
    ['md5 zonder sleutel', hash('md5').digest('hex')],
    ['sha1 zonder sleutel', hash('sha1').digest('hex')],
    ['sha256 zonder sleutel', hash('sha256').digest('hex')],
    ['sha256 zonder sleutel', hash('sha256').digest('base64')],
    ['sha512 zonder sleutel', hash('sha512').digest('hex')],
  ])('vindt %s in %j', (vorm, tekst) => {
    expect(vind(tekst)).toContain(`bsn 1 als ${vorm}`)
  })

  it('vindt een BSN midden in bytes, ook in UTF-16', () => {
    const rommel = Buffer.from([0, 255, 13, 10])
    expect(vindInBytes(Buffer.concat([rommel, Buffer.from(ander), rommel]))).toEqual([
      'bsn 2 als zelf',
    ])
    expect(vindInBytes(Buffer.from(`é${ander}`, 'utf16le'))).toEqual(['bsn 2 als utf16'])
  })

  it('slaat niet aan op een gemaskerd BSN of op iets anders', () => {
    expect(vind(`****${bsn.slice(-4)} ${bsn.slice(0, 8)} 2026-07-20T09:00:00.123Z`)).toEqual([])
    expect(vind(createHash('sha256').update(`zout${bsn}`).digest('hex'))).toEqual([])
  })
})
