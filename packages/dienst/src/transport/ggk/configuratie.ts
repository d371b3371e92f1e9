// SPDX-License-Identifier: EUPL-1.2
/** What the line to the GGK needs to know; made from the environment (`STOPWIJZER_GGK_...`). */
import type { Waarden } from '../../configuratie/schema.ts'
import type { Lijntls } from '../kern/https.ts'

/** One root of trust, for both directions. */
export type Ggktls = Lijntls

/** Whom the owner of a certificate may speak for. */
export interface Afzenderregel {
  /** OIN: `serialNumber` in the subject of the client certificate. */
  readonly oin: string
  /** `null`: any organisation, for a node of the chain. */
  readonly organisaties: readonly string[] | null
}

export interface Ggkconfiguratie {
  /** Municipalities whose messages go over this line. */
  readonly organisaties: readonly string[]
  readonly keten: URL
  readonly adres: string
  readonly poort: number
  readonly tls: Ggktls
  readonly afzenders: readonly Afzenderregel[]
  /** The eb:Service of a "Digikoppeling adapter intern"; `null`: no wrapping. */
  readonly daiDienst: string | null
  /** Also take the acknowledgement of an intermediary that has not looked. */
  readonly ookBv04: boolean
  readonly horizonUren: number
  /** Refuse a message whose moment is not after the last one of its sender (StUF019). */
  readonly oplopend: boolean
}

/** `null`: the line is off. What has to be there together was checked at the start. */
export function alsGgkconfiguratie(waarden: Waarden): Ggkconfiguratie | null {
  if (waarden.ggkOrganisaties.length === 0) return null
  return {
    organisaties: waarden.ggkOrganisaties,
    keten: waarden.ggkKeten!,
    adres: waarden.ggkAdres,
    poort: waarden.ggkPoort,
    tls: {
      cert: waarden.ggkCertificaat!,
      key: waarden.ggkSleutel!,
      ca: waarden.ggkCa!,
      crl: waarden.ggkCrl,
    },
    afzenders: waarden.ggkAfzenders,
    daiDienst: waarden.ggkDaiDienst ?? null,
    ookBv04: waarden.ggkBevestiging === 'bv03-of-bv04',
    horizonUren: waarden.ggkHorizonUren,
    oplopend: waarden.ggkOplopend,
  }
}

/** Rules that let the owner of a certificate speak for an organisation. */
export function magSprekenVoor(
  afzenders: readonly Afzenderregel[],
  oin: string,
  organisatie: string,
): boolean {
  return afzenders.some(
    (regel) =>
      regel.oin === oin &&
      (regel.organisaties === null || regel.organisaties.includes(organisatie)),
  )
}
