// SPDX-License-Identifier: EUPL-1.2
/** What a proposed JW301 follows from, for who has to approve it. */
import type { Taak } from '../besluit/besluit.ts'
import type { StopFeit, ToewijzingFeit } from '../dossier/feiten.ts'
import type { ToewijzingToestand } from '../dossier/toestand.ts'
import { sluitReden } from './redenen.ts'
import { sluitSleutel } from './voorstel.ts'

export interface Aanleiding {
  /** The stop that the proposal follows; `null` for a repair, and when the stop is gone by now. */
  readonly stop: StopFeit | null
  /** The toewijzing as it stands now; `null` when it is not known. */
  readonly versie: ToewijzingFeit | null
  /** The reason of the stop asks for consultation first. */
  readonly overleg: boolean
  /** Why the proposed RedenWijziging, in Dutch. */
  readonly uitleg: string
}

/** `null` for a task that proposes no JW301. */
export function aanleidingVan(
  { voorstel, sleutel }: Pick<Taak, 'voorstel' | 'sleutel'>,
  toestanden: readonly ToewijzingToestand[],
): Aanleiding | null {
  if (voorstel?.soort !== 'JW301') return null
  const toestand = toestanden.find(
    ({ gemeente, aanbieder, toewijzingNummer }) =>
      gemeente === voorstel.gemeente &&
      aanbieder === voorstel.aanbieder &&
      toewijzingNummer === voorstel.toewijzingNummer,
  )
  const versie = toestand?.huidigeVersie ?? null
  if (voorstel.doel === 'herstellen') {
    return { stop: null, versie, overleg: false, uitleg: UITLEG_HERSTEL }
  }
  const stop = toestand?.stops.find((een) => sluitSleutel(een) === sleutel) ?? null
  const reden = stop && sluitReden(stop.redenBeeindiging)
  return {
    stop,
    versie,
    overleg: reden?.overleg ?? false,
    uitleg: reden?.uitleg ?? 'De stop waar dit voorstel op volgt, is er niet meer.',
  }
}

const UITLEG_HERSTEL =
  'De aanbieder verwijderde de stop waarop de toewijzing was gesloten. Landelijk is hiervoor geen reden voorgeschreven. Code 14 is ons voorstel.'
