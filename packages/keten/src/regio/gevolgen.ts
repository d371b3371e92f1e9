// SPDX-License-Identifier: EUPL-1.2
/** The consequences of all stops in a message. */
import type { BerichtFeit } from '../dossier/feiten.ts'
import { type Gevolg, gevolg } from './gevolg.ts'
import { regioprofiel } from './profiel.ts'

/**
 * One consequence per new stop in a region with a profile. The profile on the Einddatum
 * counts: the contract that applied when the care ended.
 */
export function gevolgenVan(feiten: readonly BerichtFeit[]): Gevolg[] {
  return feiten.flatMap((feit) => {
    if (feit.soort !== 'stop') return []
    const profiel = regioprofiel(feit.gemeente, feit.einddatum)
    return profiel === null ? [] : [gevolg(feit, profiel)]
  })
}
