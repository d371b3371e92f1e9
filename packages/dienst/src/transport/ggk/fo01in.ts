// SPDX-License-Identifier: EUPL-1.2
/** The chain refuses a message of ours after all: it becomes a dead letter that a person sees. */
import type { Foutbericht } from '@stopwijzer/ijw/stuf'
import type pg from 'pg'
import type { Omgeving } from '../../omgeving.ts'
import type { Toegang } from '../../opslag/organisatie.ts'
import { alsMotor } from '../../opslag/transactie.ts'
import { meldAankomst } from '../../verwerking/dodebrief.ts'
import { sluitTaken } from '../kern/aankomsten.ts'
import { wijsBerichtAf } from '../kern/afwijzing.ts'
import { weigeringInWoorden } from '../kern/verzenden.ts'
import { meldFo01Dood } from './fo01dood.ts'
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

/**
 * A Fo01 that does not follow its schema was confirmed all the same, and its sender counts on it.
 * Its header could be read: that it refuses and what it refuses is known, only the reason is not.
 */
export async function verwerkOnleesbareFo01(
  toegang: Toegang,
  omgeving: Omgeving,
  { id, stuurgegevens }: Aankomst,
): Promise<void> {
  const { zender, kruisverwijzing = '' } = stuurgegevens
  const wie = zender.organisatie
  await alsMotor(toegang, async (client) => {
    const { rows } = await client.query<{ pogingen: number }>(
      `UPDATE aankomst SET staat = 'geweigerd', fout = 'foutbericht niet conform schema', volgende = NULL
       WHERE organisatie = $1 AND id = $2 AND staat = 'nieuw' RETURNING pogingen`,
      [toegang.organisatie, id],
    )
    if (rows[0] === undefined) return
    await sluitTaken(client, toegang, omgeving, id, rows[0])
    await wijsZendingAf(client, toegang, omgeving, {
      ...{ kruisverwijzing, code: null, plek: null },
      waarom: `${wie} weigert het met een foutbericht dat niet te lezen is. Vraag ${wie} naar de reden.`,
    })
    await meldAankomst(client, toegang, omgeving, {
      // A key of its own: a task that was closed just now keeps its kind.
      ...{ id: `${id}/foutbericht`, soort: 'handmatig-beoordelen', ontvangen: null },
      toelichting: `Een foutbericht van ${wie} over uw bericht met nummer ${kruisverwijzing} is niet te lezen. De reden van de fout is dus niet bekend. Vraag ${wie} ernaar, en meld dat het foutbericht niet voldoet aan het schema.`,
    })
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
  const { rows } = await client.query<{ bericht: string | null; aankomst: string | null }>(
    `UPDATE zending SET staat = CASE WHEN soort = 'Fo01' THEN 'dood' ELSE 'afgewezen' END, code = $3, plek = $4
     WHERE organisatie = $1 AND referentienummer = $2 AND staat IN ('klaar', 'bezig', 'aanvaard')
     RETURNING bericht, aankomst`,
    [toegang.organisatie, kruisverwijzing, code, plek],
  )
  const { bericht = null, aankomst = null } = rows[0] ?? {}
  if (bericht !== null) await wijsBerichtAf(client, toegang, omgeving, bericht, waarom)
  if (aankomst !== null) await meldFo01Dood(client, toegang, omgeving, aankomst, waarom)
}
