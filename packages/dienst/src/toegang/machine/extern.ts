// SPDX-License-Identifier: EUPL-1.2
/**
 * Tokens of another issuer, e.g. the Keycloak or Entra ID of the municipality. Signature,
 * issuer, audience and times are checked with the keys it publishes; which client may do
 * what stands with us, never in the token.
 */
import { createRemoteJWKSet, decodeJwt, errors, jwtVerify } from 'jose'
import { nuMs, type Toegangskern } from '../kern.ts'

export interface ExterneUitgever {
  readonly uitgever: string
  readonly doelgroep: string
  readonly jwks: URL
  /** Claim with the id of the client. */
  readonly claim: string
}

/** Signatures that we accept. Never `none`, and nothing with a shared secret. */
export const ALGORITMEN = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'EdDSA',
]

const SPELING_S = 30
/** A token that is good for longer than this is no short token. */
const LANGST_S = 24 * 60 * 60

export interface ExterneTokens {
  readonly uitgever: string
  /** Id of the client in a good token; `null` when it is not good. */
  lees(token: string): Promise<string | null>
}

export function maakExterneTokens(kern: Toegangskern, van: ExterneUitgever): ExterneTokens {
  const sleutels = createRemoteJWKSet(van.jwks, { timeoutDuration: 5000, cooldownDuration: 30_000 })
  return {
    uitgever: van.uitgever,
    async lees(token) {
      try {
        const { payload } = await jwtVerify(token, sleutels, {
          algorithms: ALGORITMEN,
          issuer: van.uitgever,
          audience: van.doelgroep,
          requiredClaims: ['exp', 'iat', van.claim],
          clockTolerance: SPELING_S,
          currentDate: new Date(nuMs(kern)),
          maxTokenAge: LANGST_S,
        })
        const client = payload[van.claim]
        const teLang = payload.exp! - payload.iat! > LANGST_S
        return typeof client === 'string' && client !== '' && !teLang ? client : null
      } catch (fout) {
        // Not reachable is a refusal too: without its keys nothing can be checked.
        if (fout instanceof errors.JOSEError || fout instanceof TypeError) {
          if (fout instanceof errors.JWKSTimeout || fout instanceof TypeError) {
            kern.logboek.fout('sleutels van de uitgever onbereikbaar', { code: 'JWKS', fout })
          }
          return null
        }
        throw fout
      }
    },
  }
}

/** The issuer that a token names, unchecked: only to choose who checks it. */
export function genoemdeUitgever(token: string): string | null {
  try {
    return decodeJwt(token).iss ?? null
  } catch {
    return null
  }
}
