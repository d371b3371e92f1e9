// SPDX-License-Identifier: EUPL-1.2
/** Withdrawal and other changes of the toewijzing: what is due, until when, with which reason. */
import { describe, expect, it } from 'vitest'
import { jw301, jw305, jw307, start, stop, twA } from '../../../../tests/keten/berichten.ts'
import { AANBIEDER, GEMEENTE, Partij, wissel } from '../../../../tests/keten/proefketen.ts'
import { openTaken } from '../besluit/openTaken.ts'
import { termijnen } from './termijnen.ts'

function metStart() {
  const gemeente = new Partij(GEMEENTE, 'gemeente')
  const aanbieder = new Partij(AANBIEDER, 'aanbieder')
  wissel(gemeente, aanbieder, jw301('2026-01-02', [twA()]), '2026-01-02')
  wissel(aanbieder, gemeente, jw305('2026-01-13', [start('2026-01-12')]), '2026-01-13')
  return { gemeente, aanbieder }
}

function verkort(dag: string, einddatum: string, reden: string) {
  return jw301(dag, [
    twA({ Toewijzingsdatum: dag, Einddatum: einddatum, RedenWijziging: reden as '05' }),
  ])
}

const soorten = (partij: Partij, dag: string) =>
  openTaken(partij.dossier, partij.context(dag)).map((taak) => taak.soort)

it('I01: withdrawal while care runs', () => {
  const { gemeente, aanbieder } = metStart()
  const { ontvangst } = wissel(
    gemeente,
    aanbieder,
    verkort('2026-06-01', '2026-06-30', '05'),
    '2026-06-01',
  )
  expect(ontvangst.taken).toMatchObject([
    {
      soort: 'stop-verschuldigd',
      uiterlijk: '2026-07-07',
      voorstel: { redenBeeindiging: '36', einddatum: '2026-06-30', begindatum: '2026-01-12' },
    },
  ])
  const na = wissel(
    aanbieder,
    gemeente,
    jw307('2026-07-01', [stop('2026-01-12', '36', '2026-06-30')]),
    '2026-07-01',
  )
  expect(na.antwoord.toestanden).toMatchObject([{ levering: 'DEFINITIEF_GESTOPT' }])
  expect(na.verzenden.afgehandeldeTaken).toEqual(ontvangst.taken.map((taak) => taak.sleutel))
  // The end date is right already: no closing JW301, only the talk about payment.
  expect(na.ontvangst.taken.map((taak) => taak.soort)).toEqual(['overleg'])
})

it('I03: the JW301 that follows the own stop asks no second stop', () => {
  const { gemeente, aanbieder } = metStart()
  wissel(
    aanbieder,
    gemeente,
    jw307('2026-07-20', [stop('2026-01-12', '31', '2026-07-17')]),
    '2026-07-20',
  )
  const { ontvangst } = wissel(
    gemeente,
    aanbieder,
    verkort('2026-07-21', '2026-07-17', '14'),
    '2026-07-21',
  )
  expect(ontvangst.retourbericht?.berichtsoort).toBe('JW302')
  expect(ontvangst.taken).toEqual([])
  expect(termijnen(aanbieder.dossier, '2026-08-01', 'aanbieder')).toEqual([])
})

it('I05: withdrawal with retroactive effect counts from receipt', () => {
  const { gemeente, aanbieder } = metStart()
  wissel(gemeente, aanbieder, verkort('2026-06-15', '2026-05-31', '05'), '2026-06-15')
  expect(termijnen(aanbieder.dossier, '2026-06-15', 'aanbieder')).toMatchObject([
    { soort: 'stop', uiterlijk: '2026-06-22', teLaat: false, strikt: { basis: '2026-06-15' } },
  ])
})

it('asks for no second JW301 when the stop answers her own withdrawal', () => {
  const { gemeente, aanbieder } = metStart()
  wissel(gemeente, aanbieder, verkort('2026-06-15', '2026-05-31', '05'), '2026-06-15')
  const einde = jw307('2026-06-22', [stop('2026-01-12', '36', '2026-05-29')])
  wissel(aanbieder, gemeente, einde, '2026-06-22')
  expect(soorten(gemeente, '2026-06-22')).toEqual(['overleg'])
})

it('asks for one when the withdrawal was about something else', () => {
  const { gemeente, aanbieder } = metStart()
  wissel(gemeente, aanbieder, verkort('2026-06-15', '2026-09-30', '12'), '2026-06-15')
  const einde = jw307('2026-06-22', [stop('2026-01-12', '36', '2026-06-19')])
  wissel(aanbieder, gemeente, einde, '2026-06-22')
  expect(soorten(gemeente, '2026-06-22')).toContain('sluiten-toewijzing')
})

