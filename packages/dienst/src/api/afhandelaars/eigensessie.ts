// SPDX-License-Identifier: EUPL-1.2
/** What handlers about logging in share: whose session, from our own page, and the waits. */
import type { IncomingHttpHeaders } from 'node:http'
import type { Aanmelddienst } from '../../toegang/aanmelddienst.ts'
import { SESSIECOOKIE, zetCookie } from '../../toegang/cookie.ts'
import { herkomstVan, sessieVan } from '../../toegang/herken.ts'
import { csrfVan, type Sessie } from '../../toegang/sessies.ts'
import { Druk } from '../../toegang/wachtwoord/scrypt.ts'
import { eisBewijs, eisEigenHerkomst } from '../poort.ts'
import { invoerfout, Probleem } from '../probleem.ts'

/** The part of a question that these handlers look at. */
export interface Browservraag {
  readonly koppen: IncomingHttpHeaders
  readonly cookies: Readonly<Record<string, string | undefined>>
  readonly ip: string
  readonly aanmelddienst: Aanmelddienst
}

export const cookieVan = ({ cookies }: Browservraag): string | undefined => cookies[SESSIECOOKIE]

export const waarVandaan = (vraag: Browservraag) => herkomstVan(vraag)

/** Throws when another website asks. Before somebody is known there is no proof to ask for. */
export function eisEigenPagina({ koppen, aanmelddienst }: Browservraag): void {
  eisEigenHerkomst(koppen, aanmelddienst.kern.regels.publiekAdres)
}

/**
 * The session in hand, whatever its phase, and the value of its cookie. Throws without one,
 * and when the request comes from another website or lacks the proof of this session.
 */
export async function eisSessie(
  vraag: Browservraag,
): Promise<{ readonly sessie: Sessie; readonly cookie: string }> {
  eisEigenPagina(vraag)
  const cookie = cookieVan(vraag)
  const sessie = await sessieVan(vraag.aanmelddienst.kern, cookie)
  if (sessie === null || cookie === undefined) throw new Probleem('NIET_AANGEMELD')
  eisBewijs(vraag.koppen, csrfVan(cookie))
  return { sessie, cookie }
}

/** Header that gives the browser this session. */
export const metCookie = (waarde: string) => ({ 'set-cookie': zetCookie(waarde) })

/** Throws the problem of a door that is closed for a while. */
export function wachtEven(seconden: number): never {
  const koppen = { 'retry-after': String(seconden) }
  throw new Probleem('TE_VAAK_GEPROBEERD', [String(seconden)], { koppen })
}

/** Work with passwords; too much of it at once is a service that is not available now. */
export async function metDruk<T>(werk: Promise<T>): Promise<T> {
  try {
    return await werk
  } catch (fout) {
    if (!(fout instanceof Druk)) throw fout
    throw new Probleem('NIET_BESCHIKBAAR', [], { koppen: { 'retry-after': '30' } })
  }
}

/** A password that is not accepted, at its place in the request. */
export const wachtwoordfout = (veld: string, zin: string) =>
  invoerfout(`inhoud/${veld}`, zin, 'wachtwoord')
