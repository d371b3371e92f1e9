// SPDX-License-Identifier: EUPL-1.2
/** Access for other systems: keys, and the token endpoint. */
import Type from 'typebox'
import { route } from '../route.ts'
import { Datum, Id, keuze, object, ofNiets, Rechtnaam, Tijdstip } from '../soorten/index.ts'

const Soort = keuze(['sleutel', 'client', 'extern'], {
  title: 'Sleutelsoort',
  description:
    'sleutel: gaat mee met elk verzoek; client: haalt korte tokens op; extern: heeft tokens van uw eigen inlogdienst.',
})

const Sleutel = object(
  {
    id: Id,
    naam: Type.String(),
    soort: Soort,
    clientId: ofNiets(Type.String({ description: 'Naam bij het ophalen van tokens.' })),
    rechten: Type.Array(Rechtnaam),
    gemaaktDoor: Type.String(),
    aangemaakt: Tijdstip,
    verloopt: Tijdstip,
    laatstGebruikt: ofNiets(Tijdstip),
    ingetrokken: ofNiets(Tijdstip),
  },
  { title: 'Sleutel' },
)
const SLEUTEL = {
  id: '0MBQ4K2VZ0001A7K3M9X2P',
  naam: 'ECD van Zorg voor Morgen',
  soort: 'client',
  clientId: '0363.0MBQ4K2VZ0001A7K3M9X2P',
  rechten: ['berichten.indienen'],
  gemaaktDoor: 'M. de Wit',
  aangemaakt: '2026-07-20T08:30:00.000Z',
  verloopt: '2027-07-20T22:00:00.000Z',
  laatstGebruikt: null,
  ingetrokken: null,
}

export const SLEUTELROUTES = {
  'sleutels.lijst': route({
    id: 'sleutels.lijst',
    methode: 'GET',
    pad: '/beheer/sleutels',
    recht: 'beheer.gebruikers',
    label: 'Toegang',
    samenvatting: 'Geeft de sleutels van andere systemen',
    uitleg:
      'Ook de sleutels die niet meer werken. Bij `mogelijk` staat wat een sleutel van uw organisatie hoogstens mag.',
    antwoord: {
      status: 200,
      schema: object(
        { sleutels: Type.Array(Sleutel), mogelijk: Type.Array(Rechtnaam) },
        { title: 'Sleutels' },
      ),
    },
    problemen: [],
    voorbeeld: { antwoord: { sleutels: [SLEUTEL], mogelijk: ['berichten.indienen'] } },
  }),
  'sleutels.maak': route({
    id: 'sleutels.maak',
    methode: 'POST',
    pad: '/beheer/sleutels',
    recht: 'beheer.gebruikers',
    label: 'Toegang',
    samenvatting: 'Maakt een sleutel voor een ander systeem',
    uitleg:
      'De sleutel mag alleen wat u kiest en verloopt op de dag die u kiest, hoogstens 400 dagen. U ziet het geheim één keer. Bij `extern` hoort `onderwerp`: de naam van de client in uw inlogdienst.',
    inhoud: {
      schema: object({
        naam: Type.String({ minLength: 1, maxLength: 100, pattern: '^[^\\u0000-\\u001f<>]+$' }),
        soort: Soort,
        rechten: Type.Array(Rechtnaam, { minItems: 1, uniqueItems: true }),
        verloopt: Datum,
        onderwerp: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
      }),
    },
    antwoord: {
      status: 201,
      schema: object(
        {
          id: Id,
          clientId: ofNiets(Type.String()),
          geheim: ofNiets(
            Type.String({
              description:
                'De sleutel of het geheim. Bewaar het; u ziet het één keer. null bij extern, en bij een herhaling van dezelfde opdracht.',
            }),
          ),
        },
        { title: 'NieuweSleutel' },
      ),
    },
    problemen: ['TOESTAND_BOTST'],
    idempotent: true,
    voorbeeld: {
      inhoud: {
        naam: SLEUTEL.naam,
        soort: 'sleutel',
        rechten: ['berichten.indienen'],
        verloopt: '2027-07-20',
      },
      antwoord: { id: SLEUTEL.id, clientId: null, geheim: 'swk_0363_0MBQ4K2VZ0001A7K3M9X2P_x' },
    },
  }),
  'sleutels.intrekken': route({
    id: 'sleutels.intrekken',
    methode: 'DELETE',
    pad: '/beheer/sleutels/{id}',
    recht: 'beheer.gebruikers',
    label: 'Toegang',
    samenvatting: 'Trekt een sleutel in',
    uitleg: 'De sleutel werkt meteen niet meer, en zijn tokens ook niet.',
    params: object({ id: Id }),
    antwoord: { status: 204 },
    problemen: ['NIET_GEVONDEN'],
    voorbeeld: { params: { id: SLEUTEL.id } },
  }),
  'tokens.geef': route({
    id: 'tokens.geef',
    methode: 'POST',
    pad: '/tokens',
    recht: 'openbaar',
    label: 'Toegang',
    samenvatting: 'Geeft een kort token aan een ander systeem',
    uitleg:
      'OAuth 2.0 client credentials (RFC 6749, 4.4). Stuur `grant_type=client_credentials`, met `client_id` en `client_secret` in de inhoud of in de kop Authorization (Basic). Met `scope` vraagt u minder rechten. Het token werkt vijf minuten.',
    inhoud: { mediatypes: ['application/x-www-form-urlencoded'], maxBytes: 4096 },
    antwoord: {
      status: 200,
      schema: object(
        {
          access_token: Type.String(),
          token_type: keuze(['Bearer']),
          expires_in: Type.Integer({ description: 'Seconden.' }),
          scope: Type.String(),
        },
        { title: 'Token' },
      ),
    },
    problemen: ['CLIENT_GEWEIGERD'],
    voorbeeld: {
      antwoord: {
        access_token: 'eyJ…',
        token_type: 'Bearer',
        expires_in: 300,
        scope: 'berichten.indienen',
      },
    },
  }),
} as const
