// SPDX-License-Identifier: EUPL-1.2
/** One case of the fuzz: a seed message, changed one to three times, as bytes. */
import { MUTATIES } from './mutaties.ts'
import type { Toeval } from './toeval.ts'
import type { Zaad } from './zaden.ts'

const codeer = new TextEncoder()

export function mutant(toeval: Toeval, zaad: Zaad, ander: Zaad): Uint8Array {
  let { tekst } = zaad
  for (let keren = toeval.kies([0, 1, 1, 1, 1, 2, 2, 3]); keren > 0; keren--) {
    tekst = toeval.kies(MUTATIES)(tekst, toeval, ander.tekst)
  }
  return toeval.kans(0.06)
    ? gecodeerd(tekst, toeval)
    : toeval.kans(0.05)
      ? bytes(tekst, toeval)
      : codeer.encode(tekst)
}

/** The text in another encoding than it should be, or with a byte order mark. */
function gecodeerd(tekst: string, toeval: Toeval): Uint8Array {
  return toeval.kies<() => Uint8Array>([
    () => codeer.encode(`\ufeff${tekst}`),
    () => codeer.encode(`\ufeff\ufeff${tekst}`),
    () => Buffer.from(tekst, 'latin1'),
    () => Buffer.from(tekst.replace('UTF-8', 'ISO-8859-1'), 'latin1'),
    () => Buffer.from(tekst.replace('UTF-8', 'UTF-16'), 'utf16le'),
    () => Buffer.from(`\ufeff${tekst}`, 'utf16le'),
    () => Buffer.from(`\ufeff${tekst}`, 'utf16le').swap16(),
    () => Buffer.concat([codeer.encode(tekst), Buffer.from([toeval.geheel(256)])]),
  ])()
}

/** Some bytes changed, added or gone, often the start of a longer character. */
function bytes(tekst: string, toeval: Toeval): Uint8Array {
  const lijst = [...codeer.encode(tekst)]
  for (let keren = 1 + toeval.geheel(3); keren > 0; keren--) {
    const nieuw = toeval.kies([
      [toeval.geheel(256)],
      [0xc3, 0x28],
      [0xed, 0xa0, 0x80],
      [0xc0, 0xaf],
      [0xf4, 0x90, 0x80, 0x80],
      [0xef, 0xbf, 0xbf],
      [0xef, 0xbb, 0xbf],
      [0xf0, 0x9f, 0x98, 0x80],
      [],
    ])
    lijst.splice(toeval.geheel(lijst.length + 1), toeval.geheel(2), ...nieuw)
  }
  return Uint8Array.from(lijst)
}
