// SPDX-License-Identifier: EUPL-1.2
/** Corrections of a start or stop: the plan, starting it, and how far it is. */
import Type from 'typebox'
import { route } from '../route.ts'
import {
  Bevinding,
  bladzijde,
  bladzijdeVraag,
  ClientSleutel,
  Datum,
  Id,
  keuze,
  Lokaal,
  MELDUITKOMST,
  Meldregel,
  Melduitkomst,
  ONDERWERP,
  Organisatiecode,
  object,
  ofNiets,
  Persoon,
  Productcode,
  RedenBeeindiging,
  ToewijzingNummer,
  volgorde,
} from '../soorten/index.ts'
import { PERSOON } from './clienten.ts'

const Staat = keuze(['loopt', 'gestopt', 'klaar', 'afgebroken'], {
  title: 'Correctiestaat',
  description: 'loopt: er is een bericht weg; gestopt: de correctie wacht op een mens.',
})

const Correctieinvoer = object(
  {
    wat: keuze(['start', 'stop'], { description: 'Wat niet klopt.' }),
    ...ONDERWERP,
    van: Type.Optional(Datum),
    vanReden: Type.Optional(RedenBeeindiging),
    gewenst: object(
      {
        weg: Type.Optional(Type.Literal(true)),
        andereClient: Type.Optional(Type.Literal(true)),
        begindatum: Type.Optional(Datum),
        einddatum: Type.Optional(Datum),
        redenBeeindiging: Type.Optional(RedenBeeindiging),
        toewijzingIngangsdatum: Type.Optional(Datum),
        toewijzingNummer: Type.Optional(ToewijzingNummer),
        product: Type.Optional(
          ofNiets(
            object({
              categorie: Type.String({ pattern: '^[0-9A-Z]{2}$' }),
              code: Type.Optional(Type.String({ pattern: '^[0-9A-Z]{5}$' })),
            }),
          ),
        ),
      },
      {
        title: 'Gewenst',
        description: 'Alleen wat anders moet. weg: had niet gemeld moeten zijn.',
      },
    ),
  },
  {
    title: 'Correctieinvoer',
    description:
      'van: de einddatum van de stop of de begindatum van de start, als er meer zijn. vanReden: de reden, als twee stops op één dag eindigen.',
  },
)

const Correctie = object(
  {
    id: Id,
    wat: keuze(['start', 'stop']),
    gemeente: Organisatiecode,
    toewijzingNummer: ofNiets(Type.String()),
    product: ofNiets(Productcode),
    clientSleutel: ClientSleutel,
    client: Persoon,
    toewijzingId: Id,
    staat: Staat,
    bericht: Type.Integer({
      minimum: 0,
      description: 'Het hoeveelste bericht nu aan de beurt is.',
    }),
    berichten: Type.Integer({ minimum: 1 }),
    wachtOp: ofNiets(keuze(['JW306', 'JW308'])),
    waarom: ofNiets(Type.String({ description: 'Waarom de correctie op een mens wacht.' })),
    stappen: Type.Array(
      object({
        soort: keuze(['JW305', 'JW307', 'wachten', 'andere-client']),
        uitleg: Type.String(),
        regels: Type.Array(Meldregel),
        stand: keuze(['klaar', 'bezig', 'later']),
      }),
    ),
    begonnen: Lokaal,
    gewijzigd: Lokaal,
    versie: Type.String({ description: 'Hetzelfde als de ETag van deze correctie.' }),
  },
  { title: 'Correctie', description: 'Een correctie van meer dan één bericht.' },
)

const Uitkomst = object(
  {
    id: Id,
    gelukt: Type.Boolean(),
    staat: Staat,
    verstuurd: Type.Integer({ minimum: 0 }),
    bevindingen: Type.Array(Bevinding),
  },
  { title: 'Correctieuitkomst' },
)

const INVOER = {
  wat: 'stop',
  toewijzingNummer: '300201',
  gewenst: { redenBeeindiging: '34' },
}
const MELDING = { ...MELDUITKOMST, soort: 'correctie' }
const CORRECTIE = {
  id: '65656055-1A2B3C4D',
  wat: 'stop',
  gemeente: '0363',
  toewijzingNummer: '300201',
  product: null,
  clientSleutel: '9f2c41d07ab3e655',
  client: PERSOON,
  toewijzingId: '9f2c41d07ab3e655-1A2B3C4D5E6F',
  staat: 'loopt',
  bericht: 1,
  berichten: 2,
  wachtOp: 'JW308',
  waarom: null,
  stappen: [],
  begonnen: '2026-07-20T09:00:00',
  gewijzigd: '2026-07-20T09:00:00',
  versie: '"3f9a1b2c4d5e6f70"',
}
const UITKOMST = {
  id: CORRECTIE.id,
  gelukt: true,
  staat: 'loopt',
  verstuurd: 1,
  bevindingen: [],
}
const params = object({ id: Id })

