// SPDX-License-Identifier: EUPL-1.2
/** Messages: handing over, searching, reading, and the thread they stand in. */
import { MEESTE_BYTES } from '@stopwijzer/ijw'
import Type from 'typebox'
import { route } from '../route.ts'
import {
  Berichtsoort,
  Bevinding,
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
  ToewijzingNummer,
} from '../soorten/index.ts'

const Status = keuze(
  [
    'goedgekeurd',
    'afgekeurd',
    'geweigerd',
    'vastgehouden',
    'verzonden',
    'verwerkt',
    'quarantaine',
    'vervangen',
    'opgegeven',
    'afgeschermd',
  ],
  {
    title: 'Berichtstatus',
    description:
      'goedgekeurd, afgekeurd: beoordeeld; geweigerd: niet te verwerken; vastgehouden: wacht op een ander bericht; verzonden: er is nog geen antwoord; verwerkt: een retourbericht; quarantaine: een antwoord waarbij we geen bericht kennen; vervangen, opgegeven: door een mens besloten.',
  },
)
const Plaatselijk = Type.String({
  pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}$',
  description: 'Plaatselijke tijd van ontvangst of verzending.',
  examples: ['2026-07-20T09:00:00'],
})
const Retourcode = Type.String({
  pattern: '^[0-9A-Z]{4}$',
  description: 'Code uit codelijst WJ001.',
  examples: ['9074'],
})

const Bericht = object(
  {
    id: Id,
    richting: keuze(['in', 'uit'], { description: 'Ontvangen of verzonden.' }),
    hierGemaakt: Type.Boolean({ description: 'Stopwijzer maakte dit bericht zelf.' }),
    berichtsoort: ofNiets(Type.String()),
    identificatie: ofNiets(Type.String()),
    tegenpartij: ofNiets(Type.String({ description: 'Gemeentecode of AGB-code.' })),
    dagtekening: ofNiets(Type.String()),
    moment: Plaatselijk,
    status: Status,
    toewijzingNummers: Type.Array(Type.String()),
    retourcodes: Type.Array(Type.String(), {
      description: 'Codes in het antwoord die zeggen wat er mis was.',
    }),
    clientSleutel: ofNiets(ClientSleutel),
    antwoordOp: ofNiets(Id),
  },
  { title: 'Bericht' },
)

const VOORBEELD = {
  id: '0MBQ4K2VZ0001A7K3M9X2P',
  richting: 'in',
  hierGemaakt: false,
  berichtsoort: 'JW307',
  identificatie: 'B00010',
  tegenpartij: '65656055',
  dagtekening: '2026-07-20',
  moment: '2026-07-20T09:00:00',
  status: 'afgekeurd',
  toewijzingNummers: ['300201'],
  retourcodes: ['9069'],
  clientSleutel: '9f2c41d07ab3e655',
  antwoordOp: null,
}

const Code = Type.Array(Type.String())
const Verwerkt = object(
  {
    bestand: Type.String(),
    map: keuze(['in', 'eigen']),
    berichtsoort: ofNiets(Type.String()),
    identificatie: ofNiets(Type.String()),
    oordeel: keuze(['goedgekeurd', 'afgekeurd', 'geweigerd', 'herhaling', 'vastgehouden']),
    retourbericht: ofNiets(Type.String()),
    codes: ofNiets(
      object({
        header: Code,
        client: ofNiets(Code),
        producten: ofNiets(Type.Array(Code)),
      }),
    ),
    toestanden: Type.Array(
      object({
        toewijzingNummer: ofNiets(Type.String()),
        levering: Type.String(),
        toewijzing: Type.String(),
      }),
    ),
    bevindingen: Type.Array(Bevinding),
    taken: Type.Array(object({ soort: Type.String(), uiterlijk: ofNiets(Datum) })),
  },
  {
    title: 'VerwerktBericht',
    description: 'Wat er met een bericht is gedaan; dezelfde vorm als een regel van de postbus.',
  },
)
const VERWERKT = {
  bestand: 'bericht.xml',
  map: 'eigen',
  berichtsoort: 'JW307',
  identificatie: 'B00010',
  oordeel: 'goedgekeurd',
  retourbericht: null,
  codes: null,
  toestanden: [{ toewijzingNummer: '300201', levering: 'GESTART', toewijzing: 'OPEN' }],
  bevindingen: [],
  taken: [],
}

