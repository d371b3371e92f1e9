// SPDX-License-Identifier: EUPL-1.2
/** A deadline with the days that were counted, so that nobody has to take it on trust. */

import type { Antwoord } from '@stopwijzer/koppelvlak'
import { Merkje } from '../../delen/Merkje.tsx'
import { Termijnbalk } from '../../delen/Termijnbalk.tsx'
import { melden } from '../../teksten/nl/melden.ts'
import { datum, langeDatum } from '../../teksten/opmaak.ts'
import './melden.css'

export type Bewaking = Antwoord<'toewijzingen.lees'>['termijnen'][number]

const DAG_MS = 86_400_000
/** More days between two dates than any term has. */
const MEESTE = 60

interface Dag {
  readonly datum: string
  /** Undefined for a day that does not count. */
  readonly nummer?: number
  readonly reden?: string
}

export function Telling({ termijn }: { readonly termijn: Bewaking }) {
  const t = melden
  // An own duty is counted by the strict calendar.
  const telling = termijn.plicht === 'eigen' ? termijn.strikt : termijn.atw
  return (
    <div className="telling">
      <p>
        <strong>{t.telling.uiterlijk(langeDatum(telling.uiterlijk))}</strong>{' '}
        {termijn.werkdagenOver === null ? (
          <Merkje soort={termijn.teLaat ? 'fout' : 'goed'}>
            {termijn.teLaat ? t.telling.teLaat : t.telling.opTijd}
          </Merkje>
        ) : null}
      </p>
      {termijn.werkdagenOver === null ? null : (
        <p>
          <Termijnbalk over={termijn.werkdagenOver} totaal={telling.werkdagen} />
        </p>
      )}
      <p className="veld-uitleg">{termijn.aanleiding}</p>
      <details className="uitklap">
        <summary>{t.telling.dagen(telling.werkdagen)}</summary>
        <ol className="telling-dagen">
          {dagenVan(telling).map((dag) => (
            <li
              key={dag.datum}
              className={dag.nummer === undefined ? 'telling-dag telling-vrij' : 'telling-dag'}
            >
              <span>{t.telling.dag(weekdag(dag.datum), datum(dag.datum))}</span>
              <span>
                {dag.nummer === undefined
                  ? t.telling.teltNiet(dag.reden ?? '')
                  : t.telling.werkdag(dag.nummer)}
              </span>
            </li>
          ))}
        </ol>
        {telling.kanttekening ? <p className="veld-uitleg">{telling.kanttekening}</p> : null}
      </details>
    </div>
  )
}

const weekdag = (iso: string) => langeDatum(iso).slice(0, 2)

/** The days as the service counted them, written out: those it skipped, and the others numbered. */
function dagenVan({ basis, uiterlijk, overgeslagen }: Bewaking['strikt']): readonly Dag[] {
  const vrij = new Map(overgeslagen.map((dag) => [dag.datum, dag.reden]))
  const dagen: Dag[] = []
  let nummer = 0
  let ms = Date.parse(`${basis}T00:00:00Z`)
  for (let n = 0; n < MEESTE; n++) {
    ms += DAG_MS
    const iso = new Date(ms).toISOString().slice(0, 10)
    if (iso > uiterlijk) break
    const reden = vrij.get(iso)
    if (reden === undefined) nummer++
    dagen.push(reden === undefined ? { datum: iso, nummer } : { datum: iso, reden })
  }
  return dagen
}
