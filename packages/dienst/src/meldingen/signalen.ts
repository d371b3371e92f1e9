// SPDX-License-Identifier: EUPL-1.2
/** What stands out in the starts and stops of one page, from the facts of their clients. */
import {
  leidAf,
  type Meldsignaal,
  signalenBijStart,
  signalenBijStop,
  type ToewijzingToestand,
  toestandSleutel,
} from '@stopwijzer/keten'
import { toewijzingId } from '../opslag/gebeurtenissen.ts'
import type { OpgeslagenDossier } from '../opslag/lezen.ts'
import type { Meldingregel } from './zoeken.ts'

/** Each client is derived once, however many of his reports are on the page. */
export function maakMeldsignalen(
  clienten: ReadonlyMap<string, OpgeslagenDossier>,
  vandaag: string,
): (regel: Meldingregel) => readonly Meldsignaal[] {
  const toestanden = new Map<string, ToewijzingToestand>()
  for (const { sleutel, dossier } of clienten.values()) {
    for (const toestand of leidAf(dossier, vandaag)) {
      toestanden.set(toewijzingId(sleutel, toestandSleutel(toestand)), toestand)
    }
  }
  return ({ toewijzingId: id, begindatum, einddatum, redenBeeindiging }) => {
    const toestand = toestanden.get(id)
    if (toestand === undefined) return []
    return einddatum === null || redenBeeindiging === null
      ? signalenBijStart({ begindatum }, toestand)
      : signalenBijStop({ begindatum, einddatum, redenBeeindiging }, toestand)
  }
}
