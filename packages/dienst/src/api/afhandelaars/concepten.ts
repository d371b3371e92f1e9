// SPDX-License-Identifier: EUPL-1.2
/** Drafts of reports. */
import type { CONCEPTROUTES, Antwoord as Uitgaand } from '@stopwijzer/koppelvlak'
import type pg from 'pg'
import {
  type Concept,
  type Conceptinvoer,
  leesConcept,
  schrijfConcept,
  verwijderConcept,
  zoekConcepten,
} from '../../meldingen/concepten.ts'
import { clientenBij } from '../../meldingen/zoeken.ts'
import { toewijzingId } from '../../opslag/gebeurtenissen.ts'
import type { OpgeslagenDossier } from '../../opslag/lezen.ts'
import type { Toegang } from '../../opslag/organisatie.ts'
import { richtingVan } from '../../opslag/volgorde.ts'
import { maakMeldingenIn } from '../../verwerking/maken.ts'
import type { Meldopdracht } from '../../verwerking/melding.ts'
import { gewoonNummer, kiesPlek, type Plek, zoekPlekken } from '../../verwerking/plekken.ts'
import { bladzijdeVan } from '../bladzijde.ts'
import { invoerfout, Probleem } from '../probleem.ts'
import type { AfhandelaarsVan } from '../vraag.ts'
import { alsPersoon } from './dossiervorm.ts'
import { alsMelduitkomst } from './meldvorm.ts'

export const concepten: AfhandelaarsVan<typeof CONCEPTROUTES> = {
  'concepten.lijst': async (vraag) => {
    const bladzijde = bladzijdeVan(vraag, 'concepten.lijst')
    return vraag.lees(gebeurtenis('bekijk_concepten', 'R'), async (client) => {
      const [gewijzigd, id] = (bladzijde.na ?? []) as readonly string[]
      const na = gewijzigd === undefined ? null : { gewijzigd, id: id! }
      const { volgorde = '-gewijzigd' } = vraag.query
      const grens = bladzijde.grootte + 1
      const richting = richtingVan(volgorde)
      const gevonden = await zoekConcepten(client, vraag.toegang, na, grens, richting)
      const bij = await wieEnWaar(client, vraag.toegang, gevonden)
      const { rijen, inhoud } = bladzijde.maak(
        gevonden,
        (een) => [een.gewijzigd, een.id],
        (een) => alsConcept(een, bij),
      )
      return { uit: { inhoud }, clienten: rijen.map(gezien) }
    })
  },

  'concepten.maak': async (vraag) => {
    const { toegang, omgeving, inhoud } = vraag
    eisSoort(inhoud)
    return vraag.schrijf(gebeurtenis('maak_concept', 'C'), async (client) => {
      const id = omgeving.nieuweId()
      const dossier = await eisDossier(client, toegang, inhoud)
      await schrijfConcept(client, toegang, id, dossier, inhoud, omgeving.nu())
      const uit = await toon(client, toegang, id)
      return { uit: { ...uit, locatie: `/v1/concepten/${id}` }, clienten: [{ client: dossier }] }
    })
  },

  'concepten.lees': async (vraag) =>
    vraag.lees(gebeurtenis('bekijk_concept', 'R', vraag.params.id), async (client) => {
      const concept = await eisConcept(client, vraag.toegang, vraag.params.id)
      const uit = await toon(client, vraag.toegang, concept.id)
      return { uit, clienten: [gezien(concept)] }
    }),

  'concepten.wijzig': async (vraag) => {
    const { toegang, omgeving, inhoud, params } = vraag
    eisSoort(inhoud)
    return vraag.schrijf(gebeurtenis('wijzig_concept', 'U', params.id), async (client) => {
      const concept = await eisConcept(client, toegang, params.id, true)
      vraag.eisVersie(versieVan(concept))
      const dossier = await eisDossier(client, toegang, inhoud)
      await schrijfConcept(client, toegang, concept.id, dossier, inhoud, omgeving.nu())
      const uit = await toon(client, toegang, concept.id)
      return { uit, clienten: [gezien(concept), { client: dossier }] }
    })
  },

  'concepten.verwijder': async (vraag) => {
    const { toegang, params } = vraag
    return vraag.schrijf(gebeurtenis('verwijder_concept', 'D', params.id), async (client) => {
      const concept = await eisConcept(client, toegang, params.id, true)
      vraag.eisVersie(versieVan(concept))
      await verwijderConcept(client, toegang, concept.id)
      return { uit: {}, clienten: [gezien(concept)] }
    })
  },

  'concepten.verzend': async (vraag) => {
    const { toegang, omgeving, params } = vraag
    return vraag.schrijf(gebeurtenis('verzend_concept', 'U', params.id), async (client) => {
      const concept = await eisConcept(client, toegang, params.id, true)
      vraag.eisVersie(versieVan(concept))
      const opdracht = alsOpdracht(concept.invoer)
      const gemaakt = await maakMeldingenIn(client, toegang, omgeving, [opdracht], 'alles')
      const { melding, berichtId } = gemaakt.uit[0]!
      if (berichtId !== null) await verwijderConcept(client, toegang, concept.id)
      const inhoud = alsMelduitkomst(melding, berichtId, omgeving.nu().slice(0, 10))
      return { uit: { inhoud }, clienten: [gezien(concept)] }
    })
  },
}

