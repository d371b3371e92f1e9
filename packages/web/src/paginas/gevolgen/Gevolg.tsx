// SPDX-License-Identifier: EUPL-1.2
/** A consequence in words: what is known, what is not yet, and what nobody agreed on. */
import type { Antwoord } from '@stopwijzer/koppelvlak'
import { Merkje, type Merksoort } from '../../delen/Merkje.tsx'
import { gevolgen as t } from '../../teksten/nl/gevolgen.ts'
import { bedrag } from '../../teksten/opmaak.ts'

export type Gevolgregel = Antwoord<'gevolgen.lijst'>['resultaten'][number]

export function Gevolg({ regel }: { readonly regel: Gevolgregel }) {
  const [soort, woorden] = merk(regel)
  return <Merkje soort={soort}>{woorden}</Merkje>
}

function merk({
  soort,
  percentage,
  verrekenbaar,
  overleg,
}: Gevolgregel): readonly [Merksoort, string] {
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

export interface BedragEigenschappen {
  readonly regel: Gevolgregel
  readonly deel: 'prijs' | 'betaalbaar' | 'rest'
}

/** An amount, or why there is none: never an empty place. */
export function Bedrag({ regel, deel }: BedragEigenschappen) {
  if (regel.bedrag !== null) return <span className="getal">{bedrag(regel.bedrag[deel])}</span>
  return <span className="zacht">{waaromNiet(regel)}</span>
}

function waaromNiet({ soort, percentage }: Gevolgregel): string {
  if (percentage !== null || soort === 'volledig' || soort === 'gedeeltelijk')
    return t.zonderBedrag.prijs
  return t.zonderBedrag[soort]
}
