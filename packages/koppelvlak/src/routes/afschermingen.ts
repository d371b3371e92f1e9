// SPDX-License-Identifier: EUPL-1.2
/** Shielded clients (OP003): who they are, setting and taking off the mark, and what is held. */
import Type from 'typebox'
import { route } from '../route.ts'
import {
  AfgeschermdBsn,
  Berichtdeel,
  Bsn,
  ClientSleutel,
  Datum,
  Id,
  keuze,
  Lokaal,
  Organisatiecode,
  object,
  ofNiets,
  ToewijzingNummer,
} from '../soorten/index.ts'
import { BOTST, Reden } from './besluiten.ts'

const Aantal = Type.Integer({ minimum: 0 })
const TAAK = {
  id: Id,
  soort: keuze(['afgeschermd-beoordelen', 'afgeschermd-tegengehouden']),
  uiterlijk: ofNiets(Datum),
  toelichting: Type.String(),
}
const Afscherming = object(
  {
    clientSleutel: ClientSleutel,
    bsn: AfgeschermdBsn,
    toewijzingen: Type.Array(Type.String()),
    sinds: Lokaal,
    reden: Type.String(),
    vastgehouden: Type.Integer({ minimum: 0, description: 'Berichten die op u wachten.' }),
    wachtrij: Type.Integer({ minimum: 0, description: 'Eigen berichten die niet weggaan.' }),
    mislukt: Aantal,
    taken: Type.Array(object(TAAK, { title: 'Afschermingstaak' })),
  },
  { title: 'Afscherming', description: 'Een cliënt over wie geen bericht gaat.' },
)
const Taak = object(
  {
    ...TAAK,
    clientSleutel: ofNiets(ClientSleutel),
    bericht: ofNiets(
      object(
        {
          id: Id,
          berichtsoort: ofNiets(Type.String()),
          identificatie: ofNiets(Type.String()),
          afzender: ofNiets(Type.String()),
          moment: Lokaal,
          delen: Type.Array(Berichtdeel),
        },
        {
          title: 'AfgeschermdBericht',
          description: 'Het bericht in woorden, met een afgeschermd BSN.',
        },
      ),
    ),
  },
  { title: 'Afschermingsbesluit' },
)
const Gezet = object(
  {
    clientSleutel: ClientSleutel,
    veranderd: Type.Boolean({ description: 'false: was al zo.' }),
    nieuw: Type.Boolean({
      description: 'true: over deze cliënt was nog niets bekend. Klopt het BSN?',
    }),
    vastgehouden: Aantal,
    wachtrij: Aantal,
  },
  { title: 'AfschermingGezet' },
)
const Uitkomst = object(
  {
    id: Id,
    status: keuze(['open', 'akkoord', 'afgewezen']),
    oordeel: ofNiets(Type.String({ description: 'Wat het bericht alsnog werd.' })),
    verstuurd: Aantal,
  },
  { title: 'Afschermingsuitkomst' },
)

const SLEUTEL = '9f2c41d07ab3e655'
const TAAKVOORBEELD = {
  id: '0363-1A2B3C4D',
  soort: 'afgeschermd-beoordelen',
  uiterlijk: '2026-07-23',
  toelichting: 'Er kwam een JW307 binnen over een afgeschermde cliënt.',
} as const
const params = object({ id: Id })
const RECHT = { recht: 'afscherming.beheren', label: 'Cliënten' } as const
const GEEN_SPOOR =
  'Wie dit recht niet heeft, ziet van deze cliënten niets: geen dossier, geen bericht, geen taak en geen aantal.'

