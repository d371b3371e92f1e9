// SPDX-License-Identifier: EUPL-1.2
/** Texts of the frame: header, navigation, user menu, banners. */
export const kader = {
  product: 'Stopwijzer',
  naarInhoud: 'Naar de inhoud',
  naarStart: 'Stopwijzer, naar de startpagina',
  menu: 'Menu',
  navigatie: 'Hoofdnavigatie',
  menugroep: { inzicht: 'Inzicht', beheer: 'Beheer' } as Readonly<Record<string, string>>,
  organisatie: 'Organisatie',
  kiesOrganisatie: 'Kies een organisatie',
  soort: { gemeente: 'gemeente', aanbieder: 'aanbieder' },
  gebruikersmenu: (naam: string) => `Menu van ${naam}`,
  profiel: 'Mijn profiel',
  sessies: 'Mijn sessies',
  uitloggen: 'Uitloggen',
  kleuren: 'Kleuren',
  kleurkeuze: { systeem: 'Zoals de computer', licht: 'Licht', donker: 'Donker' },
  taal: 'Taal',
  taalkeuze: { nl: 'Nederlands', en: 'English (beheer)' },
  demo: 'Dit is een proefomgeving met verzonnen gegevens. Er gaat niets naar de keten.',
  omgeving: 'Over deze omgeving',
  titel: (pagina: string) => `${pagina} - Stopwijzer`,
  voet: {
    toegankelijkheid: 'Toegankelijkheid',
    versie: (versie: string) => `versie ${versie}`,
  },
}
