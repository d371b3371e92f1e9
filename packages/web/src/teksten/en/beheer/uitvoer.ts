// SPDX-License-Identifier: EUPL-1.2
import type { uitvoer as nl } from '../../nl/uitvoer.ts'

export const uitvoer: typeof nl = {
  titel: (wat: string) => `Download ${wat.toLowerCase()}`,
  lijst: {
    taken: 'Tasks',
    toewijzingen: 'Assignments',
    startmeldingen: 'Starts',
    stopmeldingen: 'Stops',
    berichten: 'Messages',
    gevolgen: 'Consequences',
    wachtrij: 'Queue',
    gebruikers: 'Users',
    sleutels: 'Keys',
    webhooks: 'Webhooks',
    logboek: 'Audit log',
  },
  uitleg: 'You get all lines that pass your filters, also those on other pages, in the same order.',
  soort: 'Kind of file',
  csv: 'CSV',
  excel: 'Excel',
  doel: 'What do you need the list for?',
  doelUitleg:
    'This goes into the audit log, with every client in the list. Write no names and no BSN.',
  doelKort: 'Write in a few words what for',
  doelBsn: 'This may not hold a BSN. Leave long numbers out.',
  haal: 'Download',
  klaar: (naam: string) => `${naam} is in your downloads.`,
}
