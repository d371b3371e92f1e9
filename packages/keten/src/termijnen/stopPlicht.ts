// SPDX-License-Identifier: EUPL-1.2
/** When is a JW307 due, and from which day do the five working days count? (stopzorg 3) */
import { datumPlusDagen, toonDatum, vergelijkDatum } from '@stopwijzer/ijw'
import type { Dossier, StartFeit, StopFeit } from '../dossier/feiten.ts'
import type { ToewijzingToestand } from '../dossier/toestand.ts'
import { eerderDan } from '../dossier/versies.ts'
import { isTijdelijk } from '../sluiten/redenen.ts'
import { type Grond, meldgrond } from './grond.ts'

export interface StopPlicht {
  /** The start that has to be stopped. */
  readonly start: StartFeit
  /** Day 0 of the term. */
  readonly basis: string
  readonly aanleiding: string
  /** Einddatum to propose; the real last day of care may be another one. */
  readonly einddatum: string
  /** A temporary stop stands; the stop that is due has to be definitive. */
  readonly naTijdelijk: boolean
}

/**
 * The stop that is due on a toewijzing, `null` when there is none: never without a start
 * (OP295), not after a definitive stop, not when the toewijzing was only extended (OP380),
 * not when it was removed (its start has to be looked at instead), and not while an own
 * stop on that start is still unanswered.
 */
export function stopPlicht(
  toestand: ToewijzingToestand,
  dossier: Dossier,
  vandaag: string,
): StopPlicht | null {
  if (toestand.levering === 'GESTART') return naEinde(toestand, dossier, vandaag)
  if (toestand.levering === 'TIJDELIJK_GESTOPT') return naTijdelijk(toestand, dossier, vandaag)
  return null
}

/** Care runs while the toewijzing was cut short or has expired. */
function naEinde(toestand: ToewijzingToestand, dossier: Dossier, vandaag: string) {
  const { huidigeVersie, starts, stops, toewijzing } = toestand
  const gestopt = new Set(stops.map((stop) => stop.begindatum))
  const start = starts.findLast((s) => !gestopt.has(s.begindatum))
  if (start === undefined || isGemeld(toestand, start)) return null
  const einde = huidigeVersie?.einddatum ?? null
  if (einde === null || !(toewijzing === 'VERLOPEN' || toewijzing === 'INGETROKKEN')) return null
  // A start may lie after the end (OP095); a stop before it is impossible (TR018).
  const einddatum = eerderDan(einde, start.begindatum) ? start.begindatum : einde
  const grond = grondVan(start, einddatum, toestand, dossier, vandaag)
  if (grond === null) return null
  const eindigt = eerderDan(einde, vandaag) ? 'eindigde' : 'eindigt'
  const aanleiding =
    grond.basis !== einddatum
      ? grond.aanleiding
      : toewijzing === 'VERLOPEN'
        ? `De toewijzing eindigde op ${toonDatum(einde)}.`
        : `De gemeente verkortte de toewijzing. Die ${eindigt} op ${toonDatum(einde)}.`
  return { start, basis: grond.basis, aanleiding, einddatum, naTijdelijk: false }
}

/** A temporary stop that turns out to be definitive. */
function naTijdelijk(toestand: ToewijzingToestand, dossier: Dossier, vandaag: string) {
  const { starts, stops } = toestand
  const start = starts.at(-1)
  const tijdelijk = stops.findLast((s) => s.begindatum === start?.begindatum && isTijdelijk(s))
  if (start === undefined || tijdelijk === undefined || isGemeld(toestand, start)) return null
  const { einddatum } = tijdelijk
  const grond = grondVan(start, einddatum, toestand, dossier, vandaag)
  return grond === null ? null : { start, ...grond, einddatum, naTijdelijk: true }
}

/** The ground of a definitive stop with this Einddatum, as of any report of it. */
function grondVan(
  { gemeente, aanbieder, toewijzingNummer, product, begindatum }: StartFeit,
  einddatum: string,
  toestand: ToewijzingToestand,
  dossier: Dossier,
  vandaag: string,
): Grond | null {
  const sleutel = { gemeente, aanbieder, toewijzingNummer, product, begindatum }
  const stop = { ...sleutel, soort: 'stop', redenBeeindiging: VOLGENS_PLAN, einddatum } as const
  return meldgrond(stop, toestand, dossier, vandaag).grond
}

/** Any definitive reason has the same term. */
const VOLGENS_PLAN = '31'

/** An own definitive stop on this start is under way. */
function isGemeld(toestand: ToewijzingToestand, start: StartFeit): boolean {
  return toestand.uitstaand.some(
    (feit) => feit.soort === 'stop' && feit.begindatum === start.begindatum && !isTijdelijk(feit),
  )
}

/** The temporary stop that has lasted more than `dagen` days without a follow-up; `null` otherwise. */
export function langTijdelijkGestopt(
  toestand: ToewijzingToestand,
  vandaag: string,
  dagen: number,
): StopFeit | null {
  if (toestand.levering !== 'TIJDELIJK_GESTOPT') return null
  const start = toestand.starts.at(-1)
  const stop = toestand.stops.findLast((s) => s.begindatum === start?.begindatum)
  // Counted back from today: the date of a stop may lie outside the calendar.
  const grens = datumPlusDagen(vandaag, -dagen)
  return stop !== undefined && vergelijkDatum(stop.einddatum, grens) < 0 ? stop : null
}
