// SPDX-License-Identifier: EUPL-1.2
import type { Teksten } from '../nl/index.ts'

export const toestanden: Teksten['toestanden'] = {
  laden: 'One moment, the data is being loaded.',
  traag: 'This takes longer than usual. There is nothing you need to do.',
  opnieuw: 'Try again',
  naarStart: 'To the start page',
  vernieuwen: 'Reload the page',

  fout: {
    titel: 'Something went wrong',
    tekst: 'It is not your fault. Your data has not changed.',
    doen: 'Try again in a minute. Does it keep failing? Give the reference to your administrator.',
    kenmerk: (kenmerk) => `Reference: ${kenmerk}`,
  },
  druk: {
    titel: 'Too many requests',
    tekst: 'You asked too much in a short time. Wait a minute and try again.',
  },
  geenRecht: {
    titel: 'You may not see this',
    tekst: 'This page does not belong to your role in this organisation.',
    doen: 'Do you need it for your work? Ask your administrator for the right.',
  },
  nietGevonden: {
    titel: 'This page does not exist',
    tekst: 'The page was moved, or you have no access in this organisation.',
    doen: 'Check the address, or choose another organisation at the top of the screen.',
  },
  andereOrganisatie: {
    titel: 'You now work for another organisation',
    kop: (eigen: string) => `This page belongs to ${eigen}`,
    tekst:
      'You chose another organisation in another tab. We show nothing here any more, so that data of two organisations does not get mixed up.',
    doen: (eigen: string) =>
      `Reload the page to go on with your new choice. Or go back to ${eigen}: what you filled in is still there.`,
    terug: (eigen: string) => `Back to ${eigen}`,
  },
  conflict: {
    titel: 'Someone else was first',
    tekst: 'This data changed after you opened it. Your change was not kept.',
    doen: 'Load the new data. What you filled in stays.',
    ophalen: 'Load the new data',
  },
  geenVerbinding: {
    titel: 'No connection',
    tekst: 'Stopwijzer cannot be reached. What you filled in stays.',
    balk: 'No connection with Stopwijzer. We keep trying.',
    hersteld: 'The connection is back.',
  },
  sessieVoorbij: {
    titel: 'Log in again',
    tekst: 'You were away too long, so you were logged out. What you filled in stays.',
  },
  kapot: {
    titel: 'The page cannot be shown',
    tekst: 'There is a fault in the page itself. Your data has not changed.',
    doen: 'Reload the page. Does it keep failing? Tell your administrator.',
  },
  nieuweVersie: {
    titel: 'There is a new version',
    tekst: 'Stopwijzer was updated. Reload the page to go on.',
  },
}
