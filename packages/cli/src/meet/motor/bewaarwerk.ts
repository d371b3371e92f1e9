// SPDX-License-Identifier: EUPL-1.2
/** What P12 does with retention on the database of the benchmarks, and the barest SQL beside it. */
import {
  type Dienst,
  keurBewaarplanGoed,
  leesBewaarplan,
  maakBewaarplan,
  mensAanOpdrachtregel,
  namens,
  omgevingMetKlok,
  type Toegang,
  voerBewaarplanUit,
} from '@stopwijzer/dienst'
import type { QueryConfig, QueryResult } from 'pg'
import { GEMEENTE } from './zaad.ts'

/** Eight years after the messages: everything of them is old enough. */
export const LATER = '2034-08-01T09:00:00'
const klok = () => omgevingMetKlok(LATER, true, true)
const AN = mensAanOpdrachtregel('an')
const BO = mensAanOpdrachtregel('bo')

export interface Plan {
  readonly id: string
  /** Messages that were looked at, and how long that took. */
  readonly bekeken: number
  readonly seconden: number
  /** Of these: reading what is in hand. */
  readonly inHanden: number
  /** Messages that may go. */
  readonly weg: number
}

/** Copies of clients, by the number that `groei` gave them: from and up to and including. */
export interface Stuk {
  readonly van: number
  readonly tot: number
}

interface Gedaan {
  readonly berichten: number
  readonly seconden: number
}

/** As long as it takes: the bound of the driver is for the service. */
function vraag(dienst: Dienst, text: string, values: unknown[] = []): Promise<QueryResult> {
  return dienst.pool.query({ text, values, query_timeout: 6 * 3_600_000 } as QueryConfig)
}

async function meetTijd<T>(werk: () => Promise<T>): Promise<readonly [T, number]> {
  const begin = performance.now()
  const uit = await werk()
  return [uit, (performance.now() - begin) / 1000]
}

const DOSSIERS = `SELECT sha256(('groei' || k)::bytea) FROM generate_series($1::int, $2::int) AS k`

/**
 * Ends everything of clients that were there before and have not gone yet: twice `aantal`, the
 * second half for the barest SQL, of which the messages are as many. Returns that second half.
 */
export async function sluitTaken(dienst: Dienst, dossiers: number, aantal: number): Promise<Stuk> {
  let van = 1
  for (; van + 2 * aantal - 1 <= dossiers; van += 2 * aantal) {
    const { rowCount } = await vraag(
      dienst,
      `SELECT FROM bericht WHERE organisatie = '${GEMEENTE}' AND dossier IN (${DOSSIERS}) LIMIT 1`,
      [van, van],
    )
    if (rowCount !== 0) break
  }
  const per = 500
  for (let k = van; k < van + aantal; k += per) {
    await vraag(
      dienst,
      `UPDATE taak SET status = 'afgehandeld', afgehandeld = aangemaakt
       WHERE organisatie = '${GEMEENTE}' AND status = 'open' AND dossier IN (${DOSSIERS})`,
      [k, Math.min(k + per, van + aantal) - 1],
    )
  }
  return { van: van + aantal, tot: van + 2 * aantal - 1 }
}

/** The barest that reads the same messages. */
export async function kaleTelling(dienst: Dienst): Promise<Gedaan> {
  const [{ rows }, seconden] = await meetTijd(() =>
    vraag(
      dienst,
      `SELECT count(*)::int AS n FROM bericht WHERE organisatie = '${GEMEENTE}'
      AND moment < '2027-08-01'`,
    ),
  )
  return { berichten: rows[0].n, seconden }
}

const als = async (dienst: Dienst, wie: typeof AN): Promise<Toegang> =>
  namens(await dienst.organisatie(GEMEENTE), wie)

export async function maakGoedgekeurdPlan(dienst: Dienst): Promise<Plan> {
  const begin = performance.now()
  let inHanden = 0
  const [plan, seconden] = await meetTijd(async () =>
    maakBewaarplan(await als(dienst, AN), klok(), {
      voortgang: ({ stap }) => {
        if (stap === 'inHanden') inHanden = (performance.now() - begin) / 1000
      },
    }),
  )
  await keurBewaarplanGoed(await als(dienst, BO), klok(), plan.id)
  const { weg, blijft } = plan.telling.berichten
  const bekeken = Object.values(blijft).reduce((som, n) => som + n, weg)
  return { id: plan.id, bekeken, seconden, inHanden, weg }
}

/** Carries out this part of the plan; the audit log is not cut. */
export async function verwijder(dienst: Dienst, plan: Plan, deel: number): Promise<Gedaan> {
  const stop = new AbortController()
  const toegang = await als(dienst, AN)
  let berichten = 0
  const [, seconden] = await meetTijd(() =>
    voerBewaarplanUit(toegang, klok(), plan.id, {
      stop: stop.signal,
      voortgang: (gedaan, totaal) => {
        berichten = gedaan
        if (gedaan >= totaal * deel) stop.abort()
      },
    }),
  )
  return { berichten, seconden }
}

/** Messages of the plan that were handled so far. */
export async function gedaan(dienst: Dienst, { id }: Plan): Promise<number> {
  const { staat, voortgang, telling } = await leesBewaarplan(await als(dienst, AN), id)
  return staat === 'klaar' ? telling.berichten.weg : (voortgang?.gedaan ?? 0)
}

/** The same rows, without a lock, a second look or the audit log. */
export async function kaalVerwijderen(dienst: Dienst, { van, tot }: Stuk): Promise<Gedaan> {
  const per = 50
  const [berichten, seconden] = await meetTijd(async () => {
    let weg = 0
    for (let k = van; k <= tot; k += per) {
      const { rowCount } = await vraag(
        dienst,
        `WITH b AS (DELETE FROM bericht WHERE organisatie = '${GEMEENTE}' AND dossier IN (${DOSSIERS})
           RETURNING id, moment, codes),
         u AS (DELETE FROM uitgaand u USING b
           WHERE u.organisatie = '${GEMEENTE}' AND u.bericht = b.id),
         r AS (DELETE FROM retourcode r USING b
           WHERE r.organisatie = '${GEMEENTE}' AND r.code = b.codes AND r.moment = b.moment AND r.bericht = b.id)
         SELECT FROM b`,
        [k, Math.min(k + per - 1, tot)],
      )
      weg += rowCount ?? 0
    }
    return weg
  })
  return { berichten, seconden }
}

/** Cleans these tables, and once more when they are clean. */
export async function ruimOpEnTel(
  dienst: Dienst,
  tabellen: readonly string[],
): Promise<{ dood: number; vuil: number; schoon: number }> {
  // Statistics of other sessions arrive within a second or so of their last work.
  await vraag(dienst, 'SELECT pg_stat_force_next_flush()')
  const { rows } = await vraag(
    dienst,
    'SELECT sum(n_dead_tup)::int AS n FROM pg_stat_user_tables WHERE relname = ANY ($1)',
    [tabellen],
  )
  const vacuum = async () => {
    for (const tabel of tabellen) await vraag(dienst, `VACUUM (ANALYZE) ${tabel}`)
  }
  const [, vuil] = await meetTijd(vacuum)
  const [, schoon] = await meetTijd(vacuum)
  return { dood: rows[0].n ?? 0, vuil, schoon }
}
