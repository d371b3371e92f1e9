// SPDX-License-Identifier: EUPL-1.2
/** A consequence in words: what is known, what is not yet, and what nobody agreed on. */
import type { Antwoord } from '@stopwijzer/koppelvlak'
import type { Merksoort } from '../../delen/Merkje.tsx'
import { gevolgen as t } from '../../teksten/nl/gevolgen.ts'

export type Gevolgregel = Antwoord<'gevolgen.lijst'>['resultaten'][number]
type Kern = Pick<Gevolgregel, 'soort' | 'percentage' | 'verrekenbaar' | 'overleg'>

export function gevolgwoorden(regel: Kern): readonly [Merksoort, string] {
  const { soort, percentage, verrekenbaar, overleg } = regel
  if (soort === 'in-overleg')
    return overleg === null
      ? ['letOp', t.soort['in-overleg']]
      : ['goed', t.soort.afgesproken(overleg.percentage)]
  if (soort === 'volledig') return ['goed', t.soort.volledig]
  if (soort === 'gedeeltelijk') {
    const deel = percentage ?? 0
    return ['info', verrekenbaar ? t.soort.verrekenbaar(deel) : t.soort.gedeeltelijk(deel)]
  }
  return ['neutraal', t.soort[soort]]
}

/** Why there is no amount: an empty place would say nothing. */
export function waaromGeenBedrag({
  soort,
  percentage,
}: Pick<Kern, 'soort' | 'percentage'>): string {
  if (percentage !== null || soort === 'volledig' || soort === 'gedeeltelijk')
    return t.zonderBedrag.prijs
  return t.zonderBedrag[soort]
}
