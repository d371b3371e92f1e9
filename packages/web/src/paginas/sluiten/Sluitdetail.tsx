// SPDX-License-Identifier: EUPL-1.2
/** One proposed JW301: the stop it follows from, what it changes and why, and the decision. */

import type { Antwoord } from '@stopwijzer/koppelvlak'
import { useState } from 'react'
import { useParams } from 'react-router'
import { Bsn } from '../../delen/Bsn.tsx'
import { Code } from '../../delen/Code.tsx'
import { Kenmerken } from '../../delen/Kenmerken.tsx'
import { Koppeling } from '../../delen/Koppeling.tsx'
import { Merkje, type Merksoort } from '../../delen/Merkje.tsx'
import { Paneel } from '../../delen/Paneel.tsx'
import { useHaal } from '../../gegevens/useHaal.ts'
import { Pagina } from '../../kader/Pagina.tsx'
import { Foutvak, Laden, Toestand } from '../../kader/Toestand.tsx'
import { useMag } from '../../sessie/sessie.tsx'
import { sluiten } from '../../teksten/nl/sluiten.ts'
import { datum } from '../../teksten/opmaak.ts'
import { Product } from '../toewijzingen/Product.tsx'
import { Bericht } from './Bericht.tsx'
import { Besluit } from './Besluit.tsx'
import './sluiten.css'

export type Taakdetail = Antwoord<'taken.lees'>
export type Sluitdetailtaak = Taakdetail & {
  readonly sluiting: NonNullable<Taakdetail['sluiting']>
}

const MERK: Readonly<Record<Taakdetail['status'], Merksoort>> = {
  open: 'letOp',
  akkoord: 'goed',
  afgewezen: 'fout',
  afgehandeld: 'neutraal',
}

export default function Sluitdetail() {
  const { id = '' } = useParams()
  const { gegevens: taak, fout, traag, opnieuw } = useHaal('taken.lees', { params: { id } })
  const { detail } = sluiten
  const sluiting = taak?.sluiting ?? null
  const titel = sluiting ? detail.titel[sluiting.doel](taak?.toewijzingNummer ?? '') : sluiten.titel
  return (
    <Pagina
      titel={titel}
      kruimels={[{ tekst: sluiten.titel, naar: '/sluitende-toewijzingen' }]}
      bij={
        taak && sluiting ? (
          <Merkje soort={MERK[taak.status]}>{detail.status[taak.status]}</Merkje>
        ) : null
      }
    >
      {fout && !taak ? <Foutvak fout={fout} opnieuw={opnieuw} /> : null}
      {!taak && !fout ? <Laden traag={traag} /> : null}
      {taak && !sluiting ? (
        <Toestand
          pictogram="info"
          titel={detail.geenVoorstel.titel}
          tekst={detail.geenVoorstel.tekst}
          acties={
            <Koppeling naar={`/taken/${id}`} als="gewoon">
              {detail.geenVoorstel.naar}
            </Koppeling>
          }
        />
      ) : null}
      {/* Another proposal is another decision: nothing chosen for the last one may stay. */}
      {taak && sluiting ? (
        <Voorstel key={id} taak={{ ...taak, sluiting }} opnieuw={opnieuw} />
      ) : null}
    </Pagina>
  )
}

interface Voorstelgegevens {
  readonly taak: Sluitdetailtaak
  readonly opnieuw: () => void
}

function Voorstel({ taak, opnieuw }: Voorstelgegevens) {
  const { redenWijziging, mogelijkeRedenen } = taak.sluiting
  const [reden, zetReden] = useState<string | null>(redenWijziging)
  // After new data a choice may no longer be one.
  const geldig = reden !== null && mogelijkeRedenen.includes(reden) ? reden : redenWijziging
  return (
    <div className="twee-kolommen">
      <div className="stapel">
        <Besluit taak={taak} reden={geldig} zetReden={zetReden} opnieuw={opnieuw} />
        {taak.status === 'open' ? <Bericht taak={taak} reden={geldig} /> : null}
      </div>
      <div className="stapel">
        <Stop taak={taak} />
        <Wie taak={taak} />
      </div>
    </div>
  )
}

function Stop({ taak: { sluiting } }: Pick<Voorstelgegevens, 'taak'>) {
  const { detail: t } = sluiten
  const { stop, doel } = sluiting
  return (
    <Paneel titel={t.stop}>
      {stop === null ? (
        <p>{doel === 'herstellen' ? t.geenStop : t.stopVerdwenen}</p>
      ) : (
        <>
          <Kenmerken
            lijst={[
              { naam: t.einddatum, waarde: datum(stop.einddatum) },
              { naam: t.reden, waarde: <Code lijst="JZ588" code={stop.redenBeeindiging} /> },
              { naam: t.begindatum, waarde: datum(stop.begindatum) },
              { naam: t.gemeld, waarde: datum(stop.gemeldOp) },
            ]}
          />
          <Koppeling naar={`/berichten/${stop.berichtId}`} pictogram="rechts">
            {t.naarBericht}
          </Koppeling>
        </>
      )}
    </Paneel>
  )
}

function Wie({ taak }: Pick<Voorstelgegevens, 'taak'>) {
  const mag = useMag()
  const t = sluiten
  const { client, aanbieder, sluiting, toewijzingId } = taak
  const { toewijzing } = sluiting
  return (
    <Paneel titel={t.kolom.toewijzing}>
      <Kenmerken
        lijst={[
          { naam: t.detail.client, waarde: client?.naam ?? t.onbekend },
          { naam: t.detail.bsn, waarde: client ? <Bsn einde={client.bsn.slice(-4)} /> : null },
          { naam: t.kolom.aanbieder, waarde: aanbieder },
          {
            naam: t.detail.product,
            waarde: toewijzing?.product ? <Product product={toewijzing.product} /> : null,
          },
          { naam: t.detail.looptijd, waarde: toewijzing ? datum(toewijzing.ingangsdatum) : null },
        ]}
      />
      {toewijzingId === null ? null : (
        <Koppeling naar={`/toewijzingen/${toewijzingId}`} pictogram="rechts">
          {t.detail.naarToewijzing}
        </Koppeling>
      )}
      {taak.status === 'open' && mag('taken.besluiten') ? (
        <Koppeling naar={`/taken/${taak.id}`} pictogram="rechts">
          {t.detail.naarTaak}
        </Koppeling>
      ) : null}
    </Paneel>
  )
}
