// SPDX-License-Identifier: EUPL-1.2
/** What the XML parser says, in plain Dutch. Nothing of the file is repeated. */

interface Uitleg {
  readonly boodschap: string
  readonly actie: string
  /** `XML_FOUT` when left out. */
  readonly soort?: 'XML_AFGEBROKEN'
}

interface Xmlfout extends Omit<Uitleg, 'soort'> {
  readonly soort: 'XML_AFGEBROKEN' | 'XML_FOUT'
}

const SLOT = 'Zorg dat elk element een eigen sluittag heeft.'
const TEKENS = 'Schrijf < als &lt; en & als &amp;.'

const UITLEG: readonly (readonly [RegExp, Uitleg])[] = [
  [
    /unclosed tag|unexpected end/,
    {
      soort: 'XML_AFGEBROKEN',
      boodschap: 'Het bestand houdt te vroeg op: de XML is niet af. Er staan nog elementen open.',
      actie: 'Maak het bestand opnieuw aan. Mogelijk is het afgebroken.',
    },
  ],
  [
    /clos(e|ing) tag/,
    { boodschap: 'Deze sluittag hoort niet bij het element dat open is.', actie: SLOT },
  ],
  [
    /only one root|text data outside|must contain a root/,
    {
      boodschap: 'Voor of na het bericht staat iets dat er niet hoort.',
      actie: 'Zet één bericht in het bestand en verder niets.',
    },
  ],
  [
    /unbound namespace prefix/,
    {
      boodschap: 'Hier staat een voorvoegsel waarvan de naamruimte niet is genoemd.',
      actie: 'Noem de naamruimte met xmlns op het element Bericht.',
    },
  ],
  [
    /namespace|prefix/,
    { boodschap: 'De naamruimte is niet goed geschreven.', actie: 'Controleer de xmlns-regels.' },
  ],
  [
    /duplicate attribute/,
    {
      boodschap: 'Een kenmerk staat twee keer bij hetzelfde element.',
      actie: 'Haal er een weg.',
    },
  ],
  [
    /entity|character reference/,
    {
      boodschap: 'Na het teken & staat geen verwijzing die XML kent.',
      actie: 'Schrijf een los &-teken als &amp;.',
    },
  ],
  [
    /XML declaration|version number|encoding value|standalone|expected |value required|must be quoted|whitespace required|name\/value/,
    {
      boodschap: 'De eerste regel van het bestand is niet goed geschreven.',
      actie: 'Begin met <?xml version="1.0" encoding="UTF-8"?>.',
    },
  ],
  [
    /comment/,
    {
      boodschap: 'Een opmerking is niet goed geschreven.',
      actie: 'Gebruik in een opmerking geen dubbel streepje.',
    },
  ],
  [
    /processing instruction|incorrect syntax|doctype/,
    {
      boodschap: 'Hier staat een opdracht die niet goed is geschreven.',
      actie: 'Haal de opdracht weg.',
    },
  ],
  [
    /attribute/,
    {
      boodschap: 'Een kenmerk is niet goed geschreven.',
      actie: 'Schrijf een kenmerk als naam="waarde".',
    },
  ],
  [
    /tag|name/,
    {
      boodschap: 'De naam van een element is niet goed geschreven.',
      actie: TEKENS,
    },
  ],
  [
    /disallowed|]]>/,
    {
      boodschap: 'Hier staat een teken dat niet in XML mag.',
      actie: `Haal het teken weg. ${TEKENS}`,
    },
  ],
]

/** The Dutch sentence and fix for a message of the parser; a general one when it is not known. */
export function xmlfout(melding: string): Xmlfout {
  const uitleg = UITLEG.find(([patroon]) => patroon.test(melding))?.[1] ?? ALGEMEEN
  return { ...uitleg, soort: uitleg.soort ?? 'XML_FOUT' }
}

const ALGEMEEN: Uitleg = {
  boodschap: 'Het bestand is hier geen goede XML.',
  actie: 'Laat de maker van het bestand dit deel nakijken.',
}
