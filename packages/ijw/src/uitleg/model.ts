// SPDX-License-Identifier: EUPL-1.2
import type { RegelUitleg } from '../regels/regel.ts'

export type UitlegSoort =
  | 'regel'
  | 'retourcode'
  | 'codelijst'
  | 'code'
  | 'meldingscode'
  | 'bericht'
  | 'element'
  | 'laag'
  | 'structuurfout'

/** One explanation; the JSON of `stopwijzer uitleg CODE --formaat json`. Texts are Dutch, B1. */
export interface Uitleg {
  /** The code as the standard writes it: `TR414`, `9414`, `JZ588`, `JZ588/31`, `IB014`, `JW307`. */
  readonly code: string
  readonly soort: UitlegSoort
  /** National label or short title. */
  readonly titel: string
  readonly betekenis: string
  /** `null` when nothing follows from it. */
  readonly gevolg: string | null
  /** `null` when there is nothing to do. */
  readonly actie: string | null
  /** Return code that a rule gives. */
  readonly retourcode?: string
  /** Messages in which it appears. */
  readonly berichten?: readonly string[]
  /** Rules that give a return code, or that look at a message kind. */
  readonly regels?: readonly string[]
  /** Entries of a code list. */
  readonly codes?: readonly UitlegCode[]
  readonly bron: string
  /** Other codes that can be asked for. */
  readonly zieOok: readonly string[]
}

export interface UitlegCode {
  readonly code: string
  readonly label: string
  readonly betekenis: string | null
}

/** What is needed of a rule to explain it; the rules of level 2, 3 and 4 all fit. */
export interface UitlegbareRegel {
  readonly code: string
  readonly titel: string
  readonly niveau: 2 | 3 | 4
  readonly retourcode: string
  readonly berichten: readonly string[]
  readonly bron: string
  readonly uitleg: RegelUitleg
}
