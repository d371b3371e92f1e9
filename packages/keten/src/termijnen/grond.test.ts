// SPDX-License-Identifier: EUPL-1.2
/** One answer to the question from which day a term counts, whoever asks it. */
import { telWerkdagen } from '@stopwijzer/ijw'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jw301, jw305, jw307, start, stop, twA } from '../../../../tests/keten/berichten.ts'
import { AANBIEDER, GEMEENTE, Partij, wissel } from '../../../../tests/keten/proefketen.ts'
import type { MeldVoorstel } from '../besluit/besluit.ts'
import { openTaken } from '../besluit/openTaken.ts'
import type { BekendFeit } from '../dossier/feiten.ts'
import { gemeldeFeiten } from '../dossier/gemeld.ts'
import { leidAf } from '../dossier/toestand.ts'
import { meldtermijn } from './melding.ts'
import { termijnen } from './termijnen.ts'

const BEGIN = '2026-01-12'

function metStart() {
  const gemeente = new Partij(GEMEENTE, 'gemeente')
  const aanbieder = new Partij(AANBIEDER, 'aanbieder')
  wissel(gemeente, aanbieder, jw301('2026-01-02', [twA()]), '2026-01-02')
  wissel(aanbieder, gemeente, jw305('2026-01-13', [start(BEGIN)]), '2026-01-13')
  return { gemeente, aanbieder }
}
type Ketens = ReturnType<typeof metStart>

function verander({ gemeente, aanbieder }: Ketens, dag: string, eind: string, anders = {}) {
  const versie = {
    Toewijzingsdatum: dag,
    Einddatum: eind,
    RedenWijziging: '05',
    ...anders,
  } as const
  return wissel(gemeente, aanbieder, jw301(dag, [twA(versie)]), dag)
}

const weg = { StatusAanlevering: '3' } as const
function meld({ gemeente, aanbieder }: Ketens, dag: string, ...stops: Parameters<typeof stop>[]) {
  return wissel(
    aanbieder,
    gemeente,
    jw307(
      dag,
      stops.map((een) => stop(...een)),
    ),
    dag,
  )
}

function noteer(aanbieder: Partij, dag: string, bekendOp: string | null): void {
  const feit: BekendFeit = {
    ...{ soort: 'bekend', gemeente: GEMEENTE, aanbieder: AANBIEDER, toewijzingNummer: '300201' },
    ...{ product: { categorie: '45', code: '45A04' }, begindatum: BEGIN, bekendOp },
    herkomst: {
      ...{ berichtId: `N${dag}`, berichtsoort: 'notitie', identificatie: '', dagtekening: dag },
      ...{ moment: `${dag}T10:00:00`, richting: 'verzonden' },
    },
  }
  aanbieder.dossier = { ...aanbieder.dossier, feiten: [...aanbieder.dossier.feiten, feit] }
}

/** Basis and last day of the stop that is due, for the provider and for the municipality. */
const due = ({ gemeente, aanbieder }: Ketens, dag: string) =>
  [aanbieder, gemeente].map((partij) =>
    termijnen(partij.dossier, dag, partij.rol)
      .filter(({ soort }) => soort === 'stop')
      .map((een) => `${een.strikt.basis} ${een.uiterlijk} ${een.teLaat ? 'te laat' : 'op tijd'}`),
  )
const lijst = (partij: Partij) =>
  leidAf(partij.dossier, '2026-12-01').flatMap((t) => gemeldeFeiten(t, partij.dossier))
const laatste = ({ gemeente, aanbieder }: Ketens) =>
  [aanbieder, gemeente].map((partij) => {
    const { gemeldOp, basis } = lijst(partij).at(-1)!
    return `${gemeldOp} ${basis}`
  })
const codes = ({ verzenden, ontvangst }: ReturnType<typeof wissel>) =>
  [verzenden, ontvangst].map(({ signalen }) => signalen.map(({ code }) => code))
const vorm = (aanbieder: Partij, reden: string, einddatum: string, dag: string) => {
  const sleutel = { gemeente: GEMEENTE, aanbieder: AANBIEDER, toewijzingNummer: '300201' }
  const rest = { product: null, begindatum: BEGIN, redenBeeindiging: reden, einddatum }
  return meldtermijn({ ...sleutel, ...rest, soort: 'stop' }, aanbieder.dossier, dag)
}
const twee = <T>(een: T): T[] => [een, een]

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

const OMVANG = { Volume: '4', Eenheid: '04', Frequentie: '2' }

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

const voorstelVan = ({ aanbieder }: Ketens, nu: string) =>
  openTaken(aanbieder.dossier, aanbieder.context(nu))
    .map(({ voorstel }) => voorstel)
    .find((een) => een?.soort === 'JW307') as MeldVoorstel | undefined
