// SPDX-License-Identifier: EUPL-1.2
/** Level 4 for the command line; loaded only when a date is given. */
import type { Bericht, Laagoordeel } from '@stopwijzer/ijw'

/** The judge of layer `extern`; `undefined` without a date, for then nothing can be said. */
export async function maakExtern(
  peildatum: string | undefined,
): Promise<((bericht: Bericht) => readonly Laagoordeel[]) | undefined> {
  if (peildatum === undefined) return undefined
  const { externeLaag } = await import('@stopwijzer/keten')
  return externeLaag(peildatum)
}
