// SPDX-License-Identifier: EUPL-1.2
/** How long what stays, within the bounds of the law; other terms take two people. */
import type { Antwoord } from '@stopwijzer/koppelvlak'
import { useState } from 'react'
import { Gegevenstabel } from '../../delen/Gegevenstabel.tsx'
import { Knop } from '../../delen/Knop.tsx'
import { Paneel } from '../../delen/Paneel.tsx'
import { useHaal } from '../../gegevens/useHaal.ts'
import { Foutvak } from '../../kader/Toestand.tsx'
import { useMag } from '../../sessie/sessie.tsx'
import { useBewaarteksten } from './teksten.ts'
import { Voorstel } from './Voorstel.tsx'
import { Voorstelvenster } from './Voorstelvenster.tsx'
import './bewaren.css'

export type Termijnen = Antwoord<'bewaren.termijnen'>
export type Bewaarklasse = Antwoord<'bewaren.voorstel'>['klassen'][number]
export type Termijnvoorstel = NonNullable<Antwoord<'bewaren.voorstel'>['voorstel']>

/** `7 jaar`, `30 dagen`. */
export function useDuur() {
  const b = useBewaarteksten()
  return ({ eenheid }: Pick<Bewaarklasse, 'eenheid'>, n: number) =>
    eenheid === 'jaar' ? b.jaren(n) : b.dagen(n)
}

export function Termijnenpaneel() {
  const b = useBewaarteksten()
  const mag = useMag()
  const duur = useDuur()
  const nu = useHaal('bewaren.termijnen', {})
  const open = useHaal('bewaren.voorstel', {})
  const [voorstellen, zetVoorstellen] = useState(false)
  const fout = nu.fout ?? open.fout
  const opnieuw = () => {
    nu.opnieuw()
    open.opnieuw()
  }
  const { gegevens: termijnen } = nu
  const { klassen, voorstel } = open.gegevens ?? {}
  const kan = mag('beheer.instellen')
  return (
    <Paneel
      titel={b.termijnen}
      strak
      acties={
        kan && termijnen && voorstel === null ? (
          <Knop klein onPress={() => zetVoorstellen(true)}>
            {b.stelVoor}
          </Knop>
        ) : null
      }
    >
      {voorstel && klassen ? (
        <Voorstel voorstel={voorstel} klassen={klassen} kan={kan} opnieuw={opnieuw} />
      ) : null}
      <Gegevenstabel<Bewaarklasse>
        naam={b.termijnen}
        rijen={termijnen && klassen}
        sleutelVan={({ klasse }) => klasse}
        bezig={nu.bezig || open.bezig}
        traag={nu.traag || open.traag}
        fout={fout ? <Foutvak fout={fout} opnieuw={opnieuw} /> : undefined}
        kolommen={[
          { sleutel: 'wat', kop: b.kop.wat, cel: ({ klasse }) => b.klasse[klasse] },
          {
            sleutel: 'termijn',
            kop: b.kop.termijn,
            cel: (rij) => (
              <span className="bewaren-vast">
                {duur(rij, termijnen?.[rij.klasse] ?? rij.standaard)}
              </span>
            ),
          },
          { sleutel: 'vanaf', kop: b.kop.vanaf, cel: ({ klasse }) => b.vanaf[klasse] },
          {
            sleutel: 'grens',
            kop: b.kop.grens,
            cel: (rij) => (
              <span className="bewaren-cel">
                <span>{b.tussen(String(rij.minste), duur(rij, rij.meeste))}</span>
                <span className="zacht" lang="nl">
                  {rij.bron}
                </span>
              </span>
            ),
          },
          {
            sleutel: 'weg',
            kop: b.kop.weg,
            cel: ({ weg }) => (weg === 'vanzelf' ? b.vanzelf : b.metPlan),
          },
        ]}
      />
      <p className="paneel-lijf zacht">{b.minimum}</p>
      {voorstellen && termijnen && klassen ? (
        <Voorstelvenster
          termijnen={termijnen}
          klassen={klassen}
          sluit={() => zetVoorstellen(false)}
        />
      ) : null}
    </Paneel>
  )
}
