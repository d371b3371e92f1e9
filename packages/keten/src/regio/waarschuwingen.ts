// SPDX-License-Identifier: EUPL-1.2
/** What a region wants a sender to think about before a stop goes out. Never a ground to block it. */
import { datumPlusMaanden, isDatum, toonDatum } from '@stopwijzer/ijw'
import type { ToewijzingToestand } from '../dossier/toestand.ts'
import { eerderDan } from '../dossier/versies.ts'
import { regioprofiel } from './profiel.ts'

/** Severity is fixed by the type: a regional agreement has no return code and cannot reject. */
export interface Regiowaarschuwing {
  readonly soort:
    | 'labels-38-39'
    | 'onderbreking-zonder-plan'
    | 'onderbreking-te-kort'
    | 'stop-voor-toewijzing'
    | 'stop-na-toewijzing'
  readonly profiel: string
  readonly ernst: 'waarschuwing'
  /** The source asks for extra emphasis. */
  readonly nadruk: boolean
  readonly boodschap: string
}

export interface VoorgenomenStop {
  readonly redenBeeindiging: string
  readonly einddatum: string
  /** Day on which care is planned to resume; only with reason 20. */
  readonly hervatting?: string
  /** Is this a lasting ("duurzaam") trajectory? Only the contract tells; left out: unknown. */
  readonly duurzaam?: boolean
}

/** Warnings for a stop in the region of the toewijzing; empty without a profile. */
export function regiowaarschuwingen(
  stop: VoorgenomenStop,
  toestand: Pick<ToewijzingToestand, 'gemeente' | 'huidigeVersie'>,
): Regiowaarschuwing[] {
  const profiel = regioprofiel(toestand.gemeente, stop.einddatum)
  if (profiel === null) return []
  const uit: Regiowaarschuwing[] = []
  const waarschuw = (soort: Regiowaarschuwing['soort'], boodschap: string, nadruk = false) =>
    uit.push({ soort, profiel: profiel.id, ernst: 'waarschuwing', nadruk, boodschap })

  const { redenBeeindiging } = stop
  if (profiel.verwisselt38en39 && (redenBeeindiging === '38' || redenBeeindiging === '39')) {
    waarschuw(
      'labels-38-39',
      redenBeeindiging === '38'
        ? 'Code 38 betekent: overstap naar een andere aanbieder. De regionale factsheet wisselt 38 en 39 om. De landelijke lijst geldt.'
        : 'Code 39 betekent: uitstroom naar een ander domein. De regionale factsheet wisselt 38 en 39 om. De landelijke lijst geldt.',
      true,
    )
  }
  if (redenBeeindiging === '20') {
    const advies = adviesOnderbreking(stop, profiel.voorkeuren.tijdelijkVanafMaanden)
    if (advies !== null) waarschuw(...advies)
  }
  const versie = toestand.huidigeVersie
  if (versie !== null && eerderDan(stop.einddatum, versie.ingangsdatum)) {
    waarschuw(
      'stop-voor-toewijzing',
      `De stopdatum ligt voor de ingang van de toewijzing (${toonDatum(versie.ingangsdatum)}). Controleer de datum.`,
      true,
    )
  } else if (versie?.einddatum && eerderDan(versie.einddatum, stop.einddatum)) {
    waarschuw(
      'stop-na-toewijzing',
      `De stopdatum ligt na het einde van de toewijzing (${toonDatum(versie.einddatum)}).`,
    )
  }
  return uit
}

/**
 * The regional threshold for reason 20: planned to pause longer than a calendar month, on a
 * lasting trajectory. Longer than a month: resuming lies after the stop date plus one month,
 * with the end of the month corrected (31 January plus one month is 28 or 29 February).
 */
function adviesOnderbreking(
  stop: VoorgenomenStop,
  maanden: number,
): [Regiowaarschuwing['soort'], string] | null {
  if (stop.hervatting === undefined) {
    return [
      'onderbreking-zonder-plan',
      'In deze regio meldt u een onderbreking alleen als ze gepland is en langer duurt dan een maand. Er is geen datum van hervatting bekend.',
    ]
  }
  if (!eerderDan(plusMaanden(stop.einddatum, maanden), stop.hervatting)) {
    return [
      'onderbreking-te-kort',
      'Deze onderbreking duurt niet langer dan een maand. In deze regio hoeft u die niet te melden.',
    ]
  }
  if (stop.duurzaam === false) {
    return [
      'onderbreking-te-kort',
      'In deze regio meldt u een onderbreking alleen bij een duurzaam traject.',
    ]
  }
  return null
}

/**
 * `null`, which is later than any date, when the calendar ends before that day. A date
 * outside the calendar stays as it is: nothing can be counted from it, so no advice follows.
 */
function plusMaanden(datum: string, maanden: number): string | null {
  if (!isDatum(datum)) return datum
  return Number(datum.slice(0, 4)) * 12 + Number(datum.slice(5, 7)) + maanden > 9999 * 12 + 12
    ? null
    : datumPlusMaanden(datum, maanden)
}
