// SPDX-License-Identifier: EUPL-1.2
import { type JW301Bericht, maakRetour } from '@stopwijzer/ijw'
import { describe, expect, it } from 'vitest'
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
import { leidAf } from '../dossier/toestand.ts'
import { bouw301, kan301Voor } from './bouw301.ts'
import { sluitingVoor } from './sluiting.ts'

const PAAR = { gemeente: GEMEENTE, aanbieder: AANBIEDER }
const SLUIT = { toewijzingNummer: '300201', einddatum: '2026-07-17', redenWijziging: '14' }

function gemeenteMet(...toewijzingen: Parameters<typeof jw301>[1]) {
  const gemeente = new Partij(GEMEENTE, 'gemeente')
  const aanbieder = new Partij(AANBIEDER, 'aanbieder')
  wissel(gemeente, aanbieder, jw301('2026-01-02', toewijzingen), '2026-01-02')
  return { gemeente, aanbieder }
}

function producten(bericht: JW301Bericht | null) {
  if (bericht === null) throw new Error('geen bericht')
  return bericht.Client.ToegewezenProducten.ToegewezenProduct
}

describe('the closing JW301', () => {
  it('repeats the whole client of the last approved JW301', () => {
    const { gemeente } = gemeenteMet(twA())
    const bericht = bouw301(gemeente.dossier, PAAR, [SLUIT], gemeente.context('2026-07-21'))
    expect(bericht?.Client).toMatchObject({
      Bsn: '999900006',
      Naam: { NaamGebruik: '1' },
      Contactgegevens: { Contact: [{ Soort: '03' }] },
    })
  })

  it('survives storage as JSON', () => {
    const { gemeente } = gemeenteMet(twA(), twC())
    const context = gemeente.context('2026-07-21')
    const terug = JSON.parse(JSON.stringify(gemeente.dossier))
    expect(bouw301(terug, PAAR, [SLUIT], context)).toEqual(
      bouw301(gemeente.dossier, PAAR, [SLUIT], context),
    )
  })

  it('leaves ReferentieAanbieder out of the changed one (IV097), keeps it in the others', () => {
    const { gemeente } = gemeenteMet(twA(), twC())
    const feiten = gemeente.dossier.feiten.map((f) =>
      f.soort === 'toewijzing' ? { ...f, referentieAanbieder: 'R-1' } : f,
    )
    const bericht = bouw301(
      { ...gemeente.dossier, feiten },
      PAAR,
      [SLUIT],
      gemeente.context('2026-07-21'),
    )
    expect(producten(bericht).map((p) => p.ReferentieAanbieder)).toEqual([undefined, 'R-1'])
  })

  it('takes future toewijzingen along and leaves expired ones out (OP087)', () => {
    const later = twC({ ToewijzingNummer: '300299', Ingangsdatum: '2026-10-01' })
    const { gemeente } = gemeenteMet(twA(), twB(), later)
    const bericht = bouw301(gemeente.dossier, PAAR, [SLUIT], gemeente.context('2026-07-21'))
    expect(producten(bericht).map((p) => p.ToewijzingNummer)).toEqual(['300201', '300299'])
  })

  it('leaves a removed toewijzing out, also one that begins later', () => {
    const weg = {
      ToewijzingNummer: '300299',
      Ingangsdatum: '2026-10-01',
      Einddatum: '2026-10-01',
      Toewijzingsdatum: '2026-02-01',
      RedenWijziging: '13',
    } as const
    const { gemeente, aanbieder } = gemeenteMet(twA())
    wissel(gemeente, aanbieder, jw301('2026-02-01', [twA(), twC(weg)]), '2026-02-01')
    const bericht = bouw301(gemeente.dossier, PAAR, [SLUIT], gemeente.context('2026-07-21'))
    expect(producten(bericht).map((p) => p.ToewijzingNummer)).toEqual(['300201'])
  })

  it('I23: repeats a change that only a rejected JW301 held', () => {
    const { gemeente, aanbieder } = gemeenteMet(twA(), twC())
    const kort = twC({
      Toewijzingsdatum: '2026-06-01',
      Einddatum: '2026-06-30',
      RedenWijziging: '05',
    })
    const fout = jw301('2026-06-01', [twA(), kort])
    gemeente.verstuur(fout, '2026-06-01')
    // Judged a day early, its Dagtekening lies in the future: 8848.
    const retour = aanbieder.ontvang(fout, '2026-05-31').retourbericht
    if (retour === null) throw new Error('geen retour')
    gemeente.retour(retour, '2026-06-02')
    expect(gemeente.toestand('300203', '2026-07-21')?.toewijzing).toBe('OPEN')
    const bericht = bouw301(gemeente.dossier, PAAR, [SLUIT], gemeente.context('2026-07-21'))
    expect(
      producten(bericht).map((p) => [p.ToewijzingNummer, p.Einddatum, p.RedenWijziging]),
    ).toEqual([
      ['300201', '2026-07-17', '14'],
      ['300203', '2026-06-30', '05'],
    ])
  })

  it('leaves the reason out of a change that was approved before (IV099)', () => {
    const { gemeente, aanbieder } = gemeenteMet(twA(), twC())
    const kort = twC({
      Toewijzingsdatum: '2026-06-01',
      Einddatum: '2026-09-30',
      RedenWijziging: '05',
    })
    wissel(gemeente, aanbieder, jw301('2026-06-01', [twA(), kort]), '2026-06-01')
    const bericht = bouw301(gemeente.dossier, PAAR, [SLUIT], gemeente.context('2026-07-21'))
    expect(producten(bericht).map((p) => [p.Einddatum, p.RedenWijziging])).toEqual([
      ['2026-07-17', '14'],
      ['2026-09-30', undefined],
    ])
  })

  it('does not take the client from a rejected JW301', () => {
    const { gemeente } = gemeenteMet(twA())
    const fout = jw301('2026-06-01', [twA()])
    const anders = { ...fout, Client: { ...fout.Client, Geslacht: '2' as const } }
    const id = gemeente.verzonden.length
    gemeente.verstuur(anders, '2026-06-01')
    const eigen = gemeente.verzonden[id]
    if (eigen === undefined) throw new Error('niet verzonden')
    const retour = maakRetour(
      anders,
      { header: ['0001'], client: null },
      {
        identificatie: 'R1',
        dagtekening: '2026-06-02',
        xsdVersie: { basisschema: '1.0.0', bericht: '1.0.0' },
      },
    )
    gemeente.retour(retour, '2026-06-02', eigen)
    const bericht = bouw301(gemeente.dossier, PAAR, [SLUIT], gemeente.context('2026-07-21'))
    expect(bericht?.Client.Geslacht).toBe('1')
  })

  it('gives the new version a higher moment, also within the same second (IV013)', () => {
    const { gemeente } = gemeenteMet(
      twA({ Toewijzingsdatum: '2026-07-21', Toewijzingstijd: '23:59:59' }),
    )
    const bericht = bouw301(
      gemeente.dossier,
      PAAR,
      [SLUIT],
      gemeente.context('2026-07-21T23:59:59'),
    )
    const [p] = producten(bericht)
    expect([p?.Toewijzingsdatum, p?.Toewijzingstijd]).toEqual(['2026-07-22', '00:00:00'])
  })

  it('is not made without an earlier JW301 or for an unknown number', () => {
    const { gemeente, aanbieder } = gemeenteMet(twA())
    const onbekend = { ...SLUIT, toewijzingNummer: '399999' }
    expect(bouw301(gemeente.dossier, PAAR, [onbekend], gemeente.context('2026-07-21'))).toBeNull()
    const zonder = {
      ...gemeente.dossier,
      feiten: gemeente.dossier.feiten.filter((f) => f.soort !== 'client'),
    }
    expect(bouw301(zonder, PAAR, [SLUIT], aanbieder.context('2026-07-21'))).toBeNull()
  })
})

