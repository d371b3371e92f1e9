// SPDX-License-Identifier: EUPL-1.2
/** Texts of the pages about shielded clients (OP003); only who has the role sees them. */
import { aantal } from '../opmaak.ts'

export const afschermen = {
  titel: 'Afgeschermde cliënten',
  inleiding:
    'Over een afgeschermde cliënt gaat geen enkel bericht. Wat binnenkomt, wacht op u. Collega’s zonder uw rol zien van deze cliënten niets. Elke blik komt in het logboek.',
  geen: 'Er zijn geen afgeschermde cliënten.',
  kolom: {
    client: 'Cliënt',
    sinds: 'Sinds',
    reden: 'Reden',
    wacht: 'Wat wacht',
    taken: 'Uw besluit',
    actie: 'Afscherming',
  },
  toewijzing: (nummer: string) => `toewijzing ${nummer}`,
  vastgehouden: (n: number) => aantal(n, 'bericht wacht op u', 'berichten wachten op u'),
  wachtrij: (n: number) =>
    aantal(n, 'eigen bericht gaat niet weg', 'eigen berichten gaan niet weg'),
  mislukt: (n: number) => aantal(n, 'bericht is niet verwerkt', 'berichten zijn niet verwerkt'),
  nietsWacht: 'niets',
  geenTaken: 'geen',
  soort: {
    'afgeschermd-beoordelen': 'Bericht beoordelen',
    'afgeschermd-tegengehouden': 'Tegengehouden bericht',
  },
  uiterlijk: (dag: string) => `uiterlijk ${dag}`,

  zet: 'Cliënt afschermen',
  zetUitleg:
    'Vanaf nu gaat er geen bericht meer over deze cliënt weg, ook niet wat al klaarstond. Regel het contact met de andere partij zelf, op een andere manier.',
  bsn: 'BSN',
  nummer: 'Toewijzingnummer',
  gemeente: 'Gemeentecode',
  gemeenteUitleg: 'Alleen nodig als gemeenten hetzelfde nummer gebruiken.',
  waarom: 'Reden',
  waaromUitleg: 'Wij bewaren de reden versleuteld. Zij staat niet in het logboek.',
  doeZet: 'Scherm af',
  vulWie: 'Vul een BSN of een toewijzingnummer in',
  eenVanBeide: 'Vul een BSN of een toewijzingnummer in, niet allebei',
  bsnVorm: 'Een BSN heeft 9 cijfers',
  nummerVorm: 'Een toewijzingnummer is een getal van hoogstens 9 cijfers',
  gemeenteVorm: 'Een gemeentecode heeft 4 cijfers',
  vulReden: 'Schrijf in een paar woorden waarom',
  gezet: 'De cliënt is afgeschermd.',
  wasAl: 'Deze cliënt was al afgeschermd. De nieuwe reden is niet bewaard.',
  onbekend: 'Over deze cliënt was nog niets bekend. Klopt het BSN?',

  hefOp: 'Hef op',
  hefOpVan: (bsn: string) => `Hef de afscherming van ${bsn} op`,
  hefOpVraag: 'Afscherming opheffen?',
  hefOpUitleg:
    'Wat wachtte, wordt verwerkt op volgorde van binnenkomst. Wat klaarstond, gaat weg. De andere partij ziet dus dat u de cliënt kent.',
  opgeheven: (berichten: string) => `De afscherming is opgeheven. ${berichten}`,
  verwerkt: (n: number) =>
    n === 0 ? 'Er wachtte niets.' : `${aantal(n, 'bericht is', 'berichten zijn')} alsnog verwerkt.`,

  taak: {
    titel: 'Bericht over een afgeschermde cliënt',
    over: 'Over dit bericht',
    kenmerk: 'Bericht',
    afzender: 'Afzender',
    moment: 'Ontvangen',
    uiterlijk: 'Beslis uiterlijk',
    inhoud: 'Wat er staat',
    zonderBericht: 'Het bericht zelf is er niet meer.',
    laatDoor: 'Laat door',
    laatDoorVraag: 'Dit bericht doorlaten?',
    laatDoorUitleg:
      'Het bericht wordt alsnog verwerkt en de afzender krijgt antwoord: zo weet die partij dat u de cliënt kent. Verder gaat er niets weg.',
    doorgelaten: (oordeel: string | null) =>
      oordeel === null ? 'Het bericht is verwerkt.' : `Het bericht is verwerkt: ${oordeel}.`,
    geregeld: 'Het is geregeld',
    geregeldVraag: 'Is het geregeld?',
    geregeldUitleg:
      'U regelde het met de andere partij, buiten het berichtenverkeer om. Er gaat niets weg. De taak is dan klaar.',
    klaar: 'De taak is klaar.',
    laatLiggen: 'Laat liggen',
    laatLiggenUitleg:
      'Het bericht wordt niet verwerkt en de afzender krijgt geen antwoord. Dat blijft zo.',
    waarom: 'Waarom laat u het liggen?',
    gelegen: 'Het bericht blijft liggen.',
    weg: 'Dit bericht wacht niet meer op u. Misschien besliste een collega al.',
    terug: 'Terug naar afgeschermde cliënten',
  },
}
