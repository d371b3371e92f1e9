// SPDX-License-Identifier: EUPL-1.2
/** The chain refuses a message of ours after all: it becomes a dead letter that a person sees. */
import type { Foutbericht } from '@stopwijzer/ijw/stuf'
import type pg from 'pg'
import type { Omgeving } from '../../omgeving.ts'
import type { Toegang } from '../../opslag/organisatie.ts'
import { alsMotor } from '../../opslag/transactie.ts'
import { sluitTaken } from '../kern/aankomsten.ts'
import { wijsBerichtAf } from '../kern/afwijzing.ts'
import { weigeringInWoorden } from '../kern/verzenden.ts'
import type { Aankomst } from './verwerken.ts'

/** Marks what it is about. */
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
    const { rows } = await client.query<{ pogingen: number }>(
      `UPDATE aankomst SET staat = 'verwerkt', fout = $3, inhoud = NULL
       WHERE organisatie = $1 AND id = $2 RETURNING pogingen`,
      [organisatie, id, waarom.slice(0, 500)],
    )
    await sluitTaken(client, toegang, omgeving, id, rows[0])
    const { code, plek } = fout
    const kruisverwijzing = stuurgegevens.kruisverwijzing ?? ''
    await wijsZendingAf(client, toegang, omgeving, { kruisverwijzing, code, plek, waarom })
  })
}

interface Afwijzing {
  readonly kruisverwijzing: string
  readonly code: string | null
  readonly plek: string | null
  /** Dutch, no content. */
  readonly waarom: string
}

/**
 * A message that was answered meanwhile stays as it is: the answer proves that it came
 * through. A refusal of ids that were given up says nothing about the message that went
 * again under other ids.
 */
async function wijsZendingAf(
  client: pg.PoolClient,
  toegang: Toegang,
  omgeving: Omgeving,
  { kruisverwijzing, code, plek, waarom }: Afwijzing,
): Promise<void> {
  const { rows } = await client.query<{ bericht: string | null }>(
    `UPDATE zending SET staat = CASE WHEN soort = 'Fo01' THEN 'dood' ELSE 'afgewezen' END, code = $3, plek = $4
     WHERE organisatie = $1 AND referentienummer = $2 AND staat IN ('klaar', 'bezig', 'aanvaard')
     RETURNING bericht`,
    [toegang.organisatie, kruisverwijzing, code, plek],
  )
  const bericht = rows[0]?.bericht ?? null
  if (bericht !== null) await wijsBerichtAf(client, toegang, omgeving, bericht, waarom)
}
