// SPDX-License-Identifier: EUPL-1.2
/** What may be shown of a key: its number and a mark from which the key cannot be found. */
import type { Sleutelbos } from './sleutelbos.ts'
import { leid } from './versleuteling.ts'

export interface Sleutelmerk {
  readonly nummer: number
  /** 16 hex digits; the same key always has the same mark. */
  readonly kenmerk: string
}

export function kenmerkVan(sleutel: Buffer): string {
  return leid(sleutel, 'kenmerk').subarray(0, 8).toString('hex')
}

/** The marks of all keys, lowest number first. */
export function kenmerken(bos: Sleutelbos): Sleutelmerk[] {
  return [...bos.sleutels]
    .map(([nummer, sleutel]) => ({ nummer, kenmerk: kenmerkVan(sleutel) }))
    .sort((a, b) => a.nummer - b.nummer)
}
