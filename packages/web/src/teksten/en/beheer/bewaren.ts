// SPDX-License-Identifier: EUPL-1.2
import type { bewaren as nl } from '../../nl/beheer/bewaren.ts'

export const bewaren: typeof nl = {
  inleiding:
    'How long data stays, and removing what may go. That takes two people: one makes a plan, another approves it.',
  termijnen: 'Retention terms',
  klasse: {
    berichten: 'Messages as they were, with the answer',
    dossier: 'File of a client: facts, state, tasks, consultations, notes',
    audit: 'Audit log',
    sessies: 'Sessions of people who were logged in',
    uploads: 'Answers to uploaded lists and repeated requests',
  },
  vanaf: {
    berichten: 'after it came or went',
    dossier: 'after the last change',
    audit: 'after the event',
    sessies: 'after the last use',
    uploads: 'after the request',
  },
  kop: { wat: 'What', termijn: 'Stays', vanaf: 'Counted', weg: 'Goes' },
  jaren: (n) => (n === 1 ? '1 year' : `${n} years`),
  dagen: (n) => (n === 1 ? '1 day' : `${n} days`),
  vanzelf: 'by itself',
  metPlan: 'with a plan',
  minimum:
    'Shorter than the law asks is not possible. Longer is: ask the operator (stopwijzer bewaren).',

  plannen: 'Retention plans',
  geenPlannen: 'There are no plans yet.',
  maak: 'Make a plan of today',
  maakUitleg:
    'A plan counts what may go and removes nothing. Somebody else approves it, within thirty days.',
  gemaakt: 'The plan has been made. Ask another administrator to approve it.',
  plan: (dag) => `Plan of ${dag}`,
  staat: {
    gemaakt: 'waits for a second person',
    akkoord: 'approved',
    bezig: 'under way',
    klaar: 'carried out',
    ingetrokken: 'lapsed',
  },
  gemaaktDoor: 'Made by',
  akkoordVan: 'Approved by',
  nogNiet: 'not yet',
  op: (naam, moment) => `${naam}, ${moment}`,
  telling: (plan) => `What may go: ${plan}`,
  tel: {
    wat: 'What',
    voor: 'Older than',
    weg: 'May go',
    perJaar: 'By year',
    blijft: 'Stays anyway',
  },
  berichten: 'Messages',
  dossiers: 'Files',
  audit: 'Lines of the audit log',
  niets: 'nothing',
  perJaar: (jaar, n) => `${jaar}: ${n}`,
  reden: {
    afgeschermd: 'the client is shielded (OP003)',
    correctie: 'a correction is under way',
    taak: 'a task is open',
    concept: 'a report is ready that has not gone yet',
    wacht: 'a message waits to be judged',
    uitgaand: 'a message has yet to go',
    onbeantwoord: 'an own message has no answer yet',
    loopt: 'the care or the assignment still runs',
    recent: 'something changed later',
  },
  blijft: (n, reden) => `${n}: ${reden}`,
  uitkomst: (berichten, dossiers, regels) =>
    `Removed: ${berichten} messages, ${dossiers} files and ${regels} lines of the audit log.`,
  gebleven: (n) => `${n} stayed, because they were in use again.`,

  keurGoed: 'Approve',
  keurGoedVraag: 'Approve this plan?',
  keurGoedUitleg:
    'You agree as the second person. After that it can be carried out. First look whether the counts are right.',
  goedgekeurd: 'The plan has been approved.',
  voerUit: 'Carry out',
  gaVerder: 'Go on',
  voerUitVraag: 'Remove for good?',
  voerUitUitleg: (berichten, dossiers, regels) =>
    `This removes ${berichten} messages, ${dossiers} files and ${regels} lines of the audit log. Gone is gone. What is in use again stays.`,
  uitgevoerd: 'The plan has been carried out.',
  nogBezig: 'It is much work. Go on to remove the rest.',
}
