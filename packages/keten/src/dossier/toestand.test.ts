// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Feit, Herkomst, OordeelFeit, StartFeit, StopFeit, ToewijzingFeit } from './feiten.ts'
import { leidAf, type ToewijzingToestand } from './toestand.ts'

const PAAR = { gemeente: '0363', aanbieder: '65656055' }
const PRODUCT = { categorie: '45', code: '45A04' }
const DAG = '2026-07-20'

function herkomst(berichtId: string, richting: Herkomst['richting'] = 'ontvangen'): Herkomst {
  return {
    berichtId,
    berichtsoort: 'JW307',
    identificatie: berichtId,
    dagtekening: '2026-01-02',
    moment: '2026-01-02T09:00:00',
    richting,
  }
}

function oordeel(
  overBerichtId: string,
  uitkomst: OordeelFeit['uitkomst'] = 'goedgekeurd',
): OordeelFeit {
  return {
    soort: 'oordeel',
    overBerichtId,
    uitkomst,
    door: 'zelf',
    herkomst: herkomst(overBerichtId),
  }
}

function versie(id: string, anders: Partial<ToewijzingFeit> = {}): ToewijzingFeit {
  return {
    soort: 'toewijzing',
    ...PAAR,
    toewijzingNummer: '300201',
    product: PRODUCT,
    toewijzingsdatum: '2026-01-02',
    toewijzingstijd: '10:00:00',
    ingangsdatum: '2026-01-05',
    einddatum: '2026-12-31',
    redenWijziging: null,
    omvang: null,
    budget: null,
    herkomst: herkomst(id),
    ...anders,
  }
}

const sleutel = { ...PAAR, toewijzingNummer: '300201', product: PRODUCT }

function start(id: string, begindatum: string): StartFeit {
  return {
    soort: 'start',
    ...sleutel,
    toewijzingIngangsdatum: null,
    begindatum,
    herkomst: herkomst(id),
  }
}

function stop(
  id: string,
  begindatum: string,
  redenBeeindiging: string,
  einddatum: string,
): StopFeit {
  return {
    soort: 'stop',
    ...sleutel,
    toewijzingIngangsdatum: null,
    begindatum,
    redenBeeindiging,
    einddatum,
    herkomst: herkomst(id),
  }
}

function weg(id: string, van: StopFeit | StartFeit): Feit {
  const { soort, herkomst: _, toewijzingIngangsdatum: __, ...rest } = van
  return { soort: 'verwijdering', van: soort, ...rest, herkomst: herkomst(id) }
}

function stand(feiten: readonly Feit[], dag = DAG): ToewijzingToestand {
  const [eerste, ...rest] = leidAf({ bsn: '999900006', feiten }, dag)
  if (eerste === undefined || rest.length > 0) throw new Error('verwacht een toewijzing')
  return eerste
}

/** Facts with an approving verdict for each of their messages. */
function goed(...feiten: readonly Feit[]): Feit[] {
  const ids = new Set(feiten.flatMap((f) => (f.soort === 'oordeel' ? [] : [f.herkomst.berichtId])))
  return [...feiten, ...[...ids].map((id) => oordeel(id))]
}

const S = start('s1', '2026-01-12')
const T = stop('t1', '2026-01-12', '20', '2026-06-07')
const D = stop('d1', '2026-01-12', '31', '2026-07-17')
const S2 = start('s2', '2026-07-18')

describe('levering', () => {
  it.each([
    ['no start', [], 'TOEGEWEZEN'],
    ['start', [S], 'GESTART'],
    ['temporary stop', [S, T], 'TIJDELIJK_GESTOPT'],
    ['definitive stop', [S, D], 'DEFINITIEF_GESTOPT'],
    ['definitive after temporary', [S, T, D], 'DEFINITIEF_GESTOPT'],
    ['restart after temporary', [S, T, S2], 'GESTART'],
    ['restart after definitive', [S, D, S2], 'GESTART'],
    ['stop removed', [S, D, weg('w1', D)], 'GESTART'],
    ['definitive removed, temporary stays', [S, T, D, weg('w1', D)], 'TIJDELIJK_GESTOPT'],
    ['temporary removed, definitive stays', [S, T, D, weg('w1', T)], 'DEFINITIEF_GESTOPT'],
    ['start removed', [S, weg('w1', S)], 'TOEGEWEZEN'],
    [
      'same stop again after removal',
      [S, D, weg('w1', D), { ...D, herkomst: herkomst('d2') }],
      'DEFINITIEF_GESTOPT',
    ],
  ] as const)('%s', (_, feiten, verwacht) => {
    expect(stand(goed(versie('v1'), ...feiten)).levering).toBe(verwacht)
  })

  it('counts nothing of a rejected message', () => {
    const feiten = [...goed(versie('v1'), S), D, oordeel('d1', 'afgekeurd')]
    expect(stand(feiten)).toMatchObject({ levering: 'GESTART', uitstaand: [] })
  })

  it('shows what was sent and not answered apart', () => {
    const open = { ...D, herkomst: herkomst('d1', 'verzonden') }
    const toestand = stand([...goed(versie('v1'), S), open])
    expect(toestand.levering).toBe('GESTART')
    expect(toestand.uitstaand).toEqual([open])
  })

  it('keeps a signal when removing an earlier stop leaves two starts open', () => {
    const toestand = stand(goed(versie('v1'), S, D, S2, weg('w1', D)))
    expect(toestand.levering).toBe('GESTART')
    expect(toestand.signalen.map((s) => s.code)).toContain('meer-starts-open')
  })

  it('groups taakgericht work by product', () => {
    const zonder = { toewijzingNummer: null }
    const [een, twee] = leidAf(
      {
        bsn: '999900006',
        feiten: goed({ ...S, ...zonder }, { ...D, ...zonder }, { ...S2, ...zonder, product: null }),
      },
      DAG,
    )
    expect([een?.levering, twee?.levering].toSorted()).toEqual(['DEFINITIEF_GESTOPT', 'GESTART'])
    expect([een?.toewijzing, twee?.toewijzing]).toEqual(['OPEN', 'OPEN'])
  })
})

