// SPDX-License-Identifier: EUPL-1.2
/** The API beside a real identity provider, and a browser that goes from one to the other. */
import type { LightMyRequestResponse } from 'fastify'
import { STROOMCOOKIE } from '../../toegang/oidc/stroom.ts'
import {
  CLIENT,
  maakOidcproef,
  type Oidcpersoon,
  type Oidcproef,
} from '../../toegang/proef/oidcproef.ts'
import { AANBIEDER, GEMEENTE, maakProefapi, type Proefapi } from './proefapi.ts'

export const EIGEN = 'http://localhost:8307'

export interface Aanmeldproef {
  readonly idp: Oidcproef
  readonly proef: Proefapi
  /** From the button to the provider: its address, and the cookie of this browser. */
  begin(): Promise<{ adres: string; cookie: string; antwoord: LightMyRequestResponse }>
  terug(adres: URL, cookies: Record<string, string>): Promise<LightMyRequestResponse>
  /** From the button to being back; the session cookie, when there is one. */
  meldAan(vorige?: string): Promise<{ antwoord: LightMyRequestResponse; sid: string | undefined }>
  ik(sid?: string): Promise<LightMyRequestResponse>
  audit(sub: string): Promise<readonly { soort: string; bijzonderheden: string | null }[]>
  sluit(): Promise<void>
}

let teller = 0
/** Somebody new at the provider, with these roles there. */
export const persoon = (rollen: readonly string[], amr = ['pwd', 'otp']): Oidcpersoon => ({
  sub: `persoon-${++teller}`,
  amr,
  claims: { name: 'M. de Wit', email: 'm@voorbeeld.nl', realm_access: { roles: rollen } },
})

export const cookiesUit = (antwoord: LightMyRequestResponse) => {
  const kop = antwoord.headers['set-cookie'] ?? []
  return Object.fromEntries(
    (Array.isArray(kop) ? kop : [kop]).map((cookie) =>
      /^([^=]+)=([^;]*)/.exec(cookie)!.slice(1, 3),
    ),
  ) as Record<string, string>
}

export async function maakAanmeldproef(): Promise<Aanmeldproef> {
  const idp = await maakOidcproef(`${EIGEN}/v1/aanmeldingen/_aanmelddienst-terug`, `${EIGEN}/`)
  const ruim = { perMinuut: 1_000_000, perMinuutPerAdres: 1_000_000 }
  const rol = (naam: string, organisatie: string, wat: string) => ({ naam, organisatie, rol: wat })
  const proef = await maakProefapi({
    echtAanmelden: true,
    configuratie: ruim,
    oidc: {
      naam: 'Gemeente Voorbeeldstad',
      uitgever: idp.uitgever,
      clientId: CLIENT.id,
      clientGeheim: CLIENT.geheim,
      rollenPad: 'realm_access.roles',
      rollen: [
        rol('sw-lezer', GEMEENTE, 'lezer'),
        rol('sw-auditor', GEMEENTE, 'auditor'),
        rol('sw-aanbieder', AANBIEDER, 'medewerker'),
      ],
      tweedeFactor: ['otp', 'mfa'],
    },
  })
  const begin = async () => {
    const url = '/v1/aanmeldingen/_aanmelddienst'
    const antwoord = await proef.vraag({ method: 'POST', url, headers: { origin: EIGEN } })
    const adres = antwoord.json().adres as string
    return { adres, cookie: cookiesUit(antwoord)[STROOMCOOKIE]!, antwoord }
  }
  const terug = (adres: URL, cookies: Record<string, string>) =>
    proef.vraag({ url: adres.pathname + adres.search, cookies })
  return {
    idp,
    proef,
    begin,
    terug,
    async meldAan(vorige) {
      const { adres, cookie } = await begin()
      const antwoord = await terug(await idp.bezoek(adres), {
        [STROOMCOOKIE]: cookie,
        ...(vorige === undefined ? {} : { '__Host-sid': vorige }),
      })
      return { antwoord, sid: cookiesUit(antwoord)['__Host-sid'] }
    },
    ik: (sid = '') => proef.vraag({ url: '/v1/ik', cookies: { '__Host-sid': sid } }),
    audit: async (sub) =>
      (
        await proef.db.beheer.query(
          'SELECT soort, bijzonderheden FROM audit WHERE gebruiker_sub = $1 ORDER BY volgnummer',
          [sub],
        )
      ).rows,
    async sluit() {
      await proef.sluit()
      await idp.sluit()
    },
  }
}
