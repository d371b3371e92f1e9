// SPDX-License-Identifier: EUPL-1.2
/** A message in the ledger, what was made of it, and its parts in words. */
import Type from 'typebox'
import { ClientSleutel, Datum, Id, keuze, object, ofNiets } from './basis.ts'
import { Bevinding } from './rapport.ts'

export const Berichtstatus = keuze(
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
export const Retourcode = Type.String({
  pattern: '^[0-9A-Z]{4}$',
  description: 'Code uit codelijst WJ001.',
  examples: ['9074'],
})

export const Bericht = object(
  {
    id: Id,
    richting: keuze(['in', 'uit'], { description: 'Ontvangen of verzonden.' }),
    hierGemaakt: Type.Boolean({ description: 'Stopwijzer maakte dit bericht zelf.' }),
    berichtsoort: ofNiets(Type.String()),
    identificatie: ofNiets(Type.String()),
    tegenpartij: ofNiets(Type.String({ description: 'Gemeentecode of AGB-code.' })),
    dagtekening: ofNiets(Type.String()),
    moment: Plaatselijk,
    status: Berichtstatus,
    toewijzingNummers: Type.Array(Type.String()),
    retourcodes: Type.Array(Type.String(), {
      description: 'Codes in het antwoord die zeggen wat er mis was.',
    }),
    clientSleutel: ofNiets(ClientSleutel),
    antwoordOp: ofNiets(Id),
  },
  { title: 'Bericht' },
)

export const BERICHTVOORBEELD = {
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
export const VerwerktBericht = object(
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
export const VERWERKTVOORBEELD = {
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

export const Berichtsignaal = object({
  code: Type.String(),
  toewijzingNummer: ofNiets(Type.String()),
  boodschap: Type.String(),
})

/** One part of the readable view; a group has parts, a value has none. */
export const Berichtdeel = Type.Object(
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
