// SPDX-License-Identifier: EUPL-1.2
/**
 * A login on its way to the identity provider and back. State, nonce and verifier stand
 * encrypted in the database under the hash of a cookie: only the browser that began can
 * finish, once, within ten minutes.
 */
import { inToegang } from '../../opslag/transactie.ts'
import { MINUUT, nieuwGeheim, nuMs, type Toegangskern, vingerafdruk } from '../kern.ts'

export const STROOMCOOKIE = '__Host-aanmelden'
const TABEL = 'aanmeldstroom'
const DUUR = 10 * MINUUT

export interface Stroom {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

/** Returns the value for the cookie. */
export async function bewaarStroom(kern: Toegangskern, stroom: Stroom): Promise<string> {
  const cookie = nieuwGeheim()
  const sleutel = vingerafdruk(cookie)
  const inhoud = Buffer.from(JSON.stringify(stroom))
  const nu = nuMs(kern)
  await inToegang(kern.pool, async (client) => {
    await client.query('DELETE FROM aanmeldstroom WHERE geldig_tot < $1', [new Date(nu)])
    await client.query(
      'INSERT INTO aanmeldstroom (sleutel, inhoud, geldig_tot) VALUES ($1, $2, $3)',
      [
        sleutel,
        kern.geheimen.versleutel(TABEL, sleutel.toString('hex'), inhoud),
        new Date(nu + DUUR),
      ],
    )
  })
  return cookie
}

/** Takes the login of this cookie: a second time it is not there. */
export async function neemStroom(
  kern: Toegangskern,
  cookie: string | undefined,
): Promise<Stroom | null> {
  if (cookie === undefined || !/^[A-Za-z0-9_-]{43}$/.test(cookie)) return null
  const sleutel = vingerafdruk(cookie)
  const rij = await inToegang(kern.pool, async (client) => {
    const { rows } = await client.query<{ inhoud: Buffer; geldig_tot: Date }>(
      'DELETE FROM aanmeldstroom WHERE sleutel = $1 RETURNING inhoud, geldig_tot',
      [sleutel],
    )
    return rows[0]
  })
  if (rij === undefined || rij.geldig_tot.getTime() <= nuMs(kern)) return null
  const inhoud = kern.geheimen.ontsleutel(TABEL, sleutel.toString('hex'), rij.inhoud)
  return JSON.parse(inhoud.toString('utf8')) as Stroom
}
