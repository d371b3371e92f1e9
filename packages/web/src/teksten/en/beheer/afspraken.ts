// SPDX-License-Identifier: EUPL-1.2
import type { afspraken as nl } from '../../nl/beheer/afspraken.ts'

export const afspraken: typeof nl = {
  regio: {
    inleiding:
      'What your region agreed about payment after a stop. Stopwijzer warns and explains. No message is ever rejected for it.',
    geen: 'No regional agreement applies to you today.',
    geldtNu: 'applies now',
    geldtNiet: 'does not apply to you now',
    vanaf: 'Applies from',
    gemeenten: 'Municipalities',
    correctie: 'Correcting a stop',
    correctieTwee: 'in two messages: first withdraw, after the return message report again',
    correctieEen: 'in one message',
    tijdelijk: 'Temporary stop (reason 20)',
    tijdelijkVanaf: (maanden) =>
      maanden === 1
        ? 'when care pauses longer than 1 month'
        : `when care pauses longer than ${maanden} months`,
    verwisseld: 'The fact sheet swaps the labels of reasons 38 and 39. We show the national ones.',
    tabel: (naam) => `Consequence by reason: ${naam}`,
    reden: 'Reason',
    label: 'Meaning',
    gevolg: 'Consequence for payment',
    volledig: 'The whole price of the trajectory is payable.',
    gedeeltelijk: (deel) => `${deel} of the price of the trajectory stays payable.`,
    verrekenbaar: 'The municipality may settle this later.',
    tijdelijkGeen: 'During the pause the municipality does not pay.',
    inOverleg:
      'Municipality and provider decide together what is payable. It depends on the cause.',
    nietGeregeld: 'The region agreed nothing about this.',
  },
  kalender: {
    inleiding:
      'During a national transition nothing may be sent for a while. What comes in is handled. Afterwards everything goes, in order.',
    nu: (tot) => `Nothing is sent now, until ${tot}.`,
    open: 'Messages are sent as usual now.',
    wachtend: (n) => `${n} messages wait to be sent.`,
    perioden: 'Periods without sending',
    leeg: 'There are no periods. Everything is sent at once.',
    van: 'From',
    tot: 'Until',
    weg: 'Remove',
    wegVan: (van) => `Remove the period from ${van}`,
    wegVraag: 'Remove this period?',
    wegUitleg: (van, tot) =>
      `The period from ${van} until ${tot}. What waits now may then go at once.`,
    verwijderd: 'The period has been removed.',
    nieuw: 'Add a period',
    vanDag: 'First day',
    vanTijd: 'From (hh:mm)',
    totDag: 'Last day',
    totTijd: 'Until (hh:mm)',
    tijdUitleg: 'Dutch time',
    voegToe: 'Add the period',
    toegevoegd: 'The period is in the calendar.',
    vulDag: 'Choose a day',
    vulTijd: 'Enter a time, such as 08:00',
  },
}
