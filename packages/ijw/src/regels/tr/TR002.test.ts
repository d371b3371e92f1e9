// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest'
import { paden } from '../../proef/regelproef.ts'
import { voorbeeld } from '../../proef/voorbeeldbericht.ts'
import { TR002 } from './TR002.ts'

const CLIENT = '/Bericht/Client/Geboortedatum'

describe('TR002', () => {
  it.each([
    ['1908-02-29', '2028-02-29', false],
    ['1908-02-29', '2028-03-01', true],
    ['1908-02-28', '2028-02-29', true],
    ['1908-03-01', '2028-02-29', false],
    ['1906-07-20', '2026-07-20', false],
    ['1906-07-19', '2026-07-20', true],
    ['1980-02-29', '2100-02-28', false],
    ['1980-02-29', '2100-03-01', true],
    ['2010-02-14', '2026-07-20', false],
    ['1900-01-01', '2020-01-01', false],
    ['1900-01-01', '2020-01-02', true],
    ['9950-01-01', '10070-01-01', false],
    ['9950-01-01', '10070-01-02', true],
    ['-0001-06-01', '0120-06-01', false],
    ['-0001-06-01', '0120-06-02', true],
    ['-0500-06-01', '-0380-06-01', false],
    ['-0500-06-01', '-0380-06-02', true],
  ])('geboren %s, dagtekening %s: fout is %s', (Datum, dagtekening, fout) => {
    for (const soort of ['JW301', 'JW305', 'JW307'] as const) {
      const bericht = voorbeeld(soort, (b) => {
        b.Header.BerichtIdentificatie.Dagtekening = dagtekening
        b.Client.Geboortedatum = { Datum, DatumGebruik: undefined }
        if (b.berichtsoort === 'JW301') b.Client.Relaties = undefined
      })
      expect(paden(TR002, bericht)).toEqual(fout ? [CLIENT] : [])
    }
  })

  it('maakt alleen voor 1900-01-01 met DatumGebruik 3 een uitzondering', () => {
    const geboren = (Datum: string, DatumGebruik: '1' | '2' | '3') =>
      voorbeeld('JW307', (b) => {
        b.Client.Geboortedatum = { Datum, DatumGebruik }
      })
    expect(paden(TR002, geboren('1900-01-01', '3'))).toEqual([])
    expect(paden(TR002, geboren('1900-01-01', '2'))).toEqual([CLIENT])
    expect(paden(TR002, geboren('1899-01-01', '3'))).toEqual([CLIENT])
  })

  it('toetst ook relaties, en slaat er een zonder geboortedatum over', () => {
    const bericht = voorbeeld('JW301', (b) => {
      b.Client.Relaties!.Relatie[0]!.Geboortedatum = undefined
      b.Client.Relaties!.Relatie[1]!.Geboortedatum = { Datum: '1850-01-01' }
    })
    expect(paden(TR002, bericht)).toEqual(['/Bericht/Client/Relaties/Relatie[2]/Geboortedatum'])
  })
})
