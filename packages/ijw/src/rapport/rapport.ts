// SPDX-License-Identifier: EUPL-1.2
/** The report of one checked file; the contract of `controleer` and of the API. */
import type { Bevinding, Laag } from './bevinding.ts'

export interface LaagUitkomst {
  readonly laag: Laag
  readonly uitkomst: 'goed' | 'fout' | 'overgeslagen'
  /** Why the layer was skipped, in Dutch; `null` otherwise. */
  readonly reden: string | null
}

export interface Rapport {
  readonly bestand: string | null
  /** SHA-256 of the bytes in hex, as given by the caller (the library has no crypto). */
  readonly sha256: string | null
  readonly berichtsoort: string | null
  /** E.g. `iJw 3.2`; `null` when the message kind was not recognised. */
  readonly standaard: string | null
  /** `fout` when any finding has severity `fout`. A `goed` says nothing of layers that were skipped. */
  readonly oordeel: 'goed' | 'fout'
  readonly lagen: readonly LaagUitkomst[]
  readonly bevindingen: readonly Bevinding[]
  /** Duration in milliseconds by the clock of the caller; `null` without one. */
  readonly duurMs: number | null
}
