// SPDX-License-Identifier: EUPL-1.2
/** The outcome of judging a message on levels 2, 3 and 4. */
import type { Bevinding, Heenbericht, Retouroordeel } from '@stopwijzer/ijw'
import type { Context } from '../context.ts'
import type { Dossier } from '../dossier/feiten.ts'
import type { Signaal } from '../dossier/toestand.ts'

/**
 * Something worth showing that may never lead to rejection: there is no rule
 * and no return code for it (OP039, OP095).
 */
export type Signaalsoort =
  | 'te-laat'
  | 'stop-voor-toewijzing'
  | 'stop-na-toewijzing'
  | 'start-buiten-toewijzing'
  | 'toewijzing-verwijderd'
  | 'product-wijkt-af'
  | 'ingangsdatum-wijkt-af'
  | 'persoonsgegevens-wijken-af'
  | 'stop-op-oudere-start'
  | 'meer-starts-open'

export interface OordeelSignaal extends Signaal {
  readonly code: Signaalsoort
  /** Place in the judged message, as in `Locatie`. */
  readonly pad: string
}

export interface Oordeel {
  /** `vastgehouden`: wait for a predecessor that may still be under way (OP080). */
  readonly uitkomst: 'goedgekeurd' | 'afgekeurd' | 'vastgehouden'
  /** Level on which the message failed; `null` when approved. Held messages would fail on 3. */
  readonly niveau: 2 | 3 | 4 | null
  /** Content of the return message; `null` as long as the message is held. */
  readonly retour: Retouroordeel | null
  /** Every violation found, each with rule, return code, path and Dutch text. Empty when approved. */
  readonly bevindingen: readonly Bevinding[]
  readonly signalen: readonly OordeelSignaal[]
}

/** The signature of `beoordeel`. Pure: the same input always gives the same verdict. */
export type Beoordeel = (bericht: Heenbericht, dossier: Dossier, context: Context) => Oordeel
