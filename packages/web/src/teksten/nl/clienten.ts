// SPDX-License-Identifier: EUPL-1.2
/** Texts of the pages about clients. */
const aantal = (n: number) => `${n} ${n === 1 ? 'cliënt' : 'cliënten'}`

export const clienten = {
  titel: 'Cliënten',
  een: 'Cliënt',
  inZorg: 'Nu in zorg',
  leeg: 'Er is nu niemand in zorg.',
  tellingen: 'Hoeveel er nu in zorg zijn',
  tegel: {
    gestart: 'in zorg',
    tijdelijk: 'tijdelijk gestopt',
    voorbij: 'in zorg, toewijzing voorbij',
  },
  geenToewijzingen: 'Van deze cliënt zijn geen toewijzingen bekend.',
  geenTaken: 'Er is voor deze cliënt nu niets te doen.',

  zoek: {
    titel: 'Zoek een cliënt',
    bsn: 'BSN',
    nummer: 'Toewijzingnummer',
    doe: 'Zoek',
    uitleg:
      'Vul een van beide in. Op naam zoeken kan niet: namen zijn versleuteld. Wij leggen vast wie u zoekt.',
    vulWie: 'Vul een BSN of een toewijzingnummer in.',
    eenVanBeide: 'Vul een BSN in, of een toewijzingnummer. Niet allebei.',
    bsnVorm: 'Een BSN heeft 9 cijfers.',
    nummerVorm: 'Een toewijzingnummer heeft hoogstens 9 cijfers en begint niet met een 0.',
    niets: 'Wij kennen geen cliënt met dit nummer bij uw organisatie.',
    meer: (n: number) => `${aantal(n)} gevonden. Kies wie u bedoelt.`,
    mislukt: 'Het zoeken is niet gelukt. Probeer het opnieuw.',
  },

  wie: 'Wie het is',
  naam: 'Naam',
  bsn: 'BSN',
  onzeker: (dag: string) => `${dag} (niet zeker)`,
  doel: {
    titel: 'Waarvoor hebt u het BSN nodig?',
    uitleg: 'Wij leggen vast dat u het BSN bekijkt, en waarvoor. Na een minuut verdwijnt het weer.',
    label: 'Waarvoor',
    vul: 'Schrijf in een paar woorden waarvoor.',
    doe: 'Toon het BSN',
  },

  berichten: {
    titel: 'Laatste berichten',
    alle: 'Alle berichten van deze cliënt',
    leeg: 'Er zijn nog geen berichten over deze cliënt.',
    soort: 'Bericht',
    onbekend: 'onbekend',
    richting: 'Richting',
    richtingen: { in: 'ontvangen', uit: 'verzonden' },
    partij: 'Van of naar',
    moment: 'Wanneer',
    status: 'Stand',
    statussen: {
      goedgekeurd: 'goedgekeurd',
      afgekeurd: 'afgekeurd',
      geweigerd: 'geweigerd',
      vastgehouden: 'wacht op een ander bericht',
      verzonden: 'verzonden',
      verwerkt: 'verwerkt',
      quarantaine: 'apart gezet',
      vervangen: 'vervangen',
      opgegeven: 'opgegeven',
      afgeschermd: 'afgeschermd',
    },
    codes: 'Retourcodes',
  },

  notities: {
    titel: 'Notities',
    leeg: 'Er zijn nog geen notities.',
    nieuw: 'Nieuwe notitie',
    uitleg: 'Bijvoorbeeld als iemand zegt dat een gegeven niet klopt. Een notitie blijft staan.',
    doe: 'Bewaar de notitie',
    vul: 'Schrijf eerst iets op.',
    gelukt: 'De notitie is bewaard.',
    mislukt: 'De notitie is niet bewaard. Probeer het opnieuw.',
  },

  inzage: {
    knop: 'Alles over deze cliënt',
    titel: 'Alles over deze cliënt downloaden?',
    uitleg:
      'U krijgt een zip met alles wat wij van deze persoon hebben, met het hele BSN. Gebruik het als iemand om inzage vraagt (AVG, artikel 15). Wij leggen vast dat u het downloadt.',
    doe: 'Download de zip',
    bestand: 'inzage.zip',
    gelukt: 'De zip staat bij uw downloads.',
  },
}
