// SPDX-License-Identifier: EUPL-1.2
/** Tasks: lists, counts, one in full, its proposal, and whose it is. Deciding is in `besluiten.ts`. */
import { type Deel, maakWeergave, maskeer, schrijf } from '@stopwijzer/ijw'
import type { TAAKROUTES } from '@stopwijzer/koppelvlak'
import type pg from 'pg'
import { schrijfGebeurtenissen } from '../../opslag/gebeurtenissen.ts'
import { geefTaakAan, leesMedewerkers, stelTaakUit, zoekMedewerker } from '../../taken/acties.ts'
import { leesBesluit } from '../../taken/besluit.ts'
import { zoekTaken } from '../../taken/lijst.ts'
import { telTaken } from '../../taken/tellen.ts'
import { maakVoorstelbericht } from '../../taken/voorstel.ts'
import type { Taakregel } from '../../taken/zoeken.ts'
import { bladzijdeVan } from '../bladzijde.ts'
import { invoerfout, Probleem } from '../probleem.ts'
import type { AfhandelaarsVan, Vraag } from '../vraag.ts'
import { besluiten } from './besluiten.ts'
import { blikOp, eisOpenTaak, eisTaak } from './taakrij.ts'
import { alsTaakdetail, alsTaakregel, clientenVan, gezienBij } from './taakvorm.ts'

export const taken: AfhandelaarsVan<typeof TAAKROUTES> = {
  ...besluiten,

  'taken.lijst': async (vraag) => {
    const bladzijde = bladzijdeVan(vraag, 'taken.lijst')
    const { soort, paginaGrootte: _, na: __, ...rest } = vraag.query
    const { toegang, wie } = vraag
    const gebeurtenis = {
      soort: 'bekijk_taken',
      actie: 'R',
      objectSoort: 'taak',
      veldgroepen: ['persoon', 'taken'],
    } as const
    return vraag.lees(gebeurtenis, async (client) => {
      const vandaag = vraag.omgeving.nu().slice(0, 10)
      const [waarde, id] = (bladzijde.na ?? []) as readonly string[]
      const na = waarde === undefined ? null : { waarde, id: id! }
      const filter = { ...rest, soorten: soort }
      const grens = bladzijde.grootte + 1
      const { gevonden, verder } = await zoekTaken(client, toegang, filter, wie, vandaag, na, grens)
      const { rijen: gezien, inhoud } = bladzijde.maak(
        gevonden,
        ({ plek }) => [plek.waarde, plek.id],
        ({ regel }) => regel,
        verder && [verder.waarde, verder.id],
      )
      const rijen = gezien.map(({ regel }) => regel)
      const blik = { clienten: await clientenVan(client, toegang, rijen), wie, vandaag }
      const resultaten = rijen.map((rij) => alsTaakregel(rij, blik))
      return { uit: { inhoud: { ...inhoud, resultaten } }, clienten: gezienBij(rijen) }
    })
  },

  'taken.tellingen': async (vraag) => {
    const gebeurtenis = { soort: 'tel_taken', actie: 'R', objectSoort: 'taak' } as const
    return vraag.lees(gebeurtenis, async (client) => {
      const vandaag = vraag.omgeving.nu().slice(0, 10)
      const inhoud = await telTaken(client, vraag.toegang, vraag.wie, vandaag)
      return { uit: { inhoud }, clienten: [] }
    })
  },

  'taken.medewerkers': async (vraag) => {
    const gebeurtenis = {
      soort: 'bekijk_medewerkers',
      actie: 'R',
      objectSoort: 'gebruiker',
    } as const
    return vraag.lees(gebeurtenis, async (client) => {
      const { iss, sub } = vraag.wie
      const medewerkers = (await leesMedewerkers(client, vraag.toegang)).map((een) => ({
        id: een.id,
        naam: een.naam,
        mij: een.iss === iss && een.sub === sub,
      }))
      return { uit: { inhoud: { medewerkers } }, clienten: [] }
    })
  },

  'taken.lees': async (vraag) => {
    const gebeurtenis = {
      soort: 'bekijk_taak',
      actie: 'R',
      objectSoort: 'taak',
      objectId: vraag.params.id,
      veldgroepen: ['persoon', 'taken'],
    } as const
    return vraag.lees(gebeurtenis, async (client) => {
      const rij = await eisTaak(client, vraag.toegang, vraag.params.id)
      const besluit = await leesBesluit(client, vraag.toegang, rij)
      const inhoud = alsTaakdetail(rij, await blikOp(vraag, client, rij), besluit)
      return { uit: { inhoud, etag: rij.versie }, clienten: gezienBij([rij]) }
    })
  },

  'taken.voorstel': async (vraag) => {
    const { toegang, omgeving } = vraag
    const gebeurtenis = {
      soort: 'bekijk_voorstel',
      actie: 'R',
      objectSoort: 'taak',
      objectId: vraag.params.id,
      veldgroepen: ['persoon', 'bericht'],
    } as const
    return vraag.lees(gebeurtenis, async (client) => {
      const rij = await eisTaak(client, toegang, vraag.params.id)
      const { voorstel } = rij.taak
      if (voorstel?.soort !== 'JW301') {
        throw new Probleem('TOESTAND_BOTST', ['Bij deze taak hoort geen JW301.'])
      }
      const redenWijziging = vraag.query.redenWijziging ?? voorstel.redenWijziging
      if (redenWijziging === null || !voorstel.mogelijkeRedenen.includes(redenWijziging)) {
        const keuzes = voorstel.mogelijkeRedenen.join(', ')
        throw invoerfout('query/redenWijziging', `Kies een van deze redenen: ${keuzes}.`)
      }
      const gekozen = { ...voorstel, redenWijziging }
      const bericht = await maakVoorstelbericht(client, toegang, omgeving, rij, gekozen)
      if (bericht === null) {
        throw new Probleem('TOESTAND_BOTST', ['Dit bericht kunnen we niet maken.'])
      }
      const xml = maskeer(Buffer.from(schrijf(bericht)).toString('utf8'), [bericht.Client.Bsn])
      const delen = plat(maakWeergave(bericht, 'voorstel', false).delen, 0)
      return { uit: { inhoud: { delen, xml } }, clienten: gezienBij([rij]) }
    })
  },

  'taken.wijzig': async (vraag) => {
    const { toegang, wie } = vraag
    const { toegewezenAan, uitstel } = vraag.inhoud
    const gebeurtenis = {
      soort: uitstel === undefined ? 'taak_toewijzen' : 'taak_uitstellen',
      actie: 'U',
      objectSoort: 'taak',
      objectId: vraag.params.id,
    } as const
    return vraag.schrijf(gebeurtenis, async (client) => {
      const rij = await eisOpenTaak(client, vraag, true)
      if (toegewezenAan !== undefined) {
        await geefTaakAan(client, toegang, rij.id, await wieIs(vraag, client, toegewezenAan))
      }
      if (uitstel !== undefined) {
        if (uitstel !== null) eisUitstel(uitstel, rij, vraag.omgeving.nu().slice(0, 10))
        await stelTaakUit(client, toegang, rij.id, uitstel)
      }
      const nieuw = await eisTaak(client, toegang, rij.id)
      await schrijfGebeurtenissen(client, toegang, vraag.omgeving.tijdstip(), [
        { soort: 'taak.gewijzigd', object: nieuw.id, dossier: nieuw.dossier },
      ])
      const inhoud = alsTaakregel(
        nieuw,
        await blikOp({ toegang, wie, omgeving: vraag.omgeving }, client, nieuw),
      )
      return { uit: { inhoud, etag: nieuw.versie }, clienten: gezienBij([nieuw]) }
    })
  },
}

