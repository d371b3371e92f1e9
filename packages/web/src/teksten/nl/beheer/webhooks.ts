// SPDX-License-Identifier: EUPL-1.2
/** Texts of the pages of webhooks. */
export const webhooks = {
  inleiding:
    'Een webhook is een adres waar Stopwijzer zelf meldt dat er iets verandert. Er gaan alleen kenmerken over de lijn, nooit gegevens van cliënten.',
  maak: 'Webhook toevoegen',
  leeg: 'Er zijn nog geen webhooks.',
  kop: {
    url: 'Adres',
    soorten: 'Meldt',
    staat: 'Toestand',
    fout: 'Laatste fout',
    wijzig: 'Wijzigen',
  },
  alle: 'alles',
  staat: { aan: 'aan', uit: 'uit', storing: 'storing' },
  storing: 'Een dag lang lukte geen bezorging. Herstel het adres en zet de webhook weer aan.',
  sinds: (moment: string) => `mislukt sinds ${moment}`,
  volgende: (moment: string) => `volgende poging ${moment}`,
  wijzigVan: (url: string) => `Wijzig ${url}`,
  soort: {
    'bericht.ontvangen': 'bericht ontvangen',
    'bericht.gemaakt': 'bericht gemaakt',
    'bericht.verzonden': 'bericht verzonden',
    'bericht.beoordeeld': 'bericht beoordeeld',
    'bericht.beantwoord': 'bericht beantwoord',
    'toewijzing.gewijzigd': 'toewijzing gewijzigd',
    'taak.geopend': 'taak geopend',
    'taak.gesloten': 'taak gesloten',
    'taak.gewijzigd': 'taak gegeven of uitgesteld',
  },

  veld: {
    url: 'Adres',
    urlUitleg:
      'Begint met https://. De computer moet op de lijst van de systeembeheerder staan (STOPWIJZER_WEBHOOK_HOSTS).',
    soorten: 'Welke veranderingen?',
    soortenUitleg: 'Kiest u niets, dan meldt Stopwijzer alles.',
  },
  vulUrl: 'Vul het adres in',
  gemaakt: 'De webhook staat aan',
  geheim: 'Geheim',
  geheimWeg:
    'De webhook is gemaakt, maar het geheim kan niet nog eens worden getoond. Verwijder hem en voeg hem opnieuw toe.',
  geheimUitleg:
    'Met dit geheim controleert de ontvanger de handtekening van elke bezorging. Geef het door langs een weg die u vertrouwt.',

  probeer: 'Proefbezorging sturen',
  proefGoed: (status: string) => `De proefbezorging is aangekomen (${status}).`,
  proefMis: (reden: string) => `De proefbezorging is niet gelukt: ${reden}`,
  zetAan: 'Aanzetten',
  zetUit: 'Uitzetten',
  isAan: 'De webhook staat aan.',
  isUit: 'De webhook staat uit.',
  bekijk: 'Bezorgingen bekijken',
  verwijder: 'Verwijderen',
  verwijderVraag: 'Deze webhook verwijderen?',
  verwijderUitleg: (url: string) =>
    `Naar ${url} gaat niets meer. Wat nog niet bezorgd was, wordt niet meer bezorgd.`,
  verwijderd: 'De webhook is verwijderd.',

  bezorgingen: 'Bezorgingen',
  bezorgingenUitleg: 'De nieuwste eerst, tot dertig dagen terug. De inhoud wordt niet bewaard.',
  geenBezorgingen: 'Er is nog niets bezorgd.',
  bezorging: {
    begonnen: 'Begonnen',
    soort: 'Soort',
    staat: 'Uitkomst',
    pogingen: 'Pogingen',
    antwoord: 'Antwoord',
    laatst: 'Laatste poging',
  },
  bezorgsoort: { gebeurtenissen: 'veranderingen', proef: 'proef' },
  bezorgstaat: { bezig: 'bezig', bezorgd: 'bezorgd', mislukt: 'mislukt' },
}
