// SPDX-License-Identifier: EUPL-1.2
/** Titles of the pages of `beheer`, as the menu has them too. */
export const beheer = {
  gebruikers: 'Gebruikers',
  sleutels: 'Sleutels',
  webhooks: 'Webhooks',
  instellingen: 'Instellingen',
  regioprofiel: 'Regionale afspraken',
  releasekalender: 'Releasekalender',
  transporten: 'Transporten',
  dienst: 'Toestand van de dienst',
  lijsten: 'Prijzen en productcodes',
  bewaren: 'Bewaren en verwijderen',
  verantwoording: 'Logboek',
}
