// SPDX-License-Identifier: EUPL-1.2
/** What the hash of an audit row covers, per form of the row. Old forms stay verifiable. */
import { createHash } from 'node:crypto'

/** A client in an event about several clients. */
export interface Clientspoor {
  /** Search hash of the BSN in hex. */
  readonly client: string
  /** The toewijzing from which the relation with this client follows. */
  readonly toewijzing: string | null
}

/** The form in which rows are written now. */
export const VORM = 2

/** Columns that the hash of the content covers, in this order. Never change an old form. */
const INHOUD: Readonly<Record<number, readonly string[]>> = {
  1: [
    'organisatie',
    'tijdstip',
    'verwerking',
    'soort',
    'actie',
    'uitkomst',
    'gebruiker',
    'rol',
    'doel',
    'client',
    'object_soort',
    'object_id',
    'bron',
    'bijzonderheden',
  ],
  2: [
    'organisatie',
    'tijdstip',
    'verwerking',
    'soort',
    'actie',
    'uitkomst',
    'gebruiker',
    'gebruiker_iss',
    'gebruiker_sub',
    'is_aanvrager',
    'rol',
    'doel',
    'ip',
    'client_id',
    'client',
    'object_soort',
    'object_id',
    'veldgroepen',
    'bron',
    'component',
    'versie',
    'trace_id',
    'span_id',
    'recht',
    'relatie',
    'toewijzing',
    'bijzonderheden',
  ],
}

/**
 * SHA-256 of the content of a row and its clients, which come in order. A row of form 1 has
 * no clients of its own: with any, its hash never fits. `vast`: columns that are the same
 * for many rows, apart from them.
 */
export function inhoudhash(
  vorm: number,
  rij: Readonly<Record<string, unknown>>,
  clienten: readonly Clientspoor[],
  vast: Readonly<Record<string, unknown>> = {},
): Buffer {
  const velden: unknown[] = (INHOUD[vorm] ?? []).map((naam) => rij[naam] ?? vast[naam] ?? null)
  if (vorm !== 1 || clienten.length > 0) {
    velden.push(
      vorm,
      clienten.map((spoor) => [spoor.client, spoor.toewijzing]),
    )
  }
  // JSON keeps the fields apart: no two different rows give the same text.
  return createHash('sha256').update(JSON.stringify(velden)).digest()
}

/** The same as `audit_schakel` in the database. */
export function ketenhash(vorige: Buffer, nummer: number, inhoud: Buffer): Buffer {
  return createHash('sha256').update(vorige).update(String(nummer)).update(inhoud).digest()
}

/** What comes before the first row. */
export const BEGIN = Buffer.alloc(32)
