// SPDX-License-Identifier: EUPL-1.2
/** When a report cannot be made now: why not, and what can be done instead. */

import { Koppeling } from '../../delen/Koppeling.tsx'
import { Mededeling } from '../../delen/Mededeling.tsx'
import { Paneel } from '../../delen/Paneel.tsx'
import { melden } from '../../teksten/nl/melden.ts'
import { datum } from '../../teksten/opmaak.ts'
import { Bevindingenlijst } from './Bevindingen.tsx'
import type { Detail } from './Ingevuld.tsx'

type Zet = Detail['zetten'][number]

export interface KanNietEigenschappen {
  readonly detail: Detail
  /** The moves that were looked for. */
  readonly zetten: readonly Zet[]
  readonly titel: string
  /** What to say when there is no such move at all. */
  readonly niets?: string
}

export function KanNiet({ detail, zetten, titel, niets }: KanNietEigenschappen) {
  const t = melden
  const { id, toewijzingNummer } = detail.toewijzing
  // The same reason for two moves is one reason.
  const waarom = [
    ...new Map(
      zetten.flatMap((zet) => zet.waaromNiet).map((een) => [een.regel + een.boodschap, een]),
    ).values(),
  ]
  const kan = (...soorten: readonly Zet['soort'][]) =>
    detail.zetten.some((zet) => zet.mag && soorten.includes(zet.soort))
  return (
    <Paneel titel={titel}>
      {toewijzingNummer === null ? <Mededeling>{t.kanNiet.taakgericht}</Mededeling> : null}
      {detail.uitstaand.map((bericht) => (
        <Mededeling key={bericht.berichtId} soort="info">
          {t.kanNiet.wacht(bericht.berichtsoort, datum(bericht.verzonden.slice(0, 10)))}{' '}
          <Koppeling naar={`/berichten/${bericht.berichtId}`}>{t.bevestiging.bericht}</Koppeling>
        </Mededeling>
      ))}
      {zetten.length === 0 && niets ? <p>{niets}</p> : null}
      <Bevindingenlijst bevindingen={waarom} />
      <div className="knoppenrij">
        {kan('start', 'herstart') ? (
          <Koppeling naar={`/toewijzingen/${id}/start`} als="gewoon">
            {t.kanNiet.start}
          </Koppeling>
        ) : null}
        {kan('tijdelijke-stop', 'definitieve-stop', 'definitief-na-tijdelijk') ? (
          <Koppeling naar={`/toewijzingen/${id}/stop`} als="gewoon">
            {t.kanNiet.stop}
          </Koppeling>
        ) : null}
        {kan('stop-verbeteren', 'stop-verwijderen', 'start-verbeteren', 'start-verwijderen') ? (
          <Koppeling naar={`/toewijzingen/${id}/corrigeren`} als="gewoon">
            {t.kanNiet.corrigeer}
          </Koppeling>
        ) : null}
        <Koppeling naar={`/toewijzingen/${id}`} als="gewoon">
          {t.bevestiging.toewijzing}
        </Koppeling>
      </div>
    </Paneel>
  )
}
