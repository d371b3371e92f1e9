// SPDX-License-Identifier: EUPL-1.2
/** What stops mean for the payment by the regional agreement. */
import Type from 'typebox'
import { route } from '../route.ts'
import {
  bladzijde,
  bladzijdeVraag,
  Datum,
  Id,
  keuze,
  Organisatiecode,
  object,
  ofNiets,
  volgorde,
} from '../soorten/index.ts'

const Bedrag = Type.Integer({ minimum: 0, description: 'Hele eurocenten.' })
const Percentage = Type.Integer({ minimum: 0, maximum: 100, description: 'Heel percentage.' })
const Reden = Type.String({
  pattern: '^[0-9]{2}$',
  description: 'Code uit codelijst JZ588.',
  examples: ['33'],
})

const Overleg = object(
  {
    percentage: Percentage,
    reden: Type.String({ description: 'Wat is afgesproken.' }),
    vastgelegdOp: Datum,
    wie: ofNiets(Type.String({ description: 'Wie het vastlegde.' })),
  },
  { title: 'Overleg', description: 'De uitkomst van het overleg over een stop.' },
)

const VELDEN = {
  id: Id,
  toewijzingId: Id,
  gemeente: Organisatiecode,
  aanbieder: Organisatiecode,
  toewijzingNummer: ofNiets(Type.String()),
  product: ofNiets(Type.String({ description: 'Categorie, of categorie/code.' })),
  clientSleutel: Type.String({ description: 'Wijst de cliënt aan zonder te zeggen wie het is.' }),
  begindatum: Datum,
  einddatum: Datum,
  redenBeeindiging: Reden,
  soort: keuze(['volledig', 'gedeeltelijk', 'tijdelijk-geen', 'in-overleg', 'niet-geregeld'], {
    description: 'Wat de afspraak voor deze reden zegt.',
  }),
  percentage: ofNiets(Percentage),
  verrekenbaar: Type.Boolean({ description: 'De gemeente kan het later verrekenen.' }),
  profiel: Type.String({ description: 'Het regioprofiel, bijvoorbeeld F23.' }),
  profielNaam: Type.String({ description: 'De naam ervan.', examples: ['Amsterdam-DUO (2023)'] }),
  bedrag: ofNiets(object({ prijs: Bedrag, betaalbaar: Bedrag, rest: Bedrag })),
  tekst: Type.String({ description: 'Het gevolg in een zin.' }),
  status: Type.String({ description: 'Altijd: contractafspraak, geen berichtregel.' }),
  overleg: ofNiets(Overleg),
}

const UITLEG =
  'Wat een stop volgens de regionale afspraak betekent voor de betaling. Nooit een reden om een bericht of declaratie af te keuren.'
const Gevolg = object(VELDEN, { title: 'Gevolg', description: UITLEG })
const Gevolgdetail = object(
  {
    ...VELDEN,
    geschiedenis: Type.Array(Overleg, {
      description: 'Elke uitkomst van het overleg, de laatste vooraan.',
    }),
  },
  { title: 'Gevolgdetail', description: UITLEG },
)

export const GEVOLGFILTERS = {
  van: Type.Optional(Datum),
  tot: Type.Optional(Datum),
  reden: Type.Optional(Type.Array(Reden, { maxItems: 11, description: 'Alleen deze redenen.' })),
  gemeente: Type.Optional(Organisatiecode),
  aanbieder: Type.Optional(Organisatiecode),
  overleg: Type.Optional(
    keuze(['open', 'vastgelegd'], {
      description: 'open: er moet nog overleg zijn; vastgelegd: de uitkomst is bekend.',
    }),
  ),
  volgorde: volgorde(['einddatum', '-einddatum'], 'einddatum'),
}

