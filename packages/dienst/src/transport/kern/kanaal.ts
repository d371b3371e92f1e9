// SPDX-License-Identifier: EUPL-1.2
/**
 * By which way the messages of an organisation leave. Exactly one: two ways at once would
 * send everything twice. The service that starts with a line writes it down.
 */
import type { Dienst } from '../../dienst.ts'
import {
  alleOrganisaties,
  leesInstellingen,
  type Toegang,
  zetInstelling,
} from '../../opslag/organisatie.ts'
import { inTransactie } from '../../opslag/transactie.ts'

/** Internal setting; absent: the file drop. */
export const KANAAL = 'vervoer.kanaal'

/** A line to the chain. */
export type Lijnkanaal = 'ggk' | 'vsp'
export type Kanaal = 'postbus' | Lijnkanaal

export const LIJNNAMEN: Readonly<Record<Lijnkanaal, string>> = {
  ggk: 'GGK (gemeenten)',
  vsp: 'VECOZO (VSP, aanbieders)',
}

export function isLijn(waarde: unknown): waarde is Lijnkanaal {
  return typeof waarde === 'string' && Object.hasOwn(LIJNNAMEN, waarde)
}

/** Returns true when it was another one before. */
export async function kiesKanaal({ pool, organisatie }: Toegang, kanaal: Kanaal): Promise<boolean> {
  return inTransactie(pool, organisatie, async (client) => {
    const nu = (await leesInstellingen(client, organisatie))[KANAAL] ?? 'postbus'
    if (nu === kanaal) return false
    await zetInstelling(client, organisatie, KANAAL, kanaal === 'postbus' ? undefined : kanaal)
    return true
  })
}

/** A service that starts without the line gives the messages back to the file drop. */
export async function sluitKanalen(dienst: Dienst, behalve: readonly string[]): Promise<string[]> {
  const terug: string[] = []
  for (const code of await alleOrganisaties(dienst.pool)) {
    if (behalve.includes(code)) continue
    if (await kiesKanaal(await dienst.organisatie(code), 'postbus')) terug.push(code)
  }
  return terug
}
