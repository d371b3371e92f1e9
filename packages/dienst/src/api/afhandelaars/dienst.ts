// SPDX-License-Identifier: EUPL-1.2
/** The organisation, its transports and the self-check. */
import type { DIENSTROUTES } from '@stopwijzer/koppelvlak'
import { leesTransporten, type Transportproef, toetsPostbus } from '../../beheer/transporten.ts'
import type { Configuratie } from '../../dienst.ts'
import { onderzoek } from '../../dokter/dokter.ts'
import { toetsGgk } from '../../transport/ggk/toets.ts'
import { toetsVsp } from '../../transport/vsp/toets.ts'
import { Probleem } from '../probleem.ts'
import type { AfhandelaarsVan } from '../vraag.ts'

export const dienst: AfhandelaarsVan<typeof DIENSTROUTES> = {
  'organisatie.lees': async (vraag) =>
    vraag.lees({ soort: 'bekijk_organisatie', actie: 'R' }, async (client) => {
      const { organisatie, rol } = vraag.toegang
      const { rows } = await client.query<{ aangemaakt: Date }>(
        'SELECT aangemaakt FROM organisatie WHERE organisatie = $1',
        [organisatie],
      )
      const inhoud = {
        code: organisatie,
        soort: rol,
        aangemeldOp: rows[0]!.aangemaakt.toISOString(),
        proef: vraag.dienst.configuratie.proef,
      }
      return { uit: { inhoud }, clienten: [] }
    }),

  'transporten.lijst': async (vraag) =>
    vraag.lees({ soort: 'bekijk_transporten', actie: 'R' }, async (client) => {
      const { transporten } = await leesTransporten(client, vraag.toegang, vraag.omgeving)
      return { uit: { inhoud: { transporten } }, clienten: [] }
    }),

  'transporten.toets': async (vraag) => {
    const { id } = vraag.params
    const toets = toetsVan(vraag.dienst.configuratie, vraag.toegang.organisatie, id)
    if (toets === null) throw new Probleem('NIET_GEVONDEN')
    const gebeurtenis = {
      soort: 'toets_transport',
      actie: 'E',
      objectSoort: 'transport',
      objectId: vraag.params.id,
    } as const
    const map = await vraag.lees(gebeurtenis, async (client) => {
      const gevonden = await leesTransporten(client, vraag.toegang, vraag.omgeving)
      return { uit: gevonden.map, clienten: [] }
    })
    return { inhoud: await toets(map) }
  },

  'dienst.onderzoek': async (vraag) => {
    const map = await vraag.lees({ soort: 'onderzoek_dienst', actie: 'E' }, async (client) => {
      const gevonden = await leesTransporten(client, vraag.toegang, vraag.omgeving)
      return { uit: gevonden.map, clienten: [] }
    })
    const controles = await onderzoek(vraag.dienst, { alleen: vraag.toegang.organisatie })
    const paden = [map, vraag.dienst.configuratie.gegevens].filter((pad) => pad)
    const zonderPaden = (zin: string) =>
      paden.reduce<string>((tekst, pad) => tekst.replaceAll(pad!, '...'), zin)
    return {
      inhoud: {
        controles: controles.map(({ naam, uitkomst, zin, actie }) => ({
          naam,
          uitkomst,
          zin: zonderPaden(zin),
          actie: actie && zonderPaden(actie),
        })),
      },
    }
  },
}

/** How to try a transport; `null`: this organisation has none with that name. */
function toetsVan(
  { ggk = null, vsp = null }: Configuratie,
  organisatie: string,
  id: string,
): ((map: string | null) => Promise<Transportproef>) | null {
  if (id === 'postbus') return toetsPostbus
  if (id === 'ggk' && ggk?.organisaties.includes(organisatie)) return () => toetsGgk(ggk)
  if (id === 'vsp' && vsp?.organisaties.includes(organisatie)) return () => toetsVsp(vsp)
  return null
}
