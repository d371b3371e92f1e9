// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { startFeit, stopFeit, toewijzingFeit, verwijderingVan } from '../proef/feiten.ts'
import type { BerichtFeit, Feit, Herkomst, OordeelFeit, StartFeit, StopFeit } from './feiten.ts'
import { geldigeFeiten, oordelenPerBericht } from './geldig.ts'
import { huidigeVersie, leveringId, openStarts, stopsOp } from './levering.ts'
import { normaalTijd, zelfdeVersie } from './versies.ts'

const START = startFeit()
const STOP = stopFeit()

/** A fact as part of its own message. */
function in_<F extends BerichtFeit>(feit: F, berichtId: string, anders: Partial<Herkomst> = {}): F {
  return { ...feit, herkomst: { ...feit.herkomst, berichtId, ...anders } }
}

function oordeelOver(
  overBerichtId: string,
  uitkomst: OordeelFeit['uitkomst'],
  moment = '2026-07-20T10:00:00',
): OordeelFeit {
  const herkomst = { ...START.herkomst, berichtId: `over-${overBerichtId}-${moment}`, moment }
  return { soort: 'oordeel', overBerichtId, uitkomst, door: 'zelf', herkomst }
}

/** Facts in order, each in its own approved message. */
function goedgekeurd(...feiten: readonly BerichtFeit[]): Feit[] {
  return feiten.flatMap((feit, i) => [
    in_(feit, `b${i}`, { moment: `2026-02-01T00:00:${String(i).padStart(2, '0')}` }),
    oordeelOver(`b${i}`, 'goedgekeurd'),
  ])
}

function enige(feiten: readonly Feit[]) {
  const [levering, ...meer] = geldigeFeiten(feiten, 'bevestigd').values()
  expect(meer).toEqual([])
  if (levering === undefined) throw new Error('geen levering')
  return levering
}

describe('wat telt', () => {
  it.each([
    ['ontvangen', null, false, false],
    ['ontvangen', 'handmatig', false, false],
    ['ontvangen', 'afgekeurd', false, false],
    ['ontvangen', 'goedgekeurd', true, true],
    ['verzonden', null, false, true],
    ['verzonden', 'handmatig', false, true],
    ['verzonden', 'afgekeurd', false, false],
    ['verzonden', 'goedgekeurd', true, true],
  ] as const)('%s en %s: bevestigd %s, verwacht %s', (richting, uitkomst, bevestigd, verwacht) => {
    const feiten: Feit[] = [in_(START, 'b', { richting })]
    if (uitkomst !== null) feiten.push(oordeelOver('b', uitkomst))
    expect(geldigeFeiten(feiten, 'bevestigd').size > 0).toBe(bevestigd)
    expect(geldigeFeiten(feiten, 'verwacht').size > 0).toBe(verwacht)
  })

  it('laat een later oordeel gelden, en een besluit boven handmatig', () => {
    const vroeg = oordeelOver('b', 'goedgekeurd', '2026-07-20T10:00:00')
    const laat = oordeelOver('b', 'afgekeurd', '2026-07-21T10:00:00')
    const handmatig = oordeelOver('b', 'handmatig', '2026-07-22T10:00:00')
    for (const feiten of [
      [vroeg, laat, handmatig],
      [handmatig, laat, vroeg],
    ]) {
      expect(oordelenPerBericht(feiten).get('b')).toBe('afgekeurd')
    }
  })
})

describe('verwijderen', () => {
  it('maakt de sleutel vrij, en weer bezet na een nieuwe aanlevering', () => {
    const weg = verwijderingVan(START)
    expect(enige(goedgekeurd(START, weg)).starts).toEqual([])
    expect(enige(goedgekeurd(START, weg, START)).starts).toHaveLength(1)
    expect(enige(goedgekeurd(START, weg, START, weg)).starts).toEqual([])
  })

  it('raakt alleen dezelfde sleutel', () => {
    const ander = stopFeit({ redenBeeindiging: '20' })
    expect(enige(goedgekeurd(START, STOP, ander, verwijderingVan(STOP))).stops).toEqual([
      expect.objectContaining({ redenBeeindiging: '20' }),
    ])
  })

  it('telt niet als het bericht met de verwijdering is afgekeurd', () => {
    const feiten = [
      ...goedgekeurd(START),
      in_(verwijderingVan(START), 'w'),
      oordeelOver('w', 'afgekeurd'),
    ]
    expect(enige(feiten).starts).toHaveLength(1)
  })

  it('houdt van twee aanleveringen de laatste', () => {
    const opnieuw = startFeit({ toewijzingIngangsdatum: '2026-01-06' })
    const feiten = goedgekeurd(START, verwijderingVan(START), opnieuw)
    for (const reeks of [feiten, feiten.toReversed()]) {
      expect(enige(reeks).starts[0]?.toewijzingIngangsdatum).toBe('2026-01-06')
    }
  })
})

