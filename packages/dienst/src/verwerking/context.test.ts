// SPDX-License-Identifier: EUPL-1.2
import { standaardInstellingen } from '@stopwijzer/keten'
import { expect, it } from 'vitest'
import { echteOmgeving } from '../omgeving.ts'
import type { Toegang } from '../opslag/organisatie.ts'
import { maakContext } from './context.ts'

const AANBIEDER = { organisatie: '65656055', rol: 'aanbieder' } as Toegang

function context(gemeente: string | null) {
  return maakContext(AANBIEDER, echteOmgeving(), {
    berichtId: 'b1',
    nu: '2026-07-20T10:00:00',
    instellingen: {
      ...standaardInstellingen,
      prestaties: ['0363/300201', '0363/300202', '0599/300203'],
      verzoeken: ['R-1'],
      productcodes: ['50/50D01', '54/50D01', '46/45A04'],
    },
    identificatieAlGebruikt: false,
    nummersVanAnderen: new Set(),
    voorgangerKanKomen: false,
    gemeente,
  })
}

it('knows the numbers with prestaties of the municipality in hand only', () => {
  expect(context('0363').nummersMetPrestaties).toEqual(new Set(['300201', '300202']))
  expect(context('0599').nummersMetPrestaties).toEqual(new Set(['300203']))
  expect(context(null).nummersMetPrestaties).toEqual(new Set())
})

it('knows the references that the own software used in a request', () => {
  expect(context('0363').referentiesUitVerzoek).toEqual(new Set(['R-1']))
})

it('judges product codes by the list of the region first, and unknown ones not at all', () => {
  const { productcodeHoortBij } = context('0363')
  expect(productcodeHoortBij('50D01', '50')).toBe(true)
  expect(productcodeHoortBij('50D01', '54')).toBe(true)
  expect(productcodeHoortBij('50D01', '45')).toBe(false)
  // The own list wins over the codes that come with the standard.
  expect(productcodeHoortBij('45A04', '45')).toBe(false)
  expect(productcodeHoortBij('55A11', '55')).toBe(true)
  expect(productcodeHoortBij('99Z99', '45')).toBeNull()
})
