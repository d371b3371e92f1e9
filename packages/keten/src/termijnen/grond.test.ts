// SPDX-License-Identifier: EUPL-1.2
/** From which day a term counts, case by case. */
import { describe, expect, it } from 'vitest'
import { jw305, start } from '../../../../tests/keten/berichten.ts'
import { AANBIEDER, GEMEENTE, type Partij, wissel } from '../../../../tests/keten/proefketen.ts'
import {
  BEGIN,
  codes,
  type Ketens,
  lijst,
  meld,
  metStart,
  noteer,
  OMVANG,
  twee,
  verander,
  weg,
} from '../../../../tests/keten/stopketen.ts'
import { openTaken } from '../besluit/openTaken.ts'
import { meldtermijn } from './melding.ts'
import { termijnen } from './termijnen.ts'

/** Basis and last day of the stop that is due, for the provider and for the municipality. */
const due = ({ gemeente, aanbieder }: Ketens, dag: string) =>
  [aanbieder, gemeente].map((partij) =>
    termijnen(partij.dossier, dag, partij.rol)
      .filter(({ soort }) => soort === 'stop')
      .map((een) => `${een.strikt.basis} ${een.uiterlijk} ${een.teLaat ? 'te laat' : 'op tijd'}`),
  )
const laatste = ({ gemeente, aanbieder }: Ketens) =>
  [aanbieder, gemeente].map((partij) => {
    const { gemeldOp, basis } = lijst(partij).at(-1)!
    return `${gemeldOp} ${basis}`
  })
const vorm = (aanbieder: Partij, reden: string, einddatum: string, dag: string) => {
  const sleutel = { gemeente: GEMEENTE, aanbieder: AANBIEDER, toewijzingNummer: '300201' }
  const rest = { product: null, begindatum: BEGIN, redenBeeindiging: reden, einddatum }
  return meldtermijn({ ...sleutel, ...rest, soort: 'stop' }, aanbieder.dossier, dag)
}

describe('a temporary stop after an earlier shortening', () => {
  it('is not a definitive one that is late: care may resume until the new end', () => {
    const keten = metStart()
    verander(keten, '2026-03-02', '2026-09-30')
    const { ontvangst } = meld(keten, '2026-06-15', [BEGIN, '20', '2026-06-12'])
    expect(ontvangst.taken.map(({ soort }) => soort)).not.toContain('stop-ontbreekt')
    expect(due(keten, '2026-06-15')).toEqual(twee([]))
    expect(due(keten, '2026-09-30')).toEqual(twee([]))
    expect(due(keten, '2026-10-01')).toEqual(twee(['2026-09-30 2026-10-07 op tijd']))
  })

  it('that comes while care stands still asks one from its receipt (stopzorg 3)', () => {
    const keten = metStart()
    meld(keten, '2026-06-15', [BEGIN, '20', '2026-06-12'])
    verander(keten, '2026-06-18', '2026-09-30')
    const verwacht = twee(['2026-06-18 2026-06-25 op tijd'])
    expect(due(keten, '2026-06-18')).toEqual(verwacht)
    // Another Omvang with the same end, and then more time again.
    verander(keten, '2026-06-22', '2026-09-30', { Omvang: OMVANG })
    expect(due(keten, '2026-06-22')).toEqual(verwacht)
    verander(keten, '2026-06-23', '2026-10-31')
    expect(due(keten, '2026-06-23')).toEqual(twee([]))
  })
})

it('a new JW301 with an unchanged end does not start the term again', () => {
  const keten = metStart()
  verander(keten, '2026-06-01', '2026-06-30')
  const verwacht = twee(['2026-06-30 2026-07-07 te laat'])
  expect(due(keten, '2026-07-20')).toEqual(verwacht)
  verander(keten, '2026-07-20', '2026-06-30', { Omvang: OMVANG })
  expect(due(keten, '2026-07-20')).toEqual(verwacht)
  // An earlier end that was told afterwards does give time.
  verander(keten, '2026-07-21', '2026-06-15')
  expect(due(keten, '2026-07-21')).toEqual(twee(['2026-07-21 2026-07-28 op tijd']))
})

