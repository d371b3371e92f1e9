// SPDX-License-Identifier: EUPL-1.2
/** Room for one chart: while it comes, when it fails, when there is nothing to draw. */
import type { ReactNode } from 'react'
import { Paneel } from '../../delen/Paneel.tsx'
import type { Opvraging } from '../../gegevens/useOpvraging.ts'
import { Foutvak, Laden } from '../../kader/Toestand.tsx'
import { dashboard as t } from '../../teksten/nl/dashboard.ts'

export interface GrafiekpaneelEigenschappen<T> {
  readonly titel: string
  readonly uitleg: string
  readonly opvraging: Opvraging<T>
  /** Undefined when there is nothing to draw. */
  readonly grafiek: (gegevens: T) => ReactNode | undefined
}

export function Grafiekpaneel<T>(eigenschappen: GrafiekpaneelEigenschappen<T>) {
  const { titel, uitleg, opvraging, grafiek } = eigenschappen
  const { gegevens, fout, traag, opnieuw } = opvraging
  if (gegevens === undefined)
    return (
      <Paneel titel={titel}>
        {fout ? <Foutvak fout={fout} opnieuw={opnieuw} /> : <Laden traag={traag} />}
      </Paneel>
    )
  const tekening = grafiek(gegevens)
  if (tekening === undefined)
    return (
      <Paneel titel={titel}>
        <p className="zacht">{t.leeg}</p>
      </Paneel>
    )
  return (
    <Paneel>
      {tekening}
      <p className="zacht">{uitleg}</p>
    </Paneel>
  )
}

/** A sum of counts of which one may be hidden: then the sum is hidden too. */
export const som = (aantallen: readonly (number | null)[]): number | null =>
  aantallen.reduce<number | null>((a, b) => (a === null || b === null ? null : a + b), 0)

/** Adds up what has the same name; in the order of first appearance. */
export function perNaam<R>(
  regels: readonly R[],
  naam: (regel: R) => string,
  aantal: (regel: R) => number | null,
): readonly (readonly [string, number | null])[] {
  const uit = new Map<string, number | null>()
  for (const regel of regels) {
    const sleutel = naam(regel)
    uit.set(sleutel, som([uit.get(sleutel) ?? (uit.has(sleutel) ? null : 0), aantal(regel)]))
  }
  return [...uit]
}

/** The most first; what is hidden last. */
export const meesteEerst = (
  a: readonly [string, number | null],
  b: readonly [string, number | null],
): number => (b[1] ?? -1) - (a[1] ?? -1)
