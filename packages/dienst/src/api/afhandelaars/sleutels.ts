// SPDX-License-Identifier: EUPL-1.2
/** Access for other systems. */
import type { SLEUTELROUTES } from '@stopwijzer/koppelvlak'
import { herkomstVan } from '../../toegang/herken.ts'
import {
  clientIdVan,
  LANGSTE_DAGEN,
  leesMachines,
  type Machine,
  maakMachine,
  machinerechten,
  trekIn,
} from '../../toegang/machine/sleutels.ts'
import { geefToken, type Tokenvraag } from '../../toegang/machine/uitgifte.ts'
import { invoerfout, Probleem } from '../probleem.ts'
import type { AfhandelaarsVan } from '../vraag.ts'

export const sleutels: AfhandelaarsVan<typeof SLEUTELROUTES> = {
  'sleutels.lijst': (vraag) =>
    vraag.lees({ soort: 'bekijk_sleutels', actie: 'R' }, async (client) => {
      const { organisatie } = vraag.wie
      const machines = await leesMachines(client, organisatie)
      const inhoud = {
        sleutels: machines.map(alsSleutel),
        mogelijk: machinerechten(organisatie),
      }
      return { uit: { inhoud }, clienten: [] }
    }),

  'sleutels.maak': async (vraag) => {
    const { wie, inhoud, aanmelddienst } = vraag
    const { soort, onderwerp } = inhoud
    if ((soort === 'extern') !== (onderwerp !== undefined)) {
      throw invoerfout('inhoud/onderwerp', 'Dit hoort bij soort extern, en alleen daarbij.')
    }
    const uitgever = aanmelddienst.tokenuitgever
    if (soort === 'extern' && uitgever === null) {
      const zin = 'Er is geen inlogdienst voor systemen ingesteld (STOPWIJZER_TOKEN_UITGEVER).'
      throw invoerfout('inhoud/soort', zin)
    }
    const gebeurtenis = { soort: 'maak_sleutel', actie: 'C', objectSoort: 'sleutel' } as const
    let geheim: string | null = null
    const gemaakt = await vraag.schrijf(gebeurtenis, async (client) => {
      const nieuw = {
        naam: inhoud.naam,
        soort,
        rechten: inhoud.rechten,
        // Works until the end of that day in the Netherlands, give or take the hour of summer.
        verloopt: new Date(`${inhoud.verloopt}T22:00:00.000Z`),
        ...(soort === 'extern' ? { uitgever: uitgever!, onderwerp: onderwerp! } : {}),
      }
      const { kern } = aanmelddienst
      const uit = await maakMachine(client, kern, wie.organisatie, nieuw, wie.naam)
      if (uit.soort === 'teveel') {
        const zin = `Een sleutel van uw organisatie mag dit niet: ${uit.rechten.join(', ')}.`
        throw invoerfout('inhoud/rechten', zin)
      }
      if (uit.soort === 'datum') {
        throw invoerfout('inhoud/verloopt', `Kies een dag binnen ${LANGSTE_DAGEN} dagen.`)
      }
      if (uit.soort === 'bezet') {
        throw new Probleem('TOESTAND_BOTST', ['Deze client heeft al een sleutel.'])
      }
      const { id } = uit
      geheim = uit.geheim
      const clientId = soort === 'client' ? clientIdVan({ organisatie: wie.organisatie, id }) : null
      return {
        // What is stored for a repeated command does not hold the secret.
        uit: { inhoud: { id, clientId, geheim: null } },
        clienten: [],
        bij: { objectId: id, bijzonderheden: `${soort}, rechten: ${inhoud.rechten.join(' ')}` },
      }
    })
    return { ...gemaakt, inhoud: { ...gemaakt.inhoud, geheim } }
  },

  'sleutels.intrekken': (vraag) => {
    const { id } = vraag.params
    const gebeurtenis = {
      soort: 'trek_sleutel_in',
      actie: 'U',
      objectSoort: 'sleutel',
      objectId: id,
    } as const
    return vraag.schrijf(gebeurtenis, async (client) => {
      const { kern } = vraag.aanmelddienst
      if (!(await trekIn(client, kern, vraag.wie.organisatie, id))) {
        throw new Probleem('NIET_GEVONDEN', ['deze sleutel'])
      }
      return { uit: {}, clienten: [] }
    })
  },

  'tokens.geef': async (vraag) => {
    const { kern, tokens } = vraag.aanmelddienst
    const formulier = new URLSearchParams(Buffer.from(vraag.inhoud).toString('utf8'))
    const gevraagd = leesClient(vraag.koppen.authorization, formulier)
    if (gevraagd === null) throw geweigerd()
    if (formulier.get('grant_type') !== 'client_credentials') {
      throw invoerfout('inhoud/grant_type', 'Alleen client_credentials kan hier.')
    }
    const uit = await geefToken(kern, tokens, gevraagd, herkomstVan(vraag))
    if (uit.soort === 'geweigerd') throw geweigerd()
    if (uit.soort === 'scope') {
      throw invoerfout('inhoud/scope', 'Deze sleutel heeft niet al die rechten.')
    }
    const { token, seconden, rechten } = uit.token
    return {
      inhoud: {
        access_token: token,
        token_type: 'Bearer',
        expires_in: seconden,
        scope: rechten.join(' '),
      },
    }
  },
}

const geweigerd = () =>
  new Probleem('CLIENT_GEWEIGERD', [], {
    koppen: { 'www-authenticate': 'Basic realm="stopwijzer"' },
  })

/** Client and secret: from the header (RFC 6749, 2.3.1) or the form, never from both. */
function leesClient(kop: string | undefined, formulier: URLSearchParams): Tokenvraag | null {
  const scope = formulier.get('scope') ?? undefined
  const inFormulier = formulier.get('client_secret') !== null
  if (kop === undefined) {
    const clientId = formulier.get('client_id')
    const geheim = formulier.get('client_secret')
    return clientId === null || geheim === null ? null : { clientId, geheim, scope }
  }
  const basic = /^Basic ([A-Za-z0-9+/=]{1,1024})$/i.exec(kop)?.[1]
  if (basic === undefined || inFormulier) return null
  const [, clientId, geheim] = /^([^:]+):(.+)$/.exec(Buffer.from(basic, 'base64').toString()) ?? []
  try {
    return clientId && geheim
      ? { clientId: decodeURIComponent(clientId), geheim: decodeURIComponent(geheim), scope }
      : null
  } catch {
    return null
  }
}

function alsSleutel(machine: Machine) {
  const { id, naam, soort, rechten, onderwerp } = machine
  return {
    ...{ id, naam, soort, rechten },
    clientId: soort === 'client' ? clientIdVan(machine) : onderwerp,
    gemaaktDoor: machine.gemaakt_door,
    aangemaakt: machine.aangemaakt.toISOString(),
    verloopt: machine.verloopt.toISOString(),
    laatstGebruikt: machine.laatst_gebruikt?.toISOString() ?? null,
    ingetrokken: machine.ingetrokken?.toISOString() ?? null,
  }
}
