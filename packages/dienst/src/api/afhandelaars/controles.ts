// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import { controleer, schermRapportAf, zoekBsns } from '@stopwijzer/ijw'
import { externeLaag } from '@stopwijzer/keten'
import type { CONTROLES } from '@stopwijzer/koppelvlak'
import type { AfhandelaarsVan } from '../vraag.ts'

export const controles: AfhandelaarsVan<typeof CONTROLES> = {
  'controles.maak': async ({ inhoud, query: { peildatum } }) => {
    const rapport = controleer(inhoud, {
      sha256: createHash('sha256').update(inhoud).digest('hex'),
      peildatum,
      klok: () => performance.now(),
      extra: peildatum === undefined ? undefined : externeLaag(peildatum),
    })
    // A good report holds no text of the file, so the file is searched only when it must be.
    const bsns = rapport.bevindingen.length === 0 ? [] : zoekBsns(new TextDecoder().decode(inhoud))
    return { inhoud: schermRapportAf(rapport, bsns) }
  },
}
