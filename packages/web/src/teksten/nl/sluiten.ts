// SPDX-License-Identifier: EUPL-1.2
/** Texts of the pages about the JW301 that closes a toewijzing. */
import { menu } from './menu.ts'

const keer = (n: number, een: string, meer: string) => (n === 1 ? een : `${n} ${meer}`)

export const sluiten = {
  titel: menu.sluiten,
  inleiding:
    'Na een definitieve stop ligt hier het JW301 klaar dat de toewijzing sluit. U keurt het goed of wijst het af. Zonder uw akkoord gaat er niets weg.',
  leeg: 'Er liggen geen voorstellen klaar. Na een definitieve stop komt er vanzelf een bij.',
  leegFilter: 'Geen voorstel voldoet aan uw filters.',

  filter: {
    soort: 'Soort',
    soorten: { 'sluiten-toewijzing': 'Sluiten na een stop', 'herstel-toewijzing': 'Herstellen' },
    aanbieder: 'Aanbieder (AGB-code)',
    nummer: 'Toewijzingnummer',
    toegewezen: 'Van wie',
    van: { mij: 'Van mij', iemand: 'Van iemand', niemand: 'Van niemand' },
    uitgesteld: 'Uitgesteld',
    welUitgesteld: 'Alleen uitgesteld',
  },

  kolom: {
    toewijzing: 'Toewijzing',
    client: 'Cliënt',
    aanbieder: 'Aanbieder',
    stop: 'Laatste dag en reden',
    nu: 'Einde nu',
    straks: 'Einde straks',
    reden: 'Reden wijziging',
    sinds: 'Sinds',
    van: 'Van',
  },
  geenEinde: 'geen einddatum',
  onbekend: 'niet bekend',
  kiesZelf: 'kiest u zelf',
  eerstOverleg: 'eerst overleg',
  mij: 'mij',
  niemand: 'niemand',
  stopWeg: 'stop verwijderd',

  veel: {
    gebied: 'Gekozen voorstellen',
    gekozen: (n: number) => keer(n, '1 voorstel gekozen', 'voorstellen gekozen'),
    knop: 'Keur gekozen goed',
    titel: (n: number) => `${keer(n, '1 voorstel', 'voorstellen')} goedkeuren?`,
    gevolg: (n: number, partijen: number) =>
      `Er ${n === 1 ? 'gaat 1 JW301' : `gaan ${n} JW301-berichten`} naar ${keer(partijen, '1 aanbieder', 'aanbieders')}. Elk bericht wordt opnieuw gemaakt uit wat nu bekend is. Gaat er een niet, dan gaan de andere gewoon door.`,
    overleg: 'Bij stopreden 36 en 37 overlegt u eerst met de aanbieder. Is dat gebeurd?',
    redenVoor: (nummer: string) => `Reden wijziging voor toewijzing ${nummer}`,
    kies: (nummer: string) => `Kies een reden voor toewijzing ${nummer}`,
    bevestig: (n: number) => `Keur ${keer(n, '1 voorstel', 'voorstellen')} goed en verstuur`,
    klaar: (goed: number, totaal: number) =>
      goed === totaal
        ? `${keer(goed, 'Het JW301 staat', 'JW301-berichten staan')} klaar om te versturen.`
        : `${goed} van ${totaal} goedgekeurd. Kijk hieronder wat er met de andere is.`,
    uitkomst: {
      akkoord: 'goedgekeurd, het JW301 staat klaar',
      geweigerd: 'kan nu niet, het voorstel blijft open',
      botst: 'iemand anders was u voor, of het voorstel is veranderd',
      onbekend: 'bestaat niet meer',
      mislukt: 'niet gelukt door een storing, probeer het opnieuw',
    },
    mislukt: 'Er is niets bevestigd',
  },

  detail: {
    titel: {
      sluiten: (nummer: string) => `Toewijzing ${nummer} sluiten`,
      herstellen: (nummer: string) => `Toewijzing ${nummer} herstellen`,
    },
    status: {
      open: 'wacht op uw besluit',
      akkoord: 'goedgekeurd',
      afgewezen: 'afgewezen',
      afgehandeld: 'niet meer nodig',
    },
    geenVoorstel: {
      titel: 'Bij deze taak hoort geen sluitend JW301',
      tekst: 'De taak bestaat wel, maar er is geen toewijzing te sluiten.',
      naar: 'Naar de taak',
    },
    stop: 'De stop',
    geenStop:
      'De aanbieder heeft de stop verwijderd. De toewijzing is nog gesloten. Dit bericht zet de oude einddatum terug.',
    stopVerdwenen: 'De stop waar dit voorstel op volgt, is er niet meer.',
    begindatum: 'Start van de zorg',
    einddatum: 'Laatste dag met zorg',
    reden: 'Reden van de stop',
    gemeld: 'Gemeld op',
    naarBericht: 'Naar het bericht',
    naarToewijzing: 'Naar de toewijzing en haar tijdlijn',
    naarTaak: 'Geef de taak aan iemand of stel haar uit',
    client: 'Cliënt',
    bsn: 'BSN',
    product: 'Product',
    looptijd: 'Ingangsdatum',
    wijziging: 'Wat het JW301 verandert',
    veld: 'Veld',
    nu: 'Nu',
    straks: 'Straks',
    inBericht: 'In het JW301',
    velden: {
      einddatum: 'Einddatum',
      reden: 'RedenWijziging',
      moment: 'Toewijzingsdatum en -tijd',
    },
    momentStraks: 'het moment van goedkeuren',
    ongewijzigdNu: 'zoals in het vorige JW301',
    waaromReden: 'Waarom deze reden?',
    waaromDatum: 'Waarom deze einddatum?',
    datumSluiten:
      'De einddatum is de laatste dag met zorg die de aanbieder meldde. U kunt hier geen andere kiezen. Een einddatum in het verleden vraagt overeenstemming met de aanbieder (OP186), en zijn stop is die overeenstemming. Klopt de dag niet? Vraag de aanbieder om zijn stop te corrigeren. Dan komt er een nieuw voorstel.',
    datumHerstellen:
      'Dit is de einddatum van voor de sluiting. Wilt u een andere? Wijs dit voorstel af en wijzig de toewijzing in uw eigen systeem.',
    overleg: 'Overleg eerst met de aanbieder',
    overlegTekst:
      'Bij deze stopreden kiest de gemeente na overleg. Daarom gaat dit bericht nooit vanzelf.',
    kiesReden: 'Reden van de wijziging',
    kiesRedenFout: 'Kies een reden van de wijziging',
    besluiten: 'Besluit over het voorstel',
    keurGoed: 'Keur goed en verstuur',
    wijsAf: 'Wijs af',
    afwijzen: 'Voorstel afwijzen',
    afwijzenUitleg:
      'Er wordt niets verstuurd en de toewijzing blijft open. Na het afwijzen kunt u de taak nog heropenen.',
    waarom: 'Waarom wijst u af?',
    waaromUitleg: 'Dit komt in het logboek. Zet hier geen gegevens van de cliënt in.',
    waaromFout: 'Schrijf in een paar woorden waarom',
    heropen: 'Heropen',
    heropenen: 'Voorstel heropenen',
    heropenUitleg: 'Het voorstel komt terug in de lijst. Er wordt niets verstuurd.',
    waaromHeropen: 'Waarom heropent u het?',
    heropend: 'Het voorstel staat weer open.',
    goedgekeurd: 'Het JW301 staat klaar om te versturen.',
    goedgekeurdUitleg:
      'De aanbieder antwoordt binnen drie werkdagen met een JW302. Keurt hij het bericht af? Dan blijft de toewijzing open.',
    afgewezen: 'Het voorstel is afgewezen. Er is niets verstuurd.',
    volgende: 'Naar het volgende voorstel',
    klaarMetAlles: 'Er liggen geen andere voorstellen klaar.',
    kanNiet: 'Het bericht kan nu niet weg',
    besluit: {
      akkoord: (wie: string, moment: string) => `${wie} keurde dit voorstel goed op ${moment}.`,
      afgewezen: (wie: string, moment: string) => `${wie} wees dit voorstel af op ${moment}.`,
      afgehandeld: (moment: string) =>
        `Op ${moment} was dit voorstel niet meer nodig: de stop of de toewijzing is veranderd.`,
      reden: (reden: string) => `Reden: ${reden}`,
      iemand: 'Een collega',
    },
    botsing: 'Iemand anders was u voor',
    botsingOpen:
      'Dit voorstel is veranderd nadat u het opende. Uw besluit is niet verwerkt. Kijk het opnieuw na.',
    botsingDicht: 'Uw besluit is niet verwerkt.',
    alleenKijken: 'U mag dit voorstel bekijken. Goedkeuren doet een medewerker.',
    bericht: 'Het bericht',
    inWoorden: 'In woorden',
    alsXml: 'Als XML',
    berichtUitleg:
      'Zo gaat het bericht nu weg, met alle toewijzingen die mee moeten. Het BSN is afgeschermd.',
    eerstReden: 'Kies eerst een reden. Dan ziet u het bericht.',
    waarde: 'Waarde',
    onderdeel: 'Onderdeel',
  },
}
