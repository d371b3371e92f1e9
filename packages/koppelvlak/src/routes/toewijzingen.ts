// SPDX-License-Identifier: EUPL-1.2
/** Toewijzingen: the worklist, one with all there is to know, and its timeline. */
import Type from 'typebox'
import { route } from '../route.ts'
import {
  Betaalgevolg,
  Bewaking,
  bladzijde,
  bladzijdeVraag,
  ClientSleutel,
  Datum,
  Id,
  keuze,
  Levering,
  Lokaal,
  metRecht,
  Organisatiecode,
  object,
  ofNiets,
  Productcode,
  RedenBeeindiging,
  ToewijzingNummer,
  Toewijzingregel,
  Toewijzingstatus,
  volgorde,
  Zet,
} from '../soorten/index.ts'
import { CLIENTTOEWIJZING, PERSOON } from './clienten.ts'

const Omvang = object(
  { volume: Type.String(), eenheid: Type.String(), frequentie: Type.String() },
  { title: 'Omvang' },
)

const Versie = object(
  {
    berichtId: Id,
    toegewezenOp: Lokaal,
    product: ofNiets(Productcode),
    ingangsdatum: Datum,
    einddatum: ofNiets(Datum),
    redenWijziging: ofNiets(Type.String({ description: 'Code uit codelijst JZ002.' })),
    omvang: ofNiets(Omvang),
    budget: ofNiets(Type.String()),
  },
  { title: 'Toewijzingversie', description: 'Een toewijzing zoals een JW301 haar noemde.' },
)

const START = {
  berichtId: Id,
  product: ofNiets(Productcode),
  begindatum: Datum,
  gemeldOp: Datum,
}
const Start = object(START, { title: 'Start' })
const Stop = object(
  { ...START, einddatum: Datum, redenBeeindiging: RedenBeeindiging },
  { title: 'Stop' },
)

const Uitstaand = object(
  {
    berichtId: Id,
    soort: keuze(['toewijzing', 'start', 'stop', 'verwijdering']),
    berichtsoort: Type.String(),
    identificatie: Type.String(),
    verzonden: Lokaal,
  },
  { title: 'Uitstaand', description: 'Verzonden, en nog zonder retourbericht.' },
)

const Detail = object(
  {
    toewijzing: Toewijzingregel,
    versies: Type.Array(Versie, { description: 'De oudste eerst.' }),
    starts: Type.Array(Start, { description: 'Goedgekeurd en niet verwijderd.' }),
    stops: Type.Array(Stop, { description: 'Goedgekeurd en niet verwijderd.' }),
    uitstaand: Type.Array(Uitstaand),
    termijnen: Type.Array(Bewaking),
    bekendOp: ofNiets(
      Type.String({
        format: 'date',
        description:
          'De vastgelegde dag waarop bekend werd dat de zorg na de tijdelijke stop niet verdergaat.',
      }),
    ),
    zetten: Type.Array(Zet, {
      description: 'Leeg voor een gemeente: die meldt geen start of stop.',
    }),
    gevolgen: metRecht('betaling.lezen', Type.Array(Betaalgevolg)),
  },
  { title: 'Toewijzingdetail' },
)

const Moment = object(
  {
    id: Type.String({ description: 'Uniek binnen deze tijdlijn.' }),
    moment: Lokaal,
    soort: keuze(['bericht', 'oordeel', 'taak', 'termijn', 'notitie', 'handeling']),
    tekst: Type.String({
      description: 'Wat er gebeurde, in een zin zonder gegevens van de cliënt.',
    }),
    wie: ofNiets(Type.String({ description: 'De persoon of het systeem dat het deed.' })),
    berichtId: ofNiets(Id),
    taakId: ofNiets(Id),
  },
  { title: 'Tijdlijnmoment' },
)

const REGEL = { ...CLIENTTOEWIJZING, client: PERSOON }
const TERMIJN = { werkdagen: 5, uiterlijk: '2026-07-24', overgeslagen: [] }
const params = object({ id: Id })

