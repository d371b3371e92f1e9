// SPDX-License-Identifier: EUPL-1.2
/** From the outbox to `uit/`: after the commit, complete, and never over another file. */
import { join } from 'node:path'
import type { Omgeving } from '../omgeving.ts'
import type { Toegang } from '../opslag/organisatie.ts'
import { publiceerWachtende } from '../opslag/uitgaand.ts'
import { proefpunt } from '../proefpunten.ts'
import { bevestigMap, zetNeer } from './bestanden.ts'
import { inEnvelop, noteerGepubliceerd, publiceerFoutberichten, type Uitgaand } from './stufuit.ts'

/**
 * Publishes what waits for this organisation; with `ookUitgesteld` also what waits for its
 * next attempt. Returns the number of messages. Throws when the folder cannot be used.
 */
export async function publiceer(
  postbus: { readonly map: string; readonly toegang: Toegang; readonly omgeving: Omgeving },
  { ookUitgesteld = false } = {},
): Promise<number> {
  const uit = join(postbus.map, 'uit')
  const { toegang, omgeving } = postbus
  return publiceerWachtende(toegang, {
    omgeving,
    ookUitgesteld,
    async publiceer(berichten, instellingen) {
      const profiel = instellingen.postbusprofiel
      const bestanden: readonly Uitgaand[] =
        profiel === 'ijw'
          ? berichten.map((bericht) => ({ ...bericht, zending: null }))
          : await inEnvelop(toegang, omgeving, profiel, berichten)
      for (const { bestandsnaam, bytes } of bestanden) await zetNeer(uit, bestandsnaam, bytes)
      // On disk before the outbox forgets them.
      await bevestigMap(uit)
      proefpunt('voor-vastleggen')
      await noteerGepubliceerd(toegang, omgeving, bestanden)
    },
  })
}

/** As `publiceer`, with the faults about what was refused: once a round is often enough for those. */
export async function publiceerAlles(
  postbus: Parameters<typeof publiceer>[0],
  opties: Parameters<typeof publiceer>[1] = {},
): Promise<number> {
  const gedaan = await publiceer(postbus, opties)
  await publiceerFoutberichten(postbus.toegang, postbus.omgeving, join(postbus.map, 'uit'))
  return gedaan
}
