// SPDX-License-Identifier: EUPL-1.2
/** A provider and a municipality with one start between them, and what can happen to it. */
import { type BekendFeit, gemeldeFeiten, leidAf } from '@stopwijzer/keten'
import { jw301, jw305, jw307, start, stop, twA } from './berichten.ts'
import { AANBIEDER, GEMEENTE, Partij, wissel } from './proefketen.ts'

export const BEGIN = '2026-01-12'

export function metStart() {
  const gemeente = new Partij(GEMEENTE, 'gemeente')
  const aanbieder = new Partij(AANBIEDER, 'aanbieder')
  wissel(gemeente, aanbieder, jw301('2026-01-02', [twA()]), '2026-01-02')
  wissel(aanbieder, gemeente, jw305('2026-01-13', [start(BEGIN)]), '2026-01-13')
  return { gemeente, aanbieder }
}
export type Ketens = ReturnType<typeof metStart>

export function verander({ gemeente, aanbieder }: Ketens, dag: string, eind: string, anders = {}) {
  const versie = {
    Toewijzingsdatum: dag,
    Einddatum: eind,
    RedenWijziging: '05',
    ...anders,
  } as const
  return wissel(gemeente, aanbieder, jw301(dag, [twA(versie)]), dag)
}

export const weg = { StatusAanlevering: '3' } as const
export function meld(
  { gemeente, aanbieder }: Ketens,
  dag: string,
  ...stops: Parameters<typeof stop>[]
) {
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

export function noteer(aanbieder: Partij, dag: string, bekendOp: string | null): void {
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

export const OMVANG = { Volume: '4', Eenheid: '04', Frequentie: '2' }

/** What is in the list of reports of a party. */
export const lijst = (partij: Partij) =>
  leidAf(partij.dossier, '2026-12-01').flatMap((t) => gemeldeFeiten(t, partij.dossier))
/** The codes of the signals, for the sender and for the receiver. */
export const codes = ({ verzenden, ontvangst }: ReturnType<typeof wissel>) =>
  [verzenden, ontvangst].map(({ signalen }) => signalen.map(({ code }) => code))
export const twee = <T>(een: T): T[] => [een, een]