describe('toewijzing', () => {
  const kort = versie('v2', {
    toewijzingsdatum: '2026-06-01',
    einddatum: '2026-06-30',
    redenWijziging: '05',
  })
  it.each([
    ['open', [versie('v1')], 'OPEN'],
    ['expired', [versie('v1', { einddatum: '2026-07-14' })], 'VERLOPEN'],
    ['last day is still open', [versie('v1', { einddatum: DAG })], 'OPEN'],
    ['cut short', [versie('v1'), kort], 'INGETROKKEN'],
    ['cut short from an open end', [versie('v1', { einddatum: null }), kort], 'INGETROKKEN'],
    [
      'extended',
      [versie('v1'), { ...kort, einddatum: '2027-06-30', redenWijziging: '04' }],
      'OPEN',
    ],
    [
      'removed',
      [versie('v1'), { ...kort, einddatum: '2026-01-05', redenWijziging: '13' }],
      'VERWIJDERD',
    ],
    [
      'cut short and restored',
      [versie('v1'), kort, versie('v3', { toewijzingsdatum: '2026-07-01', redenWijziging: '14' })],
      'OPEN',
    ],
    // IV013 and scenario I21: a repeat keeps the moment and leaves the reason out.
    [
      'removed and repeated without reason',
      [
        versie('v1'),
        { ...kort, redenWijziging: '13' },
        { ...kort, redenWijziging: null, herkomst: herkomst('v9') },
      ],
      'VERWIJDERD',
    ],
  ] as const)('%s', (_, feiten, verwacht) => {
    expect(stand(goed(...feiten)).toewijzing).toBe(verwacht)
  })

  it('takes the highest Toewijzingsdatum and -tijd, not the last received (IV013)', () => {
    const later = versie('v2', { toewijzingstijd: '10:00:01', einddatum: '2026-08-31' })
    expect(stand(goed(later, versie('v1'))).huidigeVersie?.einddatum).toBe('2026-08-31')
  })

  it('does not count a version from a rejected JW301 (I23)', () => {
    const feiten = [...goed(versie('v1')), kort, oordeel('v2', 'afgekeurd')]
    expect(stand(feiten).toewijzing).toBe('OPEN')
  })
})

describe('order of arrival', () => {
  // Few dates, so that facts meet each other often.
  const datum = fc.integer({ min: 1, max: 4 }).map((d) => `2026-03-${String(d).padStart(2, '0')}`)
  const feit = (id: string): fc.Arbitrary<Feit> =>
    fc.oneof(
      datum.map((d) => start(id, d)),
      fc.tuple(datum, fc.constantFrom('20', '31'), datum).map(([b, r, e]) => stop(id, b, r, e)),
      fc
        .tuple(datum, fc.constantFrom('20', '31'), datum)
        .map(([b, r, e]) => weg(id, stop(id, b, r, e))),
      datum.map((d) => weg(id, start(id, d))),
      fc
        .tuple(datum, datum, fc.constantFrom(null, '05', '13', '14'))
        .map(([d, e, r]) => versie(id, { toewijzingsdatum: d, einddatum: e, redenWijziging: r })),
    )
  const oordelen = fc.constantFrom<OordeelFeit['uitkomst'] | null>(
    'goedgekeurd',
    'goedgekeurd',
    'afgekeurd',
    null,
  )
  const dossier = fc
    .array(fc.tuple(fc.boolean(), oordelen), { minLength: 1, maxLength: 14 })
    .chain((berichten) =>
      fc.tuple(
        ...berichten.map(([verzonden, uitkomst], i) =>
          feit(`b${i}`).map((f): Feit[] => {
            const eigen = {
              ...f,
              herkomst: herkomst(`b${i}`, verzonden ? 'verzonden' : 'ontvangen'),
            } as Feit
            return uitkomst === null ? [eigen] : [eigen, oordeel(`b${i}`, uitkomst)]
          }),
        ),
      ),
    )
    .map((delen) => delen.flat())

  it('plays no part in the state (OP080)', () => {
    fc.assert(
      fc.property(
        dossier.chain((feiten) =>
          fc.tuple(
            fc.constant(feiten),
            fc.shuffledSubarray(feiten, { minLength: feiten.length, maxLength: feiten.length }),
          ),
        ),
        ([feiten, geschud]) => {
          expect(leidAf({ bsn: '999900006', feiten: geschud }, DAG)).toEqual(
            leidAf({ bsn: '999900006', feiten }, DAG),
          )
        },
      ),
      { numRuns: 1000 },
    )
  })
})
