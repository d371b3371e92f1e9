// SPDX-License-Identifier: EUPL-1.2
/** A list that a person made cannot be used as a whole. Says nothing of what is in its cells. */
export class LijstFout extends Error {
  override readonly name = 'LijstFout'
}
