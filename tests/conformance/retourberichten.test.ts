// SPDX-License-Identifier: EUPL-1.2
/** Return messages as made and written here, judged by libxml2 with the official schemas. */
import { afgekeurdOpProduct, type Heenbericht, maakRetour, schrijf } from '@stopwijzer/ijw'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { voorbeeld } from '../../packages/ijw/src/proef/voorbeeldbericht.ts'
import { OFFICIEEL_AANWEZIG } from './officieel.ts'
import { maakOrakel, type Orakel } from './verschil/orakel.ts'

const CONTEXT = {
  identificatie: 'R00001',
  dagtekening: '2026-07-21',
  xsdVersie: { basisschema: '1.0.0', bericht: '1.0.0' },
}

describe.skipIf(!OFFICIEEL_AANWEZIG)('official schemas (needs ../shared)', () => {
  let orakel: Orakel
  beforeAll(() => {
    orakel = maakOrakel()
  })
  afterAll(() => orakel.sluit())

  describe.each(['JW301', 'JW305', 'JW307'] as const)('retour op %s', (soort) => {
    const heen: Heenbericht = voorbeeld(soort)
    it.each([
      ['goedgekeurd', { header: [], client: null }],
      ['fout in het bericht', { header: ['0001'], client: null }],
      ['fouten in de header', { header: ['8848', '9056', 'S300'], client: null }],
      ['fout op een product', afgekeurdOpProduct(heen, [['S329'], ['0233']])],
    ] as const)('%s', (_naam, oordeel) => {
      const retour = maakRetour(heen, oordeel, CONTEXT)
      expect(orakel.oordeel(retour.berichtsoort, schrijf(retour))).toEqual({
        geldig: true,
        eigenGeldig: true,
        melding: undefined,
      })
    })
  })
})
