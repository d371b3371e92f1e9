// SPDX-License-Identifier: EUPL-1.2
/** One task: what is going on, until when, what happened to it, and what can be done. */

import { useParams } from 'react-router'
import { Koppeling } from '../../delen/Koppeling.tsx'
import { Merkje, type Merksoort } from '../../delen/Merkje.tsx'
import { Paneel } from '../../delen/Paneel.tsx'
import { useHaal } from '../../gegevens/useHaal.ts'
import { Pagina } from '../../kader/Pagina.tsx'
import { Foutvak, Laden } from '../../kader/Toestand.tsx'
import { useSessie } from '../../sessie/sessie.tsx'
import { taken } from '../../teksten/nl/taken.ts'
import { Momenten } from '../toewijzingen/Momenten.tsx'
import { Termijnuitleg } from '../toewijzingen/Termijnuitleg.tsx'
import { Taakbesluit } from './Taakbesluit.tsx'
import { Taakgegevens } from './Taakgegevens.tsx'
import { Taakmenu } from './Taakmenu.tsx'
import { Termijn } from './Taaktabel.tsx'
import { type Taakdetail, type Taaksoort, volgendeStap } from './taak.ts'

const STATUS: Readonly<Record<Taakdetail['status'], Merksoort>> = {
  open: 'info',
  akkoord: 'goed',
  afgewezen: 'letOp',
  afgehandeld: 'neutraal',
}

export default function Taak() {
  const t = taken
  const { id = '' } = useParams()
  const { gegevens: taak, fout, traag, opnieuw } = useHaal('taken.lees', { params: { id } })
  const kruimels = [{ naar: '/taken', tekst: t.titel }]
  if (!taak)
    return (
      <Pagina titel={t.kolom.taak} kruimels={kruimels}>
        {fout ? <Foutvak fout={fout} opnieuw={opnieuw} /> : <Laden traag={traag} />}
      </Pagina>
    )
  return (
    <Pagina
      titel={t.soort[taak.soort]}
      kruimels={kruimels}
      bij={<Merkje soort={STATUS[taak.status]}>{t.detail.status[taak.status]}</Merkje>}
      acties={<Acties taak={taak} />}
    >
      {fout ? <Foutvak fout={fout} opnieuw={opnieuw} /> : null}
      <div className="twee-kolommen">
        <div className="stapel">
          <Paneel titel={t.detail.wat}>
            <p>{taak.toelichting}</p>
            <Taakgegevens taak={taak} />
          </Paneel>
          <Paneel titel={t.detail.geschiedenis}>
            {taak.toewijzingId === null ? (
              <p className="zacht">{t.detail.geenGeschiedenis}</p>
            ) : (
              <Momenten
                naam={t.detail.geschiedenis}
                toewijzingId={taak.toewijzingId}
                taakId={taak.id}
                leeg={t.detail.geenGeschiedenis}
              />
            )}
          </Paneel>
        </div>
        <Paneel titel={t.detail.termijn}>
          <Telling taak={taak} />
        </Paneel>
      </div>
    </Pagina>
  )
}

function Acties({ taak }: { readonly taak: Taakdetail }) {
  const t = taken
  const { sessie } = useSessie()
  const stap = sessie.organisatie && volgendeStap(taak, sessie.organisatie.soort)
  return (
    <>
      {stap && taak.status === 'open' && stap.naar !== `/taken/${taak.id}` ? (
        <Koppeling naar={stap.naar} als="hoofd">
          {t.stap[stap.soort]}
        </Koppeling>
      ) : null}
      <Taakbesluit taak={taak} />
      <Taakmenu taak={taak} opDetail />
    </>
  )
}

const BEWAAKT: Partial<Readonly<Record<Taaksoort, 'stop' | 'start' | 'retour'>>> = {
  'stop-verschuldigd': 'stop',
  'stop-ontbreekt': 'stop',
  'start-verschuldigd': 'start',
  'retour-ontbreekt': 'retour',
}

/** The counted days, where the toewijzing tells them; otherwise only the day. */
function Telling({ taak }: { readonly taak: Taakdetail }) {
  const t = taken.detail
  const bewaakt = taak.status === 'open' ? BEWAAKT[taak.soort] : undefined
  const { gegevens } = useHaal(
    'toewijzingen.lees',
    bewaakt && taak.toewijzingId !== null ? { params: { id: taak.toewijzingId } } : undefined,
  )
  const termijn = gegevens?.termijnen.find(
    ({ soort, uiterlijk }) => soort === bewaakt && uiterlijk === taak.uiterlijk,
  )
  if (termijn) return <Termijnuitleg termijn={termijn} />
  if (taak.uiterlijk === null && taak.uitgesteldTot === null) {
    return <p className="zacht">{t.geenTermijn}</p>
  }
  return <Termijn taak={taak} />
}
