// SPDX-License-Identifier: EUPL-1.2
/** Fills the context of the pure core: clock, tables and settings. */
import { gemeenteBestaat, productcodeHoortBij } from '@stopwijzer/ijw'
import { type Context, type Instellingen, standaardInstellingen } from '@stopwijzer/keten'
import type { Omgeving } from '../omgeving.ts'
import type { Toegang } from '../opslag/organisatie.ts'

/** A return message, and the messages that go out by themselves after one decision. */
const VRIJE_IDENTIFICATIES = 4

export interface BerichtContext {
  readonly berichtId: string
  readonly nu: string
  readonly instellingen: Instellingen
  readonly identificatieAlGebruikt: boolean
  readonly nummersVanAnderen: ReadonlySet<string>
  readonly voorgangerKanKomen: boolean
}

export function maakContext(toegang: Toegang, omgeving: Omgeving, deel: BerichtContext): Context {
  return {
    ...deel,
    organisatie: { code: toegang.organisatie, rol: toegang.rol },
    nieuweIdentificaties: Array.from({ length: VRIJE_IDENTIFICATIES }, () =>
      omgeving.nieuweIdentificatie(),
    ),
    gemeenteBestaat: bestaat,
    productcodeHoortBij,
    // Filled from JW323/JW325 and JW315/JW317 once those messages are handled.
    nummersMetPrestaties: new Set(),
    referentiesUitVerzoek: new Set(),
  }
}

/**
 * Rejecting (S300) needs certainty: for years that the table does not cover a
 * code may have existed before a regrouping, so it counts as existing.
 */
export function bestaat(code: string, datum: string): boolean {
  return gemeenteBestaat(code, datum) !== false
}

/** Names of settings that a user can set; the rest of the row set is internal (`postbus.map`). */
export const INSTELBAAR = Object.keys(standaardInstellingen) as (keyof Instellingen)[]

/** The stored settings over the defaults of the standard settings. */
export function instellingenVan(opgeslagen: Readonly<Record<string, unknown>>): Instellingen {
  const eigen = INSTELBAAR.flatMap((naam) =>
    opgeslagen[naam] === undefined ? [] : [[naam, opgeslagen[naam]] as const],
  )
  return { ...standaardInstellingen, ...Object.fromEntries(eigen) }
}
