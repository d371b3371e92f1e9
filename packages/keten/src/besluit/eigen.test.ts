// SPDX-License-Identifier: EUPL-1.2
import { expect, it } from 'vitest'
import {
  jw301,
  jw305,
  jw307,
  start,
  stop,
  twA,
  twB,
  twC,
} from '../../../../tests/keten/berichten.ts'
import { AANBIEDER, GEMEENTE, Partij, wissel } from '../../../../tests/keten/proefketen.ts'

function metStart() {
  const gemeente = new Partij(GEMEENTE, 'gemeente')
  const aanbieder = new Partij(AANBIEDER, 'aanbieder')
  wissel(gemeente, aanbieder, jw301('2026-01-02', [twA(), twB()]), '2026-01-02')
  wissel(aanbieder, gemeente, jw305('2026-01-13', [start('2026-01-12')]), '2026-01-13')
  return { gemeente, aanbieder }
}

const D = stop('2026-01-12', '31', '2026-07-17')
const regels = (besluit: { bevindingen: readonly { regel: string }[] }) =>
  besluit.bevindingen.map((b) => b.regel)

it('sends a good message and records it as sent, not as state', () => {
  const { aanbieder } = metStart()
  const besluit = aanbieder.verstuur(jw307('2026-07-20', [D]), '2026-07-20')
  expect(besluit).toMatchObject({ uitkomst: 'verzonden', retourbericht: null, uitgaand: [] })
  expect(besluit.toestanden).toMatchObject([{ levering: 'GESTART' }])
  expect(besluit.toestanden[0]?.uitstaand).toHaveLength(1)
})

it('refuses what the receiver would reject and records nothing', () => {
  const { aanbieder } = metStart()
  const besluit = aanbieder.verstuur(
    jw307('2026-07-20', [stop('2026-01-13', '31', '2026-07-17')]),
    '2026-07-20',
  )
  expect(besluit).toMatchObject({ uitkomst: 'geweigerd', feiten: [] })
  expect(regels(besluit)).toEqual(['TR382'])
})

it('refuses a follow-up while an answer is out, so a stop is never sent twice', () => {
  const { aanbieder } = metStart()
  aanbieder.verstuur(jw307('2026-07-20', [D]), '2026-07-20')
  const nogmaals = aanbieder.verstuur(jw307('2026-07-20', [D]), '2026-07-20')
  expect(nogmaals.uitkomst).toBe('geweigerd')
  expect(regels(nogmaals)).toEqual(['OP080'])
  expect(nogmaals.bevindingen[0]?.boodschap).toContain('Er staat nog een retourbericht uit')
})

it('lets another toewijzing go meanwhile', () => {
  const { aanbieder } = metStart()
  aanbieder.verstuur(jw307('2026-07-20', [D]), '2026-07-20')
  const ander = start('2026-02-02', {
    ToewijzingNummer: '300202',
    Product: { Categorie: '55', Code: '55A11' },
  })
  expect(aanbieder.verstuur(jw305('2026-07-20', [ander]), '2026-07-20').uitkomst).toBe('verzonden')
})

it('a rejected stop may be sent again, without removal', () => {
  const { gemeente, aanbieder } = metStart()
  const fout = jw307('2026-07-20', [D])
  aanbieder.verstuur(fout, '2026-07-20')
  // The municipality sees a Dagtekening in the future and rejects with 8848.
  const retour = gemeente.ontvang(fout, '2026-07-19').retourbericht
  if (retour === null) throw new Error('geen retour')
  const afgekeurd = aanbieder.retour(retour, '2026-07-20')
  expect(afgekeurd.taken).toMatchObject([
    { soort: 'afgekeurd-herstellen', voorstel: { codes: ['8848'] } },
  ])
  const opnieuw = aanbieder.verstuur(jw307('2026-07-20', [D]), '2026-07-20')
  expect(opnieuw.uitkomst).toBe('verzonden')
  expect(opnieuw.afgehandeldeTaken).toContain(afgekeurd.taken[0]?.sleutel)
})

