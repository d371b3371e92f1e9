// SPDX-License-Identifier: EUPL-1.2
import type { Teksten } from '../nl/index.ts'

export const kader: Teksten['kader'] = {
  product: 'Stopwijzer',
  naarInhoud: 'Skip to content',
  naarStart: 'Stopwijzer, to the start page',
  menu: 'Menu',
  navigatie: 'Main navigation',
  menugroep: { werk: 'Work', inzicht: 'Insight', beheer: 'Administration' },
  start: 'Start',
  welkom: (naam) => `Welcome, ${naam}`,
  naarProfiel: 'Password, second step and where you are logged in',
  kiesOrganisatie: 'Choose an organisation',
  soort: { gemeente: 'municipality', aanbieder: 'care provider' },
  gebruikersmenu: (naam) => `Menu of ${naam}`,
  profiel: 'My profile',
  sessies: 'My sessions',
  uitloggen: 'Log out',
  kleuren: 'Colours',
  kleurkeuze: { systeem: 'As the computer', licht: 'Light', donker: 'Dark' },
  taal: 'Language',
  taalkeuze: { nl: 'Nederlands', en: 'English (administration)' },
  demo: 'This is a trial with invented data. Nothing is sent to the chain.',
  omgeving: 'About this environment',
  titel: (pagina) => `${pagina} - Stopwijzer`,
  voet: {
    controleren: 'Check messages',
    uitleg: 'Codes explained',
    toegankelijkheid: 'Accessibility',
  },
}
