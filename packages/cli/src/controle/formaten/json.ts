// SPDX-License-Identifier: EUPL-1.2
/** JSON: an array of Rapport, one per line. */
import type { Rapport } from '@stopwijzer/ijw'
import type { Formaat } from './formaat.ts'

export function json(): Formaat {
  let eerste = true
  // Good files share one list of layers; written once, it is most of their text.
  let lagen: Rapport['lagen'] | undefined
  let lagenTekst = ''
  return {
    begin: () => '[',
    bestand({ rapport }) {
      const scheiding = eerste ? '\n' : ',\n'
      eerste = false
      if (rapport.bevindingen.length > 0) return scheiding + JSON.stringify(rapport)
      if (rapport.lagen !== lagen) {
        lagen = rapport.lagen
        lagenTekst = JSON.stringify(lagen)
      }
      const { bestand, sha256, berichtsoort, standaard, oordeel, duurMs } = rapport
      const voor = JSON.stringify({ bestand, sha256, berichtsoort, standaard, oordeel })
      return `${scheiding}${voor.slice(0, -1)},"lagen":${lagenTekst},"bevindingen":[],"duurMs":${duurMs}}`
    },
    einde: () => '\n]\n',
  }
}
