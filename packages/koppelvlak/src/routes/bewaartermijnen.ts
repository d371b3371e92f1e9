// SPDX-License-Identifier: EUPL-1.2
/** Retention terms: what they are, and changing them with two people. */
import Type from 'typebox'
import { route } from '../route.ts'
import { Id, keuze, object, ofNiets, Tijdstip } from '../soorten/index.ts'

const jaren = Type.Integer({ description: 'Jaren.' })
const dagen = Type.Integer({ description: 'Dagen.' })
const VELDEN = { berichten: jaren, dossier: jaren, audit: jaren, sessies: dagen, uploads: dagen }
export const Termijnen = object(VELDEN, { title: 'Bewaartermijnen' })
const Gewenst = object(
  {
    berichten: Type.Optional(jaren),
    dossier: Type.Optional(jaren),
    audit: Type.Optional(jaren),
    sessies: Type.Optional(dagen),
    uploads: Type.Optional(dagen),
  },
  { title: 'GewensteTermijnen', description: 'Wat anders moet worden; de rest blijft.' },
)
const Klasse = object(
  {
    klasse: keuze(['berichten', 'dossier', 'audit', 'sessies', 'uploads']),
    wat: Type.String(),
    eenheid: keuze(['jaar', 'dagen']),
    vanaf: Type.String({ description: 'Vanaf wanneer de termijn telt.' }),
    standaard: Type.Integer(),
    minste: Type.Integer(),
    meeste: Type.Integer(),
    bron: Type.String({ description: 'Waar de grens vandaan komt.' }),
    weg: keuze(['plan', 'vanzelf'], {
      description: 'plan: gaat weg met een bewaarplan van twee mensen.',
    }),
  },
  { title: 'Bewaarklasse' },
)
const Voorstel = object(
  {
    id: Id,
    oud: Termijnen,
    nieuw: Gewenst,
    gemaakt: object({ naam: Type.String(), moment: Tijdstip }),
    geldigTot: Tijdstip,
  },
  { title: 'Termijnvoorstel' },
)

export const TERMIJNEN = { berichten: 7, dossier: 20, audit: 5, sessies: 30, uploads: 1 }
const VOORSTEL = {
  id: '0363-0MBQ4K2VZ0001A7K3M9X2P',
  oud: TERMIJNEN,
  nieuw: { berichten: 10 },
  gemaakt: { naam: 'A. Beheer', moment: '2026-07-20T07:00:00.000Z' },
  geldigTot: '2026-08-19T07:00:00.000Z',
}
const doen = {
  methode: 'POST',
  recht: 'beheer.instellen',
  label: 'Beheer',
  idempotent: true,
} as const
const lezen = { methode: 'GET', recht: 'beheer.lezen', label: 'Beheer', problemen: [] } as const
const PAD = '/beheer/bewaartermijnen'
const params = object({ id: Id })
const een = { params: { id: VOORSTEL.id } }

export const BEWAARTERMIJNROUTES = {
  'bewaren.termijnen': route({
    id: 'bewaren.termijnen',
    ...lezen,
    pad: PAD,
    samenvatting: 'Geeft hoe lang gegevens blijven',
    uitleg: 'De termijnen van uw organisatie. Korter dan de wet vraagt, kan niet.',
    antwoord: { status: 200, schema: Termijnen },
    voorbeeld: { antwoord: TERMIJNEN },
  }),
  'bewaren.voorstel': route({
    id: 'bewaren.voorstel',
    ...lezen,
    pad: `${PAD}/voorstel`,
    samenvatting: 'Geeft het open voorstel en de grenzen van elke termijn',
    uitleg:
      'Er is hoogstens één voorstel tegelijk. Bij elke termijn staan de grenzen en waar die vandaan komen.',
    antwoord: {
      status: 200,
      schema: object(
        { voorstel: ofNiets(Voorstel), klassen: Type.Array(Klasse) },
        { title: 'Termijnvoorstellen' },
      ),
    },
    voorbeeld: {
      antwoord: {
        voorstel: VOORSTEL,
        klassen: [
          {
            klasse: 'berichten',
            wat: 'Berichten zoals ze waren, met het antwoord',
            eenheid: 'jaar',
            vanaf: 'ontvangst of verzending',
            standaard: 7,
            minste: 7,
            meeste: 50,
            bron: 'Algemene wet inzake rijksbelastingen, artikel 52, vierde lid',
            weg: 'plan',
          },
        ],
      },
    },
  }),
  'bewaren.stelVoor': route({
    id: 'bewaren.stelVoor',
    ...doen,
    pad: `${PAD}/voorstel`,
    samenvatting: 'Stelt andere bewaartermijnen voor',
    uitleg:
      'Er verandert nog niets. Een ander mens keurt het goed, binnen dertig dagen. Ligt er al een voorstel? Keur dat eerst goed of trek het in.',
    inhoud: { schema: object({ termijnen: Gewenst }) },
    antwoord: { status: 201, schema: Voorstel },
    problemen: ['TOESTAND_BOTST'],
    voorbeeld: { inhoud: { termijnen: { berichten: 10 } }, antwoord: VOORSTEL },
  }),
  'bewaren.keurGoed': route({
    id: 'bewaren.keurGoed',
    ...doen,
    pad: `${PAD}/voorstel/{id}/_keur-goed`,
    samenvatting: 'Keurt andere bewaartermijnen goed',
    uitleg:
      'Dat doet een ander mens dan wie het voorstel maakte. De termijnen gelden meteen, voor het volgende bewaarplan. Er gaat niets weg.',
    params,
    antwoord: { status: 200, schema: Termijnen },
    problemen: ['NIET_GEVONDEN', 'TOESTAND_BOTST'],
    voorbeeld: { ...een, antwoord: { ...TERMIJNEN, berichten: 10 } },
  }),
  'bewaren.trekIn': route({
    id: 'bewaren.trekIn',
    ...doen,
    pad: `${PAD}/voorstel/{id}/_trek-in`,
    samenvatting: 'Trekt een voorstel voor bewaartermijnen in',
    uitleg: 'Er verandert niets aan de termijnen. Wie mag instellen, mag dit.',
    params,
    antwoord: { status: 200, schema: object({ id: Id }, { title: 'VoorstelIngetrokken' }) },
    problemen: ['NIET_GEVONDEN'],
    voorbeeld: { ...een, antwoord: een.params },
  }),
} as const
