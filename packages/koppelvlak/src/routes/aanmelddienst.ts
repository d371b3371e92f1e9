// SPDX-License-Identifier: EUPL-1.2
/** Logging in through the identity provider of the organisation (OpenID Connect). */
import Type from 'typebox'
import { route } from '../route.ts'
import { object } from '../soorten/index.ts'

const Waarde = Type.Optional(Type.String({ maxLength: 4096 }))

export const AANMELDDIENSTROUTES = {
  'aanmelddienst.begin': route({
    id: 'aanmelddienst.begin',
    methode: 'POST',
    pad: '/aanmeldingen/_aanmelddienst',
    recht: 'openbaar',
    label: 'Toegang',
    samenvatting: 'Begint met inloggen via uw organisatie',
    uitleg:
      'U krijgt het adres van de inlogdienst van uw organisatie; stuur de browser daarheen. Na het inloggen komt hij hier terug. U hebt tien minuten.',
    antwoord: {
      status: 200,
      schema: object({ adres: Type.String() }, { title: 'Aanmeldadres' }),
    },
    problemen: ['NIET_GEVONDEN', 'HERKOMST_VREEMD'],
    voorbeeld: { antwoord: { adres: 'https://aanmelden.example.nl/auth?client_id=stopwijzer' } },
  }),
  'aanmelddienst.terug': route({
    id: 'aanmelddienst.terug',
    methode: 'GET',
    pad: '/aanmeldingen/_aanmelddienst-terug',
    recht: 'openbaar',
    label: 'Toegang',
    samenvatting: 'Hier komt de browser terug van de inlogdienst',
    uitleg:
      'Alleen voor de inlogdienst. Is alles goed, dan gaat de browser naar de beginpagina, met een nieuwe sessie. Anders gaat hij naar `/aanmelden`, met de reden achter #: stroom, dienst, tweede-stap of geen-rol.',
    query: object({
      code: Waarde,
      state: Waarde,
      iss: Waarde,
      session_state: Waarde,
      error: Waarde,
      error_description: Waarde,
      error_uri: Waarde,
    }),
    antwoord: { status: 303 },
    problemen: ['NIET_GEVONDEN'],
    voorbeeld: { query: { code: 'x', state: 'y' } },
  }),
  'aanmelddienst.afgemeld': route({
    id: 'aanmelddienst.afgemeld',
    methode: 'POST',
    pad: '/aanmeldingen/_aanmelddienst-afgemeld',
    recht: 'openbaar',
    label: 'Toegang',
    samenvatting: 'De inlogdienst meldt dat iemand is uitgelogd',
    uitleg:
      'Alleen voor de inlogdienst (OpenID Connect Back-Channel Logout). De sessies van die persoon eindigen meteen.',
    inhoud: { mediatypes: ['application/x-www-form-urlencoded'], maxBytes: 16_384 },
    antwoord: { status: 204 },
    problemen: ['NIET_GEVONDEN'],
  }),
} as const
