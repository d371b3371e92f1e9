// SPDX-License-Identifier: EUPL-1.2
/** Corrections: the plan, starting one, how far it is, and what a person does with it. */
import { createHash } from 'node:crypto'
import { type Gewenst, toestandSleutel } from '@stopwijzer/keten'
import type { Antwoord, CORRECTIEROUTES } from '@stopwijzer/koppelvlak'
import type pg from 'pg'
import { clientenBij } from '../../meldingen/zoeken.ts'
import { leesCorrectie, type OpgeslagenCorrectie, zoekCorrecties } from '../../opslag/correcties.ts'
import { toewijzingId } from '../../opslag/gebeurtenissen.ts'
import type { OpgeslagenDossier } from '../../opslag/lezen.ts'
import type { Toegang } from '../../opslag/organisatie.ts'
import { richtingVan } from '../../opslag/volgorde.ts'
import {
  breekCorrectieAfIn,
  type Correctieuitkomst,
  gaCorrectieVerderIn,
} from '../../verwerking/correctieacties.ts'
import { alsRegel } from '../../verwerking/correctielijst.ts'
import { maakMeldingenIn } from '../../verwerking/maken.ts'
import type { Meldopdracht } from '../../verwerking/melding.ts'
import { bladzijdeVan } from '../bladzijde.ts'
import { invoerfout, Probleem } from '../probleem.ts'
import type { AfhandelaarsVan, Vraag } from '../vraag.ts'
import { alsInvoerbevinding } from './berichtvorm.ts'
import { alsPersoon } from './dossiervorm.ts'
import { gezien } from './meldingen.ts'
import { alsMeldregel, alsMelduitkomst } from './meldvorm.ts'

export const correcties: AfhandelaarsVan<typeof CORRECTIEROUTES> = {
  'correcties.toets': async (vraag) => {
    const opdracht = alsOpdracht(vraag.inhoud)
    const wat = { ...gebeurtenis('toets_correctie', 'R'), veldgroepen: ['toestand', 'bericht'] }
    return vraag.lees(wat, async (client) => {
      const { toegang, omgeving } = vraag
      const gemaakt = await maakMeldingenIn(client, toegang, omgeving, [opdracht], 'proef')
      const { melding } = gemaakt.uit[0]!
      const inhoud = alsMelduitkomst(melding, null, omgeving.nu().slice(0, 10))
      return { uit: { inhoud }, clienten: gezien(gemaakt.clienten, opdracht) }
    })
  },

  'correcties.maak': async (vraag) => {
    const opdracht = alsOpdracht(vraag.inhoud)
    return vraag.schrijf(gebeurtenis('begin_correctie', 'C'), async (client) => {
      const { toegang, omgeving } = vraag
      const gemaakt = await maakMeldingenIn(client, toegang, omgeving, [opdracht], 'alles')
      const { melding, berichtId } = gemaakt.uit[0]!
      const inhoud = alsMelduitkomst(melding, berichtId, omgeving.nu().slice(0, 10))
      return { uit: { inhoud }, clienten: gezien(gemaakt.clienten, opdracht) }
    })
  },

  'correcties.lijst': async (vraag) => {
    const bladzijde = bladzijdeVan(vraag, 'correcties.lijst')
    return vraag.lees(gebeurtenis('bekijk_correcties', 'R'), async (client) => {
      const [begonnen, id] = (bladzijde.na ?? []) as readonly string[]
      const na = begonnen === undefined ? null : { begonnen, id: id! }
      const alles = vraag.query.alles === true
      const grens = bladzijde.grootte + 1
      const richting = richtingVan(vraag.query.volgorde ?? 'begonnen')
      const gevonden = await zoekCorrecties(client, vraag.toegang, alles, na, grens, richting)
      const clienten = await clientenBij(client, vraag.toegang, gevonden)
      const { rijen, inhoud } = bladzijde.maak(
        gevonden,
        (rij) => [rij.begonnen, rij.correctie.id],
        (rij) => alsCorrectie(rij, clienten),
      )
      return { uit: { inhoud }, clienten: rijen.map(gezienBij) }
    })
  },

  'correcties.lees': async (vraag) =>
    vraag.lees(gebeurtenis('bekijk_correctie', 'R', vraag.params.id), async (client) => {
      const rij = await eisCorrectie(client, vraag.toegang, vraag.params.id)
      const inhoud = alsCorrectie(rij, await clientenBij(client, vraag.toegang, [rij]))
      return { uit: { inhoud, etag: inhoud.versie }, clienten: [gezienBij(rij)] }
    }),

  'correcties.gaVerder': async (vraag) => {
    const { toegang, omgeving, params } = vraag
    return vraag.schrijf(gebeurtenis('correctie_verder', 'U', params.id), async (client) => {
      const rij = await eisCorrectie(client, toegang, params.id)
      vraag.eisVersie(versieVan(rij))
      const uitkomst = await gaCorrectieVerderIn(client, toegang, omgeving, params.id)
      return { uit: { inhoud: alsUitkomst(uitkomst) }, clienten: [gezienBij(rij)] }
    })
  },

  'correcties.breekAf': async (vraag) => {
    const { toegang, omgeving, params } = vraag
    return vraag.schrijf(gebeurtenis('breek_correctie_af', 'U', params.id), async (client) => {
      const rij = await eisCorrectie(client, toegang, params.id)
      vraag.eisVersie(versieVan(rij))
      const { reden } = vraag.inhoud
      const uitkomst = await breekCorrectieAfIn(client, toegang, omgeving, params.id, reden)
      return { uit: { inhoud: alsUitkomst(uitkomst) }, clienten: [gezienBij(rij)] }
    })
  },
}

