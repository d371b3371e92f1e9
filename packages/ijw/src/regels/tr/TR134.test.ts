// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest'
import { CONTEXT, paden } from '../../proef/regelproef.ts'
import { voorbeeld } from '../../proef/voorbeeldbericht.ts'
import { TR134 } from './TR134.ts'

const STOP = '/Bericht/Client/StopProducten/StopProduct[2]'
const START = '/Bericht/Client/StartProducten/StartProduct[2]'
const UIT = { ...CONTEXT, tr134OpBeginEnEind: false }

describe('TR134', () => {
  it.each(['JW301', 'JW305', 'JW307'] as const)('geboortedatum van de cliënt in %s', (soort) => {
    const geboren = (Datum: string) =>
      voorbeeld(soort, (b) => {
        b.Header.BerichtIdentificatie.Dagtekening = '2026-07-20'
        b.Client.Geboortedatum.Datum = Datum
      })
    for (const context of [CONTEXT, UIT]) {
      expect(paden(TR134, geboren('2026-07-20'), context)).toEqual([])
      expect(paden(TR134, geboren('2026-07-21'), context)).toEqual([
        '/Bericht/Client/Geboortedatum',
      ])
    }
  })

  it('geboortedatum van een relatie', () => {
    const bericht = voorbeeld('JW301', (b) => {
      b.Client.Relaties!.Relatie[0]!.Geboortedatum = undefined
      b.Client.Relaties!.Relatie[1]!.Geboortedatum = { Datum: '2026-04-02' }
    })
    expect(paden(TR134, bericht, UIT)).toEqual([
      '/Bericht/Client/Relaties/Relatie[2]/Geboortedatum',
    ])
  })

  it('begin en eind van een stop, volgens de instelling', () => {
    const stop = (begin: string, eind: string) =>
      voorbeeld('JW307', (b) => {
        b.Client.StopProducten.StopProduct[1]!.Begindatum = begin
        b.Client.StopProducten.StopProduct[1]!.Einddatum = eind
      })
    expect(paden(TR134, stop('2026-04-15', '2026-07-20'))).toEqual([])
    expect(paden(TR134, stop('2026-04-15', '2026-07-21'))).toEqual([`${STOP}/Einddatum`])
    expect(paden(TR134, stop('2026-07-21', '2026-07-21'))).toEqual([
      `${STOP}/Begindatum`,
      `${STOP}/Einddatum`,
    ])
    expect(paden(TR134, stop('2026-07-21', '10000-01-01'), UIT)).toEqual([])
  })

  it('begin van een start, volgens de instelling', () => {
    const start = voorbeeld('JW305', (b) => {
      b.Client.StartProducten.StartProduct[1]!.Begindatum = '2026-04-16'
    })
    expect(paden(TR134, start)).toEqual([`${START}/Begindatum`])
    expect(paden(TR134, start, UIT)).toEqual([])
  })

  it('laat de datums van een verwijdering vrij', () => {
    const stop = voorbeeld('JW307', (b) => {
      const deel = b.Client.StopProducten.StopProduct[1]!
      deel.Begindatum = '2026-07-21'
      deel.Einddatum = '2026-07-31'
      deel.StatusAanlevering = '3'
    })
    const start = voorbeeld('JW305', (b) => {
      b.Client.StartProducten.StartProduct[1]!.Begindatum = '2026-04-16'
      b.Client.StartProducten.StartProduct[1]!.StatusAanlevering = '3'
    })
    for (const bericht of [stop, start]) expect(paden(TR134, bericht)).toEqual([])
  })

  it('laat de dag van de dagtekening zelf overal toe', () => {
    const stop = voorbeeld('JW307', (b) => {
      for (const deel of b.Client.StopProducten.StopProduct) {
        deel.Begindatum = '2026-07-20'
        deel.Einddatum = '2026-07-20'
      }
    })
    const start = voorbeeld('JW305', (b) => {
      b.Client.StartProducten.StartProduct[0]!.Begindatum = '2026-04-15'
    })
    const relatie = voorbeeld('JW301', (b) => {
      b.Client.Relaties!.Relatie[0]!.Geboortedatum = { Datum: '2026-04-01' }
    })
    for (const bericht of [stop, start, relatie]) expect(paden(TR134, bericht)).toEqual([])
  })

  it('laat de datums van een toewijzing en van een periode vrij', () => {
    const bericht = voorbeeld('JW301', (b) => {
      const product = b.Client.ToegewezenProducten.ToegewezenProduct[0]!
      product.Toewijzingsdatum = '2027-01-01'
      product.Ingangsdatum = '2027-01-01'
      product.Einddatum = '2027-12-31'
      b.Client.Contactgegevens.Contact[1]!.Periode = { Begindatum: '2027-01-01' }
    })
    expect(paden(TR134, bericht)).toEqual([])
  })
})
