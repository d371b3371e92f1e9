// SPDX-License-Identifier: EUPL-1.2
/** Second net: masks what could be a BSN in text that leaves the program. */
import { isElfproef } from '@stopwijzer/ijw'

/** Masks every run of nine or more digits to its last four. */
export function zonderBsn(tekst: string): string {
  return tekst.replace(/[0-9]{9,}/g, (cijfers) => `****${cijfers.slice(-4)}`)
}

/**
 * A file name as it may be shown or given to a file of our own. Only a number of exactly nine
 * digits that passes the eleven test is masked: an Identificatie is longer, and names
 * have to stay recognisable.
 */
export function naamZonderBsn(naam: string): string {
  return naam.replace(/(?<![0-9])[0-9]{9}(?![0-9])/g, (cijfers) =>
    isElfproef(cijfers) ? `xxxxx${cijfers.slice(-4)}` : cijfers,
  )
}

/** An id that somebody asked for may be a BSN; our own ids are letters and digits mixed. */
export function idZonderBsn(id: string): string {
  return id.replace(/(?<![0-9A-Za-z])[0-9]{9}(?![0-9A-Za-z])/g, (cijfers) =>
    isElfproef(cijfers) ? `****${cijfers.slice(-4)}` : cijfers,
  )
}
