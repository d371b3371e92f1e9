// SPDX-License-Identifier: EUPL-1.2
/** Terms: counting working days. */
import Type from 'typebox'
import { route } from '../route.ts'
import { Datum, Kalender, object, Termijn } from '../soorten/index.ts'

export const TERMIJNEN = {
  'termijnen.bereken': route({
    id: 'termijnen.bereken',
    methode: 'POST',
    pad: '/termijnen/_bereken',
    recht: 'openbaar',
    label: 'Hulpmiddelen',
    samenvatting: 'Telt werkdagen vanaf een datum',
    uitleg:
      'Telt werkdagen en geeft de uiterste dag. De datum zelf telt niet mee. Bij `overgeslagen` staan de dagen die niet tellen, met de reden. Er wordt niets bewaard.',
    inhoud: {
      schema: object({
        datum: Datum,
        werkdagen: Type.Optional(
          Type.Integer({
            minimum: 1,
            maximum: 10_000,
            default: 5,
            description: 'Aantal werkdagen.',
          }),
        ),
        kalender: Type.Optional(Kalender),
      }),
    },
    antwoord: { status: 200, schema: Termijn },
    problemen: [],
    voorbeeld: {
      inhoud: { datum: '2026-07-17', werkdagen: 5, kalender: 'atw' },
      antwoord: {
        basis: '2026-07-17',
        werkdagen: 5,
        kalender: 'atw',
        uiterlijk: '2026-07-24',
        overgeslagen: [
          { datum: '2026-07-18', reden: 'zaterdag' },
          { datum: '2026-07-19', reden: 'zondag' },
        ],
      },
    },
  }),
} as const
