// SPDX-License-Identifier: EUPL-1.2
/** Somebody who is logged in already, for tests of pages; toegang.test.ts is about logging in. */
import type { Mensenrol } from '@stopwijzer/koppelvlak'
import type { BrowserContextOptions } from 'playwright-core'
import { inToegang } from '../../../packages/dienst/src/opslag/transactie.ts'
import { SESSIEKOEK } from '../../../packages/dienst/src/toegang/koek.ts'
import { maakSessie } from '../../../packages/dienst/src/toegang/sessies.ts'
import type { EchteDienst } from './echteDienst.ts'

export interface Binnen {
  readonly id: string
  readonly inlognaam: string
  /** For `browser.open`: a profile with the session of this person. */
  readonly profiel: BrowserContextOptions
}

let teller = 0

/** A new person with these roles and a session in two steps, as the service itself makes it. */
export async function komBinnen(
  { proef, adres }: EchteDienst,
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
  const sessie = {
    gebruiker: id,
    organisatie,
    fase: 'vol',
    wijze: 'wachtwoord',
    tweedeFactor: true,
  } as const
  const herkomst = { ip: '127.0.0.1', programma: undefined }
  const { waarde } = await inToegang(proef.db.pool, (client) =>
    maakSessie(client, proef.aanmelddienst.kern, sessie, herkomst),
  )
  const koek = {
    name: SESSIEKOEK,
    value: waarde,
    domain: new URL(adres).hostname,
    path: '/',
    expires: -1,
    httpOnly: true,
    secure: true,
    sameSite: 'Lax',
  } as const
  return { id, inlognaam, profiel: { storageState: { cookies: [koek], origins: [] } } }
}
