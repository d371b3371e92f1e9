// SPDX-License-Identifier: EUPL-1.2
/** The lists that an organisation keeps itself: prices and product codes. */
import Type from 'typebox'
import { route } from '../route.ts'
import {
  bladzijde,
  bladzijdeVraag,
  CSV,
  Datum,
  LIJSTBESTAND,
  Lijstrijfout,
  object,
  ofNiets,
  volgorde,
} from '../soorten/index.ts'

const Code = Type.String({
  pattern: '^[0-9A-Za-z]{1,5}$',
  description: 'Productcode.',
  examples: ['45A04'],
})
const Categorie = Type.String({
  pattern: '^[0-9]{2}$',
  description: 'Productcategorie.',
  examples: ['45'],
})

const Prijs = object(
  {
    product: Code,
    vanaf: Datum,
    tot: ofNiets(
      Type.String({
        format: 'date',
        description: 'Laatste dag; null: er is geen latere prijs.',
      }),
    ),
    centen: Type.Integer({ minimum: 0, description: 'Hele eurocenten.' }),
  },
  { title: 'Prijs' },
)
const Regioproduct = object({ categorie: Categorie, product: Code }, { title: 'Regioproduct' })

const telling = (wat: string) => Type.Integer({ minimum: 0, description: wat })
const Lijstverschil = object(
  {
    aantal: telling('Goede rijen in het bestand.'),
    nieuw: telling('Staat nog niet in de lijst die nu geldt.'),
    gewijzigd: telling('Staat al in de lijst, met een andere waarde.'),
    vervalt: telling('Staat nu in de lijst en niet in het bestand.'),
    fouten: Type.Array(Lijstrijfout, { description: 'Met een fout wordt er niets geladen.' }),
  },
  { title: 'Lijstverschil', description: 'Wat er verandert als u dit bestand laadt.' },
)
const VERSCHIL = { aantal: 40, nieuw: 3, gewijzigd: 1, vervalt: 0, fouten: [] }

const PRIJZEN = 'Product;Prijs;Vanaf\r\n45A04;1250,00;01-01-2026\r\n'
const PRODUCTEN = 'Categorie;Product\r\n45;45A04\r\n'
const bestand = (kolommen: string) =>
  `Stuur een CSV-bestand (UTF-8) of een Excelbestand (.xlsx) met de kolommen ${kolommen}, hoogstens 5 MB en 5000 rijen.`
const LAAD =
  'Het bestand vervangt de hele lijst. Is één rij fout, dan verandert er niets en staat bij fouten wat u moet verbeteren. Heeft iemand anders intussen iets geladen? Dan gebeurt er niets (412).'
const PROEF = 'Laat zien wat er verandert en welke rijen fout zijn. Er wordt niets opgeslagen.'

const lezen = { recht: 'beheer.lezen', label: 'Beheer', problemen: [] } as const
const proef = {
  methode: 'POST',
  recht: 'beheer.instellen',
  label: 'Beheer',
  inhoud: LIJSTBESTAND,
  antwoord: { status: 200, schema: Lijstverschil },
  problemen: ['LIJST_ONBRUIKBAAR'],
  perMinuut: 20,
} as const
const laad = { ...proef, methode: 'PUT', etag: 'eist' } as const

