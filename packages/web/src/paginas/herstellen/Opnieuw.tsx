// SPDX-License-Identifier: EUPL-1.2
/** Mend and send again: the form of a start or stop with what was in the rejected message. */

import { useState } from 'react'
import { Koppeling } from '../../delen/Koppeling.tsx'
import { Mededeling } from '../../delen/Mededeling.tsx'
import { Laden } from '../../kader/Toestand.tsx'
import { herstellen } from '../../teksten/nl/herstellen.ts'
import { melden } from '../../teksten/nl/melden.ts'
import type { Detail } from '../melden/Ingevuld.tsx'
import { KanNiet } from '../melden/KanNiet.tsx'
import type { Uitkomst } from '../melden/useToets.ts'
import { Startformulier } from '../starten/Startformulier.tsx'
import { beginUit, Stopformulier } from '../stoppen/Stopformulier.tsx'
import { stopzetten } from '../stoppen/varianten.ts'
import type { Afkeuring, Regel } from './regels.ts'

export interface OpnieuwEigenschappen {
  readonly soort: string
  readonly afkeuring: Afkeuring
  readonly detail: Detail | undefined
  readonly bijGestuurd: (uitkomst: Uitkomst) => void
}

export default function Opnieuw(eigenschappen: OpnieuwEigenschappen) {
  const { soort, afkeuring, bijGestuurd } = eigenschappen
  // As it was at the beginning: the form stays while somebody types in it.
  const [eerst, zetEerst] = useState(eigenschappen.detail)
  if (eerst === undefined && eigenschappen.detail) zetEerst(eigenschappen.detail)
  const detail = eerst
  const t = herstellen
  const [regel, ...rest] = afkeuring.regels
  if (detail === undefined || regel === undefined) return <Laden />
  // A removal, or a removal with a new report, is a correction: that has its own way.
  if (rest.length > 0 || regel.velden.StatusAanlevering !== '1')
    return (
      <Mededeling
        titel={t.correctie}
        acties={
          <Koppeling naar={`/toewijzingen/${detail.toewijzing.id}/corrigeren`} als="gewoon">
            {t.corrigeer}
          </Koppeling>
        }
      >
        {t.correctieUitleg}
      </Mededeling>
    )
  return (
    <section className="stapel" aria-labelledby="opnieuw">
      <h2 id="opnieuw">{t.opnieuw}</h2>
      <p className="pagina-inleiding">{t.opnieuwUitleg}</p>
      {soort === 'JW305' ? (
        <Start regel={regel} detail={detail} bijGestuurd={bijGestuurd} />
      ) : (
        <Stop regel={regel} detail={detail} bijGestuurd={bijGestuurd} />
      )}
    </section>
  )
}

interface Regelformulier {
  readonly regel: Regel
  readonly detail: Detail
  readonly bijGestuurd: (uitkomst: Uitkomst) => void
}

function Start({ regel, detail, bijGestuurd }: Regelformulier) {
  const t = melden
  const zetten = detail.zetten.filter(({ soort }) => soort === 'start' || soort === 'herstart')
  const zet = zetten.find(({ mag }) => mag)
  if (zet === undefined) return <KanNiet detail={detail} zetten={zetten} titel={t.start.kanNiet} />
  return (
    <Startformulier
      detail={detail}
      zet={zet}
      begin={regel.velden.Begindatum}
      concept={undefined}
      afgekeurd
      bijGestuurd={bijGestuurd}
    />
  )
}

function Stop({ regel, detail, bijGestuurd }: Regelformulier) {
  const t = melden
  const zetten = stopzetten(detail)
  if (!zetten.some(({ mag }) => mag))
    return <KanNiet detail={detail} zetten={zetten} titel={t.stop.kanNiet} />
  const { Einddatum: einddatum, RedenBeeindiging: redenBeeindiging } = regel.velden
  const { toewijzingNummer } = detail.toewijzing
  const begin = beginUit(
    { soort: 'stop', toewijzingNummer: toewijzingNummer ?? '', einddatum, redenBeeindiging },
    zetten,
  )
  return (
    <Stopformulier
      detail={detail}
      begin={begin}
      concept={undefined}
      afgekeurd
      bijGestuurd={bijGestuurd}
    />
  )
}
