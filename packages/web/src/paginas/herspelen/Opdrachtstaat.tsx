// SPDX-License-Identifier: EUPL-1.2
/** What a job to replay is about and how it stands. */

import type { Antwoord } from '@stopwijzer/koppelvlak'
import { useEffect } from 'react'
import { Merkje, type Merksoort } from '../../delen/Merkje.tsx'
import { berichten, herspelen } from '../../teksten/nl/berichten.ts'
import { datum } from '../../teksten/opmaak.ts'
import { berichtnaam } from '../berichten/Berichtnaam.tsx'

export type Herspeelopdracht = Antwoord<'herspeelopdrachten.lees'>

const SOORT: Readonly<Record<Herspeelopdracht['staat'], Merksoort>> = {
  wacht: 'neutraal',
  bezig: 'info',
  klaar: 'goed',
  gestopt: 'letOp',
  mislukt: 'fout',
}

export function Opdrachtstaat({ staat }: Pick<Herspeelopdracht, 'staat'>) {
  return <Merkje soort={SOORT[staat]}>{herspelen.staat[staat]}</Merkje>
}

/** `JW307 Stop, van 01-07-2026, toewijzing 300201`. */
export function keuzeInWoorden({ keuze }: Pick<Herspeelopdracht, 'keuze'>): string {
  const t = herspelen
  const delen = [
    keuze.berichtsoort === undefined ? t.alleBerichten : berichtnaam(keuze.berichtsoort, berichten),
    ...(keuze.van === undefined ? [] : [t.keuze.van(datum(keuze.van))]),
    ...(keuze.tot === undefined ? [] : [t.keuze.tot(datum(keuze.tot))]),
    ...(keuze.toewijzing === undefined ? [] : [t.keuze.toewijzing(keuze.toewijzing)]),
  ]
  return delen.join(', ')
}

export const loopt = ({ staat }: Pick<Herspeelopdracht, 'staat'>): boolean =>
  staat === 'wacht' || staat === 'bezig'

/** Asked again so often while a job runs. */
const TELKENS_MS = 2000

/** Asks again and again as long as `aan`. */
export function useVolgen(aan: boolean, ...opnieuw: readonly (() => void)[]): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the functions are stable, the list is not
  useEffect(() => {
    if (!aan) return
    const klok = setInterval(() => {
      for (const vraag of opnieuw) vraag()
    }, TELKENS_MS)
    return () => clearInterval(klok)
  }, [aan, ...opnieuw])
}
