// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leesCsv } from './csv.ts'

describe('leesCsv', () => {
  it('leest puntkomma of komma, met of zonder BOM, met elk regeleinde', () => {
    for (const teken of [';', ','])
      for (const einde of ['\n', '\r\n'])
        for (const bom of ['', '\ufeff']) {
          const tekst = `${bom}A${teken}B${einde}1${teken}${einde}`
          expect(leesCsv(tekst)).toEqual([
            { regel: 1, velden: ['A', 'B'] },
            { regel: 2, velden: ['1', ''] },
          ])
        }
  })

  it('telt regels door bij lege regels en een regeleinde in een veld', () => {
    expect(leesCsv('A;B\n\n;\n"x\ny";2\n3;4')).toEqual([
      { regel: 1, velden: ['A', 'B'] },
      { regel: 4, velden: ['x\ny', '2'] },
      { regel: 6, velden: ['3', '4'] },
    ])
  })

  it('weigert een aanhalingsteken dat niet sluit', () => {
    expect(leesCsv('A\n"open')).toBeNull()
    expect(leesCsv('A\n"""')).toBeNull()
  })

  it('is lineair: een miljoen aanhalingstekens kosten niets', () => {
    // Quadratic it would take longer than a test may last.
    const tekst = `A\n"${'""'.repeat(1_000_000)}"`
    expect(leesCsv(tekst)?.at(-1)?.velden[0]?.length).toBe(1_000_000)
  })

  it('geeft terug wat is geschreven', () => {
    const veld = fc
      .string({ maxLength: 8 })
      .map((s) => s.trim())
      .filter((s) => !s.startsWith('\ufeff'))
    const rij = fc
      .array(veld, { minLength: 2, maxLength: 4 })
      .filter((r) => r.some((v) => v !== ''))
    fc.assert(
      fc.property(fc.array(rij, { minLength: 1, maxLength: 5 }), (rijen) => {
        const tekst = ['K;L', ...rijen.map((r) => r.map(aangehaald).join(';'))].join('\r\n')
        expect(
          leesCsv(tekst)
            ?.slice(1)
            .map((r) => r.velden),
        ).toEqual(rijen)
      }),
    )
  })
})

function aangehaald(veld: string): string {
  return `"${veld.replaceAll('"', '""')}"`
}
