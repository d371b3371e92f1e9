// SPDX-License-Identifier: EUPL-1.2
/** A term with the days that were counted, so that anybody can count along. */
import type { Antwoord } from '@stopwijzer/koppelvlak'
import { Termijnbalk } from '../../delen/Termijnbalk.tsx'
import { useTeksten } from '../../teksten/index.tsx'
import { datum, langeDatum } from '../../teksten/opmaak.ts'
import './toewijzingen.css'

export type Bewaking = Antwoord<'toewijzingen.lees'>['termijnen'][number]

export function Termijnuitleg({ termijn }: { readonly termijn: Bewaking }) {
  const t = useTeksten().toewijzingen.termijn
  // The calendar that counts here; the other is named when it gives another day.
  const [telt, ander] =
    termijn.plicht === 'eigen' ? [termijn.strikt, termijn.atw] : [termijn.atw, termijn.strikt]
  return (
    <div className="termijnuitleg">
      <h3>{t.wat[termijn.soort][termijn.plicht]}</h3>
      <p>
        {termijn.werkdagenOver === null ? null : (
          <Termijnbalk over={termijn.werkdagenOver} totaal={telt.werkdagen} />
        )}
      </p>
      <p>{t.uiterlijk(langeDatum(termijn.uiterlijk))}</p>
      <p className="zacht">{termijn.aanleiding}</p>
      <details>
        <summary>{t.geteld(telt.werkdagen)}</summary>
        <p>{t.vanaf(datum(telt.basis))}</p>
        {telt.overgeslagen.length > 0 ? (
          <>
            <p>{t.overgeslagen}</p>
            <ul>
              {telt.overgeslagen.map(({ datum: dag, reden }) => (
                <li key={dag}>{`${datum(dag)}: ${reden}`}</li>
              ))}
            </ul>
          </>
        ) : null}
        {telt.kanttekening ? <p>{telt.kanttekening}</p> : null}
        {ander.uiterlijk === telt.uiterlijk ? null : (
          <p>{t.andereKalender[termijn.plicht](datum(ander.uiterlijk))}</p>
        )}
      </details>
    </div>
  )
}
