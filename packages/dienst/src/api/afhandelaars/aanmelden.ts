// SPDX-License-Identifier: EUPL-1.2
/** Logging in and out in a browser. */
import type { AANMELDROUTES } from '@stopwijzer/koppelvlak'
import { inToegang } from '../../opslag/transactie.ts'
import { meldAan } from '../../toegang/aanmelden.ts'
import { activeer, toetsHuidig } from '../../toegang/account.ts'
import { kiesOrganisatieVan, meldAf } from '../../toegang/afmelden.ts'
import { wisCookie } from '../../toegang/cookie.ts'
import { sessieVan } from '../../toegang/herken.ts'
import { standVan } from '../../toegang/stand.ts'
import { geefCode, stelTotpIn, stelTotpVoor } from '../../toegang/tweedefactor.ts'
import { Probleem } from '../probleem.ts'
import type { AfhandelaarsVan } from '../vraag.ts'
import {
  type Browservraag,
  cookieVan,
  eisEigenPagina,
  eisSessie,
  metCookie,
  metDruk,
  waarVandaan,
  wachtEven,
  wachtwoordfout,
} from './eigensessie.ts'

const stand = ({ aanmelddienst }: Browservraag, cookie: string | undefined) =>
  standVan(aanmelddienst.kern, cookie, aanmelddienst.oidc?.naam ?? null)

export const aanmelden: AfhandelaarsVan<typeof AANMELDROUTES> = {
  'aanmelding.stand': async (vraag) => ({ inhoud: await stand(vraag, cookieVan(vraag)) }),

  'aanmelding.begin': async (vraag) => {
    eisEigenPagina(vraag)
    const { kern } = vraag.aanmelddienst
    const invoer = { ...vraag.inhoud, vorige: cookieVan(vraag) }
    const uit = await metDruk(meldAan(kern, invoer, waarVandaan(vraag)))
    if (uit.soort === 'wacht') return wachtEven(uit.seconden)
    if (uit.soort === 'geweigerd') throw new Probleem('AANMELDEN_GEWEIGERD')
    return { inhoud: await stand(vraag, uit.waarde), koppen: metCookie(uit.waarde) }
  },

  'aanmelding.code': async (vraag) => {
    const { cookie } = await eisSessie(vraag)
    const { kern } = vraag.aanmelddienst
    const uit = await geefCode(kern, cookie, vraag.inhoud.code, waarVandaan(vraag))
    if (uit.soort === 'wacht') return wachtEven(uit.seconden)
    if (uit.soort === 'geweigerd') throw new Probleem('CODE_GEWEIGERD')
    const { waarde, codesOver } = uit
    const inhoud = { ...(await stand(vraag, waarde)), herstelcodesOver: codesOver }
    return { inhoud, koppen: metCookie(waarde) }
  },

  'aanmelding.organisatie': async (vraag) => {
    const { sessie } = await eisSessie(vraag)
    const { kern } = vraag.aanmelddienst
    const { organisatie } = vraag.inhoud
    const waarde = await kiesOrganisatieVan(kern, sessie, organisatie, waarVandaan(vraag))
    if (waarde === null) throw new Probleem('NIET_GEVONDEN', ['deze organisatie'])
    return { inhoud: await stand(vraag, waarde), koppen: metCookie(waarde) }
  },

  'aanmelding.afmelden': async (vraag) => {
    eisEigenPagina(vraag)
    const { kern } = vraag.aanmelddienst
    const cookie = cookieVan(vraag)
    // Without a session there is nothing to protect: the cookie goes anyway.
    if ((await sessieVan(kern, cookie)) !== null) await eisSessie(vraag)
    const sessie = await meldAf(kern, cookie, waarVandaan(vraag))
    const { oidc } = vraag.aanmelddienst
    const daar = sessie?.wijze === 'oidc' && oidc !== null
    const uitlogadres = daar ? await oidc.uitlogadres(sessie) : null
    return { inhoud: { uitlogadres }, koppen: { 'set-cookie': wisCookie() } }
  },

  'tweedestap.begin': async (vraag) => {
    const { sessie } = await eisSessie(vraag)
    const { kern } = vraag.aanmelddienst
    if (sessie.wijze === 'oidc' || sessie.fase === 'totp') throw new Probleem('NIET_AANGEMELD')
    if (sessie.fase === 'vol') {
      const toets = await metDruk(toetsHuidig(kern, sessie, vraag.inhoud.wachtwoord ?? ''))
      if (typeof toets === 'number') return wachtEven(toets)
      if (toets === 'onjuist') throw new Probleem('WACHTWOORD_ONJUIST')
    }
    return { inhoud: stelTotpVoor(kern, sessie) }
  },

  'tweedestap.bevestig': async (vraag) => {
    const { sessie } = await eisSessie(vraag)
    const { kern } = vraag.aanmelddienst
    if (sessie.wijze === 'oidc' || sessie.fase === 'totp') throw new Probleem('NIET_AANGEMELD')
    const uit = await inToegang(kern.pool, (client) =>
      stelTotpIn(client, kern, sessie, vraag.inhoud, waarVandaan(vraag)),
    )
    if (uit.soort === 'wacht') return wachtEven(uit.seconden)
    if (uit.soort === 'geweigerd') throw new Probleem('CODE_GEWEIGERD')
    const { waarde, herstelcodes } = uit
    return {
      inhoud: { herstelcodes, stand: await stand(vraag, waarde) },
      koppen: metCookie(waarde),
    }
  },

  'activering.gebruik': async (vraag) => {
    eisEigenPagina(vraag)
    const { kern } = vraag.aanmelddienst
    const uit = await metDruk(activeer(kern, vraag.inhoud, waarVandaan(vraag)))
    if (uit.soort === 'geweigerd') throw new Probleem('LINK_WERKT_NIET')
    if (uit.soort === 'afgekeurd') throw wachtwoordfout('wachtwoord', uit.bezwaar.zin)
    return { inhoud: { inlognaam: uit.inlognaam } }
  },
}