export const CORRECTIEROUTES = {
  'correcties.toets': route({
    id: 'correcties.toets',
    methode: 'POST',
    pad: '/correcties/_toets',
    recht: 'meldingen.maken',
    label: 'Meldingen',
    samenvatting: 'Geeft het plan voor een correctie',
    uitleg:
      'Zegt of het in één bericht kan of dat er eerst een antwoord moet komen, en toetst elke stap. Er wordt niets opgeslagen en niets verstuurd.',
    inhoud: { schema: Correctieinvoer },
    antwoord: { status: 200, schema: Melduitkomst },
    problemen: [],
    voorbeeld: { inhoud: INVOER, antwoord: MELDING },
  }),
  'correcties.maak': route({
    id: 'correcties.maak',
    methode: 'POST',
    pad: '/correcties',
    recht: 'meldingen.maken',
    label: 'Meldingen',
    samenvatting: 'Begint een correctie',
    uitleg:
      'Verstuurt het eerste bericht. Zijn er meer? Dan staat in `correctieId` waar u haar volgt, en gaat elk volgend bericht vanzelf na de goedkeuring van het vorige.',
    inhoud: { schema: Correctieinvoer },
    antwoord: { status: 200, schema: Melduitkomst },
    problemen: [],
    idempotent: true,
    voorbeeld: { inhoud: INVOER, antwoord: MELDING },
  }),
  'correcties.lijst': route({
    id: 'correcties.lijst',
    methode: 'GET',
    pad: '/correcties',
    recht: 'meldingen.lezen',
    label: 'Meldingen',
    samenvatting: 'Geeft de correcties die lopen',
    uitleg:
      'Zonder `volgorde` staat de oudste vooraan. Met `alles=true` ook de correcties die klaar zijn.',
    query: bladzijdeVraag({
      alles: Type.Optional(Type.Boolean({ default: false })),
      volgorde: volgorde(['begonnen', '-begonnen'], 'begonnen'),
    }),
    antwoord: { status: 200, schema: bladzijde(Correctie, 'Correctiesbladzijde') },
    problemen: [],
    voorbeeld: { antwoord: { resultaten: [CORRECTIE], volgende: null } },
  }),
  'correcties.lees': route({
    id: 'correcties.lees',
    methode: 'GET',
    pad: '/correcties/{id}',
    recht: 'meldingen.lezen',
    label: 'Meldingen',
    samenvatting: 'Geeft hoe ver een correctie is',
    uitleg: 'Met elke stap, en waarop wordt gewacht.',
    params,
    antwoord: { status: 200, schema: Correctie },
    problemen: ['NIET_GEVONDEN'],
    etag: 'geeft',
    voorbeeld: { params: { id: CORRECTIE.id }, antwoord: CORRECTIE },
  }),
  'correcties.gaVerder': route({
    id: 'correcties.gaVerder',
    methode: 'POST',
    pad: '/correcties/{id}/_ga-verder',
    recht: 'meldingen.maken',
    label: 'Meldingen',
    samenvatting: 'Laat een gestopte correctie verdergaan',
    uitleg: 'Vanuit het dossier van dit moment. Kan het niet? Dan is `gelukt` false.',
    params,
    antwoord: { status: 200, schema: Uitkomst },
    problemen: ['NIET_GEVONDEN'],
    etag: 'eist',
    idempotent: true,
    voorbeeld: { params: { id: CORRECTIE.id }, antwoord: UITKOMST },
  }),
  'correcties.breekAf': route({
    id: 'correcties.breekAf',
    methode: 'POST',
    pad: '/correcties/{id}/_breek-af',
    recht: 'meldingen.maken',
    label: 'Meldingen',
    samenvatting: 'Breekt een correctie af',
    uitleg: 'Wat al is goedgekeurd, blijft. De reden komt in het logboek.',
    params,
    inhoud: {
      schema: object({
        reden: Type.String({
          minLength: 3,
          maxLength: 500,
          description: 'Waarom. Zet hier geen gegevens van de cliënt in.',
        }),
      }),
    },
    antwoord: { status: 200, schema: Uitkomst },
    problemen: ['NIET_GEVONDEN'],
    etag: 'eist',
    idempotent: true,
    voorbeeld: {
      params: { id: CORRECTIE.id },
      inhoud: { reden: 'De stop klopte toch.' },
      antwoord: { ...UITKOMST, staat: 'afgebroken', verstuurd: 0 },
    },
  }),
} as const
