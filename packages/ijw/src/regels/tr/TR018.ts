// SPDX-License-Identifier: EUPL-1.2
import { vergelijkDatum } from '../../waarden/datum.ts'
import { STOP_PRODUCT } from '../klassen.ts'
import { regel } from '../regel.ts'

export const TR018 = regel({
  code: 'TR018',
  titel: 'Stop ligt niet voor de start',
  berichten: ['JW307'],
  plaatsen: [`${STOP_PRODUCT}/Einddatum`],
  betekenis:
    'De Einddatum van een stop ligt op of na de Begindatum. Dezelfde dag mag. Bij een verwijdering (status 3) kijkt de ontvanger niet naar de datums.',
  actie: 'Kijk welke van de twee datums niet klopt. De Begindatum is die van de start (JW305).',
  toets(bericht, _context, meld) {
    const stops = bericht.Client.StopProducten.StopProduct
    for (let i = 0; i < stops.length; i++) {
      const { Begindatum, Einddatum, StatusAanlevering } = stops[i]!
      // A removal knows no check on its dates (TR063).
      if (StatusAanlevering === '3') continue
      if (vergelijkDatum(Einddatum, Begindatum) < 0) {
        meld(
          `${STOP_PRODUCT}[${i + 1}]/Einddatum`,
          `Einddatum '${Einddatum}' van de stop ligt voor de Begindatum '${Begindatum}'.`,
        )
      }
    }
  },
})
