// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest'
import { lees } from '../lezen/index.ts'
import { voorbeeld } from '../proef/voorbeeldbericht.ts'
import type { Heenbericht } from '../releases/ijw-3.2/index.ts'
import { schrijf } from '../schrijven/index.ts'
import { RetourFout } from './fout.ts'
import { afgekeurdOpProduct } from './klassen.ts'
import { maakRetour, retoursoortVan } from './maak.ts'
import { GOEDGEKEURD, type Retouroordeel } from './oordeel.ts'

const CONTEXT = {
  identificatie: 'R00001',
  dagtekening: '2026-07-21',
  xsdVersie: { basisschema: '1.1.0', bericht: '1.2.0' },
}
const SOORTEN = ['JW301', 'JW305', 'JW307'] as const

/** Written and read again: proof that the message is valid and says what was meant. */
function viaXml(bericht: ReturnType<typeof maakRetour>) {
  const uitkomst = lees(schrijf(bericht))
  if (!uitkomst.goed) throw new Error(JSON.stringify(uitkomst.bevindingen))
  return uitkomst.bericht
}

describe.each(SOORTEN)('retour op %s', (soort) => {
  const heen: Heenbericht = voorbeeld(soort)
  const { BerichtCode: _, ...overgenomen } = heen.Header

  it('is bij volledige goedkeuring alleen een header zonder codes', () => {
    const retour = maakRetour(heen, GOEDGEKEURD, CONTEXT)
    expect(retour.Header).toEqual({
      ...overgenomen,
      BerichtCode: { JW301: '437', JW305: '439', JW307: '441' }[soort],
      IdentificatieRetour: 'R00001',
      DagtekeningRetour: '2026-07-21',
      XsltVersie: undefined,
      XsdVersieRetour: { BasisschemaXsdVersie: '1.1.0', BerichtXsdVersie: '1.2.0' },
      RetourCodes: undefined,
    })
    expect(retour.Client).toBeUndefined()
    expect(retour.berichtsoort).toBe(retoursoortVan(heen))
    expect(viaXml(retour)).toEqual(retour)
  })

  it('heeft bij een fout in de header alleen die codes', () => {
    const retour = maakRetour(heen, { header: ['8848', '9056'], client: null }, CONTEXT)
    expect(retour.Header.RetourCodes).toEqual({ RetourCode: ['8848', '9056'] })
    expect(retour.Client).toBeUndefined()
    expect(viaXml(retour)).toEqual(retour)
  })

  it('geeft bij een fout in een product alle klassen ongewijzigd terug, elk met codes', () => {
    const retour = maakRetour(heen, afgekeurdOpProduct(heen, [['S329'], ['0200']]), CONTEXT)
    expect(retour.Header.RetourCodes).toEqual({ RetourCode: ['0200'] })
    const gelezen = viaXml(retour)
    expect(gelezen).toEqual(retour)
    expect(zonderCodes(gelezen.Client)).toEqual(heen.Client)
    expect(codesVan(gelezen.Client)).toEqual(
      { JW301: [...TWEE_RELATIES, ...TWEE_CONTACTEN, ...KORT], JW305: KORT, JW307: KORT }[soort],
    )
  })
})

/** Each Relatie and its Contact. */
const TWEE_RELATIES = ['0200', '0200', '0200', '0200']
const TWEE_CONTACTEN = ['0200', '0200']
/** Two products and the client. */
const KORT = ['S329', '0200', '0200']

function zonderCodes(waarde: unknown): unknown {
  if (Array.isArray(waarde)) return waarde.map(zonderCodes)
  if (typeof waarde !== 'object' || waarde === null) return waarde
  const velden = Object.entries(waarde).filter(([naam]) => naam !== 'RetourCodes')
  return Object.fromEntries(velden.map(([naam, deel]) => [naam, zonderCodes(deel)]))
}

/** Every code in document order. */
function codesVan(waarde: unknown): string[] {
  if (typeof waarde !== 'object' || waarde === null) return []
  return Object.entries(waarde).flatMap(([naam, deel]) =>
    naam === 'RetourCode' ? (deel as string[]) : codesVan(deel),
  )
}

describe('wat geen retourbericht kan worden', () => {
  const heen = voorbeeld('JW307')
  const goed = afgekeurdOpProduct(heen, [['9069'], ['0200']])
  const client = goed.client as NonNullable<Retouroordeel['client']>

  it.each<[string, string, Retouroordeel]>([
    ['code buiten WJ001', 'RETOUR_CODE', { header: ['L001'], client: null }],
    ['code van een product in de header', 'RETOUR_CODE', { header: ['9069'], client: null }],
    ['0233 in de header', 'RETOUR_CODE', { header: ['0233'], client: null }],
    ['code van een andere soort', 'RETOUR_CODE', afgekeurdOpProduct(heen, [['9326'], ['0200']])],
    [
      'code van een product op Client',
      'RETOUR_CODE',
      { ...goed, client: { ...client, client: ['9069'] } },
    ],
    ['te weinig producten', 'RETOUR_KLASSEN', afgekeurdOpProduct(heen, [['9069']])],
    [
      'te veel producten',
      'RETOUR_KLASSEN',
      afgekeurdOpProduct(heen, [['9069'], ['0200'], ['0200']]),
    ],
    ['product zonder codes', 'RETOUR_KLASSEN', afgekeurdOpProduct(heen, [['9069'], []])],
    [
      'codes voor contacten die er niet zijn',
      'RETOUR_KLASSEN',
      { ...goed, client: { ...client, contacten: [['0200']] } },
    ],
    ['nergens een fout', 'RETOUR_OORDEEL', afgekeurdOpProduct(heen, [['0200'], ['0200']])],
    ['0200 in de header zonder client', 'RETOUR_OORDEEL', { header: ['0200'], client: null }],
    ['client zonder 0200 in de header', 'RETOUR_OORDEEL', { header: [], client }],
    ['headerfout en client samen', 'RETOUR_OORDEEL', { header: ['9056'], client }],
  ])('%s', (_naam, code, oordeel) => {
    let fout: unknown
    try {
      maakRetour(heen, oordeel, CONTEXT)
    } catch (gevangen) {
      fout = gevangen
    }
    expect(fout).toBeInstanceOf(RetourFout)
    expect((fout as RetourFout).code).toBe(code)
  })
})
