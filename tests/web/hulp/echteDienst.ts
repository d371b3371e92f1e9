// SPDX-License-Identifier: EUPL-1.2
/** The whole service with the built web application, on a real database; people log in as they do. */
import { createServer } from 'node:net'
import type { BrowserContextOptions } from 'playwright-core'
import {
  maakProefapi,
  type Proefapi,
  type Proefopties,
} from '../../../packages/dienst/src/api/proef/proefapi.ts'
import { inToegang, openToegang } from '../../../packages/dienst/src/opslag/transactie.ts'
import { nodigUit } from '../../../packages/dienst/src/toegang/beheer.ts'
import { profielVan } from './sessie.ts'

export interface EchteDienst {
  readonly adres: string
  readonly proef: Proefapi
  /** Somebody new, invited by the operator; gives the path of the activation link. */
  nodigUit(organisatie: string, wie: Uitgenodigde): Promise<string>
  /**
   * Somebody who logged in already: what a browser needs to open pages as this person.
   * How people log in is tested in `toegang.test.ts`.
   */
  alsof(organisatie: string, wie?: Partial<Uitgenodigde>): Promise<BrowserContextOptions>
  sluit(): Promise<void>
}

export type Uitgenodigde = Parameters<typeof nodigUit>[3]

/** The address must be known before the service is made: it refuses what comes from another. */
function vrijePoort(): Promise<number> {
  return new Promise((klaar, mislukt) => {
    const server = createServer()
    server.once('error', mislukt)
    server.listen(0, '127.0.0.1', () => {
      const adres = server.address()
      server.close(() => klaar(typeof adres === 'object' && adres ? adres.port : 0))
    })
  })
}

let teller = 0

export type Dienstopties = Pick<Proefopties, 'nu' | 'webhooks' | 'oidc'>

/** With `nu` the clock of the service stands at that local moment. */
export async function startEchteDienst(
  gegeven: Dienstopties | ((adres: string) => Promise<Dienstopties>) = {},
): Promise<EchteDienst> {
  const poort = await vrijePoort()
  const adres = `http://127.0.0.1:${poort}`
  const opties = typeof gegeven === 'function' ? await gegeven(adres) : gegeven
  const proef = await maakProefapi({
    ...opties,
    echtAanmelden: true,
    // A test presses faster than people do, and a clock that stands still never gives room again.
    configuratie: {
      publiekAdres: new URL(adres),
      ...(opties.nu === undefined ? {} : { perMinuut: 1_000_000, perMinuutPerAdres: 1_000_000 }),
    },
  })
  await proef.api.luister(poort)
  return {
    adres,
    proef,
    nodigUit: (organisatie, wie) =>
      inToegang(proef.db.pool, async (client) => {
        await openToegang(client)
        const uit = await nodigUit(client, proef.aanmelddienst.kern, organisatie, wie, null)
        if (uit.bezwaar !== null) throw new Error(uit.bezwaar)
        if (uit.link === null) return ''
        const { pathname, hash } = new URL(uit.link)
        return pathname + hash
      }),
    alsof: (organisatie, wie = {}) =>
      inToegang(proef.db.pool, async (client) => {
        await openToegang(client)
        const { kern } = proef.aanmelddienst
        const inlognaam = `persoon-${++teller}@voorbeeld.nl`
        const iemand = { inlognaam, naam: 'M. de Wit', rollen: ['medewerker'] as const, ...wie }
        const uit = await nodigUit(client, kern, organisatie, iemand, null)
        if (uit.bezwaar !== null) throw new Error(uit.bezwaar)
        return profielVan(client, proef, uit.gebruiker, organisatie)
      }),
    sluit: () => proef.sluit(),
  }
}
