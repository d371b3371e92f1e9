// SPDX-License-Identifier: EUPL-1.2
/** Test support: one toewijzing, one start and one stop that fit together, with parts to change. */
import { type Scenariostap, scenariobericht } from '../../../ijw/src/proef/scenariobericht.ts'

export const PROEF_BSN = '999900006'
const PRODUCT = ['45', '45A04']

export function toewijzing(id = 'T1', bsn = PROEF_BSN, nr = '300201') {
  const product = { nr, product: PRODUCT, ingang: '2026-01-05', eind: '2026-12-31' }
  return scenariobericht({
    soort: '301',
    id,
    dag: '2026-01-02',
    bsn,
    producten: [{ ...product, omvang: ['3', '04', '2'] }],
  })
}
export function start(id: string, meer: Partial<Scenariostap> = {}) {
  return scenariobericht({
    soort: '305',
    id,
    dag: '2026-01-12',
    client: { bsn: PROEF_BSN },
    producten: [{ tn: '300201', product: PRODUCT, begin: '2026-01-12', status: '1' }],
    ...meer,
  })
}
export function stop(id: string, meer: Partial<Scenariostap> = {}) {
  const product = { tn: '300201', product: PRODUCT, begin: '2026-01-12', status: '1' }
  return scenariobericht({
    soort: '307',
    id,
    dag: '2026-07-20',
    client: { bsn: PROEF_BSN },
    producten: [{ ...product, reden: '31', eind: '2026-07-17' }],
    ...meer,
  })
}
