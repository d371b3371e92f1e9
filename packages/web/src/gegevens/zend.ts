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
  /** Settles when the user logged in again; undefined when there was no session to lose. */
  readonly wachtOpAanmelding: () => Promise<void> | undefined
}

let bewaker: Bewaker = { csrf: () => null, wachtOpAanmelding: () => undefined }

/** The session sets its guard here; there is one per page. */
export function zetBewaker(nieuw: Bewaker): void {
  bewaker = nieuw
}

/** The steps of logging in. */
const AANMELDEN = /^\/v1\/aanmeldingen(?:\/_(?:stand|code|organisatie|afmelden))?$/

export const zend: Haal = async (adres, opties) => {
  const antwoord = await haal(adres, opties)
  // Logging in itself may be refused: that is no session that ended.
  if (antwoord.status !== 401 || AANMELDEN.test(adres)) return antwoord
  const aangemeld = bewaker.wachtOpAanmelding()
  if (aangemeld === undefined) return antwoord
  // A 401 means that nothing was done, so the same may go again.
  await aangemeld
  return haal(adres, opties)
}

const haal: Haal = async (adres, opties) => {
  // At each sending anew: after logging in again it is another.
  const csrf = opties.method === 'GET' ? null : bewaker.csrf()
  try {
    const antwoord = await fetch(adres, {
      ...opties,
      headers: {
        accept: 'application/json, application/problem+json, */*;q=0.1',
        ...opties.headers,
        ...(csrf === null ? {} : { 'x-csrf-token': csrf }),
      },
      cache: 'no-store',
    })
    verbinding.gelukt()
    return antwoord
  } catch (fout) {
    verbinding.mislukt()
    throw fout
  }
}
