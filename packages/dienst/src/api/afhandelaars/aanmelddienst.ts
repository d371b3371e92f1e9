// SPDX-License-Identifier: EUPL-1.2
/** Logging in through the identity provider of the organisation. */
import type { AANMELDDIENSTROUTES } from '@stopwijzer/koppelvlak'
import { wisCookie, zetCookie } from '../../toegang/cookie.ts'
import type { Oidc } from '../../toegang/oidc/oidc.ts'
import { STROOMCOOKIE } from '../../toegang/oidc/stroom.ts'
import { invoerfout, Probleem } from '../probleem.ts'
import type { AfhandelaarsVan } from '../vraag.ts'
import { type Browservraag, cookieVan, eisEigenPagina, waarVandaan } from './eigensessie.ts'

function eisOidc({ aanmelddienst }: Browservraag): Oidc {
  if (aanmelddienst.oidc === null) throw new Probleem('NIET_GEVONDEN', ['een inlogdienst'])
  return aanmelddienst.oidc
}

export const aanmelddienst: AfhandelaarsVan<typeof AANMELDDIENSTROUTES> = {
  'aanmelddienst.begin': async (vraag) => {
    eisEigenPagina(vraag)
    const begin = await eisOidc(vraag).begin()
    if (begin === null) {
      throw new Probleem('NIET_BESCHIKBAAR', [], { koppen: { 'retry-after': '30' } })
    }
    const { adres, cookie } = begin
    return { inhoud: { adres }, koppen: { 'set-cookie': zetCookie(cookie, STROOMCOOKIE) } }
  },

  'aanmelddienst.terug': async (vraag) => {
    const oidc = eisOidc(vraag)
    const cookies = { stroom: vraag.cookies[STROOMCOOKIE], vorige: cookieVan(vraag) }
    const query = new URLSearchParams(Object.entries(vraag.query) as [string, string][])
    const uit = await oidc.terug(query, cookies, waarVandaan(vraag))
    const klaar = wisCookie(STROOMCOOKIE)
    // Always an address of our own; nothing that came along decides where to go.
    return uit.soort === 'binnen'
      ? { locatie: '/', koppen: { 'set-cookie': [zetCookie(uit.waarde), klaar] } }
      : { locatie: `/aanmelden#${uit.waarom}`, koppen: { 'set-cookie': klaar } }
  },

  'aanmelddienst.afgemeld': async (vraag) => {
    const oidc = eisOidc(vraag)
    const formulier = new URLSearchParams(Buffer.from(vraag.inhoud).toString('utf8'))
    if (!(await oidc.afgemeld(formulier.get('logout_token') ?? ''))) {
      throw invoerfout('inhoud/logout_token', 'Dit token is niet goed of is al gebruikt.')
    }
    return {}
  },
}
