// SPDX-License-Identifier: EUPL-1.2
/**
 * Where the project refuses on purpose what libxml2 takes, seen from the bytes
 * alone and apart from the reader under test. Everything else must agree.
 */
import { isUtf8 } from 'node:buffer'

export const BELEID = {
  leeg: 'an empty file',
  grootte: 'more than 25 MB',
  utf16: 'UTF-16 or another encoding with zero bytes',
  nietUtf8: 'bytes that are not UTF-8, whatever encoding is declared',
  codering: 'an encoding declaration that is not UTF-8',
  versie: 'an XML version other than 1.0',
  doctype: 'a DOCTYPE',
  diepte: 'more than 64 elements inside each other',
} as const

export type Beleid = keyof typeof BELEID

const MEESTE_BYTES = 25 * 1024 * 1024

/** The policy by which these bytes must be refused; `undefined` when there is none. */
export function beleid(bytes: Uint8Array): Beleid | undefined {
  if (bytes.length === 0) return 'leeg'
  if (bytes.length > MEESTE_BYTES) return 'grootte'
  if (bytes.includes(0) || (bytes[0] === 0xff && bytes[1] === 0xfe)) return 'utf16'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf16'
  if (!isUtf8(bytes)) return 'nietUtf8'
  const tekst = new TextDecoder().decode(bytes)
  const verklaring = /^<\?xml\s([^?]*)\?>/.exec(tekst)?.[1] ?? ''
  const versie = /version\s*=\s*["']([^"']*)["']/.exec(verklaring)?.[1]
  if (versie !== undefined && versie !== '1.0') return 'versie'
  const codering = /encoding\s*=\s*["']([^"']*)["']/.exec(verklaring)?.[1]
  if (codering !== undefined && codering.toLowerCase() !== 'utf-8') return 'codering'
  const kaal = tekst.replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[[\s\S]*?\]\]>/g, '')
  if (/^\s*<!DOCTYPE/.test(kaal)) return 'doctype'
  return diepte(kaal) > 64 ? 'diepte' : undefined
}

function diepte(tekst: string): number {
  let nu = 0
  let meest = 0
  for (const [tag] of tekst.matchAll(/<\/?[^<>]*>/g)) {
    if (tag.startsWith('</')) nu--
    else meest = Math.max(meest, ++nu)
    if (tag.endsWith('/>')) nu--
  }
  return meest
}
