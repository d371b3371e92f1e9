// SPDX-License-Identifier: EUPL-1.2
/** The whole service with the built web application, on a real database; people log in as they do. */
import { createServer } from 'node:net'
import { maakProefapi, type Proefapi } from '../../../packages/dienst/src/api/proef/proefapi.ts'
import { inToegang, openToegang } from '../../../packages/dienst/src/opslag/transactie.ts'
import { nodigUit } from '../../../packages/dienst/src/toegang/beheer.ts'

export interface EchteDienst {
  readonly adres: string
  readonly proef: Proefapi
  /** Somebody new, invited by the operator; gives the path of the activation link. */
  nodigUit(organisatie: string, wie: Uitgenodigde): Promise<string>
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

export async function startEchteDienst(): Promise<EchteDienst> {
  const poort = await vrijePoort()
  const adres = `http://127.0.0.1:${poort}`
  const proef = await maakProefapi({
    echtAanmelden: true,
    configuratie: { publiekAdres: new URL(adres) },
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
    sluit: () => proef.sluit(),
  }
}
