// SPDX-License-Identifier: EUPL-1.2
/** How much work there was per month, from the opening and closing of tasks (docs/adr/0227). */
import type pg from 'pg'
import type { Toegang } from '../opslag/organisatie.ts'
import { maandenVan, type Periode, periodeWaarden } from './periode.ts'

export interface OpenWerk {
  readonly maand: string
  /** Tasks that came, and that were done or no longer needed. */
  readonly nieuw: number
  readonly klaar: number
  /** Tasks that were open when the month ended; in the running month those that are open now. */
  readonly open: number
}

/** Every month of the period. Each task is read once, however long the period is. */
export async function leesOpenWerk(
  client: pg.ClientBase,
  toegang: Toegang,
  periode: Pick<Periode, 'van' | 'tot'>,
): Promise<OpenWerk[]> {
  const [organisatie, van, dagNa] = periodeWaarden(toegang, periode)
  const { rows } = await client.query<{ maand: string | null; nieuw: number; klaar: number }>(
    `SELECT to_char(moment, 'YYYY-MM') AS maand, sum(nieuw)::int AS nieuw, sum(klaar)::int AS klaar
     FROM (
       SELECT CASE WHEN aangemaakt >= $2::timestamp THEN date_trunc('month', aangemaakt) END AS moment,
         1 AS nieuw, 0 AS klaar
       FROM taak WHERE organisatie = $1 AND aangemaakt < $3::timestamp
       UNION ALL
       SELECT CASE WHEN afgehandeld >= $2::timestamp THEN date_trunc('month', afgehandeld) END, 0, 1
       FROM taak WHERE organisatie = $1 AND afgehandeld < $3::timestamp AND status <> 'open'
     ) stap GROUP BY 1`,
    [organisatie, van, dagNa],
  )
  const per = new Map(rows.map((rij) => [rij.maand, rij]))
  // What came and went before the period is one step without a month.
  const eerder = per.get(null)
  let open = (eerder?.nieuw ?? 0) - (eerder?.klaar ?? 0)
  return maandenVan(periode).map((maand) => {
    const { nieuw = 0, klaar = 0 } = per.get(maand) ?? {}
    open += nieuw - klaar
    return { maand, nieuw, klaar, open }
  })
}
