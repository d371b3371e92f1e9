// SPDX-License-Identifier: EUPL-1.2
/** What the routes about clients and their toewijzingen share. */
import Type from 'typebox'
import {
  AfgeschermdBsn,
  ClientSleutel,
  Datum,
  Id,
  keuze,
  Organisatiecode,
  object,
  ofNiets,
} from './basis.ts'
import { Termijn, WerkdagenOver } from './termijn.ts'

export const Levering = keuze(
  ['TOEGEWEZEN', 'GESTART', 'TIJDELIJK_GESTOPT', 'DEFINITIEF_GESTOPT'],
  { title: 'Levering', description: 'Hoe het met de zorg staat.' },
)

export const Toewijzingstatus = keuze(['OPEN', 'INGETROKKEN', 'VERLOPEN', 'VERWIJDERD'], {
  title: 'Toewijzingstatus',
  description: 'Hoe het met de toewijzing zelf staat.',
})

export const Lokaal = Type.String({
  title: 'LokaalMoment',
  pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}$',
  description: 'Moment in Nederlandse tijd.',
  examples: ['2026-07-17T09:00:00'],
})

export const RedenBeeindiging = Type.String({
  title: 'RedenBeeindiging',
  pattern: '^[0-9]{2}$',
  description: 'Code uit codelijst JZ588.',
  examples: ['31'],
})

export const Productcode = Type.String({
  title: 'Productcode',
  description: 'Categorie, of categorie/code.',
  examples: ['45/45A04'],
})

export const Signaal = object(
  {
    code: Type.String({ examples: ['in-zorg-zonder-toewijzing'] }),
    boodschap: Type.String({ description: 'Wat opvalt, in een zin.' }),
  },
  { title: 'Signaal', description: 'Iets dat opvalt. Nooit een reden om af te keuren.' },
)

export const Taakkop = object(
  { id: Id, soort: Type.String(), uiterlijk: ofNiets(Datum) },
  { title: 'Taakkop', description: 'Een open taak in het kort.' },
)

export const Bewaking = object(
  {
    soort: keuze(['stop', 'start', 'retour']),
    plicht: keuze(['eigen', 'ander'], { description: 'Wie het moet doen.' }),
    aanleiding: Type.String({ description: 'Vanaf waar wordt geteld, in een zin.' }),
    uiterlijk: Datum,
    teLaat: Type.Boolean(),
    werkdagenOver: WerkdagenOver,
    strikt: Termijn,
    atw: Termijn,
  },
  {
    title: 'Bewaking',
    description:
      'Een termijn met de getelde dagen in beide kalenders. Voor een eigen plicht telt strikt, voor die van een ander telt atw.',
  },
)

export const Betaalgevolg = object(
  {
    einddatum: Datum,
    redenBeeindiging: RedenBeeindiging,
    soort: keuze(['volledig', 'gedeeltelijk', 'tijdelijk-geen', 'in-overleg', 'niet-geregeld']),
    percentage: ofNiets(Type.Integer({ minimum: 0, maximum: 100 })),
    verrekenbaar: Type.Boolean(),
    profiel: Type.String({ description: 'Het regioprofiel, bijvoorbeeld F23.' }),
    profielNaam: Type.String({ description: 'De naam ervan.', examples: ['Amsterdam-DUO (2023)'] }),
    tekst: Type.String(),
    status: Type.String({ description: 'Altijd: contractafspraak, geen berichtregel.' }),
  },
  {
    title: 'Betaalgevolg',
    description:
      'Wat de regionale afspraak over de betaling zegt. Nooit een reden om af te keuren.',
  },
)

export const Persoon = object(
  {
    clientSleutel: ClientSleutel,
    naam: ofNiets(
      Type.String({ description: 'Voornamen, voorvoegsel en achternaam uit het laatste bericht.' }),
    ),
    achternaam: ofNiets(Type.String()),
    geboortedatum: ofNiets(Datum),
    geboortedatumOnzeker: Type.Boolean({
      description: 'Van de geboortedatum is de dag, de maand of het jaar niet bekend.',
    }),
    bsn: AfgeschermdBsn,
  },
  { title: 'Persoon', description: 'Een cliënt, met een afgeschermd BSN.' },
)

const VELDEN = {
  id: Id,
  gemeente: Organisatiecode,
  aanbieder: Organisatiecode,
  toewijzingNummer: ofNiets(Type.String({ description: 'null: taakgericht, zonder toewijzing.' })),
  product: ofNiets(Productcode),
  levering: Levering,
  toewijzing: Toewijzingstatus,
  ingangsdatum: ofNiets(Datum),
  einddatum: ofNiets(Datum),
  inZorgSinds: ofNiets(Datum),
  /** Of the last stop; null while care runs, and when it never began. */
  laatsteDag: ofNiets(Datum),
  uiterlijk: ofNiets(Datum),
  teLaat: Type.Boolean({ description: 'De eerste termijn die loopt, is voorbij.' }),
  werkdagenOver: WerkdagenOver,
  signalen: Type.Array(Signaal),
  taken: Type.Array(Taakkop, { description: 'De open taken, de eerste bovenaan.' }),
}

export const Toewijzingregel = object(
  { ...VELDEN, client: Persoon },
  { title: 'Toewijzingregel', description: 'Een toewijzing in een werklijst.' },
)

export const Clienttoewijzing = object(VELDEN, {
  title: 'Clienttoewijzing',
  description: 'Een toewijzing van deze cliënt.',
})
