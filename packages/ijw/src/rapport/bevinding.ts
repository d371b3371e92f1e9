// SPDX-License-Identifier: EUPL-1.2
/**
 * A finding: the one object that travels from the reader to report, return
 * message, API and screen. Findings are data; they are never thrown.
 */

/** Layers of control: 0 `bestand`, 1 `xsd`, 2 `inhoud`, 3 `samenhang`, 4 `extern`. */
export type Laag = 'bestand' | 'xsd' | 'inhoud' | 'samenhang' | 'extern'

export type Ernst = 'fout' | 'waarschuwing'

/** Place in the message. Line and column count from 1; `null` when not known (yet). */
export interface Locatie {
  readonly regel: number | null
  readonly kolom: number | null
  /** `/Bericht/Client/StopProducten/StopProduct[1]/Einddatum`; an index (from 1) on repeating elements only. */
  readonly pad: string | null
}

export interface Bevinding {
  /** National rule code; `XSD` for structure, `BESTAND` for level 0. */
  readonly regel: string
  /**
   * Kind of fault of a finding on structure (`XSD`, `BESTAND`): one of `STRUCTUURSOORTEN`, or the
   * code of a refused zip or envelope. Stable. A finding of a national rule has none.
   */
  readonly soort?: string
  /** Code in the return message (WJ001); `null` when there is none (levels 0 and 1, warnings). */
  readonly retourcode: string | null
  readonly laag: Laag
  readonly ernst: Ernst
  /** What is wrong. Stands alone, names the value, never contains a BSN. */
  readonly boodschap: string
  /** What to do about it. */
  readonly actie: string
  /** What happens in the chain if nothing is done. */
  readonly gevolg: string
  readonly locatie: Locatie | null
  /** Codes that are allowed here, when the list is closed. */
  readonly mogelijk?: readonly string[]
}
