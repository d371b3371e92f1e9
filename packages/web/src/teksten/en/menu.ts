// SPDX-License-Identifier: EUPL-1.2
/** Names of the pages in the navigation. */
export const menu = {
  taken: 'Worklist',
  clienten: 'Clients',
  toewijzingen: 'Assignments',
  meldingen: 'Reports of start and stop',
  sluiten: 'Closing assignments',
  berichten: 'Messages',
  concepten: 'Drafts',
  correcties: 'Corrections',
  inlezen: 'Import',
  controleren: 'Check messages',
  afschermen: 'Shielded clients',
  wachtrij: 'Queue',
  dashboard: 'Dashboard',
  gevolgen: 'Payment consequences',
  uitleg: 'Codes explained',
}
