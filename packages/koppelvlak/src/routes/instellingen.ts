// SPDX-License-Identifier: EUPL-1.2
/** Settings of the organisation, its release calendar and its regional profiles. */
import Type from 'typebox'
import { route } from '../route.ts'
import { Datum, keuze, Organisatiecode, object, ofNiets } from '../soorten/index.ts'

const Waarde = Type.Union([
  Type.String(),
  Type.Number(),
  Type.Boolean(),
  Type.Array(Type.String(), { maxItems: 20_000 }),
])

const Instelling = object(
  {
    naam: Type.String(),
    uitleg: Type.String(),
    vorm: object({
      soort: keuze(['keuze', 'aan-uit', 'getal', 'lijst', 'versie']),
      waarden: Type.Optional(Type.Array(Type.String())),
      min: Type.Optional(Type.Integer()),
      max: Type.Optional(Type.Integer()),
    }),
    waarde: Waarde,
    standaard: Waarde,
    isStandaard: Type.Boolean({ description: 'De organisatie heeft niets anders gekozen.' }),
  },
  { title: 'Instelling' },
)

const Instellingen = object({ instellingen: Type.Array(Instelling) }, { title: 'Instellingen' })
const Naam = Type.String({ pattern: '^[A-Za-z0-9.]{1,40}$', examples: ['afsluiten'] })

const VOORBEELD = {
  naam: 'afsluiten',
  uitleg: 'Wat gebeurt er met de toewijzing na een definitieve stop?',
  vorm: { soort: 'keuze', waarden: ['voorstel', 'automatisch'] },
  waarde: 'voorstel',
  standaard: 'voorstel',
  isStandaard: true,
}

const Moment = Type.String({
  pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9]$',
  description: 'Plaatselijke tijd, tot op de minuut.',
  examples: ['2027-03-29T00:00'],
})
const Periode = object({ van: Moment, tot: Moment }, { title: 'Bevriezing' })
const Kalender = object(
  {
    bevriezingen: Type.Array(Periode),
    nuBevrorenTot: ofNiets(Moment),
    wachtend: Type.Integer({ description: 'Berichten die nu wachten om weg te gaan.' }),
  },
  { title: 'Releasekalender' },
)
const KALENDER = {
  bevriezingen: [{ van: '2027-03-29T00:00', tot: '2027-04-05T08:00' }],
  nuBevrorenTot: null,
  wachtend: 0,
}

const Regioprofiel = object(
  {
    id: Type.String(),
    naam: Type.String(),
    gemeenten: Type.Array(Organisatiecode),
    vanaf: Datum,
    kanttekening: ofNiets(Type.String()),
    geldtNu: Type.Boolean({
      description:
        'Bij een gemeente: dit profiel geldt vandaag voor u. Bij een aanbieder: het geldt vandaag voor minstens één gemeente.',
    }),
    verwisselt38en39: Type.Boolean({
      description: 'De factsheet verwisselt de labels van reden 38 en 39. Wij tonen de landelijke.',
    }),
    correctieInTweeBerichten: Type.Boolean(),
    tijdelijkVanafMaanden: Type.Integer(),
    gevolgen: Type.Array(
      object({
        redenBeeindiging: Type.String(),
        soort: keuze(['volledig', 'gedeeltelijk', 'tijdelijk-geen', 'in-overleg', 'niet-geregeld']),
        percentage: ofNiets(Type.Integer()),
        verrekenbaar: Type.Boolean(),
      }),
    ),
  },
  { title: 'Regioprofiel' },
)

