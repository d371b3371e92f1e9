// SPDX-License-Identifier: EUPL-1.2
/** What stands out in one start or stop that stands. Nothing of it may lead to rejection (OP095). */
import { toonDatum } from '@stopwijzer/ijw'
import type { StartFeit, StopFeit } from '../dossier/feiten.ts'
import type { ToewijzingToestand } from '../dossier/toestand.ts'
import { eerderDan } from '../dossier/versies.ts'
import { regiowaarschuwingen } from './waarschuwingen.ts'

export const MELDSIGNALEN = [
  'start-buiten-toewijzing',
  'stop-voor-toewijzing',
  'stop-na-toewijzing',
  'labels-38-39',
  'onderbreking-zonder-plan',
  'onderbreking-te-kort',
] as const
export type Meldsignaalcode = (typeof MELDSIGNALEN)[number]

export interface Meldsignaal {
  readonly code: Meldsignaalcode
  /** Dutch, B1, without a BSN. */
  readonly boodschap: string
}

type Stand = Pick<ToewijzingToestand, 'gemeente' | 'huidigeVersie' | 'starts'>

export function signalenBijStart(
  { begindatum }: Pick<StartFeit, 'begindatum'>,
  { huidigeVersie }: Stand,
): Meldsignaal[] {
  if (huidigeVersie === null) return []
  const { ingangsdatum, einddatum } = huidigeVersie
  if (!eerderDan(begindatum, ingangsdatum) && !eerderDan(einddatum, begindatum)) return []
  const boodschap = `De start op ${toonDatum(begindatum)} valt buiten de toewijzing.`
  return [{ code: 'start-buiten-toewijzing', boodschap }]
}

/**
 * With what is known by now: care that started again after a temporary stop tells how long the
 * interruption was, although no message says what was planned.
 */
export function signalenBijStop(
  stop: Pick<StopFeit, 'einddatum' | 'redenBeeindiging' | 'begindatum'>,
  toestand: Stand,
): Meldsignaal[] {
  const { huidigeVersie, starts } = toestand
  const uit: Meldsignaal[] = []
  if (huidigeVersie !== null && eerderDan(stop.einddatum, huidigeVersie.ingangsdatum)) {
    const boodschap = `De stop op ${toonDatum(stop.einddatum)} ligt voor de ingang van de toewijzing.`
    uit.push({ code: 'stop-voor-toewijzing', boodschap })
  } else if (huidigeVersie !== null && eerderDan(huidigeVersie.einddatum, stop.einddatum)) {
    const boodschap = `De stop op ${toonDatum(stop.einddatum)} ligt na het einde van de toewijzing.`
    uit.push({ code: 'stop-na-toewijzing', boodschap })
  }
  const { redenBeeindiging, einddatum, begindatum } = stop
  const hervatting = starts.find((start) => eerderDan(begindatum, start.begindatum))?.begindatum
  const voorgenomen = {
    redenBeeindiging,
    einddatum,
    ...(hervatting === undefined ? {} : { hervatting }),
  }
  for (const { soort, boodschap } of regiowaarschuwingen(voorgenomen, toestand)) {
    // The two about dates are national, and stand above.
    if (soort === 'stop-voor-toewijzing' || soort === 'stop-na-toewijzing') continue
    uit.push({ code: soort, boodschap })
  }
  return uit
}
