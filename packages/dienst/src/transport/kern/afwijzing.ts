// SPDX-License-Identifier: EUPL-1.2
/** The other side refuses after all what it took: it becomes a dead letter that a person sees. */
import type pg from 'pg'
import type { Omgeving } from '../../omgeving.ts'
import type { Toegang } from '../../opslag/organisatie.ts'
import { meldGeweigerd } from '../../verwerking/dodebrief.ts'

/**
 * A message that was answered meanwhile stays as it is: the answer proves that it came
 * through. `waarom`: Dutch, no content.
 */
export async function wijsBerichtAf(
  client: pg.PoolClient,
  toegang: Toegang,
  omgeving: Omgeving,
  bericht: string,
  waarom: string,
): Promise<void> {
  const nu = omgeving.tijdstip()
  const { rows: dood } = await client.query(
    `UPDATE uitgaand u SET staat = 'dood', gepubliceerd = NULL, fout = $3, sinds = $4, volgende = NULL
     FROM bericht b WHERE u.organisatie = $1 AND u.bericht = $2 AND u.staat = 'wacht'
       AND b.organisatie = u.organisatie AND b.id = u.bericht AND b.status = 'verzonden'
     RETURNING u.bericht`,
    [toegang.organisatie, bericht, waarom.slice(0, 500), nu],
  )
  if (dood.length > 0) await meldGeweigerd(client, toegang, omgeving, bericht, nu, waarom)
}
