// SPDX-License-Identifier: EUPL-1.2
/** A real identity provider (oidc-provider) on 127.0.0.1, whose people log in without a screen. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose'
import Provider from 'oidc-provider'

export const CLIENT = { id: 'stopwijzer', geheim: 'een-geheim-van-de-proef-0123456789' }

export interface Oidcpersoon {
  readonly sub: string
  readonly amr: readonly string[]
  readonly claims: Readonly<Record<string, unknown>>
}

export interface Oidcproef {
  readonly uitgever: URL
  /** Who logs in at the next visit. */
  wie: Oidcpersoon
  /** Follows an address as a browser does, up to the redirect that leaves the provider. */
  bezoek(adres: string): Promise<URL>
  /** Signs with the key that the provider publishes. */
  teken(inhoud: JWTPayload): Promise<string>
  /** Paths that were asked for, in order. */
  readonly gevraagd: readonly string[]
  sluit(): Promise<void>
}

export async function maakOidcproef(terugadres: string, uitgelogd: string): Promise<Oidcproef> {
  let afhandelen: (vraag: IncomingMessage, antwoord: ServerResponse) => void = () => undefined
  const server = createServer((vraag, antwoord) => afhandelen(vraag, antwoord))
  await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar))
  const uitgever = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const proef: { wie: Oidcpersoon } = { wie: { sub: 'niemand', amr: [], claims: {} } }

  const paar = await generateKeyPair('RS256', { extractable: true })
  const eigen = { ...(await exportJWK(paar.privateKey)), kid: 'een', alg: 'RS256', use: 'sig' }
  const provider = new Provider(uitgever, {
    jwks: { keys: [eigen] },
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.geheim,
        redirect_uris: [terugadres],
        post_logout_redirect_uris: [uitgelogd],
      },
    ],
    features: { devInteractions: { enabled: false } },
    pkce: { required: () => true },
    claims: {
      openid: ['sub', 'realm_access', 'roles', 'amr'],
      profile: ['name', 'email'],
    },
    // Also in the ID token, as the usual providers do.
    conformIdTokenClaims: false,
    cookies: { keys: ['proef'] },
    findAccount: (_ctx, sub) => ({
      accountId: sub,
      claims: async () => ({ sub, ...proef.wie.claims }),
    }),
    loadExistingGrant: async (ctx) => {
      const grant = new ctx.oidc.provider.Grant({
        clientId: ctx.oidc.client!.clientId,
        accountId: ctx.oidc.session!.accountId!,
      })
      grant.addOIDCScope('openid profile')
      await grant.save()
      return grant
    },
    interactions: { url: (_ctx, interactie) => `/interactie/${interactie.uid}` },
  })
  const anders = provider.callback()
  const gevraagd: string[] = []
  afhandelen = (vraag, antwoord) => {
    gevraagd.push(vraag.url ?? '')
    if (!vraag.url?.startsWith('/interactie/')) return void anders(vraag, antwoord)
    const { sub, amr } = proef.wie
    provider
      .interactionFinished(vraag, antwoord, { login: { accountId: sub, amr: [...amr] } })
      .catch(() => antwoord.writeHead(500).end())
  }

  return {
    uitgever: new URL(uitgever),
    gevraagd,
    get wie() {
      return proef.wie
    },
    set wie(nieuw) {
      proef.wie = nieuw
    },
    async bezoek(adres) {
      const cookies = new Map<string, string>()
      let nu = new URL(adres)
      for (let stap = 0; stap < 10 && nu.origin === uitgever; stap++) {
        const cookie = [...cookies].map(([naam, waarde]) => `${naam}=${waarde}`).join('; ')
        const antwoord = await fetch(nu, { redirect: 'manual', headers: { cookie } })
        for (const cookie of antwoord.headers.getSetCookie()) {
          const [, naam = '', waarde = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
          cookies.set(naam, waarde)
        }
        const heen = antwoord.headers.get('location')
        if (heen === null) throw new Error(`${antwoord.status} ${await antwoord.text()}`)
        nu = new URL(heen, nu)
      }
      return nu
    },
    teken: (inhoud) =>
      new SignJWT(inhoud)
        .setProtectedHeader({ alg: 'RS256', typ: 'logout+jwt', kid: 'een' })
        .sign(paar.privateKey),
    async sluit() {
      server.closeAllConnections()
      await new Promise<void>((klaar) => server.close(() => klaar()))
    },
  }
}
