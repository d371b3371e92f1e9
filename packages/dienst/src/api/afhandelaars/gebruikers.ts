// SPDX-License-Identifier: EUPL-1.2
/** Who works for the organisation. */
import type { Antwoord, GEBRUIKERROUTES } from '@stopwijzer/koppelvlak'
import type pg from 'pg'
import { openToegang } from '../../opslag/transactie.ts'
import {
  type Bezwaar,
  beeindigVan,
  blokkeer,
  geefLink,
  type Lid,
  leesLeden,
  nodigUit,
  wijzigRollen,
} from '../../toegang/beheer.ts'
import { EIGEN_UITGEVER, zoekOnderwerp } from '../../toegang/gebruikers.ts'
import { Probleem } from '../probleem.ts'
import type { AfhandelaarsVan } from '../vraag.ts'
import type { Wie } from '../wie.ts'

/** Why it was not done, for the administrator. */
const BEZWAREN: Readonly<Record<Exclude<Bezwaar, 'onbekend'>, string>> = {
  zichzelf: 'Uw eigen toegang kunt u niet wijzigen. Vraag een andere beheerder.',
  'laatste-beheerder': 'Dit is de laatste beheerder. Maak eerst iemand anders beheerder.',
  'ook-elders':
    'Deze persoon werkt ook voor een organisatie waar u geen beheerder bent. Vraag de systeembeheerder.',
  aanmelddienst: 'Deze persoon komt via de inlogdienst. Wijzig het daar.',
  'is-al-lid': 'Deze persoon werkt al voor uw organisatie.',
}

function weiger(bezwaar: Bezwaar | null): void {
  if (bezwaar === null) return
  if (bezwaar === 'onbekend') throw new Probleem('NIET_GEVONDEN', ['deze gebruiker'])
  throw new Probleem('TOESTAND_BOTST', [BEZWAREN[bezwaar]])
}

/** The own id of who decides; somebody of an identity provider has another name there. */
async function beslisser(client: pg.ClientBase, { iss, sub }: Wie): Promise<string> {
  if (iss === EIGEN_UITGEVER) return sub
  return (await zoekOnderwerp(client, iss, sub))?.gebruiker ?? ''
}

const wijziging = (soort: string, id: string, actie: 'U' | 'D' = 'U') =>
  ({ soort, actie, objectSoort: 'gebruiker', objectId: id }) as const

export const gebruikers: AfhandelaarsVan<typeof GEBRUIKERROUTES> = {
  'gebruikers.lijst': (vraag) =>
    vraag.lees({ soort: 'bekijk_gebruikers', actie: 'R' }, async (client) => {
      await openToegang(client)
      const leden = await leesLeden(client, vraag.wie.organisatie)
      return { uit: { inhoud: { gebruikers: leden.map(alsGebruiker) } }, clienten: [] }
    }),

  'gebruikers.uitnodigen': async (vraag) => {
    let link: string | null = null
    const gedaan = await vraag.schrijf(wijziging('nodig_gebruiker_uit', ''), async (client) => {
      await openToegang(client)
      const { wie, aanmelddienst, inhoud } = vraag
      const door = await beslisser(client, wie)
      const uit = await nodigUit(client, aanmelddienst.kern, wie.organisatie, inhoud, door)
      weiger(uit.bezwaar)
      if (uit.bezwaar !== null) throw new TypeError(uit.bezwaar)
      link = uit.link
      return {
        uit: { inhoud: zonderLink(uit.gebruiker, uit.geldigTot) },
        clienten: [],
        bij: { objectId: uit.gebruiker, bijzonderheden: `rollen: ${inhoud.rollen.join(' ')}` },
      }
    })
    return { ...gedaan, inhoud: { ...gedaan.inhoud, link } }
  },

  'gebruikers.rollen': (vraag) =>
    vraag.schrijf(wijziging('wijzig_rollen', vraag.params.id), async (client) => {
      await openToegang(client)
      const { wie, params, inhoud } = vraag
      const door = await beslisser(client, wie)
      weiger(await wijzigRollen(client, wie.organisatie, params.id, inhoud.rollen, door))
      const bijzonderheden = `nu: ${inhoud.rollen.join(' ')}`
      return { uit: {}, clienten: [], bij: { bijzonderheden } }
    }),

  'gebruikers.blokkeren': (vraag) =>
    vraag.schrijf(wijziging('blokkeer_gebruiker', vraag.params.id), async (client) => {
      await openToegang(client)
      const { wie, params, aanmelddienst } = vraag
      const door = await beslisser(client, wie)
      const { kern } = aanmelddienst
      weiger(await blokkeer(client, kern, wie.organisatie, params.id, true, door))
      return { uit: {}, clienten: [], bij: { bijzonderheden: vraag.inhoud.reden } }
    }),

  'gebruikers.vrijgeven': (vraag) =>
    vraag.schrijf(wijziging('geef_gebruiker_vrij', vraag.params.id), async (client) => {
      await openToegang(client)
      const { wie, params, aanmelddienst } = vraag
      const door = await beslisser(client, wie)
      const { kern } = aanmelddienst
      weiger(await blokkeer(client, kern, wie.organisatie, params.id, false, door))
      return { uit: {}, clienten: [] }
    }),

  'gebruikers.link': async (vraag) => {
    let link: string | null = null
    const gebeurtenis = wijziging('maak_activeringslink', vraag.params.id)
    const gedaan = await vraag.schrijf(gebeurtenis, async (client) => {
      await openToegang(client)
      const { wie, params, aanmelddienst, inhoud } = vraag
      const door = await beslisser(client, wie)
      const { kern } = aanmelddienst
      const zonder = inhoud.zonderTweedeStap
      const uit = await geefLink(client, kern, wie.organisatie, params.id, zonder, door)
      weiger(uit.bezwaar)
      if (uit.bezwaar !== null) throw new TypeError(uit.bezwaar)
      link = uit.link
      return {
        uit: { inhoud: zonderLink(params.id, uit.geldigTot) },
        clienten: [],
        ...(zonder ? { bij: { bijzonderheden: 'wist ook de tweede stap' } } : {}),
      }
    })
    return { ...gedaan, inhoud: { ...gedaan.inhoud, link } }
  },

  'gebruikers.afmelden': (vraag) =>
    vraag.schrijf(wijziging('beeindig_sessies', vraag.params.id, 'D'), async (client) => {
      await openToegang(client)
      const aantal = await beeindigVan(client, vraag.wie.organisatie, vraag.params.id)
      if (aantal === null) weiger('onbekend')
      return { uit: {}, clienten: [], bij: { bijzonderheden: `${aantal} sessies beëindigd` } }
    }),
}

function alsGebruiker(lid: Lid): Antwoord<'gebruikers.lijst'>['gebruikers'][number] {
  const { gebruiker, tweedeFactor, geblokkeerd, laatst, ...rest } = lid
  return {
    ...rest,
    id: gebruiker,
    staat: geblokkeerd !== null ? 'geblokkeerd' : rest.actief ? 'actief' : 'uitgenodigd',
    tweedeStap: tweedeFactor,
    geblokkeerd: geblokkeerd?.toISOString() ?? null,
    laatstAangemeld: laatst?.toISOString() ?? null,
  }
}

/** What is stored for a repeated command: without the link, which is shown once. */
function zonderLink(id: string, geldigTot: Date | null) {
  return { id, link: null, geldigTot: geldigTot?.toISOString() ?? null }
}
