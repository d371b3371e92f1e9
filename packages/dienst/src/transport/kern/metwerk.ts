// SPDX-License-Identifier: EUPL-1.2
/** For which organisations a line may have something to do. */
import type pg from 'pg'
import type { Omgeving } from '../../omgeving.ts'
import { leesMetWerk, type Wachtend } from '../../opslag/metwerk.ts'
import { VRAAGDAGEN } from './zendingen.ts'

/**
 * `$1` is now, `$2` is now in local time. Rather too much than too little: the round of whoever is
 * named looks again itself.
 */
const WACHT: readonly Wachtend[] = [
  ['aankomst', `staat = 'nieuw'`],
  ['uitgaand', `gepubliceerd IS NULL AND staat = 'wacht'`],
  ['bericht', `status = 'vastgehouden' AND vastgehouden_tot <= $2::timestamp`],
  ['zending', `soort = 'Fo01' AND staat IN ('klaar', 'bezig')`],
  [
    'zending',
    `kanaal = 'vsp' AND staat = 'aanvaard' AND (volgende IS NULL OR volgende <= $1)
       AND aanvaard > $1::timestamptz - interval '${VRAAGDAGEN} days'`,
  ],
]

/** Of all organisations in this database, also of those that are over no line. */
export function leesLijnwerk(pool: pg.Pool, omgeving: Omgeving): Promise<ReadonlySet<string>> {
  return leesMetWerk(pool, WACHT, [omgeving.tijdstip(), omgeving.nu()])
}
