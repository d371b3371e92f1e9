// SPDX-License-Identifier: EUPL-1.2
/** The chain refuses a message of ours after all: it becomes a dead letter that a person sees. */
import type { Foutbericht } from '@stopwijzer/ijw/stuf'
import type { Omgeving } from '../../omgeving.ts'
import type { Toegang } from '../../opslag/organisatie.ts'
import { alsMotor } from '../../opslag/transactie.ts'
import { meldGeweigerd } from '../../verwerking/dodebrief.ts'
import { zoekFout } from '../fouten/zoek.ts'
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
  const { zin, remedie } = zoekFout(fout.code, stuurgegevens.zender.organisatie, dag)
  const waarom = `${stuurgegevens.zender.organisatie} weigert het (${fout.code}): ${zin} ${remedie}`
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
    if (bericht === null) return
    const { rows: dood } = await client.query(
      `UPDATE uitgaand u SET staat = 'dood', gepubliceerd = NULL, fout = $3, sinds = $4, volgende = NULL
       FROM bericht b WHERE u.organisatie = $1 AND u.bericht = $2 AND u.staat = 'wacht'
         AND b.organisatie = u.organisatie AND b.id = u.bericht AND b.status = 'verzonden'
       RETURNING u.bericht`,
      [organisatie, bericht, waarom.slice(0, 500), omgeving.tijdstip()],
    )
    if (dood.length > 0) {
      await meldGeweigerd(client, toegang, omgeving, bericht, omgeving.tijdstip(), waarom)
    }
  })
}
