// SPDX-License-Identifier: EUPL-1.2
/** The client of the API in the browser: `client.vraag('termijnen.bereken', { inhoud })`. */

import wegen from 'virtual:wegen'
import { type Client, maakClient, type Routes, type Wegen } from '@stopwijzer/koppelvlak'
import { zend, zendVrij } from './zend.ts'

/** A key for one act of the user; keep it for repeats of that act. */
export const nieuweHerhaalsleutel = (): string => crypto.randomUUID()

export function maakWebclient<R>(wegenVanR: Wegen<R>, haal = zend): Client<R> {
  return maakClient<R>({
    adres: '',
    wegen: wegenVanR,
    haal,
    nieuweSleutel: nieuweHerhaalsleutel,
  })
}

export const client: Client<Routes> = maakWebclient<Routes>(wegen)

/** For the session itself: who is logged in, and for which organisation from now on. */
export const sessieclient: Client<Routes> = maakWebclient<Routes>(wegen, zendVrij)
