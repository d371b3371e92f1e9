// SPDX-License-Identifier: EUPL-1.2
/** Oneself: who am I, where am I logged in, and the own password. */
import { type IKROUTES, rechtenVan } from '@stopwijzer/koppelvlak'
import { rolVan } from '../../opslag/organisatie.ts'
import { inToegang } from '../../opslag/transactie.ts'
import { wijzigWachtwoord } from '../../toegang/account.ts'
import { beeindigEigen, meldOveralAf } from '../../toegang/afmelden.ts'
import { wisCookie } from '../../toegang/cookie.ts'
import { leesLidmaatschappen } from '../../toegang/gebruikers.ts'
import { sessieVan } from '../../toegang/herken.ts'
import { csrfVan, leesSessies, type Sessie } from '../../toegang/sessies.ts'
import { alsEigen } from '../../toegang/stand.ts'
import { magRecht } from '../poort.ts'
import { Probleem } from '../probleem.ts'
import type { AfhandelaarsVan } from '../vraag.ts'
import {
  type Browservraag,
  cookieVan,
  metCookie,
  metDruk,
  waarVandaan,
  wachtEven,
  wachtwoordfout,
} from './eigensessie.ts'

/** The own session; the checks have seen already that the request is ours. */
async function eigenSessie(vraag: Browservraag): Promise<Sessie> {
  const sessie = await sessieVan(vraag.aanmelddienst.kern, cookieVan(vraag))
  // Whoever comes with a key or token has no session.
  if (sessie === null) throw new Probleem('NIET_GEVONDEN', ['een sessie'])
  return sessie
}

export const ik: AfhandelaarsVan<typeof IKROUTES> = {
  'ik.lees': async (vraag) => {
    const { wie, aanmelddienst } = vraag
    const { kern } = aanmelddienst
    const cookie = cookieVan(vraag)
    const sessie = wie.sessie === undefined ? null : await sessieVan(kern, cookie)
    const { organisatie, rollen } = wie
    const leden =
      sessie === null
        ? [{ organisatie, rollen }]
        : await inToegang(kern.pool, (client) => leesLidmaatschappen(client, sessie.gebruiker))
    const soort = rolVan(organisatie)
    const inhoud = {
      naam: wie.naam,
      inlognaam: sessie?.inlognaam ?? null,
      soort: wie.soort,
      organisatie: alsEigen({ organisatie, rollen }),
      organisaties: leden.map(alsEigen),
      rollen,
      rechten: rechtenVan(rollen, soort).filter((recht) => magRecht(wie, recht)),
      tweedeStap: wie.mfa,
      viaAanmelddienst: sessie?.wijze === 'oidc',
      csrf: sessie === null ? null : csrfVan(cookie!),
      demo: kern.proef,
    }
    return { inhoud }
  },

  'ik.sessies': async (vraag) => {
    const eigen = await eigenSessie(vraag)
    const { kern } = vraag.aanmelddienst
    const sessies = await inToegang(kern.pool, (client) =>
      leesSessies(client, kern, eigen.gebruiker),
    )
    const inhoud = {
      sessies: sessies.map(({ id, organisatie, adres, toestel, begonnen, laatst }) => ({
        ...{ id, huidige: id === eigen.id, organisatie, adres, toestel },
        begonnen: begonnen.toISOString(),
        laatst: laatst.toISOString(),
      })),
    }
    return { inhoud }
  },

  'ik.sessie-beeindigen': async (vraag) => {
    const eigen = await eigenSessie(vraag)
    const { kern } = vraag.aanmelddienst
    if (!(await beeindigEigen(kern, eigen, vraag.params.id, waarVandaan(vraag)))) {
      throw new Probleem('NIET_GEVONDEN', ['deze sessie'])
    }
    return vraag.params.id === eigen.id ? { koppen: { 'set-cookie': wisCookie() } } : {}
  },

  'ik.overal-afmelden': async (vraag) => {
    const eigen = await eigenSessie(vraag)
    await meldOveralAf(vraag.aanmelddienst.kern, eigen, waarVandaan(vraag))
    return { koppen: { 'set-cookie': wisCookie() } }
  },

  'ik.wachtwoord': async (vraag) => {
    const eigen = await eigenSessie(vraag)
    const { kern } = vraag.aanmelddienst
    if (eigen.wijze === 'oidc') throw new Probleem('NIET_GEVONDEN', ['een wachtwoord'])
    const uit = await metDruk(wijzigWachtwoord(kern, eigen, vraag.inhoud, waarVandaan(vraag)))
    if (uit.soort === 'wacht') return wachtEven(uit.seconden)
    if (uit.soort === 'geweigerd') throw new Probleem('WACHTWOORD_ONJUIST')
    if (uit.soort === 'afgekeurd') throw wachtwoordfout('nieuw', uit.bezwaar.zin)
    return { inhoud: { csrf: csrfVan(uit.waarde) }, koppen: metCookie(uit.waarde) }
  },
}
