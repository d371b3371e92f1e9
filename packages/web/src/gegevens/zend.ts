// SPDX-License-Identifier: EUPL-1.2
/**
 * Sends what the client of the contract made. It keeps track of the connection, adds the proof
 * that a change comes from our own page, and when the session is over it waits until the user
 * logged in again and then sends the same once more: nothing that was filled in is lost.
 */
import type { Haal } from '@stopwijzer/koppelvlak'
import { verbinding } from './verbinding.ts'

/** What the session adds to requests, and what happens when it is over. */
export interface Bewaker {
  /** Proof that goes with a change; null before there is a session. */
  readonly csrf: () => string | null
  /** For which organisation this page is; undefined before one is chosen. */
  readonly organisatie: () => string | undefined
  /** The session was moved to another organisation, so the service answers this page no more. */
  readonly andereOrganisatie: () => void
  /** Settles when the user logged in again; undefined when there was no session to lose. */
  readonly wachtOpAanmelding: () => Promise<void> | undefined
}

let bewaker: Bewaker = {
  csrf: () => null,
  organisatie: () => undefined,
  andereOrganisatie: () => {},
  wachtOpAanmelding: () => undefined,
}

/** The session sets its guard here; there is one per page. */
export function zetBewaker(nieuw: Bewaker): void {
  bewaker = nieuw
}

/** The steps of logging in. */
const AANMELDEN = /^\/v1\/aanmeldingen(?:\/_(?:stand|code|organisatie|afmelden))?$/

export const zend: Haal = (adres, opties) => stuur(adres, opties, true)

/** For who logs in or changes to another organisation: that is no question for one of them. */
export const zendVrij: Haal = (adres, opties) => stuur(adres, opties, false)

async function stuur(...vraag: Vraag): ReturnType<Haal> {
  const [adres] = vraag
  const antwoord = await haal(...vraag)
  // Logging in itself may be refused: that is no session that ended.
  if (antwoord.status !== 401 || AANMELDEN.test(adres)) return antwoord
  const aangemeld = bewaker.wachtOpAanmelding()
  if (aangemeld === undefined) return antwoord
  // A 401 means that nothing was done, so the same may go again.
  await aangemeld
  return haal(...vraag)
}

type Vraag = [...invoer: Parameters<Haal>, voorOrganisatie: boolean]

async function haal(...[adres, opties, voorOrganisatie]: Vraag): ReturnType<Haal> {
  // At each sending anew: after logging in again it is another.
  const csrf = opties.method === 'GET' ? null : bewaker.csrf()
  const organisatie = voorOrganisatie ? bewaker.organisatie() : undefined
  try {
    const antwoord = await fetch(adres, {
      ...opties,
      headers: {
        accept: 'application/json, application/problem+json, */*;q=0.1',
        ...opties.headers,
        ...(csrf === null ? {} : { 'x-csrf-token': csrf }),
        ...(organisatie === undefined ? {} : { 'x-organisatie': organisatie }),
      },
      cache: 'no-store',
    })
    verbinding.gelukt()
    // Not when this page itself went to another one meanwhile.
    if ((await isVoorAnder(antwoord)) && organisatie === bewaker.organisatie())
      bewaker.andereOrganisatie()
    return antwoord
  } catch (fout) {
    verbinding.mislukt()
    throw fout
  }
}

async function isVoorAnder(antwoord: Response): Promise<boolean> {
  if (antwoord.status !== 409) return false
  const inhoud: unknown = await antwoord
    .clone()
    .json()
    .catch(() => undefined)
  return (inhoud as { readonly code?: unknown } | undefined)?.code === 'ANDERE_ORGANISATIE'
}
