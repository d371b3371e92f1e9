// SPDX-License-Identifier: EUPL-1.2
/** Texts of the pages that explain codes; the explanations themselves come from the library. */
import { aantal } from '../opmaak.ts'

export const uitleg = {
  titel: 'Uitleg van codes',
  inleiding: (n: number) =>
    `${aantal(n, 'code', 'codes')}: retourcodes, redenen, regels en berichten, met wat u kunt doen. Zoeken werkt ook zonder netwerk.`,
  zoek: 'Zoek op code of woord',
  soortKop: 'Soort',
  soort: {
    retourcode: 'Retourcode',
    regel: 'Regel',
    code: 'Code uit een lijst',
    codelijst: 'Codelijst',
    meldingscode: 'Melding van VECOZO of GGK',
    bericht: 'Bericht',
    element: 'Onderdeel van een bericht',
    laag: 'Laag van de controle',
    structuurfout: 'Fout in de opbouw',
  },
  niets: 'Niets gevonden. Probeer een ander woord, of alleen het begin van de code.',
  kolom: { code: 'Code', titel: 'Titel', soort: 'Soort', berichten: 'Berichten' },

  betekenis: 'Betekenis',
  gevolg: 'Gevolg',
  doen: 'Wat te doen',
  voorbeeld: 'Voorbeeld',
  zoStaatHet: 'Zo staat het in een bericht',
  goed: 'Goed',
  fout: 'Fout',
  codes: 'Codes in deze lijst',
  zieOok: 'Zie ook',
  nietsAnders: 'Bij deze code horen geen andere codes.',
  bron: (bron: string) => `Bron: ${bron}.`,
  onbekend: {
    titel: 'Onbekende code',
    kop: (code: string) => `Stopwijzer kent ‘${code}’ niet`,
    bedoelt: 'Bedoelt u misschien een van deze codes?',
    zoek: 'Zoek in de lijst op een deel van de code of op een woord.',
  },

  standen: {
    bericht: 'Standen van een bericht',
    wachtrij: 'Standen in de wachtrij',
    zorg: 'Standen van de zorg',
    toewijzing: 'Standen van een toewijzing',
    berichten: {
      goedgekeurd: 'De ontvanger nam het bericht over.',
      afgekeurd:
        'Er zat een fout in. Het bericht telt als nooit verzonden: verbeter het en stuur opnieuw.',
      geweigerd: 'Het was niet te verwerken. Er kwam geen retourbericht. Bekijk de bevindingen.',
      vastgehouden: 'Een ander bericht moet er eerst zijn. Daarna gaat het vanzelf verder.',
      verzonden: 'Het is weg. Het antwoord komt binnen drie werkdagen.',
      verwerkt: 'Een retourbericht dat bij het heenbericht is gezet.',
      quarantaine: 'Een antwoord op een bericht dat wij niet kennen. Zoek uit waar het bij hoort.',
      vervangen: 'Iemand verstuurde in de plaats hiervan een nieuw bericht.',
      opgegeven: 'Iemand besloot er niets meer mee te doen.',
      afgeschermd: 'Over deze cliënt gaan geen berichten (OP003).',
    },
    wachten: {
      wacht: 'Het gaat bij de volgende ronde weg. U hoeft niets te doen.',
      vastgehouden: 'Er geldt een bevriezing, of de cliënt is afgeschermd.',
      mislukt: 'Het lukte niet. Stopwijzer probeert het steeds opnieuw.',
      dood: 'Het lukt al langer dan een dag niet. U kiest wat ermee gebeurt.',
      verzonden: 'Het is weg, en het antwoord is er nog niet.',
      afgekeurd: 'De ontvanger keurde het af. Verbeter het, of stuur het als nieuw bericht.',
    },
    levering: {
      TOEGEWEZEN: 'Er is een toewijzing, maar nog geen goedgekeurde start.',
      GESTART: 'Er is een start en daarna geen stop: de cliënt is in zorg.',
      TIJDELIJK_GESTOPT:
        'De laatste stop heeft reden 20. Er volgt een nieuwe start of een definitieve stop.',
      DEFINITIEF_GESTOPT: 'Er is een definitieve stop. De gemeente kan de toewijzing sluiten.',
    },
    toewijzingen: {
      OPEN: 'De toewijzing geldt.',
      INGETROKKEN:
        'De gemeente verkortte de einddatum van de toewijzing. Was er zorg? Dan hoort er een stop bij.',
      VERLOPEN: 'De einddatum is voorbij.',
      VERWIJDERD: 'De gemeente verwijderde de toewijzing. Zij telt als nooit gestuurd.',
    },
  },
}
