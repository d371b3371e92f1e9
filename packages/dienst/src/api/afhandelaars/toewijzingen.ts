// SPDX-License-Identifier: EUPL-1.2
/** Toewijzingen: worklists, one in full, and what happened to it. */
import { termijnen } from '@stopwijzer/keten'
import type { TOEWIJZINGROUTES } from '@stopwijzer/koppelvlak'
import type pg from 'pg'
import { clientVanToewijzing, leesClient } from '../../dossiers/client.ts'
import { type Werklijstplek, zoekToewijzingen } from '../../dossiers/lijst.ts'
import { leesTijdlijn } from '../../dossiers/tijdlijn.ts'
import {
  hoortBij,
  type Toewijzing,
  toewijzingenVan,
  vulToewijzingen,
} from '../../dossiers/werklijst.ts'
import { zettenVan } from '../../dossiers/zetten.ts'
import type { Toegang } from '../../opslag/organisatie.ts'
import { bladzijdeVan } from '../bladzijde.ts'
import { Probleem } from '../probleem.ts'
import type { AfhandelaarsVan } from '../vraag.ts'
import { alsDetail, alsToewijzingregel, gezienIn } from './dossiervorm.ts'

export const toewijzingen: AfhandelaarsVan<typeof TOEWIJZINGROUTES> = {
  'toewijzingen.lijst': async (vraag) => {
    const bladzijde = bladzijdeVan(vraag, 'toewijzingen.lijst')
    const { levering, toewijzing, signaal, paginaGrootte: _, na: __, ...rest } = vraag.query
    const filter = { ...rest, leveringen: levering, toewijzingen: toewijzing }
    const gebeurtenis = {
      soort: 'bekijk_toewijzingen',
      actie: 'R',
      objectSoort: 'toewijzing',
      veldgroepen: ['persoon', 'toestand', 'taken'],
    } as const
    return vraag.lees(gebeurtenis, async (client) => {
      const vandaag = vraag.omgeving.nu().slice(0, 10)
      const na = bladzijde.na as Werklijstplek | null
      const { toegang } = vraag
      const grens = bladzijde.grootte + 1
      const { gevonden, verder } = await zoekToewijzingen(
        client,
        toegang,
        filter,
        vandaag,
        na,
        grens,
      )
      const zelf = (plek: Werklijstplek) => plek
      const { rijen, inhoud } = bladzijde.maak(gevonden, zelf, zelf, verder)
      const gevuld = await vulToewijzingen(client, toegang, rijen, vandaag)
      const getoond = gevuld.filter(
        (een): een is Toewijzing => een !== null && heeftSignaal(een, signaal),
      )
      const resultaten = getoond.map(alsToewijzingregel)
      return { uit: { inhoud: { ...inhoud, resultaten } }, clienten: gezienIn(getoond) }
    })
  },

  'toewijzingen.lees': async (vraag) => {
    const gebeurtenis = {
      soort: 'bekijk_toewijzing',
      actie: 'R',
      objectSoort: 'toewijzing',
      objectId: vraag.params.id,
      veldgroepen: ['persoon', 'toestand', 'taken', 'termijnen'],
    } as const
    return vraag.lees(gebeurtenis, async (client) => {
      const vandaag = vraag.omgeving.nu().slice(0, 10)
      const een = await eisToewijzing(client, vraag.toegang, vraag.params.id, vandaag)
      const bewaakt = termijnen(een.opgeslagen.dossier, vandaag, vraag.toegang.rol)
      const eigen = bewaakt.filter((termijn) => hoortBij(termijn, een.toestand))
      const zetten = await zettenVan(client, vraag.toegang, vraag.omgeving, een)
      return { uit: { inhoud: alsDetail(een, eigen, zetten, vandaag) }, clienten: gezienIn([een]) }
    })
  },

  'toewijzingen.tijdlijn': async (vraag) => {
    const bladzijde = bladzijdeVan(vraag, `toewijzingen.tijdlijn ${vraag.params.id}`)
    const gebeurtenis = {
      soort: 'bekijk_tijdlijn',
      actie: 'R',
      objectSoort: 'toewijzing',
      objectId: vraag.params.id,
      veldgroepen: ['bericht', 'taken', 'termijnen', 'handelingen'],
    } as const
    return vraag.lees(gebeurtenis, async (client) => {
      const vandaag = vraag.omgeving.nu().slice(0, 10)
      const een = await eisToewijzing(client, vraag.toegang, vraag.params.id, vandaag)
      const alles = await leesTijdlijn(client, vraag.toegang, een, vandaag)
      const [moment, id] = (bladzijde.na ?? []) as readonly string[]
      const { taakId } = vraag.query
      const gekozen = alles.filter((m) => taakId === undefined || m.taakId === taakId)
      const rest = gekozen.filter(
        (m) => moment === undefined || m.moment > moment || (m.moment === moment && m.id > id!),
      )
      const { inhoud } = bladzijde.maak(
        rest.slice(0, bladzijde.grootte + 1),
        (m) => [m.moment, m.id],
        (m) => m,
      )
      return { uit: { inhoud }, clienten: gezienIn([een]) }
    })
  },
}

function heeftSignaal({ toestand }: Toewijzing, code: string | undefined): boolean {
  return code === undefined || toestand.signalen.some((signaal) => signaal.code === code)
}

/** One toewijzing by its id. Throws `NIET_GEVONDEN`. */
async function eisToewijzing(
  client: pg.ClientBase,
  toegang: Toegang,
  id: string,
  vandaag: string,
): Promise<Toewijzing> {
  const sleutel = clientVanToewijzing(id)
  const gevonden = sleutel === null ? null : await leesClient(client, toegang, sleutel)
  const alle = gevonden ? await toewijzingenVan(client, toegang, [gevonden], vandaag) : []
  const een = alle.find((toewijzing) => toewijzing.id === id)
  if (een === undefined) throw new Probleem('NIET_GEVONDEN')
  return een
}
