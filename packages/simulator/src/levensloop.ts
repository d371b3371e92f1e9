// SPDX-License-Identifier: EUPL-1.2
/**
 * The course of one client's care as the own software of both parties would
 * report it: which message on which day. Return messages and closing JW301s are
 * the work of the engine under test, so they are not made here.
 */
import { datumPlusDagen, isWerkdag } from '@stopwijzer/ijw'
import type { RedenBeeindiging, RedenWijziging, Stop, Toewijzing } from './berichten.ts'
import type { Persoon } from './personen.ts'
import type { Toeval } from './toeval.ts'

/** The kinds of course, with how often they occur (out of the sum). */
export const VERLOPEN = {
  gewoon: 40,
  blijft: 15,
  nooitGestart: 6,
  tijdelijkEnTerug: 9,
  tijdelijkEnWeg: 8,
  ingetrokken: 8,
  redenHersteld: 6,
  einddatumHersteld: 5,
  startHersteld: 3,
} as const
export type Verloop = keyof typeof VERLOPEN

/** One message that a party makes, without header. */
export type Stap =
  | {
      readonly dag: string
      readonly wie: 'gemeente'
      readonly soort: 'JW301'
      readonly toewijzingen: readonly Toewijzing[]
    }
  | {
      readonly dag: string
      readonly wie: 'aanbieder'
      readonly soort: 'JW305'
      readonly starts: readonly { toewijzing: Toewijzing; begin: string; status: '1' | '3' }[]
    }
  | {
      readonly dag: string
      readonly wie: 'aanbieder'
      readonly soort: 'JW307'
      readonly stops: readonly Stop[]
    }

export type Levering = 'TOEGEWEZEN' | 'GESTART' | 'TIJDELIJK_GESTOPT' | 'DEFINITIEF_GESTOPT'

export interface Levensloop {
  readonly persoon: Persoon
  readonly gemeente: string
  readonly aanbieder: string
  readonly verloop: Verloop
  readonly stappen: readonly Stap[]
  /** What both mirrors must say about the toewijzing at the end. */
  readonly eind: { readonly toewijzingNummer: string; readonly levering: Levering }
}

const PRODUCTEN = [
  ['45', '45A04'],
  ['45', '45A53'],
  ['50', '50D01'],
  ['54', '54001'],
] as const
const REDENEN: readonly RedenBeeindiging[] = [
  '31',
  '31',
  '31',
  '32',
  '33',
  '34',
  '35',
  '38',
  '39',
  '02',
]
const INTREKKING: readonly (readonly [RedenWijziging, RedenBeeindiging])[] = [
  ['05', '36'],
  ['08', '36'],
  ['09', '38'],
  ['12', '37'],
]

/** The first working day on or after a date: offices send messages on working days. */
function opWerkdag(datum: string): string {
  let dag = datum
  while (!isWerkdag(dag, 'atw')) dag = datumPlusDagen(dag, 1)
  return dag
}

function kiesVerloop(toeval: Toeval): Verloop {
  const soorten = Object.entries(VERLOPEN) as [Verloop, number][]
  const totaal = soorten.reduce((som, [, gewicht]) => som + gewicht, 0)
  let trek = toeval.getal() * totaal
  for (const [soort, gewicht] of soorten) {
    trek -= gewicht
    if (trek < 0) return soort
  }
  return 'gewoon'
}

export interface Plaats {
  readonly gemeente: string
  readonly aanbieder: string
  readonly toewijzingNummer: string
  /** First day on which something may happen. */
  readonly vanaf: string
}

