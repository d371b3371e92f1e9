// SPDX-License-Identifier: EUPL-1.2
/**
 * By which way the messages of an organisation leave. Exactly one: two ways at once would
 * send everything twice. The service that starts with a line writes it down.
 */
import { leesInstellingen, type Toegang, zetInstelling } from '../../opslag/organisatie.ts'
import { inTransactie } from '../../opslag/transactie.ts'

/** Internal setting; absent: the file drop. */
export const KANAAL = 'vervoer.kanaal'

export type Kanaal = 'postbus' | 'ggk'

/** Returns true when it was another one before. */
export async function kiesKanaal({ pool, organisatie }: Toegang, kanaal: Kanaal): Promise<boolean> {
  return inTransactie(pool, organisatie, async (client) => {
    const nu = (await leesInstellingen(client, organisatie))[KANAAL] ?? 'postbus'
    if (nu === kanaal) return false
    await zetInstelling(client, organisatie, KANAAL, kanaal === 'postbus' ? undefined : kanaal)
    return true
  })
}
