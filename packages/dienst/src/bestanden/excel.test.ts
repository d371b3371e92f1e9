// SPDX-License-Identifier: EUPL-1.2
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { leesExcel } from './excellezen.ts'
import { schrijfExcel } from './excelschrijven.ts'

const lees = (bytes: Uint8Array) => leesExcel(bytes, { meesteRijen: 100 })
type Blad = Parameters<typeof writeXlsx>[0]['sheets'][number]
const boek = (...sheets: Blad[]) => writeXlsx({ sheets })

describe('schrijfExcel', () => {
  it('schrijft tekst als tekst, datums als datums en bedragen als getallen', async () => {
    const bytes = await schrijfExcel({
      blad: 'Gevolgen',
      kolommen: [
        { naam: 'Toewijzing', soort: 'tekst' },
        { naam: 'Einddatum', soort: 'datum' },
        { naam: 'Prijs', soort: 'bedrag' },
        { naam: 'Aantal', soort: 'getal' },
      ],
      rijen: [
        ['0300201', '2026-07-17', 125_050, 3],
        ['=1+1', 'onbekend', null, undefined],
        ['@SUM(A1)\u0000\ud800', null, 0, 0],
      ],
    })
    const { blad, kop, rijen } = await lees(bytes)
    expect(blad).toBe('Gevolgen')
    expect(kop?.cellen.map((cel) => cel && 'waarde' in cel && cel.waarde)).toEqual([
      'Toewijzing',
      'Einddatum',
      'Prijs',
      'Aantal',
    ])
    expect(rijen.map(({ cellen }) => cellen)).toEqual([
      [
        { soort: 'tekst', waarde: '0300201' },
        { soort: 'datum', waarde: '2026-07-17' },
        { soort: 'getal', waarde: 1250.5 },
        { soort: 'getal', waarde: 3 },
      ],
      [
        { soort: 'tekst', waarde: '=1+1' },
        { soort: 'tekst', waarde: 'onbekend' },
      ],
      [
        { soort: 'tekst', waarde: '@SUM(A1)··' },
        null,
        { soort: 'getal', waarde: 0 },
        { soort: 'getal', waarde: 0 },
      ],
    ])
  })

  it('geeft een formulier met keuzes, dat leeg weer wordt gelezen als alleen een kop', async () => {
    const keuzes = Array.from({ length: 30 }, (_, i) => `${i} - ${'lang, '.repeat(9)}`)
    const bytes = await schrijfExcel({
      blad: 'Stops',
      kolommen: [
        { naam: 'Toewijzing', soort: 'tekst' },
        { naam: 'Reden', soort: 'tekst', keuzes },
      ],
      rijen: [],
      invulrijen: 50,
    })
    const { kop, rijen } = await lees(bytes)
    expect(kop?.rij).toBe(1)
    expect(rijen).toEqual([])
  })
})

describe('leesExcel', () => {
  it('leest een leeg bestand als leeg', async () => {
    expect(await lees(await boek({ name: 'Blad1', rows: [] }))).toMatchObject({
      kop: null,
      rijen: [],
    })
  })

  it('slaat lege rijen over en houdt de nummers van Excel', async () => {
    const bytes = await boek({
      name: 'Blad1',
      rows: [[], ['Kop'], [null], ['a'], ['   '], [], ['b', null, '']],
    })
    const { kop, rijen } = await lees(bytes)
    expect([kop?.rij, ...rijen.map(({ rij }) => rij)]).toEqual([2, 4, 7])
    expect(rijen[1]!.cellen).toEqual([{ soort: 'tekst', waarde: 'b' }])
  })

  it('herkent getal, datum, waar, formule en fout', async () => {
    const bytes = await boek({
      name: 'Blad1',
      rows: [['Kop'], [7, new Date(Date.UTC(2026, 6, 17, 23, 59)), true, 'x', 'y']],
      columns: [{}, { numFmt: 'dd-mm-yyyy' }],
      cells: new Map([
        ['1,3', { type: 'formula' as const, formula: 'A2+1', formulaResult: 8 }],
        ['1,4', { type: 'error' as const, value: '#N/A' }],
      ]),
    })
    expect((await lees(bytes)).rijen[0]!.cellen).toEqual([
      { soort: 'getal', waarde: 7 },
      { soort: 'datum', waarde: '2026-07-17' },
      { soort: 'waar', waarde: true },
      { soort: 'formule' },
      { soort: 'fout' },
    ])
  })

  it('leest nooit een verborgen blad, en merkt verborgen rijen', async () => {
    const bytes = await boek(
      { name: 'Geheim', hidden: true, rows: [['Kop'], ['geheim']] },
      { name: 'Diep', veryHidden: true, rows: [['Kop'], ['geheim']] },
      {
        name: 'Open',
        rows: [['Kop'], ['a'], ['b']],
        rowDefs: new Map([[2, { hidden: true }]]),
      },
    )
    const uit = await lees(bytes)
    expect(JSON.stringify(uit)).not.toContain('geheim')
    expect(uit.blad).toBe('Open')
    expect(uit.rijen.map(({ verborgen }) => verborgen)).toEqual([false, true])
  })

  it('merkt rijen die zijn samengevoegd', async () => {
    const bytes = await boek({
      name: 'Blad1',
      rows: [['Kop'], ['a'], ['b'], ['c']],
      merges: [{ startRow: 1, startCol: 0, endRow: 2, endCol: 0 }],
    })
    const { rijen } = await lees(bytes)
    expect(rijen.map((rij) => rij.samengevoegd)).toEqual([true, true, false])
  })

  const weigeringen: readonly (readonly [string, () => Promise<Uint8Array>])[] = [
    [
      'EXCEL_SAMENGEVOEGD',
      () =>
        boek({
          name: 'Blad1',
          rows: [['Kop'], ['a', 'b']],
          merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 1 }],
        }),
    ],
    [
      'EXCEL_VERBORGEN',
      () => boek({ name: 'Blad1', rows: [['A', 'B']], columns: [{}, { hidden: true, width: 9 }] }),
    ],
    ['EXCEL_BLADEN', () => boek({ name: 'Een', rows: [['A']] }, { name: 'Twee', rows: [['A']] })],
    [
      'EXCEL_RIJEN',
      () => boek({ name: 'Blad1', rows: Array.from({ length: 102 }, (_, i) => [i]) }),
    ],
  ]
  it.each(weigeringen)('weigert met %s', async (code, maak) => {
    await expect(lees(await maak())).rejects.toMatchObject({ code })
  })

  it('neemt precies het hoogste aantal rijen aan', async () => {
    const bytes = await boek({ name: 'B', rows: Array.from({ length: 101 }, (_, i) => [i]) })
    expect((await lees(bytes)).rijen).toHaveLength(100)
  })
})
