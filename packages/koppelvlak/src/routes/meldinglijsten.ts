// SPDX-License-Identifier: EUPL-1.2
/** Many starts or stops from one spreadsheet: the form, the check beforehand, handing in. */
import Type from 'typebox'
import { route } from '../route.ts'
import {
  CSV,
  Datum,
  EXCEL,
  Id,
  keuze,
  LIJSTBESTAND,
  Organisatiecode,
  object,
  ofNiets,
  Productcode,
  Rijfout,
} from '../soorten/index.ts'

const params = object({ soort: keuze(['start', 'stop'], { description: 'Wat u meldt.' }) })

const Rijuitkomst = object(
  {
    rij: Type.Integer({ minimum: 1, description: 'Rij van het bestand; de kop is rij 1.' }),
    toewijzingNummer: ofNiets(Type.String()),
    product: ofNiets(Productcode),
    gemeente: ofNiets(Organisatiecode),
    berichtsoort: ofNiets(keuze(['JW305', 'JW307'])),
    goed: Type.Boolean({ description: 'Mag deze melding worden verstuurd?' }),
    berichtId: ofNiets(Id),
    uiterlijk: ofNiets(Datum),
    teLaat: ofNiets(Type.Boolean()),
    fouten: Type.Array(Rijfout),
    waarschuwingen: Type.Array(Type.String(), {
      description: 'Waar u naar moet kijken. Houdt het bericht niet tegen.',
    }),
  },
  { title: 'Rijuitkomst', description: 'Wat er met een rij van het bestand is.' },
)

const Meldinglijst = object(
  {
    goed: Type.Integer({ minimum: 0, description: 'Rijen die goed zijn.' }),
    fout: Type.Integer({ minimum: 0, description: 'Rijen die niet goed zijn.' }),
    verstuurd: Type.Integer({ minimum: 0, description: 'Berichten die zijn verstuurd.' }),
    rijen: Type.Array(Rijuitkomst),
  },
  { title: 'Meldinglijst' },
)

const RIJ = {
  rij: 2,
  toewijzingNummer: '300201',
  product: null,
  gemeente: '0363',
  berichtsoort: 'JW307',
  goed: true,
  berichtId: null,
  uiterlijk: '2026-07-24',
  teLaat: false,
  fouten: [],
  waarschuwingen: [],
}
const FOUT = {
  ...RIJ,
  rij: 3,
  toewijzingNummer: null,
  gemeente: null,
  berichtsoort: null,
  goed: false,
  uiterlijk: null,
  teLaat: null,
  fouten: [
    {
      kolom: 'Einddatum',
      regel: null,
      boodschap: "'31-04-2026' is geen bestaande datum. Schrijf een datum zoals 17-07-2026.",
      actie: 'Verbeter dit in uw bestand en lees het opnieuw in.',
    },
  ],
}
const LIJST = 'Toewijzing;Einddatum;Reden;Gemeente\r\n300201;17-07-2026;31;0363\r\n'
const SJABLOON =
  'De eerste rij heeft de namen van de kolommen, de tweede is een voorbeeld: vervang die. Een lijst mag 1000 rijen hebben.'
const BESTAND =
  'Stuur een CSV-bestand (UTF-8, puntkomma of komma) of een Excelbestand (.xlsx) met de kolommen van het sjabloon, hoogstens 5 MB en 1000 rijen.'

const basis = {
  recht: 'meldingen.maken',
  label: 'Meldingen',
  params,
} as const

export const MELDINGLIJSTROUTES = {
  'meldinglijsten.csv': route({
    ...basis,
    id: 'meldinglijsten.csv',
    methode: 'GET',
    pad: '/meldinglijsten/{soort}/_csv',
    samenvatting: 'Geeft een lege lijst als CSV',
    uitleg: `Het sjabloon voor veel starts of stops tegelijk. ${SJABLOON}`,
    antwoord: { status: 200, mediatype: `${CSV}; charset=utf-8` },
    problemen: [],
    voorbeeld: { params: { soort: 'stop' } },
  }),
  'meldinglijsten.excel': route({
    ...basis,
    id: 'meldinglijsten.excel',
    methode: 'GET',
    pad: '/meldinglijsten/{soort}/_excel',
    samenvatting: 'Geeft een lege lijst als Excelbestand',
    uitleg: `Het sjabloon voor veel starts of stops tegelijk, met een keuzelijst voor de reden. ${SJABLOON}`,
    antwoord: { status: 200, mediatype: EXCEL },
    problemen: [],
    perMinuut: 20,
    voorbeeld: { params: { soort: 'stop' } },
  }),
  'meldinglijsten.proef': route({
    ...basis,
    id: 'meldinglijsten.proef',
    methode: 'POST',
    pad: '/meldinglijsten/{soort}/_proef',
    samenvatting: 'Toetst een lijst met starts of stops',
    uitleg: `${BESTAND} Elke rij wordt beoordeeld met dezelfde regels als de ontvanger. U krijgt per rij of zij goed is, en zo niet: de kolom, wat er is en wat u moet doen. Er wordt niets opgeslagen en niets verstuurd.`,
    inhoud: LIJSTBESTAND,
    antwoord: { status: 200, schema: Meldinglijst },
    problemen: ['LIJST_ONBRUIKBAAR'],
    perMinuut: 20,
    voorbeeld: {
      params: { soort: 'stop' },
      inhoud: LIJST,
      antwoord: { goed: 1, fout: 1, verstuurd: 0, rijen: [RIJ, FOUT] },
    },
  }),
  'meldinglijsten.proef-csv': route({
    ...basis,
    id: 'meldinglijsten.proef-csv',
    methode: 'POST',
    pad: '/meldinglijsten/{soort}/_proefuitkomst',
    samenvatting: 'Toetst een lijst en geeft de uitkomst als CSV',
    uitleg: `${BESTAND} Dezelfde toets, met een regel per rij en per fout: om te bewaren of door te sturen. Er wordt niets opgeslagen en niets verstuurd.`,
    inhoud: LIJSTBESTAND,
    antwoord: { status: 200, mediatype: `${CSV}; charset=utf-8` },
    problemen: ['LIJST_ONBRUIKBAAR'],
    perMinuut: 20,
    voorbeeld: { params: { soort: 'stop' }, inhoud: LIJST },
  }),
  'meldinglijsten.maak': route({
    ...basis,
    id: 'meldinglijsten.maak',
    methode: 'POST',
    pad: '/meldinglijsten/{soort}',
    samenvatting: 'Meldt de starts of stops van een lijst',
    uitleg: `${BESTAND} Alles wordt opnieuw beoordeeld. Is een rij niet goed, dan gaat er niets weg, tenzij u \`goedeRijen\` op true zet: dan gaan de goede rijen en blijven de andere liggen. Dezelfde Idempotency-Key met hetzelfde bestand geeft hetzelfde antwoord en verstuurt niets dubbel.`,
    query: object({ goedeRijen: Type.Optional(Type.Boolean()) }),
    inhoud: LIJSTBESTAND,
    antwoord: { status: 200, schema: Meldinglijst },
    problemen: ['LIJST_ONBRUIKBAAR'],
    idempotent: true,
    perMinuut: 20,
    voorbeeld: {
      params: { soort: 'stop' },
      query: { goedeRijen: true },
      inhoud: LIJST,
      antwoord: {
        goed: 1,
        fout: 1,
        verstuurd: 1,
        rijen: [{ ...RIJ, berichtId: '0MBQ4K2VZ0001A7K3M9X2P' }, FOUT],
      },
    },
  }),
} as const
