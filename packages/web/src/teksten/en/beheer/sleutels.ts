// SPDX-License-Identifier: EUPL-1.2
import type { sleutels as nl } from '../../nl/beheer/sleutels.ts'

export const sleutels: typeof nl = {
  inleiding:
    'With a key another system of your organisation works with Stopwijzer, such as your ECD. Give each system a key of its own with as few rights as possible.',
  maak: 'Make a key',
  leeg: 'No other system has access yet.',
  kop: {
    naam: 'System',
    soort: 'Kind',
    rechten: 'May',
    staat: 'State',
    laatst: 'Last used',
    wijzig: 'Withdraw',
  },
  soort: {
    sleutel: 'fixed key',
    client: 'client with tokens',
    extern: 'through your identity provider',
  },
  soortUitleg: {
    sleutel: 'Goes with every request. The simplest.',
    client:
      'With a secret the system gets a token that works for five minutes (OAuth 2.0). The safest.',
    extern: 'The system gets tokens from the identity provider of your organisation.',
  },
  staat: {
    werkt: 'works',
    bijna: 'expires soon',
    verlopen: 'expired',
    ingetrokken: 'withdrawn',
  },
  tot: (dag) => `until ${dag}`,
  op: (moment) => `on ${moment}`,
  gemaakt: (naam, moment) => `made by ${naam}, ${moment}`,
  nooit: 'never',

  veld: {
    naam: 'Name of the system',
    naamUitleg: 'This is how the system appears in the audit log.',
    soort: 'How does the system get in?',
    onderwerp: 'Name of the client at your identity provider',
    rechten: 'What may the system do?',
    verloopt: 'Works until',
    verlooptUitleg: 'At most 400 days. Make a new one in time.',
  },
  vul: {
    naam: 'Enter the name of the system',
    onderwerp: 'Enter the name of the client',
    rechten: 'Choose at least one right',
    verloopt: 'Choose a day',
  },
  gemaaktTitel: (naam) => `${naam} has access`,
  sleutel: 'Key',
  clientId: 'client_id',
  geheim: 'client_secret',
  uitlegSleutel: 'Put the key in the Authorization header of each request: Bearer, space, key.',
  uitlegClient: 'Get tokens from /v1/tokens with this client_id and this secret.',
  uitlegExtern: 'The system can now get in with a token of your identity provider.',
  geheimWeg: 'The key was made but cannot be shown again. Withdraw it and make a new one.',

  trekIn: 'Withdraw',
  trekInVan: (naam) => `Withdraw the key of ${naam}`,
  trekInVraag: (naam) => `Withdraw the key of ${naam}?`,
  trekInUitleg:
    'The system can do nothing at once, not even with tokens that still run. This cannot be undone.',
  ingetrokken: (naam) => `The key of ${naam} no longer works.`,
}
