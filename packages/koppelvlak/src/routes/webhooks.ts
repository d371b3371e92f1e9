// SPDX-License-Identifier: EUPL-1.2
/** Webhooks: the service tells another system by itself what changed. */
import Type from 'typebox'
import { route } from '../route.ts'
import {
  bladzijde,
  bladzijdeVraag,
  GEBEURTENISSOORT,
  Id,
  keuze,
  object,
  ofNiets,
  Tijdstip,
} from '../soorten/index.ts'

const Webhook = object(
  {
    id: Id,
    url: Type.String(),
    soorten: ofNiets(
      Type.Array(GEBEURTENISSOORT, { description: 'Deze soorten; null: allemaal.' }),
    ),
    staat: keuze(['aan', 'uit', 'storing'], {
      description: 'storing: Stopwijzer zette hem uit, want een dag lang lukte geen bezorging.',
    }),
    mislukSinds: ofNiets(Tijdstip),
    volgendePoging: ofNiets(Tijdstip),
    laatsteFout: ofNiets(Type.String()),
    aangemaakt: Tijdstip,
  },
  { title: 'Webhook' },
)

const Bezorging = object(
  {
    id: Id,
    soort: keuze(['gebeurtenissen', 'proef']),
    staat: keuze(['bezig', 'bezorgd', 'mislukt']),
    pogingen: Type.Integer(),
    status: ofNiets(Type.Integer({ description: 'Het antwoord van de ontvanger.' })),
    fout: ofNiets(Type.String()),
    begonnen: Tijdstip,
    laatst: Tijdstip,
  },
  { title: 'Webhookbezorging' },
)

const VOORBEELD = {
  id: '0MBQ4K2VZ0001A7K3M9X2P',
  url: 'https://zaak.example.nl/stopwijzer',
  soorten: ['taak.geopend'],
  staat: 'aan',
  mislukSinds: null,
  volgendePoging: null,
  laatsteFout: null,
  aangemaakt: '2026-07-17T08:30:00.000Z',
}
const BEZORGD = {
  id: '0MBQ4K2VZ0002A7K3M9X2P',
  soort: 'gebeurtenissen',
  staat: 'bezorgd',
  pogingen: 1,
  status: 204,
  fout: null,
  begonnen: '2026-07-20T07:00:00.000Z',
  laatst: '2026-07-20T07:00:00.000Z',
}
const params = object({ id: Id })
const een = { params: { id: VOORBEELD.id } }
const basis = { recht: 'beheer.instellen', label: 'Gebeurtenissen' } as const

