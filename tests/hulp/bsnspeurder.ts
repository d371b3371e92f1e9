// SPDX-License-Identifier: EUPL-1.2
/**
 * Looks for BSNs in whatever came out of the program: as they are, and in the ways in which
 * a number is disguised by accident (escapes, separators, encodings, hashes without a key).
 */
import { createHash } from 'node:crypto'
import { isElfproef } from '@stopwijzer/ijw'

/** So many BSNs of the test range, far apart and without long runs of one digit. */
export function zaaiBsns(aantal: number): string[] {
  const uit: string[] = []
  for (let n = 999_912_345; uit.length < aantal; n++) {
    if (!isElfproef(String(n))) continue
    uit.push(String(n))
    n += 7_654
  }
  return uit
}

interface Vorm {
  readonly naam: string
  readonly zoek: RegExp
}

function vormen(bsn: string): readonly Vorm[] {
  const letterlijk = (naam: string, tekst: string): Vorm => ({ naam, zoek: new RegExp(tekst) })
  const cijfers = [...bsn]
  const ascii = Buffer.from(bsn)
  const hash = (soort: string) => createHash(soort).update(bsn).digest()
  return [
    // Also right between other digits, and with a separator after any digit.
    letterlijk('zelf', cijfers.join('[\\s.,_/\\u00a0-]?')),
    letterlijk('procent', cijfers.map((c) => `%3${c}`).join('')),
    letterlijk('json-escape', cijfers.map((c) => `\\\\u003${c}`).join('')),
    letterlijk('hex-escape', cijfers.map((c) => `\\\\x3${c}`).join('')),
    letterlijk('html', cijfers.map((c) => `&#${48 + Number(c)};`).join('')),
    letterlijk('hex', ascii.toString('hex')),
    letterlijk('utf16', cijfers.join('\\x00')),
    ...base64Vormen(ascii).map((tekst) => letterlijk('base64', tekst)),
    letterlijk('getal in hex', `(?<![0-9a-fA-F])${Number(bsn).toString(16)}(?![0-9a-fA-F])`),
    ...['md5', 'sha1', 'sha256', 'sha512'].flatMap((soort) => [
      letterlijk(`${soort} zonder sleutel`, hash(soort).toString('hex')),
      letterlijk(`${soort} zonder sleutel`, vast(hash(soort).toString('base64').slice(0, 20))),
    ]),
  ]
}

/** How bytes look in base64 at each of the three places where they can begin. */
function base64Vormen(bytes: Buffer): string[] {
  return [0, 1, 2].map((voor) => {
    const tekst = Buffer.concat([Buffer.alloc(voor), bytes]).toString('base64')
    // Characters that also hold bits of what stands before or after are left out.
    const begin = Math.ceil((voor * 4) / 3)
    const einde = Math.floor(((voor + bytes.length) * 4) / 3)
    return tekst.slice(begin, einde)
  })
}

function vast(tekst: string): string {
  return tekst.replace(/[+/]/g, '\\$&')
}

/** A detective for these BSNs. */
export function maakSpeurder(bsns: readonly string[]) {
  const alle = bsns.flatMap((bsn, i) => vormen(bsn).map((vorm) => ({ ...vorm, wie: i + 1 })))
  /** What was found in a text, per BSN the form; empty is good. */
  function vind(tekst: string): string[] {
    return alle
      .filter(({ zoek }) => zoek.test(tekst))
      .map(({ naam, wie }) => `bsn ${wie} als ${naam}`)
  }
  return {
    vind,
    /** In bytes: each byte one character, so that also text in the middle of a file is found. */
    vindInBytes: (bytes: Uint8Array) => vind(Buffer.from(bytes).toString('latin1')),
  }
}
