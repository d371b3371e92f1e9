// SPDX-License-Identifier: EUPL-1.2
/** WJ001, the codes that 302, 306 and 308 carry on a product, with the rules that give them. */
import type { RetourcodeCode } from './model.ts'

export const RETOURCODES_PRODUCT: readonly RetourcodeCode[] = [
  {
    code: '9019',
    label: 'Het regie bericht kan niet gekoppeld worden aan een toewijzing',
    betekenis:
      'De gemeente kent geen toewijzing met dit ToewijzingNummer voor deze cliënt en aanbieder. Of het nummer ontbreekt, terwijl het nodig is.',
    gevolg:
      'De ontvanger keurt het hele bericht af. Het telt als nooit verzonden. De start of stop staat niet bij de gemeente.',
    actie:
      'Zoek het nummer op in het laatste JW301 voor deze cliënt. Is uw nummer fout? Stuur het bericht opnieuw met het goede nummer en een nieuwe Identificatie. Klopt het nummer wel? Vraag de gemeente om de toewijzing te controleren. Werkt u taakgericht, zonder nummer? Vraag de gemeente of zij die afspraak heeft vastgelegd.',
    geldigVan: null,
    geldigTot: null,
    oordeel: 'afgekeurd',
    niveau: 3,
    gebruik: [
      { heenbericht: 'JW305', retourbericht: 'JW306', klasse: 'StartProduct', regels: ['TR019'] },
      { heenbericht: 'JW307', retourbericht: 'JW308', klasse: 'StopProduct', regels: ['TR019'] },
    ],
  },
  {
    code: '9063',
    label: 'Het bericht kan niet verwerkt worden omdat geen eerder bericht ontvangen is',
    betekenis:
      'U wilt een start of stop verwijderen die de gemeente niet kent. Er staat geen goedgekeurde melding met precies deze gegevens.',
    gevolg:
      'De gemeente verwijdert niets. Het hele bericht is afgekeurd, ook een nieuwe melding daarin.',
    actie:
      'Zoek de melding die eerder is goedgekeurd. Neem daaruit de cliënt, ToewijzingNummer, Product en Begindatum over. Neem bij een stop ook RedenBeeindiging en Einddatum over. Was de eerdere melding afgekeurd of al verwijderd? Dan is verwijderen niet nodig. Stuur dan alleen de nieuwe melding.',
    geldigVan: null,
    geldigTot: null,
    oordeel: 'afgekeurd',
    niveau: 3,
    gebruik: [
      { heenbericht: 'JW305', retourbericht: 'JW306', klasse: 'StartProduct', regels: ['TR063'] },
      { heenbericht: 'JW307', retourbericht: 'JW308', klasse: 'StopProduct', regels: ['TR063'] },
    ],
  },
  {
    code: '9069',
    label: 'Er is geen actueel startbericht met dezelfde sleutel',
    betekenis:
      'De gemeente vindt geen start die bij deze stop hoort. ToewijzingNummer, Product of Begindatum wijkt af, of er is geen goedgekeurde start.',
    gevolg:
      'De ontvanger keurt het hele bericht af. Het telt als nooit verzonden. De stop staat niet bij de gemeente.',
    actie:
      'Zoek uw laatste goedgekeurde start (JW305) op. Neem ToewijzingNummer, Product en Begindatum daaruit over. Stuur de stop opnieuw met een nieuwe Identificatie. Is er geen goedgekeurde start? Meld dan eerst de start en wacht op het JW306. Stuur daarna de stop.',
    geldigVan: null,
    geldigTot: null,
    oordeel: 'afgekeurd',
    niveau: 3,
    gebruik: [
      { heenbericht: 'JW307', retourbericht: 'JW308', klasse: 'StopProduct', regels: ['TR382'] },
    ],
  },
  {
    code: '9071',
    label: 'Het eerdere start bericht kan niet verwijderd worden omdat de zorg al beeindigd is',
    betekenis: 'U wilt een start verwijderen, maar er staat nog een stop op die start.',
    gevolg:
      'De start en de stop blijven allebei staan. Ook de rest van het bericht telt niet. Die stuurt u dus opnieuw.',
    actie:
      'Verwijder eerst de stop met een JW307 en StatusAanlevering 3. Wacht op het JW308. Verwijder daarna de start. Moet er een andere start komen? Meld daarna de goede start en dan de stop opnieuw.',
    geldigVan: null,
    geldigTot: null,
    oordeel: 'afgekeurd',
    niveau: 3,
    gebruik: [
      { heenbericht: 'JW305', retourbericht: 'JW306', klasse: 'StartProduct', regels: ['TR071'] },
    ],
  },
  {
    code: '9074',
    label: 'Er is al een eerder bericht ontvangen met dezelfde sleutel',
    betekenis: 'De gemeente heeft precies deze start of stop al eerder goedgekeurd.',
    gevolg:
      'Dit bericht is afgekeurd. De eerdere melding blijft gelden. Ook de rest van het bericht telt niet. Die stuurt u dus opnieuw.',
    actie:
      'Stuur deze melding niet nog eens. Neem de toestand over: de eerdere start of stop staat bij de gemeente. Ziet u ook 9326, 9413 of 9415? Die horen bij dezelfde herhaling. Wilt u iets verbeteren? Verwijder dan eerst de eerdere melding met StatusAanlevering 3.',
    geldigVan: null,
    geldigTot: null,
    oordeel: 'afgekeurd',
    niveau: 3,
    gebruik: [
      { heenbericht: 'JW305', retourbericht: 'JW306', klasse: 'StartProduct', regels: ['TR074'] },
      { heenbericht: 'JW307', retourbericht: 'JW308', klasse: 'StopProduct', regels: ['TR074'] },
    ],
  },
  {
    code: '9326',
    label: 'De actuele levering is nog niet gestopt met een Stopbericht',
    betekenis: 'Op deze toewijzing loopt al een start. Daar staat nog geen stop op.',
    gevolg:
      'De nieuwe start telt niet. De lopende start blijft gelden. Ook de rest van het bericht telt niet. Die stuurt u dus opnieuw.',
    actie:
      'Ging de zorg gewoon door? Dan is geen nieuwe start nodig. Was er een onderbreking? Meld dan eerst de stop en wacht op het JW308. Stuur daarna de nieuwe start. Was de Begindatum fout? Verwijder de oude start en meld de goede start in één bericht.',
    geldigVan: null,
    geldigTot: null,
    oordeel: 'afgekeurd',
    niveau: 3,
    gebruik: [
      { heenbericht: 'JW305', retourbericht: 'JW306', klasse: 'StartProduct', regels: ['TR326'] },
    ],
  },
  {
    code: '9332',
    label: 'Toewijzing heeft geen uniek nummer binnen wettelijk domein',
    betekenis: 'Dit ToewijzingNummer is al van een andere toewijzing van deze gemeente.',
    gevolg: 'De aanbieder keurt het hele JW301 af. Geen enkele wijziging uit dit bericht geldt.',
    actie:
      'Zoek op bij welke toewijzing het nummer hoort. Geef deze toewijzing een nummer dat nog vrij is. Stuur daarna alle toewijzingen uit het JW301 opnieuw, met een nieuwe Identificatie.',
    geldigVan: null,
    geldigTot: null,
    oordeel: 'afgekeurd',
    niveau: 3,
    gebruik: [
      {
        heenbericht: 'JW301',
        retourbericht: 'JW302',
        klasse: 'ToegewezenProduct',
        regels: ['TR332'],
      },
    ],
  },
  {
    code: '9379',
    label:
      'ReferentieAanbieder refereert niet naar een verzoek om toewijzing of verzoek om wijziging, is onterecht gevuld',
    betekenis:
      'De toewijzing noemt een ReferentieAanbieder. Daar hoort geen verzoek van deze aanbieder bij.',
    gevolg: 'De aanbieder keurt het hele JW301 af. Geen enkele wijziging uit dit bericht geldt.',
    actie:
      'Is de toewijzing een antwoord op een verzoek? Neem dan de referentie uit dat verzoek over. Laat het veld anders weg, ook als u sluit na een stop. Stuur het hele bericht opnieuw met een nieuwe Identificatie.',
    geldigVan: null,
    geldigTot: null,
    oordeel: 'afgekeurd',
    niveau: 3,
    gebruik: [
      {
        heenbericht: 'JW301',
        retourbericht: 'JW302',
        klasse: 'ToegewezenProduct',
        regels: ['TR379'],
      },
    ],
  },
  {
    code: '9385',
    label: 'Toewijzing heeft goedgekeurde declaratieregels',
    betekenis:
      'De gemeente wil een toewijzing verwijderen met RedenWijziging 13. De aanbieder heeft er al goedgekeurde declaraties op.',
    gevolg: 'De aanbieder keurt het hele JW301 af. De toewijzing blijft gelden.',
    actie:
      'Wilt u dat de zorg stopt? Stuur dan een JW301 met een kortere Einddatum en een andere reden. Was de toewijzing een vergissing? Bel dan de aanbieder. Die draait eerst de declaraties terug.',
    geldigVan: null,
    geldigTot: null,
    oordeel: 'afgekeurd',
    niveau: 3,
    gebruik: [
      {
        heenbericht: 'JW301',
        retourbericht: 'JW302',
        klasse: 'ToegewezenProduct',
        regels: ['TR385'],
      },
    ],
  },
  {
    code: '9413',
    label:
      'RedenBeeindiging heeft waarde 20, terwijl er al een ander StopProduct met hetzelfde Bsn, ToewijzingNummer, Begindatum en RedenBeeindiging waarde 20 is',
    betekenis: 'Er staat al een tijdelijke stop (reden 20) op deze start.',
    gevolg:
      'De nieuwe stop telt niet. De levering blijft tijdelijk gestopt. Ook de rest van het bericht telt niet. Die stuurt u dus opnieuw.',
    actie:
      'Klopt de eerdere stop? Doe dan niets. Is de zorg intussen verdergegaan? Meld eerst de nieuwe start en gebruik die Begindatum in de stop. Komt de cliënt niet terug? Meld een stop met een andere reden dan 20. Is de eerdere stop fout? Verwijder die, wacht op het JW308 en meld de goede stop.',
    geldigVan: null,
    geldigTot: null,
    oordeel: 'afgekeurd',
    niveau: 3,
    gebruik: [
      { heenbericht: 'JW307', retourbericht: 'JW308', klasse: 'StopProduct', regels: ['TR413'] },
    ],
  },
  {
    code: '9414',
    label:
      'Einddatum is niet >= aan Einddatum uit actuele StopProduct met gelijk Bsn, ToewijzingNummer en Begindatum',
    betekenis: 'De Einddatum ligt vóór de Einddatum van een stop die al op deze start staat.',
    gevolg:
      'De nieuwe stop telt niet. De eerdere stop blijft gelden. Ook de rest van het bericht telt niet. Die stuurt u dus opnieuw.',
    actie:
      'Staat er een tijdelijke stop en klopt die? Kies dan een Einddatum op die dag of later. Staat er een definitieve stop en klopt die? Doe dan niets. Is de eerdere stop fout? Verwijder die met StatusAanlevering 3 en wacht op het JW308. Meld daarna de goede stop.',
    geldigVan: null,
    geldigTot: null,
    oordeel: 'afgekeurd',
    niveau: 3,
    gebruik: [
      { heenbericht: 'JW307', retourbericht: 'JW308', klasse: 'StopProduct', regels: ['TR414'] },
    ],
  },
  {
    code: '9415',
    label:
      'Er is StopProduct met gelijk Bsn, ToewijzingNummer, Begindatum en RedenBeeindiging <> waarde 20',
    betekenis: 'Er staat al een definitieve stop op deze start. Daarna kan er geen stop meer bij.',
    gevolg:
      'De nieuwe stop telt niet. De levering blijft definitief gestopt. Ook de rest van het bericht telt niet. Die stuurt u dus opnieuw.',
    actie:
      'Klopt de eerdere stop? Doe dan niets. Is alleen de reden fout? Verwijder de eerdere stop en meld de goede in één bericht. Is de Einddatum fout? Verwijder eerst, wacht op het JW308 en meld dan opnieuw. Begon de zorg later opnieuw? Gebruik de Begindatum van de nieuwe start.',
    geldigVan: null,
    geldigTot: null,
    oordeel: 'afgekeurd',
    niveau: 3,
    gebruik: [
      { heenbericht: 'JW307', retourbericht: 'JW308', klasse: 'StopProduct', regels: ['TR415'] },
    ],
  },
  {
    code: 'S329',
    label: 'ProductCode hoort niet bij de ProductCategorie',
    betekenis: 'De productcode hoort volgens de productcodelijst niet bij deze categorie.',
    gevolg: 'De ontvanger keurt het hele bericht af. Het telt als nooit verzonden.',
    actie:
      'Neem Categorie en Code over uit de toewijzing (JW301). Stuur het hele bericht opnieuw met een nieuwe Identificatie. Staat de fout al in de toewijzing? Vraag de gemeente dan om een nieuw JW301.',
    geldigVan: null,
    geldigTot: null,
    oordeel: 'afgekeurd',
    niveau: 4,
    gebruik: [
      {
        heenbericht: 'JW301',
        retourbericht: 'JW302',
        klasse: 'ToegewezenProduct',
        regels: ['TR381'],
      },
      { heenbericht: 'JW305', retourbericht: 'JW306', klasse: 'StartProduct', regels: ['TR381'] },
      { heenbericht: 'JW307', retourbericht: 'JW308', klasse: 'StopProduct', regels: ['TR381'] },
    ],
  },
]
