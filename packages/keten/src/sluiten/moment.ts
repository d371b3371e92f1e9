// SPDX-License-Identifier: EUPL-1.2
/** The moment of assignment of a new version. */
import type { ToewijzingFeit } from '../dossier/feiten.ts'

/**
 * Now, or one second after the version it replaces when the clock is not past that yet:
 * only a higher Toewijzingsdatum + -tijd makes a version current (IV013).
 */
export function laterMoment(
  versie: Pick<ToewijzingFeit, 'toewijzingsdatum' | 'toewijzingstijd'>,
  nu: string,
): { datum: string; tijd: string } {
  const vorige = `${versie.toewijzingsdatum}T${versie.toewijzingstijd.slice(0, 8)}`
  if (nu.slice(0, 19) > vorige) return { datum: nu.slice(0, 10), tijd: nu.slice(11, 19) }
  const later = new Date(Date.parse(`${vorige}Z`) + 1000).toISOString()
  return { datum: later.slice(0, 10), tijd: later.slice(11, 19) }
}
