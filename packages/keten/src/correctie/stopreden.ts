// SPDX-License-Identifier: EUPL-1.2
/** From the RedenWijziging of a JW301 to the reason of the stop that answers it (JZ002 to JZ588). */

export interface StopredenVoorstel {
  /** Reason to propose; `null` when no stop belongs to this change. */
  readonly reden: string | null
  /** The code list gives no reason here; the proposal is ours and may be changed. */
  readonly eigenKeuze: boolean
  /** Why, in Dutch; `null` when the code list decides. */
  readonly toelichting: string | null
}

const VOLGENS_LIJST: Readonly<Record<string, string>> = {
  '02': '02',
  '03': '36',
  '05': '36',
  '06': '39',
  '07': '35',
  '08': '36',
  '09': '38',
  '10': '36',
  '11': '36',
  '12': '37',
}

/**
 * The stop reason that fits a received RedenWijziging. `04` extends, so no stop. `13`: the
 * toewijzing was never meant, so no stop either. `14` without an own stop before it: the
 * code list is silent; 36 (initiative of the municipality) is proposed.
 */
export function voorstelStopreden(redenWijziging: string | null): StopredenVoorstel {
  const reden = redenWijziging === null ? undefined : VOLGENS_LIJST[redenWijziging]
  if (reden !== undefined) return { reden, eigenKeuze: false, toelichting: null }
  switch (redenWijziging) {
    case '04':
      return geenStop('De gemeente verlengt de toewijzing. Er is geen stop nodig.')
    case '13':
      return geenStop('De gemeente heeft de toewijzing verwijderd. Daar hoort geen stop bij.')
    case '14':
      return {
        reden: '36',
        eigenKeuze: true,
        toelichting:
          'De landelijke lijst noemt hier geen reden. We stellen 36 voor: de gemeente nam het initiatief.',
      }
    default:
      return geenStop('Bij deze wijziging hoort geen stop.')
  }
}

function geenStop(toelichting: string): StopredenVoorstel {
  return { reden: null, eigenKeuze: false, toelichting }
}
