// SPDX-License-Identifier: EUPL-1.2
/** The audit log: who did what, whose data was in it, and is the log whole. */
import Type from 'typebox'
import { route } from '../route.ts'
import {
  Bsn,
  bladzijde,
  ClientSleutel,
  doel,
  keuze,
  object,
  ofNiets,
  Tijdstip,
  ToewijzingNummer,
} from '../soorten/index.ts'

const Tekst = ofNiets(Type.String())
const Logregel = object(
  {
    volgnummer: Type.Integer(),
    tijdstip: Tijdstip,
    soort: Type.String({ description: 'Wat er gebeurde, zoals bekijk_client of ontvang_jw307.' }),
    actie: keuze(['C', 'R', 'U', 'D', 'E'], {
      description: 'Maken, lezen, wijzigen, verwijderen, uitvoeren.',
    }),
    uitkomst: keuze(['geslaagd', 'geweigerd', 'mislukt']),
    gebruiker: object({
      naam: Type.String({ description: 'De naam van toen.' }),
      iss: Tekst,
      sub: Tekst,
      rol: Type.String(),
      zelf: Type.Boolean({
        description: 'Een mens of systeem vroeg erom; anders deed de dienst het.',
      }),
    }),
    doel: Type.String(),
    recht: Tekst,
    relatie: Tekst,
    verwerking: Type.String(),
    clienten: Type.Array(object({ clientSleutel: ClientSleutel, toewijzingNummer: Tekst }), {
      description: 'Over wie het ging.',
    }),
    objectSoort: Tekst,
    objectId: Tekst,
    veldgroepen: Type.Array(Type.String()),
    ip: Tekst,
    clientId: Tekst,
    bron: Type.String(),
    component: Tekst,
    bijzonderheden: Tekst,
    hash: Type.String({ pattern: '^[0-9a-f]{64}$' }),
  },
  { title: 'Logregel', description: 'Een gebeurtenis in het logboek, met de velden van NEN 7513.' },
)

/** What is looked for. In a body only: who it is about never stands in an address. */
export const LOGBOEKFILTERS = {
  bsn: Type.Optional(Bsn),
  clientSleutel: Type.Optional(ClientSleutel),
  toewijzingNummer: Type.Optional(ToewijzingNummer),
  gebruikerIss: Type.Optional(Type.String({ minLength: 1, maxLength: 300 })),
  gebruikerSub: Type.Optional(
    Type.String({ minLength: 1, maxLength: 300, description: 'Altijd samen met gebruikerIss.' }),
  ),
  soort: Type.Optional(Type.String({ pattern: '^[a-z0-9_]{1,60}$' })),
  van: Type.Optional(Tijdstip),
  tot: Type.Optional(Tijdstip),
  ookDienst: Type.Optional(
    Type.Boolean({ default: false, description: 'Ook wat de dienst uit zichzelf deed.' }),
  ),
}
const DOEL = doel('Waarom u kijkt. Dit komt in het logboek.')
const LIJST = bladzijde(Logregel, 'Logboekbladzijde')

const VOORBEELD = {
  volgnummer: 812,
  tijdstip: '2026-07-20T07:00:00.000Z',
  soort: 'bekijk_toewijzing',
  actie: 'R',
  uitkomst: 'geslaagd',
  gebruiker: {
    naam: 'M. de Wit',
    iss: 'https://login.example.nl',
    sub: 'u-17',
    rol: 'medewerker',
    zelf: true,
  },
  doel: 'jeugdhulp: toewijzing, start en stop',
  recht: 'toewijzingen.lezen',
  relatie: 'eigen organisatie',
  verwerking: 'stopwijzer:berichtenverkeer',
  clienten: [{ clientSleutel: '9f2c41d07ab3e655', toewijzingNummer: '300201' }],
  objectSoort: 'toewijzing',
  objectId: '9f2c41d07ab3e655-1A2B3C4D5E6F',
  veldgroepen: ['naam'],
  ip: '10.0.0.7',
  clientId: null,
  bron: 'stopwijzer-1',
  component: 'api',
  bijzonderheden: null,
  hash: '5d2f0f7e9b1c4a6638f0d1e2c3b4a59687786950413223140516273849505a6b',
}

export const VERANTWOORDING = {
  'logboek.zoek': route({
    id: 'logboek.zoek',
    methode: 'POST',
    pad: '/verantwoording/logboek/_zoek',
    recht: 'verantwoording.lezen',
    label: 'Verantwoording',
    samenvatting: 'Geeft wie wat deed, en over wie',
    uitleg:
      'De nieuwste eerst. `van` telt mee, `tot` niet. Kijken in het logboek komt zelf ook in het logboek, met de cliënten over wie u iets zag. Wat u zoekt en waarom, staat in de inhoud, nooit in het adres. Iemand die de organisatie niet kent, geeft een lege lijst.',
    inhoud: {
      schema: object({
        ...LOGBOEKFILTERS,
        doel: DOEL,
        paginaGrootte: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
        na: Type.Optional(Type.String({ maxLength: 1024 })),
      }),
    },
    antwoord: { status: 200, schema: LIJST },
    problemen: ['CURSOR_ONGELDIG'],
    voorbeeld: {
      inhoud: { bsn: '999900006', doel: 'vraag om inzage' },
      antwoord: { resultaten: [VOORBEELD], volgende: null },
    },
  }),
  'logboek.exporteer': route({
    id: 'logboek.exporteer',
    methode: 'POST',
    pad: '/verantwoording/logboek/_jsonl',
    recht: 'verantwoording.lezen',
    label: 'Verantwoording',
    samenvatting: 'Geeft het logboek als regels JSON',
    uitleg:
      'Met de veldnamen van NEN 7513 en van Logboek Dataverwerkingen, per cliënt een regel. Het zijn hoogstens 20.000 gebeurtenissen. Zijn het er meer? Kies dan een kortere periode.',
    inhoud: { schema: object({ ...LOGBOEKFILTERS, doel: DOEL }) },
    antwoord: { status: 200, mediatype: 'application/jsonl; charset=utf-8' },
    problemen: ['TE_VEEL_REGELS'],
    perMinuut: 20,
    voorbeeld: { inhoud: { van: '2026-07-01T00:00:00.000Z', doel: 'jaarcontrole' } },
  }),
  'logboek.controleer': route({
    id: 'logboek.controleer',
    methode: 'POST',
    pad: '/verantwoording/logboek/_controleer',
    recht: 'verantwoording.lezen',
    label: 'Verantwoording',
    samenvatting: 'Controleert of het logboek heel is',
    uitleg:
      'Volgt de keten van begin tot eind en vergelijkt de ankers. Ankers die u elders bewaarde, controleert u met `stopwijzer audit controleer --ankers`.',
    antwoord: {
      status: 200,
      schema: object(
        {
          heel: Type.Boolean(),
          regels: Type.Integer(),
          ankers: Type.Integer(),
          breuk: ofNiets(Type.Integer({ description: 'Eerste regel die niet klopt.' })),
          wat: ofNiets(keuze(['regel', 'client', 'einde', 'anker'])),
        },
        { title: 'Logboekcontrole' },
      ),
    },
    problemen: [],
    idempotent: true,
    perMinuut: 20,
    voorbeeld: {
      antwoord: { heel: true, regels: 812, ankers: 3, breuk: null, wat: null },
    },
  }),
} as const
