// SPDX-License-Identifier: EUPL-1.2
/** Stops of which municipality and provider settle the payment together. */
import { toonDatum } from '@stopwijzer/ijw'
import type { Taak } from '../besluit/besluit.ts'
import type { StopFeit } from '../dossier/feiten.ts'
import { type ToewijzingToestand, toestandSleutel } from '../dossier/toestand.ts'
import { regioprofiel } from './profiel.ts'

/** One task per stop whose consequence is "in consultation" in this region; its outcome is recorded with it. */
export function overlegTaken(toestand: ToewijzingToestand): Taak[] {
  return toestand.stops.flatMap((stop): Taak[] => {
    const profiel = regioprofiel(stop.gemeente, stop.einddatum)
    if (profiel?.gevolgen[stop.redenBeeindiging]?.soort !== 'in-overleg') return []
    return [
      {
        sleutel: overlegSleutel(stop),
        soort: 'overleg',
        toewijzingNummer: toestand.toewijzingNummer,
        uiterlijk: null,
        voorstel: null,
        toelichting: `De zorg stopte op ${toonDatum(stop.einddatum)} met reden ${stop.redenBeeindiging}. Spreek met de aanbieder af wat te betalen is. Leg de uitkomst vast. Dit is een contractafspraak, geen berichtregel.`,
      },
    ]
  })
}

/** Key of the task, and of the consequence that it is about. */
export function overlegSleutel(
  stop: Parameters<typeof toestandSleutel>[0] &
    Pick<StopFeit, 'begindatum' | 'redenBeeindiging' | 'einddatum'>,
): string {
  const { begindatum, redenBeeindiging, einddatum } = stop
  return `overleg/${toestandSleutel(stop)}/${begindatum}/${redenBeeindiging}/${einddatum}`
}
