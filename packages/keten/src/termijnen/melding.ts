// SPDX-License-Identifier: EUPL-1.2
/** Until when a start or stop that is about to be reported is in time. */
import type { Heenbericht } from '@stopwijzer/ijw'
import type { BerichtFeit, Dossier } from '../dossier/feiten.ts'
import { losseFeiten } from '../dossier/feitenUit.ts'
import { type GeldigeLevering, leveringId, metFeit } from '../dossier/levering.ts'
import { leidAf, toestandSleutel } from '../dossier/toestand.ts'
import type { Gekend } from '../dossier/versies.ts'
import { type Bewaking, bewaak, WERKDAGEN_MELDEN } from './bewaking.ts'
import { type Melding, meldgrond } from './grond.ts'

/**
 * The due date of this report, counted from what really happened: the first day of care, or
 * the receipt of the JW301 when that came later (OP271); the last day of care, or the receipt
 * of a JW301 that cut the toewijzing short afterwards (OP272). `null` when it cannot be told:
 * a definitive stop after a temporary one counts from the day on which it became known that
 * care will not resume, and nothing says which day that is.
 *
 * `bericht`: what else the message says; what it removes is replaced by the report. With a
 * `herkomst` the message stands already, and is judged as of then.
 */
export function meldtermijn(
  melding: Melding,
  dossier: Dossier,
  vandaag: string,
  bericht: readonly BerichtFeit[] = [],
): Bewaking | null {
  const { gemeente, aanbieder, toewijzingNummer, begindatum, soort } = melding
  const sleutel = toestandSleutel(melding)
  const toestand = leidAf(dossier, vandaag).find((t) => toestandSleutel(t) === sleutel)
  let stand: GeldigeLevering = toestand ?? {
    gemeente,
    aanbieder,
    toewijzingNummer,
    versies: [],
    starts: [],
    stops: [],
    eerder: [],
  }
  for (const feit of bericht) {
    const weg = feit.soort === 'verwijdering' && leveringId(feit) === leveringId(melding)
    if (weg) stand = metFeit(stand, feit)
  }
  const { grond, gemeldOp } = meldgrond(melding, stand, dossier, vandaag)
  if (grond === null) return null
  return bewaak(grond.basis, WERKDAGEN_MELDEN, gemeldOp ?? vandaag, {
    gemeente,
    aanbieder,
    toewijzingNummer,
    soort,
    plicht: 'eigen',
    begindatum,
    berichtId: null,
    aanleiding: grond.aanleiding,
  })
}

/** The due dates of the starts and stops that a message reports; `gekend`: when it was made. */
export function meldtermijnen(
  bericht: Heenbericht,
  dossier: Dossier,
  vandaag: string,
  gekend?: Gekend,
): (Bewaking | null)[] {
  const feiten = losseFeiten(bericht)
  return feiten.flatMap((feit) => {
    if (feit.soort !== 'start' && feit.soort !== 'stop') return []
    const { herkomst: _, ...nieuw } = feit
    const melding = gekend === undefined ? nieuw : { ...nieuw, herkomst: gekend }
    return [meldtermijn(melding, dossier, vandaag, feiten)]
  })
}
