// SPDX-License-Identifier: EUPL-1.2
/** Clients: found without a BSN in an address, shown with a masked one. */
import Type from 'typebox'
import { route } from '../route.ts'
import {
  Bsn,
  ClientSleutel,
  Clienttoewijzing,
  doel,
  Organisatiecode,
  object,
  Persoon,
  ToewijzingNummer,
} from '../soorten/index.ts'

export const PERSOON = {
  clientSleutel: '9f2c41d07ab3e655',
  naam: 'Tom de Wit',
  achternaam: 'Wit',
  geboortedatum: '2010-02-14',
  geboortedatumOnzeker: false,
  bsn: '****0006',
} as const

export const CLIENTTOEWIJZING = {
  id: '9f2c41d07ab3e655-1A2B3C4D5E6F',
  gemeente: '0363',
  aanbieder: '65656055',
  toewijzingNummer: '300201',
  product: '45/45A04',
  levering: 'GESTART',
  toewijzing: 'OPEN',
  ingangsdatum: '2026-01-05',
  einddatum: '2026-12-31',
  inZorgSinds: '2026-01-12',
  laatsteDag: null,
  uiterlijk: null,
  teLaat: false,
  werkdagenOver: null,
  signalen: [],
  taken: [],
} as const

const params = object({ clientSleutel: ClientSleutel })

export const CLIENTROUTES = {
  'clienten.zoek': route({
    id: 'clienten.zoek',
    methode: 'POST',
    pad: '/clienten/_zoek',
    recht: 'clienten.zoeken',
    label: 'Cliënten',
    samenvatting: 'Zoekt een cliënt op BSN of op toewijzing',
    uitleg:
      'Geef een BSN, of een toewijzingNummer (zo nodig met de gemeente). Het BSN staat in de inhoud, nooit in een adres. Zoeken op naam kan niet: namen zijn versleuteld en hebben geen index. Wie u zoekt, komt in het logboek, ook als er niets is gevonden.',
    inhoud: {
      schema: object({
        bsn: Type.Optional(Bsn),
        toewijzingNummer: Type.Optional(ToewijzingNummer),
        gemeente: Type.Optional(Organisatiecode),
      }),
    },
    antwoord: {
      status: 200,
      schema: object({ resultaten: Type.Array(Persoon) }, { title: 'GevondenClienten' }),
    },
    problemen: [],
    voorbeeld: { inhoud: { bsn: '999900006' }, antwoord: { resultaten: [PERSOON] } },
  }),
  'clienten.lees': route({
    id: 'clienten.lees',
    methode: 'GET',
    pad: '/clienten/{clientSleutel}',
    recht: 'toewijzingen.lezen',
    label: 'Cliënten',
    samenvatting: 'Geeft een cliënt met al zijn toewijzingen',
    uitleg:
      'Naam en geboortedatum komen uit het laatste bericht over deze cliënt. Van het BSN ziet u de laatste vier cijfers.',
    params,
    antwoord: {
      status: 200,
      schema: object(
        { client: Persoon, toewijzingen: Type.Array(Clienttoewijzing) },
        { title: 'Clientdossier' },
      ),
    },
    problemen: ['NIET_GEVONDEN'],
    voorbeeld: {
      params: { clientSleutel: PERSOON.clientSleutel },
      antwoord: { client: PERSOON, toewijzingen: [CLIENTTOEWIJZING] },
    },
  }),
  'clienten.toonBsn': route({
    id: 'clienten.toonBsn',
    methode: 'POST',
    pad: '/clienten/{clientSleutel}/_toon-bsn',
    recht: 'clienten.bsn',
    label: 'Cliënten',
    samenvatting: 'Geeft het hele BSN van een cliënt',
    uitleg:
      'Staat als een eigen handeling in het logboek, met waarvoor u het BSN nodig hebt. Er verandert niets.',
    params,
    inhoud: {
      schema: object({
        doel: doel('Waarvoor u het BSN nodig hebt. Zet hier geen gegevens van de cliënt in.'),
      }),
    },
    antwoord: { status: 200, schema: object({ bsn: Bsn }, { title: 'HeelBsn' }) },
    problemen: ['NIET_GEVONDEN'],
    voorbeeld: {
      params: { clientSleutel: PERSOON.clientSleutel },
      inhoud: { doel: 'bellen met de gemeente' },
      antwoord: { bsn: '999900006' },
    },
  }),
} as const
