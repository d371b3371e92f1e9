// SPDX-License-Identifier: EUPL-1.2
/** A page behind its right: who may not see it reads why, instead of an empty screen. */
import { type ComponentType, useContext } from 'react'
import { Sessiecontext } from '../sessie/sessie.tsx'
import { useTaal, useTeksten } from '../teksten/index.tsx'
import { magZien } from './magZien.ts'
import { Pagina } from './Pagina.tsx'
import type { Paginaroute } from './paginaroute.ts'
import { NaarStart, Toestand } from './Toestand.tsx'

export function Bewaakt(props: { readonly pagina: Paginaroute; readonly Inhoud: ComponentType }) {
  const { pagina, Inhoud } = props
  const { taal } = useTaal()
  // Outside the frame there is no session; only what is open to all is shown there.
  const sessie = useContext(Sessiecontext)?.sessie
  if (pagina.recht !== 'openbaar' && !(sessie && magZien(pagina, sessie))) return <GeenRecht />
  // A page without English texts is Dutch, also in an English frame.
  return taal === 'nl' || pagina.engels ? (
    <Inhoud key={sessie?.organisatie?.code} />
  ) : (
    <div lang="nl">
      <Inhoud key={sessie?.organisatie?.code} />
    </div>
  )
}

function GeenRecht() {
  const t = useTeksten().toestanden.geenRecht
  return (
    <Pagina titel={t.titel}>
      <Toestand pictogram="slot" {...t} acties={<NaarStart />} />
    </Pagina>
  )
}

export function NietGevonden() {
  const t = useTeksten().toestanden.nietGevonden
  return (
    <Pagina titel={t.titel}>
      <Toestand pictogram="zoek" {...t} acties={<NaarStart />} />
    </Pagina>
  )
}
