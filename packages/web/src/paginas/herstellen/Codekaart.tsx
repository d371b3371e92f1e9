// SPDX-License-Identifier: EUPL-1.2
/** A return code in full: what it means, what follows from it, and what to do. */

import { Codeuitleg } from '../../delen/Codeuitleg.tsx'
import { Pictogram } from '../../delen/Pictogram.tsx'
import { useStandaard } from '../../gegevens/standaard.ts'
import { herstellen } from '../../teksten/nl/herstellen.ts'
import { melden } from '../../teksten/nl/melden.ts'
import '../melden/melden.css'

export function Codekaart({ code }: { readonly code: string }) {
  const t = herstellen
  const uitleg = useStandaard()?.uitleg(code)
  return (
    <div className="bevinding">
      <p className="bevinding-boodschap">
        <Pictogram naam="fout" maat={18} />
        <span>{uitleg === undefined ? t.code(code) : t.codeMet(code, uitleg.titel)}</span>
      </p>
      {uitleg === undefined ? (
        <Codeuitleg code={code} />
      ) : (
        <div className="bevinding-uitleg">
          <p>
            <strong>{melden.bevinding.gevolg}</strong> {uitleg.betekenis}
          </p>
          {uitleg.actie === null ? null : (
            <p>
              <strong>{melden.bevinding.doen}</strong> {uitleg.actie}
            </p>
          )}
        </div>
      )}
    </div>
  )
}
