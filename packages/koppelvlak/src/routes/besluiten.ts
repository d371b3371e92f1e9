// SPDX-License-Identifier: EUPL-1.2
/** A person decides about tasks. */
import Type from 'typebox'
import { route } from '../route.ts'
import {
  Bevinding,
  Datum,
  Id,
  keuze,
  object,
  RedenBeeindiging,
  RedenWijziging,
  TAAK,
  Taakregel,
  Taakuitkomst,
} from '../soorten/index.ts'

const params = object({ id: Id })
export const Reden = Type.String({
  minLength: 3,
  maxLength: 500,
  description: 'Waarom. Zet hier geen gegevens van de cliënt in.',
})
export const BOTST = ['NIET_GEVONDEN', 'TOESTAND_BOTST'] as const
const Keuze = object(
  {
    redenWijziging: Type.Optional(RedenWijziging),
    begindatum: Type.Optional(Datum),
    einddatum: Type.Optional(Datum),
    redenBeeindiging: Type.Optional(RedenBeeindiging),
  },
  {
    title: 'Taakkeuze',
    description:
      'Wat u anders wilt dan het voorstel. Bij een JW301 alleen redenWijziging, uit de mogelijke redenen: de einddatum volgt uit de stop.',
  },
)
const AKKOORD = { id: TAAK.id, status: 'akkoord', verstuurd: 1, bevindingen: [] }

export const BESLUITROUTES = {
  'taken.keurGoed': route({
    id: 'taken.keurGoed',
    methode: 'POST',
    pad: '/taken/{id}/_keur-goed',
    recht: 'taken.besluiten',
    label: 'Taken',
    samenvatting: 'Keurt een voorstel goed',
    uitleg:
      'Het bericht wordt opnieuw gemaakt uit het dossier van dit moment en verstuurd. Past het voorstel niet meer? Dan blijft de taak open, staat bij bevindingen waarom, en is er niets verstuurd.',
    params,
    inhoud: { schema: Keuze },
    antwoord: { status: 200, schema: Taakuitkomst },
    problemen: [...BOTST],
    etag: 'eist',
    idempotent: true,
    voorbeeld: { params: { id: TAAK.id }, inhoud: { redenWijziging: '14' }, antwoord: AKKOORD },
  }),
  'taken.keurVeelGoed': route({
    id: 'taken.keurVeelGoed',
    methode: 'POST',
    pad: '/taken/_keur-goed',
    recht: 'taken.besluiten',
    label: 'Taken',
    samenvatting: 'Keurt meer voorstellen in één keer goed',
    uitleg:
      'Elk voorstel staat op zichzelf: gaat er een niet, dan gaan de andere gewoon door. Geef bij elk de `versie` die u zag. `botst`: de taak is veranderd of al klaar.',
    inhoud: {
      schema: object({
        taken: Type.Array(
          object({
            id: Id,
            versie: Type.String({ maxLength: 64 }),
            redenWijziging: Type.Optional(RedenWijziging),
          }),
          { minItems: 1, maxItems: 100 },
        ),
      }),
    },
    antwoord: {
      status: 200,
      schema: object(
        {
          resultaten: Type.Array(
            object({
              id: Id,
              uitkomst: keuze(['akkoord', 'geweigerd', 'botst', 'onbekend', 'mislukt']),
              bevindingen: Type.Array(Bevinding),
            }),
          ),
        },
        { title: 'Taakuitkomsten' },
      ),
    },
    problemen: [],
    idempotent: true,
    voorbeeld: {
      inhoud: { taken: [{ id: TAAK.id, versie: TAAK.versie }] },
      antwoord: { resultaten: [{ id: TAAK.id, uitkomst: 'akkoord', bevindingen: [] }] },
    },
  }),
  'taken.wijsAf': route({
    id: 'taken.wijsAf',
    methode: 'POST',
    pad: '/taken/{id}/_wijs-af',
    recht: 'taken.besluiten',
    label: 'Taken',
    samenvatting: 'Wijst een voorstel af',
    uitleg: 'Er wordt niets verstuurd. De reden komt in het logboek.',
    params,
    inhoud: { schema: object({ reden: Reden }) },
    antwoord: { status: 200, schema: Taakuitkomst },
    problemen: [...BOTST],
    etag: 'eist',
    idempotent: true,
    voorbeeld: {
      params: { id: TAAK.id },
      inhoud: { reden: 'De zorg gaat toch verder.' },
      antwoord: { ...AKKOORD, status: 'afgewezen', verstuurd: 0 },
    },
  }),
  'taken.rondAf': route({
    id: 'taken.rondAf',
    methode: 'POST',
    pad: '/taken/{id}/_rond-af',
    recht: 'taken.besluiten',
    label: 'Taken',
    samenvatting: 'Zet een taak op klaar',
    uitleg:
      'Alleen een taak die een mens zelf afrondt, zoals overleg of met de hand beoordelen. Een taak waar een bericht bij hoort, gaat dicht als u het voorstel goedkeurt of als het bericht er is.',
    params,
    inhoud: { schema: object({ toelichting: Type.Optional(Reden) }) },
    antwoord: { status: 200, schema: Taakuitkomst },
    problemen: [...BOTST],
    etag: 'eist',
    idempotent: true,
    voorbeeld: {
      params: { id: TAAK.id },
      inhoud: { toelichting: 'Gebeld met de aanbieder.' },
      antwoord: { ...AKKOORD, verstuurd: 0 },
    },
  }),
  'taken.heropen': route({
    id: 'taken.heropen',
    methode: 'POST',
    pad: '/taken/{id}/_heropen',
    recht: 'taken.besluiten',
    label: 'Taken',
    samenvatting: 'Opent een taak die een mens had gesloten',
    uitleg:
      'Kan als de taak is afgewezen of op klaar is gezet. Niet als er een bericht is verstuurd, en niet als de taak vanzelf dichtging.',
    params,
    inhoud: { schema: object({ reden: Reden }) },
    antwoord: { status: 200, schema: Taakregel },
    problemen: [...BOTST],
    etag: 'eist',
    idempotent: true,
    voorbeeld: {
      params: { id: TAAK.id },
      inhoud: { reden: 'Per ongeluk afgewezen.' },
      antwoord: TAAK,
    },
  }),
} as const