it('care that went on after a retroactive withdrawal counts from its real end', () => {
  const keten = metStart()
  verander(keten, '2026-06-10', '2026-05-31')
  const termijn = vorm(keten.aanbieder, '36', '2026-06-30', '2026-07-02')
  expect(termijn).toMatchObject({ uiterlijk: '2026-07-07', teLaat: false })
  meld(keten, '2026-07-02', [BEGIN, '36', '2026-06-30'])
  expect(laatste(keten)).toEqual(twee('2026-07-02 2026-06-30'))
})

it('a stop soon after a retroactive withdrawal is in time, before and after sending', () => {
  const keten = metStart()
  verander(keten, '2026-06-15', '2026-05-31')
  const uit = codes(meld(keten, '2026-06-17', [BEGIN, '36', '2026-05-31']))
  for (const signalen of uit) expect(signalen).not.toContain('te-laat')
  expect(laatste(keten)).toEqual(twee('2026-06-17 2026-06-15'))
})

it('a JW301 that closes on the same day does not make a late stop in time', () => {
  const keten = metStart()
  const late = meld(keten, '2026-08-24', [BEGIN, '31', '2026-07-17'])
  expect(codes(late)[1]).toContain('te-laat')
  verander(keten, '2026-08-24', '2026-07-17', { RedenWijziging: '14' })
  expect(laatste(keten)).toEqual(twee('2026-08-24 2026-07-17'))
})

describe('a correction counts by the report that it replaces', () => {
  it('of the reason, in one message', () => {
    const keten = metStart()
    meld(keten, '2026-07-20', [BEGIN, '31', '2026-07-17'])
    const nieuw = [BEGIN, '34', '2026-07-17'] as const
    expect(codes(meld(keten, '2026-09-01', [BEGIN, '31', '2026-07-17', weg], [...nieuw]))).toEqual(
      twee([]),
    )
    expect(laatste(keten)).toEqual(twee('2026-07-20 2026-07-17'))
  })

  it('of the last day, in two messages; the form and the list say so beforehand', () => {
    const keten = metStart()
    meld(keten, '2026-07-20', [BEGIN, '31', '2026-07-17'])
    meld(keten, '2026-09-01', [BEGIN, '31', '2026-07-17', weg])
    expect(vorm(keten.aanbieder, '31', '2026-07-16', '2026-09-02')).toMatchObject({
      uiterlijk: '2026-07-23',
      teLaat: false,
    })
    meld(keten, '2026-09-02', [BEGIN, '31', '2026-07-16'])
    expect(laatste(keten)).toEqual(twee('2026-07-20 2026-07-16'))
  })

  it('of a start', () => {
    const keten = metStart()
    const { gemeente, aanbieder } = keten
    const anders = jw305('2026-03-02', [start(BEGIN, weg), start('2026-01-13')])
    expect(codes(wissel(aanbieder, gemeente, anders, '2026-03-02'))).toEqual(twee([]))
    expect(laatste(keten)).toEqual(twee('2026-01-13 2026-01-13'))
  })

  it('not when it is about an end that came after that report', () => {
    const keten = metStart()
    meld(keten, '2026-03-02', [BEGIN, '31', '2026-02-27'])
    meld(keten, '2026-03-09', [BEGIN, '31', '2026-02-27', weg])
    const { ontvangst } = meld(keten, '2026-08-24', [BEGIN, '31', '2026-07-17'])
    expect(ontvangst.signalen.map(({ code }) => code)).toContain('te-laat')
    expect(laatste(keten)).toEqual(twee('2026-08-24 2026-07-17'))
  })

  it('stays late when that report was late', () => {
    const keten = metStart()
    meld(keten, '2026-08-03', [BEGIN, '31', '2026-07-17'])
    const nieuw = [BEGIN, '34', '2026-07-17'] as const
    const { ontvangst } = meld(keten, '2026-09-01', [BEGIN, '31', '2026-07-17', weg], [...nieuw])
    expect(ontvangst.signalen.map(({ code }) => code)).toContain('te-laat')
    expect(laatste(keten)).toEqual(twee('2026-08-03 2026-07-17'))
  })

  it('a definitive stop does not count as reported with the temporary one before it', () => {
    const keten = metStart()
    meld(keten, '2026-06-08', [BEGIN, '20', '2026-06-05'])
    meld(keten, '2026-06-29', [BEGIN, '34', '2026-06-05'])
    expect(laatste(keten)).toEqual(twee('2026-06-29 null'))
  })
})

