// SPDX-License-Identifier: EUPL-1.2
/** Retention terms over the API: what they are, and changing them with two people. */
import type { Antwoord, BEWAARROUTES } from '@stopwijzer/koppelvlak'
import {
  BEWAARKLASSEN,
  binnenGrenzen,
  KLASSEN,
  leesBewaartermijnen,
  termijnenInWoorden,
} from '../../bewaren/termijnen.ts'
import {
  keurTermijnvoorstelGoed,
  leesTermijnvoorstel,
  maakTermijnvoorstel,
  type Termijnvoorstel,
  trekTermijnvoorstelIn,
} from '../../bewaren/termijnvoorstel.ts'
import { invoerfout, Probleem } from '../probleem.ts'
import type { AfhandelaarsVan } from '../vraag.ts'

type Termijnroutes = Pick<
  typeof BEWAARROUTES,
  | 'bewaren.termijnen'
  | 'bewaren.voorstel'
  | 'bewaren.stelVoor'
  | 'bewaren.keurGoed'
  | 'bewaren.trekIn'
>

export const bewaartermijnen: AfhandelaarsVan<Termijnroutes> = {
  'bewaren.termijnen': async (vraag) =>
    vraag.lees({ soort: 'bekijk_bewaartermijnen', actie: 'R' }, async (client) => {
      const inhoud = await leesBewaartermijnen(client, vraag.toegang.organisatie)
      return { uit: { inhoud }, clienten: [] }
    }),

  'bewaren.voorstel': async ({ toegang, omgeving, lees }) =>
    lees({ soort: 'bekijk_bewaartermijnen', actie: 'R' }, async (client) => {
      const voorstel = await leesTermijnvoorstel(client, toegang.organisatie, omgeving)
      const klassen = KLASSEN.map((klasse) => {
        const { stand: _, ...rest } = BEWAARKLASSEN[klasse]
        return { klasse, ...rest }
      })
      return { uit: { inhoud: { voorstel: voorstel && toon(voorstel), klassen } }, clienten: [] }
    }),

  'bewaren.stelVoor': async (vraag) => {
    const { termijnen } = vraag.inhoud
    const fout = KLASSEN.find((klasse) => !binnenGrenzen(klasse, termijnen[klasse]))
    if (fout !== undefined) {
      const { minste, meeste, eenheid } = BEWAARKLASSEN[fout]
      const zin = `Kies een heel getal van ${minste} tot en met ${meeste} (${eenheid}).`
      throw invoerfout(`inhoud/termijnen/${fout}`, zin)
    }
    if (termijnenInWoorden(termijnen) === '') {
      throw invoerfout('inhoud/termijnen', 'Noem minstens één termijn.')
    }
    const nieuw = Object.fromEntries(
      Object.entries(termijnen).filter(([, een]) => een !== undefined),
    )
    return vraag.schrijf(gebeurtenis('stel_bewaartermijn_voor', 'C'), async (client) => {
      const voorstel = await maakTermijnvoorstel(client, vraag.toegang, vraag.omgeving, nieuw)
      if (voorstel === null) {
        throw new Probleem('TOESTAND_BOTST', ['Er ligt al een voorstel voor bewaartermijnen.'])
      }
      const bij = { objectId: voorstel.id, bijzonderheden: termijnenInWoorden(nieuw) }
      return { uit: { inhoud: toon(voorstel) }, clienten: [], bij }
    })
  },

  'bewaren.keurGoed': async (vraag) => {
    const { id } = vraag.params
    return vraag.schrijf(gebeurtenis('zet_bewaartermijn', 'U', id), async (client) => {
      const uit = await keurTermijnvoorstelGoed(client, vraag.toegang, vraag.omgeving, id)
      if (uit === 'onbekend') throw new Probleem('NIET_GEVONDEN', [`voorstel ${id}`])
      if (uit === 'zelfde') {
        throw new Probleem('TOESTAND_BOTST', ['Een ander mens moet dit voorstel goedkeuren.'])
      }
      if (uit === 'gewijzigd') {
        throw new Probleem('TOESTAND_BOTST', [
          'De termijnen zijn gewijzigd sinds dit voorstel. Trek het in en maak een nieuw.',
        ])
      }
      const { door } = uit.voorstel.gemaakt
      const bijzonderheden = `${termijnenInWoorden(uit.voorstel.nieuw)}; voorgesteld door ${door.naam}`
      return { uit: { inhoud: uit.termijnen }, clienten: [], bij: { bijzonderheden } }
    })
  },

  'bewaren.trekIn': async (vraag) => {
    const { id } = vraag.params
    return vraag.schrijf(gebeurtenis('trek_bewaartermijn_in', 'D', id), async (client) => {
      if (!(await trekTermijnvoorstelIn(client, vraag.toegang, vraag.omgeving, id))) {
        throw new Probleem('NIET_GEVONDEN', [`voorstel ${id}`])
      }
      return { uit: { inhoud: { id } }, clienten: [] }
    })
  },
}

function gebeurtenis<A extends 'C' | 'U' | 'D'>(soort: string, actie: A, objectId?: string) {
  return {
    soort,
    actie,
    objectSoort: 'bewaartermijnen',
    ...(objectId === undefined ? {} : { objectId }),
  }
}

function toon(voorstel: Termijnvoorstel): Antwoord<'bewaren.stelVoor'> {
  const { id, oud, nieuw, gemaakt, geldigTot } = voorstel
  const door = { naam: gemaakt.door.naam, moment: gemaakt.moment }
  return { id, oud, nieuw, gemaakt: door, geldigTot }
}
