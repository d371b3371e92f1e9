// SPDX-License-Identifier: EUPL-1.2
/** What became of a proposal: by this user, by somebody else, or why it could not go. */

import type { Antwoord } from '@stopwijzer/koppelvlak'
import { Koppeling } from '../../delen/Koppeling.tsx'
import { Mededeling } from '../../delen/Mededeling.tsx'
import { useHaal } from '../../gegevens/useHaal.ts'
import { sluiten } from '../../teksten/nl/sluiten.ts'
import { lokaal } from '../../teksten/opmaak.ts'
import type { Sluitdetailtaak } from './Sluitdetail.tsx'

export interface UitslagEigenschappen {
  readonly taak: Sluitdetailtaak
  /** What the service answered on an approval by this user. */
  readonly uitkomst: Antwoord<'taken.keurGoed'> | undefined
  /** It was open when this page came. */
  readonly zelf: boolean
}

export function Uitslag({ taak, uitkomst, zelf }: UitslagEigenschappen) {
  const { detail: t } = sluiten
  if (taak.status === 'open') {
    const bevindingen = uitkomst?.status === 'open' ? uitkomst.bevindingen : []
    if (bevindingen.length === 0) return null
    return (
      <Mededeling soort="fout" titel={t.kanNiet} live>
        <ul>
          {bevindingen.map(({ regel, boodschap, actie }) => (
            <li key={`${regel} ${boodschap}`}>{`${boodschap} ${actie}`}</li>
          ))}
        </ul>
      </Mededeling>
    )
  }
  const goed = taak.status === 'akkoord'
  return (
    <Mededeling
      soort={goed ? 'goed' : 'info'}
      titel={goed ? t.goedgekeurd : taak.status === 'afgewezen' ? t.afgewezen : ''}
      acties={<Volgende soort={taak.soort} />}
      live
      vangtFocus={zelf}
    >
      <p>{besluitTekst(taak, t)}</p>
      {taak.besluit?.reden ? <p>{t.besluit.reden(taak.besluit.reden)}</p> : null}
      {goed ? <p>{t.goedgekeurdUitleg}</p> : null}
    </Mededeling>
  )
}

/** Somebody else decided, or something changed, between looking and deciding. */
export function Botsing({ taak }: Pick<UitslagEigenschappen, 'taak'>) {
  const { detail: t } = sluiten
  return (
    <Mededeling
      soort="letOp"
      titel={t.botsing}
      acties={taak.status === 'open' ? null : <Volgende soort={taak.soort} />}
      live
    >
      {taak.status === 'open' ? t.botsingOpen : `${besluitTekst(taak, t)} ${t.botsingDicht}`}
    </Mededeling>
  )
}

function besluitTekst(taak: Sluitdetailtaak, t: (typeof sluiten)['detail']): string {
  const { status, besluit, afgehandeld } = taak
  const moment = afgehandeld === null ? '' : lokaal(afgehandeld)
  if (status === 'open') return ''
  if (status === 'afgehandeld') return t.besluit.afgehandeld(moment)
  return t.besluit[status](besluit?.wie ?? t.besluit.iemand, moment)
}

/** The next step: the proposal that is now on top of the list. */
function Volgende({ soort }: { readonly soort: Sluitdetailtaak['soort'] }) {
  const { detail: t } = sluiten
  const { gegevens } = useHaal('taken.lijst', { query: { soort: [soort], paginaGrootte: 1 } })
  const volgende = gegevens?.resultaten[0]
  if (gegevens === undefined) return null
  if (volgende === undefined) return <span>{t.klaarMetAlles}</span>
  return (
    <Koppeling naar={`/sluitende-toewijzingen/${volgende.id}`} als="gewoon" pictogram="rechts">
      {t.volgende}
    </Koppeling>
  )
}