export const WEBHOOKROUTES = {
  'webhooks.lijst': route({
    id: 'webhooks.lijst',
    methode: 'GET',
    pad: '/beheer/webhooks',
    recht: 'beheer.lezen',
    label: 'Gebeurtenissen',
    samenvatting: 'Geeft de webhooks van uw organisatie',
    uitleg:
      'Een webhook is een adres waar Stopwijzer zelf meldt wat er verandert. Het geheim is niet meer op te vragen.',
    antwoord: {
      status: 200,
      schema: object({ webhooks: Type.Array(Webhook) }, { title: 'Webhooks' }),
    },
    problemen: [],
    voorbeeld: { antwoord: { webhooks: [VOORBEELD] } },
  }),
  'webhooks.maak': route({
    id: 'webhooks.maak',
    methode: 'POST',
    pad: '/beheer/webhooks',
    ...basis,
    samenvatting: 'Meldt een webhook aan',
    uitleg:
      'Het adres begint met https:// en de computer staat in `STOPWIJZER_WEBHOOK_HOSTS`. U krijgt het geheim alleen nu: bewaar het goed. Daarmee controleert u de handtekening van elke bezorging. Wat hiervoor gebeurde, wordt niet bezorgd.',
    inhoud: {
      schema: object({
        url: Type.String({ minLength: 8, maxLength: 500 }),
        soorten: Type.Optional(
          Type.Array(GEBEURTENISSOORT, { minItems: 1, maxItems: 8, uniqueItems: true }),
        ),
      }),
    },
    antwoord: {
      status: 201,
      schema: object(
        {
          webhook: Webhook,
          geheim: ofNiets(
            Type.String({
              description: 'Ziet u alleen nu. null bij een herhaling van dezelfde opdracht.',
            }),
          ),
        },
        { title: 'NieuweWebhook' },
      ),
    },
    problemen: ['TOESTAND_BOTST'],
    idempotent: true,
    voorbeeld: {
      inhoud: { url: VOORBEELD.url, soorten: ['taak.geopend'] },
      antwoord: { webhook: VOORBEELD, geheim: 'voorbeeld-van-een-geheim' },
    },
  }),
  'webhooks.verwijder': route({
    id: 'webhooks.verwijder',
    methode: 'DELETE',
    pad: '/beheer/webhooks/{id}',
    ...basis,
    samenvatting: 'Verwijdert een webhook',
    uitleg: 'Wat nog niet bezorgd was, wordt niet meer bezorgd.',
    params,
    antwoord: { status: 204 },
    problemen: [],
    voorbeeld: een,
  }),
  'webhooks.zetAan': route({
    id: 'webhooks.zetAan',
    methode: 'POST',
    pad: '/beheer/webhooks/{id}/_zet-aan',
    ...basis,
    samenvatting: 'Zet een webhook aan',
    uitleg: 'Stopwijzer bezorgt alsnog wat intussen gebeurde, tot dertig dagen terug.',
    params,
    antwoord: { status: 200, schema: Webhook },
    problemen: [],
    idempotent: true,
    voorbeeld: { ...een, antwoord: VOORBEELD },
  }),
  'webhooks.zetUit': route({
    id: 'webhooks.zetUit',
    methode: 'POST',
    pad: '/beheer/webhooks/{id}/_zet-uit',
    ...basis,
    samenvatting: 'Zet een webhook uit',
    uitleg: 'Er wordt niets meer bezorgd tot u hem weer aanzet.',
    params,
    antwoord: { status: 200, schema: Webhook },
    problemen: [],
    idempotent: true,
    voorbeeld: { ...een, antwoord: { ...VOORBEELD, staat: 'uit' } },
  }),
  'webhooks.probeer': route({
    id: 'webhooks.probeer',
    methode: 'POST',
    pad: '/beheer/webhooks/{id}/_probeer',
    ...basis,
    samenvatting: 'Stuurt een proefbezorging',
    uitleg:
      'Een bezorging zonder gebeurtenissen, met een echte handtekening. U ziet meteen of het lukt.',
    params,
    antwoord: {
      status: 200,
      schema: object(
        {
          bezorging: Id,
          gelukt: Type.Boolean(),
          status: ofNiets(Type.Integer()),
          fout: ofNiets(Type.String()),
        },
        { title: 'Proefbezorging' },
      ),
    },
    problemen: [],
    idempotent: true,
    perMinuut: 20,
    voorbeeld: {
      ...een,
      antwoord: { bezorging: BEZORGD.id, gelukt: true, status: 204, fout: null },
    },
  }),
  'webhooks.bezorgingen': route({
    id: 'webhooks.bezorgingen',
    methode: 'GET',
    pad: '/beheer/webhooks/{id}/bezorgingen',
    recht: 'beheer.lezen',
    label: 'Gebeurtenissen',
    samenvatting: 'Geeft de bezorgingen van een webhook',
    uitleg: 'De nieuwste eerst, tot dertig dagen terug. De inhoud wordt niet bewaard.',
    params,
    query: bladzijdeVraag({}),
    antwoord: { status: 200, schema: bladzijde(Bezorging, 'Bezorgingenbladzijde') },
    problemen: [],
    voorbeeld: { ...een, antwoord: { resultaten: [BEZORGD], volgende: null } },
  }),
} as const
