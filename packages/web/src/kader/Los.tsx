// SPDX-License-Identifier: EUPL-1.2
/** Frame of pages that need no login: only the name above, no navigation. */
import type { ReactNode } from 'react'
import { Onderweg, Voet } from './Kader.tsx'
import { Merk } from './Kop.tsx'
import './kader.css'

export function Los({ children }: { readonly children: ReactNode }) {
  return (
    <div className="kader">
      <Onderweg />
      <header className="kop">
        <Merk />
      </header>
      <main id="inhoud" tabIndex={-1} className="los">
        <div>{children}</div>
      </main>
      <Voet />
    </div>
  )
}