export const TOEWIJZINGROUTES = {
  'toewijzingen.lijst': route({
    id: 'toewijzingen.lijst',
    methode: 'GET',
    pad: '/toewijzingen',
    recht: 'toewijzingen.lezen',
    label: 'Toewijzingen',
    samenvatting: 'Geeft toewijzingen, bijvoorbeeld wie er in zorg is',
    uitleg:
      'In zorg is `levering=GESTART` en `levering=TIJDELIJK_GESTOPT`. De toewijzing die het eerst eindigt, staat vooraan; zonder einddatum telt als de laatste dag. Met `signaal` kan een bladzijde korter zijn dan u vroeg, ook leeg. Ga dan verder tot `volgende` gelijk is aan null.',
    query: bladzijdeVraag({
      levering: Type.Optional(Type.Array(Levering, { maxItems: 4 })),
      toewijzing: Type.Optional(Type.Array(Toewijzingstatus, { maxItems: 4 })),
      gemeente: Type.Optional(Organisatiecode),
      aanbieder: Type.Optional(Organisatiecode),
      toewijzingNummer: Type.Optional(ToewijzingNummer),
      clientSleutel: Type.Optional(ClientSleutel),
      eindeVoorbij: Type.Optional(
        Type.Boolean({ description: 'true: de einddatum is voorbij; false: nog niet.' }),
      ),
      volgorde: volgorde(['einddatum', '-einddatum'], 'einddatum'),
      signaal: Type.Optional(
        keuze([
          'meer-starts-open',
          'in-zorg-zonder-toewijzing',
          'toewijzing-onbekend',
          'start-buiten-toewijzing',
          'stop-voor-toewijzing',
          'stop-na-toewijzing',
        ]),
      ),
    }),
    antwoord: { status: 200, schema: bladzijde(Toewijzingregel, 'Toewijzingenbladzijde') },
    problemen: [],
    voorbeeld: {
      query: { levering: ['GESTART'], eindeVoorbij: true },
      antwoord: { resultaten: [REGEL], volgende: null },
    },
  }),
  'toewijzingen.lees': route({
    id: 'toewijzingen.lees',
    methode: 'GET',
    pad: '/toewijzingen/{id}',
    recht: 'toewijzingen.lezen',
    label: 'Toewijzingen',
    samenvatting: 'Geeft één toewijzing met alles wat erover bekend is',
    uitleg:
      'Alle versies, starts en stops die gelden, wat nog op antwoord wacht, termijnen met de getelde dagen, wat u nu kunt doen (of waarom niet), signalen, open taken en het gevolg van elke stop voor de betaling.',
    params,
    antwoord: { status: 200, schema: Detail },
    problemen: ['NIET_GEVONDEN'],
    voorbeeld: {
      params: { id: REGEL.id },
      antwoord: {
        toewijzing: REGEL,
        versies: [
          {
            berichtId: '0MBQ4K2VZ0001A7K3M9X2P',
            toegewezenOp: '2026-01-02T10:00:00',
            product: '45/45A04',
            ingangsdatum: '2026-01-05',
            einddatum: '2026-12-31',
            redenWijziging: null,
            omvang: { volume: '3', eenheid: '04', frequentie: '2' },
            budget: null,
          },
        ],
        starts: [
          {
            berichtId: '0MBQ4K2VZ0002A7K3M9X2P',
            product: '45/45A04',
            begindatum: '2026-01-12',
            gemeldOp: '2026-01-13',
          },
        ],
        stops: [],
        uitstaand: [],
        termijnen: [
          {
            soort: 'stop',
            plicht: 'eigen',
            aanleiding: 'De toewijzing eindigde op 17-07-2026.',
            uiterlijk: '2026-07-24',
            teLaat: false,
            werkdagenOver: 4,
            strikt: { basis: '2026-07-17', kalender: 'strikt', ...TERMIJN },
            atw: { basis: '2026-07-17', kalender: 'atw', ...TERMIJN },
          },
        ],
        bekendOp: null,
        zetten: [],
        gevolgen: [],
      },
    },
  }),
  'toewijzingen.tijdlijn': route({
    id: 'toewijzingen.tijdlijn',
    methode: 'GET',
    pad: '/toewijzingen/{id}/tijdlijn',
    recht: 'toewijzingen.lezen',
    label: 'Toewijzingen',
    samenvatting: 'Geeft alles wat er met een toewijzing gebeurde',
    uitleg:
      'Elk bericht, elk oordeel, elke taak, elke termijn en elke persoon die iets veranderde, op volgorde. Het nieuwste staat achteraan. Met `taakId` alleen wat er met die taak gebeurde. Wie alleen keek, staat hier niet; dat staat in het logboek.',
    params,
    query: bladzijdeVraag({ taakId: Type.Optional(Id) }),
    antwoord: { status: 200, schema: bladzijde(Moment, 'Tijdlijnbladzijde') },
    problemen: ['NIET_GEVONDEN'],
    voorbeeld: {
      params: { id: REGEL.id },
      antwoord: {
        resultaten: [
          {
            id: 'b-0MBQ4K2VZ0001A7K3M9X2P',
            moment: '2026-01-02T10:00:05',
            soort: 'bericht',
            tekst: 'JW301 ontvangen van 0363.',
            wie: null,
            berichtId: '0MBQ4K2VZ0001A7K3M9X2P',
            taakId: null,
          },
        ],
        volgende: null,
      },
    },
  }),
} as const