async function wieIs(
  { toegang, wie }: Vraag<'taken.wijzig'>,
  client: pg.ClientBase,
  aan: string | null,
) {
  if (aan === null) return null
  if (aan === 'mij') return { iss: wie.iss, sub: wie.sub, naam: wie.naam }
  const gevonden = await zoekMedewerker(client, toegang, aan)
  if (gevonden === null) {
    throw invoerfout('inhoud/toegewezenAan', 'Deze persoon werkt niet bij deze organisatie.')
  }
  return gevonden
}

interface Uitstel {
  readonly tot: string
  readonly voorbijUiterlijk?: boolean | undefined
}

function eisUitstel({ tot, voorbijUiterlijk }: Uitstel, { taak }: Taakregel, vandaag: string) {
  if (tot <= vandaag) throw invoerfout('inhoud/uitstel/tot', 'Kies een dag na vandaag.')
  if (taak.uiterlijk !== null && tot > taak.uiterlijk && voorbijUiterlijk !== true) {
    throw invoerfout(
      'inhoud/uitstel/tot',
      `De taak moet uiterlijk ${taak.uiterlijk} klaar zijn. Wilt u toch later? Zet dan voorbijUiterlijk op true.`,
    )
  }
}

function plat(
  delen: readonly Deel[],
  diepte: number,
): { label: string; getoond: string | null; diepte: number }[] {
  return delen.flatMap(({ label, getoond, delen: onder }) => [
    { label, getoond, diepte },
    ...plat(onder, diepte + 1),
  ])
}