describe('the note of the day on which it became known', () => {
  it('counts only for the temporary stop that stood then', () => {
    const keten = metStart()
    meld(keten, '2026-03-02', [BEGIN, '20', '2026-02-27'])
    noteer(keten.aanbieder, '2026-03-05', '2026-03-05')
    expect(due(keten, '2026-03-05')[0]).toEqual(['2026-03-05 2026-03-12 op tijd'])
    meld(keten, '2026-03-09', [BEGIN, '20', '2026-02-27', weg])
    meld(keten, '2026-08-03', [BEGIN, '20', '2026-07-31'])
    expect(due(keten, '2026-08-03')).toEqual(twee([]))
  })

  it('stays with a temporary stop that was corrected', () => {
    const keten = metStart()
    meld(keten, '2026-03-02', [BEGIN, '20', '2026-02-27'])
    noteer(keten.aanbieder, '2026-03-05', '2026-03-05')
    meld(keten, '2026-03-09', [BEGIN, '20', '2026-02-27', weg])
    meld(keten, '2026-03-10', [BEGIN, '20', '2026-02-26'])
    expect(due(keten, '2026-03-10')[0]).toEqual(['2026-03-05 2026-03-12 op tijd'])
  })

  it('gives way to a later one, and goes when it is withdrawn', () => {
    const keten = metStart()
    meld(keten, '2026-03-02', [BEGIN, '20', '2026-02-27'])
    noteer(keten.aanbieder, '2026-03-05', '2026-03-03')
    noteer(keten.aanbieder, '2026-03-06', '2026-03-05')
    expect(due(keten, '2026-03-06')[0]).toEqual(['2026-03-05 2026-03-12 op tijd'])
    noteer(keten.aanbieder, '2026-03-07', null)
    expect(due(keten, '2026-03-07')).toEqual(twee([]))
    expect(vorm(keten.aanbieder, '34', '2026-02-27', '2026-03-09')).toBeNull()
  })
})

describe('a task names its situation', () => {
  const sleutels = (partij: Partij, dag: string) =>
    openTaken(partij.dossier, partij.context(dag)).map(({ sleutel }) => sleutel)

  it('so a stop that is due again by another end is another task, on both sides', () => {
    const keten = metStart()
    const { gemeente, aanbieder } = keten
    const eerst = [sleutels(aanbieder, '2027-01-12'), sleutels(gemeente, '2027-01-12')]
    verander(keten, '2027-01-13', '2027-12-31', { RedenWijziging: '04' })
    expect(sleutels(aanbieder, '2027-01-13')).toEqual([])
    const later = [sleutels(aanbieder, '2028-01-14'), sleutels(gemeente, '2028-01-14')]
    for (const [i, oud] of eerst.entries()) {
      expect([oud.length, later[i]!.length]).toEqual([1, 1])
      expect(later[i]).not.toEqual(oud)
    }
    // Another day, the same situation.
    expect(sleutels(aanbieder, '2028-01-20')).toEqual(later[0])
  })

  it('and so is a toewijzing that is removed once more', () => {
    const keten = metStart()
    const weggehaald = { RedenWijziging: '13' }
    verander(keten, '2026-02-02', '2026-01-05', weggehaald)
    const eerst = sleutels(keten.aanbieder, '2026-02-02')
    verander(keten, '2026-02-09', '2026-12-31', { RedenWijziging: '14' })
    expect(sleutels(keten.aanbieder, '2026-02-09')).toEqual([])
    verander(keten, '2026-02-16', '2026-01-05', weggehaald)
    const later = sleutels(keten.aanbieder, '2026-02-16')
    expect([eerst.length, later.length]).toEqual([1, 1])
    expect(later).not.toEqual(eerst)
  })

  it('and so is the reminder of another pause', () => {
    const keten = metStart()
    meld(keten, '2026-03-02', [BEGIN, '20', '2026-02-27'])
    const eerst = sleutels(keten.aanbieder, '2026-05-20')
    meld(keten, '2026-05-21', [BEGIN, '20', '2026-02-27', weg])
    meld(keten, '2026-06-08', [BEGIN, '20', '2026-06-05'])
    const later = sleutels(keten.aanbieder, '2026-09-01')
    expect([eerst.length, later.length]).toEqual([1, 1])
    expect(later).not.toEqual(eerst)
  })
})
