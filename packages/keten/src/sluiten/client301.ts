// SPDX-License-Identifier: EUPL-1.2
/** Who the client is, for a JW301 that we make. */
import type { ClientFeit, ClientUit301, Dossier } from '../dossier/feiten.ts'
import { oordelenPerBericht } from '../dossier/geldig.ts'

/**
 * The Client of the last approved JW301 of this municipality to this provider; without
 * one, of the last JW301 that was not rejected, to another provider if need be. `null`
 * when there is none: JW305 and JW307 have no contacts and only the short name.
 */
export function laatsteClient301(
  dossier: Dossier,
  paar: { readonly gemeente: string; readonly aanbieder: string },
): ClientUit301 | null {
  const oordelen = oordelenPerBericht(dossier.feiten)
  let beste: { rang: string; client: ClientUit301 } | null = null
  for (const feit of dossier.feiten) {
    if (feit.soort !== 'client' || !feit.client301 || feit.gemeente !== paar.gemeente) continue
    const oordeel = oordelen.get(feit.herkomst.berichtId)
    if (oordeel === 'afgekeurd') continue
    const rang = rangVan(feit, paar.aanbieder, oordeel === 'goedgekeurd')
    if (beste === null || rang > beste.rang) beste = { rang, client: feit.client301 }
  }
  return beste?.client ?? null
}

function rangVan(feit: ClientFeit, aanbieder: string, goedgekeurd: boolean): string {
  const eigen = feit.aanbieder === aanbieder ? 1 : 0
  return `${eigen}${goedgekeurd ? 1 : 0} ${feit.herkomst.moment} ${feit.herkomst.berichtId}`
}
