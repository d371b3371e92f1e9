// SPDX-License-Identifier: EUPL-1.2
/** Counts per month and per state, without clients. */
import Type from 'typebox'
import { route } from '../route.ts'
import { keuze, Organisatiecode, object, ofNiets } from '../soorten/index.ts'

const Maand = Type.String({
  title: 'Maand',
  pattern: '^[0-9]{4}-(0[1-9]|1[0-2])$',
  description: 'Jaar-maand.',
  examples: ['2026-07'],
})

/** Small groups could point at a child; who has no right to clients does not see them. */
const Aantal = ofNiets(
  Type.Integer({
    minimum: 0,
    description: 'null: minder dan 5, en u mag geen gegevens van cliënten zien.',
  }),
)

const PERIODE = {
  van: Maand,
  tot: Maand,
  gemeente: Type.Optional(Organisatiecode),
  aanbieder: Type.Optional(Organisatiecode),
}
const PERIODE_UITLEG =
  'De periode is hoogstens 36 maanden; `van` en `tot` tellen zelf mee. Aantallen onder de 5 zijn `null` voor wie geen gegevens van cliënten mag zien.'

/** Messages that get an answer with codes. */
const Heenbericht = keuze(['JW301', 'JW305', 'JW307'], {
  description: 'Soort van het bericht waarop de code het antwoord is.',
})
const RICHTING = '`gegeven`: op berichten die u ontving. `gekregen`: op berichten die u verstuurde.'

const vraag = { van: '2026-07', tot: '2026-07' }

