// SPDX-License-Identifier: EUPL-1.2
/**
 * The shape of a message definition. A message of a release is defined once, as
 * data; types, reader, fast path, writer, XSD export, readable view and forms
 * all derive from it. Nothing in this file knows a concrete message.
 */

/** The four XSD base types that the iJw standard uses. */
export type Basis = 'string' | 'integer' | 'date' | 'time'

/** A simple datatype (LDT): base, facets and, where the list is closed, the allowed codes. */
export interface EnkelvoudigType {
  readonly soort: 'enkelvoudig'
  /** Name in the standard, e.g. `LDT_Datum`. */
  readonly naam: string
  readonly basis: Basis
  /** Length in characters (Unicode code points), as `xs:minLength` / `xs:maxLength`. */
  readonly minLengte?: number
  readonly maxLengte?: number
  /** Inclusive range for integers. */
  readonly min?: number
  readonly max?: number
  /** XSD patterns; every one must match the whole value (each restriction step adds one). */
  readonly patronen?: readonly string[]
  /** Closed enumeration, when the XSD has one. */
  readonly waarden?: readonly string[]
  /** Id of the code list that explains the values (also for open lists, such as `CBS`). */
  readonly codelijst?: string
  /** Set on a restriction without a name of its own: the named type it narrows (`naam` is then that of the base). */
  readonly beperktVan?: EnkelvoudigType
}

/** A sequence of elements: a CDT of the basis schema or a class of a message. */
export interface SamengesteldType {
  readonly soort: 'samengesteld'
  /** Name in the XSD, e.g. `CDT_Product` or `StopProduct`. */
  readonly naam: string
  /** Namespace in which the child elements live. */
  readonly ruimte: Ruimte
  readonly elementen: readonly Element[]
}

/** `bericht`: the namespace of the message; `basis`: the namespace of the basis schema. */
export type Ruimte = 'bericht' | 'basis'

export interface Element {
  readonly naam: string
  readonly type: EnkelvoudigType | SamengesteldType
  /** Minimum occurrence: 0 or 1. */
  readonly min: 0 | 1
  /** Maximum occurrence: 1, or `Infinity` for a repeating element. */
  readonly max: number
  /** Part of the logical key of its class (see `berichten.md` of the standard). */
  readonly sleutel?: boolean
}

/** A message of a release: namespaces and root element. */
export interface BerichtDefinitie {
  /** E.g. `JW307`. */
  readonly berichtsoort: string
  /** Folder name of the release, e.g. `ijw-3.2`. */
  readonly release: string
  /** Value of Header/BerichtCode, e.g. `440`. */
  readonly berichtCode: string
  readonly naamruimte: string
  readonly basisruimte: string
  /** Prefixes that the official samples use; the writer uses them too. */
  readonly prefix: string
  readonly basisprefix: string
  /** Type of the root element `Bericht`. */
  readonly wortel: SamengesteldType
  /** Message kind of the return message, `null` for a return message itself. */
  readonly retour: string | null
  /** For a return message the kind it answers, else `null`. */
  readonly heen: string | null
  /** Who really sends this message. In a return message the header keeps the parties of the original (IV028). */
  readonly verzender: 'gemeente' | 'aanbieder'
  /** Dutch description in a few words, e.g. `Stop`. */
  readonly titel: string
}
