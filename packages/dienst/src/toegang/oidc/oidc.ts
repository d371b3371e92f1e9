// SPDX-License-Identifier: EUPL-1.2
/**
 * Logging in through the identity provider of the organisation: code flow with PKCE, state
 * and nonce, as a confidential client. Tokens stay on the server (docs/adr/0163).
 */
import { createRemoteJWKSet, errors, jwtVerify } from 'jose'
import * as oidc from 'openid-client'
import type { Rolvertaling } from '../../configuratie/soorten.ts'
import { alleOrganisaties } from '../../opslag/organisatie.ts'
import { inToegang } from '../../opslag/transactie.ts'
import { eersteOrganisatie, noteerAangemeld } from '../aanmelden.ts'
import { noteerPersoon } from '../gebeurtenis.ts'
import { leesLidmaatschappen, zoekOnderwerp } from '../gebruikers.ts'
import { type Herkomst, MINUUT, nuMs, type Toegangskern, vingerafdruk } from '../kern.ts'
import { ALGORITMEN } from '../machine/extern.ts'
import { beeindig, leesSessie, maakSessie, ruimSessiesOp, type Sessie } from '../sessies.ts'
import { heeftTweedeFactor, lidmaatschappenUit, naamUit, rollenUit } from './claims.ts'
import { werkPersoonBij } from './persoon.ts'
import { bewaarStroom, neemStroom } from './stroom.ts'

export interface Oidcconfiguratie {
  /** Name on the screen. */
  readonly naam: string
  readonly uitgever: URL
  readonly clientId: string
  readonly clientGeheim: string
  readonly rollenPad: string
  readonly rollen: readonly Rolvertaling[]
  readonly tweedeFactor: readonly string[]
}

export type Terugkomst =
  | { readonly soort: 'binnen'; readonly waarde: string }
  /** `stroom`: not begun here, too late or used; `dienst`: the provider refused or its answer is wrong. */
  | {
      readonly soort: 'geweigerd'
      readonly waarom: 'stroom' | 'dienst' | 'tweede-stap' | 'geen-rol'
    }

export interface Oidc {
  readonly naam: string
  /** Address to send the browser to, and the value of its cookie; `null`: not reachable. */
  begin(): Promise<{ readonly adres: string; readonly cookie: string } | null>
  /** `query`: what stands behind the ? of the address that the browser came back to. */
  terug(query: URLSearchParams, cookies: Cookies, herkomst: Herkomst): Promise<Terugkomst>
  /** Where to go to log out there as well; `null` when the provider has no such place. */
  uitlogadres(sessie: Sessie): Promise<string | null>
  /** The provider says that somebody logged out; false when its token is not good. */
  afgemeld(token: string): Promise<boolean>
}

interface Cookies {
  readonly stroom: string | undefined
  /** Session cookie that came along; ends when the login is right. */
  readonly vorige: string | undefined
}

const TERUGPAD = '/v1/aanmeldingen/_aanmelddienst-terug'
const UITGELOGD = 'http://schemas.openid.net/event/backchannel-logout'

