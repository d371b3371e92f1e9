// SPDX-License-Identifier: EUPL-1.2
/** What the versions of a toewijzing make of it. */
import { vergelijkDatum } from '@stopwijzer/ijw'
import type { Herkomst, ToewijzingFeit } from './feiten.ts'
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
  return (
    a.toewijzingsdatum === b.toewijzingsdatum &&
    normaalTijd(a.toewijzingstijd) === normaalTijd(b.toewijzingstijd)
  )
}

/**
 * A time of day in one spelling: `10:00:00.50` is `10:00:00.5`, `10:00:00.000` is `10:00:00`.
 * One program writes a fraction and another does not; equal moments give equal text, and text
 * order is the order of time.
 */
export function normaalTijd(tijd: string): string {
  if (tijd.length <= HELE_SECONDEN) return tijd
  // By hand: a fraction may be of any length, and a pattern would try every zero in it.
  let einde = tijd.length
  while (einde > HELE_SECONDEN && tijd[einde - 1] === '0') einde--
  return tijd.slice(0, tijd[einde - 1] === '.' ? einde - 1 : einde)
}

/** Length of `10:00:00`. */
const HELE_SECONDEN = 8

/** The end of a toewijzing and how it came about. */
export interface Einde {
  readonly einddatum: string | null
  /** Local day on which this end was first told; what changed since left it as it was. */
  readonly sinds: string
  /** The version that told it first received. */
  readonly eerste: ToewijzingFeit
  /** Why it was set; what came later and left it as it was says nothing about it. */
  readonly reden: string | null
  /** It is earlier than the end that stood before it. */
  readonly verkort: boolean
}

/**
 * The end that stands, from versions in order, the current one last; `null` without versions
 * and for a removed toewijzing (13), whose end says nothing about care. A version that leaves the end as it was (another Omvang, a repeat) tells nothing new about it.
 */
export function eindeVan(versies: readonly ToewijzingFeit[]): Einde | null {
  const huidig = versies.at(-1)
  if (huidig === undefined || huidig.redenWijziging === '13') return null
  const { einddatum } = huidig
  const anders = versies.findLastIndex((versie) => versie.einddatum !== einddatum)
  const zelfde = versies.slice(anders + 1)
  const eerste = zelfde.reduce((a, b) => (isEerder(b.herkomst, a.herkomst) ? b : a))
  const ervoor = versies[anders]
  return {
    einddatum,
    sinds: eerste.herkomst.moment.slice(0, 10),
    eerste,
    // A repeat of the version (IV099) has no reason, and may be the first that came in.
    reden: zelfde.find((versie) => versie.redenWijziging !== null)?.redenWijziging ?? null,
    verkort: ervoor !== undefined && eerderDan(einddatum, ervoor.einddatum),
  }
}

/** Was the one known here before the other? Ids of messages rise; they settle one moment. */
export function isEerder(a: Gekend, b: Gekend): boolean {
  return a.moment < b.moment || (a.moment === b.moment && a.berichtId < b.berichtId)
}

export type Gekend = Pick<Herkomst, 'moment' | 'berichtId'>
