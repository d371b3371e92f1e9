// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { echteOmgeving, klokVanaf } from './omgeving.ts'

test('a set clock gives that local time, in summer and in winter', () => {
  for (const nu of ['2026-07-20T09:00:00', '2026-01-20T23:59:59', '2026-03-29T12:00:00']) {
    expect(echteOmgeving(klokVanaf(nu, true)).nu()).toBe(nu)
  }
})

test('every local hour of a year comes back, except the one that does not exist', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2026-01-01'), max: new Date('2030-12-31'), noInvalidDate: true }),
      (d) => {
        const nu = d.toISOString().slice(0, 19)
        const terug = echteOmgeving(klokVanaf(nu, true)).nu()
        expect(terug === nu || (/-03-.*T02:/.test(nu) && /T03:/.test(terug))).toBe(true)
      },
    ),
  )
})

test('ids are fresh and Identificaties have 12 characters', () => {
  const omgeving = echteOmgeving()
  const ids = new Set(Array.from({ length: 1000 }, () => omgeving.nieuweIdentificatie()))
  expect(ids.size).toBe(1000)
  for (const id of ids) expect(id).toMatch(/^[0-9A-Z]{12}$/)
})

test('Identificaties of the same minutes stand together in an index, and all of it is used in nine days', () => {
  let klok = Date.parse('2026-07-20T00:00:00Z')
  const omgeving = echteOmgeving(() => klok)
  const begin = () => omgeving.nieuweIdentificatie().slice(0, 2)
  const eerste = begin()
  klok += 599_000
  expect(begin()).toBe(eerste)
  const gezien = new Set<string>()
  for (let keer = 0; keer < 36 * 36; keer++, klok += 600_000) gezien.add(begin())
  expect(gezien.size).toBe(36 * 36)
})

test('a row id made later sorts later, also within a millisecond', () => {
  let klok = Date.parse('2026-07-20T00:00:00Z')
  const omgeving = echteOmgeving(() => klok)
  const ids = [omgeving.nieuweId(), omgeving.nieuweId()]
  klok += 1
  ids.push(omgeving.nieuweId())
  expect(ids.toSorted()).toEqual(ids)
})
