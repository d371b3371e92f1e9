// SPDX-License-Identifier: EUPL-1.2
/** Texts of reading in a spreadsheet with starts or stops. */
import { aantal } from '../opmaak.ts'

const rijen = (n: number) => aantal(n, 'rij', 'rijen')

export const inlezen = {
  titel: 'Inlezen',
  inleiding: 'Meld veel starts of stops tegelijk, uit één Excel- of CSV-bestand.',

  stap1: '1. Vul de lijst in',
  soort: 'Wat meldt u?',
  soorten: { start: 'Starts', stop: 'Stops' },
  soortUitleg: { start: 'De zorg is begonnen (JW305).', stop: 'De zorg is gestopt (JW307).' },
  sjabloon: 'Nog geen lijst? Haal een lege op. De eerste rij is een voorbeeld: vervang die.',
  sjabloonExcel: 'Lege lijst in Excel',
  sjabloonCsv: 'Lege lijst als CSV',
  bestandsnaam: { start: 'starts', stop: 'stops' },

  stap2: '2. Kies het bestand',
  kies: 'Bestand met meldingen',
  kiesUitleg: 'Er wordt nog niets verstuurd. U ziet eerst per rij of die goed is.',
  lezen: 'Het bestand wordt gelezen …',

  stap3: '3. Kijk na en verstuur',
  tegels: 'Uitkomst',
  goed: (n: number) => (n === 1 ? 'rij is goed' : 'rijen zijn goed'),
  fout: (n: number) => (n === 1 ? 'rij is niet goed' : 'rijen zijn niet goed'),
  allesGoed: (n: number) => `${rijen(n)} gelezen. Alles is goed.`,
  nietsGoed: 'Geen enkele rij is goed. Verbeter het bestand en kies het opnieuw.',
  deelsGoed: (n: number) =>
    `${rijen(n)} niet goed. Verbeter het bestand en kies het opnieuw, of verstuur alleen de goede rijen.`,
  toonGoede: 'Toon ook de goede rijen',
  alleenGoede: (n: number) => `Verstuur alleen de goede rijen (${n})`,
  verstuur: (n: number) => `Verstuur ${aantal(n, 'melding', 'meldingen')}`,
  bewaar: 'Bewaar de uitkomst als CSV',
  uitkomstbestand: 'uitkomst',

  rijenlijst: 'Rijen van het bestand',
  geenFouten: 'Er zijn geen rijen met een fout.',
  rij: 'Rij',
  toewijzing: 'Toewijzing',
  uitkomst: 'Uitkomst',
  stand: {
    goed: 'Goed',
    fout: 'Niet goed',
    verstuurd: 'Verstuurd',
    nietVerstuurd: 'Niet verstuurd',
  },
  wat: 'Wat er is',
  kolom: (naam: string) => `Kolom ${naam}`,
  letOp: 'Let op',
  uiterlijk: 'Uiterlijk',
  bericht: 'Bericht',
  bekijk: 'Bekijk',
  bekijkVan: (rij: number) => `Bekijk het bericht van rij ${rij}`,

  verstuurd: (n: number) => `${aantal(n, 'melding', 'meldingen')} verstuurd`,
  verstuurdUitleg:
    'De gemeente antwoordt binnen drie werkdagen. U ziet het antwoord bij Berichten.',
  nietVerstuurd: 'Er is niets verstuurd',
  nietVerstuurdUitleg:
    'Een of meer rijen zijn intussen niet meer goed. Kijk hieronder, verbeter het bestand en kies het opnieuw.',
  nogEen: 'Lees nog een lijst in',
  csv: {
    rij: 'rij',
    toewijzing: 'toewijzing',
    uitkomst: 'uitkomst',
    kolom: 'kolom',
    wat: 'wat er is',
    doen: 'wat u moet doen',
    regel: 'regel',
  },
}
