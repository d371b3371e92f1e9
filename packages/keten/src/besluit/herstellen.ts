// SPDX-License-Identifier: EUPL-1.2
/** Mending a rejected message: its task, and when that task is done. */
import type { BerichtFeit, Dossier } from '../dossier/feiten.ts'
import { isBerichtFeit, oordelenPerBericht } from '../dossier/geldig.ts'
import { toestandSleutel } from '../dossier/toestand.ts'
import type { TaakSleutel } from './besluit.ts'

export function herstelSleutel(berichtId: string): TaakSleutel {
  return `afgekeurd-herstellen/${berichtId}`
}

/**
 * The mending tasks that a new own message makes needless: those of rejected own messages
 * of the same kind about one of the same toewijzingen. A rejected message counts as never
 * sent, so a new one takes its place (IV032).
 */
export function herstelSleutels(dossier: Dossier, nieuw: readonly BerichtFeit[]): TaakSleutel[] {
  const oordelen = oordelenPerBericht(dossier.feiten)
  const onderwerpen = new Set(nieuw.map(onderwerp))
  const berichten = new Set<string>()
  for (const feit of dossier.feiten) {
    if (!isBerichtFeit(feit) || feit.herkomst.richting !== 'verzonden') continue
    if (oordelen.get(feit.herkomst.berichtId) !== 'afgekeurd') continue
    if (onderwerpen.has(onderwerp(feit))) berichten.add(feit.herkomst.berichtId)
  }
  return [...berichten].map(herstelSleutel)
}

function onderwerp(feit: BerichtFeit): string {
  return `${feit.herkomst.berichtsoort}/${toestandSleutel(feit)}`
}