describe('kan301Voor tells whether a message can be made, without making it', () => {
  const { gemeente, aanbieder } = gemeenteMet(
    twA(),
    twC({ Toewijzingsdatum: '9999-12-31', Toewijzingstijd: '23:59:59' }),
  )
  const zonderClient = {
    ...gemeente.dossier,
    feiten: gemeente.dossier.feiten.filter((feit) => feit.soort !== 'client'),
  }
  const afgekeurd = {
    ...gemeente.dossier,
    feiten: gemeente.dossier.feiten.map((feit) =>
      feit.soort === 'oordeel' ? { ...feit, uitkomst: 'afgekeurd' as const } : feit,
    ),
  }
  const laatste = twC().ToewijzingNummer

  it.each([
    ['a toewijzing that was approved', gemeente, gemeente.dossier, '300201', true],
    ['the same at the provider', aanbieder, aanbieder.dossier, '300201', true],
    ['a number that nobody knows', gemeente, gemeente.dossier, '999999', false],
    ['a version at the end of the calendar', gemeente, gemeente.dossier, laatste, false],
    ['no JW301 with the client', gemeente, zonderClient, '300201', false],
    ['only rejected JW301s', gemeente, afgekeurd, '300201', false],
  ] as const)('%s', (_, partij, dossier, toewijzingNummer, verwacht) => {
    const context = partij.context('2026-07-21')
    expect(kan301Voor(dossier, context)({ ...PAAR, toewijzingNummer })).toBe(verwacht)
    const bericht = bouw301(dossier, PAAR, [{ ...SLUIT, toewijzingNummer }], context)
    expect(bericht !== null).toBe(verwacht)
  })
})

