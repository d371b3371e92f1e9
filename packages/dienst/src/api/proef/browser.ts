// SPDX-License-Identifier: EUPL-1.2
/** A browser for tests: keeps the session cookie, and sends the proof that goes with it. */
import type { InjectOptions, LightMyRequestResponse } from 'fastify'
import { SESSIECOOKIE } from '../../toegang/cookie.ts'
import { csrfVan } from '../../toegang/sessies.ts'
import type { Proefapi } from './proefapi.ts'

export interface Browser {
  zend(
    methode: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    pad: string,
    inhoud?: object,
    koppen?: Readonly<Record<string, string>>,
  ): Promise<LightMyRequestResponse>
  /** Value of the session cookie. */
  cookie(): string | undefined
  /** Session cookies as they were set. */
  readonly gezet: readonly string[]
}

export function maakBrowser(proef: Proefapi): Browser {
  let cookie: string | undefined
  const gezet: string[] = []
  return {
    gezet,
    cookie: () => cookie,
    async zend(methode, pad, inhoud, koppen = {}) {
      const eigen: Record<string, string> = {
        'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
        'sec-fetch-site': 'same-origin',
        ...(methode === 'GET' ? {} : { origin: 'http://localhost:8307' }),
        ...(cookie === undefined
          ? {}
          : { cookie: `${SESSIECOOKIE}=${cookie}`, 'x-csrf-token': csrfVan(cookie) }),
      }
      const verzoek: InjectOptions = {
        method: methode,
        url: `/v1${pad}`,
        headers: { ...eigen, ...koppen },
        ...(inhoud === undefined ? {} : { payload: inhoud }),
      }
      const antwoord = await proef.vraag(verzoek)
      const kop = antwoord.headers['set-cookie']
      if (typeof kop === 'string' && kop.startsWith(`${SESSIECOOKIE}=`)) {
        cookie = /=([^;]*)/.exec(kop)![1] || undefined
        if (cookie !== undefined) gezet.push(kop)
      }
      return antwoord
    },
  }
}
