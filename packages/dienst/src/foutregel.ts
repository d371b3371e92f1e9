// SPDX-License-Identifier: EUPL-1.2

/** A line of the table of faults. */
export interface FoutRegel {
  /** What happened; `%s` is filled in order. Never holds personal data. */
  readonly zin: string
  readonly remedie: string
}
