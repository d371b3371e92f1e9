// SPDX-License-Identifier: EUPL-1.2
/** Tasks: lists, one in full, whose it is, and the decision about it. */
import Type from 'typebox'
import { route } from '../route.ts'
import {
  bladzijde,
  bladzijdeVraag,
  Datum,
  Id,
  object,
  ofNiets,
  RedenWijziging,
  TAAK,
  TAAKFILTERS,
  Taakdetail,
  Taakregel,
  Taaksoort,
} from '../soorten/index.ts'
import { BESLUITROUTES, BOTST, Reden } from './besluiten.ts'

const params = object({ id: Id })
const DETAIL = {
  ...TAAK,
  voorstel: {
    soort: 'JW301',
    doel: 'sluiten',
    gemeente: '0363',
    aanbieder: '65656055',
    toewijzingNummer: '300201',
    einddatum: '2026-07-17',
    redenWijziging: '14',
    mogelijkeRedenen: ['14'],
  },
  uitstelreden: null,
  besluit: null,
}
const Aantal = Type.Integer({ minimum: 0 })

export const TAAKROUTES = {
  'taken.lijst': route({
    id: 'taken.lijst',
    methode: 'GET',
    pad: '/taken',
    recht: 'taken.lezen',
    label: 'Taken',
    samenvatting: 'Geeft de open taken',
    uitleg:
      'De taak die het eerst moet, staat vooraan; zonder termijn telt als de laatste dag. Een taak die is uitgesteld, ziet u pas weer op die dag, of met `uitgesteld=true`.',
    query: bladzijdeVraag(TAAKFILTERS),
    antwoord: { status: 200, schema: bladzijde(Taakregel, 'Takenbladzijde') },
    problemen: [],
    voorbeeld: {
      query: { soort: ['sluiten-toewijzing'], toegewezen: 'niemand' },
      antwoord: { resultaten: [TAAK], volgende: null },
    },
  }),
  'taken.tellingen': route({
    id: 'taken.tellingen',
    methode: 'GET',
    pad: '/taken/_tellingen',
    recht: 'taken.lezen',
    label: 'Taken',
    samenvatting: 'Telt de open taken per werklijst',
    uitleg:
      'Telt hoogstens 5.000 taken, die met de eerste termijn vooraan. Zijn er meer? Dan is `volledig` false en is elk aantal een ondergrens. Uitgestelde taken tellen alleen mee bij `uitgesteld`.',
    antwoord: {
      status: 200,
      schema: object(
        {
          volledig: Type.Boolean(),
          open: Aantal,
          teLaat: Aantal,
          vandaag: Aantal,
          morgen: Aantal,
          mij: Aantal,
          niemand: Aantal,
          uitgesteld: Aantal,
          wachtOpRetour: Type.Integer({
            minimum: 0,
            description: 'Eigen berichten zonder antwoord, onder de nieuwste 5.000 berichten.',
          }),
          geparkeerd: Type.Integer({
            minimum: 0,
            description: 'Berichten die op een eerder bericht wachten; hoogstens 5.001.',
          }),
          inZorgNaEinde: Type.Integer({
            minimum: 0,
            description: 'In zorg terwijl de toewijzing voorbij is; hoogstens 5.001.',
          }),
          soorten: Type.Array(object({ soort: Taaksoort, aantal: Aantal })),
        },
        { title: 'Taaktellingen' },
      ),
    },
    problemen: [],
    voorbeeld: {
      antwoord: {
        volledig: true,
        open: 3,
        teLaat: 1,
        vandaag: 0,
        morgen: 1,
        mij: 1,
        niemand: 2,
        uitgesteld: 0,
        wachtOpRetour: 1,
        geparkeerd: 0,
        inZorgNaEinde: 2,
        soorten: [{ soort: 'sluiten-toewijzing', aantal: 3 }],
      },
    },
  }),
  'taken.medewerkers': route({
    id: 'taken.medewerkers',
    methode: 'GET',
    pad: '/taken/_medewerkers',
    recht: 'taken.besluiten',
    label: 'Taken',
    samenvatting: 'Geeft aan wie u een taak kunt geven',
    uitleg:
      'Iedereen die voor deze organisatie over taken mag besluiten, op volgorde van naam. U staat er zelf ook bij.',
    antwoord: {
      status: 200,
      schema: object(
        {
          medewerkers: Type.Array(object({ id: Id, naam: Type.String(), mij: Type.Boolean() })),
        },
        { title: 'Medewerkers' },
      ),
    },
    problemen: [],
    voorbeeld: {
      antwoord: {
        medewerkers: [{ id: '0MBQ4K2VZ0001A7K3M9X2P', naam: 'M. de Wit', mij: true }],
      },
    },
  }),
  'taken.lees': route({
    id: 'taken.lees',
    methode: 'GET',
    pad: '/taken/{id}',
    recht: 'taken.lezen',
    label: 'Taken',
    samenvatting: 'Geeft één taak met het voorstel erbij',
    uitleg: 'Ook een taak die klaar is. In `mogelijk` staat wat u er nu mee kunt doen.',
    params,
    antwoord: { status: 200, schema: Taakdetail },
    problemen: ['NIET_GEVONDEN'],
    etag: 'geeft',
    voorbeeld: { params: { id: TAAK.id }, antwoord: DETAIL },
  }),
  'taken.voorstel': route({
    id: 'taken.voorstel',
    methode: 'GET',
    pad: '/taken/{id}/voorstel',
    recht: 'taken.lezen',
    label: 'Taken',
    samenvatting: 'Geeft het voorgestelde JW301 in woorden en als XML',
    uitleg:
      'Het bericht zoals het nu zou worden verstuurd, met alle toewijzingen die mee moeten. Het BSN is in beide vormen afgeschermd. Bij het goedkeuren wordt het opnieuw gemaakt, met een eigen Identificatie.',
    params,
    query: object({ redenWijziging: Type.Optional(RedenWijziging) }),
    antwoord: {
      status: 200,
      schema: object(
        {
          delen: Type.Array(
            object({
              label: Type.String(),
              getoond: ofNiets(Type.String()),
              diepte: Type.Integer({ minimum: 0 }),
            }),
          ),
          xml: Type.String(),
        },
        { title: 'Voorgesteldbericht' },
      ),
    },
    problemen: [...BOTST],
    voorbeeld: {
      params: { id: TAAK.id },
      antwoord: {
        delen: [{ label: 'Einddatum', getoond: '17-07-2026', diepte: 3 }],
        xml: '<Bericht/>',
      },
    },
  }),
  'taken.wijzig': route({
    id: 'taken.wijzig',
    methode: 'PATCH',
    pad: '/taken/{id}',
    recht: 'taken.besluiten',
    label: 'Taken',
    samenvatting: 'Geeft een taak aan iemand of stelt haar uit',
    uitleg:
      'Wat u weglaat, blijft zoals het is. Uitstellen tot na de uiterlijke dag kan alleen met `voorbijUiterlijk: true`: dan weet u dat het te laat wordt.',
    params,
    inhoud: {
      schema: object({
        toegewezenAan: Type.Optional(
          ofNiets(
            Type.String({
              pattern: '^[A-Za-z0-9_-]{1,64}$',
              description: '`mij`, het kenmerk van een gebruiker van deze organisatie, of null.',
            }),
          ),
        ),
        uitstel: Type.Optional(
          ofNiets(
            object({
              tot: Datum,
              reden: Reden,
              voorbijUiterlijk: Type.Optional(Type.Boolean()),
            }),
          ),
        ),
      }),
    },
    antwoord: { status: 200, schema: Taakregel },
    problemen: [...BOTST],
    etag: 'eist',
    voorbeeld: {
      params: { id: TAAK.id },
      inhoud: { toegewezenAan: 'mij', uitstel: { tot: '2026-07-22', reden: 'wacht op antwoord' } },
      antwoord: {
        ...TAAK,
        toegewezenAan: { naam: 'M. de Wit', mij: true },
        uitgesteldTot: '2026-07-22',
      },
    },
  }),
  ...BESLUITROUTES,
} as const