function gebeurtenis(soort: string, actie: 'C' | 'R' | 'U', objectId?: string) {
  const basis = {
    soort,
    actie,
    objectSoort: 'correctie',
    veldgroepen: ['persoon', 'bericht'],
  } as const
  return objectId === undefined ? basis : { ...basis, objectId }
}

function gezienBij({ dossier, correctie }: OpgeslagenCorrectie) {
  return { client: dossier, toewijzing: correctie.toewijzingNummer }
}

async function eisCorrectie(
  client: pg.ClientBase,
  toegang: Toegang,
  id: string,
): Promise<OpgeslagenCorrectie> {
  const rij = await leesCorrectie(client, toegang, id)
  if (rij === null) throw new Probleem('NIET_GEVONDEN')
  return rij
}

function alsCorrectie(
  rij: OpgeslagenCorrectie,
  clienten: ReadonlyMap<string, OpgeslagenDossier>,
): Antwoord<'correcties.lees'> {
  const { stappen, ...regel } = alsRegel(rij)
  return {
    ...regel,
    client: alsPersoon(clienten.get(rij.dossier.toString('hex'))!),
    toewijzingId: toewijzingId(rij.dossier, toestandSleutel(rij.correctie)),
    stappen: stappen.map((stap) => ({ ...stap, regels: stap.regels.map(alsMeldregel) })),
    versie: versieVan(rij),
  }
}

/** Two people who look at the same stand have the same version. */
function versieVan({ correctie }: OpgeslagenCorrectie): string {
  const som = createHash('sha256').update(JSON.stringify(correctie)).digest('hex')
  return `"${som.slice(0, 16)}"`
}

function alsUitkomst(uitkomst: Correctieuitkomst): Antwoord<'correcties.gaVerder'> {
  const { id, gelukt, staat, verzonden, bevindingen } = uitkomst
  return {
    id,
    gelukt,
    staat,
    verstuurd: verzonden.length,
    bevindingen: bevindingen.map(alsInvoerbevinding),
  }
}

type Invoer = Vraag<'correcties.maak'>['inhoud']

/** What has to change; what does not go together is refused. */
function alsOpdracht({ wat, gewenst, ...onderwerp }: Invoer): Meldopdracht {
  const velden = Object.entries(gewenst).filter(([, waarde]) => waarde !== undefined)
  const namen = velden.map(([naam]) => naam)
  if (namen.length === 0) throw invoerfout('inhoud/gewenst', 'Geef wat er anders moet.')
  const heel = namen.find((naam) => naam === 'weg' || naam === 'andereClient')
  if (heel !== undefined && namen.length > 1) {
    throw invoerfout(`inhoud/gewenst/${heel}`, 'Dit gaat niet samen met iets anders.')
  }
  const vreemd = ['einddatum', 'redenBeeindiging'].find((naam) => namen.includes(naam))
  if (wat === 'start' && (vreemd !== undefined || onderwerp.vanReden !== undefined)) {
    const plek = vreemd === undefined ? 'inhoud/vanReden' : `inhoud/gewenst/${vreemd}`
    throw invoerfout(plek, 'Een start heeft geen einddatum en geen reden.')
  }
  return { ...onderwerp, soort: 'correctie', wat, gewenst: Object.fromEntries(velden) as Gewenst }
}
