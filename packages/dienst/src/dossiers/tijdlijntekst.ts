// SPDX-License-Identifier: EUPL-1.2
/** Sentences of the timeline. */
import type { Taaksoort } from '@stopwijzer/keten'

const STATUS: Readonly<Record<string, string>> = {
  goedgekeurd: 'goedgekeurd',
  afgekeurd: 'afgekeurd',
  geweigerd: 'geweigerd',
  vastgehouden: 'wacht op een eerder bericht',
  quarantaine: 'apart gezet',
  vervangen: 'vervangen door een nieuw bericht',
  opgegeven: 'opgegeven',
}

/** What became of a message; empty when its being there says it all. */
export function statusTekst(status: string): string {
  return STATUS[status] ?? ''
}

const HANDELING: Readonly<Record<string, string>> = {
  verstuur_jw301: 'JW301 verstuurd.',
  verstuur_jw305: 'Startmelding verstuurd.',
  verstuur_jw307: 'Stopmelding verstuurd.',
  taak_akkoord: 'Taak goedgekeurd.',
  taak_afgewezen: 'Taak afgewezen.',
  taak_toewijzen: 'Taak aan iemand toegewezen.',
  taak_uitstellen: 'Taak uitgesteld.',
  taak_heropenen: 'Taak heropend.',
  maak_concept: 'Concept bewaard.',
  wijzig_concept: 'Concept gewijzigd.',
  verwijder_concept: 'Concept weggegooid.',
  schrijf_notitie: 'Notitie geschreven.',
  noteer_bekend: 'Vastgelegd wanneer bekend werd dat de zorg niet verdergaat.',
  trek_bekend_in: 'Ingetrokken wanneer bekend werd dat de zorg niet verdergaat.',
  correctie_afbreken: 'Correctie afgebroken.',
  leg_overleg_vast: 'Uitkomst van overleg vastgelegd.',
}

const TAAK: Readonly<Record<Taaksoort, string>> = {
  'sluiten-toewijzing': 'toewijzing sluiten',
  'herstel-toewijzing': 'toewijzing herstellen',
  overleg: 'overleg over de betaling',
  'stop-verschuldigd': 'stop melden',
  'stop-ontbreekt': 'stopmelding ontbreekt',
  'start-verschuldigd': 'start melden',
  'retour-ontbreekt': 'retourbericht ontbreekt',
  'retour-verschuldigd': 'retourbericht sturen',
  'afgekeurd-herstellen': 'afgekeurd bericht herstellen',
  'handmatig-beoordelen': 'bericht met de hand beoordelen',
  'tijdelijke-stop-lang': 'tijdelijke stop duurt lang',
  'verwijderde-toewijzing-met-start': 'verwijderde toewijzing met een start',
  'onbekend-retour': 'retourbericht zonder bericht',
  'correctie-gestopt': 'correctie is gestopt',
  'afgeschermd-beoordelen': 'bericht van een afgeschermde cliënt',
  'afgeschermd-tegengehouden': 'bericht tegengehouden: afgeschermde cliënt',
  'verzenden-mislukt': 'verzenden is mislukt',
  'verwerken-mislukt': 'verwerken is mislukt',
}

/**
 * Requests of which the outcome has a moment of its own: the message that went, the task that was
 * decided. A request that was refused would read as if it had been done.
 */
export const AANVRAGEN: readonly string[] = [
  'meld_start',
  'meld_stop',
  'verzend_concept',
  'keur_taak_goed',
  'keur_taken_goed',
  'wijs_taak_af',
  'breek_correctie_af',
]

/** A kind of task in words. */
export function taakTekst(soort: Taaksoort): string {
  return TAAK[soort]
}

/** An act by its name in the audit log; a name without a sentence is shown as words. */
export function handelingTekst(soort: string): string {
  const woorden = soort.replaceAll('_', ' ')
  return HANDELING[soort] ?? `${woorden[0]?.toUpperCase()}${woorden.slice(1)}.`
}
