// SPDX-License-Identifier: EUPL-1.2
/** What the open task of a toewijzing proposes to report: to begin with, and to look at again. */
import type { Antwoord } from '@stopwijzer/koppelvlak'
import { useHaal } from '../../gegevens/useHaal.ts'
import type { Detail } from './Ingevuld.tsx'

type Taak = Antwoord<'taken.lees'>
type Meldvoorstel = Extract<NonNullable<Taak['voorstel']>, { readonly soort: 'JW305' | 'JW307' }>

export interface Voorstel {
  /** Why the task is there, in sentences. */
  readonly toelichting: string
  readonly velden: Meldvoorstel
}

export type Taaksoort = 'start-verschuldigd' | 'stop-verschuldigd'

/** `klaar` as soon as it is known whether there is one; a fault means that there is none. */
export function useVoorstel(
  detail: Detail | undefined,
  soort: Taaksoort | undefined,
): { readonly klaar: boolean; readonly voorstel: Voorstel | undefined } {
  const taak = detail?.toewijzing.taken.find((een) => een.soort === soort)
  const { gegevens, fout } = useHaal(
    'taken.lees',
    taak === undefined ? undefined : { params: { id: taak.id } },
  )
  const velden = gegevens?.voorstel
  const past = velden?.soort === 'JW305' || velden?.soort === 'JW307'
  return {
    klaar: detail !== undefined && (taak === undefined || gegevens !== undefined || !!fout),
    voorstel: gegevens && past ? { toelichting: gegevens.toelichting, velden } : undefined,
  }
}
