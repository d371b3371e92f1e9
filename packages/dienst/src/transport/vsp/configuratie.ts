// SPDX-License-Identifier: EUPL-1.2
/** What the line to VECOZO needs to know; made from the environment (`STOPWIJZER_VSP_...`). */
import type { Waarden } from '../../configuratie/schema.ts'
import type { Lijntls } from '../kern/https.ts'

/** How one kind of message is announced. None of it is public for iJw, so all of it is set. */
export interface Stroom {
  readonly berichttype: string
  readonly berichtsubtype: string | null
  readonly berichtversie: number
  readonly berichtsubversie: number
  readonly actie: string
  /** The payload as it is, or as the only file in a zip. */
  readonly zip: 'geen' | 'enkel'
}

/** Kinds of message that a provider sends. */
export const UITGAAND = ['JW302', 'JW305', 'JW307'] as const
export type Uitgaandsoort = (typeof UITGAAND)[number]
export type Stromen = Readonly<Partial<Record<Uitgaandsoort, Stroom>>>

export interface Contextregel {
  readonly sleutel: string
  /** `{traceerId}` and `{conversatieId}` stand for those of the message. */
  readonly waarde: string
}

export interface Vspconfiguratie {
  /** Providers (AGB codes) whose messages go over this line. */
  readonly organisaties: readonly string[]
  /** Base addresses of the three services, without `/berichten`. */
  readonly versturen: URL
  readonly ophalen: URL
  readonly status: URL
  readonly tls: Lijntls
  readonly rol: string
  readonly rolGemeente: string
  readonly stromen: Stromen
  readonly context: readonly Contextregel[]
  readonly kijkSeconden: number
  readonly horizonUren: number
}

/** `null`: the line is off. What has to be there together was checked at the start. */
export function alsVspconfiguratie(waarden: Waarden): Vspconfiguratie | null {
  if (waarden.vsp !== 'aan') return null
  return {
    organisaties: waarden.vspOrganisaties,
    versturen: waarden.vspVersturen!,
    ophalen: waarden.vspOphalen!,
    status: waarden.vspStatus!,
    tls: {
      cert: waarden.vspCertificaat!,
      key: waarden.vspSleutel!,
      ca: waarden.vspCa!,
      crl: waarden.vspCrl,
    },
    rol: waarden.vspRol!,
    rolGemeente: waarden.vspRolGemeente!,
    stromen: waarden.vspStromen,
    context: waarden.vspContext,
    kijkSeconden: waarden.vspKijkSeconden,
    horizonUren: waarden.vspHorizonUren,
  }
}
