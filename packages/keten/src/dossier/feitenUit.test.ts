// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest'
import { jw301, jw305, jw307, start, stop, twA } from '../../../../tests/keten/berichten.ts'
import type { Herkomst } from './feiten.ts'
import { feitenUit, partijen } from './feitenUit.ts'

const HERKOMST: Herkomst = {
  berichtId: 'b1',
  berichtsoort: 'JW307',
  identificatie: 'B1',
  dagtekening: '2026-07-20',
  moment: '2026-07-20T09:00:00',
  richting: 'ontvangen',
}

describe('feitenUit', () => {
  it('N15: reads a number without its leading zeros', () => {
    const met = stop('2026-01-12', '31', '2026-07-17', { ToewijzingNummer: '000300201' })
    expect(feitenUit(jw307('2026-07-20', [met]), HERKOMST)[1]).toMatchObject({
      toewijzingNummer: '300201',
    })
  })

  it('makes status 1 a submission and status 3 a removal with the full key', () => {
    const weg = stop('2026-01-12', '33', '2026-06-17', { StatusAanlevering: '3' })
    const bericht = jw307('2026-07-20', [weg, stop('2026-01-12', '31', '2026-06-17')])
    expect(feitenUit(bericht, HERKOMST).slice(1)).toMatchObject([
      { soort: 'verwijdering', van: 'stop', redenBeeindiging: '33', einddatum: '2026-06-17' },
      { soort: 'stop', redenBeeindiging: '31', toewijzingIngangsdatum: '2026-01-05' },
    ])
  })

  it('keeps taakgericht work without a number, and generic work without a product', () => {
    const zonder = start('2026-01-12', { ToewijzingNummer: undefined, Product: undefined })
    expect(feitenUit(jw305('2026-01-13', [zonder]), HERKOMST)[1]).toMatchObject({
      soort: 'start',
      toewijzingNummer: null,
      product: null,
    })
  })

  it('keeps the Client of a JW301 only, without its toewijzingen', () => {
    const [uit301] = feitenUit(jw301('2026-01-02', [twA()]), HERKOMST)
    expect(uit301).toMatchObject({ soort: 'client', client301: { Bsn: '999900006' } })
    expect(JSON.stringify(uit301)).not.toContain('ToegewezenProduct')
    const [uit305] = feitenUit(jw305('2026-01-13', [start('2026-01-12')]), HERKOMST)
    expect(uit305).toMatchObject({ soort: 'client', client301: undefined })
  })
})

it('knows municipality and provider whoever sends', () => {
  const verwacht = { gemeente: '0363', aanbieder: '65656055' }
  expect(partijen(jw301('2026-01-02', [twA()]))).toEqual(verwacht)
  expect(partijen(jw307('2026-07-20', []))).toEqual(verwacht)
})
