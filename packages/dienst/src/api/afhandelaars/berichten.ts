// SPDX-License-Identifier: EUPL-1.2
/** Messages: search, read, thread, words, bytes, and handing over. */
import { type Deel, isElfproef, lees, maakWeergave } from '@stopwijzer/ijw'
import type { BERICHTROUTES, Antwoord as Uitgaand } from '@stopwijzer/koppelvlak'
import type pg from 'pg'
import { leesBericht, leesDraad, leesRegel, leesXml } from '../../berichten/draad.ts'
import {
  type Berichtfilter,
  type Berichtregel,
  dossiersMetSleutel,
  zoekBerichten,
} from '../../berichten/zoeken.ts'
import type { Toegang } from '../../opslag/organisatie.ts'
import { meldZelfVerzonden } from '../../opslag/zelfverzonden.ts'
import { bladzijdeVan } from '../bladzijde.ts'
import { invoerfout, Probleem } from '../probleem.ts'
import type { AfhandelaarsVan, Gebeurtenis, Werk } from '../vraag.ts'
import { alsBericht, alsVerwerkt, clientenVan } from './berichtvorm.ts'
import { dienAan } from './indienen.ts'

export const berichten: AfhandelaarsVan<typeof BERICHTROUTES> = {
  'berichten.lijst': async (vraag) => {
    const gebeurtenis = { soort: 'zoek_berichten', actie: 'R', objectSoort: 'bericht' } as const
    return vraag.lees(gebeurtenis, async (client) => {
      const { clientSleutel } = vraag.query
      const dossiers =
        clientSleutel === undefined
          ? undefined
          : await dossiersMetSleutel(client, vraag.toegang, clientSleutel)
      return zoek(client, vraag, filterVan(vraag.query, dossiers))
    })
  },

  'berichten.zoek': async (vraag) => {
    const { bsn, ...rest } = vraag.inhoud
    if (!isElfproef(bsn)) throw invoerfout('inhoud/bsn', 'Dit is geen bestaand BSN.')
    const gebeurtenis = {
      soort: 'zoek_berichten_op_bsn',
      actie: 'R',
      objectSoort: 'bericht',
    } as const
    return vraag.lees(gebeurtenis, async (client) => {
      const dossier = vraag.toegang.versleuteling.pseudoniem(bsn)
      const gevonden = await zoek(
        client,
        { toegang: vraag.toegang, query: vraag.inhoud },
        filterVan(rest, [dossier]),
      )
      // Looking for somebody is an event about that person, also when nothing is found.
      return { ...gevonden, clienten: [{ client: dossier }, ...gevonden.clienten] }
    })
  },

  'berichten.lees': async (vraag) =>
    vraag.lees(bekijk('bekijk_bericht', vraag.params.id), async (client) => {
      const { toegang } = vraag
      const detail = await leesBericht(client, toegang, vraag.params.id)
      if (detail === null) throw new Probleem('NIET_GEVONDEN')
      const { antwoord, vervangenDoor } = detail
      const inhoud = {
        bericht: alsBericht(toegang, detail),
        verwerkt: antwoord && alsVerwerkt(antwoord),
        signalen: (antwoord?.signalen ?? []).map(({ code, toewijzingNummer, boodschap }) => ({
          code,
          toewijzingNummer,
          boodschap,
        })),
        vervangenDoor,
      }
      return { uit: { inhoud }, clienten: clientenVan([detail]) }
    }),

  'berichten.weergave': async (vraag) =>
    vraag.lees(bekijk('bekijk_bericht_in_woorden', vraag.params.id), async (client) => {
      const detail = await eisBericht(client, vraag.toegang, vraag.params.id)
      const bytes = await leesXml(client, vraag.toegang, detail.id)
      const gelezen = bytes && lees(bytes)
      if (!gelezen?.goed) throw new Probleem('BERICHT_ONLEESBAAR')
      const weergave = maakWeergave(gelezen.bericht, detail.id, false)
      const { berichtsoort, titel, standaard } = weergave
      const inhoud = { berichtsoort, titel, standaard, delen: plat(weergave.delen, 0) }
      return { uit: { inhoud }, clienten: clientenVan([detail]) }
    }),

  'berichten.xml': async (vraag) =>
    vraag.lees(bekijk('bekijk_xml', vraag.params.id, ['bericht', 'bsn']), async (client) => {
      const detail = await eisBericht(client, vraag.toegang, vraag.params.id)
      const inhoud = await leesXml(client, vraag.toegang, detail.id)
      if (inhoud === null) throw new Probleem('NIET_GEVONDEN')
      const bestandsnaam = `${detail.berichtsoort ?? 'bericht'}-${detail.id}.xml`
      return { uit: { inhoud, bestandsnaam }, clienten: clientenVan([detail]) }
    }),

  'berichten.draad': async (vraag) =>
    vraag.lees(bekijk('bekijk_draad', vraag.params.id), async (client) => {
      const { toegang } = vraag
      const detail = await eisBericht(client, toegang, vraag.params.id)
      const { draad, eromheen } = await leesDraad(client, toegang, detail)
      const inhoud = {
        draad: draad.map((een) => alsBericht(toegang, een)),
        eromheen: eromheen.map((een) => alsBericht(toegang, een)),
      }
      return { uit: { inhoud }, clienten: clientenVan([...draad, ...eromheen]) }
    }),

  'berichten.maak': (vraag) => dienAan(vraag),

  'berichten.verzonden': (vraag) => {
    const { toegang, omgeving, params } = vraag
    const gebeurtenis: Gebeurtenis = {
      ...{ soort: 'meld_zelf_verzonden', actie: 'U', objectSoort: 'bericht' },
      objectId: params.id,
    }
    return vraag.schrijf(gebeurtenis, async (client) => {
      const uit = await meldZelfVerzonden(client, toegang, omgeving, params.id)
      if (uit.soort === 'geen-eigen-bericht') throw new Probleem('NIET_GEVONDEN')
      if (uit.soort !== 'verzonden') throw new Probleem('TOESTAND_BOTST', [NIET_ZELF[uit.soort]])
      const clienten = uit.dossier === null ? [] : [{ client: uit.dossier }]
      return { uit: { inhoud: { verzondenOp: uit.op } }, clienten }
    })
  },
}