it('OP155: a new stop refers to the last start; correcting an older stop may (C15)', () => {
  const { gemeente, aanbieder } = metStart()
  wissel(
    aanbieder,
    gemeente,
    jw307('2026-06-08', [stop('2026-01-12', '20', '2026-06-07')]),
    '2026-06-08',
  )
  wissel(aanbieder, gemeente, jw305('2026-07-01', [start('2026-07-01')]), '2026-07-01')
  const opOud = aanbieder.verstuur(jw307('2026-07-20', [D]), '2026-07-20')
  expect(regels(opOud)).toEqual(['OP155'])
  const correctie = jw307('2026-07-20', [
    stop('2026-01-12', '20', '2026-06-07', { StatusAanlevering: '3' }),
    stop('2026-01-12', '34', '2026-06-07'),
  ])
  const { ontvangst } = wissel(aanbieder, gemeente, correctie, '2026-07-20')
  expect(ontvangst.uitkomst).toBe('goedgekeurd')
  expect(ontvangst.toestanden).toMatchObject([{ levering: 'GESTART' }])
  // Care runs on a later start, so nothing is closed.
  expect(ontvangst.taken).toEqual([])
})

it('OP155: a stop may come back on a start that took the place of another one', () => {
  const { gemeente, aanbieder } = metStart()
  const stuur = (bericht: Parameters<typeof wissel>[2]) =>
    wissel(aanbieder, gemeente, bericht, '2026-07-20')
  const weg = { StatusAanlevering: '3' } as const
  stuur(jw307('2026-07-20', [stop('2026-01-12', '31', '2026-06-07')]))
  stuur(jw305('2026-07-20', [start('2026-07-01')]))
  stuur(jw307('2026-07-20', [stop('2026-07-01', '31', '2026-07-17')]))
  // The first period began two days later; its stop comes off, and comes back.
  stuur(jw307('2026-07-20', [stop('2026-01-12', '31', '2026-06-07', weg)]))
  stuur(jw305('2026-07-20', [start('2026-01-12', weg), start('2026-01-14')]))
  const terug = stuur(jw307('2026-07-20', [stop('2026-01-14', '31', '2026-06-07')]))
  expect(terug.ontvangst.uitkomst).toBe('goedgekeurd')
})

it('a municipality waits for the JW302 before changing the same toewijzing again', () => {
  const gemeente = new Partij(GEMEENTE, 'gemeente')
  gemeente.verstuur(jw301('2026-01-02', [twA()]), '2026-01-02')
  const kort = twA({
    Toewijzingsdatum: '2026-01-03',
    Einddatum: '2026-06-30',
    RedenWijziging: '05',
  })
  expect(regels(gemeente.verstuur(jw301('2026-01-03', [kort]), '2026-01-03'))).toEqual(['OP080'])
  // The same version beside a new toewijzing is no follow-up (OP087 asks for it).
  expect(gemeente.verstuur(jw301('2026-01-03', [twA(), twB()]), '2026-01-03').uitkomst).toBe(
    'verzonden',
  )
})

it('a report on a toewijzing that was known before proves nothing about a JW301 that it may have crossed', () => {
  const { gemeente } = metStart()
  const kort = (dag: string, Einddatum: string) =>
    twA({ Toewijzingsdatum: dag, Einddatum, RedenWijziging: '05' })
  // Also when the second JW301 tells of a new toewijzing: that one was not reported on.
  const c = { ToewijzingNummer: '300203', Product: { Categorie: '50' } } as const
  const v2 = jw301('2026-06-01', [kort('2026-06-01', '2026-08-31'), twB(), twC()])
  expect(gemeente.verstuur(v2, '2026-06-01T09:00:00').uitkomst).toBe('verzonden')
  expect(gemeente.ontvang(jw307('2026-07-20', [D]), '2026-07-20T09:00:05').uitkomst).toBe(
    'goedgekeurd',
  )
  const v3 = jw301('2026-07-20', [kort('2026-07-20', '2026-07-31'), twB(), twC()])
  expect(regels(gemeente.verstuur(v3, '2026-07-20T10:00:00'))).toEqual(['OP080'])
  // A start on the toewijzing that only this JW301 told of does prove it.
  gemeente.ontvang(jw305('2026-07-20', [start('2026-07-20', c)]), '2026-07-21')
  expect(gemeente.verstuur(v3, '2026-07-21').uitkomst).toBe('verzonden')
})

it('an approved start proves that the JW301 was processed', () => {
  const gemeente = new Partij(GEMEENTE, 'gemeente')
  gemeente.verstuur(jw301('2026-01-02', [twA()]), '2026-01-02')
  gemeente.ontvang(jw305('2026-01-13', [start('2026-01-12')]), '2026-01-13')
  const kort = twA({
    Toewijzingsdatum: '2026-06-01',
    Einddatum: '2026-06-30',
    RedenWijziging: '05',
  })
  expect(gemeente.verstuur(jw301('2026-06-01', [kort]), '2026-06-01').uitkomst).toBe('verzonden')
})