export const AFSCHERMINGROUTES = {
  'afschermingen.lijst': route({
    ...RECHT,
    id: 'afschermingen.lijst',
    methode: 'GET',
    pad: '/afschermingen',
    samenvatting: 'Geeft de afgeschermde cliënten',
    uitleg: `Over een afgeschermde cliënt gaat geen enkel bericht (OP003). Wat binnenkomt, wacht op u. ${GEEN_SPOOR} Elke blik komt in het logboek.`,
    antwoord: {
      status: 200,
      schema: object({ afschermingen: Type.Array(Afscherming) }, { title: 'Afschermingen' }),
    },
    problemen: [],
    voorbeeld: {
      antwoord: {
        afschermingen: [
          {
            clientSleutel: SLEUTEL,
            bsn: '****0006',
            toewijzingen: ['300201'],
            sinds: '2026-07-19T09:00:00',
            reden: 'op verzoek van de wijkagent',
            vastgehouden: 1,
            wachtrij: 0,
            mislukt: 0,
            taken: [TAAKVOORBEELD],
          },
        ],
      },
    },
  }),
  'afschermingen.zet': route({
    ...RECHT,
    id: 'afschermingen.zet',
    methode: 'POST',
    pad: '/afschermingen',
    samenvatting: 'Schermt een cliënt af',
    uitleg:
      'Geef een BSN, of een toewijzingNummer (zo nodig met de gemeente). Vanaf nu gaat er geen bericht meer over deze cliënt weg, ook niet wat al klaarstond. Wat binnenkomt, wacht op een mens. Regel het contact met de andere partij zelf, op een andere manier. De reden wordt versleuteld bewaard en staat niet in het logboek.',
    inhoud: {
      schema: object({
        bsn: Type.Optional(Bsn),
        toewijzingNummer: Type.Optional(ToewijzingNummer),
        gemeente: Type.Optional(Organisatiecode),
        reden: Reden,
      }),
    },
    antwoord: { status: 200, schema: Gezet },
    problemen: [...BOTST],
    idempotent: true,
    voorbeeld: {
      inhoud: { toewijzingNummer: '300201', reden: 'na overleg met Veilig Thuis' },
      antwoord: {
        clientSleutel: SLEUTEL,
        veranderd: true,
        nieuw: false,
        vastgehouden: 0,
        wachtrij: 0,
      },
    },
  }),
  'afschermingen.hefOp': route({
    ...RECHT,
    id: 'afschermingen.hefOp',
    methode: 'POST',
    pad: '/afschermingen/{clientSleutel}/_hef-op',
    samenvatting: 'Heft de afscherming van een cliënt op',
    uitleg:
      'Wat wachtte, wordt op volgorde van binnenkomst verwerkt. Wat klaarstond, gaat weg. Termijnen tellen vanaf de ontvangst.',
    params: object({ clientSleutel: ClientSleutel }),
    inhoud: { schema: object({ reden: Reden }) },
    antwoord: {
      status: 200,
      schema: object(
        {
          clientSleutel: ClientSleutel,
          berichten: Type.Array(
            object({
              berichtsoort: ofNiets(Type.String()),
              identificatie: ofNiets(Type.String()),
              oordeel: Type.String(),
            }),
          ),
          wachtrij: Aantal,
        },
        { title: 'AfschermingOpgeheven' },
      ),
    },
    problemen: [...BOTST],
    idempotent: true,
    voorbeeld: {
      params: { clientSleutel: SLEUTEL },
      inhoud: { reden: 'het gevaar is voorbij' },
      antwoord: {
        clientSleutel: SLEUTEL,
        berichten: [{ berichtsoort: 'JW307', identificatie: 'B00010', oordeel: 'goedgekeurd' }],
        wachtrij: 1,
      },
    },
  }),
  'afschermingen.taak': route({
    ...RECHT,
    id: 'afschermingen.taak',
    methode: 'GET',
    pad: '/afschermingen/taken/{id}',
    samenvatting: 'Geeft een bericht dat op u wacht',
    uitleg: `Het bericht in gewone woorden, zodat u kunt beslissen. ${GEEN_SPOOR}`,
    params,
    antwoord: { status: 200, schema: Taak },
    problemen: ['NIET_GEVONDEN'],
    voorbeeld: {
      params: { id: TAAKVOORBEELD.id },
      antwoord: { ...TAAKVOORBEELD, clientSleutel: SLEUTEL, bericht: null },
    },
  }),
  'afschermingen.keurGoed': route({
    ...RECHT,
    id: 'afschermingen.keurGoed',
    methode: 'POST',
    pad: '/afschermingen/taken/{id}/_keur-goed',
    samenvatting: 'Laat een bericht van een afgeschermde cliënt door',
    uitleg:
      'Het bericht wordt alsnog verwerkt en de afzender krijgt antwoord: zo weet die partij dat u de cliënt kent. Verder gaat er niets weg.',
    params,
    antwoord: { status: 200, schema: Uitkomst },
    problemen: [...BOTST],
    idempotent: true,
    voorbeeld: {
      params: { id: TAAKVOORBEELD.id },
      antwoord: {
        id: TAAKVOORBEELD.id,
        status: 'akkoord',
        oordeel: 'goedgekeurd',
        verstuurd: 1,
      },
    },
  }),
  'afschermingen.wijsAf': route({
    ...RECHT,
    id: 'afschermingen.wijsAf',
    methode: 'POST',
    pad: '/afschermingen/taken/{id}/_wijs-af',
    samenvatting: 'Laat een bericht van een afgeschermde cliënt liggen',
    uitleg: 'Het bericht wordt niet verwerkt en de afzender krijgt geen antwoord. Dat blijft zo.',
    params,
    inhoud: { schema: object({ reden: Reden }) },
    antwoord: { status: 200, schema: Uitkomst },
    problemen: [...BOTST],
    idempotent: true,
    voorbeeld: {
      params: { id: TAAKVOORBEELD.id },
      inhoud: { reden: 'is telefonisch geregeld' },
      antwoord: { id: TAAKVOORBEELD.id, status: 'afgewezen', oordeel: null, verstuurd: 0 },
    },
  }),
} as const
