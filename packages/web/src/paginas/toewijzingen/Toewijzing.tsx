// SPDX-License-Identifier: EUPL-1.2
/** One toewijzing: how it stands in words, what can be done now, and everything that happened. */

import { useParams } from 'react-router'
import { Koppeling } from '../../delen/Koppeling.tsx'
import { Mededeling } from '../../delen/Mededeling.tsx'
import { Paneel } from '../../delen/Paneel.tsx'
import { useHaal } from '../../gegevens/useHaal.ts'
import { Pagina } from '../../kader/Pagina.tsx'
import { Foutvak, Laden } from '../../kader/Toestand.tsx'
import { useMag } from '../../sessie/sessie.tsx'
import { taken } from '../../teksten/nl/taken.ts'
import { toewijzingen } from '../../teksten/nl/toewijzingen.ts'
import { Gevolgen } from './Gevolgen.tsx'
import { Meldingen, Versies } from './Inhoud.tsx'
import { Momenten } from './Momenten.tsx'
import { Nu } from './Nu.tsx'
import { Termijnuitleg } from './Termijnuitleg.tsx'
import { Stand } from './Toewijzingtabel.tsx'
import { type Detail, stapknoppen } from './toewijzing.ts'
import { Watnietkan } from './Watnietkan.tsx'

export default function Toewijzing() {
  const t = toewijzingen
  const { id = '' } = useParams()
  const {
    gegevens: detail,
    fout,
    traag,
    opnieuw,
  } = useHaal('toewijzingen.lees', { params: { id } })
  const kruimels = [{ naar: '/toewijzingen', tekst: t.titel }]
  if (!detail)
    return (
      <Pagina titel={t.een} kruimels={kruimels}>
        {fout ? <Foutvak fout={fout} opnieuw={opnieuw} /> : <Laden traag={traag} />}
      </Pagina>
    )
  const { toewijzing } = detail
  return (
    <Pagina
      titel={
        toewijzing.toewijzingNummer === null
          ? t.zonderNummer
          : `${t.een} ${toewijzing.toewijzingNummer}`
      }
      kruimels={kruimels}
      bij={<Stand rij={toewijzing} />}
      acties={<Stappen detail={detail} />}
    >
      {fout ? <Foutvak fout={fout} opnieuw={opnieuw} /> : null}
      {toewijzing.signalen.map(({ code, boodschap }) => (
        <Mededeling key={code} soort="letOp">
          {boodschap}
        </Mededeling>
      ))}
      <div className="twee-kolommen">
        <div className="stapel">
          <Nu detail={detail} />
          <Versies detail={detail} />
          <Meldingen detail={detail} />
        </div>
        <div className="stapel">
          <Termijnen detail={detail} />
          <Taken detail={detail} />
          <Gevolgen detail={detail} />
          <Watnietkan detail={detail} />
        </div>
      </div>
      <Paneel titel={t.tijdlijn.titel}>
        <Momenten naam={t.tijdlijn.titel} toewijzingId={id} leeg={t.tijdlijn.leeg} />
      </Paneel>
    </Pagina>
  )
}

/** The legal next steps; the one that this state asks for stands out. */
function Stappen({ detail }: { readonly detail: Detail }) {
  const t = toewijzingen
  const mag = useMag()
  if (!mag('meldingen.maken')) return null
  return stapknoppen(detail.zetten, detail.toewijzing).map(({ tekst, naar, hoofd }) => (
    <Koppeling key={tekst} naar={naar} als={hoofd ? 'hoofd' : 'gewoon'}>
      {t.stap[tekst]}
    </Koppeling>
  ))
}

function Termijnen({ detail: { termijnen } }: { readonly detail: Detail }) {
  const t = toewijzingen
  return (
    <Paneel titel={t.termijnen}>
      {termijnen.length === 0 ? <p className="zacht">{t.geenTermijnen}</p> : null}
      {termijnen.map((termijn) => (
        <Termijnuitleg key={`${termijn.soort} ${termijn.uiterlijk}`} termijn={termijn} />
      ))}
    </Paneel>
  )
}

function Taken({ detail }: { readonly detail: Detail }) {
  const t = toewijzingen
  const mag = useMag()
  const lijst = detail.toewijzing.taken
  if (lijst.length === 0 || !mag('taken.lezen')) return null
  return (
    <Paneel titel={t.openTaken}>
      <ul className="stapel">
        {lijst.map(({ id, soort }) => (
          <li key={id}>
            <Koppeling naar={`/taken/${id}`}>
              {soort in taken.soort ? taken.soort[soort as keyof typeof taken.soort] : soort}
            </Koppeling>
          </li>
        ))}
      </ul>
    </Paneel>
  )
}
