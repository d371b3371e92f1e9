// SPDX-License-Identifier: EUPL-1.2
/** Logging in through the identity provider of the organisation. */
import type { AANMELDDIENSTROUTES } from '@stopwijzer/koppelvlak'
import { wisKoek, zetKoek } from '../../toegang/koek.ts'
import type { Oidc } from '../../toegang/oidc/oidc.ts'
import { STROOMKOEK } from '../../toegang/oidc/stroom.ts'
import { invoerfout, Probleem } from '../probleem.ts'
import type { HandelaarsVan } from '../vraag.ts'
import { type Browservraag, eisEigenPagina, koekVan, waarVandaan } from './eigensessie.ts'

function eisOidc({ aanmelddienst }: Browservraag): Oidc {
  if (aanmelddienst.oidc === null) throw new Probleem('NIET_GEVONDEN', ['een inlogdienst'])
  return aanmelddienst.oidc
}

export const aanmelddienst: HandelaarsVan<typeof AANMELDDIENSTROUTES> = {
  'aanmelddienst.begin': async (vraag) => {
    eisEigenPagina(vraag)
    const begin = await eisOidc(vraag).begin()
    if (begin === null) {
      throw new Probleem('NIET_BESCHIKBAAR', [], { koppen: { 'retry-after': '30' } })
    }
    const { adres, koek } = begin
    return { inhoud: { adres }, koppen: { 'set-cookie': zetKoek(koek, STROOMKOEK) } }
  },

  'aanmelddienst.terug': async (vraag) => {
    const oidc = eisOidc(vraag)
    const koeken = { stroom: vraag.cookies[STROOMKOEK], vorige: koekVan(vraag) }
    const query = new URLSearchParams(Object.entries(vraag.query) as [string, string][])
    const uit = await oidc.terug(query, koeken, waarVandaan(vraag))
    const klaar = wisKoek(STROOMKOEK)
    // Always an address of our own; nothing that came along decides where to go.
    return uit.soort === 'binnen'
      ? { locatie: '/', koppen: { 'set-cookie': [zetKoek(uit.waarde), klaar] } }
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
