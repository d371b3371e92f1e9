// SPDX-License-Identifier: EUPL-1.2
/**
 * Hides BSNs in whatever is shown; the last four digits stay so that a person can
 * tell clients apart. Also takes out characters that could steer a terminal or a page.
 */
import type { Rapport } from './rapport.ts'

const NEGEN_CIJFERS = /(?<!\d)\d{9}(?!\d)/g

/** The eleven-test that every real BSN passes. */
export function isElfproef(cijfers: string): boolean {
  let som = 0
  for (let i = 0; i < 8; i++) som += (9 - i) * (cijfers.charCodeAt(i) - 48)
  return (som - (cijfers.charCodeAt(8) - 48)) % 11 === 0
}

/** `999900006` -> `****0006`. Of something shorter nothing is left, for four would be most of it. */
export function masker(bsn: string): string {
  return bsn.length < 8 ? '****' : `****${bsn.slice(-4)}`
}

/**
 * Masks the given BSNs wherever they occur, and any other run of nine digits that
 * passes the eleven-test. Too much hidden is a nuisance, too little a data leak.
 */
export function maskeer(tekst: string, bsns: readonly string[] = []): string {
  let uit = tekst
  for (const bsn of bsns) {
    if (bsn !== '') uit = uit.replaceAll(bsn, masker(bsn))
  }
  return uit.replace(NEGEN_CIJFERS, (cijfers) => (isElfproef(cijfers) ? masker(cijfers) : cijfers))
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const STUURTEKENS = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g

/** Replaces control characters (escape sequences, direction marks) by a visible dot; a tab by a space. */
export function zichtbaar(tekst: string): string {
  return tekst.replace(STUURTEKENS, (teken) => (teken === '\t' ? ' ' : '·'))
}

/** The contents of all Bsn elements, also where the XML is broken or the value is no BSN. */
export function zoekBsns(tekst: string): readonly string[] {
  const gevonden = new Set<string>()
  for (const treffer of tekst.matchAll(
    /<(?:[\w.-]{1,60}:)?Bsn(?:\s[^<>]{0,200})?>\s*([^<]{1,40})/g,
  )) {
    const waarde = treffer[1]!.trim()
    if (waarde.length > 4) gevonden.add(waarde)
    // A file with a Bsn per line is no message; masking by the eleven-test still holds there.
    if (gevonden.size >= 20) break
  }
  return [...gevonden]
}

/**
 * The report as it may leave the program: the sentences and the name of the file
 * without the BSNs that stand in it.
 */
export function schermRapportAf(rapport: Rapport, bsns: readonly string[]): Rapport {
  const schoon = (tekst: string) => zichtbaar(maskeer(tekst, bsns))
  return {
    ...rapport,
    bestand: rapport.bestand === null ? null : maskeer(rapport.bestand, bsns),
    bevindingen: rapport.bevindingen.map((bevinding) => ({
      ...bevinding,
      boodschap: schoon(bevinding.boodschap),
      actie: schoon(bevinding.actie),
    })),
  }
}
