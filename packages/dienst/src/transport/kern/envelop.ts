// SPDX-License-Identifier: EUPL-1.2
/** The StUF envelope around a message that goes out, whatever carries it. */
import {
  APPLICATIE_GGK,
  type Berichtenvelop,
  FUNCTIEVERSIE,
  type Systeem,
} from '@stopwijzer/ijw/stuf'
import { APPLICATIE, APPLICATIEVERSIE, type Lijnvorm, type Zending } from './zendingen.ts'

/** Largest payload that fits in a message of 25 MB, base64 and envelope included. */
export const MEESTE_UIT = 18_700_000

/** What else stands on the envelope of a message. */
export interface Stufgegevens {
  readonly zender: Systeem
  readonly ontvanger: Systeem
  readonly functie: string
  readonly applicatieVersie: string
  readonly applicatieSubversie: string
  readonly functieVersie: string
  readonly functieSubversie: string
}

export type Stufsoort = 'Di01' | 'Du01'

export function stufvorm(kanaal: 'ggk' | 'postbus'): Lijnvorm<Stufgegevens, Stufsoort> {
  return {
    kanaal,
    zonderHeen: 'het bericht waarop dit antwoordt kwam niet in een envelop',
    maak: ({ berichtsoort, route, heen }) => ({
      soort: route.envelop,
      kruisverwijzing: heen?.referentienummer ?? null,
      gegevens: {
        zender: { organisatie: route.van, applicatie: APPLICATIE },
        ontvanger: { organisatie: route.naar, applicatie: APPLICATIE_GGK },
        functie: berichtsoort,
        ...APPLICATIEVERSIE,
        ...FUNCTIEVERSIE,
      },
    }),
  }
}

/** The same ids and bytes give the same envelope, however often it is made. */
export function envelopVan(
  {
    soort,
    referentienummer,
    tijdstip,
    kruisverwijzing,
    gegevens,
  }: Zending<Stufgegevens, Stufsoort>,
  bytes: Uint8Array,
): Berichtenvelop {
  const { zender, ontvanger, functie, ...parameters } = gegevens
  return {
    soort,
    stuurgegevens: {
      ...{ zender, ontvanger, referentienummer, tijdstip, functie },
      ...(kruisverwijzing === null ? {} : { kruisverwijzing }),
    },
    parameters,
    lading: { bestandsnaam: null, bytes },
  }
}
