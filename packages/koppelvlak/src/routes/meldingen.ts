// SPDX-License-Identifier: EUPL-1.2
/** Reports of starts and stops: what stands, the check beforehand, and sending. */
import Type, { type TSchema } from 'typebox'
import { route } from '../route.ts'
import {
  bladzijde,
  bladzijdeVraag,
  ClientSleutel,
  Datum,
  Id,
  Kalender,
  keuze,
  MELDUITKOMST,
  Melduitkomst,
  ONDERWERP,
  Organisatiecode,
  object,
  ofNiets,
  Persoon,
  Productcode,
  RedenBeeindiging,
  Startinvoer,
  Stopinvoer,
  volgorde,
} from '../soorten/index.ts'
import { PERSOON } from './clienten.ts'

const Tijdigheid = keuze(['op-tijd', 'te-laat', 'onbekend'], {
  title: 'MeldingOpTijd',
  description: 'onbekend: de dag waarop de termijn begon, is niet bekend.',
})

const MELDSIGNALEN = [
  'start-buiten-toewijzing',
  'stop-voor-toewijzing',
  'stop-na-toewijzing',
  'labels-38-39',
  'onderbreking-zonder-plan',
  'onderbreking-te-kort',
] as const
const Meldsignaalcode = keuze(MELDSIGNALEN, {
  title: 'Meldsignaalcode',
  description:
    'labels-38-39: de regionale factsheet wisselt de betekenis van 38 en 39 om; onderbreking: reden 20 in een regio die daar een grens voor heeft.',
})
const Meldsignaalfilter = keuze([...MELDSIGNALEN, 'elk'], {
  title: 'Meldsignaalfilter',
  description: 'elk: alles met minstens één signaal.',
})

const VELDEN = {
  id: Id,
  toewijzingId: Id,
  gemeente: Organisatiecode,
  aanbieder: Organisatiecode,
  toewijzingNummer: ofNiets(Type.String()),
  product: ofNiets(Productcode),
  begindatum: Datum,
  gemeldOp: Datum,
  uiterlijk: ofNiets(Datum),
  tijdigheid: Tijdigheid,
  werkdagenOver: ofNiets(
    Type.Integer({
      description:
        'Werkdagen die er bij het melden nog over waren; onder nul: zo veel te laat. null: de termijn is niet bekend of loopt zeer ver weg.',
    }),
  ),
  signalen: Type.Array(
    object({ code: Meldsignaalcode, boodschap: Type.String() }, { title: 'Meldsignaal' }),
    { description: 'Wat opvalt. Nooit een reden om af te keuren.' },
  ),
  berichtId: Id,
  client: Persoon,
}
const Startmelding = object(VELDEN, { title: 'Startmelding' })
const Stopmelding = object(
  { ...VELDEN, einddatum: Datum, redenBeeindiging: RedenBeeindiging },
  { title: 'Stopmelding' },
)

const FILTERS = {
  van: Type.Optional(Datum),
  tot: Type.Optional(Datum),
  gemeente: Type.Optional(Organisatiecode),
  aanbieder: Type.Optional(Organisatiecode),
  clientSleutel: Type.Optional(ClientSleutel),
  tijdigheid: Type.Optional(Tijdigheid),
  kalender: Type.Optional(Kalender),
  signaal: Type.Optional(Meldsignaalfilter),
  volgorde: volgorde(['gemeldOp', '-gemeldOp'], '-gemeldOp'),
}

const START = {
  id: '1A2B3C4D5E6F70819203',
  toewijzingId: '9f2c41d07ab3e655-1A2B3C4D5E6F',
  gemeente: '0363',
  aanbieder: '65656055',
  toewijzingNummer: '300201',
  product: '45/45A04',
  begindatum: '2026-01-12',
  gemeldOp: '2026-01-13',
  uiterlijk: '2026-01-19',
  tijdigheid: 'op-tijd',
  werkdagenOver: 4,
  signalen: [],
  berichtId: '0MBQ4K2VZ0002A7K3M9X2P',
  client: PERSOON,
}
const STOP = {
  ...START,
  einddatum: '2026-07-17',
  redenBeeindiging: '31',
  gemeldOp: '2026-07-20',
  uiterlijk: '2026-07-24',
}
const STARTINVOER = { toewijzingNummer: '300201', begindatum: '2026-01-12' }
const STOPINVOER = { toewijzingNummer: '300201', einddatum: '2026-07-17', redenBeeindiging: '31' }

const LIJSTUITLEG =
  'Alleen wat is goedgekeurd en niet is verwijderd. `van` en `tot` gaan over de dag van melden en tellen zelf mee; het nieuwste staat vooraan, tenzij u een andere `volgorde` vraagt. Zonder `kalender` geldt strikt voor een aanbieder en atw voor een gemeente. Met `tijdigheid` of `signaal` kan een bladzijde korter zijn dan u vroeg, ook leeg. Ga dan verder tot `volgende` gelijk is aan null.'
const TOETSUITLEG =
  'Beoordeelt de melding met dezelfde regels als de ontvanger en laat zien wat er volgt: bevindingen per veld, waarschuwingen, de termijn met de getelde dagen, het gevolg voor de betaling en de retourcodes die u kunt verwachten. Er wordt niets opgeslagen en niets verstuurd.'
const MAAKUITLEG =
  'Beoordeelt de melding opnieuw en verstuurt haar als zij goed is. Is zij niet goed? Dan is `goed` false, staat bij bevindingen waarom, en is er niets verstuurd. Melden twee mensen tegelijk dezelfde stop, dan gaat er één.'

