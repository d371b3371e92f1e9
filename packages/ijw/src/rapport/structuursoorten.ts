// SPDX-License-Identifier: EUPL-1.2
/**
 * The kinds of faults on levels 0 and 1, defined once: readers name them, reports and the API carry
 * them, `uitleg` and docs/structuurfouten.md explain them. A code never changes its meaning; the
 * rule of such a finding stays `BESTAND` or `XSD` (docs/adr/0371).
 */

interface Soort {
  readonly laag: 'bestand' | 'xsd'
  readonly titel: string
  /** What is wrong, in Dutch, of any file. */
  readonly betekenis: string
  readonly actie: string
  /** Codes of the chain for the same fault, when it has one of its own. */
  readonly keten?: readonly string[]
}

export const STRUCTUURSOORTEN = {
  BESTAND_LEEG: {
    laag: 'bestand',
    titel: 'Het bestand is leeg',
    betekenis: 'Er staat niets in het bestand, of alleen witruimte.',
    actie: 'Maak het bestand opnieuw aan.',
  },
  BESTAND_GROOT: {
    laag: 'bestand',
    titel: 'Het bestand is te groot',
    betekenis: 'Een bericht mag hoogstens 25 MB zijn (OP179).',
    actie: 'Verdeel de gegevens over meer berichten.',
  },
  BESTAND_CODERING: {
    laag: 'bestand',
    titel: 'Het bestand staat niet in UTF-8',
    betekenis:
      'De tekens zijn op een andere manier opgeslagen, of de eerste regel noemt een andere codering. Letters met een accent gaan dan mis.',
    actie: 'Sla het bestand op als UTF-8 en noem UTF-8 op de eerste regel.',
  },
  BESTAND_NULTEKEN: {
    laag: 'bestand',
    titel: 'Er staat een teken met de waarde nul in',
    betekenis: 'Zo’n teken mag niet in XML. Meestal is het bestand beschadigd.',
    actie: 'Maak het bestand opnieuw aan.',
  },
  BESTAND_GEEN_XML: {
    laag: 'bestand',
    titel: 'Het bestand is geen XML',
    betekenis: 'Het bestand begint niet met het teken <. Het is iets anders dan een bericht.',
    actie: 'Kies een bestand met een iJw-bericht.',
  },
  BESTAND_BOM: {
    laag: 'bestand',
    titel: 'Het bestand begint met een merkteken (BOM)',
    betekenis: 'Het bericht is te lezen, maar een ontvanger mag het weigeren.',
    actie: 'Sla het bestand op als UTF-8 zonder BOM.',
  },
  BESTAND_XMLVERSIE: {
    laag: 'bestand',
    titel: 'De eerste regel noemt een andere XML-versie',
    betekenis: 'Een iJw-bericht is XML 1.0.',
    actie: 'Begin met <?xml version="1.0" encoding="UTF-8"?>.',
  },
  BESTAND_DOCTYPE: {
    laag: 'bestand',
    titel: 'Er staat een DOCTYPE in',
    betekenis: 'Een DOCTYPE is niet toegestaan. Hij kan andere bestanden binnenhalen.',
    actie: 'Haal de DOCTYPE weg.',
  },
  BESTAND_DIEP: {
    laag: 'bestand',
    titel: 'Er staan te veel elementen in elkaar',
    betekenis: 'Een bericht is negen lagen diep. Meer dan 64 lagen leest Stopwijzer niet.',
    actie: 'Kies een bestand met een iJw-bericht.',
  },
  BESTAND_ONGELEZEN: {
    laag: 'bestand',
    titel: 'Het bestand mag of kan niet gelezen worden',
    betekenis: 'De dienst heeft geen leesrecht op het bestand, of de schijf geeft een fout.',
    actie: 'Geef de dienst leesrecht op het bestand en leg het opnieuw in de map.',
  },
  XML_AFGEBROKEN: {
    laag: 'xsd',
    titel: 'Het bestand houdt te vroeg op',
    betekenis:
      'De XML is niet af: er staan nog elementen open. Meestal is het opslaan of versturen afgebroken.',
    actie: 'Maak het bestand opnieuw aan.',
    keten: ['BRS14'],
  },
  XML_FOUT: {
    laag: 'xsd',
    titel: 'De XML is niet goed geschreven',
    betekenis:
      'Een sluittag, teken of verwijzing klopt niet (de XML is niet welgevormd). Wat na die plek staat, is niet te lezen en niet gecontroleerd.',
    actie: 'Herstel de genoemde plek en controleer het bestand opnieuw.',
    keten: ['BRS14'],
  },
  BERICHT_ONBEKEND: {
    laag: 'xsd',
    titel: 'Dit bericht kent Stopwijzer niet',
    betekenis:
      'De naamruimte bij het buitenste element zegt welk bericht en welke release dit is. Deze ontbreekt of hoort niet bij een bericht dat Stopwijzer leest.',
    actie: 'Schrijf de naamruimte van het bericht bij Bericht, of vraag om een andere release.',
  },
  BERICHT_WORTEL: {
    laag: 'xsd',
    titel: 'Het buitenste element heet niet Bericht',
    betekenis: 'Elk iJw-bericht staat in één element Bericht.',
    actie: 'Zet het hele bericht in het element Bericht.',
  },
  ELEMENT_ONTBREEKT: {
    laag: 'xsd',
    titel: 'Een verplicht element ontbreekt',
    betekenis: 'De plek is die waar het element had moeten staan.',
    actie: 'Voeg het element toe.',
  },
  ELEMENT_ONBEKEND: {
    laag: 'xsd',
    titel: 'Een element hoort hier niet',
    betekenis: 'De standaard kent op deze plek geen element met deze naam.',
    actie: 'Haal het weg, of schrijf de naam precies zoals de standaard.',
  },
  ELEMENT_DUBBEL: {
    laag: 'xsd',
    titel: 'Een element staat er te vaak',
    betekenis: 'Dit element mag er maar één keer staan.',
    actie: 'Houd er één over.',
  },
  ELEMENT_VOLGORDE: {
    laag: 'xsd',
    titel: 'Een element staat op de verkeerde plek',
    betekenis: 'De standaard legt de volgorde van de elementen vast.',
    actie: 'Zet het element op de plek die de melding noemt.',
  },
  ELEMENT_NAAMRUIMTE: {
    laag: 'xsd',
    titel: 'Een element staat in de verkeerde naamruimte',
    betekenis: 'De naam klopt, maar het voorvoegsel hoort bij een ander schema.',
    actie: 'Gebruik het voorvoegsel van de naamruimte die de melding noemt.',
  },
  ELEMENT_IN_WAARDE: {
    laag: 'xsd',
    titel: 'In een waarde staat een element',
    betekenis: 'Dit element mag alleen tekst bevatten.',
    actie: 'Haal het binnenste element weg.',
  },
  ELEMENT_TEKST: {
    laag: 'xsd',
    titel: 'Tussen elementen staat losse tekst',
    betekenis: 'Dit element mag alleen andere elementen bevatten.',
    actie: 'Haal de tekst weg.',
  },
  ELEMENT_KENMERK: {
    laag: 'xsd',
    titel: 'Bij een element staat een kenmerk dat daar niet hoort',
    betekenis: 'Berichten hebben geen kenmerken (attributen), behalve die van XML zelf.',
    actie: 'Haal het kenmerk weg.',
  },
  WAARDE_LEEG: {
    laag: 'xsd',
    titel: 'Een waarde is leeg',
    betekenis: 'Een element dat er staat, heeft een waarde.',
    actie: 'Vul een waarde in, of laat het element weg als het niet verplicht is.',
  },
  WAARDE_VORM: {
    laag: 'xsd',
    titel: 'Een waarde is geen datum, tijd of getal',
    betekenis: 'De waarde heeft niet de vorm die hier moet, of de datum bestaat niet.',
    actie: 'Schrijf een datum als jaar-maand-dag, een tijd als uu:mm:ss, een getal met cijfers.',
  },
  WAARDE_KEUZE: {
    laag: 'xsd',
    titel: 'Een code staat niet in de codelijst',
    betekenis: 'Hier mag alleen een code uit een vaste lijst staan.',
    actie: 'Kies een code uit de lijst die de melding noemt.',
  },
  WAARDE_LENGTE: {
    laag: 'xsd',
    titel: 'Een waarde is te kort of te lang',
    betekenis: 'De standaard zegt hoeveel tekens hier mogen staan.',
    actie: 'Houd u aan het aantal tekens dat de melding noemt.',
  },
  WAARDE_GROOTTE: {
    laag: 'xsd',
    titel: 'Een getal is te laag of te hoog',
    betekenis: 'De standaard zegt tussen welke grenzen dit getal ligt.',
    actie: 'Kies een getal binnen de grenzen die de melding noemt.',
  },
  WAARDE_PATROON: {
    laag: 'xsd',
    titel: 'Een waarde heeft niet de juiste opbouw',
    betekenis:
      'De waarde moet volgens een vast patroon geschreven zijn, zoals een BSN met negen cijfers of een berichtcode die bij het bericht hoort.',
    actie: 'Schrijf de waarde zoals de melding zegt.',
  },
  MEER_FOUTEN: {
    laag: 'xsd',
    titel: 'Er zijn meer fouten dan er in de lijst staan',
    betekenis: 'De eerste 10.000 fouten staan in het rapport.',
    actie: 'Herstel deze fouten en controleer het bestand opnieuw.',
  },
} as const satisfies Readonly<Record<string, Soort>>

export type Structuursoort = keyof typeof STRUCTUURSOORTEN

/** Is this finding about XML that is not well-formed? Then nothing after it was read. */
export function isXmlfout({ soort }: { readonly soort?: string }): boolean {
  return soort === 'XML_AFGEBROKEN' || soort === 'XML_FOUT'
}
