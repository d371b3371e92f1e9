// SPDX-License-Identifier: EUPL-1.2
/**
 * A municipality on an embedded database of its own, filled through the engine, and
 * a copy of that state to go back to: every run starts from the same tables.
 */
import {
  type Dienst,
  leesConfiguratie,
  maakOntvangst,
  omgevingMetKlok,
  openDienst,
} from '@stopwijzer/dienst'
import { belast } from './belasting.ts'
import { GEMEENTE, NU, type Zaad, type Zaadbericht } from './zaad.ts'

/** Tables that messages fill. */
export const TABELLEN = [
  'dossier',
  'bericht',
  'identificatie',
  'feit',
  'toestand',
  'melding',
  'taak',
  'uitgaand',
  'gebeurtenis',
  'audit',
  'audit_kop',
] as const
export type Tabel = (typeof TABELLEN)[number]

/** Opens the service on this data folder. Its clock stands still at the moment of the messages. */
export function openMotor(gegevens: string): Promise<Dienst> {
  const configuratie = leesConfiguratie({ STOPWIJZER_PROEF: '1' }, gegevens)
  return openDienst(configuratie, { omgeving: omgevingMetKlok(NU, true, true), verbindingen: 64 })
}

/** Hands messages to the engine. Every one must be approved, else there is nothing to measure. */
export async function maakAanbieder(
  dienst: Dienst,
): Promise<(bericht: Zaadbericht) => Promise<void>> {
  const ontvangst = maakOntvangst(await dienst.organisatie(GEMEENTE), dienst.omgeving)
  return async (bericht) => {
    const { oordeel } = await ontvangst.dienAan(bericht)
    if (oordeel !== 'goedgekeurd') throw new Error(`${bericht.naam}: ${oordeel}`)
  }
}

/** Fills the tables with approved toewijzingen and their starts, as the engine itself writes them, and keeps a copy. */
export async function vul(dienst: Dienst, zaad: Zaad): Promise<void> {
  const biedAan = await maakAanbieder(dienst)
  await belast(zaad.toewijzingen, 100, biedAan)
  await belast(zaad.antwoorden, 100, biedAan)
  await belast(zaad.starts, 100, biedAan)
}

/** Keeps the tables as they are now under the schema `zaad`, and makes those of the floors. */
export async function bewaarStand({ pool }: Dienst): Promise<void> {
  await pool.query('CREATE SCHEMA zaad; CREATE SCHEMA vloer')
  for (const tabel of TABELLEN) {
    await pool.query(`CREATE UNLOGGED TABLE zaad.${tabel} AS TABLE public.${tabel}`)
    // The same columns, keys and indexes; nothing that guards them.
    await pool.query(`CREATE TABLE vloer.${tabel} (LIKE public.${tabel} INCLUDING ALL)`)
  }
}

/** Brings tables back to what was kept; statistics too. */
export async function zetTerug({ pool }: Dienst, schema: 'public' | 'vloer'): Promise<void> {
  // CASCADE: other tables may point to these; the messages of a measurement leave them empty.
  await pool.query(`TRUNCATE ${TABELLEN.map((tabel) => `${schema}.${tabel}`).join(', ')} CASCADE`)
  for (const tabel of TABELLEN) {
    await pool.query(
      `INSERT INTO ${schema}.${tabel} OVERRIDING SYSTEM VALUE SELECT * FROM zaad.${tabel}`,
    )
    await pool.query(`ANALYZE ${schema}.${tabel}`)
  }
  for (const tabel of ['feit', 'uitgaand', 'gebeurtenis']) {
    await pool.query(
      `SELECT setval(pg_get_serial_sequence('${schema}.${tabel}', 'volgnummer'), max(volgnummer))
       FROM ${schema}.${tabel}`,
    )
  }
}

/** What the server promises about a commit; a benchmark without these promises says nothing. */
export async function eisDuurzaam({ pool }: Dienst): Promise<void> {
  for (const naam of ['fsync', 'synchronous_commit', 'full_page_writes']) {
    const { rows } = await pool.query<Record<string, string>>(`SHOW ${naam}`)
    if (rows[0]?.[naam] !== 'on') throw new Error(`${naam} must be on`)
  }
}

/** Messages received, return messages made and tasks open; for the accounting after a run. */
export async function tel({
  pool,
}: Dienst): Promise<{ stops: number; antwoorden: number; taken: number }> {
  const { rows } = await pool.query<{ stops: number; antwoorden: number; taken: number }>(
    `SELECT (SELECT count(*)::int FROM bericht WHERE berichtsoort = 'JW307') AS stops,
       (SELECT count(*)::int FROM bericht r JOIN bericht b ON b.organisatie = r.organisatie
          AND b.id = r.over_bericht JOIN uitgaand u ON u.organisatie = r.organisatie
          AND u.bericht = r.id WHERE r.berichtsoort = 'JW308') AS antwoorden,
       (SELECT count(*)::int FROM taak WHERE status = 'open') AS taken`,
  )
  return rows[0]!
}
