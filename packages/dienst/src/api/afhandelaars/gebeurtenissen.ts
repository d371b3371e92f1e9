// SPDX-License-Identifier: EUPL-1.2
/** What changed since a place that only this organisation can read. */
import type { GEBEURTENISROUTES } from '@stopwijzer/koppelvlak'
import {
  BEWAARDAGEN,
  laatsteGebeurtenis,
  leesGebeurtenissen,
  toonGebeurtenis,
} from '../../opslag/gebeurtenissen.ts'
import type { Toegang } from '../../opslag/organisatie.ts'
import { Probleem } from '../probleem.ts'
import type { AfhandelaarsVan } from '../vraag.ts'

const PER_KEER = 100

export const gebeurtenissen: AfhandelaarsVan<typeof GEBEURTENISROUTES> = {
  'gebeurtenissen.lijst': async (vraag) => {
    const { toegang, omgeving, query } = vraag
    const tijdstip = omgeving.tijdstip()
    const { na, soort, begin, paginaGrootte: grootte = PER_KEER } = query
    const gelezen = na === undefined ? null : leesPlek(toegang, na, tijdstip)
    return vraag.lees(
      { soort: 'bekijk_gebeurtenissen', actie: 'R', objectSoort: 'gebeurtenis' },
      async (client) => {
        // First the end: what comes after it is for the next time, of whatever kind it is.
        const einde = await laatsteGebeurtenis(client, toegang)
        const vanaf = gelezen ?? (begin === 'nu' ? einde : 0)
        const filter = { na: vanaf, tot: einde, soorten: soort }
        const gevonden = await leesGebeurtenissen(client, toegang, filter, grootte + 1)
        const rijen = gevonden.slice(0, grootte)
        const meer = gevonden.length > grootte
        const plek = meer ? rijen.at(-1)!.volgnummer : Math.max(vanaf, einde)
        const inhoud = {
          resultaten: rijen.map(toonGebeurtenis),
          volgende: schrijfPlek(toegang, plek, tijdstip),
          meer,
        }
        const clienten = rijen.flatMap(({ dossier }) => dossier?.toString('hex') ?? [])
        return { uit: { inhoud }, clienten }
      },
    )
  },
}

const DOEL = ['cursor', 'gebeurtenissen'] as const

function schrijfPlek({ versleuteling }: Toegang, plek: number, tijdstip: string): string {
  const tekst = Buffer.from(JSON.stringify([plek, tijdstip]))
  return versleuteling.versleutel(...DOEL, tekst).toString('base64url')
}

/** Throws when events after this place may have been taken away meanwhile. */
function leesPlek({ versleuteling }: Toegang, na: string, tijdstip: string): number {
  let gelezen: [number, string]
  try {
    const tekst = versleuteling.ontsleutel(...DOEL, Buffer.from(na, 'base64url'))
    gelezen = JSON.parse(tekst.toString('utf8')) as [number, string]
  } catch {
    throw new Probleem('CURSOR_ONGELDIG')
  }
  const dagen = (Date.parse(tijdstip) - Date.parse(gelezen[1])) / 86_400_000
  if (dagen > BEWAARDAGEN) throw new Probleem('CURSOR_VERLOPEN')
  return gelezen[0]
}
