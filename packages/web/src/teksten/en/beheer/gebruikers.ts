// SPDX-License-Identifier: EUPL-1.2
import type { gebruikers as nl } from '../../nl/beheer/gebruikers.ts'
import type { Engels } from './engels.ts'

export const gebruikers: Engels<typeof nl> = {
  inleiding:
    'Who works for your organisation, and what they may do. Every change is in the audit log.',
  uitnodigen: 'Invite somebody',
  zoek: 'Search by name or e-mail address',
  niemand: 'Nobody has this name or e-mail address.',
  kop: {
    naam: 'Name',
    rollen: 'Roles',
    staat: 'Access',
    tweedeStap: 'Second step',
    laatst: 'Last login',
    wijzig: 'Change',
  },
  staat: { actief: 'active', uitgenodigd: 'not logged in yet', geblokkeerd: 'blocked' },
  sinds: (moment) => `since ${moment}`,
  ingesteld: 'set up',
  nietIngesteld: 'not set up',
  viaDienst: 'through the identity provider',
  nooit: 'never',
  uzelf: 'yourself',
  wijzigVan: (naam) => `Change the access of ${naam}`,

  veld: {
    naam: 'Name',
    naamUitleg: 'This is how the person appears in the audit log.',
    inlognaam: 'E-mail address',
    inlognaamUitleg: 'The person logs in with this.',
    rollen: 'Roles',
    reden: 'Why?',
    redenUitleg: 'This goes into the audit log. Write nothing about clients.',
  },
  vul: {
    naam: 'Enter the name',
    inlognaam: 'Enter a valid e-mail address',
    rollen: 'Choose at least one role',
    reden: 'Enter the reason, in at least 5 characters',
  },

  nodigUit: 'Make the link',
  uitgenodigd: (naam) => `${naam} can now get access`,
  linkUitleg: (tot) =>
    `Hand over this link yourself, in a way that you trust. Stopwijzer sends no e-mail. The link works once, until ${tot}.`,
  link: 'Link to choose a password',
  alAccount: 'This person has an account already and can log in at once. No link is needed.',
  linkWeg: 'The link was made but cannot be shown again. Make a new link for this person.',

  rollenWijzig: 'Change roles',
  rollenVan: (naam) => `Roles of ${naam}`,
  rollenUitleg: 'The new roles apply at once, also to who is logged in now.',
  bewaar: 'Save roles',
  rollenGewijzigd: (naam) => `The roles of ${naam} have been changed.`,

  nieuweLink: 'Make a new link',
  nieuweLinkVan: (naam) => `New link for ${naam}`,
  nieuweLinkUitleg:
    'For who forgot the password. The old password stops working at once and the person is logged out everywhere.',
  zonderStap: 'Remove the second step too',
  zonderStapUitleg:
    'Only when both the phone and the recovery codes are gone. First make sure who it is.',

  uitloggen: 'Log out everywhere',
  uitloggenVraag: (naam) => `Log out ${naam} everywhere?`,
  uitloggenUitleg:
    'All sessions for your organisation end at once. The person can log in again as usual.',
  uitgelogd: (naam) => `${naam} has been logged out everywhere.`,

  blokkeer: 'Block',
  blokkeerVraag: (naam) => `Block ${naam}?`,
  blokkeerUitleg:
    'The person can no longer work for your organisation and is logged out at once. The account stays, so that the audit log stays right.',
  geblokkeerd: (naam) => `${naam} has been blocked.`,
  vrij: 'Let in again',
  vrijVraag: (naam) => `Let ${naam} in again?`,
  vrijUitleg: (rollen) => `The person gets these roles back: ${rollen}.`,
  vrijgegeven: (naam) => `${naam} can log in again.`,

  rolTitel: 'What may each role do?',
  rolInleiding:
    'Somebody with several roles may do what any of them may. Who sees data of clients logs in with two steps.',
  rollen: {
    lezer: 'Looks along, changes nothing and sees no amounts.',
    medewerker: 'Does the work: messages, reports and tasks.',
    controleur: 'Checks the payment.',
    beheerder: 'Runs the service and its users. Sees no data of clients.',
    auditor: 'Reads who did what.',
    afschermer:
      'Knows which clients are shielded and decides about their messages. Give this role to few people.',
    koppeling: 'Another system of the same organisation.',
  },
  rechtenTabel: 'All rights by role',
  recht: 'May',
  ja: 'yes',
  nee: 'no',
}
