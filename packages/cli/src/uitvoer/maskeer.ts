// SPDX-License-Identifier: EUPL-1.2
/** Hides BSNs in whatever is shown; the last four digits stay so that a person can tell clients apart. */

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
