// SPDX-License-Identifier: EUPL-1.2
/** Other terms that wait for a second person: what would change, and what can be done with it. */
import { useState } from 'react'
import { Bevestiging } from '../../delen/Bevestiging.tsx'
import { Kenmerken } from '../../delen/Kenmerken.tsx'
import { Knop } from '../../delen/Knop.tsx'
import { useMeld } from '../../delen/Meldingen.tsx'
import { Merkje } from '../../delen/Merkje.tsx'
import { client } from '../../gegevens/client.ts'
import { useActie } from '../../gegevens/useActie.ts'
import { tijdstip } from '../../teksten/opmaak.ts'
import { type Bewaarklasse, type Termijnvoorstel, useDuur } from './Termijnen.tsx'
import { useBewaarteksten } from './teksten.ts'
import './bewaren.css'

export interface VoorstelEigenschappen {
  readonly voorstel: Termijnvoorstel
  readonly klassen: readonly Bewaarklasse[]
  /** May the user decide about it? */
  readonly kan: boolean
  readonly opnieuw: () => void
}

export function Voorstel({ voorstel, klassen, kan, opnieuw }: VoorstelEigenschappen) {
  const b = useBewaarteksten()
  const duur = useDuur()
  const meld = useMeld()
  const [vraag, zetVraag] = useState<'keurGoed' | 'trekIn'>()
  const { id, oud, nieuw, gemaakt, geldigTot } = voorstel
  const doe = useActie(
    async (wat: 'keurGoed' | 'trekIn', herhaalsleutel): Promise<unknown> => {
      const invoer = { params: { id }, herhaalsleutel }
      return wat === 'keurGoed'
        ? client.vraag('bewaren.keurGoed', invoer)
        : client.vraag('bewaren.trekIn', invoer)
    },
    ['bewaren.'],
  )
  const anders = klassen.flatMap((klasse) => {
    const straks = nieuw[klasse.klasse]
    return straks === undefined ? [] : [{ klasse, straks }]
  })
  const keuren = vraag === 'keurGoed'
  return (
    <section className="bewaren-voorstel" aria-label={b.voorstel}>
      <p>
        <Merkje soort="letOp">{b.staat.gemaakt}</Merkje> <strong>{b.voorstel}</strong>
      </p>
      <Kenmerken
        lijst={[
          ...anders.map(({ klasse, straks }) => ({
            naam: b.klasse[klasse.klasse],
            waarde: b.wordt(duur(klasse, oud[klasse.klasse]), duur(klasse, straks)),
          })),
          { naam: b.voorgesteldDoor, waarde: b.op(gemaakt.naam, tijdstip(gemaakt.moment)) },
          { naam: b.geldigTot, waarde: tijdstip(geldigTot) },
        ]}
      />
      {kan ? (
        <>
          <p className="zacht">{b.anderKeurt(gemaakt.naam)}</p>
          <div className="knoppenrij">
            <Knop soort="hoofd" onPress={() => zetVraag('keurGoed')}>
              {b.keurVoorstelGoed}
            </Knop>
            <Knop onPress={() => zetVraag('trekIn')}>{b.trekIn}</Knop>
          </div>
          <Bevestiging
            titel={keuren ? b.keurVoorstelVraag : b.trekInVraag}
            open={vraag !== undefined}
            bijSluiten={() => zetVraag(undefined)}
            knop={keuren ? b.keurVoorstelGoed : b.trekIn}
            gevaar={!keuren}
            bezig={doe.bezig}
            fout={doe.fout}
            bijDoen={async () => {
              if (vraag === undefined) return
              const uit = await doe.doe(vraag)
              if ('fout' in uit) return opnieuw()
              zetVraag(undefined)
              meld('goed', keuren ? b.voorstelGoedgekeurd : b.ingetrokken)
            }}
          >
            <p>{keuren ? b.keurVoorstelUitleg : b.trekInUitleg}</p>
          </Bevestiging>
        </>
      ) : null}
    </section>
  )
}
