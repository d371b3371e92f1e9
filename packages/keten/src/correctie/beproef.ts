// SPDX-License-Identifier: EUPL-1.2
/** A whole correction tried beforehand: no first step goes out when a later one would be refused. */
import type { Bevinding } from '@stopwijzer/ijw'
import { geenClient } from '../besluit/berichtweigering.ts'
import { besluitEigen } from '../besluit/eigen.ts'
import type { Context } from '../context.ts'
import type { Dossier } from '../dossier/feiten.ts'
import { beoordeel } from '../oordeel/beoordeel.ts'
import { isBerichtstap, type Stap, stapBericht } from './stap.ts'

export interface Struikelstap {
  /** Index in the steps. */
  readonly stap: number
  readonly bevindingen: readonly Bevinding[]
}

/**
 * Sends every step in turn on a copy of the dossier, each approved by the other side, and
 * judges the next one against that. The first step that would be refused; `null` when all
 * may go. What the other side does meanwhile nobody knows: each real step is judged again.
 */
export function beproef(
  stappen: readonly Stap[],
  gemeente: string,
  dossier: Dossier,
  context: Context,
): Struikelstap | null {
  let na = dossier
  for (const [i, stap] of stappen.entries()) {
    if (!isBerichtstap(stap)) continue
    const eigen: Context = {
      ...context,
      berichtId: `${context.berichtId}/${String(i).padStart(3, '0')}`,
      identificatieAlGebruikt: false,
      voorgangerKanKomen: false,
    }
    const bericht = stapBericht(stap, gemeente, na, eigen)
    if (bericht === null) return { stap: i, bevindingen: [geenClient()] }
    const besluit = besluitEigen(bericht, beoordeel(bericht, na, eigen), na, eigen)
    if (besluit.uitkomst !== 'verzonden') return { stap: i, bevindingen: besluit.bevindingen }
    const herkomst = besluit.feiten[0]!.herkomst
    na = {
      ...na,
      feiten: [
        ...na.feiten,
        ...besluit.feiten,
        {
          soort: 'oordeel',
          overBerichtId: eigen.berichtId,
          uitkomst: 'goedgekeurd',
          door: 'retourbericht',
          herkomst,
        },
      ],
    }
  }
  return null
}
