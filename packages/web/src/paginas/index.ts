// SPDX-License-Identifier: EUPL-1.2
/** Gathers every `route.ts` in the folders beside this file. */
import type { Paginaroute } from '../kader/paginaroute.ts'

const gevonden = import.meta.glob<{ default: Paginaroute | readonly Paginaroute[] }>(
  './*/route.ts',
  { eager: true },
)

export const PAGINAS: readonly Paginaroute[] = Object.values(gevonden).flatMap(
  ({ default: routes }) => routes,
)
