// SPDX-License-Identifier: EUPL-1.2
/** How much is open, waits or failed, over all organisations together: counts, nothing else. */
import type pg from 'pg'

export interface Stand {
  readonly termijnenOpen: number
  readonly termijnenTeLaat: number
  readonly takenOpen: number
  readonly uitgaandWacht: number
  readonly uitgaandOudsteSeconden: number
  readonly mislukt: number
  readonly dood: number
  readonly vastgehouden: number
}

/** Shielded clients do not count (OP003): a number that goes up by one would tell of them. */
const ZICHTBAAR = (rij: string) => `NOT EXISTS (SELECT FROM dossier d
  WHERE d.organisatie = ${rij}.organisatie AND d.dossier = ${rij}.dossier AND d.afgeschermd)`

/**
 * Reads the state on a local day. As the owner of the tables, because it is about all
 * organisations; every part finds its rows by an index of what is open.
 */
export async function leesStand(pool: pg.Pool, vandaag: string): Promise<Stand> {
  const { rows } = await pool.query<Stand>(
    `SELECT t.*, u.*,
       (SELECT count(*) FROM mislukt m WHERE staat = 'wacht' AND ${ZICHTBAAR('m')})::int AS mislukt,
       ((SELECT count(*) FROM mislukt m WHERE staat = 'dood' AND ${ZICHTBAAR('m')})
         + (SELECT count(*) FROM uitgaand WHERE gepubliceerd IS NULL AND staat = 'dood'))::int AS dood,
       (SELECT count(*) FROM bericht WHERE status = 'vastgehouden')::int AS vastgehouden
     FROM (SELECT count(uiterlijk)::int AS "termijnenOpen",
         count(*) FILTER (WHERE uiterlijk < $1)::int AS "termijnenTeLaat",
         count(*)::int AS "takenOpen"
       FROM taak k WHERE status = 'open' AND ${ZICHTBAAR('k')}) t,
       (SELECT count(*)::int AS "uitgaandWacht",
         coalesce(extract(epoch FROM now() - min(b.vastgelegd)), 0)::float AS "uitgaandOudsteSeconden"
       FROM uitgaand w JOIN bericht b ON b.organisatie = w.organisatie AND b.id = w.bericht
       WHERE w.gepubliceerd IS NULL AND w.staat = 'wacht') u`,
    [vandaag],
  )
  return rows[0]!
}
