// SPDX-License-Identifier: EUPL-1.2
/** An envelope as a value. */

/** A party on the line: organisation code or fixed word, and its application. */
export interface Systeem {
  readonly organisatie: string
  /** Name of the product, without its version. */
  readonly applicatie: string
  readonly administratie?: string | undefined
  readonly gebruiker?: string | undefined
}

export interface Stuurgegevens {
  readonly zender: Systeem
  readonly ontvanger: Systeem
  /** UUID version 4 in lower case. */
  readonly referentienummer: string
  /** 8 to 17 digits, `jjjjMMddUUmmssSSS`. */
  readonly tijdstip: string
  /** The message that this one is about; absent in a Di01. */
  readonly kruisverwijzing?: string | undefined
  /** Kind of message, such as JW307; in Di01 and Du01 only. */
  readonly functie?: string | undefined
}

export interface Lading {
  /** Name of a text file; `null` for XML. */
  readonly bestandsnaam: string | null
  readonly bytes: Uint8Array
}

/** Versions of four digits. */
export interface Parameters {
  readonly applicatieVersie: string
  readonly applicatieSubversie: string
  readonly functieVersie: string
  readonly functieSubversie: string
}

export interface Foutlichaam {
  readonly code: string
  readonly plek: 'client' | 'server'
  readonly omschrijving: string
  readonly details?: string | undefined
}

export interface Berichtenvelop {
  readonly soort: 'Di01' | 'Du01'
  readonly stuurgegevens: Stuurgegevens
  readonly parameters: Parameters
  readonly lading: Lading
}

export interface Bevestiging {
  readonly soort: 'Bv03' | 'Bv04'
  readonly stuurgegevens: Stuurgegevens
}

export interface Foutbericht {
  readonly soort: 'Fo01' | 'Fo03'
  readonly stuurgegevens: Stuurgegevens
  readonly fout: Foutlichaam
}

export type Envelop = Berichtenvelop | Bevestiging | Foutbericht
