// SPDX-License-Identifier: EUPL-1.2
/** The parts of one line of the queue, in the list and beside its message. */

import type { Antwoord } from '@stopwijzer/koppelvlak'
import { Merkje, type Merksoort } from '../../delen/Merkje.tsx'
import { wachtrij } from '../../teksten/nl/berichten.ts'
import { tijdstip } from '../../teksten/opmaak.ts'
import './wachtrij.css'

export type Wachtrijregel = Antwoord<'wachtrij.lijst'>['resultaten'][number]

const SOORT: Readonly<Record<Wachtrijregel['staat'], Merksoort>> = {
  wacht: 'neutraal',
  vastgehouden: 'letOp',
  mislukt: 'letOp',
  dood: 'fout',
  verzonden: 'info',
  afgekeurd: 'fout',
}

export function Wachtrijstaat({ staat }: Pick<Wachtrijregel, 'staat'>) {
  const t = wachtrij.staat
  return <Merkje soort={SOORT[staat]}>{t[staat]}</Merkje>
}

/** What the service notes begins small; here it stands alone. */
const alsZin = (tekst: string) => tekst.charAt(0).toUpperCase() + tekst.slice(1)

/** Why it is there, since when, and when something happens by itself. */
export function Reden({ regel }: { readonly regel: Wachtrijregel }) {
  const t = wachtrij
  const { reden, pogingen, sinds, volgende, vastgehoudenTot } = regel
  return (
    <span className="wachtrij-cel">
      {reden === null ? <span>{t.zoWeg}</span> : <span>{alsZin(reden)}</span>}
      <span className="zacht">
        {[
          pogingen > 0 ? t.pogingen(pogingen) : '',
          sinds === null ? '' : t.sinds(tijdstip(sinds)),
          volgende === null ? '' : t.volgende(tijdstip(volgende)),
          vastgehoudenTot === null ? '' : t.tot(tijdstip(vastgehoudenTot)),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </span>
  )
}
