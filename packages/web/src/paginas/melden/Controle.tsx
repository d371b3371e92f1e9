// SPDX-License-Identifier: EUPL-1.2
/** Beside the form: whether it may go, until when, what it means for the payment, what follows. */

import { Codeuitleg } from '../../delen/Codeuitleg.tsx'
import { Mededeling } from '../../delen/Mededeling.tsx'
import { Paneel } from '../../delen/Paneel.tsx'
import { Foutvak, Laden } from '../../kader/Toestand.tsx'
import { melden } from '../../teksten/nl/melden.ts'
import { Bevindingenlijst } from './Bevindingen.tsx'
import { type Bewaking, Telling } from './Telling.tsx'
import type { Toets, Uitkomst } from './useToets.ts'

export interface ControleEigenschappen {
  readonly toets: Toets
  /** What is still to be filled in, in a sentence. */
  readonly leeg: string
  /** Fields on the page: their findings stand there. */
  readonly velden: readonly string[]
  /** The deadline that was running before anything was filled in. */
  readonly loopt?: Bewaking | undefined
  /** In place of the sentence that the message may go. */
  readonly goed?: string
}

export function Controle({ toets, leeg, velden, loopt, goed }: ControleEigenschappen) {
  const t = melden
  const { uitkomst, fout, actueel } = toets
  return (
    <Paneel titel={t.controle.titel}>
      {fout ? <Foutvak fout={fout} opnieuw={toets.opnieuw} /> : null}
      <div aria-live="polite" className="stapel" aria-busy={!actueel}>
        {uitkomst === undefined ? (
          <p className="zacht">{leeg}</p>
        ) : (
          <Oordeel uitkomst={uitkomst} velden={velden} kop={goed} />
        )}
        {uitkomst !== undefined && !actueel && !fout ? <Laden traag={toets.traag} /> : null}
      </div>
      {uitkomst === undefined && loopt ? (
        <Deel kop={t.controle.termijn}>
          <Telling termijn={loopt} />
        </Deel>
      ) : null}
      {uitkomst === undefined ? null : <Gevolgen uitkomst={uitkomst} />}
    </Paneel>
  )
}

function Oordeel(props: {
  readonly uitkomst: Uitkomst
  readonly velden: readonly string[]
  readonly kop: string | undefined
}) {
  const t = melden
  const { goed, bevindingen, retourcodes, berichtsoort } = props.uitkomst
  if (goed)
    return (
      <Mededeling soort="goed" titel={props.kop ?? t.controle.goed(berichtsoort ?? '')}>
        {t.controle.geenCodes}
      </Mededeling>
    )
  const elders = bevindingen.filter(({ veld }) => veld === null || !props.velden.includes(veld))
  return (
    <>
      <Mededeling soort="fout" titel={t.controle.fout}>
        {elders.length < bevindingen.length ? <p>{t.controle.bijVelden}</p> : null}
        {retourcodes.length > 0 ? (
          <p className="bevinding-codes">
            {t.controle.codes}
            {retourcodes.map((code) => (
              <Codeuitleg key={code} code={code} />
            ))}
          </p>
        ) : null}
      </Mededeling>
      {elders.length > 0 ? (
        <Bevindingenlijst bevindingen={elders.map(({ bevinding }) => bevinding)} />
      ) : null}
    </>
  )
}

function Gevolgen({ uitkomst }: { readonly uitkomst: Uitkomst }) {
  const t = melden
  const { waarschuwingen, termijn, gevolgen = [], vervolg } = uitkomst
  return (
    <>
      {waarschuwingen.length > 0 ? (
        <Mededeling soort="letOp" titel={t.controle.letOp}>
          <Zinnen zinnen={waarschuwingen} />
        </Mededeling>
      ) : null}
      {termijn ? (
        <Deel kop={t.controle.termijn}>
          <Telling termijn={termijn} />
        </Deel>
      ) : null}
      {gevolgen.length > 0 ? (
        <Deel kop={t.controle.betaling}>
          {gevolgen.map((gevolg) => (
            <div key={gevolg.einddatum + gevolg.redenBeeindiging}>
              <p>
                <strong className="betaling">
                  {gevolg.percentage === null
                    ? t.controle.soort[gevolg.soort]
                    : t.controle.percentage(gevolg.percentage)}
                </strong>
              </p>
              <p>{gevolg.tekst}</p>
              <p className="veld-uitleg">{t.controle.profiel(gevolg.profielNaam)}</p>
            </div>
          ))}
        </Deel>
      ) : null}
      {vervolg.length > 0 ? (
        <Deel kop={t.controle.vervolg}>
          <Zinnen zinnen={vervolg} genummerd />
        </Deel>
      ) : null}
    </>
  )
}

function Deel(props: { readonly kop: string; readonly children: React.ReactNode }) {
  return (
    <div className="controle-deel">
      <h3>{props.kop}</h3>
      {props.children}
    </div>
  )
}

/** One sentence, or a list of them. */
export function Zinnen(props: {
  readonly zinnen: readonly string[]
  readonly genummerd?: boolean
}) {
  const { zinnen, genummerd = false } = props
  if (zinnen.length === 1) return <p>{zinnen[0]}</p>
  const regels = [...new Set(zinnen)].map((zin) => <li key={zin}>{zin}</li>)
  return genummerd ? <ol className="zinnen">{regels}</ol> : <ul className="zinnen">{regels}</ul>
}
