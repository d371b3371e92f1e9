// SPDX-License-Identifier: EUPL-1.2
/**
 * From a request to somebody: a session cookie, an API key or a token. Whoever sends a key
 * or token is judged by that alone: a bad one never falls back on the cookie.
 */

import type { Herken, Herkenbaar, Wie } from '../api/wie.ts'
import { inToegang } from '../opslag/transactie.ts'
import { SESSIECOOKIE } from './cookie.ts'
import { identiteitVan } from './gebruikers.ts'
import type { Herkomst, Toegangskern } from './kern.ts'
import { csrfVan, leesSessie, type Sessie } from './sessies.ts'

/** Recognises a machine by what stands behind `Bearer`; `null` when it is not good. */
export type HerkenMachine = (bewijs: string, herkomst: Herkomst) => Promise<Wie | null>

const BEARER = /^Bearer ([A-Za-z0-9._~+/=-]{1,8192})$/i

export function maakHerken(kern: Toegangskern, machine: HerkenMachine): Herken {
  return async (verzoek) => {
    const { authorization } = verzoek.koppen
    if (authorization !== undefined) {
      const bewijs = BEARER.exec(authorization)?.[1]
      return bewijs === undefined ? null : machine(bewijs, herkomstVan(verzoek))
    }
    const cookie = verzoek.cookies[SESSIECOOKIE]
    const sessie = await sessieVan(kern, cookie)
    return sessie === null ? null : alsWie(sessie, cookie!)
  }
}

/** The session of this cookie, whatever its phase; `null` when it is not good. */
export async function sessieVan(
  kern: Toegangskern,
  cookie: string | undefined,
): Promise<Sessie | null> {
  if (cookie === undefined) return null
  return inToegang(kern.pool, (client) => leesSessie(client, kern, cookie))
}

/** Only a complete session with an organisation in hand, of which the person is a member now. */
function alsWie(sessie: Sessie, cookie: string): Wie | null {
  const { fase, organisatie, rollen } = sessie
  if (fase !== 'vol' || organisatie === null || rollen === null) return null
  return {
    ...identiteitVan(sessie),
    naam: sessie.naam,
    organisatie,
    rollen,
    soort: 'mens',
    sessie: { id: sessie.id, csrf: csrfVan(cookie) },
    mfa: sessie.tweede_factor,
  }
}

export function herkomstVan({ koppen, ip }: Pick<Herkenbaar, 'koppen' | 'ip'>): Herkomst {
  return { ip, programma: koppen['user-agent'], traceparent: koppen.traceparent }
}