export const INSTELLINGROUTES = {
  'instellingen.lijst': route({
    id: 'instellingen.lijst',
    methode: 'GET',
    pad: '/beheer/instellingen',
    recht: 'beheer.lezen',
    label: 'Beheer',
    samenvatting: 'Geeft alle instellingen met uitleg',
    uitleg:
      'Elke instelling met wat zij doet, welke waarden kunnen en wat nu geldt. De ETag hebt u nodig om iets te wijzigen.',
    antwoord: { status: 200, schema: Instellingen },
    problemen: [],
    etag: 'geeft',
    voorbeeld: { antwoord: { instellingen: [VOORBEELD] } },
  }),
  'instellingen.wijzig': route({
    id: 'instellingen.wijzig',
    methode: 'PUT',
    pad: '/beheer/instellingen/{instelling}',
    recht: 'beheer.instellen',
    label: 'Beheer',
    samenvatting: 'Wijzigt een instelling',
    uitleg:
      'De nieuwe waarde geldt vanaf het volgende bericht. `null` zet de standaard terug. Oud en nieuw staan in het logboek. Heeft iemand anders intussen iets gewijzigd? Dan gebeurt er niets (412).',
    params: object({ instelling: Naam }),
    inhoud: { schema: object({ waarde: ofNiets(Waarde) }), maxBytes: 1024 * 1024 },
    antwoord: { status: 200, schema: Instelling },
    problemen: ['NIET_GEVONDEN'],
    etag: 'eist',
    voorbeeld: {
      params: { instelling: 'afsluiten' },
      inhoud: { waarde: 'voorstel' },
      antwoord: VOORBEELD,
    },
  }),
  'releasekalender.lees': route({
    id: 'releasekalender.lees',
    methode: 'GET',
    pad: '/beheer/releasekalender',
    recht: 'beheer.lezen',
    label: 'Beheer',
    samenvatting: 'Geeft de perioden waarin niets verzonden wordt',
    uitleg:
      'Bij een landelijke overgang mag een tijd niets verzonden worden. Wat binnenkomt, wordt wel verwerkt. Na afloop gaat alles alsnog weg, op volgorde.',
    antwoord: { status: 200, schema: Kalender },
    problemen: [],
    etag: 'geeft',
    voorbeeld: { antwoord: KALENDER },
  }),
  'releasekalender.wijzig': route({
    id: 'releasekalender.wijzig',
    methode: 'PUT',
    pad: '/beheer/releasekalender',
    recht: 'beheer.instellen',
    label: 'Beheer',
    samenvatting: 'Vervangt de perioden waarin niets verzonden wordt',
    uitleg:
      'U stuurt de hele lijst. Een lege lijst haalt alle perioden weg; wat wachtte, gaat dan weg.',
    inhoud: { schema: object({ bevriezingen: Type.Array(Periode, { maxItems: 50 }) }) },
    antwoord: { status: 200, schema: Kalender },
    problemen: [],
    etag: 'eist',
    voorbeeld: { inhoud: { bevriezingen: KALENDER.bevriezingen }, antwoord: KALENDER },
  }),
  'regioprofielen.lijst': route({
    id: 'regioprofielen.lijst',
    methode: 'GET',
    pad: '/beheer/regioprofielen',
    recht: 'rapportages.lezen',
    label: 'Beheer',
    samenvatting: 'Geeft de regionale afspraken',
    uitleg:
      'Wat elke reden volgens de regionale afspraak betekent voor de betaling, en sinds wanneer. Een profiel waarschuwt en legt uit. Het keurt nooit iets af.',
    antwoord: {
      status: 200,
      schema: object({ profielen: Type.Array(Regioprofiel) }, { title: 'Regioprofielen' }),
    },
    problemen: [],
    voorbeeld: {
      antwoord: {
        profielen: [
          {
            id: 'F23',
            naam: 'Amsterdam-DUO (2023)',
            gemeenten: ['0363', '0384', '0451', '0437'],
            vanaf: '2023-04-01',
            kanttekening: null,
            geldtNu: true,
            verwisselt38en39: true,
            correctieInTweeBerichten: true,
            tijdelijkVanafMaanden: 1,
            gevolgen: [
              {
                redenBeeindiging: '33',
                soort: 'gedeeltelijk',
                percentage: 70,
                verrekenbaar: false,
              },
            ],
          },
        ],
      },
    },
  }),
} as const
