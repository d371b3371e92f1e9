// SPDX-License-Identifier: EUPL-1.2
/** Why care stopped, over the whole period, the most frequent reason first. */
import { useHaal } from '../../gegevens/useHaal.ts'
import { dashboard as t } from '../../teksten/nl/dashboard.ts'
import { Aantallen } from './Aantallen.tsx'
import type { Periode } from './Dashboard.tsx'

export function Redenen({ periode }: { readonly periode: Periode }) {
  const opvraging = useHaal('rapportages.redenen', { query: periode })
  return (
    <Aantallen
      titel={t.redenen.titel}
      uitleg={t.redenen.uitleg}
      as={t.redenen.as}
      opvraging={opvraging}
      naam={({ redenBeeindiging, betekenis }) => `${redenBeeindiging} ${betekenis}`}
    />
  )
}
