// SPDX-License-Identifier: EUPL-1.2
/**
 * Which way a list is read. An index is read from both ends, as long as every column of the order
 * goes the same way (docs/adr/0285).
 */

export interface Richting {
  readonly orde: 'ASC' | 'DESC'
  /** A place that comes after another one, as a comparison. */
  readonly na: '>' | '<'
}

const OP: Richting = { orde: 'ASC', na: '>' }
const AF: Richting = { orde: 'DESC', na: '<' }

/** `-moment` is from high to low. */
export const richtingVan = (volgorde: string): Richting => (volgorde.startsWith('-') ? AF : OP)

/** For ORDER BY: these columns, all the same way. */
export function opVolgorde(kolommen: readonly string[], { orde }: Richting): string {
  return kolommen.map((kolom) => `${kolom} ${orde}`).join(', ')
}
