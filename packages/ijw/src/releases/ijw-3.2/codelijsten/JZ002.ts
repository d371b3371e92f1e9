// SPDX-License-Identifier: EUPL-1.2
/**
 * JZ002: Reden wijziging toewijzing.
 * The dates of 01, 13 and 14 follow from release 3.1 (April 2022); the sources date no other code.
 */
import type { Codelijst, RedenWijzigingCode } from './model.ts'

export const JZ002: Codelijst<RedenWijzigingCode> = {
  id: 'JZ002',
  naam: 'Reden wijziging toewijzing',
  element: 'LDT_RedenWijziging',
  berichten: ['JW301', 'JW302'],
  peildatum: null,
  bron: 'iJw 3.2, codelijst JZ002',
  toelichting:
    'Deze lijst zegt waarom de gemeente een toewijzing wijzigt of sluit. De code staat in het JW301.',
  codes: [
    {
      code: '01',
      label: 'Administratieve correctie (vervallen)',
      betekenis:
        'Deze oude code stond voor een administratieve correctie. Hij geldt sinds april 2022 niet meer.',
      gevolg: 'Een JW301 met deze code krijgt 0001. In oude toewijzingen kunt u hem nog zien.',
      actie: 'Gebruik 14 voor een correctie, of 13 om een toewijzing te verwijderen.',
      geldigVan: null,
      geldigTot: '2022-03-31',
      bruikbaar: false,
      redenBeeindigingVoorStop: [],
    },
    {
      code: '02',
      label: 'Cliënt overleden',
      betekenis: 'De gemeente beëindigt de toewijzing omdat de cliënt is overleden.',
      gevolg: 'De toewijzing stopt op de Einddatum. Dat is meestal de dag van overlijden.',
      actie:
        'Hebt u een start gemeld, maar nog geen definitieve stop? Meld dan een stop met reden 02.',
      geldigVan: null,
      geldigTot: null,
      bruikbaar: true,
      redenBeeindigingVoorStop: ['02'],
    },
    {
      code: '03',
      label: 'Contractwijziging',
      betekenis:
        'Een contract is gewijzigd of opgezegd. Daarom past de gemeente de toewijzing aan.',
      gevolg: 'De toewijzing stopt op de nieuwe Einddatum.',
      actie:
        'Hebt u een start gemeld, maar nog geen definitieve stop? Meld dan een stop met reden 36 zodra de zorg eindigt.',
      geldigVan: null,
      geldigTot: null,
      bruikbaar: true,
      redenBeeindigingVoorStop: ['36'],
    },
    {
      code: '04',
      label: 'Herbeoordeling: verlenging toewijzing',
      betekenis: 'De gemeente keek opnieuw naar de zorg en verlengt de toewijzing.',
      gevolg: 'De toewijzing loopt door tot de nieuwe Einddatum.',
      actie: 'Meld geen stop en geen nieuwe start. De lopende start blijft gelden.',
      geldigVan: null,
      geldigTot: null,
      bruikbaar: true,
      redenBeeindigingVoorStop: [],
    },
    {
      code: '05',
      label: 'Herbeoordeling: verkorting toewijzing',
      betekenis: 'De gemeente keek opnieuw naar de zorg en verkort de toewijzing.',
      gevolg:
        'De toewijzing stopt op de nieuwe Einddatum. Soms komt er een ander product of een andere omvang voor in de plaats.',
      actie:
        'Hebt u een start gemeld, maar nog geen definitieve stop? Meld dan een stop met reden 36 zodra de zorg eindigt. Meld een start als er een nieuw ToewijzingNummer komt.',
      geldigVan: null,
      geldigTot: null,
      bruikbaar: true,
      redenBeeindigingVoorStop: ['36'],
    },
    {
      code: '06',
      label: 'Uitstroom naar ander domein',
      betekenis: 'De cliënt krijgt verder zorg uit een andere wet: Wmo, Wlz of Zvw.',
      gevolg: 'De toewijzing stopt op de nieuwe Einddatum.',
      actie:
        'Hebt u een start gemeld, maar nog geen definitieve stop? Meld dan een stop met reden 39 zodra de zorg eindigt.',
      geldigVan: null,
      geldigTot: null,
      bruikbaar: true,
      redenBeeindigingVoorStop: ['39'],
    },
    {
      code: '07',
      label: 'Verhuizing naar een andere gemeente',
      betekenis: 'De cliënt verhuist naar een andere gemeente.',
      gevolg:
        'De toewijzing stopt op de nieuwe Einddatum. Dat is meestal de dag vóór de inschrijving in de nieuwe gemeente.',
      actie:
        'Hebt u een start gemeld, maar nog geen definitieve stop? Meld dan een stop met reden 35 zodra de zorg eindigt.',
      geldigVan: null,
      geldigTot: null,
      bruikbaar: true,
      redenBeeindigingVoorStop: ['35'],
    },
    {
      code: '08',
      label: 'Wijziging leveringsvorm',
      betekenis: 'De cliënt stapt over van zorg in natura naar een persoonsgebonden budget (pgb).',
      gevolg: 'De toewijzing stopt uiterlijk op de dag vóór het pgb begint.',
      actie:
        'Hebt u een start gemeld, maar nog geen definitieve stop? Meld dan een stop met reden 36 zodra de zorg eindigt.',
      geldigVan: null,
      geldigTot: null,
      bruikbaar: true,
      redenBeeindigingVoorStop: ['36'],
    },
    {
      code: '09',
      label: 'Overstap naar andere aanbieder',
      betekenis: 'De cliënt gaat verder bij een andere aanbieder.',
      gevolg: 'De toewijzing stopt op de nieuwe Einddatum.',
      actie:
        'Hebt u een start gemeld, maar nog geen definitieve stop? Meld dan een stop met reden 38 zodra de zorg eindigt.',
      geldigVan: null,
      geldigTot: null,
      bruikbaar: true,
      redenBeeindigingVoorStop: ['38'],
    },
    {
      code: '10',
      label: 'Overgang naar nieuwe bekostigingssystematiek',
      betekenis: 'De gemeente gaat de zorg op een andere manier betalen.',
      gevolg:
        'De toewijzing stopt op de nieuwe Einddatum. Meestal komt er een nieuwe toewijzing met een nieuw nummer.',
      actie:
        'Hebt u een start gemeld, maar nog geen definitieve stop? Meld dan een stop met reden 36 zodra de zorg eindigt. Meld daarna de start op het nieuwe nummer.',
      geldigVan: null,
      geldigTot: null,
      bruikbaar: true,
      redenBeeindigingVoorStop: ['36'],
    },
    {
      code: '11',
      label: 'Gemeentelijke herindeling',
      betekenis: 'De gemeente gaat op in een andere gemeente.',
      gevolg:
        'De oude toewijzing stopt. De nieuwe gemeente stuurt een eigen toewijzing, zonder reden.',
      actie:
        'Hebt u een start gemeld, maar nog geen definitieve stop? Meld dan een stop met reden 36 zodra de zorg eindigt. Meld daarna de start bij de nieuwe gemeente.',
      geldigVan: null,
      geldigTot: null,
      bruikbaar: true,
      redenBeeindigingVoorStop: ['36'],
    },
    {
      code: '12',
      label: 'Geïnitieerd door de aanbieder',
      betekenis: 'De aanbieder vroeg om deze wijziging.',
      gevolg:
        'De toewijzing stopt op de nieuwe Einddatum. Meestal komt er een nieuwe toewijzing met een nieuw nummer.',
      actie:
        'Hebt u een start gemeld, maar nog geen definitieve stop? Meld dan een stop met reden 37 zodra de zorg eindigt. Meld daarna de start op het nieuwe nummer.',
      geldigVan: null,
      geldigTot: null,
      bruikbaar: true,
      redenBeeindigingVoorStop: ['37'],
    },
    {
      code: '13',
      label: 'Verwijderd',
      betekenis:
        'De gemeente verwijdert de toewijzing. De Einddatum is dan gelijk aan de Ingangsdatum.',
      gevolg: 'De toewijzing telt als nooit verzonden.',
      actie:
        'Gaf u nog geen zorg? Verwijder dan de start, en eerst de stop als die er is. Gaf u wel zorg? Bel dan de gemeente en stuur geen bericht.',
      geldigVan: '2022-04-01',
      geldigTot: null,
      bruikbaar: true,
      redenBeeindigingVoorStop: [],
    },
    {
      code: '14',
      label: 'Administratieve correctie',
      betekenis: 'De gemeente herstelt een fout, of sluit de toewijzing na een definitieve stop.',
      gevolg: 'De nieuwe gegevens van de toewijzing gelden.',
      actie:
        'Volgt dit op uw eigen definitieve stop? Doe dan niets. Is de einddatum verkort en staat er alleen een start of een tijdelijke stop? Meld dan een stop, meestal met reden 36.',
      geldigVan: '2022-04-01',
      geldigTot: null,
      bruikbaar: true,
      redenBeeindigingVoorStop: [],
    },
  ],
}
