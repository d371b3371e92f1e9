// SPDX-License-Identifier: EUPL-1.2
/** Drafts: reports that are not sent yet. */
import Type from 'typebox'
import { route } from '../route.ts'
import {
  bladzijde,
  bladzijdeVraag,
  Datum,
  Id,
  keuze,
  Lokaal,
  MELDUITKOMST,
  Melduitkomst,
  ONDERWERP,
  object,
  ofNiets,
  Persoon,
  RedenBeeindiging,
  volgorde,
} from '../soorten/index.ts'
import { PERSOON } from './clienten.ts'

const Conceptinvoer = object(
  {
    soort: keuze(['start', 'stop']),
    ...ONDERWERP,
    begindatum: Type.Optional(Datum),
    einddatum: Type.Optional(Datum),
    redenBeeindiging: Type.Optional(RedenBeeindiging),
    hervatting: Type.Optional(Datum),
  },
  {
    title: 'Conceptinvoer',
    description:
      'Het nummer van de toewijzing moet bekend zijn; de rest mag later. Een start heeft alleen een begindatum.',
  },
)

const Concept = object(
  {
    id: Id,
    invoer: Conceptinvoer,
    client: Persoon,
    toewijzingId: ofNiets(Id),
    ontbreekt: Type.Array(keuze(['begindatum', 'einddatum', 'redenBeeindiging']), {
      description:
        'Wat nog leeg is, in de volgorde van het formulier. Zo kan het concept niet weg.',
    }),
    door: Type.String({ description: 'Wie het concept het laatst wijzigde.' }),
    aangemaakt: Lokaal,
    gewijzigd: Lokaal,
    versie: Type.String({ description: 'Hetzelfde als de ETag van dit concept.' }),
  },
  { title: 'Concept', description: 'Een melding die nog niet is verstuurd.' },
)

const INVOER = { soort: 'stop', toewijzingNummer: '300201', einddatum: '2026-07-17' }
const CONCEPT = {
  id: '0MBQ4K2VZ0001A7K3M9X2P',
  invoer: INVOER,
  client: PERSOON,
  toewijzingId: '9f2c41d07ab3e655-1A2B3C4D5E6F',
  ontbreekt: ['redenBeeindiging'],
  door: 'M. de Wit',
  aangemaakt: '2026-07-17T09:00:00',
  gewijzigd: '2026-07-17T09:05:00',
  versie: '"1"',
}
const params = object({ id: Id })

export const CONCEPTROUTES = {
  'concepten.lijst': route({
    id: 'concepten.lijst',
    methode: 'GET',
    pad: '/concepten',
    recht: 'meldingen.maken',
    label: 'Meldingen',
    samenvatting: 'Geeft de concepten van uw organisatie',
    uitleg:
      'Zonder `volgorde` staat het concept dat het laatst is gewijzigd vooraan. Collega’s zien ze ook.',
    query: bladzijdeVraag({ volgorde: volgorde(['-gewijzigd', 'gewijzigd'], '-gewijzigd') }),
    antwoord: { status: 200, schema: bladzijde(Concept, 'Conceptenbladzijde') },
    problemen: [],
    voorbeeld: { antwoord: { resultaten: [CONCEPT], volgende: null } },
  }),
  'concepten.maak': route({
    id: 'concepten.maak',
    methode: 'POST',
    pad: '/concepten',
    recht: 'meldingen.maken',
    label: 'Meldingen',
    samenvatting: 'Bewaart een melding als concept',
    uitleg: 'Er wordt niets verstuurd en niets beoordeeld. De inhoud is versleuteld.',
    inhoud: { schema: Conceptinvoer },
    antwoord: { status: 201, schema: Concept },
    problemen: ['TOESTAND_BOTST'],
    etag: 'geeft',
    idempotent: true,
    voorbeeld: { inhoud: INVOER, antwoord: CONCEPT },
  }),
  'concepten.lees': route({
    id: 'concepten.lees',
    methode: 'GET',
    pad: '/concepten/{id}',
    recht: 'meldingen.maken',
    label: 'Meldingen',
    samenvatting: 'Geeft één concept',
    uitleg: 'Is het verstuurd of weggegooid? Dan bestaat het niet meer.',
    params,
    antwoord: { status: 200, schema: Concept },
    problemen: ['NIET_GEVONDEN'],
    etag: 'geeft',
    voorbeeld: { params: { id: CONCEPT.id }, antwoord: CONCEPT },
  }),
  'concepten.wijzig': route({
    id: 'concepten.wijzig',
    methode: 'PUT',
    pad: '/concepten/{id}',
    recht: 'meldingen.maken',
    label: 'Meldingen',
    samenvatting: 'Vervangt de inhoud van een concept',
    uitleg: 'Alles wat u weglaat, is daarna leeg.',
    params,
    inhoud: { schema: Conceptinvoer },
    antwoord: { status: 200, schema: Concept },
    problemen: ['NIET_GEVONDEN', 'TOESTAND_BOTST'],
    etag: 'eist',
    voorbeeld: { params: { id: CONCEPT.id }, inhoud: INVOER, antwoord: CONCEPT },
  }),
  'concepten.verwijder': route({
    id: 'concepten.verwijder',
    methode: 'DELETE',
    pad: '/concepten/{id}',
    recht: 'meldingen.maken',
    label: 'Meldingen',
    samenvatting: 'Gooit een concept weg',
    uitleg: 'Het is daarna echt weg.',
    params,
    antwoord: { status: 204 },
    problemen: ['NIET_GEVONDEN'],
    etag: 'eist',
    voorbeeld: { params: { id: CONCEPT.id } },
  }),
  'concepten.verzend': route({
    id: 'concepten.verzend',
    methode: 'POST',
    pad: '/concepten/{id}/_verzend',
    recht: 'meldingen.maken',
    label: 'Meldingen',
    samenvatting: 'Verstuurt een concept',
    uitleg:
      'Hetzelfde als de start of stop direct melden. Is de melding goed, dan gaat zij weg en is het concept er niet meer. Is zij niet goed, dan blijft het concept en staat bij bevindingen waarom.',
    params,
    antwoord: { status: 200, schema: Melduitkomst },
    problemen: ['NIET_GEVONDEN'],
    etag: 'eist',
    idempotent: true,
    voorbeeld: { params: { id: CONCEPT.id }, antwoord: MELDUITKOMST },
  }),
} as const
