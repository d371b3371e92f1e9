// SPDX-License-Identifier: EUPL-1.2
/** What happens after a report, as sentences for whoever is about to send it. */
import { telWerkdagen, toonDatum } from '@stopwijzer/ijw'
import { metGemeentenaam } from '../dossiers/gemeentenaam.ts'
import type { Melding } from '../verwerking/melding.ts'

/** Working days that the receiver has for its answer (OP090). */
const WERKDAGEN_RETOUR = 3

/** Empty for a report that may not go. */
export function vervolgVan(melding: Melding, vandaag: string): string[] {
  const { goed, berichtsoort, gemeente, stappen, regels } = melding
  if (!goed || berichtsoort === null) return []
  const retour = berichtsoort === 'JW305' ? 'JW306' : 'JW308'
  const { uiterlijk } = telWerkdagen(vandaag, WERKDAGEN_RETOUR, 'atw')
  const uit = [
    `Gemeente ${metGemeentenaam(gemeente ?? '')} krijgt een ${berichtsoort}.`,
    `De gemeente antwoordt met een ${retour}, uiterlijk ${toonDatum(uiterlijk)}.`,
  ]
  if (stappen.length > 1) uit.push('Na elke goedkeuring gaat de volgende stap vanzelf.')
  const reden = regels.find(({ status }) => status === '1')?.redenBeeindiging
  if (reden === '20') {
    uit.push('De toewijzing blijft open. Meld een nieuwe start als de zorg verdergaat.')
  } else if (reden != null) {
    uit.push('De gemeente kan de toewijzing daarna sluiten met een JW301.')
  }
  return uit
}
