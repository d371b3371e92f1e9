// SPDX-License-Identifier: EUPL-1.2
/** A task: what has to be done, until when and by whom, and what the software proposes. */
import Type from 'typebox'
import { TAAKNAMEN, type Taaknaam } from '../taaknamen.ts'
import { ClientSleutel, Datum, Id, keuze, Organisatiecode, object, ofNiets } from './basis.ts'
import { volgorde } from './bladzijde.ts'
import { Lokaal, Persoon, Productcode, RedenBeeindiging } from './dossier.ts'
import { Bevinding } from './rapport.ts'
import { WerkdagenOver } from './termijn.ts'

export const Taaksoort = keuze(Object.keys(TAAKNAMEN) as Taaknaam[], {
  title: 'Taaksoort',
  description: 'Wat voor taak het is.',
})

export const RedenWijziging = Type.String({
  title: 'RedenWijziging',
  pattern: '^[0-9]{2}$',
  description: 'Code uit codelijst JZ002.',
  examples: ['14'],
})

const Sluitvoorstel = object(
  {
    soort: keuze(['JW301']),
    doel: keuze(['sluiten', 'herstellen']),
    gemeente: Organisatiecode,
    aanbieder: Organisatiecode,
    toewijzingNummer: Type.String(),
    einddatum: ofNiets(Datum),
    redenWijziging: ofNiets(RedenWijziging),
    mogelijkeRedenen: Type.Array(RedenWijziging, {
      description: 'Waaruit u mag kiezen, het voorstel vooraan.',
    }),
  },
  { title: 'Sluitvoorstel', description: 'Een JW301 dat klaarstaat.' },
)

const Meldvoorstel = object(
  {
    soort: keuze(['JW305', 'JW307']),
    gemeente: Organisatiecode,
    aanbieder: Organisatiecode,
    toewijzingNummer: ofNiets(Type.String()),
    product: ofNiets(Productcode),
    begindatum: ofNiets(Datum),
    einddatum: ofNiets(Datum),
    redenBeeindiging: ofNiets(RedenBeeindiging),
  },
  { title: 'Meldvoorstel', description: 'Een start of stop die nog moet. null: vult u zelf in.' },
)

const Herstelvoorstel = object(
  { soort: keuze(['herstel']), berichtId: Id, codes: Type.Array(Type.String()) },
  { title: 'Herstelvoorstel', description: 'Een afgekeurd bericht dat u moet verbeteren.' },
)

const Sluiting = object(
  {
    doel: keuze(['sluiten', 'herstellen']),
    einddatum: ofNiets(Datum),
    redenWijziging: ofNiets(RedenWijziging),
    mogelijkeRedenen: Type.Array(RedenWijziging),
    overleg: Type.Boolean({ description: 'Bij deze stopreden overlegt u eerst.' }),
    uitleg: Type.String({ description: 'Waarom deze RedenWijziging, in een paar zinnen.' }),
    stop: ofNiets(
      object(
        {
          berichtId: Id,
          begindatum: Datum,
          einddatum: Datum,
          redenBeeindiging: RedenBeeindiging,
          gemeldOp: Datum,
        },
        { title: 'SluitingNaStop', description: 'De stop waar het voorstel op volgt.' },
      ),
    ),
    toewijzing: ofNiets(
      object(
        { product: ofNiets(Productcode), ingangsdatum: Datum, einddatum: ofNiets(Datum) },
        { title: 'TeSluiten', description: 'De toewijzing zoals zij nu is.' },
      ),
    ),
  },
  {
    title: 'Sluiting',
    description: 'Wat een voorgesteld JW301 wijzigt en waarom. Null bij elke andere taak.',
  },
)

const VELDEN = {
  id: Id,
  soort: Taaksoort,
  status: keuze(['open', 'akkoord', 'afgewezen', 'afgehandeld']),
  uiterlijk: ofNiets(Datum),
  teLaat: Type.Boolean(),
  werkdagenOver: WerkdagenOver,
  gemeente: ofNiets(Organisatiecode),
  aanbieder: ofNiets(Organisatiecode),
  toewijzingNummer: ofNiets(Type.String()),
  toewijzingId: ofNiets(Id),
  client: ofNiets(Persoon),
  /** The message it is about, and the payment consequence that must be talked over. */
  berichtId: ofNiets(Id),
  gevolgId: ofNiets(Id),
  toelichting: Type.String({ description: 'Waarom deze taak er is.' }),
  sluiting: ofNiets(Sluiting),
  toegewezenAan: ofNiets(
    object({ naam: Type.String(), mij: Type.Boolean() }, { title: 'Toegewezene' }),
  ),
  uitgesteldTot: ofNiets(Datum),
  mogelijk: Type.Array(keuze(['keur-goed', 'wijs-af', 'rond-af', 'heropen']), {
    description: 'Wat u met deze taak kunt doen.',
  }),
  aangemaakt: Lokaal,
  afgehandeld: ofNiets(Lokaal),
  versie: Type.String({ description: 'Hetzelfde als de ETag van deze taak.' }),
}

