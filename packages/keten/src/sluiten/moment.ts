// SPDX-License-Identifier: EUPL-1.2
/** The moment of assignment of a new version. */
import { vergelijkDatum } from '@stopwijzer/ijw'
import type { ToewijzingFeit } from '../dossier/feiten.ts'

/**
 * Now, or one second after the version it replaces when the clock is not past that yet:
 * only a higher Toewijzingsdatum + -tijd makes a version current (IV013). `null` when that
 * version lies at or beyond the end of the calendar, so that nothing can come after it.
 */
export function laterMoment(
  versie: Pick<ToewijzingFeit, 'toewijzingsdatum' | 'toewijzingstijd'>,
  nu: string,
): { readonly datum: string; readonly tijd: string } | null {
  const { toewijzingsdatum, toewijzingstijd } = versie
  const moment = { datum: nu.slice(0, 10), tijd: nu.slice(11, 19) }
  const verschil = vergelijkDatum(toewijzingsdatum, moment.datum)
  if (verschil < 0 || (verschil === 0 && toewijzingstijd.slice(0, 8) < moment.tijd)) return moment
  const vorige = Date.parse(`${toewijzingsdatum}T${toewijzingstijd.slice(0, 8)}Z`)
  if (Number.isNaN(vorige)) return null
  const later = new Date(vorige + 1000).toISOString()
  return later.length === VOLLEDIG ? { datum: later.slice(0, 10), tijd: later.slice(11, 19) } : null
}

/** Length of an ISO moment with a year of four digits; longer means after 9999. */
const VOLLEDIG = '2026-07-21T09:00:00.000Z'.length
