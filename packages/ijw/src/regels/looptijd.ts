// SPDX-License-Identifier: EUPL-1.2
import { vergelijkDatum } from '../waarden/datum.ts'
import type { ToegewezenProduct } from './klassen.ts'

/**
 * CS338 and CD080 hold for toewijzingen that end after 31-12-2020 or have no
 * Einddatum: older ones were agreed under other rules.
 */
export function looptNa2020({ Einddatum }: ToegewezenProduct): boolean {
  return Einddatum === undefined || vergelijkDatum(Einddatum, '2020-12-31') > 0
}
