// SPDX-License-Identifier: EUPL-1.2
/** Messages: handing over, searching, reading, and the thread they stand in. */
import { MEESTE_BYTES } from '@stopwijzer/ijw'
import Type from 'typebox'
import { route } from '../route.ts'
import {
  BERICHTVOORBEELD,
  Bericht,
  Berichtdeel,
  Berichtsignaal,
  Berichtsoort,
  Berichtstatus,
  Bsn,
  bladzijde,
  bladzijdeVraag,
  ClientSleutel,
  Datum,
  Id,
  keuze,
  Organisatiecode,
  object,
  ofNiets,
  Retourcode,
  Tijdstip,
  ToewijzingNummer,
  VERWERKTVOORBEELD,
  VerwerktBericht,
  volgorde,
} from '../soorten/index.ts'

const FILTERS = {
  berichtsoort: Type.Optional(Type.Array(Berichtsoort, { maxItems: 6 })),
  richting: Type.Optional(keuze(['in', 'uit'])),
  status: Type.Optional(Type.Array(Berichtstatus, { maxItems: 10 })),
  retourcode: Type.Optional(Retourcode),
  toewijzingNummer: Type.Optional(ToewijzingNummer),
  tegenpartij: Type.Optional(Organisatiecode),
  identificatie: Type.Optional(Type.String({ minLength: 1, maxLength: 40 })),
  van: Type.Optional(Datum),
  tot: Type.Optional(Datum),
  volgorde: volgorde(['moment', '-moment'], '-moment'),
}
const params = object({ id: Id })
const LIJST = bladzijde(Bericht, 'Berichtenbladzijde')
const ZOEKUITLEG =
  'Alle filters zijn vrij te combineren. Het nieuwste bericht staat vooraan, tenzij u een andere `volgorde` vraagt. `van` en `tot` gaan over de dag van ontvangst of verzending en tellen zelf mee. Een combinatie die bijna niet voorkomt, kan een korte of lege bladzijde geven terwijl `volgende` gevuld is: dan is er nog niet overal gezocht. Vraag dan de volgende bladzijde.'

