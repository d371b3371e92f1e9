// SPDX-License-Identifier: EUPL-1.2
/** All due dates of an organisation, derived from the facts on the day they are asked. */
import { type Bewaking, termijnen } from '@stopwijzer/keten'
import type pg from 'pg'
import type { Gelezen, Gezien } from '../opslag/leesmetaudit.ts'
import { leesDossiers } from '../opslag/lezen.ts'
import type { Toegang } from '../opslag/organisatie.ts'
import { inZicht } from '../opslag/transactie.ts'

export interface TermijnRegel extends Bewaking {
  /** Names the client without saying who it is; the same as in the list of states. */
  readonly clientSleutel: string
}

const PARTIJ = 200

/** Due dates on `vandaag` (`YYYY-MM-DD`), earliest first. */
export async function leesTermijnen(
  toegang: Toegang,
  vandaag: string,
): Promise<readonly TermijnRegel[]> {
  const { gegevens } = await inZicht(toegang, (client) => termijnenIn(client, toegang, vandaag))
  return gegevens
}

/** The same within a transaction, with the clients in it. */
export async function termijnenIn(
  client: pg.ClientBase,
  toegang: Toegang,
  vandaag: string,
): Promise<Gelezen<readonly TermijnRegel[]>> {
  const uit: TermijnRegel[] = []
  const clienten: Gezien[] = []
  let na: Buffer | undefined = Buffer.alloc(0)
  while (na !== undefined) {
    const { rows }: pg.QueryResult<{ dossier: Buffer }> = await client.query(
      `SELECT dossier FROM dossier WHERE organisatie = $1 AND dossier > $2
       ORDER BY dossier LIMIT ${PARTIJ}`,
      [toegang.organisatie, na],
    )
    const sleutels = rows.map((rij) => rij.dossier)
    const dossiers = await leesDossiers(client, toegang, sleutels)
    for (const [hex, { dossier }] of dossiers) {
      const clientSleutel = hex.slice(0, 16)
      for (const regel of termijnen(dossier, vandaag, toegang.rol)) {
        uit.push({ ...regel, clientSleutel })
        clienten.push({ client: hex, toewijzing: regel.toewijzingNummer })
      }
    }
    na = sleutels.at(-1)
  }
  uit.sort((a, b) => (a.uiterlijk < b.uiterlijk ? -1 : a.uiterlijk > b.uiterlijk ? 1 : 0))
  return { gegevens: uit, clienten }
}
