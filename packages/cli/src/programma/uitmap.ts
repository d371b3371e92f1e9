// SPDX-License-Identifier: EUPL-1.2
/** Brings what may go now to the folder of the file drop. */
import { resolve } from 'node:path'
import { type Dienst, maakMappen, publiceer, type Toegang } from '@stopwijzer/dienst'
import { instellingenTekst, POSTBUSMAP } from './metdienst.ts'
import type { Omgeving } from './omgeving.ts'

/**
 * Publishes in the folder of this run or the last one. Without a folder the next run does it, and
 * `zonderMap` says so.
 */
export async function zetInUit(
  omgeving: Omgeving,
  dienst: Dienst,
  toegang: Toegang,
  opties: { readonly map?: string },
  zonderMap: string | null = 'Het bericht staat klaar. Start de postbus om het te versturen.',
): Promise<void> {
  const map = opties.map ?? (await instellingenTekst(toegang))[POSTBUSMAP]
  if (typeof map !== 'string') {
    if (zonderMap !== null) omgeving.praat(zonderMap)
    return
  }
  await maakMappen(resolve(map))
  await publiceer({ map: resolve(map), toegang, omgeving: dienst.omgeving })
}