describe('versies van de toewijzing (IV013)', () => {
  it('neemt het hoogste moment, niet de laatst ontvangen versie', () => {
    const nieuw = toewijzingFeit({ toewijzingsdatum: '2026-06-01', einddatum: '2026-06-30' })
    const oud = toewijzingFeit()
    expect(huidigeVersie(enige(goedgekeurd(nieuw, oud)))?.einddatum).toBe('2026-06-30')
    const later = toewijzingFeit({ toewijzingstijd: '10:00:01', einddatum: null })
    expect(huidigeVersie(enige(goedgekeurd(later, oud)))?.einddatum).toBeNull()
  })

  it('houdt de reden als dezelfde versie nog eens komt zonder reden (IV099)', () => {
    const met = toewijzingFeit({ redenWijziging: '14' })
    expect(huidigeVersie(enige(goedgekeurd(met, toewijzingFeit())))?.redenWijziging).toBe('14')
  })

  it('leest hetzelfde moment in een andere schrijfwijze als dezelfde versie', () => {
    const met = toewijzingFeit({ redenWijziging: '13' })
    const herhaald = toewijzingFeit({ toewijzingstijd: '10:00:00.000' })
    expect(huidigeVersie(enige(goedgekeurd(met, herhaald)))?.redenWijziging).toBe('13')
    expect(zelfdeVersie(met, herhaald)).toBe(true)
    const later = toewijzingFeit({ toewijzingstijd: '10:00:00.5' })
    expect(huidigeVersie(enige(goedgekeurd(later, met)))?.redenWijziging).toBeNull()
    expect(normaalTijd('20:00:00')).toBe('20:00:00')
    expect(normaalTijd(`10:00:00.${'0'.repeat(2_000_000)}`)).toBe('10:00:00')
  })
})

describe('leveringen', () => {
  it('horen bij gemeente, aanbieder en nummer; zonder nummer bij Product en Begindatum', () => {
    const ids = [
      START,
      startFeit({ gemeente: '0384' }),
      startFeit({ aanbieder: '42420001' }),
      startFeit({ toewijzingNummer: '300202' }),
      startFeit({ toewijzingNummer: null }),
      startFeit({ toewijzingNummer: null, begindatum: '2026-02-01' }),
      startFeit({ toewijzingNummer: null, product: { categorie: '45' } }),
      startFeit({ toewijzingNummer: null, product: null }),
    ].map(leveringId)
    expect(new Set(ids).size).toBe(ids.length)
    expect(leveringId(startFeit({ begindatum: '2026-02-01', product: null }))).toBe(ids[0])
  })

  it('zegt welke starts openstaan en welke stops bij een Begindatum horen', () => {
    const later = startFeit({ begindatum: '2026-08-01' })
    const levering = enige(goedgekeurd(later, START, STOP))
    expect(levering.starts.map(({ begindatum }) => begindatum)).toEqual([
      '2026-01-12',
      '2026-08-01',
    ])
    expect(openStarts(levering).map(({ begindatum }) => begindatum)).toEqual(['2026-08-01'])
    expect(stopsOp(levering, '2026-01-12')).toHaveLength(1)
    expect(stopsOp(levering, '2026-08-01')).toEqual([])
  })
})

const datum = fc.constantFrom('2026-01-12', '2026-03-01', '2026-08-01')
const start: fc.Arbitrary<StartFeit> = datum.map((begindatum) => startFeit({ begindatum }))
const stop: fc.Arbitrary<StopFeit> = fc
  .record({ begindatum: datum, einddatum: datum, redenBeeindiging: fc.constantFrom('20', '31') })
  .map(stopFeit)
const melding = fc.oneof(start, stop)
const feit: fc.Arbitrary<BerichtFeit> = fc.oneof(
  melding,
  melding.map(verwijderingVan),
  fc
    .record({ toewijzingsdatum: datum, redenWijziging: fc.constantFrom(null, '14') })
    .map(toewijzingFeit),
)
const bericht = fc.record({
  feiten: fc.array(feit, { minLength: 1, maxLength: 3 }),
  richting: fc.constantFrom('ontvangen' as const, 'verzonden' as const),
  uitkomst: fc.constantFrom(
    'goedgekeurd' as const,
    'afgekeurd' as const,
    'handmatig' as const,
    null,
  ),
})

const dossier = fc.array(bericht, { maxLength: 8 }).map((berichten) =>
  berichten.flatMap(({ feiten, richting, uitkomst }, i) => {
    const id = `b${i}`
    const herkomst = { richting, moment: `2026-02-01T00:00:0${i}` }
    const oordeel = uitkomst === null ? [] : [oordeelOver(id, uitkomst)]
    return [...feiten.map((f) => in_(f, id, herkomst)), ...oordeel]
  }),
)

describe('volgorde van binnenkomst', () => {
  it('maakt niets uit (OP080)', () => {
    const metSchudding = dossier.chain((feiten) =>
      fc.tuple(fc.constant(feiten), fc.shuffledSubarray(feiten, { minLength: feiten.length })),
    )
    fc.assert(
      fc.property(metSchudding, fc.constantFrom('bevestigd', 'verwacht'), (paar, zicht) => {
        const [a, b] = paar.map((feiten) =>
          [...geldigeFeiten(feiten, zicht)].sort(([x], [y]) => (x < y ? -1 : 1)),
        )
        expect(b).toEqual(a)
      }),
      { numRuns: 300 },
    )
  })

  it('laat feiten van afgekeurde berichten weg alsof zij nooit zijn verzonden', () => {
    fc.assert(
      fc.property(dossier, (feiten) => {
        const oordelen = oordelenPerBericht(feiten)
        const zonder = feiten.filter(
          (f) => f.soort === 'oordeel' || oordelen.get(f.herkomst.berichtId) !== 'afgekeurd',
        )
        for (const zicht of ['bevestigd', 'verwacht'] as const) {
          expect(geldigeFeiten(zonder, zicht)).toEqual(geldigeFeiten(feiten, zicht))
        }
      }),
      { numRuns: 300 },
    )
  })
})