describe('no closing', () => {
  function naStop(reden: Parameters<typeof stop>[1], einddatum: string, toewijzing = twA()) {
    const { gemeente, aanbieder } = gemeenteMet(toewijzing)
    wissel(aanbieder, gemeente, jw305('2026-01-13', [start('2026-01-03')]), '2026-01-13')
    wissel(
      aanbieder,
      gemeente,
      jw307('2026-07-20', [stop('2026-01-03', reden, einddatum)]),
      '2026-07-20',
    )
    const [toestand] = leidAf(gemeente.dossier, '2026-07-20')
    if (toestand === undefined) throw new Error('geen toestand')
    return sluitingVoor(toestand).soort
  }

  it.each([
    ['stop before the end closes', '31', '2026-07-17', twA(), 'sluiten'],
    ['temporary stop', '20', '2026-07-17', twA(), 'geen'],
    ['end date right already', '31', '2026-07-17', twA({ Einddatum: '2026-07-17' }), 'geen'],
    ['stop after the end (N11)', '31', '2026-07-17', twA({ Einddatum: '2026-07-14' }), 'geen'],
    ['stop on the Ingangsdatum', '31', '2026-01-05', twA(), 'sluiten'],
    ['stop before the Ingangsdatum', '31', '2026-01-04', twA(), 'handmatig'],
  ] as const)('%s', (_, reden, einddatum, toewijzing, verwacht) => {
    expect(naStop(reden, einddatum, toewijzing)).toBe(verwacht)
  })

  it('on a removed toewijzing, wherever the stop lies', () => {
    const { gemeente, aanbieder } = gemeenteMet(twA())
    wissel(aanbieder, gemeente, jw305('2026-01-13', [start('2026-01-03')]), '2026-01-13')
    wissel(
      aanbieder,
      gemeente,
      jw307('2026-01-20', [stop('2026-01-03', '31', '2026-01-04')]),
      '2026-01-20',
    )
    const weg = twA({
      Toewijzingsdatum: '2026-02-01',
      Einddatum: '2026-01-05',
      RedenWijziging: '13',
    })
    wissel(gemeente, aanbieder, jw301('2026-02-01', [weg]), '2026-02-01')
    const [toestand] = leidAf(gemeente.dossier, '2026-07-20')
    expect(toestand && sluitingVoor(toestand).soort).toBe('geen')
  })
})
