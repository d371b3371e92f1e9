// SPDX-License-Identifier: EUPL-1.2
/** How far somebody is with logging in, as the contract shows it. */
import type { Antwoord } from '@stopwijzer/koppelvlak'
import { rolVan } from '../opslag/organisatie.ts'
import { inToegang } from '../opslag/transactie.ts'
import { type Lidmaatschap, leesLidmaatschappen } from './gebruikers.ts'
import type { Toegangskern } from './kern.ts'
import { csrfVan, leesSessie, type Sessie } from './sessies.ts'

export type Aanmeldstand = Antwoord<'aanmelding.stand'>

/** The state of the session of this cookie. `aanmelddienst`: its name, when there is one. */
export function standVan(
  kern: Toegangskern,
  cookie: string | undefined,
  aanmelddienst: string | null,
): Promise<Aanmeldstand> {
  return inToegang(kern.pool, async (client) => {
    const sessie = await leesSessie(client, kern, cookie)
    const vast = { demo: kern.proef, aanmelddienst }
    if (sessie === null || cookie === undefined) {
      const niemand = { naam: null, organisatie: null, organisaties: [], csrf: null }
      return { stand: 'geen', ...niemand, ...vast }
    }
    const leden = await leesLidmaatschappen(client, sessie.gebruiker)
    const binnen = sessie.fase === 'vol'
    return {
      stand: stapVan(sessie),
      naam: binnen ? sessie.naam : null,
      organisatie: binnen && sessie.rollen !== null ? sessie.organisatie : null,
      organisaties: binnen ? leden.map(alsEigen) : [],
      csrf: csrfVan(cookie),
      ...vast,
    }
  })
}

export function alsEigen({ organisatie, rollen }: Lidmaatschap) {
  return { code: organisatie, soort: rolVan(organisatie), rollen }
}

function stapVan({ fase, rollen }: Sessie): Aanmeldstand['stand'] {
  if (fase === 'totp') return 'code'
  if (fase === 'instellen') return 'instellen'
  // Without roles: none was chosen yet, or this one was taken away.
  return rollen === null ? 'organisatie' : 'klaar'
}
