// SPDX-License-Identifier: EUPL-1.2
/** The organisation, its transports and the state of the service, for who runs it. */
import Type from 'typebox'
import { route } from '../route.ts'
import { Id, keuze, Organisatiecode, object, ofNiets, Tijdstip } from '../soorten/index.ts'

const Lijn = object(
  {
    zekering: keuze(['dicht', 'open']),
    openTot: ofNiets(Tijdstip),
    contact: ofNiets(Tijdstip),
  },
  {
    title: 'Transportlijn',
    description:
      'Bij een lijn met de keten. Antwoordt de andere kant telkens niet goed, dan gaat de zekering open: tot `openTot` gaat er niets weg. `contact` is het laatste antwoord.',
  },
)

const Transport = object(
  {
    id: Id,
    naam: Type.String(),
    staat: keuze(['goed', 'let-op', 'fout', 'niet-ingericht']),
    meldingen: Type.Array(Type.String()),
    wachtend: Type.Integer({ description: 'Berichten die nog weg moeten.' }),
    oudsteWachtend: ofNiets(Tijdstip),
    laatsteSucces: ofNiets(Tijdstip),
    mislukt: Type.Integer({ description: 'Wordt opnieuw geprobeerd.' }),
    dood: Type.Integer({ description: 'Wacht op een mens.' }),
    laatsteFout: ofNiets(Type.String()),
    vastgehoudenTot: ofNiets(Type.String({ description: 'Plaatselijke tijd.' })),
    lijn: ofNiets(Lijn),
  },
  { title: 'Transport' },
)

const Controle = object(
  {
    naam: Type.String(),
    uitkomst: keuze(['goed', 'let-op', 'fout']),
    zin: Type.String(),
    actie: ofNiets(Type.String({ description: 'Wat te doen.' })),
  },
  { title: 'Dienstcontrole' },
)

export const DIENSTROUTES = {
  'organisatie.lees': route({
    id: 'organisatie.lees',
    methode: 'GET',
    pad: '/organisatie',
    recht: 'eigen.lezen',
    label: 'Beheer',
    samenvatting: 'Geeft uw organisatie',
    uitleg: 'De code, de soort, sinds wanneer zij is aangemeld, en of de dienst op proef draait.',
    antwoord: {
      status: 200,
      schema: object(
        {
          code: Organisatiecode,
          soort: keuze(['gemeente', 'aanbieder']),
          aangemeldOp: Tijdstip,
          proef: Type.Boolean({
            description: 'De dienst draait op proef, met verzonnen gegevens.',
          }),
        },
        { title: 'Organisatie' },
      ),
    },
    problemen: [],
    voorbeeld: {
      antwoord: {
        code: '0363',
        soort: 'gemeente',
        aangemeldOp: '2026-01-02T08:00:00.000Z',
        proef: false,
      },
    },
  }),
  'transporten.lijst': route({
    id: 'transporten.lijst',
    methode: 'GET',
    pad: '/beheer/transporten',
    recht: 'wachtrij.lezen',
    label: 'Beheer',
    samenvatting: 'Geeft hoe het vervoer van berichten loopt',
    uitleg:
      'Per weg waarlangs berichten gaan: wat wacht, sinds wanneer, wanneer het voor het laatst lukte en wat er mis is.',
    antwoord: {
      status: 200,
      schema: object({ transporten: Type.Array(Transport) }, { title: 'Transporten' }),
    },
    problemen: [],
    voorbeeld: {
      antwoord: {
        transporten: [
          {
            id: 'postbus',
            naam: 'Postbus (mappen met bestanden)',
            staat: 'goed',
            meldingen: [],
            wachtend: 0,
            oudsteWachtend: null,
            laatsteSucces: '2026-07-20T08:15:00.000Z',
            mislukt: 0,
            dood: 0,
            laatsteFout: null,
            vastgehoudenTot: null,
            lijn: null,
          },
        ],
      },
    },
  }),
  'transporten.toets': route({
    id: 'transporten.toets',
    methode: 'POST',
    pad: '/beheer/transporten/{id}/_toets',
    recht: 'beheer.lezen',
    label: 'Beheer',
    samenvatting: 'Kijkt of het vervoer kan werken',
    uitleg:
      'Probeert of de dienst bij de mappen kan, of een verbinding met de keten kan maken. Er wordt niets verstuurd en niets veranderd. Mislukt een stap? Dan is de status 200 en staat erbij wat te doen.',
    params: object({ id: Id }),
    antwoord: {
      status: 200,
      schema: object(
        {
          geslaagd: Type.Boolean(),
          stappen: Type.Array(
            object({ stap: Type.String(), goed: Type.Boolean(), zin: Type.String() }),
          ),
        },
        { title: 'Transportproef' },
      ),
    },
    problemen: ['NIET_GEVONDEN'],
    perMinuut: 30,
    voorbeeld: {
      params: { id: 'postbus' },
      antwoord: {
        geslaagd: true,
        stappen: [{ stap: 'in', goed: true, zin: 'De map in is te lezen en te schrijven.' }],
      },
    },
  }),
  'dienst.onderzoek': route({
    id: 'dienst.onderzoek',
    methode: 'POST',
    pad: '/beheer/dienst/_onderzoek',
    recht: 'beheer.lezen',
    label: 'Beheer',
    samenvatting: 'Onderzoekt of alles in orde is',
    uitleg:
      'Hetzelfde als `stopwijzer dokter`, voor uw organisatie: databank, tabellen, sleutels, klok, schijf, mappen, wachtrijen en logboek. Paden en geheimen staan er niet bij. Het duurt langer naarmate het logboek groter is.',
    antwoord: {
      status: 200,
      schema: object({ controles: Type.Array(Controle) }, { title: 'Onderzoek' }),
    },
    problemen: [],
    perMinuut: 6,
    voorbeeld: {
      antwoord: {
        controles: [
          {
            naam: 'databank',
            uitkomst: 'goed',
            zin: 'PostgreSQL 18.4 antwoordt.',
            actie: null,
          },
        ],
      },
    },
  }),
} as const
