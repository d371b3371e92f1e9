// SPDX-License-Identifier: EUPL-1.2
import { type Kalender, telWerkdagen } from '@stopwijzer/ijw'
import type { TERMIJNEN } from '@stopwijzer/koppelvlak'
import { invoerfout } from '../probleem.ts'
import type { AfhandelaarsVan } from '../vraag.ts'

export const termijnen: AfhandelaarsVan<typeof TERMIJNEN> = {
  'termijnen.bereken': async ({ inhoud }) => {
    const kalender: Kalender = inhoud.kalender ?? 'atw'
    try {
      return { inhoud: telWerkdagen(inhoud.datum, inhoud.werkdagen ?? 5, kalender) }
    } catch (fout) {
      // Date and number are good by now; what is left is a count past the year 9999.
      if (!(fout instanceof RangeError)) throw fout
      throw invoerfout('inhoud/datum', 'De uiterste dag moet voor het jaar 10000 liggen.')
    }
  },
}
