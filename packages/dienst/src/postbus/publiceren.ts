// SPDX-License-Identifier: EUPL-1.2
/** From the outbox to `uit/`: after the commit, complete, and never over another file. */
import { join } from 'node:path'
import type { Omgeving } from '../omgeving.ts'
import type { Toegang } from '../opslag/organisatie.ts'
import { publiceerWachtende } from '../opslag/uitgaand.ts'
import { proefpunt } from '../proefpunten.ts'
import { bevestigMap, zetNeer } from './bestanden.ts'

/** Publishes everything that waits for this organisation. Returns the number of messages. */
export async function publiceer(postbus: {
  readonly map: string
  readonly toegang: Toegang
  readonly omgeving: Omgeving
}): Promise<number> {
  const uit = join(postbus.map, 'uit')
  let totaal = 0
  for (;;) {
    const aantal = await publiceerWachtende(
      postbus.toegang,
      postbus.omgeving.tijdstip,
      async (berichten) => {
        for (const { bestandsnaam, bytes } of berichten) await zetNeer(uit, bestandsnaam, bytes)
        // On disk before the outbox forgets them.
        await bevestigMap(uit)
        proefpunt('voor-vastleggen')
      },
    )
    if (aantal === 0) return totaal
    totaal += aantal
  }
}
