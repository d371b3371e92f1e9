// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { posities } from './posities.ts'

const bytes = readFileSync(new URL('../../../../voorbeelden/landelijk/JW307.xml', import.meta.url))
const tekst = bytes.toString('utf8')
const codeer = new TextEncoder()
const STOP = '/Bericht/Client/StopProducten/StopProduct'

test('every element has its line, column and content', () => {
  const gevonden = posities(bytes)
  expect(gevonden.get('/Bericht')).toMatchObject({ regel: 2, kolom: 1 })
  const einddatum = gevonden.get(`${STOP}[2]/Einddatum`)
  expect(einddatum).toMatchObject({ regel: 54, kolom: 5, lengte: 10 })
  const { offset = 0, lengte = 0 } = einddatum ?? {}
  expect(tekst.slice(offset, offset + lengte)).toBe('2026-07-17')
  expect(tekst.split('\n')[53]?.trim()).toMatch(/^<jw307:Einddatum>/)
})

test('only what was asked, when asked', () => {
  const pad = `${STOP}[1]/Begindatum`
  expect([...posities(bytes, [pad, '/Bericht/Niets']).keys()]).toEqual([pad])
})

test('other prefixes, empty elements and a byte order mark do not matter', () => {
  const anders = tekst
    .replaceAll('jw307:', 'a:')
    .replace('xmlns:jw307', 'xmlns:a')
    .replace('<ijw:Voornamen>Tom</ijw:Voornamen>', '<ijw:Voornamen/>')
  const gevonden = posities(codeer.encode(`\ufeff${anders}`))
  expect([...gevonden.keys()]).toEqual([...posities(bytes).keys()])
  expect(gevonden.get('/Bericht/Client/Naam/Voornamen')).toMatchObject({ regel: 29, lengte: 0 })
})

test('columns count characters', () => {
  const gevonden = posities(
    codeer.encode(tekst.replace('<ijw:Voorletters>', '<!--\u{1f600}é--><ijw:Voorletters>')),
  )
  expect(gevonden.get('/Bericht/Client/Naam/Voorletters')?.kolom).toBe(4 + '<!--xé-->'.length)
})

test('a broken file gives the places up to the break', () => {
  const gevonden = posities(codeer.encode(tekst.slice(0, tekst.indexOf('<jw307:Client>') + 3)))
  expect(gevonden.get('/Bericht/Header/BerichtCode')).toMatchObject({ regel: 4, kolom: 3 })
  expect(gevonden.has('/Bericht/Client/Bsn')).toBe(false)
  expect(posities(new Uint8Array())).toEqual(new Map())
})
