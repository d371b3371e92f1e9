// SPDX-License-Identifier: EUPL-1.2
/**
 * The legal moves of a provider on a toewijzing. No rule is written down a second time: a
 * move is offered when its messages, tried one after the other on a copy of the dossier, pass
 * the rules that the receiver applies. What is refused carries the rule that refused it.
 */
import type { Context } from '../context.ts'
import type { Dossier } from '../dossier/feiten.ts'
import type { ToewijzingToestand } from '../dossier/toestand.ts'
import { maakBlik } from './blik.ts'
import { startzet, stopzetten } from './melden.ts'
import { verbeterzetten } from './verbeteren.ts'
import type { Zet } from './zet.ts'

/**
 * Every move, in a fixed order: new reports first, then what can be done to each approved
 * stop, then to each approved start. `toestand` is one of `leidAf(dossier)` on today, of the
 * provider in `context`. Of a municipality nothing is offered: it reports no start or stop.
 */
export function mogelijkeZetten(
  toestand: ToewijzingToestand,
  dossier: Dossier,
  context: Context,
): Zet[] {
  if (context.organisatie.code !== toestand.aanbieder) return []
  const blik = maakBlik(toestand, dossier, context)
  return [
    startzet(blik),
    ...stopzetten(blik),
    ...toestand.stops.flatMap((stop) => verbeterzetten(stop, blik)),
    ...toestand.starts.flatMap((start) => verbeterzetten(start, blik)),
  ]
}
