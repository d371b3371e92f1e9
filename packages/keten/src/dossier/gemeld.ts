// SPDX-License-Identifier: EUPL-1.2
/** The starts and stops that stand, each with the day it was reported and the day its term counts from. */
import { vergelijkDatum } from '@stopwijzer/ijw'
import { isTijdelijk } from '../sluiten/redenen.ts'
import { bekendOp, eersteMoment } from '../termijnen/stopPlicht.ts'
import type { Dossier, LeveringSleutel, Product, StartFeit, StopFeit } from './feiten.ts'
import type { ToewijzingToestand } from './toestand.ts'
import { statusVan } from './versies.ts'

/** An approved start or stop that was not removed. */
export interface Gemeld extends LeveringSleutel {
  readonly soort: 'start' | 'stop'
  readonly product: Product | null
  readonly begindatum: string
  readonly einddatum: string | null
  readonly redenBeeindiging: string | null
  /** Local day on which the message was received, or sent by ourselves. */
  readonly gemeldOp: string
  /**
   * Day 0 of the term of five working days (OP271, OP272); `null` when it cannot be told: of a
   * definitive stop after a temporary one nobody recorded when it became known.
   */
  readonly basis: string | null
  readonly berichtId: string
}

/** All of one toewijzing, starts first. The calendar plays no part: whoever shows them counts. */
export function gemeldeFeiten(toestand: ToewijzingToestand, dossier: Dossier): Gemeld[] {
  return [
    ...toestand.starts.map((start) => alsGemeld(start, basisVanStart(start, toestand))),
    ...toestand.stops.map((stop) => alsGemeld(stop, basisVanStop(stop, toestand, dossier))),
  ]
}

function alsGemeld(feit: StartFeit | StopFeit, basis: string | null): Gemeld {
  const { soort, gemeente, aanbieder, toewijzingNummer, product, begindatum, herkomst } = feit
  return {
    soort,
    gemeente,
    aanbieder,
    toewijzingNummer,
    product,
    begindatum,
    einddatum: feit.soort === 'stop' ? feit.einddatum : null,
    redenBeeindiging: feit.soort === 'stop' ? feit.redenBeeindiging : null,
    gemeldOp: dag(feit),
    basis,
    berichtId: herkomst.berichtId,
  }
}

/** The first day of care, or the receipt of a toewijzing that came later (OP271). */
function basisVanStart(start: StartFeit, { versies }: ToewijzingToestand): string {
  const eerste = versies[0]
  return eerste === undefined ? start.begindatum : laatste(start.begindatum, dag(eerste))
}

/**
 * The last day of care, or the receipt of a JW301 that had cut the toewijzing short with
 * retroactive effect; after a temporary stop the day on which it was known that care will not
 * resume, by record, by withdrawal or by the end of the toewijzing (stopzorg 3).
 */
function basisVanStop(
  stop: StopFeit,
  toestand: ToewijzingToestand,
  dossier: Dossier,
): string | null {
  const gemeldOp = dag(stop)
  const naTijdelijk =
    !isTijdelijk(stop) &&
    toestand.stops.some((s) => s.begindatum === stop.begindatum && isTijdelijk(s))
  // Most toewijzingen have one version and no pause: nothing to look up.
  if (!naTijdelijk && toestand.versies.length < 2) return stop.einddatum
  const versies = toestand.versies.filter((versie) => dag(versie) <= gemeldOp)
  const versie = versies.at(-1)
  const status = statusVan(versies, gemeldOp)
  const ontvangen =
    versie !== undefined && status === 'INGETROKKEN' ? eersteMoment({ versies }, versie) : null
  if (!naTijdelijk) {
    const einde = versie?.einddatum ?? null
    const terugwerkend =
      ontvangen !== null && einde !== null && vergelijkDatum(ontvangen, einde) > 0
    return terugwerkend ? laatste(stop.einddatum, ontvangen) : stop.einddatum
  }
  const gronden = [
    bekendOp(dossier, toestand, stop),
    ontvangen,
    status === 'VERLOPEN' ? (versie?.einddatum ?? null) : null,
  ].filter((grond) => grond !== null && vergelijkDatum(grond, gemeldOp) <= 0)
  return gronden.toSorted((a, b) => vergelijkDatum(a!, b!))[0] ?? null
}

function laatste(a: string, b: string): string {
  return vergelijkDatum(a, b) < 0 ? b : a
}

function dag({ herkomst }: Pick<StartFeit, 'herkomst'>): string {
  return herkomst.moment.slice(0, 10)
}
