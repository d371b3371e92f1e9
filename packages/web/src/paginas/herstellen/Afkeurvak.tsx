// SPDX-License-Identifier: EUPL-1.2
/** Why a message was rejected: every code at the element that it is about. */

import { Paneel } from '../../delen/Paneel.tsx'
import { herstellen } from '../../teksten/nl/herstellen.ts'
import { Codekaart } from './Codekaart.tsx'
import { type Afkeuring, codesBij, overigeCodes, type Regel } from './regels.ts'
import './herstellen.css'

export function Afkeurvak({ afkeuring }: { readonly afkeuring: Afkeuring }) {
  const t = herstellen
  const { kop, regels } = afkeuring
  return (
    <Paneel titel={t.waarom}>
      {kop.map((code) => (
        <Codekaart key={code} code={code} />
      ))}
      {regels.map((regel, nummer) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name than their place
        <div key={nummer} className="stapel">
          {regels.length > 1 ? <h3>{t.regel(nummer + 1, regels.length)}</h3> : null}
          <Regelvak regel={regel} />
        </div>
      ))}
    </Paneel>
  )
}

function Regelvak({ regel }: { readonly regel: Regel }) {
  const t = herstellen
  const elementen = regel.delen.map(({ naam }) => naam)
  return (
    <>
      {overigeCodes(regel, elementen).map((code) => (
        <Codekaart key={code} code={code} />
      ))}
      <dl className="afkeur">
        {regel.delen.map((deel) => {
          const codes = codesBij(regel, deel.naam)
          return (
            <div key={deel.naam} className={codes.length > 0 ? 'afkeur-fout' : undefined}>
              <dt>{deel.label}</dt>
              <dd>
                {deel.getoond ?? deel.waarde}
                {codes.map((code) => (
                  <Codekaart key={code} code={code} />
                ))}
              </dd>
            </div>
          )
        })}
      </dl>
      {regel.codes.length === 0 ? <p className="zacht">{t.geenFout}</p> : null}
    </>
  )
}
