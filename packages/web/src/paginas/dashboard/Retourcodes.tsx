// SPDX-License-Identifier: EUPL-1.2
/** What goes wrong in messages: the codes that were given or received, the most frequent first. */
import { useHaal } from '../../gegevens/useHaal.ts'
import { dashboard as t } from '../../teksten/nl/dashboard.ts'
import { Aantallen } from './Aantallen.tsx'
import type { Periode } from './Dashboard.tsx'

export interface RetourcodesEigenschappen {
  readonly periode: Periode
  readonly richting: 'gekregen' | 'gegeven'
}

export function Retourcodes({ periode, richting }: RetourcodesEigenschappen) {
  const opvraging = useHaal('rapportages.retourcodes', { query: { ...periode, richting } })
  return (
    <Aantallen
      titel={t.retourcodes.titel[richting]}
      uitleg={t.retourcodes.uitleg}
      as={t.retourcodes.as}
      opvraging={opvraging}
      naam={({ retourcode, betekenis }) => `${retourcode} ${betekenis}`}
    />
  )
}
