// SPDX-License-Identifier: EUPL-1.2
/**
 * How a line is doing, for who looks from another process: is the fuse open, until when, and
 * when did the other side last answer. Written when it changes.
 */
import type pg from 'pg'
import type { Omgeving } from '../../omgeving.ts'
import type { Lijnkanaal } from './kanaal.ts'
import { maakNogeens } from './nogeens.ts'
import type { Zekering } from './zekering.ts'

/** A contact is written at most this often. */
const CONTACT_MS = 60_000

export interface Lijntoestand {
  /** UTC; `null` while the fuse is closed. */
  readonly openTot: string | null
  /** UTC, of the last answer; `null`: none yet. */
  readonly contact: string | null
}

/** Of a line as a whole: its fuses are those of all its organisations. */
export function maakLijntoestand(lijn: {
  readonly pool: pg.Pool
  readonly organisaties: readonly string[]
  readonly kanaal: Lijnkanaal
  readonly omgeving: Omgeving
  readonly zekeringen: readonly Zekering[]
}): { schrijf(): Promise<void> } {
  const { pool, kanaal, omgeving, zekeringen } = lijn
  // In one order, whoever writes: two processes do not wait for one another.
  const organisaties = [...lijn.organisaties].sort()
  let vorige: { readonly tot: number | null; readonly contact: number | null } | null = null
  // One at a time: of two at once the older state could be the last to be written.
  const schrijver = maakNogeens(async () => {
    const tot = laatste(zekeringen.map((een) => een.tot))
    const contact = laatste(zekeringen.map((een) => een.contact))
    const zelfde =
      vorige !== null &&
      vorige.tot === tot &&
      (vorige.contact === contact || (contact ?? 0) - (vorige.contact ?? 0) < CONTACT_MS)
    if (zelfde) return
    // As the owner, one command for all: there may be thousands, and nothing of a person is in it.
    await pool.query(
      `INSERT INTO lijn (organisatie, kanaal, open_tot, contact, bijgewerkt)
       SELECT code, $2, $3, $4, $5 FROM unnest($1::text[]) AS code
       ON CONFLICT (organisatie, kanaal) DO UPDATE SET open_tot = excluded.open_tot,
         contact = coalesce(excluded.contact, lijn.contact), bijgewerkt = excluded.bijgewerkt`,
      [organisaties, kanaal, alsTijdstip(tot), alsTijdstip(contact), omgeving.tijdstip()],
    )
    vorige = { tot, contact }
  })
  return { schrijf: () => schrijver.vraag() }
}

function laatste(momenten: readonly (number | null)[]): number | null {
  const er = momenten.filter((een) => een !== null)
  return er.length === 0 ? null : Math.max(...er)
}

function alsTijdstip(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString()
}

export async function leesLijntoestand(
  client: pg.ClientBase,
  organisatie: string,
  kanaal: Lijnkanaal,
): Promise<Lijntoestand> {
  const { rows } = await client.query<{ open_tot: Date | null; contact: Date | null }>(
    'SELECT open_tot, contact FROM lijn WHERE organisatie = $1 AND kanaal = $2',
    [organisatie, kanaal],
  )
  return {
    openTot: rows[0]?.open_tot?.toISOString() ?? null,
    contact: rows[0]?.contact?.toISOString() ?? null,
  }
}
