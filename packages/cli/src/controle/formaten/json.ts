// SPDX-License-Identifier: EUPL-1.2
/** JSON: an array of Rapport, one per line. */
import type { Formaat } from './formaat.ts'

export function json(): Formaat {
  let eerste = true
  return {
    begin: () => '[',
    bestand({ rapport }) {
      const scheiding = eerste ? '\n' : ',\n'
      eerste = false
      return scheiding + JSON.stringify(rapport)
    },
    einde: () => '\n]\n',
  }
}
