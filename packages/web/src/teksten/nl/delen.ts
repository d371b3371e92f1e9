// SPDX-License-Identifier: EUPL-1.2
/** Texts of the parts in `src/delen`. */
const aantal = (n: number, een: string, meer: string) =>
  `${n.toLocaleString('nl-NL')} ${n === 1 ? een : meer}`

export const delen = {
  sluiten: 'Sluiten',
  annuleren: 'Annuleren',
  nietVerplicht: 'niet verplicht',
  nogTeDoen: (dingen: readonly string[]) =>
    `Nog te doen: ${dingen.map((ding) => ding.charAt(0).toLowerCase() + ding.slice(1)).join('; ')}.`,
  bezig: 'Bezig …',
  kies: 'Maak een keuze',
  nietsGevonden: 'Niets gevonden',
  downloaden: 'Downloaden',
  gedownload: (naam: string) => `${naam} staat bij uw downloads.`,
  bestandsoort: { excel: 'Excel', csv: 'CSV' },
  meer: 'Meer',

  datum: {
    kalender: 'Kalender openen',
  },

  foutenlijst: {
    algemeen: 'Het is niet gelukt',
    titel: (n: number) =>
      n === 1 ? 'Er is 1 ding dat u moet aanpassen' : `Er zijn ${n} dingen die u moet aanpassen`,
  },

  soort: { fout: 'Fout', letOp: 'Let op', goed: 'Gelukt', info: 'Ter informatie' },

  meldingen: { gebied: 'Meldingen', weg: 'Melding sluiten' },

  termijn: {
    teLaat: (n: number) => `${aantal(n, 'werkdag', 'werkdagen')} te laat`,
    vandaag: 'vandaag',
    over: (n: number) => `nog ${aantal(n, 'werkdag', 'werkdagen')}`,
    uiterlijk: (datum: string) => `uiterlijk ${datum}`,
  },

  tabel: {
    sorteer: (kop: string) => `Sorteer op ${kop}`,
    sorteerOp: 'Sorteren op',
    zoalsHetKomt: 'zoals de lijst komt',
    oplopend: 'oplopend',
    aflopend: 'aflopend',
    totaal: (n: number) => aantal(n, 'regel', 'regels'),
    getoond: (n: number, totaal: number) =>
      `${n.toLocaleString('nl-NL')} van ${aantal(totaal, 'regel', 'regels')}`,
    bladzijde: (n: number) => `Bladzijde ${n}`,
    eerste: 'Naar het begin',
    vorige: 'Vorige',
    volgende: 'Volgende',
    bladeren: 'Bladeren',
    kiesAlles: 'Alle regels op deze bladzijde kiezen',
    kiesRij: (naam: string) => `Kies ${naam}`,
    gekozen: (n: number) => `${aantal(n, 'regel', 'regels')} gekozen`,
    keuzeWissen: 'Keuze wissen',
    laden: 'De gegevens worden opgehaald',
    leegNaFilter: 'Geen regels voldoen aan uw filters.',
    leeg: 'Er is hier nog niets.',
    dicht: 'Compacte regels',
  },

  filter: {
    gebied: 'Filters',
    toon: 'Filters tonen',
    verberg: 'Filters verbergen',
    wissen: 'Filters wissen',
    alle: 'Alle',
    actief: (n: number) => aantal(n, 'filter actief', 'filters actief'),
  },

  grafiek: {
    alsTabel: 'Toon als tabel',
    alsGrafiek: 'Toon als grafiek',
    csv: 'Download CSV',
    periode: 'Periode',
  },

  xml: {
    gebied: (naam: string) => `XML van ${naam}`,
    regel: (n: number) => `regel ${n}`,
    gemarkeerd: (n: number) => aantal(n, 'gemarkeerde regel', 'gemarkeerde regels'),
    vorige: 'Vorige gemarkeerde regel',
    volgende: 'Volgende gemarkeerde regel',
  },

  code: {
    meer: 'Alles over deze code',
    uitleg: (code: string) => `Uitleg van ${code}`,
    laden: 'De uitleg wordt opgehaald',
    onbekend: (code: string) => `Stopwijzer kent code ${code} niet.`,
    watTeDoen: 'Wat te doen',
    gevolg: 'Gevolg',
    bron: 'Bron',
    mislukt: 'De uitleg kon niet worden geladen. Probeer het opnieuw.',
  },

  bevinding: {
    plaats: (regel: number, kolom: number | null) =>
      kolom === null ? `regel ${regel}` : `regel ${regel}, kolom ${kolom}`,
    retourcode: 'Retourcode',
    gevolg: 'Gevolg',
    doen: 'Wat te doen',
    mogelijk: 'Mogelijk',
    element: 'Element',
  },

  woorden: { vervolg: (kop: string) => `${kop} (vervolg)` },

  bsn: {
    label: 'BSN',
    einde: (cijfers: string) => `eindigt op ${cijfers}`,
    toon: 'Toon volledig BSN',
    verberg: 'Verberg BSN',
    vastgelegd: 'Wij leggen vast dat u het BSN bekijkt.',
    mislukt: 'Het BSN kan niet worden getoond.',
  },

  bestand: {
    sleep: 'Sleep een bestand hierheen of',
    kies: 'Kies een bestand',
    kiesMeer: 'Kies bestanden',
    verwijder: (naam: string) => `Verwijder ${naam}`,
    teGroot: (naam: string, grens: string) =>
      `${naam} is groter dan ${grens}. Kies een kleiner bestand.`,
    verkeerdeSoort: (naam: string, soorten: string) =>
      `${naam} heeft de verkeerde soort. Kies een bestand dat eindigt op ${soorten}.`,
    gekozen: 'Gekozen bestanden',
    mag: (soorten: string, grens: string) => `${soorten}, hoogstens ${grens}`,
  },

  voortgang: { van: (klaar: number, totaal: number) => `${klaar} van ${totaal}` },

  kruimels: 'Kruimelpad',
}
