// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isElfproef, maskeer, masker } from './maskeer.ts'

describe('maskeer', () => {
  it('verbergt een BSN waar het ook staat, en laat andere nummers staan', () => {
    expect(maskeer('BSN 999900006, nummer 300201')).toBe('BSN ****0006, nummer 300201')
    expect(maskeer('x999996770x')).toBe('x****6770x')
    // Twelve digits are an Identificatie; nine digits that fail the test are no BSN.
    expect(maskeer('123456789012 en 123456789')).toBe('123456789012 en 123456789')
  })

  it('verbergt ook een genoemde waarde die geen BSN is', () => {
    expect(maskeer('stop-99990000 6.xml', ['99990000 6'])).toBe('stop-****00 6.xml')
  })

  it('laat van een waarde nooit meer dan vier tekens zien', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 5, maxLength: 40 }), (waarde) => {
        expect(masker(waarde).length).toBeLessThanOrEqual(8)
      }),
    )
  })

  it('vindt elk BSN dat de elfproef doorstaat', () => {
    const bsn = fc
      .integer({ min: 99990000, max: 99999999 })
      .map((acht) => `${acht}`)
      .chain((acht) => {
        const einde = Array.from({ length: 10 }, (_, i) => `${acht}${i}`).find(isElfproef)
        return fc.constant(einde)
      })
      .filter((waarde) => waarde !== undefined)
    fc.assert(
      fc.property(bsn, fc.stringMatching(/^[^0-9]{0,5}$/), (waarde, rand) => {
        expect(maskeer(rand + waarde + rand)).not.toContain(waarde)
      }),
    )
  })
})
