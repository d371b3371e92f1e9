// SPDX-License-Identifier: EUPL-1.2
/** Lets the service examine itself, and says what to do about what it found. */
import type { Antwoord } from '@stopwijzer/koppelvlak'
import { useState } from 'react'
import { Gegevenstabel } from '../../delen/Gegevenstabel.tsx'
import { Knop } from '../../delen/Knop.tsx'
import { Mededeling } from '../../delen/Mededeling.tsx'
import { Merkje } from '../../delen/Merkje.tsx'
import { Paneel } from '../../delen/Paneel.tsx'
import { client } from '../../gegevens/client.ts'
import { useActie } from '../../gegevens/useActie.ts'
import { Pagina } from '../../kader/Pagina.tsx'
import { Foutvak } from '../../kader/Toestand.tsx'
import { dienst as en } from '../../teksten/en/beheer/dienst.ts'
import { useGebied, useTeksten } from '../../teksten/index.tsx'
import { dienst as nl } from '../../teksten/nl/beheer/dienst.ts'

type Controle = Antwoord<'dienst.onderzoek'>['controles'][number]

const KLEUR = { goed: 'goed', 'let-op': 'letOp', fout: 'fout' } as const
/** What needs a person stands first. */
const VOLGORDE = { fout: 0, 'let-op': 1, goed: 2 } as const

const ADRESSEN = ['/gezondheid/levend', '/gezondheid/gereed']

export default function Dienst() {
  const t = useTeksten()
  const { onderzoek: o } = useGebied({ nl, en })
  const [controles, zetControles] = useState<readonly Controle[]>()
  const onderzoek = useActie(() => client.vraag('dienst.onderzoek', {}))
  async function begin() {
    const uit = await onderzoek.doe(undefined)
    if ('gelukt' in uit)
      zetControles(
        [...uit.gelukt.controles].sort((a, b) => VOLGORDE[a.uitkomst] - VOLGORDE[b.uitkomst]),
      )
  }
  return (
    <Pagina
      titel={t.beheer.dienst}
      inleiding={o.inleiding}
      acties={
        <Knop soort="hoofd" pictogram="ververs" bezig={onderzoek.bezig} onPress={begin}>
          {controles === undefined ? o.begin : o.opnieuw}
        </Knop>
      }
    >
      {onderzoek.fout ? <Foutvak fout={onderzoek.fout} opnieuw={begin} /> : null}
      {controles === undefined ? (
        <Mededeling>
          {o.nogNiet} {o.duurt}
        </Mededeling>
      ) : (
        <>
          <Oordeel controles={controles} />
          <Paneel titel={o.lijst} strak>
            <Gegevenstabel<Controle>
              naam={o.lijst}
              rijen={controles}
              sleutelVan={({ naam, zin }) => `${naam} ${zin}`}
              bezig={onderzoek.bezig}
              kolommen={[
                { sleutel: 'naam', kop: o.naam, cel: ({ naam }) => <span lang="nl">{naam}</span> },
                {
                  sleutel: 'uitkomst',
                  kop: o.uitkomst,
                  cel: ({ uitkomst }) => (
                    <Merkje soort={KLEUR[uitkomst]}>{o.soort[uitkomst]}</Merkje>
                  ),
                },
                { sleutel: 'zin', kop: o.zin, cel: ({ zin }) => <span lang="nl">{zin}</span> },
                {
                  sleutel: 'actie',
                  kop: o.actie,
                  cel: ({ actie }) => (actie === null ? '–' : <span lang="nl">{actie}</span>),
                },
              ]}
            />
          </Paneel>
        </>
      )}
      <Paneel titel={o.gezondheid}>
        <p>{o.gezondheidUitleg}</p>
        <ul>
          {ADRESSEN.map((adres) => (
            <li key={adres}>
              <code>{adres}</code>
            </li>
          ))}
        </ul>
      </Paneel>
    </Pagina>
  )
}

function Oordeel({ controles }: { readonly controles: readonly Controle[] }) {
  const { onderzoek: o } = useGebied({ nl, en })
  const tel = (soort: Controle['uitkomst']) =>
    controles.filter(({ uitkomst }) => uitkomst === soort).length
  const fouten = tel('fout')
  const letOp = tel('let-op')
  return (
    <Mededeling soort={fouten > 0 ? 'fout' : letOp > 0 ? 'letOp' : 'goed'} live>
      {fouten > 0 ? `${o.fout(fouten)} ` : ''}
      {letOp > 0 ? o.letOp(letOp) : ''}
      {fouten + letOp === 0 ? o.goed : ''}
    </Mededeling>
  )
}
