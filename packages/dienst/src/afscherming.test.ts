// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest'
import { zonderBsn } from './afscherming.ts'

test.each([
  ['gaat over 999900006', 'gaat over ****0006'],
  ['gaat over 9999.00.006', 'gaat over ****0006'],
  ['gaat over 9999 00 006, zegt hij', 'gaat over ****0006, zegt hij'],
  ['9 9 9 9 0 0 0 0 6', '****0006'],
  ['9999-00-006', '****0006'],
  // No BSN, or part of something longer.
  ['17-07-2026 om 9 uur', '17-07-2026 om 9 uur'],
  ['9999 00 007', '9999 00 007'],
  ['192.168.100.20:5432', '192.168.100.20:5432'],
  ['2026-07-17 09:00', '2026-07-17 09:00'],
  ['12 berichten, 3 dossiers, 456 regels logboek', '12 berichten, 3 dossiers, 456 regels logboek'],
])('%s is told as %s', (tekst, uit) => {
  expect(zonderBsn(tekst)).toBe(uit)
})