export const LIJSTROUTES = {
  'prijzen.lijst': route({
    ...lezen,
    id: 'prijzen.lijst',
    methode: 'GET',
    pad: '/beheer/prijzen',
    samenvatting: 'Geeft de prijzen per product',
    uitleg:
      'De prijslijst van uw organisatie, zonder `volgorde` op product en dag. Met `peildatum` alleen de prijs die op die dag geldt. De ETag hebt u nodig om een nieuwe lijst te laden.',
    query: bladzijdeVraag({
      product: Type.Optional(Code),
      peildatum: Type.Optional(Datum),
      volgorde: volgorde(
        ['product', '-product', 'vanaf', '-vanaf', 'centen', '-centen'],
        'product',
      ),
    }),
    antwoord: { status: 200, schema: bladzijde(Prijs, 'Prijzenbladzijde') },
    etag: 'geeft',
    voorbeeld: {
      query: { peildatum: '2026-07-17' },
      antwoord: {
        resultaten: [{ product: '45A04', vanaf: '2026-01-01', tot: null, centen: 125_000 }],
        volgende: null,
      },
    },
  }),
  'prijzen.csv': route({
    ...lezen,
    id: 'prijzen.csv',
    methode: 'GET',
    pad: '/beheer/prijzen/_csv',
    samenvatting: 'Geeft de prijslijst als CSV',
    uitleg:
      'De hele lijst, in de vorm waarin u haar ook laadt. Is de lijst leeg, dan krijgt u alleen de kop: het sjabloon.',
    antwoord: { status: 200, mediatype: `${CSV}; charset=utf-8` },
    voorbeeld: {},
  }),
  'prijzen.proef': route({
    ...proef,
    id: 'prijzen.proef',
    pad: '/beheer/prijzen/_proef',
    samenvatting: 'Toetst een prijslijst voordat u haar laadt',
    uitleg: `${bestand('Product, Prijs en Vanaf')} ${PROEF}`,
    voorbeeld: { inhoud: PRIJZEN, antwoord: VERSCHIL },
  }),
  'prijzen.laad': route({
    ...laad,
    id: 'prijzen.laad',
    pad: '/beheer/prijzen',
    samenvatting: 'Laadt een prijslijst',
    uitleg: `${bestand('Product, Prijs en Vanaf')} ${LAAD}`,
    voorbeeld: { inhoud: PRIJZEN, antwoord: VERSCHIL },
  }),
  'productcodes.lijst': route({
    ...lezen,
    id: 'productcodes.lijst',
    methode: 'GET',
    pad: '/beheer/productcodes',
    samenvatting: 'Geeft de productcodes van uw regio',
    uitleg:
      'De productlijst van uw organisatie. Staat een code in deze lijst bij een andere categorie, dan wordt het bericht afgekeurd (TR381). Een code die niet in de lijst staat, wordt niet beoordeeld. De lijst kent geen datums: wat u laadt, geldt vanaf het volgende bericht.',
    query: bladzijdeVraag({
      categorie: Type.Optional(Categorie),
      volgorde: volgorde(['categorie', '-categorie', 'product', '-product'], 'categorie'),
    }),
    antwoord: { status: 200, schema: bladzijde(Regioproduct, 'Regioproductenbladzijde') },
    etag: 'geeft',
    voorbeeld: {
      query: { categorie: '45' },
      antwoord: { resultaten: [{ categorie: '45', product: '45A04' }], volgende: null },
    },
  }),
  'productcodes.csv': route({
    ...lezen,
    id: 'productcodes.csv',
    methode: 'GET',
    pad: '/beheer/productcodes/_csv',
    samenvatting: 'Geeft de productlijst als CSV',
    uitleg:
      'De hele lijst, in de vorm waarin u haar ook laadt. Is de lijst leeg, dan krijgt u alleen de kop: het sjabloon.',
    antwoord: { status: 200, mediatype: `${CSV}; charset=utf-8` },
    voorbeeld: {},
  }),
  'productcodes.proef': route({
    ...proef,
    id: 'productcodes.proef',
    pad: '/beheer/productcodes/_proef',
    samenvatting: 'Toetst een productlijst voordat u haar laadt',
    uitleg: `${bestand('Categorie en Product')} ${PROEF}`,
    voorbeeld: { inhoud: PRODUCTEN, antwoord: { ...VERSCHIL, gewijzigd: 0 } },
  }),
  'productcodes.laad': route({
    ...laad,
    id: 'productcodes.laad',
    pad: '/beheer/productcodes',
    samenvatting: 'Laadt een productlijst',
    uitleg: `${bestand('Categorie en Product')} ${LAAD}`,
    voorbeeld: { inhoud: PRODUCTEN, antwoord: { ...VERSCHIL, gewijzigd: 0 } },
  }),
} as const
