// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { xmlDelen } from './xmlDelen.ts'

describe('xmlDelen', () => {
  it('onderscheidt namen, tekens en inhoud', () => {
    expect(xmlDelen('  <jw307:Reden code="1">31</jw307:Reden>')).toEqual([
      { soort: 'inhoud', tekst: '  ' },
      { soort: 'soort', tekst: '<' },
      { soort: 'naam', tekst: 'jw307:Reden' },
      { soort: 'inhoud', tekst: ' code="1"' },
      { soort: 'soort', tekst: '>' },
      { soort: 'inhoud', tekst: '31' },
      { soort: 'soort', tekst: '</' },
      { soort: 'naam', tekst: 'jw307:Reden' },
      { soort: 'soort', tekst: '>' },
    ])
    expect(xmlDelen('<?xml version="1.0"?>')).toEqual([
      { soort: 'soort', tekst: '<?xml version="1.0"?>' },
    ])
  })

  it('verliest nooit een teken, wat er ook op de regel staat', () => {
    const teken = fc.constantFrom('<', '>', '/', '?', '!', '--', 'a', ':', ' ', '"', 'é')
    fc.assert(
      fc.property(fc.array(teken, { maxLength: 40 }), (tekens) => {
        const regel = tekens.join('')
        expect(
          xmlDelen(regel)
            .map(({ tekst }) => tekst)
            .join(''),
        ).toBe(regel)
      }),
    )
  })
})
