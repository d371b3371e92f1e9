// SPDX-License-Identifier: EUPL-1.2
/** When is a JW307 due, and from which day do the five working days count? (stopzorg 3) */
import { datumPlusDagen, toonDatum, vergelijkDatum } from '@stopwijzer/ijw'
import type { BekendFeit, Dossier, StartFeit, StopFeit, ToewijzingFeit } from '../dossier/feiten.ts'
import { type ToewijzingToestand, toestandSleutel } from '../dossier/toestand.ts'
import { eerderDan, zelfdeVersie } from '../dossier/versies.ts'
import { isTijdelijk } from '../sluiten/redenen.ts'

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
  if (toestand.levering === 'GESTART') return naEinde(toestand, vandaag)
  if (toestand.levering === 'TIJDELIJK_GESTOPT') return naTijdelijk(toestand, dossier)
  return null
}

/** Care runs while the toewijzing was cut short or has expired. */
function naEinde(toestand: ToewijzingToestand, vandaag: string): StopPlicht | null {
  const { huidigeVersie, starts, stops, toewijzing } = toestand
  const gestopt = new Set(stops.map((stop) => stop.begindatum))
  const start = starts.findLast((s) => !gestopt.has(s.begindatum))
  if (start === undefined || isGemeld(toestand, start)) return null
  const einddatum = huidigeVersie?.einddatum ?? null
  if (huidigeVersie === null || einddatum === null) return null
  if (toewijzing === 'VERLOPEN') {
    const aanleiding = `De toewijzing eindigde op ${toonDatum(einddatum)}.`
    return { start, basis: einddatum, aanleiding, einddatum, naTijdelijk: false }
  }
  if (toewijzing !== 'INGETROKKEN') return null
  const ontvangen = eersteMoment(toestand, huidigeVersie)
  const terugwerkend = eerderDan(einddatum, ontvangen)
  return {
    start,
    basis: terugwerkend ? ontvangen : einddatum,
    aanleiding: terugwerkend
      ? `De gemeente verkortte de toewijzing op ${toonDatum(ontvangen)} met terugwerkende kracht.`
      : eerderDan(einddatum, vandaag)
        ? `De gemeente verkortte de toewijzing. Die eindigde op ${toonDatum(einddatum)}.`
        : `De gemeente verkortte de toewijzing. Die eindigt op ${toonDatum(einddatum)}.`,
    einddatum,
    naTijdelijk: false,
  }
}

/**
 * A temporary stop that turns out to be definitive: from the day that became known (OP272),
 * from the receipt of the JW301 that cut the toewijzing short, or from the end of the
 * toewijzing, after which care cannot resume within it; the earliest counts.
 */
function naTijdelijk(toestand: ToewijzingToestand, dossier: Dossier): StopPlicht | null {
  const { huidigeVersie, starts, stops, toewijzing } = toestand
  const start = starts.at(-1)
  const tijdelijk = stops.findLast((s) => s.begindatum === start?.begindatum && isTijdelijk(s))
  if (start === undefined || tijdelijk === undefined || isGemeld(toestand, start)) return null
  const gronden: { basis: string; aanleiding: string }[] = []
  const bekend = bekendOp(dossier, toestand, start)
  if (bekend !== null) {
    gronden.push({
      basis: bekend,
      aanleiding: `Op ${toonDatum(bekend)} werd bekend dat de zorg niet verdergaat.`,
    })
  }
  if (huidigeVersie !== null && toewijzing === 'INGETROKKEN') {
    const basis = eersteMoment(toestand, huidigeVersie)
    gronden.push({
      basis,
      aanleiding: `De gemeente verkortte de toewijzing op ${toonDatum(basis)}.`,
    })
  }
  if (huidigeVersie?.einddatum && toewijzing === 'VERLOPEN') {
    const basis = huidigeVersie.einddatum
    gronden.push({ basis, aanleiding: `De toewijzing eindigde op ${toonDatum(basis)}.` })
  }
  const grond = gronden.toSorted((a, b) => vergelijkDatum(a.basis, b.basis))[0]
  return grond ? { start, ...grond, einddatum: tijdelijk.einddatum, naTijdelijk: true } : null
}

/** Day on which a version was first received or sent. */
export function eersteMoment(
  { versies }: Pick<ToewijzingToestand, 'versies'>,
  versie: ToewijzingFeit,
): string {
  const momenten = versies.filter((v) => zelfdeVersie(v, versie)).map((v) => v.herkomst.moment)
  return momenten.toSorted()[0]?.slice(0, 10) ?? versie.toewijzingsdatum
}

/** The first day on which it was known that care will not resume; `null` when nobody recorded one. */
export function bekendOp(
  dossier: Dossier,
  toestand: ToewijzingToestand,
  start: Pick<StartFeit, 'begindatum'>,
): string | null {
  const dagen = dossier.feiten
    .filter((feit): feit is BekendFeit => feit.soort === 'bekend')
    .filter((feit) => feit.begindatum === start.begindatum)
    .filter((feit) => toestandSleutel(feit) === toestandSleutel(toestand))
    .map((feit) => feit.bekendOp)
  return dagen.toSorted()[0] ?? null
}

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
