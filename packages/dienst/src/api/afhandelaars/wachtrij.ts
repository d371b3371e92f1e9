// SPDX-License-Identifier: EUPL-1.2
/** The queue and what a person can do about it. */
import type { WACHTRIJROUTES } from '@stopwijzer/koppelvlak'
import type { Toegang } from '../../opslag/organisatie.ts'
import {
  leesWachtrijdeel,
  type Wachtrijplek,
  type Wachtrijregel,
} from '../../verwerking/wachtrij.ts'
import { geefOp, stuurAlsNieuw, stuurOpnieuw } from '../../verwerking/wachtrijacties.ts'
import { bladzijdeVan } from '../bladzijde.ts'
import { invoerfout, Probleem } from '../probleem.ts'
import type { AfhandelaarsVan } from '../vraag.ts'
import { alsBevinding } from './berichtvorm.ts'

export const wachtrij: AfhandelaarsVan<typeof WACHTRIJROUTES> = {
  'wachtrij.lijst': async (vraag) => {
    const blad = bladzijdeVan(vraag, 'wachtrij.lijst')
    const { alles = false, bericht, staat, berichtsoort } = vraag.query
    // Who asks for a state of what is out, asks for what is out.
    const ookWeg = alles || staat === 'verzonden' || staat === 'afgekeurd'
    const na = blad.na === null ? null : (blad.na as Wachtrijplek)
    const welke = { alles: ookWeg, bericht, staat, berichtsoort, na, grens: blad.grootte + 1 }
    const gebeurtenis = { soort: 'bekijk_wachtrij', actie: 'R', objectSoort: 'bericht' } as const
    return vraag.lees(gebeurtenis, async (client) => {
      const gelezen = await leesWachtrijdeel(client, vraag.toegang, vraag.omgeving, welke)
      const { rijen, inhoud } = blad.maak(
        gelezen,
        ({ plek }) => plek,
        ({ regel }) => toon(vraag.toegang, regel),
      )
      const clienten = rijen.flatMap(({ dossier }) =>
        dossier === null ? [] : [{ client: dossier }],
      )
      return { uit: { inhoud }, clienten }
    })
  },

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

/** The name of a file may be somebody else's; who needs it looks at the message. */
function toon({ organisatie }: Toegang, { bestand: _, ...regel }: Wachtrijregel) {
  const bericht = regel.richting === 'uit' ? regel.id.slice(organisatie.length + 1) : null
  return { ...regel, bericht }
}