export const RAPPORTAGES = {
  'rapportages.tijdigheid': route({
    id: 'rapportages.tijdigheid',
    methode: 'GET',
    pad: '/rapportages/tijdigheid',
    recht: 'rapportages.lezen',
    label: 'Rapportages',
    samenvatting: 'Telt hoeveel meldingen op tijd waren',
    uitleg: `Starts of stops per maand waarin ze gemeld zijn. Op tijd is: binnen vijf werkdagen (OP271, OP272). Bij een definitieve stop na een tijdelijke is de termijn soms onbekend: dan weet niemand sinds wanneer de zorg niet meer verderging. ${PERIODE_UITLEG}`,
    query: object({
      ...PERIODE,
      soort: keuze(['start', 'stop'], { description: 'Welke meldingen.' }),
      kalender: Type.Optional(
        keuze(['atw', 'strikt'], { description: 'Hoe werkdagen tellen. Zonder keuze: atw.' }),
      ),
    }),
    antwoord: {
      status: 200,
      schema: object(
        {
          maanden: Type.Array(
            object({
              maand: Maand,
              totaal: Aantal,
              opTijd: Aantal,
              teLaat: Aantal,
              onbekend: Aantal,
            }),
          ),
        },
        { title: 'Tijdigheid' },
      ),
    },
    problemen: [],
    voorbeeld: {
      query: { ...vraag, soort: 'stop' },
      antwoord: {
        maanden: [{ maand: '2026-07', totaal: 48, opTijd: 39, teLaat: 7, onbekend: 2 }],
      },
    },
  }),
  'rapportages.redenen': route({
    id: 'rapportages.redenen',
    methode: 'GET',
    pad: '/rapportages/redenen',
    recht: 'rapportages.lezen',
    label: 'Rapportages',
    samenvatting: 'Telt de redenen van stops',
    uitleg: `Stops per maand van de Einddatum en per RedenBeeindiging. ${PERIODE_UITLEG}`,
    query: object(PERIODE),
    antwoord: {
      status: 200,
      schema: object(
        {
          regels: Type.Array(
            object({
              maand: Maand,
              redenBeeindiging: Type.String({ description: 'Code uit codelijst JZ588.' }),
              betekenis: Type.String(),
              aantal: Aantal,
            }),
          ),
        },
        { title: 'Redenen' },
      ),
    },
    problemen: [],
    voorbeeld: {
      query: vraag,
      antwoord: {
        regels: [
          {
            maand: '2026-07',
            redenBeeindiging: '31',
            betekenis: 'Levering is volgens plan beëindigd',
            aantal: 31,
          },
        ],
      },
    },
  }),
  'rapportages.in-zorg': route({
    id: 'rapportages.in-zorg',
    methode: 'GET',
    pad: '/rapportages/in-zorg',
    recht: 'rapportages.lezen',
    label: 'Rapportages',
    samenvatting: 'Telt toewijzingen per toestand',
    uitleg:
      'Hoeveel toewijzingen er nu zijn per toestand van de levering en van de toewijzing. Aantallen onder de 5 zijn `null` voor wie geen gegevens van cliënten mag zien.',
    query: object({
      gemeente: Type.Optional(Organisatiecode),
      aanbieder: Type.Optional(Organisatiecode),
    }),
    antwoord: {
      status: 200,
      schema: object(
        {
          regels: Type.Array(
            object({
              levering: keuze(['TOEGEWEZEN', 'GESTART', 'TIJDELIJK_GESTOPT', 'DEFINITIEF_GESTOPT']),
              toewijzing: keuze(['OPEN', 'INGETROKKEN', 'VERLOPEN', 'VERWIJDERD']),
              aantal: Aantal,
            }),
          ),
        },
        { title: 'InZorg' },
      ),
    },
    problemen: [],
    perMinuut: 30,
    voorbeeld: {
      query: {},
      antwoord: { regels: [{ levering: 'GESTART', toewijzing: 'OPEN', aantal: 112 }] },
    },
  }),
  'rapportages.retourcodes': route({
    id: 'rapportages.retourcodes',
    methode: 'GET',
    pad: '/rapportages/retourcodes',
    recht: 'rapportages.lezen',
    label: 'Rapportages',
    samenvatting: 'Telt de retourcodes die u gaf en kreeg',
    uitleg:
      'Berichten per maand, andere partij, soort bericht en retourcode. De maand is die waarin het bericht is ontvangen of verstuurd; een bericht met twee codes telt bij beide. De codes 0200 en 0233 zeggen niet wat er fout was en tellen niet mee. Retouren op een bericht dat wij niet kennen, tellen ook niet mee. De periode is hoogstens 36 maanden; `van` en `tot` tellen zelf mee. Aantallen onder de 5 zijn `null` voor wie geen gegevens van cliënten mag zien.',
    query: object({
      van: Maand,
      tot: Maand,
      richting: Type.Optional(keuze(['gegeven', 'gekregen'], { description: RICHTING })),
      tegenpartij: Type.Optional(Organisatiecode),
      berichtsoort: Type.Optional(Heenbericht),
    }),
    antwoord: {
      status: 200,
      schema: object(
        {
          regels: Type.Array(
            object({
              maand: Maand,
              richting: keuze(['gegeven', 'gekregen'], { description: RICHTING }),
              tegenpartij: Type.String({ description: 'Gemeentecode of AGB-code.' }),
              berichtsoort: Heenbericht,
              retourcode: Type.String({ description: 'Code uit codelijst WJ001.' }),
              betekenis: Type.String(),
              aantal: Aantal,
            }),
          ),
        },
        { title: 'Retourcodes' },
      ),
    },
    problemen: [],
    perMinuut: 30,
    voorbeeld: {
      query: vraag,
      antwoord: {
        regels: [
          {
            maand: '2026-07',
            richting: 'gekregen',
            tegenpartij: '0363',
            berichtsoort: 'JW307',
            retourcode: '9074',
            betekenis: 'Er is al een eerder bericht ontvangen met dezelfde sleutel',
            aantal: 6,
          },
        ],
      },
    },
  }),
  'rapportages.open-werk': route({
    id: 'rapportages.open-werk',
    methode: 'GET',
    pad: '/rapportages/open-werk',
    recht: 'rapportages.lezen',
    label: 'Rapportages',
    samenvatting: 'Telt het open werk per maand',
    uitleg:
      'Taken die in de maand ontstonden, die klaar kwamen, en die aan het einde van de maand open stonden; in de lopende maand: nu. Een taak die is heropend, telt alsof zij nooit klaar was. De periode is hoogstens 36 maanden; `van` en `tot` tellen zelf mee. Aantallen onder de 5 zijn `null` voor wie geen gegevens van cliënten mag zien.',
    query: object({ van: Maand, tot: Maand }),
    antwoord: {
      status: 200,
      schema: object(
        {
          maanden: Type.Array(object({ maand: Maand, nieuw: Aantal, klaar: Aantal, open: Aantal })),
        },
        { title: 'OpenWerk' },
      ),
    },
    problemen: [],
    perMinuut: 30,
    voorbeeld: {
      query: vraag,
      antwoord: { maanden: [{ maand: '2026-07', nieuw: 24, klaar: 19, open: 11 }] },
    },
  }),
  'rapportages.gevolgen': route({
    id: 'rapportages.gevolgen',
    methode: 'GET',
    pad: '/rapportages/gevolgen',
    recht: 'betaling.lezen',
    label: 'Rapportages',
    samenvatting: 'Telt gevolgen en bedragen op',
    uitleg:
      'Stops per maand van de Einddatum, per aanbieder en per RedenBeeindiging, met de bedragen erbij opgeteld. `zonderBedrag` zijn stops waarvan de prijs of het percentage niet bekend is; die tellen niet mee in de bedragen. De periode is hoogstens 36 maanden.',
    query: object(PERIODE),
    antwoord: {
      status: 200,
      schema: object(
        {
          regels: Type.Array(
            object({
              maand: Maand,
              gemeente: Organisatiecode,
              aanbieder: Organisatiecode,
              redenBeeindiging: Type.String(),
              aantal: Type.Integer(),
              zonderBedrag: Type.Integer(),
              prijs: Type.Integer({ description: 'Hele eurocenten.' }),
              betaalbaar: Type.Integer({ description: 'Hele eurocenten.' }),
              rest: Type.Integer({ description: 'Hele eurocenten.' }),
            }),
          ),
        },
        { title: 'Gevolgentelling' },
      ),
    },
    problemen: [],
    perMinuut: 30,
    voorbeeld: {
      query: vraag,
      antwoord: {
        regels: [
          {
            maand: '2026-07',
            gemeente: '0363',
            aanbieder: '65656055',
            redenBeeindiging: '33',
            aantal: 3,
            zonderBedrag: 1,
            prijs: 200_002,
            betaalbaar: 140_002,
            rest: 60_000,
          },
        ],
      },
    },
  }),
} as const
