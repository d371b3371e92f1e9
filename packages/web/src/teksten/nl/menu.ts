// SPDX-License-Identifier: EUPL-1.2
/** Names of the pages in the navigation, which stands there before any page. */
export const menu = {
  taken: 'Werkvoorraad',
  clienten: 'Cliënten',
  toewijzingen: 'Toewijzingen',
  meldingen: 'Meldingen',
  sluiten: 'Sluitende toewijzingen',
  berichten: 'Berichten',
  concepten: 'Concepten',
  correcties: 'Correcties',
  inlezen: 'Inlezen',
  controleren: 'Berichten controleren',
  afschermen: 'Afgeschermde cliënten',
  wachtrij: 'Wachtrij',
  dashboard: 'Dashboard',
  gevolgen: 'Gevolgen',
  uitleg: 'Uitleg van codes',
}
