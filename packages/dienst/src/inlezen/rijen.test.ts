// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest'
import { leesRijen, MEESTE_RIJEN } from './rijen.ts'
import { sjabloon } from './sjabloon.ts'
import { tabelUitTekst } from './tabel.ts'

const lees = (tekst: string) => leesRijen(tabelUitTekst(tekst), 'stop')

describe('leesRijen', () => {
  it('leest het eigen sjabloon', () => {
    expect(lees(sjabloon('stop'))).toEqual({
      goed: [
        {
          rij: 2,
          opdracht: {
            soort: 'stop',
            toewijzingNummer: '300201',
            gemeente: '0363',
            einddatum: '2026-07-17',
            redenBeeindiging: '31',
            hervatting: undefined,
          },
        },
      ],
      fout: [],
    })
    expect(leesRijen(tabelUitTekst(sjabloon('start')), 'start').goed[0]!.opdracht).toEqual({
      soort: 'start',
      toewijzingNummer: '300201',
      gemeente: '0363',
      begindatum: '2026-01-12',
    })
  })

  it('herstelt wat Excel van een code maakt', () => {
    const { goed } = lees('reden,TOEWIJZING,einddatum,gemeente\n2,300201,17-7-2026,363')
    expect(goed[0]!.opdracht).toMatchObject({ redenBeeindiging: '02', gemeente: '0363' })
  })

  it.each([
    ['300201;;31', 'Einddatum', 'leeg'],
    ['300201;31-02-2026;31', 'Einddatum', "'31-02-2026' is geen bestaande datum"],
    // Columns that shifted: a BSN or a name is not repeated.
    ['300201;999900006;31', 'Einddatum', "'****0006' is geen bestaande datum"],
    ['300201;De Wit;31', 'Einddatum', 'Hier staat geen datum.'],
    ['TW1;17-07-2026;31', 'Toewijzing', 'alleen cijfers'],
    ['9999000061;17-07-2026;31', 'Toewijzing', 'alleen cijfers'],
    ['300201;17-07-2026;', 'Reden', 'leeg'],
    ['300201;17-07-2026;31;x', null, 'meer velden'],
  ])('meldt bij %s de kolom %s', (rij, kolom, reden) => {
    const { goed, fout } = lees(`Toewijzing;Einddatum;Reden\n300200;17-07-2026;31\n${rij}`)
    expect(goed.map((g) => g.rij)).toEqual([2])
    expect(fout).toEqual([{ rij: 3, kolom, reden: expect.stringContaining(reden) }])
  })

  it('neemt een toewijzing maar een keer aan', () => {
    const { goed, fout } = lees(
      'Toewijzing;Einddatum;Reden\n300201;17-07-2026;31\n0300201;18-07-2026;31\n300201;19-07-2026;31',
    )
    expect(goed.map((g) => g.rij)).toEqual([2])
    expect(fout.map((f) => [f.rij, f.reden])).toEqual([
      [3, 'Deze toewijzing staat ook al op rij 2.'],
      [4, 'Deze toewijzing staat ook al op rij 2.'],
    ])
  })

  it.each([
    ['Toewijzing;Einddatum', 'mist: Reden'],
    ['Toewijzing;Einddatum;Reden;BSN', "'BSN'"],
    ['Toewijzing;Einddatum;Reden;Reden', 'twee keer'],
    ['"Toewijzing', 'aanhalingsteken'],
    [`Toewijzing;Einddatum;Reden${'\n1;2;3'.repeat(MEESTE_RIJEN + 1)}`, '1001 rijen'],
  ])('weigert een lijst als geheel', (tekst, waarom) => {
    expect(() => lees(tekst)).toThrow(waarom)
  })

  it('vindt in een lege lijst niets', () => {
    expect(lees('')).toEqual({ goed: [], fout: [] })
    expect(lees(sjabloon('stop').split('\r\n')[0]!)).toEqual({ goed: [], fout: [] })
  })

  it('leest taakgericht werk: een product in plaats van een nummer', () => {
    const kop = 'Toewijzing;Einddatum;Reden;Gemeente;Product;Client'
    const { goed, fout } = lees(
      [
        kop,
        ';17-07-2026;31;0363;45/45A04;0123456789abcdef',
        '300201;17-07-2026;31;;;',
        ';17-07-2026;31;;45/45A04;',
        ';17-07-2026;31;0363;45A04;',
        '300202;17-07-2026;31;0363;45/45A04;',
        ';17-07-2026;31;0363;50;999900006',
        ';18-07-2026;31;0363;45/45A04;0123456789ABCDEF',
      ].join('\n'),
    )
    expect(goed.map((g) => g.opdracht)).toMatchObject([
      {
        toewijzingNummer: null,
        gemeente: '0363',
        product: { categorie: '45', code: '45A04' },
        client: '0123456789abcdef',
      },
      { toewijzingNummer: '300201' },
    ])
    expect(fout.map((f) => [f.rij, f.kolom])).toEqual([
      [4, 'Gemeente'],
      [5, 'Product'],
      [6, 'Product'],
      [7, 'Client'],
      [8, 'Product'],
    ])
    expect(JSON.stringify(fout)).not.toContain('999900006')
    // Of taakgericht work alone no numbers are needed; the template asks for none of it.
    expect(lees('Einddatum;Reden;Gemeente;Product\n17-07-2026;31;0363;45').goed).toHaveLength(1)
    expect(sjabloon('stop')).not.toContain('Product')
  })
})
