// SPDX-License-Identifier: EUPL-1.2
/** Payment consequences: list, one, outcome of consultation. */
import type { Antwoord, GEVOLGEN } from '@stopwijzer/koppelvlak'
import { type Gevolgfilter, type GevondenGevolg, zoekGevolgen } from '../../gevolgen/gevolgen.ts'
import { leesOverleggen, noteerOverleg, type Overleg } from '../../gevolgen/overleg.ts'
import { bladzijdeVan } from '../bladzijde.ts'
import { Probleem } from '../probleem.ts'
import type { AfhandelaarsVan } from '../vraag.ts'
import { profielnaam } from './dossiervorm.ts'

export const gevolgen: AfhandelaarsVan<typeof GEVOLGEN> = {
  'gevolgen.lijst': async (vraag) => {
    const bladzijde = bladzijdeVan(vraag, 'gevolgen.lijst')
    return vraag.lees(
      { soort: 'bekijk_gevolgen', actie: 'R', objectSoort: 'gevolg' },
      async (client) => {
        const [einddatum, id] = bladzijde.na ?? []
        const na =
          einddatum === undefined ? undefined : { einddatum: String(einddatum), id: String(id) }
        const filter = { ...filterVan(vraag.query), na }
        const gevonden = await zoekGevolgen(client, vraag.toegang, filter, bladzijde.grootte + 1)
        const { rijen, inhoud } = bladzijde.maak(
          gevonden,
          ({ plek }) => [plek.einddatum, plek.id],
          alsGevolg,
        )
        return { uit: { inhoud }, clienten: clientenVan(rijen) }
      },
    )
  },

  'gevolgen.lees': async (vraag) => {
    const { id } = vraag.params
    const gebeurtenis = {
      soort: 'bekijk_gevolg',
      actie: 'R',
      objectSoort: 'gevolg',
      objectId: id,
    } as const
    return vraag.lees(gebeurtenis, async (client) => {
      const [gevonden] = await zoekGevolgen(client, vraag.toegang, { id }, 1)
      if (gevonden === undefined) throw new Probleem('NIET_GEVONDEN')
      const geschiedenis = (await leesOverleggen(client, vraag.toegang, id)).map(alsOverleg)
      const inhoud = { ...alsGevolg(gevonden), geschiedenis }
      return { uit: { inhoud }, clienten: clientenVan([gevonden]) }
    })
  },

  'gevolgen.overleg': async (vraag) => {
    const { id } = vraag.params
    const { percentage, reden } = vraag.inhoud
    const gebeurtenis = {
      soort: 'leg_overleg_vast',
      actie: 'C',
      objectSoort: 'gevolg',
      objectId: id,
      bijzonderheden: `${percentage}%`,
    } as const
    return vraag.schrijf(gebeurtenis, async (client) => {
      const uitkomst = { percentage, reden }
      const gevonden = await noteerOverleg(client, vraag.toegang, vraag.omgeving, id, uitkomst)
      return { uit: { inhoud: alsGevolg(gevonden) }, clienten: clientenVan([gevonden]) }
    })
  },
}

interface Filtervraag extends Omit<Gevolgfilter, 'redenen' | 'na' | 'id'> {
  readonly reden?: readonly string[] | undefined
}

function filterVan({ reden, ...rest }: Filtervraag): Gevolgfilter {
  const { van, tot, gemeente, aanbieder, overleg, volgorde } = rest
  return { van, tot, redenen: reden, gemeente, aanbieder, overleg, volgorde }
}

function clientenVan(gevonden: readonly GevondenGevolg[]) {
  return gevonden.map(({ dossier, regel }) => ({
    client: dossier,
    toewijzing: regel.toewijzingNummer,
  }))
}

function alsGevolg({ regel, toewijzingId }: GevondenGevolg): Antwoord<'gevolgen.overleg'> {
  const { overleg, ...rest } = regel
  const profielNaam = profielnaam(regel.profiel)
  return { ...rest, profielNaam, toewijzingId, overleg: overleg && alsOverleg(overleg) }
}

function alsOverleg({ percentage, reden, moment, wie }: Overleg) {
  return { percentage, reden, vastgelegdOp: moment.slice(0, 10), wie: wie ?? null }
}
