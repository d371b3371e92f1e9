// SPDX-License-Identifier: EUPL-1.2
/** Frame of pages that need no login: only the name above, no navigation. */
import type { ReactNode } from 'react'
import { Merk, Onderweg, Voet } from './Rand.tsx'
import './kader.css'
import './kop.css'

export interface LosEigenschappen {
  readonly children: ReactNode
  /** A page of work, not one form. */
  readonly breed?: boolean
}

export function Los({ children, breed = false }: LosEigenschappen) {
  return (
    <div className="kader">
      <Onderweg />
      <header className="kop">
        <Merk />
      </header>
      <main id="inhoud" tabIndex={-1} className={breed ? 'los los-breed' : 'los'}>
        <div>{children}</div>
      </main>
      <Voet />
    </div>
  )
}
