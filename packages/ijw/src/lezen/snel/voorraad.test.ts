// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { maakVoorraad } from './voorraad.ts'

const stop = readFileSync(
  new URL('../../../../../voorbeelden/landelijk/JW307.xml', import.meta.url),
  'latin1',
)
const metPrefix = (prefix: string) =>
  stop.replaceAll('ijw:', `${prefix}:`).replace('xmlns:ijw=', `xmlns:${prefix}=`)

function zoekIn(voorraad: ReturnType<typeof maakVoorraad>, tekst: string) {
  const bytes = new TextEncoder().encode(tekst)
  return voorraad.zoek(bytes, new DataView(bytes.buffer))?.lees
}

test('a reader is made once per message kind, prefixes and layout', () => {
  const voorraad = maakVoorraad()
  const lezer = zoekIn(voorraad, stop)
  expect(lezer).toBeDefined()
  expect(zoekIn(voorraad, stop)).toBe(lezer)
  // Another head, the same spelling of the rest.
  expect(zoekIn(voorraad, stop.replace('UTF-8', 'utf-8'))).toBe(lezer)
  expect(zoekIn(voorraad, metPrefix('b'))).not.toBe(lezer)
  expect(zoekIn(voorraad, stop.replaceAll('\t', '  '))).not.toBe(lezer)
})

test('a full stock makes a new reader for one in so many unknown heads, in place of the oldest', () => {
  const voorraad = maakVoorraad({ koppen: 10, lezers: 2, rust: 3 })
  const oudste = zoekIn(voorraad, metPrefix('a'))
  const jongste = zoekIn(voorraad, metPrefix('b'))
  expect(zoekIn(voorraad, metPrefix('c'))).toBeUndefined()
  expect(zoekIn(voorraad, metPrefix('d'))).toBeUndefined()
  expect(zoekIn(voorraad, metPrefix('a'))).toBe(oudste)
  const nieuw = zoekIn(voorraad, metPrefix('e'))
  expect(nieuw).toBeDefined()
  expect(zoekIn(voorraad, metPrefix('e'))).toBe(nieuw)
  expect(zoekIn(voorraad, metPrefix('b'))).toBe(jongste)
  expect(zoekIn(voorraad, metPrefix('a'))).toBeUndefined()
})

test('a flood of heads does not push out the ones in use', () => {
  const voorraad = maakVoorraad({ koppen: 2, lezers: 50, rust: 1000 })
  const eigen = zoekIn(voorraad, stop)
  for (let i = 0; i < 20; i++) expect(zoekIn(voorraad, metPrefix(`p${i}`))).toBeDefined()
  expect(zoekIn(voorraad, stop)).toBe(eigen)
})

test('a head that is not ordinary has no reader, nor has a message that stops inside its head', () => {
  const voorraad = maakVoorraad()
  expect(zoekIn(voorraad, stop.replace('?>', '?><!-- -->'))).toBeUndefined()
  zoekIn(voorraad, stop)
  expect(zoekIn(voorraad, stop.slice(0, 150))).toBeUndefined()
  expect(zoekIn(voorraad, '')).toBeUndefined()
})
