// SPDX-License-Identifier: EUPL-1.2
/** How long there is until a last day, in words. */
import { dagenTussen, toonDatum } from '@stopwijzer/ijw'

/** `TE LAAT`, `vandaag`, `morgen`, `over 3 dagen`. Both dates as `JJJJ-MM-DD`. */
export function resterend(uiterlijk: string, vandaag: string): string {
  const dagen = dagenTussen(vandaag, uiterlijk)
  if (dagen < 0) return 'TE LAAT'
  if (dagen === 0) return 'vandaag'
  return dagen === 1 ? 'morgen' : `over ${dagen} dagen`
}

/** `uiterlijk 23-07-2026 (over 3 dagen)`; without a last day `geen termijn`. */
export function metTermijn(uiterlijk: string | null, vandaag: string): string {
  if (uiterlijk === null) return 'geen termijn'
  return `uiterlijk ${toonDatum(uiterlijk)} (${resterend(uiterlijk, vandaag)})`
}
