// SPDX-License-Identifier: EUPL-1.2
/** Headers of every answer, errors included. */
import { versie } from './versie.ts'

/** For answers that are data, not pages. */
const GEGEVENSBELEID = "default-src 'none'; frame-ancestors 'none'"

/**
 * HSTS only where the public address is https: on a plain address in an own network it
 * would lock people out.
 */
export function vasteKoppen(publiekAdres: URL): Readonly<Record<string, string>> {
  return {
    'api-version': versie(),
    'cache-control': 'no-store',
    'content-security-policy': GEGEVENSBELEID,
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=()',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    ...(publiekAdres.protocol === 'https:'
      ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }
      : {}),
  }
}
