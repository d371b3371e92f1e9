// SPDX-License-Identifier: EUPL-1.2
/** A verdict on the products of a message, completed for all its classes. */
import type { Heenbericht } from '../releases/ijw-3.2/index.ts'
import { type Codes, GEEN_OPMERKING, type Retouroordeel } from './oordeel.ts'

const ZONDER_OPMERKING: Codes = [GEEN_OPMERKING]

/**
 * The verdict on a message with a fault in at least one product: every other class,
 * in a JW302 also each Relatie and each Contact, gets 0200.
 */
export function afgekeurdOpProduct(heen: Heenbericht, producten: readonly Codes[]): Retouroordeel {
  const { Client } = heen
  const contacten = 'Contactgegevens' in Client ? Client.Contactgegevens.Contact : []
  const relaties = 'Relaties' in Client ? (Client.Relaties?.Relatie ?? []) : []
  return {
    header: ZONDER_OPMERKING,
    client: {
      client: ZONDER_OPMERKING,
      producten,
      contacten: contacten.map(() => ZONDER_OPMERKING),
      relaties: relaties.map(() => ({ relatie: ZONDER_OPMERKING, contact: ZONDER_OPMERKING })),
    },
  }
}
