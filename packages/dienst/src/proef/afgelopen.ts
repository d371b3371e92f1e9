// SPDX-License-Identifier: EUPL-1.2
/** Test support: care that is over on both sides: assigned, started, stopped, closed, all answered. */

import { echteOmgeving, klokVanaf } from '../omgeving.ts'
import { leesOpenTaken } from '../opslag/taken.ts'
import { inTransactie } from '../opslag/transactie.ts'
import { keurTaakGoed } from '../verwerking/taken.ts'
import type { Partij } from './postbusproef.ts'
import { start, stop, toewijzing } from './proefberichten.ts'
import { proefBsn } from './vulling.ts'

/** Number of the assignment of client `n`. */
const nummerVan = (n: number) => String(400_000 + n)

/**
 * Plays clients to the end, or up to and including the start. Municipality and provider each
 * answer everything; the provider is 65656055.
 */
export async function speelVerloop(
  gemeente: Partij,
  aanbieder: Partij,
  nummers: readonly number[],
  tot: 'start' | 'einde' = 'einde',
): Promise<void> {
  const ronde = async (nu: string) => {
    for (let i = 0; i < 2; i++) {
      await gemeente.draai(nu)
      gemeente.bezorg(aanbieder)
      await aanbieder.draai(nu)
      aanbieder.bezorg(gemeente)
    }
    await gemeente.draai(nu)
  }
  const product = (n: number) => ({
    ...{ tn: nummerVan(n), product: ['45', '45A04'], begin: '2026-01-12', status: '1' },
  })
  const client = (n: number) => ({ client: { bsn: proefBsn(n) } })
  for (const n of nummers) {
    gemeente.leg('eigen', `${n}-1.xml`, toewijzing(`T${n}`, proefBsn(n), nummerVan(n)))
  }
  await ronde('2026-01-02T09:00:00')
  for (const n of nummers) {
    const xml = start(`S${n}`, { ...client(n), producten: [product(n)] })
    aanbieder.leg('eigen', `${n}-2.xml`, xml)
  }
  await ronde('2026-01-12T09:00:00')
  if (tot === 'start') return
  for (const n of nummers) {
    const producten = [{ ...product(n), reden: '31', eind: '2026-07-17' }]
    aanbieder.leg('eigen', `${n}-3.xml`, stop(`E${n}`, { ...client(n), producten }))
  }
  await ronde('2026-07-20T09:00:00')
  // Every proposal to close is approved; the JW301 is answered too.
  const nu = '2026-07-21T09:00:00'
  const { toegang } = gemeente
  const taken = await inTransactie(toegang.pool, toegang.organisatie, (c) =>
    leesOpenTaken(c, toegang),
  )
  const omgeving = echteOmgeving(klokVanaf(nu, true))
  for (const { id } of taken) await keurTaakGoed(toegang, omgeving, id)
  await ronde(nu)
}
