// SPDX-License-Identifier: EUPL-1.2
/**
 * Does PostgreSQL keep up with cleaning? What was removed keeps its room until VACUUM has been there,
 * and numbers of transactions come round when it never is (docs/adr/0337).
 */
import type { Dienst } from '../dienst.ts'
import type { Controle } from './controles.ts'

/** From so many rows that were removed or replaced, and such a part of the table, it is worth a look. */
const DODE_RIJEN = 100_000
const DOOD_DEEL = 0.2
/** Pages of 8 kB: a table that is larger was cleaned at least once. */
const BLADEN = 10_000
/** PostgreSQL cleans by itself at 200 million: this far on, it does not get round to it. */
const OUD = 400_000_000
/** PostgreSQL stops writing at about 2,100 million. */
const TE_OUD = 1_500_000_000

export interface Grenzen {
  readonly dodeRijen?: number
  readonly bladen?: number
  readonly oud?: number
  readonly teOud?: number
}

const NAAM = 'opruimen'

/** Dead rows, tables that were never cleaned, and whether cleaning is on. */
export async function opruimen(
  { pool }: Dienst,
  { dodeRijen = DODE_RIJEN, bladen = BLADEN }: Grenzen = {},
): Promise<Controle> {
  const { rows: instelling } = await pool.query<{ aan: boolean }>(
    `SELECT current_setting('autovacuum')::bool AND current_setting('track_counts')::bool AS aan`,
  )
  if (!instelling[0]!.aan) {
    return letOp(
      'PostgreSQL ruimt niet zelf op: autovacuum of track_counts staat uit.',
      'Zet beide aan in de instellingen van PostgreSQL. Zonder opruimen wordt alles trager en raakt de schijf vol.',
    )
  }
  const { rows } = await pool.query<{ naam: string; dood: number; deel: number; nooit: boolean }>(
    `SELECT c.relname AS naam, s.n_dead_tup::float8 AS dood,
       s.n_dead_tup / greatest(s.n_dead_tup + s.n_live_tup, 1)::float8 AS deel,
       c.relpages > $1 AND c.relallvisible = 0 AS nooit
     FROM pg_stat_user_tables s JOIN pg_class c ON c.oid = s.relid
     WHERE s.schemaname = 'public' AND (s.n_dead_tup > 0 OR c.relpages > $1)
     ORDER BY s.n_dead_tup DESC, c.relname`,
    [bladen],
  )
  const vol = rows.filter(({ dood, deel }) => dood >= dodeRijen && deel >= DOOD_DEEL)
  if (vol.length > 0) {
    const wat = vol.map(({ naam, dood }) => `${naam} (${dood.toLocaleString('nl-NL')})`)
    return letOp(
      `Deze tabellen hebben veel dode rijen: ${wat.join(', ')}.`,
      `Wacht een uur en kijk opnieuw. Staat het er dan nog, zoek dan een transactie die lang openstaat, en draai: ${vol.map(({ naam }) => `VACUUM (ANALYZE) ${naam};`).join(' ')}`,
    )
  }
  const nooit = rows.filter((rij) => rij.nooit).map(({ naam }) => naam)
  if (nooit.length > 0) {
    return letOp(
      `Deze tabellen zijn nog nooit opgeruimd: ${nooit.join(', ')}.`,
      `Draai op een rustig moment: ${nooit.map((naam) => `VACUUM (ANALYZE) ${naam};`).join(' ')}`,
    )
  }
  return { naam: NAAM, uitkomst: 'goed', zin: 'PostgreSQL ruimt op tijd op.', actie: null }
}

/** How many transactions ago the oldest row was frozen. */
export async function transacties(
  { pool }: Dienst,
  { oud = OUD, teOud = TE_OUD }: Grenzen = {},
): Promise<Controle> {
  const naam = 'transacties'
  const { rows } = await pool.query<{ leeftijd: number }>(
    `SELECT greatest(age(datfrozenxid), mxid_age(datminmxid))::float8 AS leeftijd
     FROM pg_database WHERE datname = current_database()`,
  )
  const { leeftijd } = rows[0]!
  const aantal = leeftijd.toLocaleString('nl-NL')
  if (leeftijd < oud) {
    const zin = `De oudste transactie is ${aantal} transacties geleden. Dat is ruim genoeg.`
    return { naam, uitkomst: 'goed', zin, actie: null }
  }
  return {
    naam,
    uitkomst: leeftijd < teOud ? 'let-op' : 'fout',
    zin: `De oudste transactie is ${aantal} transacties geleden. Bij 2.100.000.000 neemt PostgreSQL niets meer aan.`,
    actie:
      'Sluit transacties en replicatieslots die lang openstaan. Draai dan als beheerder van de databank op een rustig moment: VACUUM (FREEZE);',
  }
}

function letOp(zin: string, actie: string): Controle {
  return { naam: NAAM, uitkomst: 'let-op', zin, actie }
}
