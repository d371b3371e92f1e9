// SPDX-License-Identifier: EUPL-1.2
/** What a person may ask for: everything about them, and a note with the dossier. */
import Type from 'typebox'
import { route } from '../route.ts'
import { ClientSleutel, Lokaal, object } from '../soorten/index.ts'

const Notitie = object(
  { tekst: Type.String(), door: Type.String(), moment: Lokaal },
  { title: 'Notitie', description: 'Een opmerking bij het dossier. Berichten veranderen nooit.' },
)
const params = object({ clientSleutel: ClientSleutel })
const een = { params: { clientSleutel: '9f2c41d07ab3e655' } }
const NOTITIE = {
  tekst: 'De cliënt zegt dat de startdatum 13 januari was.',
  door: 'M. de Wit',
  moment: '2026-07-20T09:00:00',
}

export const INZAGEROUTES = {
  'inzage.geef': route({
    id: 'inzage.geef',
    methode: 'GET',
    pad: '/clienten/{clientSleutel}/_inzage',
    recht: 'clienten.bsn',
    label: 'Cliënten',
    samenvatting: 'Geeft alles over één persoon als zip',
    uitleg:
      'Voor wie vraagt welke gegevens u hebt (AVG, artikel 15): leesbaar en als gegevens, met het hele BSN. Het komt in het logboek.',
    params,
    antwoord: { status: 200, mediatype: 'application/zip' },
    problemen: [],
    perMinuut: 20,
    voorbeeld: een,
  }),
  'notities.lijst': route({
    id: 'notities.lijst',
    methode: 'GET',
    pad: '/clienten/{clientSleutel}/notities',
    recht: 'clienten.zoeken',
    label: 'Cliënten',
    samenvatting: 'Geeft de notities bij een dossier',
    uitleg: 'Alle notities van deze cliënt, de oudste eerst.',
    params,
    antwoord: {
      status: 200,
      schema: object({ notities: Type.Array(Notitie) }, { title: 'Notities' }),
    },
    problemen: [],
    voorbeeld: { ...een, antwoord: { notities: [NOTITIE] } },
  }),
  'notities.schrijf': route({
    id: 'notities.schrijf',
    methode: 'POST',
    pad: '/clienten/{clientSleutel}/notities',
    recht: 'taken.besluiten',
    label: 'Cliënten',
    samenvatting: 'Zet een notitie bij een dossier',
    uitleg:
      'Bijvoorbeeld als iemand zegt dat een gegeven niet klopt (AVG, artikel 16). Een notitie is niet te wijzigen.',
    params,
    inhoud: {
      schema: object({ tekst: Type.String({ minLength: 1, maxLength: 4000, pattern: '\\S' }) }),
    },
    antwoord: { status: 201, schema: Notitie },
    problemen: [],
    idempotent: true,
    voorbeeld: { ...een, inhoud: { tekst: NOTITIE.tekst }, antwoord: NOTITIE },
  }),
} as const
