// SPDX-License-Identifier: EUPL-1.2
/** Until when a start or stop that is about to be reported is in time. */
import { toonDatum, vergelijkDatum } from '@stopwijzer/ijw'
import type { Dossier, StartFeit, StopFeit } from '../dossier/feiten.ts'
import { leidAf, toestandSleutel } from '../dossier/toestand.ts'
import { isTijdelijk } from '../sluiten/redenen.ts'
import { type Bewaking, bewaak, WERKDAGEN_MELDEN } from './bewaking.ts'
import { stopPlicht } from './stopPlicht.ts'

type Melding = Pick<
  StartFeit,
  'gemeente' | 'aanbieder' | 'toewijzingNummer' | 'product' | 'begindatum'
> &
  ({ readonly soort: 'start' } | Pick<StopFeit, 'soort' | 'redenBeeindiging' | 'einddatum'>)

/**
 * The due date of this report, counted from what really happened: the first day of care, or
 * the receipt of the JW301 when that came later (OP271); the last day of care, or the receipt
 * of a JW301 that cut the toewijzing short afterwards (OP272). `null` when it cannot be told:
 * a definitive stop after a temporary one counts from the day on which it became known that
 * care will not resume, and nothing says which day that is.
 */
export function meldtermijn(melding: Melding, dossier: Dossier, vandaag: string): Bewaking | null {
  const grond =
    melding.soort === 'start'
      ? vanafStart(melding, dossier, vandaag)
      : vanafStop(melding, dossier, vandaag)
  if (grond === null) return null
  const { gemeente, aanbieder, toewijzingNummer, begindatum, soort } = melding
  const { basis, aanleiding } = grond
  return bewaak(basis, WERKDAGEN_MELDEN, vandaag, {
    gemeente,
    aanbieder,
    toewijzingNummer,
    soort,
    plicht: 'eigen',
    begindatum,
    berichtId: null,
    aanleiding,
  })
}

interface Grond {
  readonly basis: string
  readonly aanleiding: string
}

function vanafStart(start: Melding, dossier: Dossier, vandaag: string): Grond {
  const ontvangen = zoek(start, dossier, vandaag)?.versies[0]?.herkomst.moment.slice(0, 10)
  if (ontvangen !== undefined && vergelijkDatum(ontvangen, start.begindatum) > 0) {
    return {
      basis: ontvangen,
      aanleiding: `De toewijzing kwam binnen op ${toonDatum(ontvangen)}, na het begin van de zorg.`,
    }
  }
  return {
    basis: start.begindatum,
    aanleiding: `De zorg begon op ${toonDatum(start.begindatum)}.`,
  }
}

function vanafStop(
  stop: Extract<Melding, { soort: 'stop' }>,
  dossier: Dossier,
  vandaag: string,
): Grond | null {
  const toestand = zoek(stop, dossier, vandaag)
  const plicht = toestand === undefined ? null : stopPlicht(toestand, dossier, vandaag)
  const naTijdelijk =
    !isTijdelijk(stop) &&
    (toestand?.stops.some((s) => s.begindatum === stop.begindatum && isTijdelijk(s)) ?? false)
  if (naTijdelijk) return plicht
  const einde = toestand?.huidigeVersie?.einddatum ?? null
  // A withdrawal with retroactive effect gives the sender time from its receipt.
  if (plicht !== null && einde !== null && vergelijkDatum(plicht.basis, einde) > 0) return plicht
  return { basis: stop.einddatum, aanleiding: `De zorg eindigde op ${toonDatum(stop.einddatum)}.` }
}

function zoek(melding: Melding, dossier: Dossier, vandaag: string) {
  return leidAf(dossier, vandaag).find((t) => toestandSleutel(t) === toestandSleutel(melding))
}
