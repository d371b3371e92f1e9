// SPDX-License-Identifier: EUPL-1.2
/** Second net: masks what could be a BSN in text that leaves the program. */
import { isElfproef } from '@stopwijzer/ijw'

/** As people write them: `9999 00 006`, `9999.00.006`. Part of a longer number is none. */
const GESPELD = /(?<![0-9])(?<![0-9][ .-])[0-9](?:[ .-]?[0-9]){8}(?![ .-]?[0-9])/g

/**
 * Masks every run of nine or more digits to its last four, and so nine that are spelled out when
 * they pass the eleven test: a date and an hour make nine digits too.
 */
export function zonderBsn(tekst: string): string {
  return tekst
    .replace(/[0-9]{9,}/g, (cijfers) => `****${cijfers.slice(-4)}`)
    .replace(GESPELD, (deel) => {
      const cijfers = deel.replace(/[^0-9]/g, '')
      return isElfproef(cijfers) ? `****${cijfers.slice(-4)}` : deel
    })
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
