// SPDX-License-Identifier: EUPL-1.2
/** Texts of the page of keys for other systems. */
export const sleutels = {
  inleiding:
    'Met een sleutel werkt een ander systeem van uw organisatie met Stopwijzer, zoals uw ECD. Geef elk systeem een eigen sleutel met zo weinig mogelijk rechten.',
  maak: 'Sleutel maken',
  leeg: 'Er is nog geen ander systeem met toegang.',
  kop: {
    naam: 'Systeem',
    soort: 'Soort',
    rechten: 'Mag',
    staat: 'Toestand',
    laatst: 'Laatst gebruikt',
    wijzig: 'Intrekken',
  },
  soort: {
    sleutel: 'vaste sleutel',
    client: 'client met tokens',
    extern: 'via uw inlogdienst',
  },
  soortUitleg: {
    sleutel: 'Gaat mee met elk verzoek. Het eenvoudigst.',
    client:
      'Het systeem haalt met een geheim een token op dat vijf minuten werkt (OAuth 2.0). Het veiligst.',
    extern: 'Het systeem krijgt tokens van de inlogdienst van uw organisatie.',
  },
  staat: {
    werkt: 'werkt',
    bijna: 'verloopt binnenkort',
    verlopen: 'verlopen',
    ingetrokken: 'ingetrokken',
  },
  tot: (dag: string) => `tot en met ${dag}`,
  op: (moment: string) => `op ${moment}`,
  gemaakt: (naam: string, moment: string) => `gemaakt door ${naam}, ${moment}`,
  nooit: 'nooit',

  veld: {
    naam: 'Naam van het systeem',
    naamUitleg: 'Zo staat het systeem in het logboek.',
    soort: 'Hoe krijgt het systeem toegang?',
    onderwerp: 'Naam van de client in uw inlogdienst',
    rechten: 'Wat mag het systeem?',
    verloopt: 'Werkt tot en met',
    verlooptUitleg: 'Hoogstens 400 dagen. Maak op tijd een nieuwe.',
  },
  vul: {
    naam: 'Vul de naam van het systeem in',
    onderwerp: 'Vul de naam van de client in',
    rechten: 'Kies minstens één recht',
    verloopt: 'Kies een dag',
  },
  gemaaktTitel: (naam: string) => `${naam} heeft toegang`,
  sleutel: 'Sleutel',
  clientId: 'client_id',
  geheim: 'client_secret',
  uitlegSleutel: 'Zet de sleutel in de kop Authorization van elk verzoek: Bearer, spatie, sleutel.',
  uitlegClient: 'Haal tokens op bij /v1/tokens met deze client_id en dit geheim.',
  uitlegExtern: 'Het systeem kan nu binnen met een token van uw inlogdienst.',
  geheimWeg:
    'De sleutel is gemaakt, maar kan niet nog eens worden getoond. Trek hem in en maak een nieuwe.',

  trekIn: 'Intrekken',
  trekInVan: (naam: string) => `Trek de sleutel van ${naam} in`,
  trekInVraag: (naam: string) => `De sleutel van ${naam} intrekken?`,
  trekInUitleg:
    'Het systeem kan meteen niets meer, ook niet met tokens die nog lopen. Dit is niet terug te draaien.',
  ingetrokken: (naam: string) => `De sleutel van ${naam} werkt niet meer.`,
}
