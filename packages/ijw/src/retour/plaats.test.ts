// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { LDT_RetourCode } from '../releases/ijw-3.2/codetypen.ts'
import { mogelijkeCodes } from './plaats.ts'

const SOORTEN = ['JW302', 'JW306', 'JW308'] as const
const PRODUCT = {
  JW302: 'ToegewezenProduct',
  JW306: 'StartProduct',
  JW308: 'StopProduct',
} as const
const WJ001 = fileURLToPath(
  new URL('../../../../../shared/domain/codelijsten/WJ001_Retourcode.json', import.meta.url),
)

interface Code {
  readonly code: string
  readonly gebruik: readonly { readonly retourbericht: string; readonly klasse: string }[]
}

it('gebruikt alleen codes van de gesloten lijst', () => {
  for (const soort of SOORTEN) {
    for (const klasse of ['header', 'client', 'product', 'contact', 'relatie'] as const) {
      expect(LDT_RetourCode.waarden).toEqual(
        expect.arrayContaining([...mogelijkeCodes(soort, klasse)]),
      )
    }
  }
})

describe.skipIf(!existsSync(WJ001))('WJ001 (needs ../shared)', () => {
  it.each(SOORTEN)('staat in %s dezelfde codes toe op header en product', (soort) => {
    const codes: readonly Code[] = JSON.parse(readFileSync(WJ001, 'utf8')).codes
    const op = (klasse: string) =>
      codes
        .filter(({ gebruik }) =>
          gebruik.some(
            (g) => g.retourbericht === soort && (g.klasse === klasse || g.klasse === 'alle'),
          ),
        )
        .map(({ code }) => code)
        .sort()
    expect([...mogelijkeCodes(soort, 'product')].sort()).toEqual(op(PRODUCT[soort]))
    // 0233 belongs to a class of the client: the header is always judged.
    expect([...mogelijkeCodes(soort, 'header'), '0233'].sort()).toEqual(op('Header'))
  })
})
