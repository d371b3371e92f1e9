// SPDX-License-Identifier: EUPL-1.2
/** The starts and stops that stand, each with the day it was reported and the day its term counts from. */
import { meldgrond } from '../termijnen/grond.ts'
import type { Dossier, LeveringSleutel, Product, StartFeit, StopFeit } from './feiten.ts'
import type { ToewijzingToestand } from './toestand.ts'

/** An approved start or stop that was not removed. */
export interface Gemeld extends LeveringSleutel {
  readonly soort: 'start' | 'stop'
  readonly product: Product | null
  readonly begindatum: string
  readonly einddatum: string | null
  readonly redenBeeindiging: string | null
  /**
   * Local day on which the message was received, or sent by ourselves; of a correction the day
   * of the report that it replaces.
   */
  readonly gemeldOp: string
  /**
   * Day 0 of the term of five working days (OP271, OP272); `null` when it cannot be told: of a
   * definitive stop after a temporary one nobody recorded when it became known.
   */
  readonly basis: string | null
  /** The message by which it stands. */
  readonly berichtId: string
}

/** All of one toewijzing, starts first. The calendar plays no part: whoever shows them counts. */
export function gemeldeFeiten(toestand: ToewijzingToestand, dossier: Dossier): Gemeld[] {
  return [...toestand.starts, ...toestand.stops].map((feit) => alsGemeld(feit, toestand, dossier))
}

function alsGemeld(
  feit: StartFeit | StopFeit,
  toestand: ToewijzingToestand,
  dossier: Dossier,
): Gemeld {
  const { soort, gemeente, aanbieder, toewijzingNummer, product, begindatum, herkomst } = feit
  const dag = herkomst.moment.slice(0, 10)
  const { grond, gemeldOp } = meldgrond(feit, toestand, dossier, dag)
  return {
    soort,
    gemeente,
    aanbieder,
    toewijzingNummer,
    product,
    begindatum,
    einddatum: feit.soort === 'stop' ? feit.einddatum : null,
    redenBeeindiging: feit.soort === 'stop' ? feit.redenBeeindiging : null,
    gemeldOp: gemeldOp ?? dag,
    basis: grond?.basis ?? null,
    berichtId: herkomst.berichtId,
  }
}