const Signaal = object({
  code: Type.String(),
  toewijzingNummer: ofNiets(Type.String()),
  boodschap: Type.String(),
})

const FILTERS = {
  berichtsoort: Type.Optional(Type.Array(Berichtsoort, { maxItems: 6 })),
  richting: Type.Optional(keuze(['in', 'uit'])),
  status: Type.Optional(Type.Array(Status, { maxItems: 10 })),
  retourcode: Type.Optional(Retourcode),
  toewijzingNummer: Type.Optional(ToewijzingNummer),
  tegenpartij: Type.Optional(Organisatiecode),
  identificatie: Type.Optional(Type.String({ minLength: 1, maxLength: 40 })),
  van: Type.Optional(Datum),
  tot: Type.Optional(Datum),
}
const params = object({ id: Id })
const LIJST = bladzijde(Bericht, 'Berichtenbladzijde')
const ZOEKUITLEG =
  'Alle filters zijn vrij te combineren. Het nieuwste bericht staat vooraan. `van` en `tot` gaan over de dag van ontvangst of verzending en tellen zelf mee.'

/** One part of the readable view; a group has parts, a value has none. */
const Deel = Type.Object(
  {
    naam: Type.String(),
    label: Type.String(),
    waarde: ofNiets(Type.String()),
    getoond: ofNiets(Type.String()),
    code: ofNiets(
      object({ lijst: Type.String(), label: Type.String(), betekenis: ofNiets(Type.String()) }),
    ),
    diepte: Type.Integer({ minimum: 0, description: 'Hoe diep het onderdeel in het bericht zit.' }),
    groep: Type.Boolean({ description: 'Een kop boven de onderdelen die dieper zitten.' }),
  },
  { title: 'Berichtdeel', additionalProperties: false },
)

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
      antwoord: { resultaten: [VOORBEELD], volgende: null },
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
      antwoord: { resultaten: [VOORBEELD], volgende: null },
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
          verwerkt: ofNiets(Verwerkt),
          signalen: Type.Array(Signaal),
          vervangenDoor: ofNiets(Id),
        },
        { title: 'Berichtdetail' },
      ),
    },
    problemen: ['NIET_GEVONDEN'],
    voorbeeld: {
      params: { id: VOORBEELD.id },
      antwoord: { bericht: VOORBEELD, verwerkt: VERWERKT, signalen: [], vervangenDoor: null },
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
          delen: Type.Array(Deel),
        },
        { title: 'Weergave' },
      ),
    },
    problemen: ['NIET_GEVONDEN', 'BERICHT_ONLEESBAAR'],
    voorbeeld: {
      params: { id: VOORBEELD.id },
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
    voorbeeld: { params: { id: VOORBEELD.id } },
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
      params: { id: VOORBEELD.id },
      antwoord: { draad: [VOORBEELD], eromheen: [] },
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
      'Met `map=eigen` (of zonder) is het een bericht van uw eigen software: Stopwijzer beoordeelt het zoals de ontvanger, legt het vast en verstuurt het. Met `map=in` is het een bericht dat u uit de keten ontving. Een bericht dat niet goed is, wordt niet verstuurd; de status is dan toch 200, het oordeel is geweigerd. Een zip mag hoogstens 30 berichten hebben, zonder mappen.',
    query: object({ map: Type.Optional(keuze(['eigen', 'in'])) }),
    inhoud: {
      mediatypes: ['application/xml', 'text/xml', 'application/zip'],
      maxBytes: MEESTE_BYTES,
    },
    antwoord: {
      status: 200,
      schema: object({ resultaten: Type.Array(Verwerkt) }, { title: 'Aangeleverd' }),
    },
    problemen: ['ZIP_GEWEIGERD'],
    idempotent: true,
    voorbeeld: { query: { map: 'eigen' }, antwoord: { resultaten: [VERWERKT] } },
  }),
} as const
