// SPDX-License-Identifier: EUPL-1.2
/** Test support: a municipality with many clients, each with an assignment, a start and a stop. */

import type { Partij } from './postbusproef.ts'
import { start, stop, toewijzing } from './proefberichten.ts'

/** Number `n` of the BSNs of the test range that pass the eleven-test. */
export function proefBsn(n: number): string {
  let over = n
  for (let i = 999_900_006; ; i++) {
    const som = [...String(i)].reduce((s, c, k) => s + Number(c) * (k === 8 ? -1 : 9 - k), 0)
    if (som % 11 === 0 && over-- === 0) return String(i)
  }
}

/** Puts the messages of one client in `eigen/` and `in/`; the stop is the last of them. */
export function legVerloop(
  partij: Pick<Partij, 'leg'>,
  n: number,
  meer: 'start' | 'stop' = 'stop',
): string {
  const bsn = proefBsn(n)
  const nr = String(400_000 + n)
  partij.leg('eigen', `${n}-1.xml`, toewijzing(`T${n}`, bsn, nr))
  const client = { client: { bsn } }
  const product = { tn: nr, product: ['45', '45A04'], begin: '2026-01-12', status: '1' }
  partij.leg('in', `${n}-2.xml`, start(`S${n}`, { ...client, producten: [product] }))
  if (meer === 'stop') {
    const einde = { ...product, reden: '31', eind: '2026-07-17' }
    partij.leg('in', `${n}-3.xml`, stop(`E${n}`, { ...client, producten: [einde] }))
  }
  return bsn
}
