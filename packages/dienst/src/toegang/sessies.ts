// SPDX-License-Identifier: EUPL-1.2
/**
 * Sessions of people. The cookie holds 256 random bits; the database their SHA-256, so that
 * a copy of it opens nothing. A session ends by silence, by age, by logging out and when
 * its person is blocked. The value changes whenever the rights do (docs/adr/0162).
 */
import { createHmac } from 'node:crypto'
import type { Rol } from '@stopwijzer/koppelvlak'
import type pg from 'pg'
import type { Persoon } from './gebeurtenis.ts'
import {
  type Herkomst,
  MINUUT,
  nieuwGeheim,
  nuMs,
  type Toegangskern,
  UUR,
  vingerafdruk,
} from './kern.ts'
import { toestelVan } from './toestel.ts'

/** `totp`: the password was right; `instellen`: a second factor must be made; `vol`: inside. */
export type Fase = 'totp' | 'instellen' | 'vol'

export interface Sessie extends Persoon {
  readonly id: string
  readonly inlognaam: string | null
  readonly organisatie: string | null
  /** Roles in the organisation in hand, as they are now; `null` without one. */
  readonly rollen: readonly Rol[] | null
  readonly fase: Fase
  readonly wijze: 'wachtwoord' | 'oidc'
  readonly tweede_factor: boolean
  readonly uitgever_sessie: string | null
  readonly id_token: Buffer | null
  readonly begonnen: Date
  readonly laatst: Date
}

export interface NieuweSessie {
  readonly gebruiker: string
  readonly organisatie: string | null
  readonly fase: Fase
  readonly wijze: Sessie['wijze']
  readonly tweedeFactor: boolean
  readonly uitgeverSessie?: string | null
}

/** Logging in may take so long; a session that is not complete is good for nothing else. */
const HALF = 15 * MINUUT
/** The moment of last use is written at most once in so long: not every request writes. */
const NOTEER = MINUUT

/** Makes a session; returns the value for the cookie and the id for lists. */
export async function maakSessie(
  client: pg.ClientBase,
  kern: Toegangskern,
  sessie: NieuweSessie,
  herkomst: Herkomst,
): Promise<{ readonly waarde: string; readonly id: string }> {
  const waarde = nieuwGeheim()
  const id = kern.omgeving.nieuweId()
  const nu = new Date(nuMs(kern))
  await client.query(
    `INSERT INTO sessie (sleutel, id, gebruiker, organisatie, fase, wijze, tweede_factor,
       uitgever_sessie, adres, toestel, begonnen, laatst)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11)`,
    [
      ...[vingerafdruk(waarde), id, sessie.gebruiker, sessie.organisatie, sessie.fase],
      ...[sessie.wijze, sessie.tweedeFactor, sessie.uitgeverSessie ?? null],
      ...[herkomst.ip, toestelVan(herkomst.programma), nu],
    ],
  )
  return { waarde, id }
}

/** The session of a cookie; `null` when there is none, it is over, or its person is blocked. */
export async function leesSessie(
  client: pg.ClientBase,
  kern: Toegangskern,
  waarde: string | undefined,
): Promise<Sessie | null> {
  if (waarde === undefined || !/^[A-Za-z0-9_-]{43}$/.test(waarde)) return null
  const { rows } = await client.query<Sessie>(
    `SELECT s.id, s.gebruiker, s.organisatie, s.fase, s.wijze, s.tweede_factor, s.uitgever_sessie,
       s.id_token, s.begonnen, s.laatst, g.naam, g.inlognaam, g.uitgever, g.onderwerp, l.rollen
     FROM sessie s JOIN gebruiker g ON g.gebruiker = s.gebruiker
     LEFT JOIN lidmaatschap l ON l.organisatie = s.organisatie AND l.gebruiker = s.gebruiker
       AND l.geblokkeerd IS NULL
     WHERE s.sleutel = $1 AND g.geblokkeerd IS NULL`,
    [vingerafdruk(waarde)],
  )
  const sessie = rows[0]
  if (sessie === undefined) return null
  const nu = nuMs(kern)
  if (nu >= eindeVan(kern, sessie)) {
    await beeindig(client, sessie.id)
    return null
  }
  if (nu - sessie.laatst.getTime() >= NOTEER) {
    await client.query('UPDATE sessie SET laatst = $2 WHERE id = $1', [sessie.id, new Date(nu)])
  }
  return sessie
}

