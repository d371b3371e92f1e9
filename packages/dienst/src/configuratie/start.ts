// SPDX-License-Identifier: EUPL-1.2
/** What has to be right together before anything starts. Outside a trial it fails closed. */
import { DienstFout } from '../fout.ts'
import { foutenBijGgk, foutenBijVsp } from './lijnen.ts'
import type { Waarden } from './schema.ts'
import { isEigen, pemGoed } from './soorten.ts'

/** Passwords that everybody tries first. */
const BEKENDE_WACHTWOORDEN = new Set([
  ...['postgres', 'postgresql', 'password', 'wachtwoord', 'admin', 'root', 'test', 'secret'],
  ...['geheim', 'changeme', 'change-me', 'example', 'welkom', 'welkom01', '123456', 'stopwijzer'],
])

/** Faults that hold for every command on the service. */
export function foutenSamen(waarden: Partial<Waarden>): DienstFout[] {
  const fouten: DienstFout[] = []
  const fout = (naam: string, remedie: string) =>
    fouten.push(new DienstFout('INSTELLING_FOUT', [naam, remedie]))
  if (waarden.proef) return fouten
  if (waarden.vallen !== undefined) {
    fout('STOPWIJZER_VALLEN', 'Dit kan alleen in een proef. Haal de variabele weg.')
  }
  if (waarden.databaseUrl !== undefined && heeftBekendWachtwoord(waarden.databaseUrl)) {
    fout(
      'DATABASE_URL',
      'Het wachtwoord is er een dat iedereen als eerste probeert. Kies een ander.',
    )
  }
  if (BEKENDE_WACHTWOORDEN.has(waarden.oidcClientGeheim ?? '')) {
    fout(
      'STOPWIJZER_OIDC_CLIENT_GEHEIM',
      'Dit geheim kent iedereen. Laat de inlogdienst er een maken.',
    )
  }
  return fouten
}

/** Faults that only matter for the service that listens (`start`). */
export function foutenBijStart(waarden: Partial<Waarden>): DienstFout[] {
  const fouten: DienstFout[] = []
  const mist = (naam: string, remedie: string) =>
    fouten.push(new DienstFout('INSTELLING_ONTBREEKT', [naam, remedie]))
  const fout = (naam: string, remedie: string) =>
    fouten.push(new DienstFout('INSTELLING_FOUT', [naam, remedie]))
  const { tlsCertificaat: cert, tlsSleutel: key, oidcUitgever, publiekAdres, adres = '' } = waarden
  if (cert !== undefined && key === undefined) {
    mist('STOPWIJZER_TLS_SLEUTEL_FILE', 'Geef ook de sleutel bij het certificaat.')
  }
  if (key !== undefined && cert === undefined) {
    mist('STOPWIJZER_TLS_CERTIFICAAT_FILE', 'Geef ook het certificaat bij de sleutel.')
  }
  if (cert !== undefined && key !== undefined && !pemGoed({ cert, key })) {
    fout('STOPWIJZER_TLS_SLEUTEL_FILE', 'De sleutel hoort niet bij het certificaat.')
  }
  if (oidcUitgever !== undefined) {
    const waarom = 'Bij een uitgever hoort een client-id en een geheim.'
    if (waarden.oidcClientId === undefined) mist('STOPWIJZER_OIDC_CLIENT_ID', waarom)
    if (waarden.oidcClientGeheim === undefined) mist('STOPWIJZER_OIDC_CLIENT_GEHEIM_FILE', waarom)
  }
  if (waarden.tokenUitgever !== undefined) {
    const waarom = 'Bij een uitgever van tokens horen zijn sleutels en een doelgroep.'
    if (waarden.tokenSleutels === undefined) mist('STOPWIJZER_TOKEN_SLEUTELS', waarom)
    if (waarden.tokenDoelgroep === undefined) mist('STOPWIJZER_TOKEN_DOELGROEP', waarom)
  }
  const { metingPoort, poort } = waarden
  if (metingPoort !== undefined && metingPoort !== 0 && metingPoort === poort) {
    fout('STOPWIJZER_METING_POORT', 'Kies een andere poort dan die van de dienst.')
  }
  fouten.push(...foutenBijGgk(waarden), ...foutenBijVsp(waarden))
  if (waarden.proef) return fouten
  if (publiekAdres === undefined) {
    mist('STOPWIJZER_PUBLIEK_ADRES', 'Zet er het adres in, zoals https://stopwijzer.example.nl.')
  } else if (publiekAdres.protocol !== 'https:' && !isEigen(publiekAdres.hostname)) {
    fout('STOPWIJZER_PUBLIEK_ADRES', 'Gebruik https. Zonder https leest iedereen onderweg mee.')
  }
  const versleuteld = cert !== undefined || (waarden.proxies?.length ?? 0) > 0
  if (!isEigen(adres) && !versleuteld) {
    fout(
      'STOPWIJZER_ADRES',
      'Op dit adres kunnen anderen meelezen. Geef een certificaat (STOPWIJZER_TLS_CERTIFICAAT_FILE), of zet een proxy met TLS ervoor en noem die in STOPWIJZER_PROXY.',
    )
  }
  return fouten
}

function heeftBekendWachtwoord(databaseUrl: string): boolean {
  const wachtwoord = /^[a-z]+:\/\/[^:@/]*:([^@/]*)@/.exec(databaseUrl)?.[1]
  if (wachtwoord === undefined) return false
  return BEKENDE_WACHTWOORDEN.has(wachtwoord.toLowerCase())
}
