// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest'
import { leesProductlijst } from './productlijst.ts'
import { tabelUitTekst } from './tabel.ts'

const lees = (...rijen: string[]) =>
  leesProductlijst(tabelUitTekst(['Categorie;Product', ...rijen].join('\n')))

test('reads pairs once each, in order', () => {
  expect(lees('50;50D01', '45;45A04', '50;50D01')).toEqual({
    productcodes: ['45/45A04', '50/50D01'],
    fout: [],
  })
})

test.each([
  ['5;50D01', 'Categorie'],
  ['50;', 'Product'],
  ['50;50 D1', 'Product'],
  ['50;50D011', 'Product'],
])('does not guess: %s', (rij, kolom) => {
  expect(lees(rij)).toMatchObject({ productcodes: [], fout: [{ rij: 2, kolom }] })
})

test('another header is another list', () => {
  expect(() => leesProductlijst(tabelUitTekst('Product;Categorie'))).toThrow('Categorie;Product')
})
