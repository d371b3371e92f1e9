// SPDX-License-Identifier: EUPL-1.2
/** How long what stays, and the plans to remove the rest. */
import { Knop } from '../../delen/Knop.tsx'
import { Mededeling } from '../../delen/Mededeling.tsx'
import { useMeld } from '../../delen/Meldingen.tsx'
import { client } from '../../gegevens/client.ts'
import { useActie } from '../../gegevens/useActie.ts'
import { useHaal } from '../../gegevens/useHaal.ts'
import { Pagina } from '../../kader/Pagina.tsx'
import { Foutvak, Laden } from '../../kader/Toestand.tsx'
import { useMag } from '../../sessie/sessie.tsx'
import { useTeksten } from '../../teksten/index.tsx'
import { Plan } from './Plan.tsx'
import { Termijnenpaneel } from './Termijnen.tsx'
import { useBewaarteksten } from './teksten.ts'

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
