// SPDX-License-Identifier: EUPL-1.2
/** Jobs that replay messages: made, followed and stopped here; the service does the work. */
import type { Antwoord, HERSPEELROUTES } from '@stopwijzer/koppelvlak'
import type pg from 'pg'
import type { Toegang } from '../../opslag/organisatie.ts'
import { richtingVan } from '../../opslag/volgorde.ts'
import {
  type Herspeelopdracht,
  leesHerspeelopdrachten,
  leesHerspeelverschillen,
  maakHerspeelopdracht,
  stopHerspeelopdracht,
} from '../../verwerking/herspeelopdrachten.ts'
import { bladzijdeVan } from '../bladzijde.ts'
import { invoerfout, Probleem } from '../probleem.ts'
import type { AfhandelaarsVan } from '../vraag.ts'

export const herspeelopdrachten: AfhandelaarsVan<typeof HERSPEELROUTES> = {
  'herspeelopdrachten.maak': async (vraag) => {
    const { toegang, omgeving, inhoud: keuze } = vraag
    if (keuze.van !== undefined && keuze.tot !== undefined && keuze.tot < keuze.van) {
      throw invoerfout('inhoud/tot', 'De laatste dag ligt voor de eerste.')
    }
    return vraag.schrijf(gebeurtenis('maak_herspeelopdracht', 'C'), async (client) => {
      const id = await maakHerspeelopdracht(client, toegang, omgeving, keuze)
      const inhoud = await haal(client, toegang, id)
      return { uit: { inhoud }, clienten: [], bij: { objectId: id } }
    })
  },

  'herspeelopdrachten.lijst': async (vraag) => {
    const blad = bladzijdeVan(vraag, 'herspeelopdrachten.lijst')
    return vraag.lees(gebeurtenis('bekijk_herspeelopdrachten', 'R'), async (client) => {
      const na = blad.na === null ? undefined : String(blad.na[0])
      const gevonden = await leesHerspeelopdrachten(
        client,
        vraag.toegang,
        { na },
        blad.grootte + 1,
        // Its id grows with the moment that it was made.
        richtingVan(vraag.query.volgorde ?? '-aangemaakt'),
      )
      const { inhoud } = blad.maak(gevonden, (een) => [een.id], toon)
      return { uit: { inhoud }, clienten: [] }
    })
  },

  'herspeelopdrachten.lees': async (vraag) => {
    const { id } = vraag.params
    return vraag.lees(gebeurtenis('bekijk_herspeelopdracht', 'R', id), async (client) => ({
      uit: { inhoud: await haal(client, vraag.toegang, id) },
      clienten: [],
    }))
  },

  'herspeelopdrachten.verschillen': async (vraag) => {
    const { id } = vraag.params
    const { toegang } = vraag
    const blad = bladzijdeVan(vraag, `herspeelopdrachten.verschillen/${id}`)
    return vraag.lees(gebeurtenis('bekijk_herspeelverschillen', 'R', id), async (client) => {
      await haal(client, toegang, id)
      const na = blad.na === null ? '' : String(blad.na[0])
      const gevonden = await leesHerspeelverschillen(client, toegang, id, na, blad.grootte + 1)
      const { rijen, inhoud } = blad.maak(
        gevonden,
        ({ verschil }) => [verschil.bericht],
        ({ verschil }) => verschil,
      )
      return {
        uit: { inhoud },
        clienten: rijen.flatMap((rij) => rij.dossier?.toString('hex') ?? []),
      }
    })
  },

  'herspeelopdrachten.stop': async (vraag) => {
    const { id } = vraag.params
    const { toegang, omgeving } = vraag
    return vraag.schrijf(gebeurtenis('stop_herspeelopdracht', 'U', id), async (client) => {
      const { staat } = await haal(client, toegang, id)
      if (!(await stopHerspeelopdracht(client, toegang, id, omgeving.tijdstip()))) {
        throw new Probleem('TOESTAND_BOTST', [`De opdracht is al ten einde: ${staat}.`])
      }
      return { uit: { inhoud: await haal(client, toegang, id) }, clienten: [] }
    })
  },
}

function gebeurtenis<A extends 'C' | 'R' | 'U'>(soort: string, actie: A, objectId?: string) {
  const basis = { soort, actie, objectSoort: 'herspeelopdracht' }
  return objectId === undefined ? basis : { ...basis, objectId }
}

async function haal(client: pg.ClientBase, toegang: Toegang, id: string) {
  const [gevonden] = await leesHerspeelopdrachten(client, toegang, { id }, 1)
  if (gevonden === undefined) throw new Probleem('NIET_GEVONDEN')
  return toon(gevonden)
}

/** The choice was held against the same contract when it came in. */
function toon(opdracht: Herspeelopdracht): Antwoord<'herspeelopdrachten.lees'> {
  return opdracht as Antwoord<'herspeelopdrachten.lees'>
}
