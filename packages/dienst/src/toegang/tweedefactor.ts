// SPDX-License-Identifier: EUPL-1.2
/** The second factor: giving a code, setting it up, and the codes for who lost the phone. */
import type pg from 'pg'
import { inToegang } from '../opslag/transactie.ts'
import { noteerPersoon, type Toegangsgebeurtenis } from './gebeurtenis.ts'
import { leesLidmaatschappen, zoekGebruiker } from './gebruikers.ts'
import { type Herkomst, MINUUT, nuMs, type Toegangskern, vingerafdruk } from './kern.ts'
import { type Teller, telPoging, wisPogingen } from './pogingen.ts'
import { beeindigAlle, isNogOpen, leesSessie, type Sessie, vernieuw } from './sessies.ts'
import {
  AANTAL_HERSTELCODES,
  base32,
  leesHerstelcode,
  nieuweHerstelcode,
  nieuwTotpGeheim,
  totpAdres,
  zoekStap,
} from './totp.ts'

export type Codeuitkomst =
  | { readonly soort: 'geweigerd' }
  | { readonly soort: 'wacht'; readonly seconden: number }
  /** The session is complete, under a new value. */
  | { readonly soort: 'binnen'; readonly waarde: string; readonly codesOver: number }

const tellerVan = ({ gebruiker }: Pick<Sessie, 'gebruiker'>): readonly Teller[] => [
  { soort: 'code', van: gebruiker },
]

/** The second step of logging in: a code of the app, or a recovery code. */
export function geefCode(
  kern: Toegangskern,
  cookie: string | undefined,
  code: string,
  herkomst: Herkomst,
): Promise<Codeuitkomst> {
  return inToegang(kern.pool, async (client): Promise<Codeuitkomst> => {
    const sessie = await leesSessie(client, kern, cookie)
    if (sessie === null || sessie.fase !== 'totp') return { soort: 'geweigerd' }
    const seconden = await telPoging(client, kern, tellerVan(sessie))
    if (seconden > 0) return { soort: 'wacht', seconden }
    const middel = await gebruikCode(client, kern, sessie.gebruiker, code)
    if (middel === null) {
      await noteer(client, kern, sessie, herkomst, {
        soort: 'aanmelden',
        uitkomst: 'geweigerd',
        bijzonderheden: 'code onjuist of al gebruikt',
      })
      return { soort: 'geweigerd' }
    }
    await wisPogingen(client, kern, tellerVan(sessie))
    const waarde = await vernieuw(client, { ...sessie, fase: 'vol', tweede_factor: true })
    const codesOver = await telHerstelcodes(client, sessie.gebruiker)
    await noteer(client, kern, sessie, herkomst, {
      soort: 'aanmelden',
      uitkomst: 'geslaagd',
      bijzonderheden: middel === 'app' ? 'met code' : `met herstelcode, nog ${codesOver} over`,
    })
    return { soort: 'binnen', waarde, codesOver }
  })
}

/** Uses a code up; `null` when it is wrong or was used before. */
async function gebruikCode(
  client: pg.ClientBase,
  kern: Toegangskern,
  gebruiker: string,
  code: string,
): Promise<'app' | 'herstelcode' | null> {
  const herstel = leesHerstelcode(code)
  if (herstel !== null) {
    const { rowCount } = await client.query(
      'DELETE FROM herstelcode WHERE gebruiker = $1 AND code = $2',
      [gebruiker, vingerafdruk(herstel)],
    )
    return rowCount === 1 ? 'herstelcode' : null
  }
  const persoon = await zoekGebruiker(client, gebruiker)
  if (!persoon?.totp || persoon.totp_sinds === null) return null
  const geheim = kern.geheimen.ontsleutel('gebruiker', gebruiker, persoon.totp)
  const stap = zoekStap(geheim, code.replace(/\s/g, ''), nuMs(kern), Number(persoon.totp_stap))
  if (stap === null) return null
  // Of two requests with the same code at the same moment, one gets the row.
  const { rowCount } = await client.query(
    'UPDATE gebruiker SET totp_stap = $2 WHERE gebruiker = $1 AND totp_stap < $2',
    [gebruiker, stap],
  )
  return rowCount === 1 ? 'app' : null
}

export interface TotpVoorstel {
  /** To type into the app. */
  readonly geheim: string
  /** To show as a QR code. */
  readonly adres: string
  /** The same secret, sealed: comes back with the first code. */
  readonly zegel: string
}

const ZEGEL = 'totp-voorstel'

