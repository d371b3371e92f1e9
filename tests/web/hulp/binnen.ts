// SPDX-License-Identifier: EUPL-1.2
/** Somebody who is logged in already, for tests of pages; toegang.test.ts is about logging in. */
import type { Mensenrol } from '@stopwijzer/koppelvlak'
import type { BrowserContextOptions } from 'playwright-core'
import { inToegang } from '../../../packages/dienst/src/opslag/transactie.ts'
import type { EchteDienst } from './echteDienst.ts'
import { profielVan } from './sessie.ts'

export interface Binnen {
  readonly id: string
  readonly inlognaam: string
  /** For `browser.open`: a profile with the session of this person. */
  readonly profiel: BrowserContextOptions
}

let teller = 0

/** A new person with these roles and a session in two steps, as the service itself makes it. */
export async function komBinnen(
  { proef }: EchteDienst,
  organisatie: string,
  rollen: readonly Mensenrol[],
  naam = 'M. de Wit',
): Promise<Binnen> {
  const id = `BINNEN${++teller}`
  const inlognaam = `binnen${teller}@voorbeeld.nl`
  await proef.db.beheer.query(
    `INSERT INTO gebruiker (gebruiker, inlognaam, naam, wachtwoord, totp_sinds, aangemaakt)
     VALUES ($1, $2, $3, 'x', now(), now())`,
    [id, inlognaam, naam],
  )
  await proef.db.beheer.query('INSERT INTO lidmaatschap VALUES ($1, $2, $3, NULL, now())', [
    organisatie,
    id,
    rollen,
  ])
  const profiel = await inToegang(proef.db.pool, (client) =>
    profielVan(client, proef, id, organisatie),
  )
  return { id, inlognaam, profiel }
}