export const BERICHTROUTES = {
  'berichten.lijst': route({
    id: 'berichten.lijst',
    methode: 'GET',
    pad: '/berichten',
    recht: 'berichten.lezen',
    label: 'Berichten',
    samenvatting: 'Zoekt berichten',
    uitleg: `${ZOEKUITLEG} Zoekt u op BSN? Gebruik dan \`berichten/_zoek\`.`,
    query: bladzijdeVraag({ ...FILTERS, clientSleutel: Type.Optional(ClientSleutel) }),
    antwoord: { status: 200, schema: LIJST },
    problemen: [],
    voorbeeld: {
      query: { berichtsoort: ['JW307'], status: ['afgekeurd'], van: '2026-07-01' },
      antwoord: { resultaten: [BERICHTVOORBEELD], volgende: null },
    },
  }),
  'berichten.zoek': route({
    id: 'berichten.zoek',
    methode: 'POST',
    pad: '/berichten/_zoek',
    recht: 'berichten.lezen',
    label: 'Berichten',
    samenvatting: 'Zoekt berichten van één cliënt op BSN',
    uitleg: `${ZOEKUITLEG} Het BSN staat in de inhoud van het verzoek, nooit in een adres.`,
    inhoud: { schema: bladzijdeVraag({ ...FILTERS, bsn: Bsn }) },
    antwoord: { status: 200, schema: LIJST },
    problemen: [],
    voorbeeld: {
      inhoud: { bsn: '999900006' },
      antwoord: { resultaten: [BERICHTVOORBEELD], volgende: null },
    },
  }),
  'berichten.lees': route({
    id: 'berichten.lees',
    methode: 'GET',
    pad: '/berichten/{id}',
    recht: 'berichten.lezen',
    label: 'Berichten',
    samenvatting: 'Geeft één bericht met alles wat erover bekend is',
    uitleg:
      'Met de bevindingen (met regel en kolom waar die bekend zijn), de codes per onderdeel van het antwoord, signalen en de taken die het opleverde.',
    params,
    antwoord: {
      status: 200,
      schema: object(
        {
          bericht: Bericht,
          verwerkt: ofNiets(VerwerktBericht),
          signalen: Type.Array(Berichtsignaal),
          vervangenDoor: ofNiets(Id),
        },
        { title: 'Berichtdetail' },
      ),
    },
    problemen: ['NIET_GEVONDEN'],
    voorbeeld: {
      params: { id: BERICHTVOORBEELD.id },
      antwoord: {
        bericht: BERICHTVOORBEELD,
        verwerkt: VERWERKTVOORBEELD,
        signalen: [],
        vervangenDoor: null,
      },
    },
  }),
  'berichten.weergave': route({
    id: 'berichten.weergave',
    methode: 'GET',
    pad: '/berichten/{id}/weergave',
    recht: 'berichten.lezen',
    label: 'Berichten',
    samenvatting: 'Geeft een bericht in gewone woorden',
    uitleg:
      'Elk onderdeel met zijn naam voor mensen, de waarde en de betekenis van codes, in de volgorde van het bericht. Het BSN is afgeschermd.',
    params,
    antwoord: {
      status: 200,
      schema: object(
        {
          berichtsoort: Type.String(),
          titel: Type.String(),
          standaard: ofNiets(Type.String()),
          delen: Type.Array(Berichtdeel),
        },
        { title: 'Weergave' },
      ),
    },
    problemen: ['NIET_GEVONDEN', 'BERICHT_ONLEESBAAR'],
    voorbeeld: {
      params: { id: BERICHTVOORBEELD.id },
      antwoord: {
        berichtsoort: 'JW307',
        titel: 'Stopbericht',
        standaard: 'iJw 3.2',
        delen: [
          {
            naam: 'RedenBeeindiging',
            label: 'Reden beëindiging',
            waarde: '31',
            getoond: '31 (Levering is volgens plan beëindigd)',
            code: {
              lijst: 'JZ588',
              label: 'Levering is volgens plan beëindigd',
              betekenis: null,
            },
            diepte: 2,
            groep: false,
          },
        ],
      },
    },
  }),
  'berichten.xml': route({
    id: 'berichten.xml',
    methode: 'GET',
    pad: '/berichten/{id}/xml',
    recht: 'berichten.xml',
    label: 'Berichten',
    samenvatting: 'Geeft het bericht zoals het is ontvangen of verstuurd',
    uitleg:
      'De bytes van het bericht, met het hele BSN. Dit staat als een eigen handeling in het logboek.',
    params,
    antwoord: { status: 200, mediatype: 'application/xml' },
    problemen: ['NIET_GEVONDEN'],
    voorbeeld: { params: { id: BERICHTVOORBEELD.id } },
  }),
  'berichten.draad': route({
    id: 'berichten.draad',
    methode: 'GET',
    pad: '/berichten/{id}/draad',
    recht: 'berichten.lezen',
    label: 'Berichten',
    samenvatting: 'Geeft heen en retour bij elkaar',
    uitleg:
      'Het bericht met de antwoorden erop, en de andere berichten over dezelfde toewijzingen (hoogstens 100, de nieuwste vooraan).',
    params,
    antwoord: {
      status: 200,
      schema: object(
        { draad: Type.Array(Bericht), eromheen: Type.Array(Bericht) },
        { title: 'Draad' },
      ),
    },
    problemen: ['NIET_GEVONDEN'],
    voorbeeld: {
      params: { id: BERICHTVOORBEELD.id },
      antwoord: { draad: [BERICHTVOORBEELD], eromheen: [] },
    },
  }),
  'berichten.maak': route({
    id: 'berichten.maak',
    methode: 'POST',
    pad: '/berichten',
    recht: 'berichten.indienen',
    label: 'Berichten',
    samenvatting: 'Levert een bericht of een zip met berichten aan',
    uitleg:
      'Met `map=eigen` (of zonder) is het een bericht van uw eigen software: Stopwijzer beoordeelt het zoals de ontvanger, legt het vast en verstuurt het. Met `map=in` is het een bericht dat u uit de keten ontving. Een bericht dat niet goed is, wordt niet verstuurd; de status is dan toch 200, het oordeel is geweigerd. Een zip mag hoogstens 30 berichten hebben, zonder mappen. Brak uw verzoek af, of kreeg u een fout van de dienst? Stuur hetzelfde nog eens met dezelfde sleutel: wat al was verwerkt, komt terug met het oordeel herhaling.',
    query: object({ map: Type.Optional(keuze(['eigen', 'in'])) }),
    inhoud: {
      mediatypes: ['application/xml', 'text/xml', 'application/zip'],
      maxBytes: MEESTE_BYTES,
    },
    antwoord: {
      status: 200,
      schema: object({ resultaten: Type.Array(VerwerktBericht) }, { title: 'Aangeleverd' }),
    },
    problemen: ['ZIP_GEWEIGERD'],
    idempotent: true,
    herkentHerhaling: true,
    voorbeeld: { query: { map: 'eigen' }, antwoord: { resultaten: [VERWERKTVOORBEELD] } },
  }),
  'berichten.verzonden': route({
    id: 'berichten.verzonden',
    methode: 'POST',
    pad: '/berichten/{id}/_verzonden',
    recht: 'berichten.indienen',
    label: 'Berichten',
    samenvatting: 'Meldt dat uw software een bericht heeft verstuurd',
    uitleg:
      'Voor software die berichten ophaalt en zelf verstuurt. Het bericht gaat uit de wachtrij, en de termijn voor het antwoord begint. Nog eens melden verandert niets. Gaan berichten van uw organisatie over een lijn met het GGK of VECOZO? Dan kan dit niet: de lijn verstuurt ze.',
    params,
    antwoord: {
      status: 200,
      schema: object({ verzondenOp: Tijdstip }, { title: 'ZelfVerzonden' }),
    },
    problemen: ['NIET_GEVONDEN', 'TOESTAND_BOTST'],
    idempotent: true,
    voorbeeld: {
      params: { id: BERICHTVOORBEELD.id },
      antwoord: { verzondenOp: '2026-07-20T07:00:00.000Z' },
    },
  }),
} as const
