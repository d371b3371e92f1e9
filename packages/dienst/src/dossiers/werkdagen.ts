// SPDX-License-Identifier: EUPL-1.2
/** How many working days are left, for who looks at a worklist. */
import { dagenTussen, isDatum, werkdagenTussen } from '@stopwijzer/ijw'
import type { Bewaking } from '@stopwijzer/keten'

/** Further away nobody counts days; a date like 31-12-9999 means that there is no end. */
const VER_WEG = 400

/**
 * Working days from `vandaag` to `uiterlijk`; below zero when it is too late. `ander`: the duty of
 * the other, counted by the Algemene termijnenwet; an own duty is counted strictly.
 */
export function werkdagenOver(
  vandaag: string,
  uiterlijk: string | null,
  ander = false,
): number | null {
  if (uiterlijk === null || !isDatum(uiterlijk)) return null
  const dagen = dagenTussen(vandaag, uiterlijk)
  if (Math.abs(dagen) > VER_WEG) return null
  const over = werkdagenTussen(vandaag, uiterlijk, ander ? 'atw' : 'strikt')
  // Late is late, also in the weekend after the last day.
  return dagen < 0 ? Math.min(-1, over) : over
}

/** The same of a term that follows from a dossier. */
export function werkdagenOverVan(
  { uiterlijk, plicht }: Pick<Bewaking, 'uiterlijk' | 'plicht'>,
  vandaag: string,
): number | null {
  return werkdagenOver(vandaag, uiterlijk, plicht === 'ander')
}
