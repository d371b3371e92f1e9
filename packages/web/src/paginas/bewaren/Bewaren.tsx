// SPDX-License-Identifier: EUPL-1.2
/** How long what stays, and the plans to remove the rest. */
import type { Antwoord } from '@stopwijzer/koppelvlak'
import { Gegevenstabel } from '../../delen/Gegevenstabel.tsx'
import { Knop } from '../../delen/Knop.tsx'
import { Mededeling } from '../../delen/Mededeling.tsx'
import { useMeld } from '../../delen/Meldingen.tsx'
import { Paneel } from '../../delen/Paneel.tsx'
import { client } from '../../gegevens/client.ts'
import { useActie } from '../../gegevens/useActie.ts'
import { useHaal } from '../../gegevens/useHaal.ts'
import { Pagina } from '../../kader/Pagina.tsx'
import { Foutvak, Laden } from '../../kader/Toestand.tsx'
import { useMag } from '../../sessie/sessie.tsx'
import { useTeksten } from '../../teksten/index.tsx'
import { Plan } from './Plan.tsx'
import { useBewaarteksten } from './teksten.ts'

type Termijnen = Antwoord<'bewaren.termijnen'>
type Klasse = keyof Termijnen

export default function Bewaren() {
  const t = useTeksten()
  const b = useBewaarteksten()
  const mag = useMag()
  const meld = useMeld()
  const plannen = useHaal('bewaarplannen.lijst', {})
  const maak = useActie(
    (_: undefined, herhaalsleutel) => client.vraag('bewaarplannen.maak', { herhaalsleutel }),
    ['bewaarplannen.'],
  )
  return (
    <Pagina
      titel={t.beheer.bewaren}
      inleiding={b.inleiding}
      acties={
        mag('beheer.instellen') ? (
          <Knop
            soort="hoofd"
            pictogram="plus"
            bezig={maak.bezig}
            onPress={async () => {
              if ('gelukt' in (await maak.doe(undefined))) meld('goed', b.gemaakt)
            }}
          >
            {b.maak}
          </Knop>
        ) : null
      }
    >
      {maak.fout ? <Foutvak fout={maak.fout} /> : null}
      <h2>{b.plannen}</h2>
      <p className="zacht">{b.maakUitleg}</p>
      {plannen.fout ? <Foutvak fout={plannen.fout} opnieuw={plannen.opnieuw} /> : null}
      {plannen.gegevens === undefined && !plannen.fout ? <Laden traag={plannen.traag} /> : null}
      {plannen.gegevens?.plannen.length === 0 ? <Mededeling>{b.geenPlannen}</Mededeling> : null}
      {plannen.gegevens?.plannen.map((plan) => (
        <Plan key={plan.id} plan={plan} />
      ))}
      <Termijnenpaneel />
    </Pagina>
  )
}

/** Of which the service removes what is old without asking anybody. */
const VANZELF: readonly Klasse[] = ['sessies', 'uploads']

function Termijnenpaneel() {
  const b = useBewaarteksten()
  const { gegevens, fout, bezig, traag, opnieuw } = useHaal('bewaren.termijnen', {})
  return (
    <Paneel titel={b.termijnen} strak>
      <Gegevenstabel<Klasse>
        naam={b.termijnen}
        rijen={gegevens && (Object.keys(gegevens) as Klasse[])}
        sleutelVan={(klasse) => klasse}
        bezig={bezig}
        traag={traag}
        fout={fout ? <Foutvak fout={fout} opnieuw={opnieuw} /> : undefined}
        kolommen={[
          { sleutel: 'wat', kop: b.kop.wat, cel: (klasse) => b.klasse[klasse] },
          {
            sleutel: 'termijn',
            kop: b.kop.termijn,
            cel: (klasse) => {
              const termijn = gegevens?.[klasse] ?? 0
              return VANZELF.includes(klasse) ? b.dagen(termijn) : b.jaren(termijn)
            },
          },
          { sleutel: 'vanaf', kop: b.kop.vanaf, cel: (klasse) => b.vanaf[klasse] },
          {
            sleutel: 'weg',
            kop: b.kop.weg,
            cel: (klasse) => (VANZELF.includes(klasse) ? b.vanzelf : b.metPlan),
          },
        ]}
      />
      <p className="paneel-lijf zacht">{b.minimum}</p>
    </Paneel>
  )
}
