// SPDX-License-Identifier: EUPL-1.2
/** A consequence as a chip, and its amounts. */
import { Merkje } from '../../delen/Merkje.tsx'
import { bedrag } from '../../teksten/opmaak.ts'
import { type Gevolgregel, gevolgwoorden, waaromGeenBedrag } from './woorden.ts'

export type { Gevolgregel } from './woorden.ts'

export function Gevolg({ regel }: { readonly regel: Gevolgregel }) {
  const [soort, woorden] = gevolgwoorden(regel)
  return <Merkje soort={soort}>{woorden}</Merkje>
}

export interface BedragEigenschappen {
  readonly regel: Gevolgregel
  readonly deel: 'prijs' | 'betaalbaar' | 'rest'
}

/** An amount, or why there is none: never an empty place. */
export function Bedrag({ regel, deel }: BedragEigenschappen) {
  if (regel.bedrag !== null) return <span className="getal">{bedrag(regel.bedrag[deel])}</span>
  return <span className="zacht">{waaromGeenBedrag(regel)}</span>
}
