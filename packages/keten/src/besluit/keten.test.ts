// SPDX-License-Identifier: EUPL-1.2
/** The chain from JW301 to the closing JW301, both sides, through the real judging. */
import type { JW301Bericht } from '@stopwijzer/ijw'
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

function begin(instellingen = {}) {
  const gemeente = new Partij(GEMEENTE, 'gemeente', instellingen)
  const aanbieder = new Partij(AANBIEDER, 'aanbieder')
  wissel(gemeente, aanbieder, jw301('2026-01-02', [twA(), twB(), twC()]), '2026-01-02')
  return { gemeente, aanbieder }
}

it('goes from toewijzing to closed toewijzing with one approval', () => {
  const { gemeente, aanbieder } = begin()
  expect(gemeente.toestand('300201', '2026-01-02')?.levering).toBe('TOEGEWEZEN')
  const gestart = wissel(
    aanbieder,
    gemeente,
    jw305('2026-01-13', [start('2026-01-12')]),
    '2026-01-13',
  )
  expect(gestart.ontvangst.uitkomst).toBe('goedgekeurd')
  expect(gestart.ontvangst.toestanden.map((t) => [t.toewijzingNummer, t.levering])).toEqual([
    ['300201', 'GESTART'],
  ])

  const gestopt = wissel(
    aanbieder,
    gemeente,
    jw307('2026-07-20', [stop('2026-01-12', '31', '2026-07-17')]),
    '2026-07-20',
  )
  expect(gestopt.antwoord.uitkomst).toBe('goedgekeurd')
  expect(gestopt.ontvangst.retourbericht?.berichtsoort).toBe('JW308')
  expect(gestopt.ontvangst.gevolgen.map((g) => [g.profiel, g.percentage])).toEqual([['F23', 100]])
  const [taak] = gestopt.ontvangst.taken
  expect(taak).toMatchObject({
    soort: 'sluiten-toewijzing',
    toewijzingNummer: '300201',
    voorstel: { einddatum: '2026-07-17', redenWijziging: '14' },
  })
  if (taak === undefined) throw new Error('geen taak')

  const goedgekeurd = gemeente.keurGoed(taak, '2026-07-21')
  const [sluitend] = goedgekeurd.uitgaand as readonly JW301Bericht[]
  if (sluitend === undefined) throw new Error('geen JW301')
  expect(sluitend.Header.BerichtIdentificatie.Dagtekening).toBe('2026-07-21')
  expect(
    sluitend.Client.ToegewezenProducten.ToegewezenProduct.map((p) => [
      p.ToewijzingNummer,
      p.Einddatum,
      p.RedenWijziging,
      `${p.Toewijzingsdatum}T${p.Toewijzingstijd}`,
    ]),
  ).toEqual([
    ['300201', '2026-07-17', '14', '2026-07-21T09:00:00'],
    // TW-B has expired and is unchanged, so it stays out (N03).
    ['300203', undefined, undefined, '2026-01-02T10:00:00'],
  ])

  const gesloten = wissel(gemeente, aanbieder, sluitend, '2026-07-21')
  expect(gesloten.ontvangst.uitkomst).toBe('goedgekeurd')
  expect(gesloten.ontvangst.retourbericht?.berichtsoort).toBe('JW302')
  expect(gesloten.verzenden.afgehandeldeTaken).toContain(taak.sleutel)
  for (const partij of [gemeente, aanbieder]) {
    expect(partij.toestand('300201', '2026-07-21')).toMatchObject({
      levering: 'DEFINITIEF_GESTOPT',
      toewijzing: 'INGETROKKEN',
    })
  }
})

function stopMet(reden: '31' | '35' | '36' | '37') {
  const { gemeente, aanbieder } = begin({ afsluiten: 'automatisch' })
  wissel(aanbieder, gemeente, jw305('2026-01-13', [start('2026-01-12')]), '2026-01-13')
  const bericht = jw307('2026-07-20', [stop('2026-01-12', reden, '2026-07-17')])
  return { gemeente, ...wissel(aanbieder, gemeente, bericht, '2026-07-20') }
}

it.each(['31', '35'] as const)(
  'closes by itself with reason %s when the municipality chose so',
  (reden) => {
    const { gemeente, ontvangst } = stopMet(reden)
    expect(ontvangst.uitgaand.map((b) => b.berichtsoort)).toEqual(['JW301'])
    expect(ontvangst.taken).toEqual([])
    expect(gemeente.toestand('300201', '2026-07-20')?.toewijzing).toBe('INGETROKKEN')
  },
)

it.each(['36', '37'] as const)('asks first with reason %s, whatever the setting', (reden) => {
  const { gemeente, ontvangst } = stopMet(reden)
  expect(ontvangst.uitgaand).toEqual([])
  expect(ontvangst.taken.map((taak) => taak.soort)).toEqual(['sluiten-toewijzing', 'overleg'])
  expect(gemeente.toestand('300201', '2026-07-20')?.toewijzing).toBe('OPEN')
})

