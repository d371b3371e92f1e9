// SPDX-License-Identifier: EUPL-1.2
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { leesPrijslijst, soortInPrijslijst } from './prijslijst.ts'
import { leesProductlijst, soortInProductlijst } from './productlijst.ts'
import { leesRijen, soortVan } from './rijen.ts'
import { sjabloonExcel } from './sjabloon.ts'
import { leesTabel } from './tabel.ts'

type Rijen = NonNullable<Parameters<typeof writeXlsx>[0]['sheets'][number]['rows']>
type Extra = Partial<Parameters<typeof writeXlsx>[0]['sheets'][number]>

const excel = (rows: Rijen, meer: Extra = {}): Promise<Uint8Array> =>
  writeXlsx({ sheets: [{ name: 'Blad1', rows, ...meer }] })
const stops = async (rows: Rijen, meer: Extra = {}) =>
  leesRijen(await leesTabel(await excel(rows, meer), soortVan('stop')), 'stop')
const KOP = ['Toewijzing', 'Einddatum', 'Reden', 'Gemeente']

describe('een lijst uit Excel', () => {
  it('leest het eigen sjabloon, start en stop', async () => {
    for (const soort of ['start', 'stop'] as const) {
      const bytes = await sjabloonExcel(soort)
      const { goed, fout } = leesRijen(await leesTabel(bytes, soortVan(soort)), soort)
      expect(fout).toEqual([])
      expect(goed[0]).toMatchObject({
        rij: 2,
        opdracht:
          soort === 'start'
            ? { toewijzingNummer: '300201', gemeente: '0363', begindatum: '2026-01-12' }
            : { toewijzingNummer: '300201', einddatum: '2026-07-17', redenBeeindiging: '31' },
      })
    }
  })

  it('herstelt wat Excel van codes, nummers en datums maakt', async () => {
    const datum = new Date(Date.UTC(2026, 6, 17))
    const { goed, fout } = await stops(
      [
        [...KOP],
        [300_201, datum, 2, 363],
        ['300202', '17-7-2026', '31', '0363'],
        [300_203, 46_220, '02 - Overlijden', null],
      ],
      { cells: new Map([['1,1', { style: { numFmt: 'dd-mm-yyyy' } }]]) },
    )
    expect(fout).toEqual([])
    expect(goed.map(({ opdracht }) => opdracht)).toMatchObject([
      { toewijzingNummer: '300201', einddatum: '2026-07-17', redenBeeindiging: '02' },
      { toewijzingNummer: '300202', einddatum: '2026-07-17', redenBeeindiging: '31' },
      { toewijzingNummer: '300203', einddatum: '2026-07-17', redenBeeindiging: '02' },
    ])
    expect(goed.map(({ opdracht }) => opdracht.gemeente)).toEqual(['0363', '0363', undefined])
  })

  it('zegt per rij wat er mis is, met het nummer van de rij in Excel', async () => {
    const { goed, fout } = await stops(
      [
        [...KOP],
        [],
        ['1', '17-07-2026', '31'],
        ['2', '17-07-2026', '31'],
        ['3', '17-07-2026', '31'],
        ['4', '17-07-2026', '31'],
        ['5', 1250, '31'],
        ['6', '17-07-2026', '31', 'x', 'los'],
      ],
      {
        rowDefs: new Map([[3, { hidden: true }]]),
        merges: [{ startRow: 4, startCol: 0, endRow: 4, endCol: 1 }],
        cells: new Map([['5,2', { type: 'formula', formula: 'A1', formulaResult: '31' }]]),
      },
    )
    expect(goed.map(({ rij }) => rij)).toEqual([3])
    expect(fout.map(({ rij, kolom }) => [rij, kolom])).toEqual([
      [4, null],
      [5, null],
      [6, 'Reden'],
      [7, 'Einddatum'],
      [8, null],
    ])
  })

  it('leest ook een prijslijst en een productlijst', async () => {
    const prijzen = await excel([
      ['Product', 'Prijs', 'Vanaf'],
      ['45A04', 1250.05, 46_023],
    ])
    expect(leesPrijslijst(await leesTabel(prijzen, soortInPrijslijst))).toEqual({
      prijzen: [{ product: '45A04', centen: 125_005, vanaf: '2026-01-01' }],
      fout: [],
    })
    const producten = await excel([
      ['Categorie', 'Product'],
      [45, '45A04'],
    ])
    const lijst = leesProductlijst(await leesTabel(producten, soortInProductlijst))
    expect(lijst).toEqual({ productcodes: ['45/45A04'], fout: [] })
  })

  it('weigert een bestand als geheel, en zegt waarom', async () => {
    const tekst = Buffer.from('Toewijzing;Einddatum;Reden\n')
    const alsExcel = leesTabel(tekst, soortVan('stop'), { excel: true })
    await expect(alsExcel).rejects.toMatchObject({ code: 'EXCEL_ONLEESBAAR' })
    const latijn = leesTabel(Buffer.from('Toewijzing;caf\xe9', 'latin1'), soortVan('stop'))
    await expect(latijn).rejects.toThrow('geen tekst in UTF-8')
    const lang = Buffer.from(`A;B${'\n1;2'.repeat(5001)}`)
    await expect(leesTabel(lang, soortVan('stop'))).rejects.toThrow('meer dan 5000 rijen')
  })
})
