// SPDX-License-Identifier: EUPL-1.2
/** NUM061: Aanduiding woonadres. */
import type { Codelijst } from './model.ts'

export const NUM061: Codelijst = {
  id: 'NUM061',
  naam: 'Aanduiding woonadres',
  element: 'LDT_AanduidingWoonadres',
  berichten: ['JW301', 'JW302'],
  peildatum: null,
  bron: 'iJw 3.2, codelijst NUM061',
  toelichting: 'Deze lijst geeft extra uitleg bij een adres zonder gewoon huisnummer.',
  codes: [
    {
      code: 'AB',
      label: 'Aan boord',
      betekenis: 'Het adres is een schip of woonboot.',
      gevolg: null,
      actie: null,
      geldigVan: null,
      geldigTot: null,
    },
    {
      code: 'BY',
      label: 'Bij',
      betekenis: 'Het adres ligt bij het genoemde adres.',
      gevolg: null,
      actie: null,
      geldigVan: null,
      geldigTot: null,
    },
    {
      code: 'TO',
      label: 'Tegenover',
      betekenis: 'Het adres ligt tegenover het genoemde adres.',
      gevolg: null,
      actie: null,
      geldigVan: null,
      geldigTot: null,
    },
    {
      code: 'WW',
      label: 'Woonwagen',
      betekenis: 'Het adres is een woonwagen.',
      gevolg: null,
      actie: null,
      geldigVan: null,
      geldigTot: null,
    },
  ],
}
