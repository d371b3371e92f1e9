// SPDX-License-Identifier: EUPL-1.2
/** Fills the context of the pure core: clock, tables and settings. */
import { gemeenteBestaat, productcodeHoortBij } from '@stopwijzer/ijw'
import { type Context, type Instellingen, standaardInstellingen } from '@stopwijzer/keten'
import type { Omgeving } from '../omgeving.ts'
import type { Toegang } from '../opslag/organisatie.ts'

/** One for the return message, one for the message that goes out by itself after it. */
const VRIJE_IDENTIFICATIES = 2

export interface BerichtContext {
  readonly berichtId: string
  readonly nu: string
  readonly ontvangenOp?: string | undefined
  readonly instellingen: Instellingen
  readonly identificatieAlGebruikt: boolean
  readonly nummersVanAnderen: ReadonlySet<string>
  readonly voorgangerKanKomen: Context['voorgangerKanKomen']
  readonly beslisteTaken?: ReadonlySet<string> | undefined
  /** Municipality of the message; `null` where no message is judged. */
  readonly gemeente: string | null
}

export function maakContext(
  toegang: Toegang,
  omgeving: Omgeving,
  { gemeente, ...deel }: BerichtContext,
): Context {
  return {
    ...deel,
    organisatie: { code: toegang.organisatie, rol: toegang.rol },
    nieuweIdentificaties: Array.from({ length: VRIJE_IDENTIFICATIES }, () =>
      omgeving.nieuweIdentificatie(),
    ),
    gemeenteBestaat: bestaat,
    productcodeHoortBij: productlijst(deel.instellingen.productcodes),
    // Invoices (JW323) and requests (JW315, JW317) do not pass here: other software tells.
    nummersMetPrestaties: nummersVan(deel.instellingen.prestaties, gemeente),
    referentiesUitVerzoek: new Set(deel.instellingen.verzoeken),
  }
}

/** A ToewijzingNummer means something within one municipality only. */
function nummersVan(prestaties: readonly string[], gemeente: string | null): ReadonlySet<string> {
  const begin = `${gemeente}/`
  return new Set(
    prestaties.filter((een) => een.startsWith(begin)).map((een) => een.slice(begin.length)),
  )
}

type Productlijst = Context['productcodeHoortBij']

/** One index per list: a batch asks for its own list again and again. */
const productlijsten = new WeakMap<readonly string[], Productlijst>()

/**
 * TR381 with the list of the own region before the few codes of the standard. A code
 * may stand under more than one category; a code that neither list has is not judged.
 */
function productlijst(productcodes: readonly string[]): Productlijst {
  const bekend = productlijsten.get(productcodes)
  if (bekend !== undefined) return bekend
  const paren = new Set(productcodes)
  const codes = new Set(productcodes.map((paar) => paar.slice(paar.indexOf('/') + 1)))
  const lijst: Productlijst = (code, categorie) =>
    codes.has(code) ? paren.has(`${categorie}/${code}`) : productcodeHoortBij(code, categorie)
  productlijsten.set(productcodes, lijst)
  return lijst
}

/**
 * Rejecting (S300) needs certainty: for years that the table does not cover a
 * code may have existed before a regrouping, so it counts as existing.
 */
export function bestaat(code: string, datum: string): boolean {
  return gemeenteBestaat(code, datum) !== false
}

/** The stored settings over the defaults; internal settings (`postbus.map`) are left out. */
export function instellingenVan(opgeslagen: Readonly<Record<string, unknown>>): Instellingen {
  const eigen = Object.keys(standaardInstellingen)
    .filter((naam) => opgeslagen[naam] !== undefined)
    .map((naam) => [naam, opgeslagen[naam]])
  return { ...standaardInstellingen, ...Object.fromEntries(eigen) }
}

/** The parts that differ from the default, to store; `undefined` for the parts that do not. */
export function afwijkendeInstellingen(
  instellingen: Instellingen,
): readonly (readonly [naam: string, waarde: unknown])[] {
  return Object.entries(instellingen).map(([naam, waarde]) => {
    const standaard = standaardInstellingen[naam as keyof Instellingen]
    return [
      naam,
      JSON.stringify(waarde) === JSON.stringify(standaard) ? undefined : waarde,
    ] as const
  })
}