/** A new secret for this session. Nothing is stored before a code has shown that it works. */
export function stelTotpVoor(kern: Toegangskern, sessie: Sessie): TotpVoorstel {
  const geheim = nieuwTotpGeheim()
  const tot = Buffer.alloc(8)
  tot.writeBigUInt64BE(BigInt(nuMs(kern) + 15 * MINUUT))
  const zegel = kern.geheimen.versleutel(ZEGEL, sessie.id, Buffer.concat([tot, geheim]))
  return {
    geheim: base32(geheim),
    adres: totpAdres(geheim, sessie.inlognaam ?? sessie.naam),
    zegel: zegel.toString('base64url'),
  }
}

export type Totpuitkomst =
  | { readonly soort: 'geweigerd' }
  | { readonly soort: 'wacht'; readonly seconden: number }
  | {
      readonly soort: 'ingesteld'
      readonly waarde: string
      /** Shown once. */
      readonly herstelcodes: readonly string[]
    }

/**
 * Sets the second factor: the code proves that the app has the secret. Ends the other
 * sessions and makes this one complete. The caller has checked that the session is that of
 * the person himself: just logged in, or with the password asked again.
 */
export async function stelTotpIn(
  client: pg.PoolClient,
  kern: Toegangskern,
  sessie: Sessie,
  { zegel, code }: { readonly zegel: string; readonly code: string },
  herkomst: Herkomst,
): Promise<Totpuitkomst> {
  const seconden = await telPoging(client, kern, tellerVan(sessie))
  if (seconden > 0) return { soort: 'wacht', seconden }
  const geheim = openZegel(kern, sessie, zegel)
  const stap = geheim === null ? null : zoekStap(geheim, code.replace(/\s/g, ''), nuMs(kern), 0)
  if (geheim === null || stap === null) return { soort: 'geweigerd' }
  // Ended since the caller read it: then whoever holds it may not leave a lock behind.
  if (!(await isNogOpen(client, sessie))) return { soort: 'geweigerd' }
  await wisPogingen(client, kern, tellerVan(sessie))
  await client.query(
    'UPDATE gebruiker SET totp = $2, totp_sinds = $3, totp_stap = $4 WHERE gebruiker = $1',
    [
      sessie.gebruiker,
      kern.geheimen.versleutel('gebruiker', sessie.gebruiker, geheim),
      new Date(nuMs(kern)),
      stap,
    ],
  )
  const herstelcodes = await maakHerstelcodes(client, sessie.gebruiker)
  await beeindigAlle(client, sessie.gebruiker, sessie.id)
  const waarde = await vernieuw(client, { ...sessie, fase: 'vol', tweede_factor: true })
  await noteer(client, kern, sessie, herkomst, {
    soort: 'stel_tweede_stap_in',
    uitkomst: 'geslaagd',
    actie: 'U',
  })
  return { soort: 'ingesteld', waarde, herstelcodes }
}

function openZegel(kern: Toegangskern, sessie: Sessie, zegel: string): Buffer | null {
  let inhoud: Buffer
  try {
    inhoud = kern.geheimen.ontsleutel(ZEGEL, sessie.id, Buffer.from(zegel, 'base64url'))
  } catch {
    return null
  }
  return Number(inhoud.readBigUInt64BE()) > nuMs(kern) ? inhoud.subarray(8) : null
}

/** New recovery codes; the old ones are worthless from now on. */
async function maakHerstelcodes(
  client: pg.ClientBase,
  gebruiker: string,
): Promise<readonly string[]> {
  const codes = Array.from({ length: AANTAL_HERSTELCODES }, nieuweHerstelcode)
  await client.query('DELETE FROM herstelcode WHERE gebruiker = $1', [gebruiker])
  await client.query('INSERT INTO herstelcode (gebruiker, code) SELECT $1, unnest($2::bytea[])', [
    gebruiker,
    codes.map(vingerafdruk),
  ])
  return codes
}

async function telHerstelcodes(client: pg.ClientBase, gebruiker: string): Promise<number> {
  const { rows } = await client.query<{ aantal: number }>(
    'SELECT count(*)::int AS aantal FROM herstelcode WHERE gebruiker = $1',
    [gebruiker],
  )
  return rows[0]!.aantal
}

async function noteer(
  client: pg.PoolClient,
  kern: Toegangskern,
  sessie: Sessie,
  herkomst: Herkomst,
  gebeurtenis: Toegangsgebeurtenis,
): Promise<void> {
  const leden = await leesLidmaatschappen(client, sessie.gebruiker)
  await noteerPersoon(client, kern, sessie, leden, herkomst, gebeurtenis)
}
