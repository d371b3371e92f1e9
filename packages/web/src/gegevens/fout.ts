// SPDX-License-Identifier: EUPL-1.2
/** What can go wrong with a request, and what the user is told about it. */
import { KoppelvlakFout, PROBLEMEN } from '@stopwijzer/koppelvlak'
import type { Veldmelding } from '../delen/Foutenlijst.tsx'

export type Foutsoort =
  | 'verbinding'
  | 'sessie'
  | 'recht'
  | 'nietGevonden'
  | 'conflict'
  | 'druk'
  | 'invoer'
  | 'storing'

/** A request that did not succeed, or a fault of the program around it. */
export interface Verzoekfout {
  readonly soort: Foutsoort
  /** What the service said of it; undefined when it said nothing. */
  readonly gezegd: Gezegd | undefined
}

export interface Gezegd {
  readonly titel: string
  readonly tekst: string
  readonly doen: string
  readonly kenmerk: string | null
  readonly fouten: KoppelvlakFout['fouten']
}

/** The kind of fault that a status means to the user; 0 is no answer at all. */
export function soortVanStatus(status: number): Foutsoort {
  if (status === 0) return 'verbinding'
  if (status === 401) return 'sessie'
  if (status === 403) return 'recht'
  if (status === 404) return 'nietGevonden'
  if (status === 409 || status === 412) return 'conflict'
  if (status === 429) return 'druk'
  return status < 400 || status >= 500 ? 'storing' : 'invoer'
}

/** Whatever was thrown, as a fault that can be shown. */
export function alsVerzoekfout(fout: unknown): Verzoekfout {
  if (!(fout instanceof KoppelvlakFout)) return { soort: 'storing', gezegd: undefined }
  const { status, code, message, remedie, fouten, verzoek } = fout
  // An answer that is not one of ours comes from something in between.
  if (!(code in PROBLEMEN))
    return { soort: status === 0 ? 'verbinding' : 'storing', gezegd: undefined }
  const { titel } = PROBLEMEN[code as keyof typeof PROBLEMEN]
  return {
    soort: soortVanStatus(status),
    gezegd: { titel, tekst: message, doen: remedie, kenmerk: verzoek, fouten },
  }
}

/**
 * The messages of a fault for a form: at the field where the service names one, else about
 * the whole. `inhoud/einddatum` is the field `einddatum`.
 */
export function veldmeldingen({ gezegd }: Verzoekfout, algemeen: string): readonly Veldmelding[] {
  if (gezegd === undefined) return [{ melding: algemeen }]
  if (gezegd.fouten.length === 0) return [{ melding: `${gezegd.tekst} ${gezegd.doen}` }]
  return gezegd.fouten.map(({ plek, melding }) => {
    const veld = /^inhoud\/(.+)$/.exec(plek)?.[1]
    return veld === undefined ? { melding } : { veld, melding }
  })
}
