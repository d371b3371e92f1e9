// SPDX-License-Identifier: EUPL-1.2
/** What the versions of a toewijzing make of it. */
import { vergelijkDatum } from '@stopwijzer/ijw'
import type { ToewijzingFeit } from './feiten.ts'
import type { ToewijzingStatus } from './toestand.ts'

/** Is date `a` earlier than `b`? `null` (no end) lies after every date. Any `xs:date` will do. */
export function eerderDan(a: string | null, b: string | null): boolean {
  if (a === null) return false
  return b === null || vergelijkDatum(a, b) < 0
}

/**
 * The state of the toewijzing on a day, from its versions, the current one last.
 * Withdrawn wins over expired: a toewijzing that was cut short stays withdrawn after its
 * new end (scenario N03). "Cut short" compares with every earlier version, so that a
 * partial extension of a withdrawn toewijzing is still withdrawn and a full one is not.
 */
export function statusVan(versies: readonly ToewijzingFeit[], vandaag: string): ToewijzingStatus {
  const huidig = versies.at(-1)
  if (huidig === undefined) return 'OPEN'
  if (huidig.redenWijziging === '13') return 'VERWIJDERD'
  if (versies.some((eerder) => eerderDan(huidig.einddatum, eerder.einddatum))) return 'INGETROKKEN'
  return eerderDan(huidig.einddatum, vandaag) ? 'VERLOPEN' : 'OPEN'
}

/** Same moment of assignment, hence the same version (IV013). */
export function zelfdeVersie(a: ToewijzingFeit, b: ToewijzingFeit): boolean {
  return a.toewijzingsdatum === b.toewijzingsdatum && a.toewijzingstijd === b.toewijzingstijd
}
