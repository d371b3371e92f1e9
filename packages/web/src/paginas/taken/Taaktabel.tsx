// SPDX-License-Identifier: EUPL-1.2
/** A table of tasks: what happened in words, until when, whose it is, and the next step. */

import type { ReactNode } from 'react'
import { Gegevenstabel, type Kolom } from '../../delen/Gegevenstabel.tsx'
import { Gemeente } from '../../delen/Gemeente.tsx'
import { Koppeling } from '../../delen/Koppeling.tsx'
import { Merkje } from '../../delen/Merkje.tsx'
import { Termijnbalk } from '../../delen/Termijnbalk.tsx'
import type { Tabeladres } from '../../delen/tabeladres.ts'
import type { Opvraging } from '../../gegevens/useOpvraging.ts'
import { Foutvak } from '../../kader/Toestand.tsx'
import { useSessie } from '../../sessie/sessie.tsx'
import { useTeksten } from '../../teksten/index.tsx'
import { taken } from '../../teksten/nl/taken.ts'
import { datum } from '../../teksten/opmaak.ts'
import { Taakmenu } from './Taakmenu.tsx'
import { type Taakregel, volgendeStap } from './taak.ts'
import './taken.css'

export interface TaaktabelEigenschappen {
  readonly naam: string
  readonly opvraging: Opvraging<{ readonly resultaten: readonly Taakregel[] }>
  readonly leeg: ReactNode
  /** On the page of a client or toewijzing that column says nothing new. */
  readonly zonderClient?: boolean
  readonly bijWeg?: () => void
  /** In the whole worklist: sorted by the service, with the day that the task came. */
  readonly adres?: Pick<Tabeladres, 'sortering' | 'zetSortering'>
}

export function Taaktabel(eigenschappen: TaaktabelEigenschappen) {
  const { naam, opvraging, leeg, zonderClient = false, bijWeg, adres } = eigenschappen
  const { kolom } = taken
  const { gegevens, fout, bezig, traag, opnieuw } = opvraging
  const client = {
    sleutel: 'client',
    kop: kolom.client,
    cel: (rij: Taakregel) => <Wie taak={rij} />,
  }
  const sinds: Kolom<Taakregel> = {
    sleutel: 'aangemaakt',
    kop: kolom.sinds,
    sorteerbaar: 'af',
    cel: ({ aangemaakt }) => <span className="taak-dag">{datum(aangemaakt.slice(0, 10))}</span>,
  }
  return (
    <Gegevenstabel<Taakregel>
      {...(adres ? { sortering: adres.sortering, bijSortering: adres.zetSortering } : {})}
      naam={naam}
      rijen={gegevens?.resultaten}
      sleutelVan={(rij) => rij.id}
      bezig={bezig}
      traag={traag}
      fout={fout ? <Foutvak fout={fout} opnieuw={opnieuw} /> : undefined}
      leeg={leeg}
      kolommen={[
        { sleutel: 'taak', kop: kolom.taak, vorm: 'ruim', cel: (rij) => <Wat taak={rij} /> },
        ...(zonderClient ? [] : [client]),
        {
          sleutel: 'uiterlijk',
          kop: kolom.termijn,
          sorteerbaar: true,
          cel: (rij) => <Termijn taak={rij} />,
        },
        ...(adres ? [sinds] : []),
        { sleutel: 'wie', kop: kolom.wie, cel: (rij) => <Vanwie taak={rij} /> },
        {
          sleutel: 'stap',
          kop: kolom.stap,
          cel: (rij) => (
            <span className="taak-stap">
              <Stap taak={rij} />
              <Taakmenu taak={rij} {...(bijWeg ? { bijWeg } : {})} />
            </span>
          ),
        },
      ]}
    />
  )
}

function Wat({ taak }: { readonly taak: Taakregel }) {
  const t = taken
  return (
    <span className="taak-wat">
      <Koppeling naar={`/taken/${taak.id}`}>{t.soort[taak.soort]}</Koppeling>
      <span className="taak-uitleg">{taak.toelichting}</span>
    </span>
  )
}

function Wie({ taak }: { readonly taak: Taakregel }) {
  const t = taken
  const { client, toewijzingNummer, toewijzingId, gemeente, aanbieder } = taak
  const { sessie } = useSessie()
  const bijGemeente = sessie.organisatie?.soort === 'gemeente'
  return (
    <span className="taak-wat">
      {client === null ? (
        <span className="zacht">{t.nietIngevuld}</span>
      ) : (
        <Koppeling naar={`/clienten/${client.clientSleutel}`}>
          {client.naam ?? t.nietIngevuld}
        </Koppeling>
      )}
      {toewijzingNummer === null ? null : toewijzingId === null ? (
        <span className="zacht">{t.toewijzing(toewijzingNummer)}</span>
      ) : (
        <Koppeling naar={`/toewijzingen/${toewijzingId}`}>
          {t.toewijzing(toewijzingNummer)}
        </Koppeling>
      )}
      {bijGemeente && aanbieder !== null ? (
        <span className="zacht">{`${t.partij.aanbieder} ${aanbieder}`}</span>
      ) : null}
      {!bijGemeente && gemeente !== null ? (
        <span className="zacht">
          {t.partij.gemeente} <Gemeente code={gemeente} />
        </span>
      ) : null}
    </span>
  )
}

/** The days that are left, and the day itself. */
export function Termijn({
  taak,
}: {
  readonly taak: Pick<Taakregel, 'uiterlijk' | 'werkdagenOver'> & {
    readonly uitgesteldTot?: string | null
  }
}) {
  const t = useTeksten()
  const { uiterlijk, werkdagenOver, uitgesteldTot } = taak
  return (
    <span className="taak-wat">
      {uiterlijk === null ? (
        <span className="zacht">{taken.geenTermijn}</span>
      ) : (
        <>
          {werkdagenOver === null ? null : <Termijnbalk over={werkdagenOver} />}
          <span className="zacht">{t.delen.termijn.uiterlijk(datum(uiterlijk))}</span>
        </>
      )}
      {uitgesteldTot ? <Merkje soort="info">{taken.tot(datum(uitgesteldTot))}</Merkje> : null}
    </span>
  )
}

function Vanwie({ taak: { toegewezenAan } }: { readonly taak: Taakregel }) {
  const t = taken
  if (toegewezenAan === null) return <span className="zacht">{t.niemand}</span>
  return toegewezenAan.mij ? <Merkje soort="info">{t.mij}</Merkje> : toegewezenAan.naam
}

function Stap({ taak }: { readonly taak: Taakregel }) {
  const t = taken
  const { sessie } = useSessie()
  const stap = sessie.organisatie && volgendeStap(taak, sessie.organisatie.soort)
  if (!stap) return null
  return (
    <Koppeling naar={stap.naar} als="gewoon" klein>
      {t.stap[stap.soort]}
    </Koppeling>
  )
}
