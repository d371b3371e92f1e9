// SPDX-License-Identifier: EUPL-1.2
/** Retention over the API: terms, plans, the approval of a second person, and carrying out. */
import type { Antwoord, BEWAARROUTES } from '@stopwijzer/koppelvlak'
import type { Bewaaruitkomst } from '../../bewaren/afronden.ts'
import {
  type Bewaarplan,
  keurBewaarplanGoed,
  leesBewaarplan,
  leesBewaarplannen,
  maakBewaarplan,
} from '../../bewaren/plan.ts'
import { voerBewaarplanUit } from '../../bewaren/uitvoeren.ts'
import type { AfhandelaarsVan } from '../vraag.ts'
import { bewaartermijnen } from './bewaartermijnen.ts'

/** A request does not last longer: the next one goes on, or the plan holds what was found. */
const HOOGSTENS_MS = 20_000

export const bewaren: AfhandelaarsVan<typeof BEWAARROUTES> = {
  ...bewaartermijnen,

  'bewaarplannen.lijst': async (vraag) => {
    const plannen = await leesBewaarplannen(vraag.toegang)
    return vraag.lees({ soort: 'bekijk_bewaarplan', actie: 'R' }, async () => ({
      uit: { inhoud: { plannen: plannen.map(toon) } },
      clienten: [],
    }))
  },

  'bewaarplannen.lees': async (vraag) => {
    const plan = await leesBewaarplan(vraag.toegang, vraag.params.id)
    return vraag.lees(gebeurtenis('bekijk_bewaarplan', 'R', plan.id), async () => ({
      uit: { inhoud: toon(plan) },
      clienten: [],
    }))
  },

  'bewaarplannen.maak': async (vraag) =>
    vraag.doe({ soort: 'vraag_bewaarplan', actie: 'E', objectSoort: 'bewaarplan' }, async () => {
      const stop = AbortSignal.timeout(HOOGSTENS_MS)
      const plan = await maakBewaarplan(vraag.toegang, vraag.omgeving, { stop })
      return { uit: { inhoud: toon(plan) }, clienten: [], bij: { objectId: plan.id } }
    }),

  'bewaarplannen.keurGoed': async (vraag) => {
    const { id } = vraag.params
    return vraag.doe(gebeurtenis('vraag_bewaarplan_goedkeuring', 'E', id), async () => {
      const plan = await keurBewaarplanGoed(vraag.toegang, vraag.omgeving, id)
      return { uit: { inhoud: toon(plan) }, clienten: [] }
    })
  },

  'bewaarplannen.voerUit': async (vraag) => {
    const { id } = vraag.params
    return vraag.doe(gebeurtenis('vraag_bewaarplan_uitvoering', 'E', id), async () => {
      const stop = AbortSignal.timeout(HOOGSTENS_MS)
      const plan = await voerBewaarplanUit(vraag.toegang, vraag.omgeving, id, { stop })
      return { uit: { inhoud: toon(plan) }, clienten: [], bij: { bijzonderheden: plan.staat } }
    })
  },
}

function gebeurtenis<A extends 'R' | 'E'>(soort: string, actie: A, objectId: string) {
  return { soort, actie, objectSoort: 'bewaarplan', objectId }
}

function toon(plan: Bewaarplan): Antwoord<'bewaarplannen.lees'> {
  const { id, peildatum, termijnen, telling, staat, gemaakt, akkoord, voortgang } = plan
  const wie = ({ door, moment }: Bewaarplan['gemaakt']) => ({ naam: door.naam, moment })
  return {
    ...{ id, peildatum, termijnen, telling, staat, voortgang },
    gemaakt: wie(gemaakt),
    akkoord: akkoord && wie(akkoord),
    uitkomst: plan.uitkomst as Bewaaruitkomst | null,
  }
}
