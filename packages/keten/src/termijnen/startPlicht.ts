// SPDX-License-Identifier: EUPL-1.2
/** When does a dossier show that a JW305 is due? */
import { datumPlusDagen, isDatum } from '@stopwijzer/ijw'
import type { ToewijzingToestand } from '../dossier/toestand.ts'
import { eerderDan } from '../dossier/versies.ts'
import { eersteOntvangst } from './grond.ts'

export interface StartPlicht {
  readonly begindatum: string
  readonly basis: string
}

/**
 * Care that goes on under a new number (scenario I19): this toewijzing begins on the day
 * after another one of the same provider ended whose care was running, and nothing was
 * reported on it yet. In every other case only the provider knows whether and when care
 * began, so nothing is due by the facts.
 *
 * Day 0 is the start of care, or the receipt of a JW301 that came later (OP271).
 */
export function startPlicht(
  toestand: ToewijzingToestand,
  alle: readonly ToewijzingToestand[],
  vandaag: string,
): StartPlicht | null {
  const { huidigeVersie, levering, toewijzing, uitstaand } = toestand
  if (levering !== 'TOEGEWEZEN' || toewijzing !== 'OPEN' || huidigeVersie === null) return null
  if (uitstaand.some((feit) => feit.soort === 'start')) return null
  const { ingangsdatum } = huidigeVersie
  if (eerderDan(vandaag, ingangsdatum)) return null
  if (!overstappen(alle).has(overstap(toestand, ingangsdatum))) return null
  const ontvangen = eersteOntvangst(toestand.versies) ?? ingangsdatum
  return {
    begindatum: ingangsdatum,
    basis: eerderDan(ontvangen, ingangsdatum) ? ingangsdatum : ontvangen,
  }
}

/** Care on the old number ran to its end, or was stopped there because of the change (36, 37). */
function isOverstap(oud: ToewijzingToestand): boolean {
  if (oud.levering === 'GESTART') return true
  return oud.stops.some(
    (stop) =>
      stop.einddatum === oud.huidigeVersie?.einddatum &&
      (stop.redenBeeindiging === '36' || stop.redenBeeindiging === '37'),
  )
}

/**
 * Where care goes on: the party and the day after the end of each toewijzing that was stopped or
 * ran for a change of number. Once per list: a message may hold thousands of toewijzingen.
 */
function overstappen(alle: readonly ToewijzingToestand[]): ReadonlySet<string> {
  const bekend = onthouden.get(alle)
  if (bekend !== undefined) return bekend
  const uit = new Set<string>()
  for (const oud of alle) {
    const einddatum = oud.huidigeVersie?.einddatum
    // A date outside the calendar (years 0001-9999) has no day after it.
    if (einddatum == null || !isDatum(einddatum) || einddatum === LAATSTE_DAG) continue
    if (isOverstap(oud)) uit.add(overstap(oud, datumPlusDagen(einddatum, 1)))
  }
  onthouden.set(alle, uit)
  return uit
}

const onthouden = new WeakMap<readonly ToewijzingToestand[], ReadonlySet<string>>()
const LAATSTE_DAG = '9999-12-31'

function overstap({ gemeente, aanbieder }: ToewijzingToestand, dag: string): string {
  return `${gemeente}/${aanbieder}/${dag}`
}
