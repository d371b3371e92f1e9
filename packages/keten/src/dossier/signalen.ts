// SPDX-License-Identifier: EUPL-1.2
/** What stands out in the state of a toewijzing; a signal never rejects anything (OP095). */
import { toonDatum } from '@stopwijzer/ijw'
import type { Signaal, ToewijzingToestand } from './toestand.ts'
import { eerderDan } from './versies.ts'

/** Signals of a toestand that still has none. */
export function signalenBij(toestand: Omit<ToewijzingToestand, 'signalen'>): Signaal[] {
  const { toewijzingNummer, huidigeVersie, starts, stops } = toestand
  const uit: Signaal[] = []
  const meld = (code: string, boodschap: string) => uit.push({ code, toewijzingNummer, boodschap })
  const gestopt = new Set(stops.map((stop) => stop.begindatum))
  const open = starts.filter((start) => !gestopt.has(start.begindatum))
  if (open.length > 1) {
    meld('meer-starts-open', `Er staan ${open.length} starts open. Dat kan er maar één zijn.`)
  }
  if (open.length > 0 && toestand.toewijzing !== 'OPEN') {
    meld('in-zorg-zonder-toewijzing', 'De zorg loopt nog, maar de toewijzing niet meer.')
  }
  if (huidigeVersie === null) {
    if (toewijzingNummer !== null) meld('toewijzing-onbekend', 'Deze toewijzing kennen we niet.')
    return uit
  }
  const { ingangsdatum, einddatum } = huidigeVersie
  for (const start of starts) {
    if (eerderDan(start.begindatum, ingangsdatum) || eerderDan(einddatum, start.begindatum)) {
      meld(
        'start-buiten-toewijzing',
        `De start op ${toonDatum(start.begindatum)} valt buiten de toewijzing.`,
      )
    }
  }
  for (const stop of stops) {
    if (eerderDan(stop.einddatum, ingangsdatum)) {
      meld(
        'stop-voor-toewijzing',
        `De stop op ${toonDatum(stop.einddatum)} ligt voor de ingang van de toewijzing.`,
      )
    } else if (eerderDan(einddatum, stop.einddatum)) {
      meld(
        'stop-na-toewijzing',
        `De stop op ${toonDatum(stop.einddatum)} ligt na het einde van de toewijzing.`,
      )
    }
  }
  return uit
}
