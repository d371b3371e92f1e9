// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest'
import { INSTELLINGEN } from './instelling.ts'
import { standaardInstellingen } from './standaard.ts'
import { verwerkToewijzing } from './toewijzen.ts'

function zet(...opdrachten: string[]) {
  return opdrachten.reduce((huidig, opdracht) => {
    const uit = verwerkToewijzing(opdracht, huidig)
    if (!uit.goed) throw new Error(uit.fout)
    return uit.instellingen
  }, standaardInstellingen)
}

it('has the defaults of the table of settings', () => {
  expect(standaardInstellingen).toEqual({
    tr134OpBeginEnEind: true,
    afsluiten: 'voorstel',
    taakgericht: [],
    herinneringTijdelijkeStop: 60,
    parkeertijd: 2,
    prestaties: [],
    productcodes: [],
    verzoeken: [],
    bevriezing: [],
    postbusprofiel: 'ijw',
    xsdVersie: { basisschema: '1.0.0', bericht: '1.0.0' },
  })
})

describe('verwerkToewijzing', () => {
  it.each([
    ['afsluiten=automatisch', { afsluiten: 'automatisch' }],
    ['taakgericht+=65656055', { taakgericht: ['65656055'] }],
    ['tr134OpBeginEnEind=uit', { tr134OpBeginEnEind: false }],
    [' herinneringTijdelijkeStop = 90 ', { herinneringTijdelijkeStop: 90 }],
    ['parkeertijd=0', { parkeertijd: 0 }],
    ['postbus.profiel=stuf', { postbusprofiel: 'stuf' }],
    ['prestaties+=0363/300201', { prestaties: ['0363/300201'] }],
    ['productcodes+=45/45A04', { productcodes: ['45/45A04'] }],
    ['verzoeken=R-2, R-1', { verzoeken: ['R-1', 'R-2'] }],
    ['xsdVersie.bericht=1.2.3', { xsdVersie: { basisschema: '1.0.0', bericht: '1.2.3' } }],
  ])('%s', (opdracht, verwacht) => {
    expect(zet(opdracht)).toEqual({ ...standaardInstellingen, ...verwacht })
  })

  it('adds, removes and replaces parties', () => {
    expect(zet('taakgericht+=65656055', 'taakgericht+=42420001,65656055').taakgericht).toEqual([
      '42420001',
      '65656055',
    ])
    expect(zet('taakgericht+=65656055', 'taakgericht-=65656055').taakgericht).toEqual([])
    expect(zet('taakgericht+=65656055', 'taakgericht=0363').taakgericht).toEqual(['0363'])
    expect(zet('taakgericht+=65656055', 'taakgericht=').taakgericht).toEqual([])
  })

  it('brings a default back', () => {
    expect(
      zet('parkeertijd=0', 'taakgericht+=0363', 'parkeertijd=standaard', 'taakgericht=standaard'),
    ).toEqual(standaardInstellingen)
  })

  it.each([
    ['afsluiten', 'naam=waarde'],
    ['sluiten=automatisch', 'afsluiten'],
    ['afsluiten=soms', 'voorstel of automatisch'],
    ['afsluiten+=automatisch', '+= niet'],
    ['taakgericht+=6565', null],
    ['taakgericht+=656560', 'AGB-code'],
    ['taakgericht+=', 'AGB-code'],
    ['prestaties+=300201', 'ToewijzingNummer'],
    ['prestaties+=0363/0300201', 'ToewijzingNummer'],
    ['productcodes+=45A04', 'categorie'],
    ['verzoeken+=', '36 tekens'],
    [`verzoeken+=${'x'.repeat(37)}`, '36 tekens'],
    ['bevriezing+=2027-03-29/2027-04-05', 'twee tijden'],
    ['bevriezing+=2027-02-30T00:00/2027-04-05T08:00', 'twee tijden'],
    ['bevriezing+=2027-04-05T08:00/2027-03-29T00:00', 'twee tijden'],
    ['parkeertijd=3', '0 tot en met 2'],
    ['herinneringTijdelijkeStop=1e2', 'heel getal'],
    ['postbus.profiel=xml', 'ijw of stuf of stuf-of-ijw'],
    ['tr134OpBeginEnEind=true', 'aan of uit'],
    ['xsdVersie.bericht=1.0', 'drie getallen'],
    ['toString=1', 'bestaat niet'],
  ])('%s', (opdracht, verwacht) => {
    const uit = verwerkToewijzing(opdracht, standaardInstellingen)
    if (verwacht === null) expect(uit.goed).toBe(true)
    else expect(!uit.goed && uit.fout).toContain(verwacht)
  })
})

it('every example of the help can be typed', () => {
  for (const { voorbeeld, naam } of INSTELLINGEN) {
    expect(verwerkToewijzing(voorbeeld, standaardInstellingen)).toMatchObject({ goed: true, naam })
  }
})
