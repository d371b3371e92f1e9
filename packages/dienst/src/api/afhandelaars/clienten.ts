// SPDX-License-Identifier: EUPL-1.2
/** Clients: search, one with his toewijzingen, and the whole BSN as an act of its own. */
import { isElfproef } from '@stopwijzer/ijw'
import type { CLIENTROUTES } from '@stopwijzer/koppelvlak'
import { leesClient, leesClientenMetNummer } from '../../dossiers/client.ts'
import { toewijzingenVan } from '../../dossiers/werklijst.ts'
import { leesDossiers } from '../../opslag/lezen.ts'
import { invoerfout, Probleem } from '../probleem.ts'
import type { AfhandelaarsVan } from '../vraag.ts'
import { alsClienttoewijzing, alsPersoon, gezienIn } from './dossiervorm.ts'

export const clienten: AfhandelaarsVan<typeof CLIENTROUTES> = {
  'clienten.zoek': async (vraag) => {
    const { bsn, toewijzingNummer, gemeente } = vraag.inhoud
    if ((bsn === undefined) === (toewijzingNummer === undefined)) {
      throw invoerfout('inhoud', 'Geef een BSN of een toewijzingNummer, niet allebei.')
    }
    if (bsn !== undefined && !isElfproef(bsn)) {
      throw invoerfout('inhoud/bsn', 'Dit is geen bestaand BSN.')
    }
    const { toegang } = vraag
    const gebeurtenis = {
      soort: bsn === undefined ? 'zoek_client' : 'zoek_client_op_bsn',
      actie: 'R',
      objectSoort: 'client',
    } as const
    return vraag.lees(gebeurtenis, async (client) => {
      if (bsn === undefined) {
        const nummer = toewijzingNummer!
        const gevonden = await leesClientenMetNummer(client, toegang, nummer, gemeente)
        return {
          uit: { inhoud: { resultaten: gevonden.map(alsPersoon) } },
          clienten: gevonden.map(({ sleutel }) => ({ client: sleutel, toewijzing: nummer })),
        }
      }
      const sleutel = toegang.versleuteling.pseudoniem(bsn)
      const gevonden = [...(await leesDossiers(client, toegang, [sleutel])).values()]
      // Looking for somebody is an event about that person, also when nothing is found.
      return {
        uit: { inhoud: { resultaten: gevonden.map(alsPersoon) } },
        clienten: [{ client: sleutel }],
      }
    })
  },

  'clienten.lees': async (vraag) => {
    const { clientSleutel } = vraag.params
    const { toegang } = vraag
    const gebeurtenis = {
      soort: 'bekijk_client',
      actie: 'R',
      objectSoort: 'client',
      veldgroepen: ['persoon', 'toestand', 'taken'],
    } as const
    return vraag.lees(gebeurtenis, async (client) => {
      const gevonden = await leesClient(client, toegang, clientSleutel)
      if (gevonden === null) throw new Probleem('NIET_GEVONDEN')
      const vandaag = vraag.omgeving.nu().slice(0, 10)
      const toewijzingen = await toewijzingenVan(client, toegang, [gevonden], vandaag)
      const inhoud = {
        client: alsPersoon(gevonden),
        toewijzingen: toewijzingen.map(alsClienttoewijzing),
      }
      return {
        uit: { inhoud },
        clienten: [...gezienIn(toewijzingen), { client: gevonden.sleutel }],
      }
    })
  },

  'clienten.toonBsn': async (vraag) => {
    const gebeurtenis = {
      soort: 'toon_bsn',
      actie: 'R',
      objectSoort: 'client',
      veldgroepen: ['bsn'],
      doel: vraag.inhoud.doel,
    } as const
    return vraag.lees(gebeurtenis, async (client) => {
      const gevonden = await leesClient(client, vraag.toegang, vraag.params.clientSleutel)
      if (gevonden === null) throw new Probleem('NIET_GEVONDEN')
      const inhoud = { bsn: gevonden.dossier.bsn }
      return { uit: { inhoud }, clienten: [{ client: gevonden.sleutel }] }
    })
  },
}
