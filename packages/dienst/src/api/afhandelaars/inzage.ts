// SPDX-License-Identifier: EUPL-1.2
/** The export for one person, and notes on a dossier. Each writes down its own look. */
import type { INZAGEROUTES } from '@stopwijzer/koppelvlak'
import { maakInzage } from '../../bewaren/inzage/inzage.ts'
import { bekijkNotities, schrijfNotitie } from '../../bewaren/notities.ts'
import { leesClient } from '../../dossiers/client.ts'
import type { Toegang } from '../../opslag/organisatie.ts'
import { inZicht } from '../../opslag/transactie.ts'
import { Probleem } from '../probleem.ts'
import type { AfhandelaarsVan } from '../vraag.ts'

export const inzage: AfhandelaarsVan<typeof INZAGEROUTES> = {
  'inzage.geef': async (vraag) => {
    const { toegang, omgeving, params } = vraag
    const wie = await kies(toegang, params.clientSleutel)
    const { zip } = await maakInzage(toegang, omgeving, wie, 'clienten.bsn')
    const stukken: Buffer[] = []
    for await (const stuk of zip) stukken.push(stuk as Buffer)
    return { inhoud: Buffer.concat(stukken), bestandsnaam: `inzage-${params.clientSleutel}.zip` }
  },

  'notities.lijst': async (vraag) => {
    const { toegang, omgeving, params } = vraag
    const wie = await kies(toegang, params.clientSleutel)
    const notities = await bekijkNotities(toegang, omgeving, wie, 'clienten.zoeken')
    return { inhoud: { notities } }
  },

  'notities.schrijf': async (vraag) => {
    const { toegang, omgeving, params, inhoud } = vraag
    const gebeurtenis = { soort: 'vraag_notitie', actie: 'E', objectSoort: 'notitie' } as const
    return vraag.doe(gebeurtenis, async () => {
      const wie = await kies(toegang, params.clientSleutel)
      const notitie = await schrijfNotitie(toegang, omgeving, wie, inhoud.tekst)
      return { uit: { inhoud: notitie }, clienten: [wie.hex] }
    })
  },
}

/** The client behind a key; nothing is shown yet, so nothing is written down yet. */
async function kies(toegang: Toegang, clientSleutel: string) {
  const gevonden = await inZicht(toegang, (client) => leesClient(client, toegang, clientSleutel))
  if (gevonden === null) throw new Probleem('NIET_GEVONDEN')
  return { bsn: gevonden.dossier.bsn, hex: gevonden.sleutel.toString('hex') }
}
