// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest'
import { leesPrijslijst } from './prijslijst.ts'
import { tabelUitTekst } from './tabel.ts'

const lees = (...rijen: string[]) =>
  leesPrijslijst(tabelUitTekst(['Product;Prijs;Vanaf', ...rijen].join('\n')))

test('reads whole amounts and cents, with comma or point', () => {
  const { prijzen, fout } = lees(
    '45A04;1250;01-01-2026',
    '45A05;1250,05;2026-01-01',
    '45A05;99.90;2026-07-01',
  )
  expect(fout).toEqual([])
  expect(prijzen.map((p) => p.centen)).toEqual([125_000, 125_005, 9990])
})

test.each([
  ['45A04;1.250;01-01-2026', 'Prijs'],
  ['45A04;12,5;01-01-2026', 'Prijs'],
  ['45A04;-5;01-01-2026', 'Prijs'],
  ['45 A;5;01-01-2026', 'Product'],
  ['45A04;5;31-02-2026', 'Vanaf'],
])('does not guess: %s', (rij, kolom) => {
  expect(lees(rij)).toMatchObject({ prijzen: [], fout: [{ rij: 2, kolom }] })
})

test('one price per product and day; another header is another list', () => {
  expect(lees('A;1;01-01-2026', 'A;2;2026-01-01').fout).toMatchObject([{ rij: 3, kolom: 'Vanaf' }])
  expect(() => leesPrijslijst(tabelUitTekst('Product;Bedrag;Vanaf'))).toThrow('Product;Prijs;Vanaf')
  expect(() => leesPrijslijst(tabelUitTekst(''))).toThrow('Product;Prijs;Vanaf')
})
