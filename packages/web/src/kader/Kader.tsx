// SPDX-License-Identifier: EUPL-1.2
/** The frame around every page for who is logged in. */
import { useState } from 'react'
import { Outlet } from 'react-router'
import { useTeksten } from '../teksten/index.tsx'
import { Balken } from './Balken.tsx'
import { Kop } from './Kop.tsx'
import { Navigatie } from './Navigatie.tsx'
import type { Paginaroute } from './paginaroute.ts'
import { Onderweg, Voet } from './Rand.tsx'
import './kader.css'

export function Kader({ paginas }: { readonly paginas: readonly Paginaroute[] }) {
  const [menuOpen, zetMenuOpen] = useState(false)
  return (
    <div className="kader">
      <Overslaan />
      <Onderweg />
      <Kop menuOpen={menuOpen} bijMenu={() => zetMenuOpen(!menuOpen)} />
      <Balken />
      <div className="romp">
        <Navigatie paginas={paginas} open={menuOpen} bijKeuze={() => zetMenuOpen(false)} />
        <main id="inhoud" tabIndex={-1} className="inhoud">
          <div className="inhoud-lijf">
            <Outlet />
          </div>
        </main>
      </div>
      <Voet />
    </div>
  )
}

/** First stop of the Tab key: past the navigation. */
export function Overslaan() {
  const t = useTeksten()
  return (
    // biome-ignore lint/a11y/useValidAnchor: it is a link within the page
    <a
      href="#inhoud"
      className="overslaan"
      onClick={(gebeurtenis) => {
        // The address stays as it is; only the focus moves.
        gebeurtenis.preventDefault()
        document.getElementById('inhoud')?.focus()
      }}
    >
      {t.kader.naarInhoud}
    </a>
  )
}
