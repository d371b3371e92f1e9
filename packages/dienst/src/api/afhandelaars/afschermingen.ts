// SPDX-License-Identifier: EUPL-1.2
/**
 * Shielded clients over the API (docs/adr/0232). Everything here sees what others may not know
 * of; the right of these routes is that of few.
 */
import { isElfproef, lees, maakWeergave } from '@stopwijzer/ijw'
import type { AFSCHERMINGROUTES, Antwoord } from '@stopwijzer/koppelvlak'
import type pg from 'pg'
import { leesRegel, leesXml } from '../../berichten/draad.ts'
import { leesMetAudit } from '../../opslag/leesmetaudit.ts'
import { leesOpenTaak, type OpenTaak } from '../../opslag/taken.ts'
import { alsMotor } from '../../opslag/transactie.ts'
import { zetAfscherming } from '../../veiligheid/afscherming.ts'
import { leesAfschermingen, metAfgeschermd } from '../../veiligheid/afschermingen.ts'
import { hefAfschermingOp } from '../../veiligheid/opheffen.ts'
import { keurTaakGoed, type Taakuitkomst, wijsTaakAf } from '../../verwerking/taken.ts'
import { invoerfout, Probleem } from '../probleem.ts'
import type { AfhandelaarsVan, Vraag } from '../vraag.ts'
import { plat } from './berichten.ts'
import { clientSleutel } from './berichtvorm.ts'
import { metBotsing } from './taakrij.ts'

const GROND = { recht: 'afscherming.beheren', relatie: 'eigen organisatie' } as const

export const afschermingen: AfhandelaarsVan<typeof AFSCHERMINGROUTES> = {
  'afschermingen.lijst': async ({ toegang, omgeving }) => {
    const gevonden = await leesAfschermingen(toegang, omgeving, GROND)
    const lijst = gevonden.map(({ taken, ...rest }) => ({
      ...rest,
      taken: taken.map((taak) => ({ ...taak, soort: soortVan(taak.soort) })),
    }))
    return { inhoud: { afschermingen: lijst } }
  },

  'afschermingen.zet': async (vraag) => {
    const { bsn, toewijzingNummer, gemeente, reden } = vraag.inhoud
    if ((bsn === undefined) === (toewijzingNummer === undefined)) {
      throw invoerfout('inhoud', 'Geef een BSN of een toewijzingNummer, niet allebei.')
    }
    if (bsn !== undefined && !isElfproef(bsn)) {
      throw invoerfout('inhoud/bsn', 'Dit is geen bestaand BSN.')
    }
    const keuze = bsn === undefined ? { toewijzingNummer: toewijzingNummer!, gemeente } : { bsn }
    return vraag.doe(gebeurtenis('scherm_client_af'), async () => {
      const uitkomst = await zetAfscherming(vraag.toegang, vraag.omgeving, keuze, reden)
      const { organisatie: _, ...inhoud } = uitkomst
      return { uit: { inhoud }, clienten: [] }
    })
  },

  'afschermingen.hefOp': async (vraag) => {
    const { params: keuze, inhoud: vraagInhoud } = vraag
    return vraag.doe(gebeurtenis('hef_afscherming_van_client_op'), async () => {
      const uitkomst = await hefAfschermingOp(
        vraag.toegang,
        vraag.omgeving,
        keuze,
        vraagInhoud.reden,
      )
      const { clientSleutel: sleutel, berichten, wachtrij } = uitkomst
      const gedaan = berichten.map(({ retourbericht: _, ...bericht }) => bericht)
      const inhoud = { clientSleutel: sleutel, berichten: gedaan, wachtrij }
      return { uit: { inhoud }, clienten: [] }
    })
  },

  'afschermingen.taak': async ({ toegang, omgeving, params: { id } }) => {
    const { pool, organisatie, wie } = toegang
    const wat = {
      ...GROND,
      tijdstip: omgeving.tijdstip(),
      soort: 'bekijk_afgeschermd_bericht',
      objectSoort: 'taak',
      objectId: id,
      veldgroepen: ['bericht'],
    } as const
    const inhoud = await leesMetAudit(
      pool,
      organisatie,
      wie,
      wat,
      async (client) => {
        const taak = await eisTaak(client, { toegang, params: { id } })
        const gegevens = await toonTaak(client, toegang, taak)
        return { gegevens, clienten: clientVan(taak) }
      },
      'alles',
    )
    return { inhoud }
  },

  'afschermingen.keurGoed': (vraag) => beslis(vraag, 'laat_afgeschermd_bericht_door', keurTaakGoed),
  'afschermingen.wijsAf': (vraag) =>
    beslis(vraag, 'laat_afgeschermd_bericht_liggen', (toegang, omgeving, id) =>
      wijsTaakAf(toegang, omgeving, id, vraag.inhoud.reden),
    ),
}

