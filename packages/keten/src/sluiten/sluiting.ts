// SPDX-License-Identifier: EUPL-1.2
/** Does a definitive stop call for a closing JW301? (stopzorg 10.4) */
import type { StopFeit } from '../dossier/feiten.ts'
import type { ToewijzingToestand } from '../dossier/toestand.ts'
import { eerderDan, eindeVan } from '../dossier/versies.ts'
import { isTijdelijk, type SluitReden, sluitReden } from './redenen.ts'

export type Sluiting =
  /** A JW301 with this Einddatum and reason closes the toewijzing. */
  | { readonly soort: 'sluiten'; readonly stop: StopFeit; readonly reden: SluitReden }
  /** A person has to look at it; no message can be proposed. */
  | { readonly soort: 'handmatig'; readonly stop: StopFeit; readonly toelichting: string }
  | { readonly soort: 'geen'; readonly toelichting: string }

/**
 * A stop never closes a toewijzing by itself; the municipality does, and only when the
 * delivery has ended for good. The stop on the last start decides: a corrected stop of an
 * earlier period while care runs again closes nothing.
 */
export function sluitingVoor(toestand: ToewijzingToestand): Sluiting {
  const { huidigeVersie, levering, toewijzing, toewijzingNummer } = toestand
  if (toewijzingNummer === null) return geen('Zonder toewijzing valt er niets te sluiten.')
  if (levering === 'TIJDELIJK_GESTOPT') return geen('De zorg is alleen onderbroken.')
  const stop = levering === 'DEFINITIEF_GESTOPT' ? laatsteDefinitieveStop(toestand) : null
  if (stop === null) return geen('De zorg is niet definitief gestopt.')
  if (huidigeVersie === null) return geen('Deze toewijzing kennen we niet.')
  if (toewijzing === 'VERWIJDERD') return geen('De toewijzing is al verwijderd.')
  if (!eerderDan(stop.einddatum, huidigeVersie.einddatum)) {
    return geen('De toewijzing eindigt al op of voor de stopdatum.')
  }
  if (eerderDan(stop.einddatum, huidigeVersie.ingangsdatum)) {
    return {
      soort: 'handmatig',
      stop,
      toelichting:
        'De stopdatum ligt voor de ingang van de toewijzing. Zo kunt u de toewijzing niet sluiten. Overleg met de aanbieder.',
    }
  }
  const reden = sluitReden(stop.redenBeeindiging)
  if (reden === null) return geen('Bij deze reden hoort geen sluiting.')
  return isAntwoord(toestand, reden)
    ? geen('De gemeente heeft de toewijzing al ingetrokken. De stop is daarop het antwoord.')
    : { soort: 'sluiten', stop, reden }
}

/**
 * A stop with reason 36 or 37 mostly answers a JW301 that was sent before it. The municipality
 * set the end that she wants with a RedenWijziging that belongs to this reason; that care ended
 * some days earlier asks no second one (stopzorg 10.2).
 */
function isAntwoord({ toewijzing, versies }: ToewijzingToestand, reden: SluitReden): boolean {
  const ingetrokken = eindeVan(versies)?.reden ?? null
  return (
    reden.overleg &&
    toewijzing === 'INGETROKKEN' &&
    ingetrokken !== null &&
    reden.mogelijk.includes(ingetrokken)
  )
}

/** The definitive stop on the last start; of several the one with the latest Einddatum. */
export function laatsteDefinitieveStop(toestand: ToewijzingToestand): StopFeit | null {
  const start = toestand.starts.at(-1)
  return (
    toestand.stops.findLast(
      (stop) => stop.begindatum === start?.begindatum && !isTijdelijk(stop),
    ) ?? null
  )
}

function geen(toelichting: string): Sluiting {
  return { soort: 'geen', toelichting }
}
