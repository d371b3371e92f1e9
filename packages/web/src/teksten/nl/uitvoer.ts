// SPDX-License-Identifier: EUPL-1.2
/** Taking out a list as a file. */
export const uitvoer = {
  titel: (wat: string) => `${wat} downloaden`,
  lijst: {
    taken: 'Taken',
    toewijzingen: 'Toewijzingen',
    startmeldingen: 'Startmeldingen',
    stopmeldingen: 'Stopmeldingen',
    berichten: 'Berichten',
    gevolgen: 'Gevolgen',
    wachtrij: 'Wachtrij',
    gebruikers: 'Gebruikers',
    sleutels: 'Sleutels',
    webhooks: 'Webhooks',
    logboek: 'Logboek',
  },
  uitleg:
    'U krijgt alle regels die aan uw filters voldoen, ook die op andere bladzijden, in dezelfde volgorde.',
  soort: 'Soort bestand',
  csv: 'CSV',
  excel: 'Excel',
  doel: 'Waarvoor hebt u de lijst nodig?',
  doelUitleg:
    'Dit komt in het logboek, met elke cliënt die in de lijst staat. Noem geen namen en geen BSN.',
  doelKort: 'Schrijf in een paar woorden waarvoor',
  doelBsn: 'Hier mag geen BSN in staan. Laat lange getallen weg.',
  haal: 'Download',
  klaar: (naam: string) => `${naam} staat bij uw downloads.`,
}