const dagVan = (n: number) => new Date(Date.UTC(2026, 0, 14 + n)).toISOString().slice(0, 10)
const stap = fc.record({
  wat: fc.constantFrom(
    ...([
      'verander',
      'omvang',
      'pauze',
      'herstart',
      'stop',
      'plicht',
      'verwijder',
      'verbeter',
    ] as const),
  ),
  na: fc.integer({ min: 0, max: 40 }),
  dagen: fc.integer({ min: -60, max: 90 }),
})

it('form, list, signal and report give the same last day, on both sides', () => {
  const geraakt = new Set<string>()
  fc.assert(
    fc.property(fc.array(stap, { minLength: 1, maxLength: 7 }), (stappen) => {
      const keten = metStart()
      let dag = 0
      let eind = '2026-12-31'
      for (const { wat, na, dagen } of stappen) {
        dag += na
        const nu = dagVan(dag)
        const op = dagVan(dag + dagen)
        const toestand = keten.aanbieder.toestand('300201', nu)!
        const begin = toestand.starts.at(-1)?.begindatum ?? BEGIN
        const oud = toestand.stops.at(-1)
        const oudeStop =
          oud && ([oud.begindatum, oud.redenBeeindiging as '31', oud.einddatum] as const)
        try {
          if (wat === 'verander' && op > '2026-01-05') {
            eind = op
            verander(keten, nu, eind)
          } else if (wat === 'omvang') {
            verander(keten, nu, eind, { Omvang: OMVANG })
          } else if (wat === 'herstart') {
            wissel(keten.aanbieder, keten.gemeente, jw305(nu, [start(nu)]), nu)
          } else if (wat === 'verwijder' && oudeStop) {
            meld(keten, nu, [...oudeStop, weg])
          } else {
            const reden = wat === 'pauze' ? '20' : '34'
            const bij = wat === 'verbeter' && oudeStop ? [[...oudeStop, weg] as const] : []
            const voorgesteld = wat === 'plicht' ? voorstelVan(keten, nu)?.einddatum : null
            controleer(keten, nu, begin, reden, voorgesteld ?? op, bij)
          }
        } catch (fout) {
          // The own rules refuse what the receiver would reject.
          if (!(fout instanceof Error && fout.message.startsWith('niet verzonden'))) throw fout
        }
      }
    }),
    { numRuns: 300, seed: 20260717 },
  )
  expect([...geraakt].sort()).toEqual(['geen', 'lijst', 'op tijd', 'te laat', 'verbeterd'])

  function controleer(
    keten: Ketens,
    nu: string,
    begindatum: string,
    reden: '20' | '34',
    einddatum: string,
    bij: readonly (readonly [string, '31', string, typeof weg])[],
  ) {
    const { aanbieder, gemeente } = keten
    const sleutel = { gemeente: GEMEENTE, aanbieder: AANBIEDER, toewijzingNummer: '300201' }
    const product = { categorie: '45', code: '45A04' }
    const rest = { product, begindatum, redenBeeindiging: reden, einddatum }
    const weggehaald = bij.map(([b, r, e]) => ({
      ...({ ...sleutel, soort: 'verwijdering', van: 'stop', product, begindatum: b } as const),
      ...{ redenBeeindiging: r, einddatum: e, herkomst: aanbieder.dossier.feiten[0]!.herkomst },
    }))
    const formulier = meldtermijn(
      { ...sleutel, ...rest, soort: 'stop' },
      aanbieder.dossier,
      nu,
      weggehaald,
    )
    const open = [aanbieder, gemeente].flatMap(({ dossier, rol }) =>
      leidAf(dossier, nu)[0]!.levering === 'DEFINITIEF_GESTOPT' ? [] : termijnen(dossier, nu, rol),
    )
    const voorstel = voorstelVan(keten, nu)
    const gemeldAls = jw307(nu, [
      ...bij.map((een) => stop(...een)),
      stop(begindatum, reden, einddatum),
    ])
    const uitkomst = wissel(aanbieder, gemeente, gemeldAls, nu)
    const [eigen, ander] = [aanbieder, gemeente].map((partij) =>
      lijst(partij).find(
        (een) =>
          een.begindatum === begindatum &&
          een.einddatum === einddatum &&
          een.redenBeeindiging === reden,
      ),
    )
    const { basis, gemeldOp } = eigen!
    expect([ander!.basis, ander!.gemeldOp]).toEqual([basis, gemeldOp])
    expect(formulier?.strikt.basis ?? null).toBe(basis)
    const laat = basis !== null && telWerkdagen(basis, 5, 'atw').uiterlijk < gemeldOp
    for (const signalen of codes(uitkomst)) expect(signalen.includes('te-laat')).toBe(laat)
    geraakt.add(basis === null ? 'geen' : laat ? 'te laat' : 'op tijd')
    if (gemeldOp < nu) geraakt.add('verbeterd')
    const zelfde = voorstel?.begindatum === begindatum && voorstel.einddatum === einddatum
    if (reden === '34' && zelfde && bij.length === 0) {
      geraakt.add('lijst')
      const stops = open.filter(({ soort }) => soort === 'stop')
      expect(stops.map(({ strikt }) => strikt.basis)).toEqual(twee(basis))
    }
  }
})