const NIET_ZELF = {
  'over-een-lijn': 'Berichten van uw organisatie gaan over een lijn; die verstuurt dit bericht.',
  gestopt: 'Dit bericht is opgegeven of vervangen.',
} as const

function bekijk(
  soort: string,
  id: string,
  veldgroepen: readonly string[] = ['bericht'],
): Gebeurtenis {
  return { soort, actie: 'R', objectSoort: 'bericht', objectId: id, veldgroepen }
}

async function eisBericht(
  client: pg.ClientBase,
  toegang: Toegang,
  id: string,
): Promise<Berichtregel> {
  const regel = await leesRegel(client, toegang, id)
  if (regel === null) throw new Probleem('NIET_GEVONDEN')
  return regel
}

type Bladvraag = Parameters<typeof bladzijdeVan>[0]

async function zoek(
  client: pg.ClientBase,
  vraag: Bladvraag,
  filter: Berichtfilter,
): Promise<Werk<{ readonly inhoud: Uitgaand<'berichten.lijst'> }>> {
  const { toegang } = vraag
  const bladzijde = bladzijdeVan(vraag, 'berichten')
  const [moment, id] = bladzijde.na ?? []
  const na = moment === undefined ? undefined : { moment: String(moment), id: String(id) }
  const { gevonden, verder } = await zoekBerichten(
    client,
    toegang,
    { ...filter, na },
    bladzijde.grootte + 1,
  )
  const { rijen, inhoud } = bladzijde.maak(
    gevonden,
    (een) => [een.moment, een.id],
    (een) => alsBericht(toegang, een),
    verder && [verder.moment, verder.id],
  )
  return { uit: { inhoud }, clienten: clientenVan(rijen) }
}

interface Filtervraag extends Omit<Berichtfilter, 'berichtsoorten' | 'statussen' | 'na'> {
  readonly berichtsoort?: readonly string[] | undefined
  readonly status?: readonly string[] | undefined
}

function filterVan(vraag: Filtervraag, dossiers: readonly Buffer[] | undefined): Berichtfilter {
  const { richting, retourcode, toewijzingNummer, tegenpartij, identificatie, van, tot } = vraag
  const { volgorde } = vraag
  return {
    berichtsoorten: vraag.berichtsoort,
    statussen: vraag.status,
    richting,
    retourcode,
    toewijzingNummer,
    tegenpartij,
    identificatie,
    van,
    tot,
    volgorde,
    dossiers,
  }
}

/** The tree in the order of the message; the depth says what belongs to what. */
export function plat(
  delen: readonly Deel[],
  diepte: number,
): Uitgaand<'berichten.weergave'>['delen'][number][] {
  return delen.flatMap(({ naam, label, waarde, getoond, code, delen: onder }) => [
    { naam, label, waarde, getoond, code, diepte, groep: waarde === null },
    ...plat(onder, diepte + 1),
  ])
}