/** When this session ends if nothing more happens, in ms since 1970. */
function eindeVan(
  { regels }: Pick<Toegangskern, 'regels'>,
  { fase, begonnen, laatst }: Pick<Sessie, 'fase' | 'begonnen' | 'laatst'>,
): number {
  const stil = laatst.getTime() + regels.stilteMinuten * MINUUT
  const oud = begonnen.getTime() + (fase === 'vol' ? regels.duurUren * UUR : HALF)
  return Math.min(stil, oud)
}

/** Gives a session another value and other rights at once; returns the value for the cookie. */
export async function vernieuw(
  client: pg.ClientBase,
  {
    id,
    fase,
    organisatie,
    tweede_factor,
  }: Pick<Sessie, 'id' | 'fase' | 'organisatie' | 'tweede_factor'>,
): Promise<string> {
  const waarde = nieuwGeheim()
  await client.query(
    'UPDATE sessie SET sleutel = $2, fase = $3, organisatie = $4, tweede_factor = $5 WHERE id = $1',
    [id, vingerafdruk(waarde), fase, organisatie, tweede_factor],
  )
  return waarde
}

/** Proof that a request comes from a page that could read it; follows from the cookie alone. */
export function csrfVan(waarde: string): string {
  return createHmac('sha256', waarde).update('stopwijzer csrf').digest('base64url')
}

export async function beeindig(client: pg.ClientBase, id: string): Promise<boolean> {
  const { rowCount } = await client.query('DELETE FROM sessie WHERE id = $1', [id])
  return rowCount === 1
}

/**
 * Whether a session that was read before is still there. Holds its person for this transaction: who
 * ends his sessions came before, or ends what comes of this one too.
 */
export async function isNogOpen(
  client: pg.ClientBase,
  { id, gebruiker }: Pick<Sessie, 'id' | 'gebruiker'>,
): Promise<boolean> {
  await client.query('SELECT FROM gebruiker WHERE gebruiker = $1 FOR NO KEY UPDATE', [gebruiker])
  const { rowCount } = await client.query('SELECT FROM sessie WHERE id = $1', [id])
  return rowCount === 1
}

/** Ends the sessions of a person, all or all but one. Returns how many there were. */
export async function beeindigAlle(
  client: pg.ClientBase,
  gebruiker: string,
  behalve = '',
): Promise<number> {
  const { rowCount } = await client.query('DELETE FROM sessie WHERE gebruiker = $1 AND id <> $2', [
    gebruiker,
    behalve,
  ])
  return rowCount ?? 0
}

/** A session as its owner sees it. */
export interface Sessieregel {
  readonly id: string
  readonly organisatie: string | null
  readonly adres: string | null
  readonly toestel: string | null
  readonly begonnen: Date
  readonly laatst: Date
}

/** The sessions of a person that are still good, newest first. */
export async function leesSessies(
  client: pg.ClientBase,
  kern: Toegangskern,
  gebruiker: string,
): Promise<readonly Sessieregel[]> {
  const { rows } = await client.query<Sessieregel & Pick<Sessie, 'fase'>>(
    `SELECT id, organisatie, fase, adres, toestel, begonnen, laatst FROM sessie
     WHERE gebruiker = $1 ORDER BY begonnen DESC, id`,
    [gebruiker],
  )
  return rows.filter((rij) => eindeVan(kern, rij) > nuMs(kern))
}

/** Takes away sessions that ended by silence or age. */
export async function ruimSessiesOp(client: pg.ClientBase, kern: Toegangskern): Promise<void> {
  const { stilteMinuten } = kern.regels
  await client.query('DELETE FROM sessie WHERE laatst < $1', [
    new Date(nuMs(kern) - stilteMinuten * MINUUT - NOTEER),
  ])
}
