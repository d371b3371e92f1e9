// SPDX-License-Identifier: EUPL-1.2
/** A table of toewijzingen: of whom, what, how it stands, until when, and what stands out. */

import type { ReactNode } from 'react'
import { Gegevenstabel, type Kolom } from '../../delen/Gegevenstabel.tsx'
import { Gemeente } from '../../delen/Gemeente.tsx'
import { Koppeling } from '../../delen/Koppeling.tsx'
import { Merkje } from '../../delen/Merkje.tsx'
import { Pictogram } from '../../delen/Pictogram.tsx'
import type { Sortering } from '../../delen/tabeladres.ts'
import { useSessie } from '../../sessie/sessie.tsx'
import { taken } from '../../teksten/nl/taken.ts'
import { toewijzingen } from '../../teksten/nl/toewijzingen.ts'
import { datum } from '../../teksten/opmaak.ts'
import { Termijn } from '../taken/Taaktabel.tsx'
import { Product } from './Product.tsx'
import { type Clienttoewijzing, LEVERING, STATUS, type Toewijzingregel } from './toewijzing.ts'
import './toewijzingen.css'

export interface ToewijzingtabelEigenschappen {
  readonly naam: string
  readonly rijen: readonly (Clienttoewijzing | Toewijzingregel)[] | undefined
  readonly bezig?: boolean
  readonly traag?: boolean
  readonly fout?: ReactNode
  readonly leeg?: ReactNode
  /** Of a list that the service sorts. */
  readonly sortering?: Sortering
  readonly bijSortering?: (sortering: Sortering) => void
}

type Rij = Clienttoewijzing | Toewijzingregel

export function Toewijzingtabel(eigenschappen: ToewijzingtabelEigenschappen) {
  const { kolom } = toewijzingen
  const metClient = eigenschappen.rijen?.some((rij) => 'client' in rij) ?? true
  const nummer: Kolom<Rij> = {
    sleutel: 'nummer',
    kop: kolom.toewijzing,
    vorm: 'ruim',
    cel: (rij) => <Nummer rij={rij} />,
  }
  const client: Kolom<Rij> = {
    sleutel: 'client',
    kop: kolom.client,
    cel: (rij) => ('client' in rij ? <Client rij={rij} /> : null),
  }
  return (
    <Gegevenstabel<Rij>
      {...eigenschappen}
      sleutelVan={(rij) => rij.id}
      kolommen={[
        ...(metClient ? [client, nummer] : [nummer]),
        { sleutel: 'stand', kop: kolom.stand, cel: (rij) => <Stand rij={rij} /> },
        {
          sleutel: 'einddatum',
          kop: kolom.periode,
          vorm: 'heel',
          sorteerbaar: true,
          cel: (rij) => <Periode rij={rij} />,
        },
        {
          sleutel: 'termijn',
          kop: kolom.termijn,
          cel: (rij) =>
            rij.uiterlijk === null ? (
              '–'
            ) : (
              <span className="toewijzing-termijn">
                <Termijn taak={rij} />
              </span>
            ),
        },
        { sleutel: 'signalen', kop: kolom.signalen, cel: (rij) => <Signalen rij={rij} /> },
      ]}
    />
  )
}

function Client({ rij }: { readonly rij: Toewijzingregel }) {
  const t = toewijzingen
  const { client } = rij
  return (
    <span className="taak-wat">
      <Koppeling naar={`/clienten/${client.clientSleutel}`}>
        {client.naam ?? t.naamOnbekend}
      </Koppeling>
      {client.geboortedatum === null ? null : (
        <span className="zacht">{datum(client.geboortedatum)}</span>
      )}
    </span>
  )
}

function Nummer({ rij }: { readonly rij: Rij }) {
  const t = toewijzingen
  const { sessie } = useSessie()
  const gemeente = sessie.organisatie?.soort === 'gemeente'
  return (
    <span className="taak-wat">
      <Koppeling naar={`/toewijzingen/${rij.id}`}>
        {rij.toewijzingNummer ?? t.zonderNummer}
      </Koppeling>
      {rij.product === null ? null : <Product product={rij.product} />}
      <span className="zacht">
        {gemeente ? `${taken.partij.aanbieder} ${rij.aanbieder}` : <Gemeente code={rij.gemeente} />}
      </span>
    </span>
  )
}

/** How it stands with the care, and with the toewijzing where that says more. */
export function Stand({ rij }: { readonly rij: Pick<Rij, 'levering' | 'toewijzing'> }) {
  const t = toewijzingen
  return (
    <span className="taak-wat">
      <Merkje soort={LEVERING[rij.levering]}>{t.levering[rij.levering]}</Merkje>
      {rij.toewijzing === 'OPEN' ? null : (
        <Merkje soort={STATUS[rij.toewijzing]}>{t.status[rij.toewijzing]}</Merkje>
      )}
    </span>
  )
}

function Periode({ rij }: { readonly rij: Rij }) {
  const t = toewijzingen
  return (
    <span className="taak-wat">
      <span>
        {t.vanTot(
          rij.ingangsdatum === null ? t.onbekend : datum(rij.ingangsdatum),
          rij.einddatum === null ? t.zonderEinde : datum(rij.einddatum),
        )}
      </span>
      {rij.inZorgSinds === null || rij.levering === 'TOEGEWEZEN' ? null : (
        <span className="zacht">
          {rij.laatsteDag === null
            ? t.inZorgSinds(datum(rij.inZorgSinds))
            : t.zorgVanTot(datum(rij.inZorgSinds), datum(rij.laatsteDag))}
        </span>
      )}
    </span>
  )
}

function Signalen({ rij }: { readonly rij: Rij }) {
  const t = toewijzingen
  if (rij.signalen.length === 0 && rij.taken.length === 0) return '–'
  return (
    <span className="taak-wat">
      {rij.signalen.map(({ code, boodschap }) => (
        <span key={code} className="signaal">
          <Pictogram naam="letOp" maat={16} />
          <span>{boodschap}</span>
        </span>
      ))}
      {rij.taken.map(({ id, soort }) => (
        <Koppeling key={id} naar={`/taken/${id}`}>
          {t.taak(soort in taken.soort ? taken.soort[soort as keyof typeof taken.soort] : soort)}
        </Koppeling>
      ))}
    </span>
  )
}
