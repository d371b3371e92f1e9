// SPDX-License-Identifier: EUPL-1.2
/** New attempts on items that failed because of the program. */
import { neemMislukte, ruimMislukteOp } from '../opslag/mislukt.ts'
import { isGeparkeerd } from '../verwerking/antwoord.ts'
import type { Parkeren } from '../verwerking/beoordeling.ts'
import { verwerkPartij } from '../verwerking/partij.ts'
import { noteerFout } from '../verwerking/tussenwerk.ts'
import { maakWerkitem } from '../verwerking/werkitem.ts'
import { publiceer } from './publiceren.ts'
import type { Postbus } from './ronde.ts'

/**
 * Tries the items that are due, one by one, so that one that fails harms no other. Their
 * file stands in `fout/` since the first time; the answer that comes now is reported as
 * any other. `ookUitgesteld`: also those that wait for their next attempt. Returns the number of items that were handled.
 */
export async function probeerMislukte(
  postbus: Postbus,
  parkeren: Parkeren,
  ookUitgesteld = false,
): Promise<number> {
  const { toegang, omgeving } = postbus
  let gelukt = 0
  for (const binnen of await neemMislukte(toegang, omgeving, ookUitgesteld)) {
    const item = maakWerkitem(binnen, toegang.versleuteling, omgeving)
    const [uit] = await verwerkPartij(toegang, omgeving, [item], parkeren)
    if (uit === undefined) continue
    if ('fout' in uit) {
      await noteerFout(postbus, uit)
      continue
    }
    await publiceer(postbus)
    // In a one-shot run a parked message gets its line at the end of that run.
    if (parkeren.wachten !== 'deze-ronde' || !isGeparkeerd(uit.antwoord)) postbus.meld(uit.antwoord)
    gelukt++
  }
  if (gelukt > 0) await ruimMislukteOp(toegang, omgeving)
  return gelukt
}
