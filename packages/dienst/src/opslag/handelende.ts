// SPDX-License-Identifier: EUPL-1.2
/** Who acts: a person, another system, or the service itself. Every audit row names one. */
import { readFileSync } from 'node:fs'
import { hostname } from 'node:os'

/** The one who acts, as NEN 7513 wants to know it. Never holds personal data of a client. */
export interface Handelende {
  /** Issuer of the login; together with `sub` the key of the user, never an e-mail address. */
  readonly iss: string
  readonly sub: string
  /** Name at that moment. */
  readonly naam: string
  readonly rol: string
  /** False for what the service does by itself. */
  readonly isAanvrager: boolean
  /** Purpose of use, unless the event names its own. */
  readonly doel: string
  /** Address of the user, as far as it is trusted. */
  readonly ip: string | null
  /** The machine or program that acts, e.g. the client of the OAuth login. */
  readonly clientId: string | null
  /** Of the `traceparent`: 32 and 16 hex digits. */
  readonly traceId: string | null
  readonly spanId: string | null
  /** Part of Stopwijzer through which it happened. */
  readonly component: 'dienst' | 'api' | 'opdrachtregel'
}

const DOEL = 'jeugdhulp: toewijzing, start en stop'

/** The service itself. */
export const DIENST: Handelende = {
  iss: 'stopwijzer',
  sub: 'dienst',
  naam: 'stopwijzer',
  rol: 'koppeling',
  isAanvrager: false,
  doel: DOEL,
  ip: null,
  clientId: null,
  traceId: null,
  spanId: null,
  component: 'dienst',
}

/** A person at the command line of the server, under the name of the operating system. */
export function mensAanOpdrachtregel(gebruiker: string): Handelende {
  return {
    ...DIENST,
    iss: 'opdrachtregel',
    sub: gebruiker,
    naam: gebruiker,
    rol: 'systeembeheerder',
    isAanvrager: true,
    component: 'opdrachtregel',
  }
}

const TRACE = /^00-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}$/

/** The ids of a header `traceparent` (W3C); `null` when there is none or it is not well formed. */
export function spoorVan(
  traceparent: string | readonly string[] | undefined,
): Pick<Handelende, 'traceId' | 'spanId'> {
  const [, traceId = null, spanId = null] = TRACE.exec(String(traceparent)) ?? []
  return { traceId, spanId }
}

let instantie: string | null = null
let versie: string | null = null

/** Names this installation in the audit log; without it the host name counts. */
export function zetInstantie(naam: string | undefined): void {
  instantie = naam ?? null
}

/** Source of an audit row: instance and version of the program. */
export function bron(): { readonly instantie: string; readonly versie: string } {
  versie ??= leesVersie()
  return { instantie: instantie ?? hostname(), versie }
}

function leesVersie(): string {
  // The same distance from `src/opslag` and `dist/opslag`.
  const pakket = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
  return (JSON.parse(pakket) as { version: string }).version
}
