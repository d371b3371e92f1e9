// SPDX-License-Identifier: EUPL-1.2
import type { Teksten } from '../nl/index.ts'

export const toegang: Teksten['toegang'] = {
  aanmelden: 'Log in',
  inlognaam: 'E-mail address',
  wachtwoord: 'Password',
  toon: 'Show password',
  verberg: 'Hide password',
  verder: 'Continue',
  opnieuw: 'Start again',
  nietGelukt: 'Logging in did not succeed. Try again in a minute.',
  via: (naam) => `Log in through ${naam}`,
  ofZelf: 'Or with an account of Stopwijzer itself:',
  terug: {
    titel: 'Logging in did not succeed',
    reden: {
      stroom:
        'The login did not begin in this browser, took longer than ten minutes or was used already. Start again.',
      dienst:
        'The identity provider of your organisation refused, or gave an answer that is not right. Try again. Does it stay like this? Ask your administrator.',
      'tweede-stap':
        'The identity provider of your organisation asked for no second step. Ask your administrator to switch it on.',
      'geen-rol': 'You have no role in Stopwijzer, or you are blocked. Ask your administrator.',
      onbekend: 'Something went wrong while logging in. Start again.',
    },
  },
  vulNaam: 'Enter your e-mail address',
  vulWachtwoord: 'Enter your password',

  code: {
    titel: 'Code from your app',
    uitleg: 'Six digits from the app on your phone.',
    vul: 'Enter the code',
    herstelcode: 'Recovery code',
    herstelUitleg: 'One of the codes that you kept. Each works once.',
    naarHerstelcode: 'I do not have my phone',
    naarCode: 'I do have my phone',
    over: (n) =>
      n === 1 ? 'You have 1 recovery code left.' : `You have ${n} recovery codes left.`,
  },

  instellen: {
    titel: 'Set up the second step',
    waarom: 'Data of children asks for two steps to log in: your password and a code.',
    scan: 'Open an app for codes on your phone and scan this picture.',
    beeld: 'QR code for your app',
    ofTyp: 'Cannot scan? Then type this key in the app:',
    ofOpen: 'Open the app on this device',
    code: 'Code that the app shows now',
    bevestig: 'Confirm',
    codesTitel: 'Keep your recovery codes',
    codesUitleg:
      'With a recovery code you log in without your phone. You see them only once. Do not keep them on your phone.',
    opslaan: 'Save as file',
    bestandsnaam: 'stopwijzer-recovery-codes.txt',
    bewaard: 'I have kept the recovery codes',
    bewaarEerst: 'Keep the recovery codes and tick this box',
  },

  organisatie: {
    titel: 'For whom do you work?',
    geen: 'You have no role in any organisation. Ask your administrator for one.',
    rollen: (rollen) => rollen.join(', '),
    soort: { gemeente: 'Municipality', aanbieder: 'Care provider' },
  },

  rol: {
    lezer: 'reader',
    medewerker: 'employee',
    controleur: 'controller',
    beheerder: 'administrator',
    auditor: 'auditor',
    afschermer: 'keeper of shielded clients',
    koppeling: 'system',
  },

  activeren: {
    titel: 'Choose a password',
    uitleg: 'With this link you choose a password yourself. The link works once.',
    nieuw: 'New password',
    eis: '12 to 128 characters. A sentence that only you know is good.',
    vul: 'Choose a password',
    bewaar: 'Keep password',
    klaar: 'Your password has been kept',
    klaarUitleg: (naam) => `You can now log in as ${naam}.`,
    zonder: 'This link is not complete. Open the link from your administrator again.',
  },

  profiel: {
    titel: 'My profile',
    gegevens: 'Details',
    naam: 'Name',
    organisatie: 'Organisation',
    rollen: 'Roles',
    tweedeStap: 'Second step',
    ingesteld: 'set up',
    nietIngesteld: 'not set up',
    viaDienst: 'You log in through your organisation. Your password and second step are there too.',
    wachtwoordTitel: 'Change password',
    huidig: 'Current password',
    vulHuidig: 'Enter your current password',
    wijzig: 'Change password',
    gewijzigd: 'Your password was changed. You have been logged out elsewhere.',
    stapTitel: 'Second step',
    stapUitleg:
      'New phone, or no recovery codes left? Set up the second step again. You get new recovery codes too. The old codes then stop working.',
    stapBegin: 'Set up again',
    stapKlaar: 'The second step is set up. You have been logged out elsewhere.',
    sessiesTitel: 'Where you are logged in',
    sessiesUitleg: 'You do not know a place? Log it out and change your password.',
    toestel: 'Device',
    adres: 'Network address',
    begonnen: 'Since',
    laatst: 'Last used',
    hier: 'this device',
    onbekend: 'unknown',
    beeindig: 'Log out',
    beeindigVan: (toestel) => `Log out on ${toestel}`,
    beeindigd: 'That session has ended.',
    overal: 'Log out everywhere',
    overalVraag: 'Log out everywhere?',
    overalUitleg: 'You are logged out on every device, also on this one.',
  },
}
