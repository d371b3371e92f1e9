// SPDX-License-Identifier: EUPL-1.2
/** Sentences of the timeline. */

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
  noteer_bekend: 'Vastgelegd wanneer bekend werd dat de zorg niet verdergaat.',
  correctie_afbreken: 'Correctie afgebroken.',
  leg_overleg_vast: 'Uitkomst van overleg vastgelegd.',
}

/** An act by its name in the audit log; a name without a sentence is shown as words. */
export function handelingTekst(soort: string): string {
  const woorden = soort.replaceAll('_', ' ')
  return HANDELING[soort] ?? `${woorden[0]?.toUpperCase()}${woorden.slice(1)}.`
}