it('proposes no stop before the start, and none due before it', () => {
  const { gemeente, aanbieder } = metStart()
  wissel(gemeente, aanbieder, verkort('2026-01-06', '2026-01-08', '05'), '2026-01-20')
  const [taak] = openTaken(aanbieder.dossier, aanbieder.context('2026-01-21'))
  expect(taak).toMatchObject({
    uiterlijk: '2026-01-27',
    voorstel: { begindatum: '2026-01-12', einddatum: '2026-01-12' },
  })
  expect(aanbieder.keurGoed(taak!, '2026-01-21').uitgaand).toHaveLength(1)
})

it('keeps the reason of the withdrawal when a later JW301 leaves the end as it was', () => {
  const { gemeente, aanbieder } = metStart()
  wissel(gemeente, aanbieder, verkort('2026-06-01', '2026-06-30', '09'), '2026-06-01')
  wissel(gemeente, aanbieder, verkort('2026-06-10', '2026-06-30', '14'), '2026-06-10')
  const [taak] = openTaken(aanbieder.dossier, aanbieder.context('2026-06-11'))
  expect(taak?.voorstel).toMatchObject({ redenBeeindiging: '38', einddatum: '2026-06-30' })
})

it('knows the reason of the withdrawal when a repeat without one came in first', () => {
  const { gemeente, aanbieder } = metStart()
  const herhaald = { Toewijzingsdatum: '2026-06-01', Einddatum: '2026-06-30' }
  wissel(gemeente, aanbieder, jw301('2026-06-02', [twA(herhaald)]), '2026-06-02')
  wissel(gemeente, aanbieder, verkort('2026-06-01', '2026-06-30', '06'), '2026-06-03')
  const [taak] = openTaken(aanbieder.dossier, aanbieder.context('2026-06-04'))
  expect(taak?.voorstel).toMatchObject({ redenBeeindiging: '39' })
})

it.each([
  ['02', '02'],
  ['03', '36'],
  ['05', '36'],
  ['06', '39'],
  ['07', '35'],
  ['08', '36'],
  ['09', '38'],
  ['10', '36'],
  ['11', '36'],
  ['12', '37'],
  ['14', '36'],
])('I09-I17: RedenWijziging %s proposes RedenBeeindiging %s', (reden, verwacht) => {
  const { gemeente, aanbieder } = metStart()
  const { ontvangst } = wissel(
    gemeente,
    aanbieder,
    verkort('2026-06-01', '2026-06-30', reden),
    '2026-06-01',
  )
  expect(ontvangst.taken[0]?.voorstel).toMatchObject({ redenBeeindiging: verwacht })
})

it('I19: care goes on under a new number', () => {
  const { gemeente, aanbieder } = metStart()
  const overstap = jw301('2026-06-01', [
    twA({ Toewijzingsdatum: '2026-06-01', Einddatum: '2026-06-11', RedenWijziging: '12' }),
    twA({ ToewijzingNummer: '300211', Toewijzingsdatum: '2026-06-01', Ingangsdatum: '2026-06-12' }),
  ])
  wissel(gemeente, aanbieder, overstap, '2026-06-01')
  expect(openTaken(aanbieder.dossier, aanbieder.context('2026-06-12'))).toMatchObject([
    {
      soort: 'stop-verschuldigd',
      toewijzingNummer: '300201',
      voorstel: { redenBeeindiging: '37' },
    },
    {
      soort: 'start-verschuldigd',
      toewijzingNummer: '300211',
      uiterlijk: '2026-06-19',
      voorstel: { begindatum: '2026-06-12' },
    },
  ])
  wissel(
    aanbieder,
    gemeente,
    jw307('2026-06-12', [stop('2026-01-12', '37', '2026-06-11')]),
    '2026-06-12',
  )
  expect(soorten(aanbieder, '2026-06-15')).toEqual(['start-verschuldigd'])
  // Reported, not answered yet: nothing to do but wait.
  const bericht = jw305('2026-06-15', [start('2026-06-12', { ToewijzingNummer: '300211' })])
  aanbieder.verstuur(bericht, '2026-06-15')
  expect(soorten(aanbieder, '2026-06-16')).toEqual([])
  const { retourbericht } = gemeente.ontvang(bericht, '2026-06-15')
  if (retourbericht === null) throw new Error('geen retour')
  aanbieder.retour(retourbericht, '2026-06-16')
  expect(soorten(aanbieder, '2026-06-16')).toEqual([])
})

it('I21: the same toewijzing again changes nothing', () => {
  const { gemeente, aanbieder } = metStart()
  const voor = aanbieder.toestand('300201', '2026-06-01')
  const { ontvangst } = wissel(gemeente, aanbieder, jw301('2026-06-01', [twA()]), '2026-06-01')
  expect(ontvangst.retourbericht?.Client).toBeUndefined()
  const na = aanbieder.toestand('300201', '2026-06-01')
  expect([na?.levering, na?.toewijzing]).toEqual([voor?.levering, voor?.toewijzing])
})

