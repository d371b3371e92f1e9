// SPDX-License-Identifier: EUPL-1.2
/** Test support: random starts, stops and removals on a small field, so that they often meet. */
import fc from 'fast-check'
import type { ProductStap } from './berichten.ts'
import type { Gebeurtenis } from './reeks.ts'

const BEGIN = ['2026-01-12', '2026-03-01', '2026-08-01']
const EIND = ['2026-03-01', '2026-06-07', '2026-08-01', '2026-10-01']
/** 399999 is unknown to everyone. */
const NUMMERS = ['300201', '300201', '300201', '300202', '399999']
const PRODUCTEN: Readonly<Record<string, readonly string[]>> = {
  '300201': ['45', '45A04'],
  '300202': ['55', '55A11'],
  '399999': ['45', '45A04'],
}

const sleutel: fc.Arbitrary<ProductStap> = fc
  .record({
    tn: fc.constantFrom(...NUMMERS),
    begin: fc.constantFrom(...BEGIN),
    status: fc.constantFrom('1', '1', '1', '3'),
    anderProduct: fc.integer({ min: 0, max: 19 }).map((n) => n === 0),
  })
  .map(({ anderProduct, ...deel }) => ({
    ...deel,
    product: anderProduct ? ['45'] : (PRODUCTEN[deel.tn] as readonly string[]),
  }))

const stop: fc.Arbitrary<ProductStap> = fc
  .tuple(sleutel, fc.constantFrom('20', '20', '31', '34'), fc.constantFrom(...EIND))
  .map(([deel, reden, eind]) => ({ ...deel, reden, eind }))

/** A JW305 or JW307 with one to three items. */
export const gebeurtenis: fc.Arbitrary<Gebeurtenis> = fc.oneof(
  fc
    .array(sleutel, { minLength: 1, maxLength: 3 })
    .map((producten): Gebeurtenis => ({ soort: '305', producten })),
  fc
    .array(stop, { minLength: 1, maxLength: 3 })
    .map((producten): Gebeurtenis => ({ soort: '307', producten })),
)
