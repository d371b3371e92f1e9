// SPDX-License-Identifier: EUPL-1.2
/**
 * How a line is doing, for who looks from another process: is the fuse open, until when, and
 * when did the other side last answer. Written when it changes.
 */
import type pg from 'pg'
import type { Omgeving } from '../../omgeving.ts'
import type { Toegang } from '../../opslag/organisatie.ts'
import { alsMotor } from '../../opslag/transactie.ts'
import type { Lijnkanaal } from './kanaal.ts'
import type { Zekering } from './zekering.ts'

/** A contact is written at most this often. */
const CONTACT_MS = 60_000

export interface Lijntoestand {
  /** UTC; `null` while the fuse is closed. */
  readonly openTot: string | null
  /** UTC, of the last answer; `null`: none yet. */
  readonly contact: string | null
}

export function maakLijntoestand(
  toegang: Toegang,
  kanaal: Lijnkanaal,
  omgeving: Omgeving,
  zekeringen: readonly Zekering[],
): { schrijf(): Promise<void> } {
  let vorige: { readonly tot: number | null; readonly contact: number | null } | null = null
  return {
    async schrijf() {
      const tot = laatste(zekeringen.map((een) => een.tot))
      const contact = laatste(zekeringen.map((een) => een.contact))
      const zelfde =
        vorige !== null &&
        vorige.tot === tot &&
        (vorige.contact === contact || (contact ?? 0) - (vorige.contact ?? 0) < CONTACT_MS)
      if (zelfde) return
      await alsMotor(toegang, (client) =>
        client.query(
          `INSERT INTO lijn (organisatie, kanaal, open_tot, contact, bijgewerkt)
           VALUES ($1, $2, $3, $4, $5)
           ON CONFLICT (organisatie, kanaal) DO UPDATE SET open_tot = excluded.open_tot,
             contact = coalesce(excluded.contact, lijn.contact), bijgewerkt = excluded.bijgewerkt`,
          [
            toegang.organisatie,
            kanaal,
            alsTijdstip(tot),
            alsTijdstip(contact),
            omgeving.tijdstip(),
          ],
        ),
      )
      vorige = { tot, contact }
    },
  }
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
