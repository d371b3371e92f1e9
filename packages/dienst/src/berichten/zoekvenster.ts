// SPDX-License-Identifier: EUPL-1.2
/**
 * Which messages a page of a search looks at: those that one index gives, in the order asked for, at most
 * so many (docs/adr/0200). The planner has no choice here. An equality in front of `moment` leaves
 * the index on `moment` alone possible as well, and with it reading on until the end for something
 * that hardly occurs. So what is looked for is asked as a range, and the order names it too: only
 * the index that was meant gives that order.
 */
import { opVolgorde, type Richting, richtingVan } from '../opslag/volgorde.ts'
import type { Berichtfilter } from './zoeken.ts'

/** Statuses of which there are many; the others have a small index of their own. */
const GEWONE_STATUSSEN = ['goedgekeurd', 'verzonden', 'verwerkt'] as const
const GEWOON = GEWONE_STATUSSEN.map((status) => `'${status}'`).join(', ')
export const TEGENPARTIJ =
  'CASE WHEN b.afzender = b.organisatie THEN b.ontvanger ELSE b.afzender END'

/** Puts a value with the query and gives its place in it. */
export type Plaats = (waarde: unknown) => string

/**
 * A SELECT of `bericht` with `plek_moment` and `plek_id`: at most `grootte` rows, in order.
 * `$1` is the organisation. `dossiers` belong to the number that is looked for.
 */
export function maakVenster(
  filter: Berichtfilter,
  dossiers: readonly Buffer[],
  grootte: number,
  plaats: Plaats,
): string {
  const grens = maakGrens(filter, plaats)
  if (filter.retourcode !== undefined) return opCode(plaats(filter.retourcode), grens, grootte)
  if (filter.dossiers !== undefined) {
    return van([`b.dossier = ANY(${plaats(filter.dossiers)}::bytea[])`], grens, grootte)
  }
  if (filter.toewijzingNummer !== undefined) {
    const eigen = `b.dossier = ANY(${plaats(dossiers)}::bytea[])`
    // A number that nobody knows stands in messages that were not approved. The length says to
    // the planner that the index has them: long lists of numbers are not in it.
    const vreemd = `b.status NOT IN (${GEWOON}) AND b.nummers = ${plaats(filter.toewijzingNummer)}
      AND octet_length(b.nummers) <= 100
      AND (${eigen}) IS NOT TRUE`
    return van([eigen, vreemd], grens, grootte)
  }
  if (filter.identificatie !== undefined) {
    return op('b.identificatie', plaats(filter.identificatie), grens, grootte)
  }
  const statussen = bijzondere(filter)
  if (statussen.length > 0) {
    // Says to the planner that the small index holds them all.
    const klein = `b.status NOT IN (${GEWOON}) AND `
    const delen = statussen.map((een) => op('b.status', plaats(een), grens, grootte, klein))
    return eerste(`(${delen.join(') UNION ALL (')})`, grens, grootte)
  }
  if (filter.tegenpartij !== undefined) {
    return op(`(${TEGENPARTIJ})`, plaats(filter.tegenpartij), grens, grootte)
  }
  return `${RIJ} WHERE ${['b.organisatie = $1', ...grens.los('b.moment', 'b.id')].join(' AND ')}
    ORDER BY ${opVolgorde(['b.moment', 'b.id'], grens.richting)} LIMIT ${grootte}`
}

const RIJ = 'SELECT b.*, b.moment AS plek_moment, b.id AS plek_id FROM bericht b'

/** The statuses asked for, when all of them stand in the small index. */
function bijzondere({ statussen = [] }: Berichtfilter): readonly string[] {
  return statussen.some((een) => GEWONE_STATUSSEN.includes(een as never)) ? [] : statussen
}

interface Grens {
  readonly richting: Richting
  /** The period, and after which place, as conditions on these columns. */
  los(moment: string, id: string): string[]
  /** The same within the rows where `sleutel` has this value. */
  binnen(sleutel: string, waarde: string): string[]
}

/** Compared as moments: row-level security lets an index compare with those only. */
function maakGrens(filter: Berichtfilter, plaats: Plaats): Grens {
  const begin = filter.van === undefined ? null : `${plaats(filter.van)}::date::timestamp`
  const eind = filter.tot === undefined ? null : `(${plaats(filter.tot)}::date + 1)::timestamp`
  const richting = richtingVan(filter.volgorde ?? '-moment')
  const na = filter.na && [
    `${plaats(filter.na.moment)}::timestamp`,
    `${plaats(filter.na.id)}::text`,
  ]
  return {
    richting,
    los: (moment, id) => [
      ...(begin ? [`${moment} >= ${begin}`] : []),
      ...(eind ? [`${moment} < ${eind}`] : []),
      ...(na ? [`(${moment}, ${id}) ${richting.na} (${na.join(', ')})`] : []),
    ],
    binnen: (sleutel, waarde) => [
      begin ? `(${sleutel}, b.moment) >= (${waarde}, ${begin})` : `${sleutel} >= ${waarde}`,
      eind ? `(${sleutel}, b.moment) < (${waarde}, ${eind})` : `${sleutel} <= ${waarde}`,
      ...(na ? [`(${sleutel}, b.moment, b.id) ${richting.na} (${waarde}, ${na.join(', ')})`] : []),
    ],
  }
}

/** From the index that begins with `sleutel`. */
function op(sleutel: string, waarde: string, grens: Grens, grootte: number, vooraf = ''): string {
  const eisen = ['b.organisatie = $1', ...grens.binnen(sleutel, `${waarde}::text`)]
  return `${RIJ} WHERE ${vooraf}${eisen.join(' AND ')}
    ORDER BY ${opVolgorde([sleutel, 'b.moment', 'b.id'], grens.richting)} LIMIT ${grootte}`
}

/** Few rows by nature: those of one or more indexes are all read, and then put in order. */
function van(delen: readonly string[], grens: Grens, grootte: number): string {
  const rijen = delen.map((eis) => {
    const eisen = ['b.organisatie = $1', eis, ...grens.los('b.moment', 'b.id')]
    // OFFSET keeps the order outside, where it cannot choose the index.
    return `${RIJ} WHERE ${eisen.join(' AND ')} OFFSET 0`
  })
  return eerste(`(${rijen.join(') UNION ALL (')})`, grens, grootte)
}

function eerste(rijen: string, { richting }: Grens, grootte: number): string {
  const orde = opVolgorde(['w.moment', 'w.id'], richting)
  return `SELECT * FROM (${rijen}) w ORDER BY ${orde} LIMIT ${grootte}`
}

/** From the table of codes. Messages that may not be seen count in the window, as empty rows. */
function opCode(code: string, grens: Grens, grootte: number): string {
  const eisen = [
    'c.organisatie = $1',
    `c.code = ${code}::text`,
    ...grens.los('c.moment', 'c.bericht'),
  ]
  const orde = opVolgorde(['c.moment', 'c.bericht'], grens.richting)
  return `SELECT b.*, c.moment AS plek_moment, c.bericht AS plek_id
    FROM (SELECT c.moment, c.bericht FROM retourcode c WHERE ${eisen.join(' AND ')}
      ORDER BY ${orde} LIMIT ${grootte}) c
    LEFT JOIN bericht b ON b.organisatie = $1 AND b.id = c.bericht
    ORDER BY ${orde}`
}
