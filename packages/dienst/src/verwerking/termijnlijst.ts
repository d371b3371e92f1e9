// SPDX-License-Identifier: EUPL-1.2
/** All due dates of an organisation, derived from the facts on the day they are asked. */
import { type Bewaking, termijnen } from '@stopwijzer/keten'
import { leesDossiers } from '../opslag/lezen.ts'
import type { Toegang } from '../opslag/organisatie.ts'
import { inZicht } from '../opslag/transactie.ts'

export interface TermijnRegel extends Bewaking {
  /** Names the client without saying who it is; the same as in the list of states. */
  readonly clientSleutel: string
}

const PARTIJ = 200

/** Due dates on `vandaag` (`YYYY-MM-DD`), earliest first. */
export async function leesTermijnen(toegang: Toegang, vandaag: string): Promise<TermijnRegel[]> {
  const uit: TermijnRegel[] = []
  let na: Buffer | null = Buffer.alloc(0)
  while (na !== null) {
    const vanaf: Buffer = na
    na = await inZicht(toegang, async (client) => {
      const { rows } = await client.query<{ dossier: Buffer }>(
        `SELECT dossier FROM dossier WHERE organisatie = $1 AND dossier > $2
         ORDER BY dossier LIMIT ${PARTIJ}`,
        [toegang.organisatie, vanaf],
      )
      const sleutels = rows.map((rij) => rij.dossier)
      const dossiers = await leesDossiers(client, toegang, sleutels)
      for (const [hex, { dossier }] of dossiers) {
        const clientSleutel = hex.slice(0, 16)
        const regels = termijnen(dossier, vandaag, toegang.rol)
        uit.push(...regels.map((regel) => ({ ...regel, clientSleutel })))
      }
      return sleutels.at(-1) ?? null
    })
  }
  return uit.sort((a, b) => (a.uiterlijk < b.uiterlijk ? -1 : a.uiterlijk > b.uiterlijk ? 1 : 0))
}
