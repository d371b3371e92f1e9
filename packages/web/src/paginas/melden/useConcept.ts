// SPDX-License-Identifier: EUPL-1.2
/**
 * The draft behind a form: made at the first time it is kept, changed after that. When somebody
 * else changed it meanwhile nothing is overwritten: the user sees both and chooses.
 */
import { type Antwoord, KoppelvlakFout } from '@stopwijzer/koppelvlak'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { client, nieuweHerhaalsleutel } from '../../gegevens/client.ts'
import type { Verzoekfout } from '../../gegevens/fout.ts'
import { useActie } from '../../gegevens/useActie.ts'

export type Concept = Antwoord<'concepten.lees'>
export type Conceptinvoer = Concept['invoer']

const isBotsing = (fout: unknown) => fout instanceof KoppelvlakFout && fout.status === 412
const isWeg = (fout: unknown) => fout instanceof KoppelvlakFout && fout.status === 404

/** Fields in one order and without the empty ones: the same draft has the same text. */
const vorm = (invoer: Conceptinvoer): string =>
  JSON.stringify(Object.entries(invoer).toSorted(([a], [b]) => (a < b ? -1 : 1)))

export interface Conceptbeheer {
  /** The draft that the form belongs to; undefined until it is kept for the first time. */
  readonly concept: Concept | undefined
  /** What somebody else made of it. */
  readonly ander: Concept | undefined
  readonly bezig: boolean
  readonly bewaar: (invoer: Conceptinvoer) => Promise<Bewaard>
  /** Sends it as it stands in the form; undefined when there is no draft, or it is changed elsewhere. */
  readonly bewaarVoorVerzenden: (invoer: Conceptinvoer) => Promise<Concept | undefined>
  /** Keeps what is typed in place of what the other made of it. */
  readonly overschrijf: (invoer: Conceptinvoer) => Promise<Bewaard>
  /** From now on the version of the other is the one to change. */
  readonly neemOver: () => Concept | undefined
}

export type Bewaard = 'bewaard' | 'botsing' | { readonly fout: Verzoekfout }

interface Schrijfopdracht {
  readonly invoer: Conceptinvoer
  /** The draft to change; undefined makes one. */
  readonly op: Concept | undefined
}

export function useConcept(geopend: Concept | undefined): Conceptbeheer {
  const [concept, zetConcept] = useState(geopend)
  const [ander, zetAnder] = useState<Concept>()
  const [, zetZoek] = useSearchParams()

  /** Undefined when somebody else changed it first: `ander` is what they made of it. */
  async function schrijf({ invoer, op }: Schrijfopdracht, herhaalsleutel: string) {
    if (op === undefined) return client.vraag('concepten.maak', { inhoud: invoer, herhaalsleutel })
    const params = { id: op.id }
    try {
      return await client.vraag('concepten.wijzig', { params, inhoud: invoer, ifMatch: op.versie })
    } catch (fout) {
      // Sent or thrown away by somebody else: what was typed becomes a draft again.
      if (isWeg(fout)) return client.vraag('concepten.maak', { inhoud: invoer, herhaalsleutel })
      if (!isBotsing(fout)) throw fout
      const nu = await client.vraag('concepten.lees', { params })
      // Our own change whose answer got lost.
      if (vorm(nu.invoer) === vorm(invoer)) return nu
      zetAnder(nu)
      return undefined
    }
  }
  const actie = useActie(schrijf, ['concepten.'])

  function neem(nieuw: Concept) {
    zetConcept(nieuw)
    zetAnder(undefined)
    // The address leads back to the draft, also after a reload.
    if (nieuw.id !== concept?.id)
      zetZoek((oud) => ({ ...Object.fromEntries(oud), concept: nieuw.id }), {
        replace: true,
        preventScrollReset: true,
      })
  }

  async function bewaar(opdracht: Schrijfopdracht): Promise<Bewaard> {
    const uit = await actie.doe(opdracht)
    if ('fout' in uit) return uit
    if (uit.gelukt === undefined) return 'botsing'
    neem(uit.gelukt)
    return 'bewaard'
  }

  return {
    concept,
    ander,
    bezig: actie.bezig,
    bewaar: (invoer) => bewaar({ invoer, op: concept }),
    overschrijf: (invoer) => bewaar({ invoer, op: ander ?? concept }),
    async bewaarVoorVerzenden(invoer) {
      if (concept === undefined || vorm(concept.invoer) === vorm(invoer)) return concept
      const nieuw = await schrijf({ invoer, op: concept }, nieuweHerhaalsleutel())
      if (nieuw !== undefined) neem(nieuw)
      return nieuw
    },
    neemOver() {
      if (ander !== undefined) neem(ander)
      return ander
    },
  }
}
