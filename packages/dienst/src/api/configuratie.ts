// SPDX-License-Identifier: EUPL-1.2
/** Settings of the API from the environment. */
import { leesOmgeving, type Omgevingswaarden } from '../configuratie/lezen.ts'
import type { Waarden } from '../configuratie/schema.ts'

export interface ApiConfiguratie {
  /** Address that people and systems use; `https` switches HSTS on. */
  readonly publiekAdres: URL
  /** Address on this computer where the service listens. */
  readonly luister: string
  /** Addresses or networks of proxies whose X-Forwarded-For counts. */
  readonly proxies: readonly string[]
  /** Requests per minute per identity, and per address before somebody is known. */
  readonly perMinuut: number
  readonly perMinuutPerAdres: number
  /** Folder with the look of the organisation for the web application. */
  readonly themaMap?: string | undefined
  /** Certificate and key in PEM; `null` when a proxy does the TLS, or in a trial. */
  readonly tls: { readonly cert: string; readonly key: string } | null
  /** Folder with the built web application, when it is not beside this package. */
  readonly webMap?: string
}

/** The part of the settings that the API needs. Behind port `poort` of this computer in a trial. */
export function alsApiConfiguratie(waarden: Waarden, poort: number): ApiConfiguratie {
  const { tlsCertificaat: cert, tlsSleutel: key } = waarden
  return {
    publiekAdres: waarden.publiekAdres ?? new URL(`http://localhost:${poort}`),
    luister: waarden.adres,
    proxies: waarden.proxies,
    themaMap: waarden.themaMap,
    perMinuut: waarden.perMinuut,
    perMinuutPerAdres: waarden.perMinuutPerAdres,
    tls: cert !== undefined && key !== undefined ? { cert, key } : null,
  }
}

/** The same from the environment. A wrong value stops the start with a sentence that names it. */
export function leesApiConfiguratie(env: Omgevingswaarden, poort: number): ApiConfiguratie {
  return alsApiConfiguratie(leesOmgeving(env), poort)
}
