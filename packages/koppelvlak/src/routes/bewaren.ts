// SPDX-License-Identifier: EUPL-1.2
/** Retention: the terms, and plans that one person makes and another approves. Ids and counts only. */
import Type from 'typebox'
import { route } from '../route.ts'
import { Datum, Id, keuze, object, ofNiets, Tijdstip } from '../soorten/index.ts'
import { BEWAARTERMIJNROUTES, TERMIJNEN, Termijnen } from './bewaartermijnen.ts'

const Aantal = Type.Integer({ minimum: 0 })
const PerNaam = Type.Record(Type.String(), Aantal)
const Klassetelling = object(
  {
    voor: Datum,
    weg: Aantal,
    perJaar: PerNaam,
    blijft: Type.Record(Type.String(), Aantal, {
      description: 'Oud genoeg, en toch niet weg: hoeveel, per reden.',
    }),
    meer: Type.Optional(
      Type.Boolean({
        description:
          'Niet alles is bekeken: het plan is vol, of er was geen tijd meer. Maak daarna nog een plan.',
      }),
    ),
  },
  { title: 'Klassetelling' },
)
const Telling = object(
  {
    berichten: Klassetelling,
    dossiers: Klassetelling,
    audit: object({ voor: Type.String(), regels: Aantal }),
  },
  { title: 'Bewaartelling' },
)
const Wie = object({ naam: Type.String(), moment: Tijdstip })
const Weg = object({ weg: Aantal, gebleven: Aantal })
const Bewaarplan = object(
  {
    id: Id,
    peildatum: Datum,
    termijnen: Termijnen,
    telling: Telling,
    staat: keuze(['gemaakt', 'akkoord', 'bezig', 'klaar', 'ingetrokken']),
    gemaakt: Wie,
    akkoord: ofNiets(Wie),
    voortgang: ofNiets(
      object(
        { gedaan: Aantal, totaal: Aantal },
        { description: 'Alleen als de staat `bezig` is: berichten en dossiers die zijn bekeken.' },
      ),
    ),
    uitkomst: ofNiets(object({ berichten: Weg, dossiers: Weg, audit: Aantal })),
  },
  { title: 'Bewaarplan', description: 'Wat weg kan. Alleen aantallen; nergens staat over wie.' },
)

const KLASSE = { voor: '2019-07-20', weg: 120, perJaar: { '2018': 120 }, blijft: { loopt: 3 } }
const TELLING = {
  berichten: KLASSE,
  dossiers: { ...KLASSE, weg: 0, perJaar: {} },
  audit: { voor: '2021-07-20T00:00:00.000Z', regels: 900 },
}
const PLAN = {
  id: '0363-0MBQ4K2VZ0001A7K3M9X2P',
  peildatum: '2026-07-20',
  termijnen: TERMIJNEN,
  telling: TELLING,
  staat: 'gemaakt',
  gemaakt: { naam: 'A. Beheer', moment: '2026-07-20T07:00:00.000Z' },
  akkoord: null,
  voortgang: null,
  uitkomst: null,
}
const params = object({ id: Id })
const een = { params: { id: PLAN.id } }
const doen = {
  methode: 'POST',
  recht: 'beheer.instellen',
  label: 'Beheer',
  idempotent: true,
} as const
const lezen = { methode: 'GET', recht: 'beheer.lezen', label: 'Beheer' } as const
const antwoord = { status: 200, schema: Bewaarplan } as const

export const BEWAARROUTES = {
  ...BEWAARTERMIJNROUTES,
  'bewaarplannen.lijst': route({
    id: 'bewaarplannen.lijst',
    ...lezen,
    pad: '/beheer/bewaarplannen',
    samenvatting: 'Geeft alle bewaarplannen',
    uitleg: 'Alle plannen van uw organisatie, het nieuwste eerst.',
    antwoord: {
      status: 200,
      schema: object({ plannen: Type.Array(Bewaarplan) }, { title: 'Bewaarplannen' }),
    },
    problemen: [],
    voorbeeld: { antwoord: { plannen: [PLAN] } },
  }),
  'bewaarplannen.lees': route({
    id: 'bewaarplannen.lees',
    ...lezen,
    pad: '/beheer/bewaarplannen/{id}',
    samenvatting: 'Geeft een bewaarplan',
    uitleg: 'Met wie het maakte, wie akkoord gaf en wat eruit kwam.',
    params,
    antwoord,
    problemen: [],
    voorbeeld: { ...een, antwoord: PLAN },
  }),
  'bewaarplannen.maak': route({
    id: 'bewaarplannen.maak',
    ...doen,
    pad: '/beheer/bewaarplannen',
    samenvatting: 'Maakt een bewaarplan van vandaag',
    uitleg:
      'Legt vast wat weg kan, en haalt niets weg. Een ander keurt het goed, binnen dertig dagen. Zoekt hoogstens twintig seconden; staat er dan `meer`, maak dan na het uitvoeren nog een plan, of maak het plan met de opdrachtregel.',
    antwoord: { status: 201, schema: Bewaarplan },
    problemen: ['TOESTAND_BOTST'],
    perMinuut: 20,
    voorbeeld: { antwoord: PLAN },
  }),
  'bewaarplannen.keurGoed': route({
    id: 'bewaarplannen.keurGoed',
    ...doen,
    pad: '/beheer/bewaarplannen/{id}/_keur-goed',
    samenvatting: 'Keurt een bewaarplan goed',
    uitleg: 'Dat doet een ander mens dan wie het maakte.',
    params,
    antwoord,
    problemen: ['TOESTAND_BOTST'],
    voorbeeld: {
      ...een,
      antwoord: {
        ...PLAN,
        staat: 'akkoord',
        akkoord: { naam: 'B. Beheer', moment: '2026-07-21T07:00:00.000Z' },
      },
    },
  }),
  'bewaarplannen.voerUit': route({
    id: 'bewaarplannen.voerUit',
    ...doen,
    pad: '/beheer/bewaarplannen/{id}/_voer-uit',
    samenvatting: 'Voert een goedgekeurd bewaarplan uit',
    uitleg:
      'Wat intussen weer in gebruik is, blijft. Weg is weg. Is het veel, dan is de staat na dit verzoek nog `bezig`: stuur een nieuw verzoek, dan gaat het verder.',
    params,
    antwoord,
    problemen: ['TOESTAND_BOTST'],
    perMinuut: 20,
    voorbeeld: {
      ...een,
      antwoord: {
        ...PLAN,
        staat: 'klaar',
        akkoord: { naam: 'B. Beheer', moment: '2026-07-21T07:00:00.000Z' },
        uitkomst: {
          berichten: { weg: 119, gebleven: 1 },
          dossiers: { weg: 0, gebleven: 0 },
          audit: 900,
        },
      },
    },
  }),
} as const