function gebeurtenis(soort: string, objectId?: string) {
  const object = objectId === undefined ? {} : { objectId }
  return { soort, actie: 'U', objectSoort: 'afscherming', ...object } as const
}

type Besluitvraag = Vraag<'afschermingen.keurGoed'> | Vraag<'afschermingen.wijsAf'>

async function beslis(vraag: Besluitvraag, soort: string, besluit: typeof keurTaakGoed) {
  const { toegang, omgeving } = vraag
  const { id } = vraag.params
  return vraag.doe(gebeurtenis(soort, id), async () => {
    const taak = await alsMotor(toegang, (client) => eisTaak(client, vraag))
    const ruim = await metAfgeschermd(toegang, omgeving, `besluit over taak ${id}`)
    const uitkomst = await metBotsing(besluit(ruim, omgeving, id))
    return { uit: { inhoud: alsUitkomst(uitkomst) }, clienten: clientVan(taak) }
  })
}

function alsUitkomst(uitkomst: Taakuitkomst): Antwoord<'afschermingen.keurGoed'> {
  const { id, status, oordeel = null, verzonden } = uitkomst
  return { id, status, oordeel, verstuurd: verzonden.length }
}

type Soort = Antwoord<'afschermingen.taak'>['soort']

function soortVan(soort: string): Soort {
  return soort === 'afgeschermd-beoordelen' ? soort : 'afgeschermd-tegengehouden'
}

/** An open task about a shielded client. Of any other task these routes know nothing. */
async function eisTaak(
  client: pg.ClientBase,
  { toegang, params: { id } }: Pick<Besluitvraag, 'toegang' | 'params'>,
): Promise<OpenTaak> {
  const taak = await leesOpenTaak(client, toegang, id)
  if (taak === null || !taak.taak.soort.startsWith('afgeschermd-')) {
    throw new Probleem('NIET_GEVONDEN', [`taak ${id}`])
  }
  return taak
}

function clientVan({ dossier, taak }: OpenTaak) {
  return dossier === null ? [] : [{ client: dossier, toewijzing: taak.toewijzingNummer }]
}

async function toonTaak(
  client: pg.ClientBase,
  toegang: Vraag<'afschermingen.taak'>['toegang'],
  { id, dossier, taak }: OpenTaak,
): Promise<Antwoord<'afschermingen.taak'>> {
  // The key of these tasks ends in the id of the message.
  const berichtId = taak.sleutel.slice(taak.sleutel.indexOf('/') + 1)
  const regel = await leesRegel(client, toegang, berichtId)
  const bytes = regel && (await leesXml(client, toegang, berichtId))
  const gelezen = bytes && lees(bytes)
  return {
    id,
    soort: soortVan(taak.soort),
    uiterlijk: taak.uiterlijk,
    toelichting: taak.toelichting,
    clientSleutel: dossier && clientSleutel(dossier),
    bericht: regel && {
      id: regel.id,
      berichtsoort: regel.berichtsoort,
      identificatie: regel.identificatie,
      afzender: regel.afzender,
      moment: regel.moment.slice(0, 19),
      delen: gelezen?.goed ? plat(maakWeergave(gelezen.bericht, regel.id, false).delen, 0) : [],
    },
  }
}
