// SPDX-License-Identifier: EUPL-1.2
/**
 * Who sends an envelope to whom. The header of a return message keeps the Afzender and
 * Ontvanger of the message it answers (IV028); on the envelope they are the other way round.
 * Nobody may route on the header of the payload.
 */
import { BERICHTEN, type Berichtsoort } from '../releases/ijw-3.2/index.ts'

export interface Route {
  readonly envelop: 'Di01' | 'Du01'
  readonly van: string
  readonly naar: string
}

/** The way of a message, from its kind and the parties in its header. */
export function routeVan(berichtsoort: Berichtsoort, afzender: string, ontvanger: string): Route {
  return BERICHTEN[berichtsoort].heen === null
    ? { envelop: 'Di01', van: afzender, naar: ontvanger }
    : { envelop: 'Du01', van: ontvanger, naar: afzender }
}

/** Messages of iJw 3.2 that we send and take; the name is the `functie` of the envelope. */
export function isOnzeFunctie(functie: string): functie is Berichtsoort {
  return Object.hasOwn(BERICHTEN, functie)
}

/** Messages of iJw 3.2 that exist and that we do not take yet. */
export const ANDERE_FUNCTIES: ReadonlySet<string> = new Set(
  [315, 316, 317, 318, 319, 320, 323, 325].map((nummer) => `JW${nummer}`),
)

/** Version of the kind of message on the envelope: iJw 3.2. */
export const FUNCTIEVERSIE = { functieVersie: '0003', functieSubversie: '0002' } as const

/** Name of the application that every receiver has on an envelope of the GGK. */
export const APPLICATIE_GGK = 'GGk'
