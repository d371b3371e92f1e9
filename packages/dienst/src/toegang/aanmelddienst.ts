// SPDX-License-Identifier: EUPL-1.2
/** Everything about who somebody is, put together for the API. */
import type { Herken } from '../api/wie.ts'
import type { Waarden } from '../configuratie/schema.ts'
import type { Dienst } from '../dienst.ts'
import type { Logboek } from '../logboek.ts'
import { maakHerken } from './herken.ts'
import {
  maakToegangskern,
  STANDAARDREGELS,
  type Toegangskern,
  type Toegangsregels,
} from './kern.ts'
import { type ExterneUitgever, maakExterneTokens } from './machine/extern.ts'
import { maakHerkenMachine } from './machine/herken.ts'
import { maakTokens, type Tokens } from './machine/tokens.ts'
import { maakOidc, type Oidc, type Oidcconfiguratie } from './oidc/oidc.ts'
import type { Wachtwoordkluis } from './wachtwoord/scrypt.ts'

export interface Toegangsconfiguratie extends Omit<Toegangsregels, 'publiekAdres'> {
  /** Issuer whose tokens machines may use; `null`: none. */
  readonly tokens: ExterneUitgever | null
  /** Identity provider of the organisation, for people; `null`: none. */
  readonly oidc: Oidcconfiguratie | null
}

export const STANDAARDTOEGANG: Toegangsconfiguratie = {
  ...STANDAARDREGELS,
  tokens: null,
  oidc: null,
}

/** From the settings of the environment. */
export function alsToegangsconfiguratie(waarden: Waarden): Toegangsconfiguratie {
  return {
    stilteMinuten: waarden.sessieStilteMinuten,
    duurUren: waarden.sessieDuurUren,
    linkUren: waarden.linkUren,
    tokenMinuten: waarden.tokenMinuten,
    tokens: alsUitgever(waarden),
    oidc: alsOidc(waarden),
  }
}

function alsOidc(waarden: Waarden): Oidcconfiguratie | null {
  const { oidcUitgever: uitgever, oidcClientId: clientId, oidcClientGeheim } = waarden
  if (!uitgever || !clientId || !oidcClientGeheim) return null
  return {
    naam: waarden.oidcNaam,
    uitgever,
    clientId,
    clientGeheim: oidcClientGeheim,
    rollenPad: waarden.oidcRollenPad,
    rollen: waarden.oidcRollen,
    tweedeFactor: waarden.oidcTweedeFactor,
  }
}

function alsUitgever(waarden: Waarden): ExterneUitgever | null {
  const { tokenUitgever, tokenSleutels, tokenDoelgroep, tokenClientVeld } = waarden
  if (!tokenUitgever || !tokenSleutels || !tokenDoelgroep) return null
  return {
    uitgever: alsUitgeversnaam(tokenUitgever),
    jwks: tokenSleutels,
    doelgroep: tokenDoelgroep,
    claim: tokenClientVeld,
  }
}

/** An issuer is compared letter by letter; a bare host is written without a slash. */
function alsUitgeversnaam(adres: URL): string {
  return adres.pathname === '/' ? adres.origin : adres.href
}

export interface Aanmelddienst {
  readonly kern: Toegangskern
  readonly tokens: Tokens
  /** Issuer of tokens for machines that are registered as `extern`; `null`: none. */
  readonly tokenuitgever: string | null
  readonly herken: Herken
  /** Login through the identity provider of the organisation; `null`: there is none. */
  readonly oidc: Oidc | null
}

export interface Aanmelddienstopties {
  readonly logboek: Logboek
  readonly publiekAdres: URL
  readonly configuratie?: Toegangsconfiguratie
  readonly kluis?: Wachtwoordkluis
  readonly tikMs?: number
}

export function maakAanmelddienst(
  dienst: Pick<Dienst, 'pool' | 'bos' | 'omgeving' | 'configuratie'>,
  opties: Aanmelddienstopties,
): Aanmelddienst {
  const { publiekAdres, configuratie = STANDAARDTOEGANG, ...rest } = opties
  const regels = { ...configuratie, publiekAdres }
  const kern = maakToegangskern(dienst, { ...rest, regels })
  const tokens = maakTokens(kern)
  const extern = configuratie.tokens && maakExterneTokens(kern, configuratie.tokens)
  const machine = maakHerkenMachine(kern, tokens, extern)
  return {
    kern,
    tokens,
    tokenuitgever: extern?.uitgever ?? null,
    herken: maakHerken(kern, machine),
    oidc: configuratie.oidc && maakOidc(kern, configuratie.oidc),
  }
}
