// SPDX-License-Identifier: EUPL-1.2
/** Clock, randomness and ids: read here and nowhere else, so that tests and trials can set them. */
import { randomBytes } from 'node:crypto'

export interface Omgeving {
  /** Local time in Europe/Amsterdam, `JJJJ-MM-DDTUU:MM:SS`. */
  nu(): string
  /** Moment in UTC with milliseconds, ISO 8601; for audit and log. */
  tijdstip(): string
  /** A fresh id for a row: sortable by time, unguessable. */
  nieuweId(): string
  /** A fresh Identificatie for a message: 12 characters, never used before. */
  nieuweIdentificatie(): string
}

const AMSTERDAM = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  dateStyle: 'short',
  timeStyle: 'medium',
})

/** A moment as local time in Europe/Amsterdam, `JJJJ-MM-DDTUU:MM:SS`. */
export function lokaal(moment: Date | number): string {
  return AMSTERDAM.format(moment).replace(' ', 'T')
}

/** The real world, optionally with another clock (ms since 1970). */
export function echteOmgeving(klok: () => number = Date.now): Omgeving {
  let teller = 0
  return {
    nu: () => lokaal(klok()),
    tijdstip: () => new Date(klok()).toISOString(),
    // The counter keeps ids of one process in order within a millisecond (or a clock that stands still).
    nieuweId: () => letters(klok(), 9) + letters(teller++ % 36 ** 4, 4) + willekeurig(9),
    // 36^12 possibilities; the table of used Identificaties refuses the one that is taken. Those
    // of the same minutes begin alike, so that they share a page of an index (docs/adr/0326).
    nieuweIdentificatie: () => letters(Math.floor(klok() / TIENTAL_MS), 2) + willekeurig(10),
  }
}

/**
 * A clock that starts at a local time in Amsterdam. It stands still for a
 * one-shot run (the whole run happens at that moment) and runs on otherwise.
 */
export function klokVanaf(tijd: string, stilstaand: boolean): () => number {
  const begin = naarUtc(tijd)
  const start = Date.now()
  return stilstaand ? () => begin : () => begin + (Date.now() - start)
}

/** UTC milliseconds of a local time; of an hour that occurs twice, the first. */
function naarUtc(gevraagdeTijd: string): number {
  const gevraagd = Date.parse(`${gevraagdeTijd}Z`)
  // Amsterdam is one or two hours ahead of UTC.
  for (const uren of [2, 1]) {
    const poging = gevraagd - uren * 3_600_000
    if (lokaal(poging) === gevraagdeTijd) return poging
  }
  // An hour that was skipped in spring.
  return gevraagd - 3_600_000
}

/** The two characters come round in nine days: over a year all are used as much. */
const TIENTAL_MS = 600_000
const TEKENS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

function letters(getal: number, lengte: number): string {
  return getal.toString(36).toUpperCase().padStart(lengte, '0').slice(-lengte)
}

// Asking for random bytes costs more than using them, so they come by the page.
let voorraad: Buffer = Buffer.alloc(0)
let gebruikt = 0

function willekeurig(lengte: number): string {
  let uit = ''
  while (uit.length < lengte) {
    if (gebruikt === voorraad.length) {
      voorraad = randomBytes(4096)
      gebruikt = 0
    }
    const byte = voorraad[gebruikt++]!
    // 252 = 7 x 36: higher bytes would make some characters more likely.
    if (byte < 252) uit += TEKENS[byte % 36]
  }
  return uit
}
