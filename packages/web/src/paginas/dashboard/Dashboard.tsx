// SPDX-License-Identifier: EUPL-1.2
/** How it goes, per month: in time, why care stops, what is rejected, who is in care, open work. */
import { useSearchParams } from 'react-router'
import { type Rapportkeuze, Rapportmenu } from '../../delen/Downloaden.tsx'
import { Kiesveld } from '../../delen/Kiesveld.tsx'
import { dezeMaand, Maandveld, maandenTot } from '../../delen/Maandveld.tsx'
import { Mededeling } from '../../delen/Mededeling.tsx'
import { Pagina } from '../../kader/Pagina.tsx'
import { useMag, useSessie } from '../../sessie/sessie.tsx'
import { dashboard as t } from '../../teksten/nl/dashboard.ts'
import { InZorg } from './InZorg.tsx'
import { Kerngetallen } from './Kerngetallen.tsx'
import { OpenWerk } from './OpenWerk.tsx'
import { Redenen } from './Redenen.tsx'
import { Retourcodes } from './Retourcodes.tsx'
import { Tijdigheid } from './Tijdigheid.tsx'
import './dashboard.css'

export type Kalender = 'atw' | 'strikt'

export interface Periode {
  readonly van: string
  readonly tot: string
}

export default function Dashboard() {
  const [zoek, zetZoek] = useSearchParams()
  const { sessie } = useSessie()
  const mag = useMag()
  const tot = zoek.get('tot') ?? dezeMaand()
  const van = zoek.get('van') ?? maandenTot(tot, 12)[0]!
  // One's own duty is counted strictly, that of another as generously as the law does.
  const eigen: Kalender = sessie.organisatie?.soort === 'aanbieder' ? 'strikt' : 'atw'
  const gekozen = zoek.get('kalender')
  const kalender: Kalender = gekozen === 'atw' || gekozen === 'strikt' ? gekozen : eigen
  const zet = (naam: string) => (waarde: string) => {
    const nieuw = new URLSearchParams(zoek)
    nieuw.set(naam, waarde)
    zetZoek(nieuw, { replace: true, preventScrollReset: true })
  }
  const periode = { van, tot }
  return (
    <Pagina
      titel={t.titel}
      inleiding={t.inleiding}
      acties={tot < van ? null : <Rapportmenu rapporten={rapporten(periode, kalender)} />}
    >
      <search className="dashboard-periode" aria-label={t.filter.gebied}>
        <Maandveld label={t.filter.van} waarde={van} bijWijziging={zet('van')} />
        <Maandveld label={t.filter.tot} waarde={tot} bijWijziging={zet('tot')} />
        <Kiesveld
          label={t.filter.kalender}
          waarde={kalender}
          bijWijziging={zet('kalender')}
          opties={(['atw', 'strikt'] as const).map((waarde) => ({
            waarde,
            tekst: t.filter.kalenders[waarde],
          }))}
        />
      </search>
      {tot < van ? (
        <Mededeling soort="letOp">{t.omgekeerd}</Mededeling>
      ) : (
        <>
          {mag('toewijzingen.lezen') ? null : <Mededeling>{t.uitlegVerborgen}</Mededeling>}
          <Kerngetallen periode={periode} kalender={kalender} />
          <div className="gelijke-kolommen">
            <Tijdigheid periode={periode} kalender={kalender} />
            <OpenWerk periode={periode} />
            <Redenen periode={periode} />
            <InZorg />
            <Retourcodes periode={periode} richting="gekregen" />
            <Retourcodes periode={periode} richting="gegeven" />
          </div>
        </>
      )}
    </Pagina>
  )
}

/** Everything on this page, as a file. */
function rapporten(periode: Periode, kalender: Kalender): readonly Rapportkeuze[] {
  const { bestand, retourcodes } = t
  return [
    ...(['stop', 'start'] as const).map((soort) => ({
      rapport: 'rapportages.tijdigheid' as const,
      tekst: bestand[soort],
      query: { ...periode, soort, kalender },
    })),
    { rapport: 'rapportages.redenen', tekst: t.redenen.titel, query: periode },
    { rapport: 'rapportages.in-zorg', tekst: t.inZorg.titel, query: {} },
    ...(['gekregen', 'gegeven'] as const).map((richting) => ({
      rapport: 'rapportages.retourcodes' as const,
      tekst: retourcodes.titel[richting],
      query: { ...periode, richting },
    })),
  ]
}
