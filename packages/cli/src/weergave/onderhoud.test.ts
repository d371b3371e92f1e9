// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest'
import { toonAuditcontrole, toonKopie, toonStand } from './onderhoud.ts'

const HEEL = { regels: 1234, ankers: 1, heel: true, breuk: null, wat: null } as const

test('het logboek: per organisatie, en wat u doet als het niet heel is', () => {
  expect(toonAuditcontrole([], 80)).toBe('Er zijn geen organisaties.\n')
  expect(toonAuditcontrole([{ organisatie: '0363', ...HEEL }], 80)).toBe(
    '0363: het logboek is heel (1.234 regels en 1 anker).\n',
  )
  const gebroken = { regels: 8, ankers: 0, heel: false, breuk: 5, wat: 'regel' } as const
  const uit = toonAuditcontrole(
    [
      { organisatie: '0363', ...HEEL },
      { organisatie: '12345678', ...gebroken },
    ],
    400,
  ).split('\n')
  expect(uit[1]).toBe(
    '12345678: het logboek is NIET HEEL. Bij regel 5: een regel is veranderd of weggehaald (8 regels en 0 ankers).',
  )
  expect(uit[3]).toMatch(/^Maak nu een reservekopie en verander niets\. .* --ankers BESTAND$/)
})

test('een reservekopie: waar, van wie, en welke sleutel erbij hoort', () => {
  const kopie = {
    bestand: '/mnt/kopie/een.zip',
    gemaakt: '2026-07-20T07:00:00Z',
    organisaties: ['0363', '12345678'],
    rijen: 20_480,
    sleutels: [{ nummer: 1 }, { nummer: 2 }],
  }
  expect(toonKopie(kopie, 120)).toBe(
    [
      'Reservekopie van 20-07-2026 09:00, van 0363 en 12345678: 20.480 rijen.',
      'Terugzetten kan alleen met sleutels 1 en 2. Die zitten er niet in: bewaar ze apart.',
      'Bestand: /mnt/kopie/een.zip',
      'Controleren: stopwijzer herstel /mnt/kopie/een.zip --controleer',
      '',
    ].join('\n'),
  )
  const leeg = toonKopie({ ...kopie, organisaties: [], sleutels: [] }, 120)
  expect(leeg).toContain('van geen organisatie')
  expect(leeg).not.toContain('Terugzetten')
})

test('de stand van de databank', () => {
  expect(toonStand('0028_x')).toBe('De databank is bij (0028_x).\n')
})
