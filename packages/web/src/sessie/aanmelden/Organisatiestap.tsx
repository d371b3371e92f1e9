// SPDX-License-Identifier: EUPL-1.2
/** For which organisation: one at a time, with the role there. */
import type { ReactNode } from 'react'
import { Knop } from '../../delen/Knop.tsx'
import { Mededeling } from '../../delen/Mededeling.tsx'
import { useTeksten } from '../../teksten/index.tsx'
import type { Aanmeldstand } from '../stand.ts'
import './aanmelden.css'

export interface OrganisatiestapEigenschappen {
  readonly organisaties: Aanmeldstand['organisaties']
  readonly kies: (code: string) => void
  readonly opnieuw: ReactNode
}

export function Organisatiestap({ organisaties, kies, opnieuw }: OrganisatiestapEigenschappen) {
  const t = useTeksten().toegang
  return (
    <section className="stapel" aria-labelledby="organisatiestap">
      <h2 id="organisatiestap">{t.organisatie.titel}</h2>
      {organisaties.length === 0 ? (
        <Mededeling soort="letOp">{t.organisatie.geen}</Mededeling>
      ) : null}
      <ul className="keuzelijst">
        {organisaties.map(({ code, soort, rollen }) => (
          <li key={code}>
            <Knop onPress={() => kies(code)}>
              <span className="keuzelijst-tekst">
                <span>{`${t.organisatie.soort[soort]} ${code}`}</span>
                <span className="veld-uitleg">{rollen.map((rol) => t.rol[rol]).join(', ')}</span>
              </span>
            </Knop>
          </li>
        ))}
      </ul>
      <div className="knoppenrij">{opnieuw}</div>
    </section>
  )
}