/** A course from a source of chance; steps are at least two days apart, so that answers can arrive. */
export function maakLevensloop(persoon: Persoon, plaats: Plaats, toeval: Toeval): Levensloop {
  const verloop = kiesVerloop(toeval)
  const [categorie, code] = toeval.kies(PRODUCTEN)
  let dag = opWerkdag(datumPlusDagen(plaats.vanaf, toeval.geheel(0, 6)))
  const verder = () => {
    dag = opWerkdag(datumPlusDagen(dag, toeval.geheel(2, 4)))
    return dag
  }
  const ingang = datumPlusDagen(dag, -toeval.geheel(3, 20))
  const toewijzing: Toewijzing = {
    nummer: plaats.toewijzingNummer,
    categorie,
    code,
    ingang,
    eind: toeval.kans(0.6) ? datumPlusDagen(ingang, 365) : null,
    toewijzingsdatum: dag,
    toewijzingstijd: `${String(toeval.geheel(8, 17)).padStart(2, '0')}:${toeval.geheel(10, 59)}:00`,
  }
  const stappen: Stap[] = [{ dag, wie: 'gemeente', soort: 'JW301', toewijzingen: [toewijzing] }]
  let levering: Levering = 'TOEGEWEZEN'

  const start = (begin: string, weg?: string) => {
    const nieuw = { toewijzing, begin, status: '1' as const }
    const starts =
      weg === undefined ? [nieuw] : [{ toewijzing, begin: weg, status: '3' as const }, nieuw]
    stappen.push({ dag, wie: 'aanbieder', soort: 'JW305', starts })
    levering = 'GESTART'
  }
  const stop = (begin: string, reden: RedenBeeindiging, eind: string, weg?: Stop) => {
    const nieuw: Stop = { toewijzing, begin, reden, eind, status: '1' }
    const stops = weg === undefined ? [nieuw] : [{ ...weg, status: '3' as const }, nieuw]
    stappen.push({ dag, wie: 'aanbieder', soort: 'JW307', stops })
    levering = reden === '20' ? 'TIJDELIJK_GESTOPT' : 'DEFINITIEF_GESTOPT'
    return nieuw
  }
  const verwijder = (weg: Stop) => {
    stappen.push({ dag, wie: 'aanbieder', soort: 'JW307', stops: [{ ...weg, status: '3' }] })
    levering = 'GESTART'
  }

  if (verloop !== 'nooitGestart') {
    verder()
    const begin = datumPlusDagen(dag, -1)
    start(begin)
    const reden = toeval.kies(REDENEN)
    const gisteren = () => datumPlusDagen(verder(), -1)
    switch (verloop) {
      case 'gewoon':
        stop(begin, reden, gisteren())
        break
      case 'tijdelijkEnTerug': {
        stop(begin, '20', gisteren())
        const terug = gisteren()
        start(terug)
        stop(terug, reden, gisteren())
        break
      }
      case 'tijdelijkEnWeg': {
        const pauze = gisteren()
        stop(begin, '20', pauze)
        verder()
        stop(begin, '34', pauze)
        break
      }
      case 'ingetrokken': {
        const [wijziging, stopreden] = toeval.kies(INTREKKING)
        const eind = gisteren()
        stappen.push({
          dag,
          wie: 'gemeente',
          soort: 'JW301',
          toewijzingen: [
            {
              ...toewijzing,
              eind,
              redenWijziging: wijziging,
              toewijzingsdatum: dag,
              toewijzingstijd: '18:00:00',
            },
          ],
        })
        verder()
        stop(begin, stopreden, eind)
        break
      }
      case 'redenHersteld': {
        const eind = gisteren()
        const fout = stop(begin, '33', eind)
        verder()
        stop(begin, '31', eind, fout)
        break
      }
      case 'einddatumHersteld': {
        const eind = gisteren()
        const fout = stop(begin, '31', eind)
        verder()
        verwijder(fout)
        verder()
        stop(begin, '31', datumPlusDagen(eind, 1))
        break
      }
      case 'startHersteld': {
        verder()
        const beter = datumPlusDagen(begin, 1)
        start(beter, begin)
        stop(beter, reden, gisteren())
        break
      }
      case 'blijft':
        break
    }
  }
  return {
    persoon,
    gemeente: plaats.gemeente,
    aanbieder: plaats.aanbieder,
    verloop,
    stappen,
    eind: { toewijzingNummer: plaats.toewijzingNummer, levering },
  }
}
