// SPDX-License-Identifier: EUPL-1.2
/** The counts above a worklist: bounded work, however long the list is. */
import type { Taaksoort } from '@stopwijzer/keten'
import type pg from 'pg'
import { EINDE } from '../dossiers/lijst.ts'
import type { Toegang } from '../opslag/organisatie.ts'
import { dagErna, type Identiteit, TERMIJN } from './zoeken.ts'

export interface Taaktellingen {
  readonly volledig: boolean
  readonly open: number
  readonly teLaat: number
  readonly vandaag: number
  readonly morgen: number
  readonly mij: number
  readonly niemand: number
  readonly uitgesteld: number
  readonly wachtOpRetour: number
  readonly geparkeerd: number
  readonly inZorgNaEinde: number
  readonly soorten: readonly { readonly soort: Taaksoort; readonly aantal: number }[]
}

/** More are not counted: a worklist of this length is no worklist. */
const MEESTE_GETELD = 5000

/** Counts over the first tasks in the order of the list: bounded work, however many there are. */
export async function telTaken(
  client: pg.ClientBase,
  { organisatie }: Toegang,
  wie: Identiteit,
  vandaag: string,
): Promise<Taaktellingen> {
  const { rows } = await client.query<{
    soort: Taaksoort
    rust: boolean
    aantal: number
    laat: number
    vandaag: number
    morgen: number
    mij: number
    niemand: number
  }>(
    `SELECT soort, rust, count(*)::int AS aantal,
       (count(*) FILTER (WHERE uiterlijk < $3))::int AS laat,
       (count(*) FILTER (WHERE uiterlijk = $3))::int AS vandaag,
       (count(*) FILTER (WHERE uiterlijk = $4))::int AS morgen,
       (count(*) FILTER (WHERE toegewezen_iss = $5 AND toegewezen_sub = $6))::int AS mij,
       (count(*) FILTER (WHERE toegewezen_iss IS NULL))::int AS niemand
     FROM (SELECT soort, uiterlijk, toegewezen_iss, toegewezen_sub,
         coalesce(uitgesteld_tot > $3, false) AS rust
       FROM taak t WHERE organisatie = $1 AND status = 'open'
       ORDER BY ${TERMIJN}, id LIMIT $2) eerste
     GROUP BY soort, rust ORDER BY soort`,
    [organisatie, MEESTE_GETELD + 1, vandaag, dagErna(vandaag), wie.iss, wie.sub],
  )
  const actief = rows.filter(({ rust }) => !rust)
  const som = (tel: (rij: (typeof rows)[number]) => number, van = actief) =>
    van.reduce((totaal, rij) => totaal + tel(rij), 0)
  return {
    volledig: som(({ aantal }) => aantal, rows) <= MEESTE_GETELD,
    open: som(({ aantal }) => aantal),
    teLaat: som(({ laat }) => laat),
    vandaag: som((rij) => rij.vandaag),
    morgen: som(({ morgen }) => morgen),
    mij: som(({ mij }) => mij),
    niemand: som(({ niemand }) => niemand),
    uitgesteld: som(
      ({ aantal }) => aantal,
      rows.filter(({ rust }) => rust),
    ),
    ...(await telRondom(client, organisatie, vandaag)),
    soorten: actief.map(({ soort, aantal }) => ({ soort, aantal })),
  }
}

type Rondom = Pick<Taaktellingen, 'wachtOpRetour' | 'geparkeerd' | 'inZorgNaEinde'>

/**
 * What is no task, and still has to be seen beside them. What waits for its answer is new: the
 * term is three working days, and after that it is a task.
 */
async function telRondom(
  client: pg.ClientBase,
  organisatie: string,
  vandaag: string,
): Promise<Rondom> {
  const { rows } = await client.query<Rondom>(
    `SELECT
       (SELECT count(*) FILTER (WHERE status = 'verzonden'
           AND berichtsoort IN ('JW301', 'JW305', 'JW307'))::int
         FROM (SELECT status, berichtsoort FROM bericht WHERE organisatie = $1
           ORDER BY moment DESC, id DESC LIMIT $2) nieuw) AS "wachtOpRetour",
       (SELECT count(*)::int FROM (SELECT FROM bericht
         WHERE organisatie = $1 AND status = 'vastgehouden' LIMIT $3) wacht) AS geparkeerd,
       (SELECT count(*)::int FROM (SELECT FROM toestand t WHERE organisatie = $1
         AND levering = 'GESTART' AND ${EINDE} < $4
         LIMIT $3) zorg) AS "inZorgNaEinde"`,
    [organisatie, MEESTE_GETELD, MEESTE_GETELD + 1, vandaag],
  )
  return rows[0]!
}
