// SPDX-License-Identifier: EUPL-1.2
/** Messages that wait for a predecessor that may still be under way (OP080). */
import type { Antwoord } from '../verwerking/antwoord.ts'
import { HOOGSTENS_MS } from '../verwerking/terugval.ts'
import { herstelWerkitem, type Werkitem } from '../verwerking/werkitem.ts'
import { leesAntwoord } from './lezen.ts'
import type { Toegang } from './organisatie.ts'
import { alsMotor } from './transactie.ts'

export interface Wachtend {
  readonly id: string
  readonly item: Buffer
  readonly inhoud: Buffer
  readonly antwoord: Buffer
  readonly dossier: Buffer | null
  /** Local moment of receipt. */
  readonly moment: string
}

/**
 * Parked messages in order of arrival; with `tot` only those whose waiting ends at that
 * local moment. Those that could not be judged because of a fault wait for their next attempt.
 */
export async function leesGeparkeerd(
  toegang: Toegang,
  tijdstip: string,
  tot: string | null,
  hoogstens = 500,
): Promise<Werkitem[]> {
  return alsMotor(toegang, async (client) => {
    const { rows } = await client.query<Wachtend>(
      `SELECT id, item, inhoud, antwoord, dossier,
         to_char(moment, 'YYYY-MM-DD"T"HH24:MI:SS') AS moment FROM bericht b
       WHERE organisatie = $1 AND status = 'vastgehouden'
         AND ($2::timestamp IS NULL OR vastgehouden_tot <= $2)
         AND NOT EXISTS (SELECT FROM mislukt m WHERE m.organisatie = b.organisatie AND m.id = b.id
           AND (m.staat <> 'wacht' OR (m.volgende > $4
             AND m.volgende <= $4::timestamptz + interval '${HOOGSTENS_MS} ms')))
       ORDER BY vastgelegd, id LIMIT $3`,
      [toegang.organisatie, tot, hoogstens, tijdstip],
    )
    return rows.map((rij) => alsWerkitem(toegang, rij))
  })
}

/** A message that waits in the ledger, as an item in hand. */
export function alsWerkitem(toegang: Toegang, rij: Wachtend): Werkitem {
  const { id, item, dossier, moment: ontvangenOp } = rij
  const antwoord = leesAntwoord(toegang, id, rij.antwoord) as Antwoord
  const bytes = toegang.versleuteling.ontsleutel('bericht.inhoud', id, rij.inhoud)
  const { bestand: naam, map, vasthouding: vastgehouden } = antwoord
  const opgeslagen = { id, map, naam, item, bytes, dossier, vastgehouden, ontvangenOp }
  return herstelWerkitem(opgeslagen, toegang.versleuteling)
}
