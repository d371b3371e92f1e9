// SPDX-License-Identifier: EUPL-1.2
/** The queue and what a person can do about it. */
import type { WACHTRIJROUTES } from '@stopwijzer/koppelvlak'
import { wachtrijIn } from '../../verwerking/wachtrij.ts'
import { geefOp, stuurAlsNieuw, stuurOpnieuw } from '../../verwerking/wachtrijacties.ts'
import { invoerfout, Probleem } from '../probleem.ts'
import type { HandelaarsVan } from '../vraag.ts'
import { alsBevinding } from './berichtvorm.ts'

export const wachtrij: HandelaarsVan<typeof WACHTRIJROUTES> = {
  'wachtrij.lijst': async (vraag) =>
    vraag.lees({ soort: 'bekijk_wachtrij', actie: 'R', objectSoort: 'bericht' }, async (client) => {
      const { alles = false, bericht } = vraag.query
      const { toegang, omgeving } = vraag
      const welke = { alles, bericht }
      const { gegevens, clienten } = await wachtrijIn(client, toegang, omgeving, welke)
      // The name of a file may be somebody else's; who needs it looks at the message.
      const regels = gegevens.map(({ bestand: _, ...regel }) => ({
        ...regel,
        bericht: regel.richting === 'uit' ? regel.id.slice(toegang.organisatie.length + 1) : null,
      }))
      return { uit: { inhoud: { regels } }, clienten }
    }),

  'wachtrij.doe': async (vraag) => {
    const { toegang, omgeving } = vraag
    const { id } = vraag.params
    const { actie, reden } = vraag.inhoud
    if (!id.startsWith(`${toegang.organisatie}-`)) throw new Probleem('NIET_GEVONDEN')
    if (actie === 'opgeven' && reden === undefined) {
      throw invoerfout('inhoud/reden', 'Zeg waarom u ermee stopt.')
    }
    const gebeurtenis = {
      soort: `wachtrij_${actie.replaceAll('-', '_')}_gevraagd`,
      actie: 'U',
      objectSoort: 'bericht',
      objectId: id,
    } as const
    return vraag.doe(gebeurtenis, async () => {
      const uitkomst =
        actie === 'opnieuw'
          ? await stuurOpnieuw(toegang, omgeving, id)
          : actie === 'opgeven'
            ? await geefOp(toegang, omgeving, id, reden ?? '')
            : await stuurAlsNieuw(toegang, omgeving, id)
      const { gelukt, vervangenDoor, bevindingen } = uitkomst
      const inhoud = { gelukt, vervangenDoor, bevindingen: bevindingen.map(alsBevinding) }
      return { uit: { inhoud }, clienten: [] }
    })
  },
}
