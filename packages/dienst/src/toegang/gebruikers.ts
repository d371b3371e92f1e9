// SPDX-License-Identifier: EUPL-1.2
/** People as they stand in the database. All of it runs inside `inToegang`. */
import type { Rol } from '@stopwijzer/koppelvlak'
import type pg from 'pg'

/** Who vouches for people with an account of our own. */
export const EIGEN_UITGEVER = 'stopwijzer'

export interface Gebruiker {
  readonly gebruiker: string
  /** E-mail address; `null` for who comes through an identity provider. */
  readonly inlognaam: string | null
  readonly naam: string
  readonly wachtwoord: string | null
  readonly wachtwoord_sinds: Date | null
  readonly totp: Buffer | null
  /** Since when the second factor counts; `null` when there is none. */
  readonly totp_sinds: Date | null
  readonly totp_stap: string
  readonly uitgever: string | null
  readonly onderwerp: string | null
  readonly laatste_organisatie: string | null
  readonly geblokkeerd: Date | null
}

/** For which organisation somebody works, and as what. */
export interface Lidmaatschap {
  readonly organisatie: string
  readonly rollen: readonly Rol[]
}

const KOLOMMEN = `gebruiker, inlognaam, naam, wachtwoord, wachtwoord_sinds, totp, totp_sinds, totp_stap, uitgever,
  onderwerp, laatste_organisatie, geblokkeerd`

/** Login names do not know capitals; mail addresses that differ by them reach the same person. */
export function alsInlognaam(tekst: string): string {
  return tekst.trim().toLowerCase()
}

export async function zoekInlognaam(
  client: pg.ClientBase,
  inlognaam: string,
): Promise<Gebruiker | null> {
  const { rows } = await client.query<Gebruiker>(
    `SELECT ${KOLOMMEN} FROM gebruiker WHERE inlognaam = $1`,
    [alsInlognaam(inlognaam)],
  )
  return rows[0] ?? null
}

export async function zoekGebruiker(client: pg.ClientBase, id: string): Promise<Gebruiker | null> {
  const { rows } = await client.query<Gebruiker>(
    `SELECT ${KOLOMMEN} FROM gebruiker WHERE gebruiker = $1`,
    [id],
  )
  return rows[0] ?? null
}

/** By the key that an identity provider gives; an e-mail address is never one. */
export async function zoekOnderwerp(
  client: pg.ClientBase,
  uitgever: string,
  onderwerp: string,
): Promise<Gebruiker | null> {
  const { rows } = await client.query<Gebruiker>(
    `SELECT ${KOLOMMEN} FROM gebruiker WHERE uitgever = $1 AND onderwerp = $2`,
    [uitgever, onderwerp],
  )
  return rows[0] ?? null
}

/** The organisations somebody works for now, in order of code. */
export async function leesLidmaatschappen(
  client: pg.ClientBase,
  gebruiker: string,
): Promise<readonly Lidmaatschap[]> {
  const { rows } = await client.query<Lidmaatschap>(
    `SELECT organisatie, rollen FROM lidmaatschap
     WHERE gebruiker = $1 AND geblokkeerd IS NULL ORDER BY organisatie`,
    [gebruiker],
  )
  return rows
}

/** The identity outside this database: issuer and subject. */
export function identiteitVan({
  gebruiker,
  uitgever,
  onderwerp,
}: Pick<Gebruiker, 'gebruiker' | 'uitgever' | 'onderwerp'>): {
  readonly iss: string
  readonly sub: string
} {
  return uitgever !== null && onderwerp !== null
    ? { iss: uitgever, sub: onderwerp }
    : { iss: EIGEN_UITGEVER, sub: gebruiker }
}
