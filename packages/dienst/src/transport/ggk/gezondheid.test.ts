// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest'
import { leesConfiguratie } from '../../dienst.ts'
import { echteOmgeving } from '../../omgeving.ts'
import { maakCertificaat } from '../../proef/certificaat.ts'
import { ggkcertificaat } from './gezondheid.ts'

/** Counts until the first of January 2049. */
const { cert, key } = maakCertificaat()
const lijn = {
  STOPWIJZER_GGK_ORGANISATIES: '0363',
  STOPWIJZER_GGK_KETEN: 'https://adapter.example.nl/ggk',
  ...{ STOPWIJZER_GGK_CERTIFICAAT: cert, STOPWIJZER_GGK_SLEUTEL: key, STOPWIJZER_GGK_CA: cert },
  STOPWIJZER_GGK_AFZENDERS: '00000001234567890000=*',
}
const op = (dag: string, env: Record<string, string> = lijn) =>
  ggkcertificaat({
    configuratie: leesConfiguratie(env),
    omgeving: echteOmgeving(() => Date.parse(dag)),
  })

test.each([
  ['2048-12-02T00:00:00Z', 'goed', 'nog 30 dagen'],
  ['2048-12-03T00:00:00Z', 'let-op', 'nog 29 dagen'],
  ['2048-12-31T12:00:00Z', 'let-op', 'nog 0 dagen'],
  ['2049-01-02T00:00:00Z', 'fout', 'verlopen'],
])('on %s: %s, %s', (dag, uitkomst, zin) => {
  const controle = op(dag)
  expect(controle).toMatchObject({ uitkomst, zin: expect.stringContaining(zin) })
  expect(controle?.actie === null).toBe(uitkomst === 'goed')
})

test('without a line there is nothing to look at', () => {
  expect(op('2048-12-02T00:00:00Z', {})).toBeNull()
})
