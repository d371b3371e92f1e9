// SPDX-License-Identifier: EUPL-1.2
/** The session cookie. `__Host-`: only this host set it, over TLS (or on localhost), for all paths. */

export const SESSIECOOKIE = '__Host-sid'

const VAST = 'Path=/; Secure; HttpOnly; SameSite=Lax'

/** Header `set-cookie` that gives the browser a session; it goes when the browser closes. */
export function zetCookie(waarde: string, naam = SESSIECOOKIE): string {
  return `${naam}=${waarde}; ${VAST}`
}

/** Header `set-cookie` that takes the session away from the browser. */
export function wisCookie(naam = SESSIECOOKIE): string {
  return `${naam}=; Max-Age=0; ${VAST}`
}
