// SPDX-License-Identifier: EUPL-1.2
/** The envelope around a message that goes out, whatever carries it. */
import type { Berichtenvelop } from '@stopwijzer/ijw/stuf'
import type { Zending } from './zendingen.ts'

/** Largest payload that fits in a message of 25 MB, base64 and envelope included. */
export const MEESTE_UIT = 18_700_000

/** The same ids and bytes give the same envelope, however often it is made. */
export function envelopVan(
  { soort, referentienummer, tijdstip, kruisverwijzing, gegevens }: Zending,
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
