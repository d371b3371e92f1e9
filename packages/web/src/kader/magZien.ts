// SPDX-License-Identifier: EUPL-1.2
import type { Sessie } from '../sessie/sessie.tsx'
import type { Paginaroute } from './paginaroute.ts'

/**
 * Whether a page is for this user. Only for the screen: the service asks the same table again
 * at every request, and nothing is hidden by not showing it.
 */
export function magZien(
  { recht, soort }: Pick<Paginaroute, 'recht' | 'soort'>,
  { organisatie, rechten }: Pick<Sessie, 'organisatie' | 'rechten'>,
): boolean {
  if (soort !== undefined && organisatie?.soort !== soort) return false
  return recht === undefined || recht === 'openbaar' || rechten.includes(recht)
}
