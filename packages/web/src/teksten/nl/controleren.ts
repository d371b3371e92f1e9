// SPDX-License-Identifier: EUPL-1.2
/** Texts of the page that checks files on the computer of the user. */
import { aantal } from '../opmaak.ts'

export const controleren = {
  titel: 'Berichten controleren',
  inleiding:
    'Controleer iJw-berichten voordat u ze verstuurt, met dezelfde regels als de ontvanger.',
  veiligTitel: 'Uw bestanden blijven op deze computer',
  veilig:
    'De controle gebeurt in uw browser. Er gaat niets naar Stopwijzer of naar iemand anders, en het werkt ook zonder netwerk. Sluit u de pagina, dan is alles weg.',
  kies: 'Berichten, zips of mappen om te controleren',
  kapot:
    'De controle kan niet werken in deze browser. Laad de pagina opnieuw, of gebruik een nieuwere browser.',
  bezig: 'Bestanden controleren',
  stop: 'Stop',
  wis: 'Lijst leegmaken',
  csv: 'Download CSV',
  csvNaam: 'bevindingen.csv',
  klaar: (n: number, fout: number) =>
    `${aantal(n, 'bericht', 'berichten')} gecontroleerd, ${fout === 0 ? 'geen' : fout} met fouten.`,
  telling: 'Telling',
  tegel: {
    berichten: (n: number) => (n === 1 ? 'bericht' : 'berichten'),
    goed: 'zonder fouten',
    fout: 'met fouten',
    letOp: 'alleen aandachtspunten',
  },
  uitslagen: 'Uitslag per bericht',
  kolom: {
    bestand: 'Bestand',
    soort: 'Bericht',
    oordeel: 'Oordeel',
    fouten: 'Fouten',
    aandacht: 'Aandachtspunten',
  },
  geenSoort: 'niet herkend',
  oordeel: { goed: 'Goed', fout: 'Fout', letOp: 'Goed, let op' },
  bekijk: (naam: string) => `Bekijk ${naam}`,
  meer: (n: number) => `Toon nog ${aantal(n, 'bericht', 'berichten')}`,

  detail: (naam: string) => `Uitslag van ${naam}`,
  sluit: 'Sluit deze uitslag',
  bladen: { bevindingen: 'Bevindingen', woorden: 'In woorden', xml: 'XML' },
  geenBevindingen: 'Er zijn geen bevindingen.',
  lagen: 'Wat is gecontroleerd',
  laag: {
    bestand: 'Vorm',
    xsd: 'Schema',
    inhoud: 'Inhoud',
    samenhang: 'Samenhang met eerdere berichten',
    extern: 'Externe gegevens',
  },
  /** Of XML that is not well-formed. */
  laagStuk: { bestand: 'Bestand', xsd: 'XML' },
  uitkomst: { goed: 'goed', fout: 'fout', overgeslagen: 'niet gecontroleerd' },
  bsnAf: 'BSN’s zijn afgeschermd, ook in de download.',
  laden: 'Het bericht wordt geopend',
  weg: 'Het bestand is niet meer te lezen. Het is veranderd, verplaatst of verwijderd. Kies het opnieuw.',
  onleesbaar:
    'De opbouw van dit bericht klopt niet, daarom is het niet in woorden te tonen. Verbeter eerst de bevindingen.',
  teGroot: (maat: string) => `Het bericht is ${maat} groot: te veel om hier te tonen.`,
  csvKoppen: [
    'bestand',
    'berichtsoort',
    'oordeel',
    'ernst',
    'regel',
    'retourcode',
    'laag',
    'boodschap',
    'actie',
    'gevolg',
    'regelnummer',
    'kolom',
    'pad',
    'niet gecontroleerd',
    'soort',
  ],
}