function toets<S extends TSchema>(soort: 'start' | 'stop', schema: S, inhoud: unknown) {
  return {
    methode: 'POST',
    pad: `/${soort}meldingen/_toets`,
    recht: 'meldingen.maken',
    label: 'Meldingen',
    samenvatting: `Toetst een ${soort} voordat u hem meldt`,
    uitleg: TOETSUITLEG,
    inhoud: { schema },
    antwoord: { status: 200, schema: Melduitkomst },
    problemen: [],
    voorbeeld: { inhoud, antwoord: { ...MELDUITKOMST, soort } },
  } as const
}

function maak<S extends TSchema>(soort: 'start' | 'stop', schema: S, inhoud: unknown) {
  const antwoord = { ...MELDUITKOMST, soort, berichtId: '0MBQ4K2VZ0001A7K3M9X2P' }
  return {
    methode: 'POST',
    pad: `/${soort}meldingen`,
    recht: 'meldingen.maken',
    label: 'Meldingen',
    samenvatting: `Meldt een ${soort} aan de gemeente`,
    uitleg: MAAKUITLEG,
    inhoud: { schema },
    antwoord: { status: 200, schema: Melduitkomst },
    problemen: [],
    idempotent: true,
    voorbeeld: { inhoud, antwoord },
  } as const
}

export const MELDINGROUTES = {
  'startmeldingen.lijst': route({
    id: 'startmeldingen.lijst',
    methode: 'GET',
    pad: '/startmeldingen',
    recht: 'meldingen.lezen',
    label: 'Meldingen',
    samenvatting: 'Geeft de gemelde starts',
    uitleg: LIJSTUITLEG,
    query: bladzijdeVraag(FILTERS),
    antwoord: { status: 200, schema: bladzijde(Startmelding, 'Startmeldingenbladzijde') },
    problemen: [],
    voorbeeld: {
      query: { van: '2026-01-01', tijdigheid: 'te-laat' },
      antwoord: { resultaten: [START], volgende: null },
    },
  }),
  'startmeldingen.toets': route({
    id: 'startmeldingen.toets',
    ...toets('start', Startinvoer, STARTINVOER),
  }),
  'startmeldingen.maak': route({
    id: 'startmeldingen.maak',
    ...maak('start', Startinvoer, STARTINVOER),
  }),
  'stopmeldingen.lijst': route({
    id: 'stopmeldingen.lijst',
    methode: 'GET',
    pad: '/stopmeldingen',
    recht: 'meldingen.lezen',
    label: 'Meldingen',
    samenvatting: 'Geeft de gemelde stops',
    uitleg: LIJSTUITLEG,
    query: bladzijdeVraag({
      ...FILTERS,
      reden: Type.Optional(Type.Array(RedenBeeindiging, { maxItems: 11 })),
    }),
    antwoord: { status: 200, schema: bladzijde(Stopmelding, 'Stopmeldingenbladzijde') },
    problemen: [],
    voorbeeld: {
      query: { van: '2026-07-01', tot: '2026-07-31', reden: ['31'] },
      antwoord: { resultaten: [STOP], volgende: null },
    },
  }),
  'stopmeldingen.tellingen': route({
    id: 'stopmeldingen.tellingen',
    methode: 'GET',
    pad: '/stopmeldingen/_tellingen',
    recht: 'meldingen.lezen',
    label: 'Meldingen',
    samenvatting: 'Telt wat opvalt onder de nieuwste stops',
    uitleg:
      'Signalen volgen uit de feiten van elke cliënt. Daarom telt dit alleen onder de 100 stops die het laatst zijn gemeld. Is `volledig` false? Dan zijn er meer stops dan deze.',
    antwoord: {
      status: 200,
      schema: object(
        {
          bekeken: Type.Integer({ minimum: 0, description: 'Hoeveel stops er zijn bekeken.' }),
          opvallend: Type.Integer({ minimum: 0, description: 'Daarvan met minstens één signaal.' }),
          volledig: Type.Boolean(),
        },
        { title: 'Stoptellingen' },
      ),
    },
    problemen: [],
    voorbeeld: { antwoord: { bekeken: 100, opvallend: 3, volledig: false } },
  }),
  'stopmeldingen.toets': route({
    id: 'stopmeldingen.toets',
    ...toets('stop', Stopinvoer, STOPINVOER),
  }),
  'stopmeldingen.maak': route({
    id: 'stopmeldingen.maak',
    ...maak('stop', Stopinvoer, STOPINVOER),
  }),
  'stopmeldingen.bekend': route({
    id: 'stopmeldingen.bekend',
    methode: 'POST',
    pad: '/stopmeldingen/_leg-bekend-vast',
    recht: 'meldingen.maken',
    label: 'Meldingen',
    samenvatting: 'Legt vast dat de zorg niet verdergaat, of trekt dat in',
    uitleg:
      'Na een tijdelijke stop: de dag waarop bekend werd dat de zorg niet verdergaat. Vanaf die dag telt de termijn voor de definitieve stop. Geen bericht heeft die dag; daarom legt u haar hier vast. Was de dag verkeerd? Leg de goede vast: de laatste telt. Met null trekt u in wat er is vastgelegd. Het geldt voor de tijdelijke stop die er nu staat. Er wordt niets verstuurd.',
    inhoud: { schema: object({ ...ONDERWERP, bekendOp: ofNiets(Datum) }) },
    antwoord: {
      status: 200,
      schema: object(
        { toewijzingNummer: Type.String(), bekendOp: ofNiets(Datum) },
        { title: 'Bekend' },
      ),
    },
    problemen: ['TOESTAND_BOTST'],
    idempotent: true,
    voorbeeld: {
      inhoud: { toewijzingNummer: '300201', bekendOp: '2026-07-17' },
      antwoord: { toewijzingNummer: '300201', bekendOp: '2026-07-17' },
    },
  }),
} as const
