// SPDX-License-Identifier: EUPL-1.2
/** Software of the organisation fetched a message over the API and sent it itself. */
import type pg from 'pg'
import type { Omgeving } from '../omgeving.ts'
import { isLijn, KANAAL } from '../transport/kern/kanaal.ts'
import { sluitDodeBrieven, verzendSleutel } from '../verwerking/dodebrief.ts'
import { schrijfGebeurtenissen } from './gebeurtenissen.ts'
import { leesInstellingen, type Toegang } from './organisatie.ts'

export type Zelfverzonden =
  /** UTC; of the first time, when it was told before. */
  | { readonly soort: 'verzonden'; readonly op: string; readonly dossier: Buffer | null }
  | { readonly soort: 'geen-eigen-bericht' | 'over-een-lijn' | 'gestopt' }

/**
 * The message counts as sent from now: it leaves the queue, tasks about sending it close, and the
 * term of its answer begins. Told once more nothing changes. In the transaction of the caller.
 */
export async function meldZelfVerzonden(
  client: pg.ClientBase,
  toegang: Toegang,
  omgeving: Omgeving,
  bericht: string,
): Promise<Zelfverzonden> {
  const { organisatie } = toegang
  const { rows } = await client.query<{
    gepubliceerd: Date | null
    staat: string
    dossier: Buffer | null
  }>(
    `SELECT u.gepubliceerd, u.staat, b.dossier FROM uitgaand u
     JOIN bericht b ON b.organisatie = u.organisatie AND b.id = u.bericht
     WHERE u.organisatie = $1 AND u.bericht = $2 FOR UPDATE OF u`,
    [organisatie, bericht],
  )
  const rij = rows[0]
  if (rij === undefined) return { soort: 'geen-eigen-bericht' }
  const { dossier } = rij
  if (rij.gepubliceerd !== null) {
    return { soort: 'verzonden', op: rij.gepubliceerd.toISOString(), dossier }
  }
  // A line sends it as well, and then it would go twice.
  if (isLijn((await leesInstellingen(client, organisatie))[KANAAL])) {
    return { soort: 'over-een-lijn' }
  }
  if (rij.staat !== 'wacht' && rij.staat !== 'dood') return { soort: 'gestopt' }
  const op = omgeving.tijdstip()
  await client.query(
    `UPDATE uitgaand SET gepubliceerd = $3, staat = 'wacht', fout = NULL, sinds = NULL,
       volgende = NULL
     WHERE organisatie = $1 AND bericht = $2`,
    [organisatie, bericht, op],
  )
  await sluitDodeBrieven(client, toegang, [verzendSleutel(bericht)], omgeving.nu())
  await schrijfGebeurtenissen(client, toegang, op, [
    { soort: 'bericht.verzonden', object: bericht, dossier: null },
  ])
  return { soort: 'verzonden', op, dossier }
}
