// SPDX-License-Identifier: EUPL-1.2
/** Texts of the pages about toewijzingen. */
export const toewijzingen = {
  titel: 'Toewijzingen',

  termijn: {
    wat: {
      stop: { eigen: 'Stop melden', ander: 'Stopmelding van de aanbieder' },
      start: { eigen: 'Start melden', ander: 'Startmelding van de aanbieder' },
      retour: { eigen: 'Antwoord sturen', ander: 'Antwoord van de ander' },
    },
    uiterlijk: (dag: string) => `Uiterlijk ${dag}.`,
    geteld: (n: number) => `Hoe deze ${n} werkdagen zijn geteld`,
    vanaf: (dag: string) => `Dag 0 is ${dag}. De dag erna is werkdag 1.`,
    overgeslagen: 'Deze dagen tellen niet mee:',
    andereKalender: {
      eigen: (dag: string) =>
        `Met alle feestdagen van de wet zou de laatste dag ${dag} zijn. Wij rekenen met de vroegste dag.`,
      ander: (dag: string) =>
        `Zonder dagen als Goede Vrijdag zou de laatste dag ${dag} zijn. Wij rekenen met de laatste dag.`,
    },
  },

  tijdlijn: {
    titel: 'Tijdlijn',
    verder: 'Toon wat daarna gebeurde',
    bericht: 'Bekijk het bericht',
    taak: 'Bekijk de taak',
  },
}
