// SPDX-License-Identifier: EUPL-1.2
import { vergelijkDatum } from '../../waarden/datum.ts'
import { CLIENT, RELATIE, START_PRODUCT, STOP_PRODUCT } from '../klassen.ts'
import { type Meld, regel } from '../regel.ts'

/** `van` says whose date it is, e.g. `de stop`; the element itself is the last step of the path. */
function meldToekomst(van: string, datum: string, dagtekening: string, pad: string, meld: Meld) {
  const veld = pad.slice(pad.lastIndexOf('/') + 1)
  meld(
    pad,
    `${veld} '${datum}' van ${van} ligt na de dagtekening '${dagtekening}' van het bericht.`,
  )
}

export const TR134 = regel({
  code: 'TR134',
  titel: 'Datum ligt niet na de dagtekening',
  berichten: ['JW301', 'JW305', 'JW307'],
  plaatsen: [
    `${CLIENT}/Geboortedatum`,
    `${RELATIE}/Geboortedatum`,
    `${START_PRODUCT}/Begindatum`,
    `${STOP_PRODUCT}/Begindatum`,
    `${STOP_PRODUCT}/Einddatum`,
  ],
  betekenis:
    'Een geboortedatum ligt niet na de dagtekening van het bericht. Hetzelfde geldt voor de Begindatum van een start en voor de Begindatum en Einddatum van een stop, behalve bij een verwijdering (status 3).',
  actie:
    'Verbeter de datum. Ligt een start of stop nog in de toekomst? Stuur het bericht dan pas op die dag of later.',
  toets(bericht, context, meld) {
    const dagtekening = bericht.Header.BerichtIdentificatie.Dagtekening
    const geboren = bericht.Client.Geboortedatum.Datum
    if (vergelijkDatum(geboren, dagtekening) > 0) {
      const pad = `${CLIENT}/Geboortedatum`
      meldToekomst('de cliënt', geboren, dagtekening, pad, meld)
    }
    if (bericht.berichtsoort === 'JW301') {
      const relaties = bericht.Client.Relaties?.Relatie
      if (relaties === undefined) return
      for (let i = 0; i < relaties.length; i++) {
        const datum = relaties[i]!.Geboortedatum?.Datum
        if (datum !== undefined && vergelijkDatum(datum, dagtekening) > 0) {
          const pad = `${RELATIE}[${i + 1}]/Geboortedatum`
          meldToekomst('een relatie', datum, dagtekening, pad, meld)
        }
      }
      return
    }
    // The source names the messages, not these elements: a setting decides (see the page). A
    // removal knows no check on its dates (TR063).
    if (!context.tr134OpBeginEnEind) return
    if (bericht.berichtsoort === 'JW305') {
      const starts = bericht.Client.StartProducten.StartProduct
      for (let i = 0; i < starts.length; i++) {
        const { Begindatum, StatusAanlevering } = starts[i]!
        if (StatusAanlevering === '3') continue
        if (vergelijkDatum(Begindatum, dagtekening) > 0) {
          const pad = `${START_PRODUCT}[${i + 1}]/Begindatum`
          meldToekomst('de start', Begindatum, dagtekening, pad, meld)
        }
      }
      return
    }
    const stops = bericht.Client.StopProducten.StopProduct
    for (let i = 0; i < stops.length; i++) {
      const { Begindatum, Einddatum, StatusAanlevering } = stops[i]!
      if (StatusAanlevering === '3') continue
      if (vergelijkDatum(Begindatum, dagtekening) > 0) {
        const pad = `${STOP_PRODUCT}[${i + 1}]/Begindatum`
        meldToekomst('de stop', Begindatum, dagtekening, pad, meld)
      }
      if (vergelijkDatum(Einddatum, dagtekening) > 0) {
        const pad = `${STOP_PRODUCT}[${i + 1}]/Einddatum`
        meldToekomst('de stop', Einddatum, dagtekening, pad, meld)
      }
    }
  },
})