export function maakOidc(kern: Toegangskern, van: Oidcconfiguratie): Oidc {
  const terugadres = new URL(TERUGPAD, kern.regels.publiekAdres)
  let bezig: Promise<oidc.Configuration> | null = null
  let jwks: ReturnType<typeof createRemoteJWKSet> | undefined
  /** Asked once; after a fault again at the next login. */
  const configuratie = () => {
    bezig ??= ontdek(van)
    bezig.catch(() => {
      bezig = null
    })
    return bezig
  }
  const meld = (code: string, fout: unknown) =>
    kern.logboek.fout('aanmelddienst', { code, fout: zonderInhoud(fout) })

  return {
    naam: van.naam,
    async begin() {
      const config = await configuratie().catch((fout) => meld('ONBEREIKBAAR', fout))
      if (!config) return null
      const [state, nonce] = [oidc.randomState(), oidc.randomNonce()]
      const verifier = oidc.randomPKCECodeVerifier()
      const adres = oidc.buildAuthorizationUrl(config, {
        redirect_uri: terugadres.href,
        scope: 'openid profile',
        state,
        nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      })
      return { adres: adres.href, cookie: await bewaarStroom(kern, { state, nonce, verifier }) }
    },

    async terug(query, cookies, herkomst) {
      const weiger = (waarom: Extract<Terugkomst, { soort: 'geweigerd' }>['waarom']) => {
        kern.logboek.waarschuwing('aanmelden geweigerd', { code: waarom, adres: herkomst.ip })
        return { soort: 'geweigerd', waarom } as const
      }
      const stroom = await neemStroom(kern, cookies.stroom)
      if (stroom === null) return weiger('stroom')
      let gelezen: Awaited<ReturnType<typeof leesClaims>>
      try {
        gelezen = await leesClaims(await configuratie(), van, terugadres, query, stroom)
      } catch (fout) {
        meld('GEWEIGERD', fout)
        return weiger('dienst')
      }
      const { claims, rollen, idToken } = gelezen
      const tweede = heeftTweedeFactor(claims, van.tweedeFactor)
      if (!tweede && !kern.proef) return weiger('tweede-stap')
      const gemeld = {
        uitgever: claims.iss,
        onderwerp: claims.sub,
        naam: naamUit(claims),
        leden: lidmaatschappenUit(rollen, van.rollen, await alleOrganisaties(kern.pool)),
      }
      const waarde = await inToegang(kern.pool, async (client) => {
        await ruimSessiesOp(client, kern)
        const vorige = await leesSessie(client, kern, cookies.vorige)
        if (vorige !== null) await beeindig(client, vorige.id)
        const wie = await werkPersoonBij(client, kern, gemeld, herkomst)
        if (wie === null) return null
        const { persoon, leden } = wie
        const sessie = await maakSessie(
          client,
          kern,
          {
            gebruiker: persoon.gebruiker,
            organisatie: eersteOrganisatie(persoon, leden),
            fase: 'vol',
            wijze: 'oidc',
            tweedeFactor: tweede,
            uitgeverSessie: typeof claims.sid === 'string' ? claims.sid : null,
          },
          herkomst,
        )
        const versleuteld = kern.geheimen.versleutel('sessie', sessie.id, Buffer.from(idToken))
        await client.query('UPDATE sessie SET id_token = $2 WHERE id = $1', [
          sessie.id,
          versleuteld,
        ])
        await noteerAangemeld(client, kern, persoon.gebruiker)
        await noteerPersoon(client, kern, persoon, leden, herkomst, {
          soort: 'aanmelden',
          uitkomst: 'geslaagd',
          bijzonderheden: 'via de inlogdienst',
        })
        return sessie.waarde
      })
      return waarde === null ? weiger('geen-rol') : { soort: 'binnen', waarde }
    },

    async uitlogadres({ id, id_token }) {
      const config = await configuratie().catch((fout) => meld('ONBEREIKBAAR', fout))
      if (!config || id_token === null || !config.serverMetadata().end_session_endpoint) return null
      const hint = kern.geheimen.ontsleutel('sessie', id, id_token).toString('utf8')
      const adres = oidc.buildEndSessionUrl(config, {
        id_token_hint: hint,
        post_logout_redirect_uri: kern.regels.publiekAdres.href,
      })
      return adres.href
    },

    async afgemeld(token) {
      const config = await configuratie().catch((fout) => meld('ONBEREIKBAAR', fout))
      const sleutels = config?.serverMetadata().jwks_uri
      if (!config || sleutels === undefined) return false
      // Kept: anyone may send a token, and not each of them is worth asking the provider.
      jwks ??= createRemoteJWKSet(new URL(sleutels))
      return verwerkAfmelding(kern, config.serverMetadata().issuer, van, jwks, token)
    },
  }
}

async function ontdek(van: Oidcconfiguratie): Promise<oidc.Configuration> {
  const config = await oidc.discovery(
    van.uitgever,
    van.clientId,
    undefined,
    oidc.ClientSecretBasic(van.clientGeheim),
    // Plain http only to this computer itself; the setting accepts nothing else.
    van.uitgever.protocol === 'http:' ? { execute: [oidc.allowInsecureRequests] } : {},
  )
  // Also checks the signature of an ID token that came straight from the provider.
  oidc.enableNonRepudiationChecks(config)
  return config
}

