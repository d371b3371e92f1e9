// SPDX-License-Identifier: EUPL-1.2
/** A term: whose duty, and every day that was counted. */
import { toewijzingen } from '../../teksten/nl/toewijzingen.ts'
import { datum } from '../../teksten/opmaak.ts'
import { type Bewaking, Telling } from '../melden/Telling.tsx'
import './toewijzingen.css'

export function Termijnuitleg({ termijn }: { readonly termijn: Bewaking }) {
  const t = toewijzingen.termijn
  // The calendar that counts here; the other is named when it gives another day.
  const [telt, ander] =
    termijn.plicht === 'eigen' ? [termijn.strikt, termijn.atw] : [termijn.atw, termijn.strikt]
  return (
    <div className="termijnuitleg">
      <h3>{t.wat[termijn.soort][termijn.plicht]}</h3>
      <Telling termijn={termijn} />
      {ander.uiterlijk === telt.uiterlijk ? null : (
        <p className="veld-uitleg">{t.andereKalender[termijn.plicht](datum(ander.uiterlijk))}</p>
      )}
    </div>
  )
}
