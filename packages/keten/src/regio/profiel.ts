// SPDX-License-Identifier: EUPL-1.2
/**
 * Regional agreements as dated data. A profile can explain and warn; the type offers no
 * place for a return code or a rejection, because the list of return codes is closed and
 * a regional agreement can never be a ground for rejection.
 */

/** What a stop reason means for payment, by contract. */
export interface GevolgRegel {
  readonly soort: 'volledig' | 'gedeeltelijk' | 'tijdelijk-geen' | 'in-overleg' | 'niet-geregeld'
  /** Whole percentage of the price that stays payable; `null` when not agreed. */
  readonly percentage: number | null
  /** The paid part may be settled later. */
  readonly verrekenbaar: boolean
}

export interface Regioprofiel {
  readonly id: 'F21' | 'F23'
  readonly naam: string
  readonly gemeenten: readonly string[]
  /** First day, `YYYY-MM-DD`. */
  readonly vanaf: string
  /** Something about its validity that a user should confirm. */
  readonly kanttekening: string | null
  /** By code of JZ588; a code that the profile does not name has no entry. */
  readonly gevolgen: Readonly<Record<string, GevolgRegel>>
  /** The source swaps the labels of reasons 38 and 39. */
  readonly verwisselt38en39: boolean
  readonly voorkeuren: {
    /** Correct a stop in two messages with waiting for the JW308 in between. */
    readonly correctieInTweeBerichten: boolean
    /** Reason 20 only when care is planned to pause longer than this, on a lasting trajectory. */
    readonly tijdelijkVanafMaanden: number
  }
}

const ALLES: GevolgRegel = { soort: 'volledig', percentage: 100, verrekenbaar: false }
const DEEL: GevolgRegel = { soort: 'gedeeltelijk', percentage: 70, verrekenbaar: false }
const DEEL_VERREKENBAAR: GevolgRegel = { ...DEEL, verrekenbaar: true }
const PAUZE: GevolgRegel = { soort: 'tijdelijk-geen', percentage: null, verrekenbaar: false }
const OVERLEG: GevolgRegel = { soort: 'in-overleg', percentage: null, verrekenbaar: false }
/** The cell in the source is empty. */
const LEEG: GevolgRegel = { soort: 'niet-geregeld', percentage: null, verrekenbaar: false }

const VOORKEUREN = { correctieInTweeBerichten: true, tijdelijkVanafMaanden: 1 } as const

/** Amsterdam-Amstelland and Zaanstreek-Waterland, from 4 January 2021; municipalities as of 2026. */
export const F21: Regioprofiel = {
  id: 'F21',
  naam: 'Amsterdam-Amstelland en Zaanstreek-Waterland (2021)',
  gemeenten: [
    '0358',
    '0362',
    '0363',
    '0384',
    '0437',
    '0451',
    '0385',
    '0415',
    '0431',
    '0439',
    '0479',
    '0852',
    '0880',
  ],
  vanaf: '2021-01-04',
  kanttekening:
    'Dit is het laatste stuk dat we van deze gemeente kennen. Vraag na of het nog geldt.',
  gevolgen: {
    '02': DEEL,
    '20': PAUZE,
    '31': ALLES,
    '32': DEEL_VERREKENBAAR,
    '33': DEEL_VERREKENBAAR,
    '34': LEEG,
    '35': DEEL_VERREKENBAAR,
    '36': OVERLEG,
    '37': OVERLEG,
  },
  verwisselt38en39: false,
  voorkeuren: VOORKEUREN,
}

/** Amsterdam-DUO from 1 April 2023; DUO read as Diemen, Uithoorn and Ouder-Amstel. */
export const F23: Regioprofiel = {
  id: 'F23',
  naam: 'Amsterdam-DUO (2023)',
  gemeenten: ['0363', '0384', '0451', '0437'],
  vanaf: '2023-04-01',
  kanttekening: null,
  gevolgen: {
    '02': DEEL,
    '20': PAUZE,
    '31': ALLES,
    '32': DEEL,
    '33': DEEL,
    '34': DEEL,
    '35': DEEL,
    '36': OVERLEG,
    '37': OVERLEG,
    '38': DEEL,
    '39': DEEL,
  },
  verwisselt38en39: true,
  voorkeuren: VOORKEUREN,
}

/** Newest last. */
export const REGIOPROFIELEN: readonly Regioprofiel[] = [F21, F23]

/**
 * The profile of a municipality (4 digits) on a date; `null` when there is none. Neither
 * source names an end, so the newest one that has begun counts.
 */
export function regioprofiel(gemeente: string, datum: string): Regioprofiel | null {
  return REGIOPROFIELEN.findLast((p) => p.gemeenten.includes(gemeente) && p.vanaf <= datum) ?? null
}
