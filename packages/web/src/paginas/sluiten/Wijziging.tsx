// SPDX-License-Identifier: EUPL-1.2
/** The toewijzing as it is beside what the JW301 makes of it. */

import { Code } from '../../delen/Code.tsx'
import { Merkje } from '../../delen/Merkje.tsx'
import { sluiten } from '../../teksten/nl/sluiten.ts'
import { datum } from '../../teksten/opmaak.ts'
import type { Sluitdetailtaak } from './Sluitdetail.tsx'
import '../../delen/tabel.css'
import '../../delen/tabelsmal.css'

export interface WijzigingEigenschappen {
  readonly taak: Sluitdetailtaak
  readonly reden: string | null
}

export function Wijziging({ taak, reden }: WijzigingEigenschappen) {
  const { detail: t } = sluiten
  const { einddatum, toewijzing } = taak.sluiting
  const dag = (iso: string | null) => (iso === null ? sluiten.geenEinde : datum(iso))
  // Once decided, "now" is no longer what the decision was about.
  const open = taak.status === 'open'
  const straks = open ? t.straks : t.inBericht
  return (
    <div className="tabelvak">
      <table className="tabel">
        <caption className="alleen-voorlezen">{t.wijziging}</caption>
        <thead>
          <tr>
            <th scope="col">{t.veld}</th>
            {open ? <th scope="col">{t.nu}</th> : null}
            <th scope="col">{straks}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row" className="cel-naam">
              {t.velden.einddatum}
            </th>
            {open ? (
              <td data-kop={t.nu}>
                {toewijzing === null ? sluiten.onbekend : dag(toewijzing.einddatum)}
              </td>
            ) : null}
            <td data-kop={straks}>
              <strong>{dag(einddatum)}</strong>
            </td>
          </tr>
          <tr>
            <th scope="row" className="cel-naam">
              {t.velden.reden}
            </th>
            {open ? <td data-kop={t.nu}>{t.ongewijzigdNu}</td> : null}
            <td data-kop={straks}>
              {reden === null ? (
                <Merkje soort="letOp">{sluiten.kiesZelf}</Merkje>
              ) : (
                <Code lijst="JZ002" code={reden} />
              )}
            </td>
          </tr>
          <tr>
            <th scope="row" className="cel-naam">
              {t.velden.moment}
            </th>
            {open ? <td data-kop={t.nu}>{t.ongewijzigdNu}</td> : null}
            <td data-kop={straks}>{t.momentStraks}</td>
          </tr>
        </tbody>
      </table>
    </div>
  )
}