/** Exchanges the code and gives what the provider says; throws when anything is not right. */
async function leesClaims(
  config: oidc.Configuration,
  van: Oidcconfiguratie,
  terugadres: URL,
  query: URLSearchParams,
  {
    state,
    nonce,
    verifier,
  }: { readonly state: string; readonly nonce: string; readonly verifier: string },
) {
  const adres = new URL(terugadres)
  adres.search = query.toString()
  const tokens = await oidc.authorizationCodeGrant(config, adres, {
    expectedState: state,
    expectedNonce: nonce,
    pkceCodeVerifier: verifier,
    idTokenExpected: true,
  })
  const claims = tokens.claims()!
  const rollen =
    rollenUit(claims, van.rollenPad) ??
    // Not every provider puts them in the ID token.
    (config.serverMetadata().userinfo_endpoint === undefined
      ? null
      : rollenUit(await oidc.fetchUserInfo(config, tokens.access_token, claims.sub), van.rollenPad))
  return { claims, rollen: rollen ?? [], idToken: tokens.id_token! }
}

/** A logout token (OpenID Connect Back-Channel Logout 1.0, 2.6): checked, used once, carried out. */
async function verwerkAfmelding(
  kern: Toegangskern,
  uitgever: string,
  { clientId }: Oidcconfiguratie,
  jwks: ReturnType<typeof createRemoteJWKSet>,
  token: string,
): Promise<boolean> {
  try {
    const { payload } = await jwtVerify(token, jwks, {
      algorithms: ALGORITMEN,
      issuer: uitgever,
      audience: clientId,
      requiredClaims: ['iat', 'jti', 'events'],
      maxTokenAge: '5m',
      clockTolerance: 30,
      currentDate: new Date(nuMs(kern)),
    })
    const { sub, sid, events, nonce, jti } = payload
    const soort = typeof events === 'object' && events !== null && Object.hasOwn(events, UITGELOGD)
    const wie = typeof sub === 'string' || typeof sid === 'string'
    // With a nonce it is an ID token in disguise.
    if (!soort || !wie || nonce !== undefined) return false
    return await beeindigGemeld(kern, uitgever, String(jti), sub, sid)
  } catch (fout) {
    if (fout instanceof errors.JOSEError || fout instanceof TypeError) return false
    throw fout
  }
}

function beeindigGemeld(
  kern: Toegangskern,
  uitgever: string,
  jti: string,
  sub: string | undefined,
  sid: unknown,
): Promise<boolean> {
  return inToegang(kern.pool, async (client) => {
    const nu = nuMs(kern)
    await client.query('DELETE FROM gezien_token WHERE verloopt < $1', [new Date(nu)])
    const nieuw = await client.query(
      'INSERT INTO gezien_token (sleutel, verloopt) VALUES ($1, $2) ON CONFLICT DO NOTHING',
      [vingerafdruk(JSON.stringify([uitgever, jti])), new Date(nu + 10 * MINUUT)],
    )
    if (nieuw.rowCount === 0) return false
    const { rows } = await client.query<{ gebruiker: string; onderwerp: string }>(
      `DELETE FROM sessie s USING gebruiker g
       WHERE g.gebruiker = s.gebruiker AND s.wijze = 'oidc' AND g.uitgever = $1
         AND ($2::text IS NULL OR g.onderwerp = $2)
         AND ($3::text IS NULL OR s.uitgever_sessie = $3)
       RETURNING g.gebruiker, g.onderwerp`,
      [uitgever, sub ?? null, typeof sid === 'string' ? sid : null],
    )
    for (const onderwerp of new Set(rows.map((rij) => rij.onderwerp))) {
      const persoon = (await zoekOnderwerp(client, uitgever, onderwerp))!
      const leden = await leesLidmaatschappen(client, persoon.gebruiker)
      await noteerPersoon(client, kern, persoon, leden, null, {
        soort: 'afmelden',
        uitkomst: 'geslaagd',
        bijzonderheden: 'door de inlogdienst',
      })
    }
    return true
  })
}

/** Kind and code of a fault; a fault of the client may carry tokens and claims along. */
function zonderInhoud(fout: unknown): Error {
  const { name, code, error } = fout as { name?: string; code?: string; error?: string }
  return new Error([name, code, error].filter((deel) => typeof deel === 'string').join(' '))
}