export const Taakregel = object(VELDEN, {
  title: 'Taakregel',
  description: 'Een taak in een lijst.',
})

export const Taakdetail = object(
  {
    ...VELDEN,
    voorstel: ofNiets(Type.Union([Sluitvoorstel, Meldvoorstel, Herstelvoorstel])),
    uitstelreden: ofNiets(Type.String()),
    besluit: ofNiets(
      object(
        { wie: Type.String(), reden: ofNiets(Type.String()) },
        { title: 'Taakbesluit', description: 'Wie de taak goedkeurde of afwees, en waarom.' },
      ),
    ),
  },
  { title: 'Taakdetail' },
)

export const Taakuitkomst = object(
  {
    id: Id,
    status: keuze(['open', 'akkoord', 'afgewezen']),
    verstuurd: Type.Integer({ minimum: 0, description: 'Hoeveel berichten klaarstaan.' }),
    bevindingen: Type.Array(Bevinding, {
      description: 'Waarom het nu niet kan. De taak blijft dan open.',
    }),
  },
  { title: 'Taakuitkomst' },
)

export const TAAK = {
  id: '0363-1A2B3C4D',
  soort: 'sluiten-toewijzing',
  status: 'open',
  uiterlijk: null,
  teLaat: false,
  werkdagenOver: null,
  gemeente: '0363',
  aanbieder: '65656055',
  toewijzingNummer: '300201',
  toewijzingId: '9f2c41d07ab3e655-1A2B3C4D5E6F',
  client: null,
  berichtId: null,
  gevolgId: null,
  toelichting: 'De aanbieder meldt dat de zorg is gestopt op 17-07-2026 (reden 31).',
  sluiting: {
    doel: 'sluiten',
    einddatum: '2026-07-17',
    redenWijziging: '14',
    mogelijkeRedenen: ['14'],
    overleg: false,
    uitleg: 'De codelijst koppelt stopreden 31 aan geen enkele reden.',
    stop: {
      berichtId: '0MBQ4K2VZ0001A7K3M9X2P',
      begindatum: '2026-01-12',
      einddatum: '2026-07-17',
      redenBeeindiging: '31',
      gemeldOp: '2026-07-20',
    },
    toewijzing: { product: '45/45A04', ingangsdatum: '2026-01-05', einddatum: '2026-12-31' },
  },
  toegewezenAan: null,
  uitgesteldTot: null,
  mogelijk: ['keur-goed', 'wijs-af'],
  aangemaakt: '2026-07-20T09:00:00',
  afgehandeld: null,
  versie: '"3f9a1b2c4d5e6f70"',
} as const

export const TAAKFILTERS = {
  soort: Type.Optional(Type.Array(Taaksoort, { maxItems: 20 })),
  wanneer: Type.Optional(
    keuze(['te-laat', 'vandaag', 'morgen', 'zonder-termijn'], {
      description: 'Hoe het met de uiterlijke dag staat.',
    }),
  ),
  uiterlijkTot: Type.Optional(Datum),
  toegewezen: Type.Optional(
    keuze(['mij', 'iemand', 'niemand'], { description: 'Van wie de taak is.' }),
  ),
  uitgesteld: Type.Optional(
    Type.Boolean({ default: false, description: 'true: alleen taken die nu zijn uitgesteld.' }),
  ),
  gemeente: Type.Optional(Organisatiecode),
  aanbieder: Type.Optional(Organisatiecode),
  toewijzingNummer: Type.Optional(Type.String({ pattern: '^[1-9][0-9]{0,8}$' })),
  clientSleutel: Type.Optional(ClientSleutel),
  volgorde: volgorde(['uiterlijk', '-uiterlijk', 'aangemaakt', '-aangemaakt'], 'uiterlijk'),
}
