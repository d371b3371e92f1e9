// SPDX-License-Identifier: EUPL-1.2
/** Findings in the lines of the file drop point at the same place as the report beside a refused file. */
import type { Rapport } from '@stopwijzer/ijw'
import { expect, test } from 'vitest'
import { stelPostbusOp } from '../proef/postbusopstelling.ts'
import { maakPartij, type Partij } from '../proef/postbusproef.ts'
import { PROEF_BSN, start, stop, toewijzing } from '../proef/proefberichten.ts'

let aanbieder: Partij
const p = stelPostbusOp(async ({ db, basis, gemeente }) => {
  aanbieder = await maakPartij(db, basis, '65656055')
  gemeente.leg('eigen', 'a.xml', toewijzing())
  await gemeente.draai('2026-01-02T09:00:00')
  aanbieder.leg('in', 'a.xml', toewijzing())
  await aanbieder.draai('2026-01-02T10:00:00')
})

/** Line (from 1) on which the first match of an element stands. */
const regelVan = (xml: string, element: RegExp) =>
  xml.split('\n').findIndex((regel) => element.test(regel)) + 1

const tekst = (bytes: string | Uint8Array) =>
  typeof bytes === 'string' ? bytes : new TextDecoder().decode(bytes)

test.each([
  // Level 2: the Dagtekening lies before the Begindatum.
  ['TR134', tekst(start('S1', { dag: '2026-01-11' })), /Begindatum>/],
  // Level 3: no such toewijzing.
  ['TR019', tekst(start('S2')).replaceAll('300201', '399999'), /ToewijzingNummer>/],
  // Level 1, which always had its place.
  ['XSD', tekst(start('S3')).replace('>2026-01-12</', '>12-01-2026</'), /12-01-2026/],
])(
  'an own message refused by %s: line, column and the same report',
  async (regel, xml, element) => {
    aanbieder.leg('eigen', 'b.xml', xml)
    const [antwoord] = await aanbieder.draai('2026-01-12T09:00:00')
    const [bevinding] = antwoord!.bevindingen
    expect([antwoord!.oordeel, bevinding?.regel]).toEqual(['geweigerd', regel])
    const rapport: Rapport = JSON.parse(aanbieder.lees('fout', 'b.xml.rapport.json'))
    expect(bevinding?.locatie).toEqual(rapport.bevindingen[0]?.locatie)
    expect(bevinding?.locatie?.regel).toBe(regelVan(xml, element))
    expect(bevinding?.locatie?.kolom).toBeGreaterThan(0)
  },
)

test('a received message that is rejected, with the place of each finding in order', async () => {
  const xml = tekst(stop('P1', { dag: '2026-07-20' }))
  p.gemeente.leg('in', 'p.xml', xml)
  const [antwoord] = await p.gemeente.draai('2026-07-20T09:00:00')
  expect(antwoord).toMatchObject({
    oordeel: 'afgekeurd',
    bevindingen: [{ regel: 'TR382', locatie: { regel: regelVan(xml, /StopProduct>/) } }],
  })
  // The same line again when the item comes again, from the stored answer.
  p.gemeente.leg('in', 'p.xml', xml)
  const [weer] = await p.gemeente.draai('2026-07-20T10:00:00')
  expect(weer?.bevindingen).toEqual(antwoord?.bevindingen)
  expect(JSON.stringify(weer)).not.toContain(PROEF_BSN)
})

test('a wrongly delivered message points at its header', async () => {
  const xml = tekst(start('S4')).replace('Ontvanger>0363<', 'Ontvanger>0384<')
  p.gemeente.leg('in', 'q.xml', xml)
  const [antwoord] = await p.gemeente.draai('2026-01-12T09:00:00')
  expect(antwoord?.bevindingen).toMatchObject([
    { regel: 'ADRES', locatie: { regel: regelVan(xml, /Header>/), pad: '/Bericht/Header' } },
  ])
})
