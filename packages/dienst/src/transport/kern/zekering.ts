// SPDX-License-Identifier: EUPL-1.2
/**
 * A fuse per destination. When the other side fails time after time, every message would
 * use up an attempt to learn the same; the fuse lets one try now and then and the rest wait
 * without counting. It lives in memory: a restart tries once, that is all.
 */

/** Failures in a row before it opens. */
const MISLUKT = 5
/** First pause; doubles up to the longest: 30 s, 1, 2, 4, 8, 15 min. */
const EERSTE_MS = 30_000
const LANGSTE_MS = 900_000
/** Within this a trial has told its outcome (an attempt ends in 45 s); else another may try. */
const PROEF_MS = 60_000

export interface Zekering {
  /** May something be sent at this moment (ms)? Takes nothing: there may be nothing to send. */
  magNu(nu: number): boolean
  /** About to send: as `magNu`, but of all who ask while it is open one gets the trial. */
  neem(nu: number): boolean
  gelukt(nu?: number): void
  mislukt(nu: number): void
  /** The other side cannot be trusted at all (its certificate): open at once, for long. */
  vertrouwtNiet(nu: number): void
  readonly open: boolean
  /** Moment (ms) of the next trial; `null` while it is closed. */
  readonly tot: number | null
  /** Moment (ms) of the last answer; `null`: none yet. */
  readonly contact: number | null
}

export function maakZekering(): Zekering {
  let reeks = 0
  let keren = 0
  let dichtVanaf = 0
  let proef = false
  let contact: number | null = null
  /** Began before it opened: says nothing new, however many organisations were sending. */
  const isLaat = (nu: number) => nu < dichtVanaf && !proef
  const opent = (nu: number, ms: number) => {
    if (!isLaat(nu)) keren++
    dichtVanaf = nu + ms
    proef = false
  }
  return {
    magNu: (nu) => nu >= dichtVanaf,
    neem(nu) {
      if (nu < dichtVanaf) return false
      if (keren > 0) {
        proef = true
        dichtVanaf = nu + PROEF_MS
      }
      return true
    },
    gelukt(nu) {
      contact = nu ?? contact
      reeks = 0
      keren = 0
      dichtVanaf = 0
      proef = false
    },
    mislukt(nu) {
      if (isLaat(nu)) return
      reeks++
      if (reeks < MISLUKT) return
      opent(nu, Math.min(EERSTE_MS * 2 ** Math.min(keren, 10), LANGSTE_MS))
    },
    vertrouwtNiet(nu) {
      reeks = MISLUKT
      opent(nu, LANGSTE_MS)
    },
    get open() {
      return keren > 0
    },
    get tot() {
      return keren > 0 ? dichtVanaf : null
    },
    get contact() {
      return contact
    },
  }
}
