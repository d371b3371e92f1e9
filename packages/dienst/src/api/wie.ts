// SPDX-License-Identifier: EUPL-1.2
/** Who asks. The API knows people and machines only in this shape. */
import type { IncomingHttpHeaders } from 'node:http'
import type { Recht, Rol } from '@stopwijzer/koppelvlak'

export interface Wie {
  /** Who vouches for the identity; with `sub` the key of a user, never an e-mail address. */
  readonly iss: string
  readonly sub: string
  /** Name as it was at this moment, for the audit log. */
  readonly naam: string
  /** Gemeentecode or AGB code. One identity works for one organisation at a time. */
  readonly organisatie: string
  readonly rollen: readonly Rol[]
  /** Of a machine: the rights on its key. What the roles give counts only as far as it stands here. */
  readonly rechten?: readonly Recht[]
  readonly soort: 'mens' | 'machine'
  /** Only with a session cookie: a browser sends that by itself, so changes need the proof `csrf`. */
  readonly sessie?: { readonly id: string; readonly csrf: string }
  /** Id of the API key or of the client that got the token; never the key itself. */
  readonly sleutel?: string
  /** Signed in with a second factor. */
  readonly mfa: boolean
}

/** What there is to recognise somebody by. */
export interface Herkenbaar {
  readonly koppen: IncomingHttpHeaders
  readonly cookies: Readonly<Record<string, string | undefined>>
  /** Address of the asker; behind a trusted proxy the one that it names. */
  readonly ip: string
}

/**
 * The port to the login: session cookie, token or key to an identity; `null` when there
 * is none or it is not valid (any more). Throws only on faults of the surroundings.
 */
export type Herken = (verzoek: Herkenbaar) => Promise<Wie | null>

/** Header with the proof that a change comes from our own pages. */
export const CSRF_KOP = 'x-csrf-token'

/**
 * Header with the organisation for which the asker thinks to work. A session can be moved to
 * another one in another tab; a page that names its own never gets or changes what is of another.
 */
export const ORGANISATIE_KOP = 'x-organisatie'

/** Stable text for this identity, e.g. as key of a limit. Not for the log. */
export function kenmerkVan({ iss, sub, organisatie }: Wie): string {
  return JSON.stringify([iss, sub, organisatie])
}