function gebeurtenis(soort: string, actie: 'C' | 'R' | 'U' | 'D', objectId?: string) {
  const basis = {
    soort,
    actie,
    objectSoort: 'concept',
    veldgroepen: ['persoon', 'bericht'],
  } as const
  return objectId === undefined ? basis : { ...basis, objectId }
}

function gezien({ dossier, invoer }: Concept) {
  return { client: dossier, toewijzing: gewoonNummer(invoer.toewijzingNummer) }
}

function versieVan({ versie }: Concept): string {
  return `"${versie}"`
}

interface Bij {
  readonly clienten: ReadonlyMap<string, OpgeslagenDossier>
  /** By number, every place that it can mean. */
  readonly plekken: ReadonlyMap<string, readonly Plek[]>
  readonly aanbieder: string
}

async function wieEnWaar(
  client: pg.ClientBase,
  toegang: Toegang,
  concepten: readonly Concept[],
): Promise<Bij> {
  const nummers = concepten.map(({ invoer }) => gewoonNummer(invoer.toewijzingNummer))
  const clienten = await clientenBij(client, toegang, concepten)
  const plekken = await zoekPlekken(client, toegang, nummers)
  return { clienten, plekken, aanbieder: toegang.organisatie }
}

function alsConcept(concept: Concept, bij: Bij): Uitgaand<'concepten.lees'> {
  const { id, invoer, door, aangemaakt, gewijzigd } = concept
  const client = alsPersoon(bij.clienten.get(concept.dossier.toString('hex'))!)
  const versie = versieVan(concept)
  const van = toewijzingVan(concept, bij)
  const ontbreekt = nogLeeg(invoer)
  return { id, invoer, client, toewijzingId: van, ontbreekt, door, aangemaakt, gewijzigd, versie }
}

/** Null when the number means no toewijzing any more, or two. */
function toewijzingVan({ invoer }: Concept, { plekken, aanbieder }: Bij): string | null {
  const nummer = gewoonNummer(invoer.toewijzingNummer)
  const plek = kiesPlek(invoer, plekken.get(nummer) ?? [])
  if ('boodschap' in plek) return null
  return toewijzingId(plek.dossier, `${plek.gemeente}/${aanbieder}/${nummer}`)
}

async function toon(client: pg.ClientBase, toegang: Toegang, id: string) {
  const concept = await eisConcept(client, toegang, id)
  const inhoud = alsConcept(concept, await wieEnWaar(client, toegang, [concept]))
  return { inhoud, etag: versieVan(concept) }
}

async function eisConcept(
  client: pg.ClientBase,
  toegang: Toegang,
  id: string,
  vast = false,
): Promise<Concept> {
  const concept = await leesConcept(client, toegang, id, vast)
  if (concept === null) throw new Probleem('NIET_GEVONDEN')
  return concept
}

/** A draft is about a client that we know: it is hidden and removed with him. */
async function eisDossier(
  client: pg.ClientBase,
  toegang: Toegang,
  invoer: Conceptinvoer,
): Promise<Buffer> {
  const nummer = gewoonNummer(invoer.toewijzingNummer)
  const plekken = await zoekPlekken(client, toegang, [nummer])
  const plek = kiesPlek(invoer, plekken.get(nummer) ?? [])
  if ('boodschap' in plek) throw new Probleem('TOESTAND_BOTST', [plek.boodschap])
  return plek.dossier
}

const ALLEEN_STOP = ['einddatum', 'redenBeeindiging', 'hervatting'] as const

function eisSoort(invoer: Conceptinvoer): void {
  if (invoer.soort === 'stop' && invoer.begindatum !== undefined) {
    throw invoerfout('inhoud/begindatum', 'Een stop heeft geen begindatum: die komt uit de start.')
  }
  const veld = ALLEEN_STOP.find((naam) => invoer[naam] !== undefined)
  if (invoer.soort === 'start' && veld !== undefined) {
    throw invoerfout(`inhoud/${veld}`, 'Een start heeft alleen een begindatum.')
  }
}

/** What a report needs beside its toewijzing, in the order in which a form asks for it. */
const NODIG = { start: ['begindatum'], stop: ['einddatum', 'redenBeeindiging'] } as const

function nogLeeg(invoer: Conceptinvoer) {
  return NODIG[invoer.soort].filter((veld) => invoer[veld] === undefined)
}

/** Throws what is still missing. */
function alsOpdracht(invoer: Conceptinvoer): Meldopdracht {
  const { toewijzingNummer, gemeente } = invoer
  const onderwerp = { toewijzingNummer, gemeente }
  if (invoer.soort === 'start') {
    return { ...onderwerp, soort: 'start', begindatum: eis(invoer, 'begindatum') }
  }
  return {
    ...onderwerp,
    soort: 'stop',
    einddatum: eis(invoer, 'einddatum'),
    redenBeeindiging: eis(invoer, 'redenBeeindiging'),
    hervatting: invoer.hervatting,
  }
}

type Nodig = (typeof NODIG)[keyof typeof NODIG][number]

function eis(invoer: Conceptinvoer, veld: Nodig): string {
  const waarde = invoer[veld]
  if (waarde === undefined) throw invoerfout(`concept/${veld}`, 'Dit veld is nog leeg.', 'required')
  return waarde
}
