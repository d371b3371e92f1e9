// SPDX-License-Identifier: EUPL-1.2
/** Webhooks: making, switching, trying and looking at them. No data of clients. */
import type { Antwoord, WEBHOOKROUTES } from '@stopwijzer/koppelvlak'
import type pg from 'pg'
import type { Toegang } from '../../opslag/organisatie.ts'
import { GEEN_WEBHOOKS, keurAdres } from '../../webhooks/adres.ts'
import { bezorgProef } from '../../webhooks/proef.ts'
import { verstuur } from '../../webhooks/versturen.ts'
import {
  leesBezorgingen,
  leesWebhooks,
  MEESTE_WEBHOOKS,
  maakWebhook,
  verwijderWebhook,
  type Webhook,
  zetWebhook,
} from '../../webhooks/webhooks.ts'
import { bladzijdeVan } from '../bladzijde.ts'
import { Probleem } from '../probleem.ts'
import type { AfhandelaarsVan, Vraag } from '../vraag.ts'

export const webhooks: AfhandelaarsVan<typeof WEBHOOKROUTES> = {
  'webhooks.lijst': async (vraag) =>
    vraag.lees({ soort: 'bekijk_webhooks', actie: 'R', objectSoort: 'webhook' }, async (client) => {
      const gevonden = await leesWebhooks(client, vraag.toegang)
      return { uit: { inhoud: { webhooks: gevonden.map(toon) } }, clienten: [] }
    }),

  'webhooks.maak': async (vraag) => {
    const { url, soorten = null } = vraag.inhoud
    const mis = keurAdres(url, vraag.dienst.configuratie.webhooks ?? GEEN_WEBHOOKS)
    if (mis !== null) {
      const fouten = [{ plek: 'inhoud/url', melding: mis, code: 'adres' }]
      throw new Probleem('TOESTAND_BOTST', [mis], { fouten })
    }
    const gebeurtenis = { soort: 'maak_webhook', actie: 'C', objectSoort: 'webhook' } as const
    let eenmalig: string | null = null
    const gemaakt = await vraag.schrijf(gebeurtenis, async (client) => {
      const { toegang, omgeving } = vraag
      if ((await leesWebhooks(client, toegang)).length >= MEESTE_WEBHOOKS) {
        const zin = `Er zijn al ${MEESTE_WEBHOOKS} webhooks. Verwijder er eerst een.`
        throw new Probleem('TOESTAND_BOTST', [zin])
      }
      const { id, geheim } = await maakWebhook(client, toegang, omgeving, { url, soorten })
      const webhook = toon(await haalEen(client, toegang, id))
      eenmalig = geheim
      return {
        // What is stored for a repeated command does not hold the secret.
        uit: { inhoud: { webhook, geheim: null } },
        clienten: [],
        bij: { objectId: id, bijzonderheden: new URL(url).host },
      }
    })
    return { ...gemaakt, inhoud: { ...gemaakt.inhoud, geheim: eenmalig } }
  },

  'webhooks.verwijder': async (vraag) => {
    const { id } = vraag.params
    return vraag.schrijf(wijzig('verwijder_webhook', 'D', id), async (client) => {
      if (!(await verwijderWebhook(client, vraag.toegang, id))) throw new Probleem('NIET_GEVONDEN')
      return { uit: {}, clienten: [] }
    })
  },

  'webhooks.zetAan': async (vraag) => {
    const { id } = vraag.params
    return vraag.schrijf(wijzig('zet_webhook_aan', 'U', id), async (client) => ({
      uit: { inhoud: await zet(client, vraag.toegang, id, 'aan') },
      clienten: [],
    }))
  },

  'webhooks.zetUit': async (vraag) => {
    const { id } = vraag.params
    return vraag.schrijf(wijzig('zet_webhook_uit', 'U', id), async (client) => ({
      uit: { inhoud: await zet(client, vraag.toegang, id, 'uit') },
      clienten: [],
    }))
  },

  'webhooks.probeer': async (vraag) => {
    const { id } = vraag.params
    const { toegang, omgeving, dienst } = vraag
    const beleid = dienst.configuratie.webhooks ?? GEEN_WEBHOOKS
    return vraag.doe(wijzig('probeer_webhook', 'E', id), async () => {
      const uitslag = await bezorgProef(toegang, omgeving, id, (zending) =>
        verstuur(zending, beleid),
      )
      if (uitslag === null) throw new Probleem('NIET_GEVONDEN')
      return { uit: { inhoud: uitslag }, clienten: [] }
    })
  },

  'webhooks.bezorgingen': async (vraag: Vraag<'webhooks.bezorgingen'>) => {
    const { id } = vraag.params
    const blad = bladzijdeVan(vraag, `webhooks.bezorgingen/${id}`)
    return vraag.lees(
      { soort: 'bekijk_webhook', actie: 'R', objectSoort: 'webhook', objectId: id },
      async (client) => {
        await haalEen(client, vraag.toegang, id)
        const voor = blad.na === null ? null : String(blad.na[0])
        const rijen = await leesBezorgingen(client, vraag.toegang, id, voor, blad.grootte + 1)
        const { inhoud } = blad.maak(
          rijen,
          (rij) => [rij.id],
          (rij) => rij,
        )
        return { uit: { inhoud }, clienten: [] }
      },
    )
  },
}

function wijzig<A extends 'U' | 'D' | 'E'>(soort: string, actie: A, objectId: string) {
  return { soort, actie, objectSoort: 'webhook', objectId }
}

async function haalEen(client: pg.ClientBase, toegang: Toegang, id: string): Promise<Webhook> {
  const [gevonden] = await leesWebhooks(client, toegang, id)
  if (gevonden === undefined) throw new Probleem('NIET_GEVONDEN')
  return gevonden
}

async function zet(client: pg.ClientBase, toegang: Toegang, id: string, staat: 'aan' | 'uit') {
  if (!(await zetWebhook(client, toegang, id, staat))) throw new Probleem('NIET_GEVONDEN')
  return toon(await haalEen(client, toegang, id))
}

/** The kinds in the database are those of the contract: nothing else is ever written. */
function toon(webhook: Webhook): Antwoord<'webhooks.zetAan'> {
  return webhook as Antwoord<'webhooks.zetAan'>
}
