// SPDX-License-Identifier: EUPL-1.2
/** Texts of the dashboard. */
import { menu } from './menu.ts'

export const dashboard = {
  titel: menu.dashboard,
  inleiding:
    'Aantallen per maand, zonder namen. Elke grafiek kunt u als tabel lezen en als CSV ophalen.',
  filter: {
    gebied: 'Periode',
    van: 'Vanaf maand',
    tot: 'Tot en met maand',
    kalender: 'Werkdagen tellen',
    kalenders: { atw: 'Algemene termijnenwet', strikt: 'Strikt' },
  },
  tegels: {
    naam: 'In het kort',
    opTijd: 'van de stops op tijd in deze periode',
    stops: 'stops gemeld in deze periode',
    inZorg: 'toewijzingen in zorg, nu',
    open: 'taken open aan het einde van de periode',
  },
  maand: 'Maand',
  aantal: 'Aantal',
  // A hidden count and no reports at all have no share.
  geen: 'geen of minder dan 5',
  verborgen: 'minder dan 5',
  // A sum of hidden parts may well be 5 or more.
  nietTeTonen: 'niet te tonen',
  uitlegVerborgen:
    'Aantallen onder de 5 ziet u niet: die kunnen een kind aanwijzen. Waar zo een aantal meetelt, is ook het totaal niet te tonen. Dan staat er een streepje.',
  leeg: 'In deze periode is er niets te tellen.',
  omgekeerd: 'De laatste maand ligt voor de eerste. Kies een andere periode.',

  bestand: { stop: 'Stops op tijd gemeld', start: 'Starts op tijd gemeld' },

  tijdigheid: {
    titel: 'Op tijd gemeld',
    stop: 'Stops',
    start: 'Starts',
    uitleg:
      'Het deel van de meldingen dat binnen vijf werkdagen kwam (OP271, OP272), per maand van melden. Meldingen waarvan de termijn niet te tellen is, tellen niet mee.',
  },
  redenen: {
    titel: 'Redenen van stops',
    as: 'Reden',
    uitleg: 'Stops per reden, met de Einddatum in deze periode.',
  },
  retourcodes: {
    titel: { gekregen: 'Retourcodes die u kreeg', gegeven: 'Retourcodes die u gaf' },
    as: 'Retourcode',
    uitleg: 'Berichten per code die zegt wat er fout was; 0200 en 0233 tellen niet mee.',
  },
  inZorg: {
    titel: 'Toewijzingen nu',
    as: 'Stand van de zorg',
    uitleg: 'De stand van vandaag; de periode hierboven telt hier niet.',
    levering: {
      TOEGEWEZEN: 'Toegewezen, nog niet gestart',
      GESTART: 'In zorg',
      TIJDELIJK_GESTOPT: 'Tijdelijk gestopt',
      DEFINITIEF_GESTOPT: 'Definitief gestopt',
    },
  },
  openWerk: {
    titel: 'Open werk',
    open: 'Open aan het einde',
    nieuw: 'Nieuw',
    klaar: 'Klaar',
    uitleg: 'Taken per maand. In de lopende maand is open: wat nu open staat.',
  },
}
