// SPDX-License-Identifier: EUPL-1.2
/** Chip: a state in a word and a dot. The word says it; the colour only helps to find it. */
import './merkje.css'

export type Merksoort = 'neutraal' | 'info' | 'goed' | 'letOp' | 'fout' | 'dringend'

export interface MerkjeEigenschappen {
  readonly soort?: Merksoort
  readonly children: string
}

export function Merkje({ soort = 'neutraal', children }: MerkjeEigenschappen) {
  return (
    <span className={`merkje merkje-${soort}`}>
      <span className="merkje-stip" aria-hidden="true" />
      {children}
    </span>
  )
}
