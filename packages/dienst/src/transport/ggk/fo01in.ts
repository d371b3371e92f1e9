// SPDX-License-Identifier: EUPL-1.2
/** The chain refuses a message of ours after all: it becomes a dead letter that a person sees. */
import type { Foutbericht } from '@stopwijzer/ijw/stuf'
import type { Omgeving } from '../../omgeving.ts'
import type { Toegang } from '../../opslag/organisatie.ts'
import { alsMotor } from '../../opslag/transactie.ts'
import { wijsBerichtAf } from '../kern/afwijzing.ts'
import { weigeringInWoorden } from '../kern/verzenden.ts'
import type { Aankomst } from './verwerken.ts'

/**
 * Marks what it is about. A message that was answered meanwhile stays as it is: the answer
 * proves that it came through.
 */
export async function verwerkFo01(
  toegang: Toegang,
  omgeving: Omgeving,
  { id }: Pick<Aankomst, 'id'>,
  { stuurgegevens, fout }: Foutbericht,
): Promise<void> {
  const { organisatie } = toegang
  const dag = omgeving.nu().slice(0, 10)
  const van = stuurgegevens.zender.organisatie
  const waarom = weigeringInWoorden(van, van, fout.code, dag)
  await alsMotor(toegang, async (client) => {
    const { rows } = await client.query<{ bericht: string | null }>(
      `UPDATE zending SET staat = CASE WHEN soort = 'Fo01' THEN 'dood' ELSE 'afgewezen' END, code = $3, plek = $4
       WHERE organisatie = $1 AND referentienummer = $2 RETURNING bericht`,
      [organisatie, stuurgegevens.kruisverwijzing, fout.code, fout.plek],
    )
    const bericht = rows[0]?.bericht ?? null
    await client.query(
      `UPDATE aankomst SET staat = 'verwerkt', fout = $3, inhoud = NULL
       WHERE organisatie = $1 AND id = $2`,
      [organisatie, id, waarom.slice(0, 500)],
    )
    if (bericht !== null) await wijsBerichtAf(client, toegang, omgeving, bericht, waarom)
  })
}
