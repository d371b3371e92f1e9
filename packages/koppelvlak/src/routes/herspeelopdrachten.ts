// SPDX-License-Identifier: EUPL-1.2
/** Replaying received messages as a job of the service. */
import Type from 'typebox'
import { route } from '../route.ts'
import {
  bladzijde,
  bladzijdeVraag,
  Datum,
  Id,
  keuze,
  object,
  ofNiets,
  Tijdstip,
  ToewijzingNummer,
  volgorde,
} from '../soorten/index.ts'

const Keuze = object(
  {
    van: Type.Optional(Datum),
    tot: Type.Optional(Datum),
    berichtsoort: Type.Optional(keuze(['JW301', 'JW305', 'JW307'])),
    toewijzing: Type.Optional(ToewijzingNummer),
  },
  { title: 'Herspeelkeuze', description: 'Dag van ontvangst; van en tot tellen mee.' },
)
const Aantal = Type.Integer({ minimum: 0 })
const Opdracht = object(
  {
    id: Id,
    keuze: Keuze,
    staat: keuze(['wacht', 'bezig', 'klaar', 'gestopt', 'mislukt']),
    bekeken: Aantal,
    totaal: ofNiets(Aantal),
    verschillen: Aantal,
    door: Type.String(),
    aangemaakt: Tijdstip,
    klaar: ofNiets(Tijdstip),
  },
  { title: 'Herspeelopdracht' },
)
const Codes = Type.Array(Type.String())
const Uitslag = object(
  {
    oordeel: Type.String(),
    codes: ofNiets(
      object({
        header: Codes,
        client: ofNiets(Codes),
        producten: ofNiets(Type.Array(Codes)),
      }),
    ),
  },
  { title: 'Herspeeluitslag' },
)
const Verschil = object(
  {
    bericht: Id,
    berichtsoort: ofNiets(Type.String()),
    identificatie: ofNiets(Type.String()),
    moment: Type.String({ description: 'Plaatselijke tijd van ontvangst.' }),
    toen: Uitslag,
    nu: Uitslag,
  },
  { title: 'Herspeelverschil', description: 'Een bericht dat vandaag een ander antwoord krijgt.' },
)

const OPDRACHT = {
  id: '0MBQ4K2VZ0001A7K3M9X2P',
  keuze: { van: '2026-07-01', berichtsoort: 'JW307' },
  staat: 'bezig',
  bekeken: 300,
  totaal: 1200,
  verschillen: 1,
  door: 'M. de Wit',
  aangemaakt: '2026-07-20T07:00:00.000Z',
  klaar: null,
}
const VERSCHIL = {
  bericht: '0MBQ4K2VZ0009A7K3M9X2P',
  berichtsoort: 'JW307',
  identificatie: 'B00010',
  moment: '2026-07-20T09:00:00',
  toen: { oordeel: 'goedgekeurd', codes: null },
  nu: {
    oordeel: 'afgekeurd',
    codes: { header: ['0200'], client: ['0200'], producten: [['9069']] },
  },
}
const params = object({ id: Id })
const een = { params: { id: OPDRACHT.id } }

export const HERSPEELROUTES = {
  'herspeelopdrachten.maak': route({
    id: 'herspeelopdrachten.maak',
    methode: 'POST',
    pad: '/herspeelopdrachten',
    recht: 'wachtrij.herstellen',
    label: 'Beheer',
    samenvatting: 'Beoordeelt ontvangen berichten nog eens',
    uitleg:
      'Met de regels en instellingen van nu, tegen het dossier van toen. Er verandert niets en er gaat niets weg. De dienst doet het werk stap voor stap; volg het bij de opdracht. Berichten over afgeschermde cliënten tellen niet mee.',
    inhoud: { schema: Keuze },
    antwoord: { status: 202, schema: Opdracht },
    problemen: [],
    idempotent: true,
    perMinuut: 20,
    voorbeeld: {
      inhoud: OPDRACHT.keuze,
      antwoord: { ...OPDRACHT, staat: 'wacht', bekeken: 0, totaal: null, verschillen: 0 },
    },
  }),
  'herspeelopdrachten.lijst': route({
    id: 'herspeelopdrachten.lijst',
    methode: 'GET',
    pad: '/herspeelopdrachten',
    recht: 'wachtrij.lezen',
    label: 'Beheer',
    samenvatting: 'Geeft de herspeelopdrachten',
    uitleg: 'Alle opdrachten van uw organisatie, zonder `volgorde` de nieuwste eerst.',
    query: bladzijdeVraag({ volgorde: volgorde(['-aangemaakt', 'aangemaakt'], '-aangemaakt') }),
    antwoord: { status: 200, schema: bladzijde(Opdracht, 'Herspeelopdrachtenbladzijde') },
    problemen: [],
    voorbeeld: { antwoord: { resultaten: [OPDRACHT], volgende: null } },
  }),
  'herspeelopdrachten.lees': route({
    id: 'herspeelopdrachten.lees',
    methode: 'GET',
    pad: '/herspeelopdrachten/{id}',
    recht: 'wachtrij.lezen',
    label: 'Beheer',
    samenvatting: 'Geeft hoe ver een herspeelopdracht is',
    uitleg: 'Na een herstart van de dienst gaat een opdracht verder waar zij was.',
    params,
    antwoord: { status: 200, schema: Opdracht },
    problemen: [],
    voorbeeld: { ...een, antwoord: OPDRACHT },
  }),
  'herspeelopdrachten.verschillen': route({
    id: 'herspeelopdrachten.verschillen',
    methode: 'GET',
    pad: '/herspeelopdrachten/{id}/verschillen',
    recht: 'wachtrij.lezen',
    label: 'Beheer',
    samenvatting: 'Geeft wat nu anders zou zijn',
    uitleg: 'Het oudste bericht eerst, ook al tijdens het werk.',
    params,
    query: bladzijdeVraag({}),
    antwoord: { status: 200, schema: bladzijde(Verschil, 'Herspeelverschillenbladzijde') },
    problemen: [],
    voorbeeld: { ...een, antwoord: { resultaten: [VERSCHIL], volgende: null } },
  }),
  'herspeelopdrachten.stop': route({
    id: 'herspeelopdrachten.stop',
    methode: 'POST',
    pad: '/herspeelopdrachten/{id}/_stop',
    recht: 'wachtrij.herstellen',
    label: 'Beheer',
    samenvatting: 'Stopt een herspeelopdracht',
    uitleg: 'Wat al gevonden is, blijft staan. Een gestopte opdracht gaat niet meer verder.',
    params,
    antwoord: { status: 200, schema: Opdracht },
    problemen: ['TOESTAND_BOTST'],
    idempotent: true,
    voorbeeld: { ...een, antwoord: { ...OPDRACHT, staat: 'gestopt', klaar: OPDRACHT.aangemaakt } },
  }),
} as const
