// SPDX-License-Identifier: EUPL-1.2
/** Was a toewijzing closed on a stop that is gone by now? (stopzorg 10.5) */
import type {
  Dossier,
  Feit,
  StopFeit,
  ToewijzingFeit,
  VerwijderingFeit,
} from '../dossier/feiten.ts'
import { oordelenPerBericht } from '../dossier/geldig.ts'
import { perToewijzing, type ToewijzingToestand, toestandSleutel } from '../dossier/toestand.ts'
import { eerderDan } from '../dossier/versies.ts'

/**
 * The end date to restore, with the moment of the version it repairs. A deleted stop
 * reopens nothing by itself (stopzorg 6.2.5): when the current version ends on the
 * Einddatum of a removed definitive stop, the end from before that closing is proposed. A
 * version that followed another removed stop, as with a stop that was corrected first, is no
 * end to go back to. `null` when there is nothing to restore, also when the care has stopped
 * for good after all.
 */
export function teHerstellen(
  toestand: ToewijzingToestand,
  stops: Stopgeschiedenis,
): { readonly einddatum: string | null; readonly huidig: string } | null {
  const { huidigeVersie, versies, levering } = toestand
  if (huidigeVersie === null || toestand.toewijzing !== 'INGETROKKEN') return null
  if (levering !== 'GESTART' && levering !== 'TIJDELIJK_GESTOPT') return null
  const eigen = stops(toestand)
  const gesloten = (versie: ToewijzingFeit) => isGeslotenOpVerwijderdeStop(eigen, versie)
  if (!gesloten(huidigeVersie)) return null
  const vorige = versies.findLast((versie) => !gesloten(versie))
  if (vorige === undefined || !eerderDan(huidigeVersie.einddatum, vorige.einddatum)) return null
  return {
    einddatum: vorige.einddatum,
    huidig: `${huidigeVersie.toewijzingsdatum}T${huidigeVersie.toewijzingstijd}`,
  }
}

/**
 * The version followed a definitive stop with its end date, and that stop was removed.
 * A withdrawal that came before the stop (scenario C17) is the municipality's own wish
 * and needs no repair.
 */
function isGeslotenOpVerwijderdeStop(
  stops: readonly (StopFeit | VerwijderingFeit)[],
  versie: ToewijzingFeit,
): boolean {
  const feiten = stops.filter(({ einddatum }) => einddatum === versie.einddatum)
  return (
    feiten.some((feit) => feit.soort === 'verwijdering') &&
    feiten.some((feit) => feit.soort === 'stop' && feit.herkomst.moment <= versie.herkomst.moment)
  )
}

/** The approved definitive stops on a toewijzing and their removals, also those that are gone. */
export type Stopgeschiedenis = (
  toestand: ToewijzingToestand,
) => readonly (StopFeit | VerwijderingFeit)[]

/** From one look at the dossier, however many toewijzingen are asked about. */
export function stopgeschiedenis({ feiten }: Pick<Dossier, 'feiten'>): Stopgeschiedenis {
  let perToewijzing: Map<string, (StopFeit | VerwijderingFeit)[]> | null = null
  return (toestand) => {
    perToewijzing ??= verdeeld(feiten)
    return perToewijzing.get(toestandSleutel(toestand)) ?? []
  }
}

function verdeeld(feiten: readonly Feit[]) {
  const oordelen = oordelenPerBericht(feiten)
  return perToewijzing(
    feiten.filter((feit): feit is StopFeit | VerwijderingFeit => {
      const vanStop =
        feit.soort === 'stop' || (feit.soort === 'verwijdering' && feit.van === 'stop')
      return (
        vanStop &&
        feit.redenBeeindiging !== '20' &&
        oordelen.get(feit.herkomst.berichtId) === 'goedgekeurd'
      )
    }),
  )
}