const OVERLEG = {
  percentage: 70,
  reden: 'afspraak van 3 augustus',
  vastgelegdOp: '2026-08-03',
  wie: 'M. de Wit',
}
const VOORBEELD = {
  id: '0363-1A2B3C4D5E6F70819203',
  toewijzingId: '9f2c41d07ab3e655-1A2B3C4D5E6F',
  gemeente: '0363',
  aanbieder: '65656055',
  toewijzingNummer: '300201',
  product: '45/45A04',
  clientSleutel: '9f2c41d07ab3e655',
  begindatum: '2026-01-12',
  einddatum: '2026-07-17',
  redenBeeindiging: '36',
  soort: 'in-overleg',
  percentage: 70,
  verrekenbaar: false,
  profiel: 'F23',
  profielNaam: 'Amsterdam-DUO (2023)',
  bedrag: { prijs: 100_001, betaalbaar: 70_001, rest: 30_000 },
  tekst: 'Gemeente en aanbieder spraken af dat 70% te betalen is.',
  status: 'contractafspraak, geen berichtregel',
  overleg: OVERLEG,
}

export const GEVOLGEN = {
  'gevolgen.lijst': route({
    id: 'gevolgen.lijst',
    methode: 'GET',
    pad: '/gevolgen',
    recht: 'betaling.lezen',
    label: 'Gevolgen',
    samenvatting: 'Geeft wat stops betekenen voor de betaling',
    uitleg:
      'Elke goedgekeurde stop in een regio met een afspraak, op volgorde van Einddatum. Met een prijslijst staan ook de bedragen erbij. `van` en `tot` gaan over de Einddatum en tellen zelf mee.',
    query: bladzijdeVraag(GEVOLGFILTERS),
    antwoord: { status: 200, schema: bladzijde(Gevolg, 'Gevolgenbladzijde') },
    problemen: [],
    voorbeeld: {
      query: { van: '2026-07-01', tot: '2026-07-31', reden: ['36'] },
      antwoord: { resultaten: [VOORBEELD], volgende: null },
    },
  }),
  'gevolgen.lees': route({
    id: 'gevolgen.lees',
    methode: 'GET',
    pad: '/gevolgen/{id}',
    recht: 'betaling.lezen',
    label: 'Gevolgen',
    samenvatting: 'Geeft het gevolg van één stop',
    uitleg:
      'Met elke uitkomst van het overleg die is vastgelegd. Verdwijnt de stop, bijvoorbeeld door een correctie? Dan is er ook geen gevolg meer.',
    params: object({ id: Id }),
    antwoord: { status: 200, schema: Gevolgdetail },
    problemen: ['NIET_GEVONDEN'],
    voorbeeld: {
      params: { id: VOORBEELD.id },
      antwoord: { ...VOORBEELD, geschiedenis: [OVERLEG] },
    },
  }),
  'gevolgen.overleg': route({
    id: 'gevolgen.overleg',
    methode: 'POST',
    pad: '/gevolgen/{id}/overleg',
    recht: 'betaling.overleggen',
    label: 'Gevolgen',
    samenvatting: 'Legt de uitkomst van het overleg vast',
    uitleg:
      'Alleen bij een stop waarover gemeente en aanbieder moeten overleggen, zoals bij reden 36 en 37. De taak die erom vroeg, gaat dicht. Een nieuwe uitkomst vervangt de vorige; de vorige blijft bewaard. Zet geen gegevens van de cliënt in de reden.',
    params: object({ id: Id }),
    inhoud: {
      schema: object({
        percentage: Percentage,
        reden: Type.String({ minLength: 3, maxLength: 500, description: 'Wat is afgesproken.' }),
      }),
    },
    antwoord: { status: 200, schema: Gevolg },
    problemen: ['NIET_GEVONDEN'],
    idempotent: true,
    voorbeeld: {
      params: { id: VOORBEELD.id },
      inhoud: { percentage: 70, reden: 'afspraak van 3 augustus' },
      antwoord: VOORBEELD,
    },
  }),
} as const
