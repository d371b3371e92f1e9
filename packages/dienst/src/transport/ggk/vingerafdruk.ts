// SPDX-License-Identifier: EUPL-1.2
/** Is this the same message again? By whose it is, and by what is in it. */
import { createHash, type Hash } from 'node:crypto'
import type { Knoop, Ruwekop, Systeem } from '@stopwijzer/ijw/stuf'

/** The sender as StUF tells senders apart. */
export function afzenderVan({
  organisatie,
  applicatie,
  administratie,
  gebruiker,
}: Systeem): string {
  return JSON.stringify([organisatie, applicatie, administratie ?? '', gebruiker ?? ''])
}

/** What may be used once: the sender with its referentienummer. */
export function sleutelVan({ zender, referentienummer }: Ruwekop): Buffer {
  return createHash('sha256')
    .update(`${afzenderVan(zender)}\0${referentienummer}`)
    .digest()
}

/**
 * The content apart from how it is written down: prefixes, comments and white space between
 * elements or in base64 may differ between two attempts, values may not.
 */
export function vingerafdruk(knoop: Knoop): Buffer {
  const hash = createHash('sha256')
  voeg(hash, knoop)
  return hash.digest()
}

const BASE64: ReadonlySet<string> = new Set(['xmlBestand', 'tekstBestand'])

function voeg(hash: Hash, { ruimte, naam, attributen, kinderen, tekst }: Knoop): void {
  hash.update(`<${ruimte}\0${naam}`)
  const eigen = attributen
    .filter((een) => een.ruimte !== 'http://www.w3.org/2000/xmlns/')
    .map((een) => `\0${een.ruimte}\0${een.naam}\0${een.waarde}`)
    .sort()
  for (const attribuut of eigen) hash.update(attribuut)
  const inhoud = BASE64.has(naam) || kinderen.length > 0 ? tekst.replace(/[ \t\r\n]+/g, '') : tekst
  hash.update(`\0${inhoud.length}\0${inhoud}`)
  for (const kind of kinderen) voeg(hash, kind)
  hash.update('>')
}
