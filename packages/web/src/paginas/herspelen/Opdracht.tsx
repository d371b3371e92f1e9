// SPDX-License-Identifier: EUPL-1.2
/** One job to replay: how far it is, and each message that would be answered otherwise today. */

import type { Antwoord } from '@stopwijzer/koppelvlak'
import { useParams } from 'react-router'
import { Codeuitleg } from '../../delen/Codeuitleg.tsx'
import { Foutmelding } from '../../delen/Foutmelding.tsx'
import { Gegevenstabel } from '../../delen/Gegevenstabel.tsx'
import { Kenmerken } from '../../delen/Kenmerken.tsx'
import { Knop } from '../../delen/Knop.tsx'
import { Paneel } from '../../delen/Paneel.tsx'
import { Tabelvoet } from '../../delen/Tabelvoet.tsx'
import { useTabeladres } from '../../delen/tabeladres.ts'
import { Voortgang } from '../../delen/Voortgang.tsx'
import { client } from '../../gegevens/client.ts'
import { useActie } from '../../gegevens/useActie.ts'
import { useHaal } from '../../gegevens/useHaal.ts'
import { Pagina } from '../../kader/Pagina.tsx'
import { Foutvak, Laden } from '../../kader/Toestand.tsx'
import { useMag } from '../../sessie/sessie.tsx'
import { berichten, herspelen } from '../../teksten/nl/berichten.ts'
import { getal, tijdstip } from '../../teksten/opmaak.ts'
import { berichtnaam } from '../berichten/Berichtnaam.tsx'
import {
  type Herspeelopdracht,
  keuzeInWoorden,
  loopt,
  Opdrachtstaat,
  useVolgen,
} from './Opdrachtstaat.tsx'
import './herspelen.css'

type Verschil = Antwoord<'herspeelopdrachten.verschillen'>['resultaten'][number]

const STANDAARD = { kolom: '', richting: 'op' } as const
const SORTEERBAAR: readonly string[] = []

export default function Opdracht() {
  const t = herspelen
  const { id = '' } = useParams()
  const vraag = useHaal('herspeelopdrachten.lees', { params: { id } })
  const { gegevens: opdracht, fout, traag, opnieuw } = vraag
  const bezig = opdracht !== undefined && loopt(opdracht)
  useVolgen(bezig, opnieuw)
  return (
    <Pagina
      titel={t.opdracht}
      bij={opdracht ? <Opdrachtstaat staat={opdracht.staat} /> : null}
      kruimels={[{ naar: '/herspelen', tekst: t.titel }]}
    >
      {fout && !opdracht ? <Foutvak fout={fout} opnieuw={opnieuw} /> : null}
      {opdracht || fout ? null : <Laden traag={traag} />}
      {opdracht === undefined ? null : (
        <>
          <Paneel titel={keuzeInWoorden(opdracht)}>
            {bezig ? <Bezig opdracht={opdracht} /> : null}
            <Kenmerken
              lijst={[
                { naam: t.kolom.bekeken, waarde: t.bekeken(opdracht.bekeken, opdracht.totaal) },
                { naam: t.kolom.verschillen, waarde: getal(opdracht.verschillen) },
                { naam: t.kolom.door, waarde: opdracht.door },
                { naam: t.kolom.aangemaakt, waarde: tijdstip(opdracht.aangemaakt) },
                {
                  naam: t.kolom.klaar,
                  waarde: opdracht.klaar === null ? '' : tijdstip(opdracht.klaar),
                },
              ]}
            />
          </Paneel>
          <Verschillen opdracht={opdracht} />
        </>
      )}
    </Pagina>
  )
}

function Bezig({ opdracht }: { readonly opdracht: Herspeelopdracht }) {
  const t = herspelen
  const mag = useMag()
  const { id, bekeken, totaal } = opdracht
  const stop = useActie(
    (_: string, herhaalsleutel) =>
      client.vraag('herspeelopdrachten.stop', { params: { id }, herhaalsleutel }),
    ['herspeelopdrachten.'],
  )
  return (
    <>
      <Voortgang label={t.voortgang} {...(totaal === null ? {} : { klaar: bekeken, totaal })} />
      {mag('wachtrij.herstellen') ? (
        <div className="knoppenrij">
          <Knop bezig={stop.bezig} onPress={() => void stop.doe(id)}>
            {t.stop}
          </Knop>
        </div>
      ) : null}
      <Foutmelding fout={stop.fout} />
    </>
  )
}

function Verschillen({ opdracht }: { readonly opdracht: Herspeelopdracht }) {
  const t = herspelen
  const mag = useMag()
  const { id } = opdracht
  const adres = useTabeladres({ sorteerbaar: SORTEERBAAR, standaard: STANDAARD })
  const query = adres.na === undefined ? {} : { na: adres.na }
  const vraag = useHaal('herspeelopdrachten.verschillen', { params: { id }, query })
  const { gegevens, fout, bezig, traag, opnieuw } = vraag
  const rijen = gegevens?.resultaten
  // The job found more than is shown.
  const meer = rijen !== undefined && rijen.length < opdracht.verschillen && !adres.na
  useVolgen(loopt(opdracht) || (meer && !gegevens?.volgende), opnieuw)
  return (
    <Paneel titel={t.verschillen} strak>
      <Gegevenstabel<Verschil>
        naam={t.verschillen}
        rijen={rijen}
        sleutelVan={(rij) => rij.bericht}
        {...(mag('berichten.lezen') ? { naarRij: (rij) => `/berichten/${rij.bericht}` } : {})}
        bezig={bezig}
        traag={traag}
        leeg={loopt(opdracht) ? t.nogGeenVerschil : t.geenVerschil}
        fout={fout && !rijen ? <Foutvak fout={fout} opnieuw={opnieuw} /> : undefined}
        kolommen={[
          {
            sleutel: 'bericht',
            kop: t.verschil.bericht,
            cel: (rij) =>
              `${berichtnaam(rij.berichtsoort, berichten)} ${rij.identificatie ?? ''}`.trim(),
          },
          {
            sleutel: 'moment',
            kop: t.verschil.moment,
            cel: ({ moment }) => tijdstip(moment.slice(0, 19)),
          },
          { sleutel: 'toen', kop: t.verschil.toen, cel: ({ toen }) => <Uitslag uitslag={toen} /> },
          { sleutel: 'nu', kop: t.verschil.nu, cel: ({ nu }) => <Uitslag uitslag={nu} /> },
        ]}
      />
      <Tabelvoet
        adres={adres}
        getoond={rijen?.length ?? 0}
        volgende={gegevens?.volgende ?? undefined}
      />
    </Paneel>
  )
}

function Uitslag({ uitslag: { oordeel, codes } }: { readonly uitslag: Verschil['toen'] }) {
  const { oordeel: woorden } = berichten
  const alle = codes === null ? [] : [codes.header, codes.client ?? [], ...(codes.producten ?? [])]
  const uniek = [...new Set(alle.flat())]
  return (
    <span className="herspeel-uitslag">
      <span>{(woorden as Readonly<Record<string, string>>)[oordeel] ?? oordeel}</span>
      {uniek.map((code) => (
        <Codeuitleg key={code} code={code} />
      ))}
    </span>
  )
}
