// SPDX-License-Identifier: EUPL-1.2
/** A question of the contract, kept in the store: `useHaal('taken.lijst', { query })`. */
import type { AntwoordVan, Clientinvoer, RouteId, Routes } from '@stopwijzer/koppelvlak'
import { client } from './client.ts'
import { type Opvraging, useOpvraging } from './useOpvraging.ts'

/**
 * Routes that may be asked again at any moment: not a command, not a change. A search with a POST
 * is a question too.
 */
export type LeesId = {
  [Id in RouteId]: Routes[Id] extends { readonly idempotent: true } | { readonly etag: 'eist' }
    ? never
    : Id
}[RouteId]

/** What goes with a question: `Invoer<'taken.lijst'>['query']`. */
export type Invoer<Id extends RouteId> = Clientinvoer<Routes[Id]>

/** Name of a question in the store: the same question has the same name. */
const sleutelVan = (id: RouteId, invoer: unknown): string => `${id} ${JSON.stringify(invoer)}`

/** Without `invoer` (still unknown, or not asked for) it asks nothing. */
export function useHaal<Id extends LeesId>(
  id: Id,
  invoer: Clientinvoer<Routes[Id]> | undefined,
): Opvraging<AntwoordVan<Routes[Id]>> {
  return useOpvraging(invoer === undefined ? undefined : sleutelVan(id, invoer), () =>
    client.vraagAlles(id, invoer as never),
  )
}