it('nothing goes out on a rejected message, nor for what a person refused', () => {
  const { gemeente, aanbieder } = begin()
  wissel(aanbieder, gemeente, jw305('2026-01-13', [start('2026-01-12')]), '2026-01-13')
  const bericht = jw307('2026-07-20', [stop('2026-01-12', '31', '2026-07-17')])
  const [voorstel] = wissel(aanbieder, gemeente, bericht, '2026-07-20').ontvangst.taken
  expect(voorstel?.soort).toBe('sluiten-toewijzing')
  Object.assign(gemeente.instellingen, { afsluiten: 'automatisch' })
  // The same stop again: rejected (9074), so it counts as never sent.
  const nogmaals = gemeente.ontvang(bericht, '2026-07-21')
  expect(nogmaals).toMatchObject({ uitkomst: 'afgekeurd', uitgaand: [] })
  expect(nogmaals.taken.map((taak) => taak.sleutel)).toEqual([voorstel!.sleutel])
  // The proposal was refused: when the stop comes back, together with another one, only that one is closed.
  const c = { ToewijzingNummer: '300203', Product: { Categorie: '50' } } as const
  gemeente.ontvang(jw305('2026-07-22', [start('2026-01-12', c)]), '2026-07-22')
  Object.assign(gemeente.extra, { beslisteTaken: new Set([voorstel!.sleutel]) })
  const weg = stop('2026-01-12', '31', '2026-07-17', { StatusAanlevering: '3' })
  gemeente.ontvang(jw307('2026-07-22', [weg]), '2026-07-22')
  const ander = jw307('2026-07-22', [
    stop('2026-01-12', '31', '2026-07-17'),
    stop('2026-01-12', '32', '2026-07-10', c),
  ])
  const [uit] = gemeente.ontvang(ander, '2026-07-22').uitgaand as readonly JW301Bericht[]
  const redenen = uit?.Client.ToegewezenProducten.ToegewezenProduct.map(
    ({ ToewijzingNummer, RedenWijziging }) => [ToewijzingNummer, RedenWijziging],
  )
  expect(redenen).toContainEqual(['300203', '14'])
  expect(redenen).not.toContainEqual(['300201', '14'])
})

it('closes two toewijzingen of one stop in one JW301', () => {
  const { gemeente, aanbieder } = begin({ afsluiten: 'automatisch' })
  const c = { ToewijzingNummer: '300203', Product: { Categorie: '50' } } as const
  const starts = [start('2026-01-12'), start('2026-01-12', c)]
  wissel(aanbieder, gemeente, jw305('2026-01-13', starts), '2026-01-13')
  const stops = [stop('2026-01-12', '31', '2026-07-17'), stop('2026-01-12', '32', '2026-07-10', c)]
  const { ontvangst } = wissel(aanbieder, gemeente, jw307('2026-07-20', stops), '2026-07-20')
  expect(ontvangst.uitgaand).toHaveLength(1)
  expect(ontvangst.taken).toEqual([])
  const [bericht] = ontvangst.uitgaand as readonly JW301Bericht[]
  expect(
    bericht?.Client.ToegewezenProducten.ToegewezenProduct.map((p) => [
      p.ToewijzingNummer,
      p.Einddatum,
    ]),
  ).toEqual([
    ['300201', '2026-07-17'],
    ['300203', '2026-07-10'],
  ])
})

it('offers to restore the toewijzing when the stop is removed after closing', () => {
  const { gemeente, aanbieder } = begin({ afsluiten: 'automatisch' })
  wissel(aanbieder, gemeente, jw305('2026-01-13', [start('2026-01-12')]), '2026-01-13')
  const gestopt = wissel(
    aanbieder,
    gemeente,
    jw307('2026-07-20', [stop('2026-01-12', '31', '2026-07-17')]),
    '2026-07-20',
  )
  const sluitend = gestopt.ontvangst.uitgaand[0]
  if (sluitend === undefined) throw new Error('geen JW301')
  const retour = aanbieder.ontvang(sluitend, '2026-07-21').retourbericht
  if (retour === null) throw new Error('geen JW302')
  gemeente.retour(retour, '2026-07-21')
  const weg = wissel(
    aanbieder,
    gemeente,
    jw307('2026-07-22', [stop('2026-01-12', '31', '2026-07-17', { StatusAanlevering: '3' })]),
    '2026-07-22',
  ).ontvangst
  expect(weg.taken).toMatchObject([
    { soort: 'herstel-toewijzing', voorstel: { einddatum: '2026-12-31', redenWijziging: '14' } },
  ])
  const taak = weg.taken[0]
  if (taak === undefined) throw new Error('geen taak')
  const [herstel] = gemeente.keurGoed(taak, '2026-07-23').uitgaand
  if (herstel === undefined) throw new Error('geen JW301')
  wissel(gemeente, aanbieder, herstel, '2026-07-23')
  expect(aanbieder.toestand('300201', '2026-07-23')).toMatchObject({
    levering: 'GESTART',
    toewijzing: 'OPEN',
  })
})
