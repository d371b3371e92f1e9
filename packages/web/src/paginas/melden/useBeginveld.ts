// SPDX-License-Identifier: EUPL-1.2
/** From a list of drafts to the field that is still empty; the address keeps nothing of it. */
import { useLocation } from 'react-router'

export interface Naarveld {
  readonly veld: string
}

/** The field where the page before wants the form to begin; `undefined` when it named none. */
export function useBeginveld(): string | undefined {
  const stand: unknown = useLocation().state
  const heeftVeld = typeof stand === 'object' && stand !== null && 'veld' in stand
  return heeftVeld && typeof stand.veld === 'string' ? stand.veld : undefined
}