describe('no stop is due', () => {
  it('without a start (OP295)', () => {
    const gemeente = new Partij(GEMEENTE, 'gemeente')
    const aanbieder = new Partij(AANBIEDER, 'aanbieder')
    wissel(gemeente, aanbieder, jw301('2026-01-02', [twA()]), '2026-01-02')
    wissel(gemeente, aanbieder, verkort('2026-06-01', '2026-06-30', '05'), '2026-06-01')
    expect(soorten(aanbieder, '2026-08-01')).toEqual([])
  })

  it('after an extension (OP380)', () => {
    const { gemeente, aanbieder } = metStart()
    wissel(gemeente, aanbieder, verkort('2026-06-01', '2027-06-30', '04'), '2026-06-01')
    expect(soorten(aanbieder, '2026-08-01')).toEqual([])
  })

  it('on a removed toewijzing; its start asks attention instead', () => {
    const { gemeente, aanbieder } = metStart()
    wissel(gemeente, aanbieder, verkort('2026-06-01', '2026-01-05', '13'), '2026-06-01')
    expect(soorten(aanbieder, '2026-08-01')).toEqual(['verwijderde-toewijzing-met-start'])
  })
})

describe('after a temporary stop', () => {
  function tijdelijk() {
    const partijen = metStart()
    const bericht = jw307('2026-06-08', [stop('2026-01-12', '20', '2026-06-07')])
    wissel(partijen.aanbieder, partijen.gemeente, bericht, '2026-06-08')
    return partijen
  }

  it('T03: the definitive stop counts from the day it became known', () => {
    const { aanbieder } = tijdelijk()
    const dossier = {
      ...aanbieder.dossier,
      feiten: [
        ...aanbieder.dossier.feiten,
        {
          soort: 'bekend',
          gemeente: GEMEENTE,
          aanbieder: AANBIEDER,
          toewijzingNummer: '300201',
          product: { categorie: '45', code: '45A04' },
          begindatum: '2026-01-12',
          bekendOp: '2026-06-26',
          herkomst: {
            berichtId: 'n1',
            berichtsoort: 'notitie',
            identificatie: '',
            dagtekening: '2026-06-26',
            moment: '2026-06-26T09:00:00',
            richting: 'ontvangen',
          },
        } as const,
      ],
    }
    expect(termijnen(dossier, '2026-06-26', 'aanbieder')).toMatchObject([
      { soort: 'stop', uiterlijk: '2026-07-03' },
    ])
  })

  it('a withdrawal asks a definitive stop from receipt', () => {
    const { gemeente, aanbieder } = tijdelijk()
    wissel(gemeente, aanbieder, verkort('2026-06-15', '2026-08-31', '05'), '2026-06-15')
    expect(openTaken(aanbieder.dossier, aanbieder.context('2026-06-15'))).toMatchObject([
      {
        soort: 'stop-verschuldigd',
        uiterlijk: '2026-06-22',
        voorstel: { einddatum: '2026-06-07' },
      },
    ])
  })

  it('T11: the end of the toewijzing asks a definitive stop', () => {
    const { aanbieder } = tijdelijk()
    expect(termijnen(aanbieder.dossier, '2027-01-04', 'aanbieder')).toMatchObject([
      { soort: 'stop', strikt: { basis: '2026-12-31', uiterlijk: '2027-01-08' } },
    ])
  })

  it('reminds after sixty days, not before', () => {
    const { aanbieder } = tijdelijk()
    expect(soorten(aanbieder, '2026-08-06')).toEqual([])
    expect(soorten(aanbieder, '2026-08-07')).toEqual(['tijdelijke-stop-lang'])
  })
})

it('Q03: an answer that stays out becomes a task on the day after the last one', () => {
  const { aanbieder } = metStart()
  aanbieder.verstuur(jw307('2026-07-20', [stop('2026-01-12', '31', '2026-07-17')]), '2026-07-20')
  expect(termijnen(aanbieder.dossier, '2026-07-20', 'aanbieder')).toMatchObject([
    { soort: 'retour', plicht: 'ander', uiterlijk: '2026-07-23' },
  ])
  expect(soorten(aanbieder, '2026-07-23')).toEqual([])
  expect(soorten(aanbieder, '2026-07-24')).toEqual(['retour-ontbreekt'])
})

it('shows the counted days: Good Friday counts only before addressing the other (D05)', () => {
  const { gemeente, aanbieder } = metStart()
  wissel(gemeente, aanbieder, verkort('2026-03-02', '2026-03-30', '05'), '2026-03-02')
  const [eigen] = termijnen(aanbieder.dossier, '2026-04-01', 'aanbieder')
  const [ander] = termijnen(gemeente.dossier, '2026-04-01', 'gemeente')
  expect([eigen?.uiterlijk, ander?.uiterlijk]).toEqual(['2026-04-07', '2026-04-08'])
  expect(ander?.atw.overgeslagen.map((dag) => dag.datum)).toContain('2026-04-03')
  expect(soorten(gemeente, '2026-04-08')).toEqual([])
  expect(soorten(gemeente, '2026-04-09')).toEqual(['stop-ontbreekt'])
})
