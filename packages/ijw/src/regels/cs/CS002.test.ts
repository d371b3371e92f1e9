// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest'
import { meldingen, paden } from '../../proef/regelproef.ts'
import { voorbeeld } from '../../proef/voorbeeldbericht.ts'
import { CS002 } from './CS002.ts'

const BSN = '/Bericht/Client/Bsn'

describe('CS002', () => {
  it.each(['JW301', 'JW305', 'JW307'] as const)(
    'keurt een BSN met een tikfout af in %s',
    (soort) => {
      const fout = voorbeeld(soort, (b) => {
        b.Client.Bsn = '999900007'
      })
      expect(paden(CS002, fout)).toEqual([BSN])
      expect(paden(CS002, voorbeeld(soort))).toEqual([])
    },
  )

  it('weegt het laatste cijfer met -1, niet met +1', () => {
    expect(paden(CS002, metBsn('999900018'))).toEqual([])
    expect(paden(CS002, metBsn('999903004'))).toEqual([BSN])
  })

  it('maakt geen uitzondering voor negen nullen', () => {
    expect(paden(CS002, metBsn('000000000'))).toEqual([])
  })

  it('laat elke verandering van een enkel cijfer opvallen', () => {
    for (let plek = 0; plek < 9; plek++) {
      for (let cijfer = 0; cijfer <= 9; cijfer++) {
        const bsn = `${'999900006'.slice(0, plek)}${cijfer}${'999900006'.slice(plek + 1)}`
        expect(paden(CS002, metBsn(bsn))).toEqual(bsn === '999900006' ? [] : [BSN])
      }
    }
  })

  it('herhaalt het BSN niet in de melding', () => {
    const [melding] = meldingen(CS002, metBsn('999900007'))
    expect(JSON.stringify([melding, CS002.uitleg])).not.toContain('999900007')
  })
})

const metBsn = (bsn: string) =>
  voorbeeld('JW307', (b) => {
    b.Client.Bsn = bsn
  })
