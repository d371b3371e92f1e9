// SPDX-License-Identifier: EUPL-1.2
/** How the transport of messages is doing, and whether it can work at all. */
import type { Antwoord } from '@stopwijzer/koppelvlak'
import { useState } from 'react'
import { Gegevenstabel } from '../../delen/Gegevenstabel.tsx'
import { Kenmerken } from '../../delen/Kenmerken.tsx'
import { Knop } from '../../delen/Knop.tsx'
import { Koppeling } from '../../delen/Koppeling.tsx'
import { Mededeling } from '../../delen/Mededeling.tsx'
import { Merkje } from '../../delen/Merkje.tsx'
import { Paneel } from '../../delen/Paneel.tsx'
import { Tegels } from '../../delen/Tegels.tsx'
import { client } from '../../gegevens/client.ts'
import { useActie } from '../../gegevens/useActie.ts'
import { useHaal } from '../../gegevens/useHaal.ts'
import { Pagina } from '../../kader/Pagina.tsx'
import { Foutvak, Laden } from '../../kader/Toestand.tsx'
import { dienst as en } from '../../teksten/en/beheer/dienst.ts'
import { useGebied, useTeksten } from '../../teksten/index.tsx'
import { dienst as nl } from '../../teksten/nl/beheer/dienst.ts'
import { getal, tijdstip } from '../../teksten/opmaak.ts'

type Transport = Antwoord<'transporten.lijst'>['transporten'][number]
type Proef = Antwoord<'transporten.toets'>

const KLEUR = {
  goed: 'goed',
  'let-op': 'letOp',
  fout: 'fout',
  'niet-ingericht': 'neutraal',
} as const

const useTransportteksten = () => useGebied({ nl, en }).transporten

export default function Transporten() {
  const t = useTeksten()
  const d = useTransportteksten()
  const lijst = useHaal('transporten.lijst', {})
  return (
    <Pagina titel={t.beheer.transporten} inleiding={d.inleiding}>
      {lijst.fout ? <Foutvak fout={lijst.fout} opnieuw={lijst.opnieuw} /> : null}
      {lijst.gegevens === undefined && !lijst.fout ? <Laden traag={lijst.traag} /> : null}
      {lijst.gegevens?.transporten.map((transport) => (
        <Een key={transport.id} transport={transport} />
      ))}
    </Pagina>
  )
}

function Een({ transport }: { readonly transport: Transport }) {
  const d = useTransportteksten()
  const { naam, staat, wachtend, mislukt, dood, meldingen, vastgehoudenTot } = transport
  return (
    <Paneel titel={naam} acties={<Merkje soort={KLEUR[staat]}>{d.staat[staat]}</Merkje>}>
      <div className="stapel">
        {meldingen.length > 0 ? (
          <Mededeling soort={staat === 'fout' ? 'fout' : staat === 'let-op' ? 'letOp' : 'info'}>
            <ul lang="nl">
              {meldingen.map((melding) => (
                <li key={melding}>{melding}</li>
              ))}
            </ul>
          </Mededeling>
        ) : null}
        <Tegels
          naam={d.tellingen(naam)}
          tegels={[
            { getal: getal(wachtend), tekst: d.wachtend },
            {
              getal: getal(mislukt),
              tekst: d.mislukt,
              ...(mislukt > 0 ? { soort: 'letOp' as const } : {}),
            },
            { getal: getal(dood), tekst: d.dood, ...(dood > 0 ? { soort: 'fout' as const } : {}) },
          ]}
        />
        <Kenmerken
          lijst={[
            {
              naam: d.laatsteSucces,
              waarde:
                transport.laatsteSucces === null ? d.nooit : tijdstip(transport.laatsteSucces),
            },
            {
              naam: d.oudsteWachtend,
              waarde:
                transport.oudsteWachtend === null ? d.niets : tijdstip(transport.oudsteWachtend),
            },
            { naam: d.laatsteFout, waarde: transport.laatsteFout ?? d.geen },
            ...(transport.lijn === null ? [] : lijnkenmerken(transport.lijn, d)),
            ...(vastgehoudenTot === null
              ? []
              : [{ naam: d.vastgehouden, waarde: vastgehoudenTot.replace('T', ' ') }]),
          ]}
        />
        <Koppeling naar="/wachtrij">{d.naarWachtrij}</Koppeling>
        <Toets transport={transport} />
      </div>
    </Paneel>
  )
}

/** Of a line: does it send now, and did the other side answer lately? */
function lijnkenmerken(
  { zekering, openTot, contact }: NonNullable<Transport['lijn']>,
  d: ReturnType<typeof useTransportteksten>,
) {
  return [
    {
      naam: d.zekering,
      waarde:
        zekering === 'dicht' || openTot === null ? (
          <Merkje soort="goed">{d.zekeringDicht}</Merkje>
        ) : (
          <Merkje soort="letOp">{d.zekeringOpen(tijdstip(openTot))}</Merkje>
        ),
    },
    { naam: d.contact, waarde: contact === null ? d.nooit : tijdstip(contact) },
  ]
}

function Toets({ transport: { id } }: { readonly transport: Transport }) {
  const d = useTransportteksten()
  const [proef, zetProef] = useState<Proef>()
  const toets = useActie(() => client.vraag('transporten.toets', { params: { id } }))
  return (
    <>
      <p className="zacht">{d.toetsUitleg}</p>
      <div className="knoppenrij">
        <Knop
          bezig={toets.bezig}
          onPress={async () => {
            zetProef(undefined)
            const uit = await toets.doe(undefined)
            if ('gelukt' in uit) zetProef(uit.gelukt)
          }}
        >
          {d.toets}
        </Knop>
      </div>
      {toets.fout ? <Foutvak fout={toets.fout} /> : null}
      {proef ? (
        <>
          <Mededeling soort={proef.geslaagd ? 'goed' : 'fout'} live>
            {proef.geslaagd ? d.geslaagd : d.mislukteToets}
          </Mededeling>
          <Gegevenstabel<Proef['stappen'][number]>
            naam={d.stappen}
            rijen={proef.stappen}
            sleutelVan={({ stap }) => stap}
            dicht
            kolommen={[
              { sleutel: 'stap', kop: d.stap, cel: ({ stap }) => stap },
              {
                sleutel: 'uitkomst',
                kop: d.uitkomst,
                cel: ({ goed }) => (
                  <Merkje soort={goed ? 'goed' : 'fout'}>{goed ? d.goed : d.fout}</Merkje>
                ),
              },
              { sleutel: 'zin', kop: d.zin, cel: ({ zin }) => <span lang="nl">{zin}</span> },
            ]}
          />
        </>
      ) : null}
    </>
  )
}
