// SPDX-License-Identifier: EUPL-1.2
import type { Teksten } from '../nl/index.ts'

const aantal = (n: number, een: string, meer: string) =>
  `${n.toLocaleString('en-GB')} ${n === 1 ? een : meer}`

export const delen: Teksten['delen'] = {
  sluiten: 'Close',
  annuleren: 'Cancel',
  nietVerplicht: 'optional',
  nogTeDoen: (dingen: readonly string[]) =>
    `Still to do: ${dingen.map((ding) => ding.charAt(0).toLowerCase() + ding.slice(1)).join('; ')}.`,
  bezig: 'Busy …',
  kies: 'Make a choice',
  nietsGevonden: 'Nothing found',
  downloaden: 'Download',
  gedownload: (naam) => `${naam} is in your downloads.`,
  bestandsoort: { excel: 'Excel', csv: 'CSV' },
  meer: 'More',

  datum: {
    kalender: 'Open calendar',
  },

  foutenlijst: {
    algemeen: 'It did not succeed',
    titel: (n) =>
      n === 1 ? 'There is 1 thing you need to change' : `There are ${n} things you need to change`,
  },

  soort: { fout: 'Error', letOp: 'Attention', goed: 'Done', info: 'Information' },

  meldingen: { gebied: 'Notifications', weg: 'Close notification' },

  termijn: {
    teLaat: (n) => `${aantal(n, 'working day', 'working days')} late`,
    vandaag: 'today',
    over: (n) => `${aantal(n, 'working day', 'working days')} left`,
    uiterlijk: (datum) => `${datum} at the latest`,
  },

  tabel: {
    sorteer: (kop) => `Sort by ${kop}`,
    sorteerOp: 'Sort by',
    zoalsHetKomt: 'as the list comes',
    oplopend: 'ascending',
    aflopend: 'descending',
    totaal: (n) => aantal(n, 'row', 'rows'),
    getoond: (n, totaal) => `${n.toLocaleString('en-GB')} of ${aantal(totaal, 'row', 'rows')}`,
    bladzijde: (n) => `Page ${n}`,
    eerste: 'To the start',
    vorige: 'Previous',
    volgende: 'Next',
    bladeren: 'Pages',
    kiesAlles: 'Select all rows on this page',
    kiesRij: (naam) => `Select ${naam}`,
    gekozen: (n) => `${aantal(n, 'row', 'rows')} selected`,
    keuzeWissen: 'Clear selection',
    laden: 'Loading data',
    leegNaFilter: 'No rows match your filters.',
    leeg: 'There is nothing here yet.',
    dicht: 'Compact rows',
  },

  filter: {
    gebied: 'Filters',
    toon: 'Show filters',
    verberg: 'Hide filters',
    wissen: 'Clear filters',
    alle: 'All',
    actief: (n) => aantal(n, 'filter active', 'filters active'),
  },

  grafiek: {
    alsTabel: 'Show as table',
    alsGrafiek: 'Show as chart',
    csv: 'Download CSV',
    periode: 'Period',
  },

  xml: {
    gebied: (naam) => `XML of ${naam}`,
    regel: (n) => `line ${n}`,
    gemarkeerd: (n) => aantal(n, 'marked line', 'marked lines'),
    vorige: 'Previous marked line',
    volgende: 'Next marked line',
  },

  code: {
    meer: 'All about this code',
    uitleg: (code) => `Explanation of ${code}`,
    laden: 'Loading the explanation',
    onbekend: (code) => `Stopwijzer does not know code ${code}.`,
    watTeDoen: 'What to do',
    gevolg: 'Consequence',
    bron: 'Source',
    mislukt: 'The explanation could not be loaded. Please try again.',
  },

  bevinding: {
    plaats: (regel: number, kolom: number | null) =>
      kolom === null ? `line ${regel}` : `line ${regel}, column ${kolom}`,
    retourcode: 'Return code',
    gevolg: 'Consequence',
    doen: 'What to do',
    mogelijk: 'Possible',
    element: 'Element',
  },

  woorden: { vervolg: (kop: string) => `${kop} (continued)` },

  bsn: {
    label: 'BSN',
    einde: (cijfers) => `ends in ${cijfers}`,
    toon: 'Show full BSN',
    verberg: 'Hide BSN',
    vastgelegd: 'We record that you looked at the BSN.',
    mislukt: 'The BSN cannot be shown.',
  },

  bestand: {
    sleep: 'Drop a file here or',
    kies: 'Choose a file',
    kiesMeer: 'Choose files',
    verwijder: (naam) => `Remove ${naam}`,
    teGroot: (naam, grens) => `${naam} is larger than ${grens}. Choose a smaller file.`,
    verkeerdeSoort: (naam, soorten) =>
      `${naam} is of the wrong kind. Choose a file that ends in ${soorten}.`,
    gekozen: 'Chosen files',
    mag: (soorten, grens) => `${soorten}, at most ${grens}`,
  },

  voortgang: { van: (klaar, totaal) => `${klaar} of ${totaal}` },

  kruimels: 'Breadcrumbs',
}
