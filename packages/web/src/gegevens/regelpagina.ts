// SPDX-License-Identifier: EUPL-1.2
/** The page of a rule as it comes into the browser (regelpaginas.ts). */
import type { UitlegbareRegel } from '@stopwijzer/ijw'

export interface Regelpagina extends UitlegbareRegel {
  readonly goed: readonly Regelvoorbeeld[]
  readonly fout: readonly Regelvoorbeeld[]
}

export interface Regelvoorbeeld {
  /** What it shows, one short sentence. */
  readonly uitleg: string
  readonly bericht: string
  /** A part of the message. */
  readonly xml: string
  /** What the user is told about it; null at a good one. */
  readonly melding: string | null
}
