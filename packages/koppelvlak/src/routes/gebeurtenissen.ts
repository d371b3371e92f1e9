// SPDX-License-Identifier: EUPL-1.2
/** What changed since the last time, for systems that keep up. */
import Type from 'typebox'
import { route } from '../route.ts'
import {
  GEBEURTENISSOORT,
  GEBEURTENISVOORBEELD,
  Gebeurtenis,
  keuze,
  object,
} from '../soorten/index.ts'

export const GEBEURTENISROUTES = {
  'gebeurtenissen.lijst': route({
    id: 'gebeurtenissen.lijst',
    methode: 'GET',
    pad: '/gebeurtenissen',
    recht: 'gebeurtenissen.lezen',
    label: 'Gebeurtenissen',
    samenvatting: 'Geeft wat er sinds de vorige keer veranderde',
    uitleg:
      'Bewaar `volgende` en vraag daarmee verder. U mist niets en krijgt niets dubbel, ook als er tegelijk wordt gewerkt. Er staan alleen kenmerken in: haal de inhoud op bij het bericht, de toewijzing of de taak. Gebeurtenissen blijven 30 dagen bewaard. Over een afgeschermde cliënt krijgt u niets; na het opheffen komen nieuwe gebeurtenissen wel.',
    query: object({
      na: Type.Optional(
        Type.String({
          maxLength: 1024,
          description: 'De waarde van volgende uit het vorige antwoord.',
        }),
      ),
      begin: Type.Optional(
        keuze(['oudste', 'nu'], {
          default: 'oudste',
          description: 'Waar u begint zonder na: bij de oudste gebeurtenis, of bij nu.',
        }),
      ),
      soort: Type.Optional(
        Type.Array(GEBEURTENISSOORT, { maxItems: 8, description: 'Alleen deze soorten.' }),
      ),
      paginaGrootte: Type.Optional(
        Type.Integer({
          minimum: 1,
          maximum: 500,
          default: 100,
          description: 'Hoeveel u per keer krijgt.',
        }),
      ),
    }),
    antwoord: {
      status: 200,
      schema: object(
        {
          resultaten: Type.Array(Gebeurtenis),
          volgende: Type.String({ description: 'Zet dit de volgende keer in na.' }),
          meer: Type.Boolean({ description: 'Er is nu al meer: vraag meteen verder.' }),
        },
        { title: 'Gebeurtenissenbladzijde' },
      ),
    },
    problemen: ['CURSOR_VERLOPEN'],
    voorbeeld: {
      query: { soort: ['taak.geopend'] },
      antwoord: {
        resultaten: [GEBEURTENISVOORBEELD],
        volgende: 'AQkT0d3Xn1uE5m',
        meer: false,
      },
    },
  }),
} as const
