// SPDX-License-Identifier: EUPL-1.2
/** A report of a start or stop: what a person fills in, and what comes of it. */
import Type from 'typebox'
import {
  Datum,
  Id,
  keuze,
  metRecht,
  Organisatiecode,
  object,
  ofNiets,
  ToewijzingNummer,
} from './basis.ts'
import { Betaalgevolg, Bewaking, Productcode, RedenBeeindiging } from './dossier.ts'
import { Bevinding } from './rapport.ts'

export const ONDERWERP = {
  toewijzingNummer: ToewijzingNummer,
  gemeente: Type.Optional(
    Type.Unsafe<string>({
      type: 'string',
      pattern: '^[0-9]{4}$',
      description: 'Nodig als twee gemeenten hetzelfde nummer gebruiken.',
    }),
  ),
}

export const Startinvoer = object({ ...ONDERWERP, begindatum: Datum }, { title: 'Startinvoer' })

export const Stopinvoer = object(
  {
    ...ONDERWERP,
    einddatum: Datum,
    redenBeeindiging: RedenBeeindiging,
    hervatting: Type.Optional(Datum),
  },
  {
    title: 'Stopinvoer',
    description:
      'De laatste dag van de zorg en de reden. Al het andere komt uit JW301 en JW305. Hervatting: de dag waarop de zorg volgens plan verdergaat, alleen bij reden 20.',
  },
)

export const Meldregel = object(
  {
    status: keuze(['1', '3'], { description: '1: gemeld; 3: verwijderd.' }),
    toewijzingNummer: ofNiets(Type.String()),
    product: ofNiets(Productcode),
    toewijzingIngangsdatum: ofNiets(Datum),
    begindatum: Datum,
    einddatum: ofNiets(Datum),
    redenBeeindiging: ofNiets(RedenBeeindiging),
  },
  { title: 'Meldregel', description: 'Een regel van het bericht.' },
)

export const Stapuitleg = object(
  {
    soort: keuze(['JW305', 'JW307', 'wachten', 'andere-client']),
    uitleg: Type.String(),
    regels: Type.Array(Meldregel),
  },
  { title: 'Stapuitleg', description: 'Een stap van een correctie.' },
)

export const Veldbevinding = object(
  {
    veld: ofNiets(Type.String({ description: 'Het veld van het verzoek waar het om gaat.' })),
    bevinding: Bevinding,
  },
  { title: 'Veldbevinding' },
)

export const Melduitkomst = object(
  {
    soort: keuze(['start', 'stop', 'correctie']),
    toewijzingNummer: ofNiets(Type.String()),
    gemeente: ofNiets(Organisatiecode),
    berichtsoort: ofNiets(keuze(['JW305', 'JW307'])),
    goed: Type.Boolean({ description: 'Mag dit bericht worden verstuurd?' }),
    berichtId: ofNiets(Id),
    correctieId: ofNiets(Id),
    bevindingen: Type.Array(Veldbevinding, {
      description: 'Waarom het niet mag: wat de ontvanger zou afkeuren, of wat ontbreekt.',
    }),
    waarschuwingen: Type.Array(Type.String(), {
      description: 'Waar u naar moet kijken. Houdt het bericht niet tegen.',
    }),
    retourcodes: Type.Array(Type.String(), {
      description:
        'De codes die de ontvanger hierop zou geven. Leeg bij goed: dan komt er een retourbericht zonder codes.',
    }),
    regels: Type.Array(Meldregel),
    omvang: ofNiets(
      object({ volume: Type.String(), eenheid: Type.String(), frequentie: Type.String() }),
    ),
    termijn: ofNiets(Bewaking),
    gevolgen: metRecht('betaling.lezen', Type.Array(Betaalgevolg)),
    stappen: Type.Array(Stapuitleg),
    vervolg: Type.Array(Type.String(), { description: 'Wat er hierna gebeurt, in zinnen.' }),
  },
  {
    title: 'Melduitkomst',
    description: 'Een melding, beoordeeld met de regels van de ontvanger.',
  },
)

export const MELDUITKOMST = {
  soort: 'stop',
  toewijzingNummer: '300201',
  gemeente: '0363',
  berichtsoort: 'JW307',
  goed: true,
  berichtId: null,
  correctieId: null,
  bevindingen: [],
  waarschuwingen: [],
  retourcodes: [],
  regels: [
    {
      status: '1',
      toewijzingNummer: '300201',
      product: '45/45A04',
      toewijzingIngangsdatum: '2026-01-05',
      begindatum: '2026-01-12',
      einddatum: '2026-07-17',
      redenBeeindiging: '31',
    },
  ],
  omvang: { volume: '3', eenheid: '04', frequentie: '2' },
  termijn: null,
  gevolgen: [],
  stappen: [],
  vervolg: ['Gemeente Amsterdam (0363) krijgt een JW307.'],
}
