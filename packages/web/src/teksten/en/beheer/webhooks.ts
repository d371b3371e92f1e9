// SPDX-License-Identifier: EUPL-1.2
import type { webhooks as nl } from '../../nl/beheer/webhooks.ts'

export const webhooks: typeof nl = {
  inleiding:
    'A webhook is an address that Stopwijzer tells by itself what changes. Only identifiers go over the line, never data of clients.',
  maak: 'Add a webhook',
  leeg: 'There are no webhooks yet.',
  kop: {
    url: 'Address',
    soorten: 'Tells',
    staat: 'State',
    fout: 'Last fault',
    wijzig: 'Change',
  },
  alle: 'everything',
  staat: { aan: 'on', uit: 'off', storing: 'failing' },
  storing: 'No delivery succeeded for a day. Mend the address and switch the webhook on again.',
  sinds: (moment) => `failing since ${moment}`,
  volgende: (moment) => `next try ${moment}`,
  wijzigVan: (url) => `Change ${url}`,
  soort: {
    'bericht.ontvangen': 'message received',
    'bericht.gemaakt': 'message made',
    'bericht.verzonden': 'message sent',
    'bericht.beoordeeld': 'message judged',
    'bericht.beantwoord': 'message answered',
    'toewijzing.gewijzigd': 'assignment changed',
    'taak.geopend': 'task opened',
    'taak.gesloten': 'task closed',
    'taak.gewijzigd': 'task given or put off',
  },

  veld: {
    url: 'Address',
    urlUitleg:
      'Begins with https://. The computer must be on the list of the operator (STOPWIJZER_WEBHOOK_HOSTS).',
    soorten: 'Which changes?',
    soortenUitleg: 'If you choose nothing, Stopwijzer tells everything.',
  },
  vulUrl: 'Enter the address',
  gemaakt: 'The webhook is on',
  geheim: 'Secret',
  geheimWeg:
    'The webhook was made, but its secret cannot be shown again. Remove it and add it once more.',
  geheimUitleg:
    'With this secret the receiver checks the signature of each delivery. Pass it on in a way that you trust.',

  probeer: 'Send a test delivery',
  proefGoed: (status) => `The test delivery arrived (${status}).`,
  proefMis: (reden) => `The test delivery did not succeed: ${reden}`,
  zetAan: 'Switch on',
  zetUit: 'Switch off',
  isAan: 'The webhook is on.',
  isUit: 'The webhook is off.',
  bekijk: 'See deliveries',
  verwijder: 'Remove',
  verwijderVraag: 'Remove this webhook?',
  verwijderUitleg: (url) =>
    `Nothing goes to ${url} any more. What was not delivered yet will not be delivered.`,
  verwijderd: 'The webhook has been removed.',

  bezorgingen: 'Deliveries',
  bezorgingenUitleg: 'Newest first, up to thirty days back. The content is not kept.',
  geenBezorgingen: 'Nothing has been delivered yet.',
  bezorging: {
    begonnen: 'Begun',
    soort: 'Kind',
    staat: 'Outcome',
    pogingen: 'Tries',
    antwoord: 'Answer',
    laatst: 'Last try',
  },
  bezorgsoort: { gebeurtenissen: 'changes', proef: 'test' },
  bezorgstaat: { bezig: 'under way', bezorgd: 'delivered', mislukt: 'failed' },
}
