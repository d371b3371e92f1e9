// SPDX-License-Identifier: EUPL-1.2
/** The stand-in is as strict as the contract: what it lets through, VECOZO may refuse. */
import { describe, expect, test } from 'vitest'
import { toetsMetadata } from './contract.ts'
import { leesFormulier } from './formulier.ts'

const SOORT = 'multipart/form-data; boundary=g'
const deel = (naam: string, soort: string, inhoud: string) =>
  `--g\r\nContent-Disposition: form-data; name="${naam}"\r\nContent-Type: ${soort}\r\n\r\n${inhoud}\r\n`
const META = deel('berichtMetadata', 'application/json', '{"a":1}')
const LADING = deel('payload', 'application/octet-stream', 'x\r\n-g\r\ny')
const lees = (tekst: string, soort = SOORT) => leesFormulier(soort, Buffer.from(tekst))

test('two parts, whatever is in the payload', () => {
  expect(lees(`${META}${LADING}--g--\r\n`)).toEqual({
    metadata: { a: 1 },
    lading: Buffer.from('x\r\n-g\r\ny'),
  })
})

test.each([
  ['another kind of body', `${META}${LADING}--g--`, 'application/json', 'Content-Type'],
  ['a part that is missing', `${META}--g--`, SOORT, 'ontbreekt'],
  ['a part twice', `${META}${META}${LADING}--g--`, SOORT, 'twee keer'],
  ['a part too many', `${META}${LADING}${deel('extra', 'text/plain', '')}--g--`, SOORT, 'Onbekend'],
  ['a payload as text', `${META}${deel('payload', 'text/xml', '<x/>')}--g--`, SOORT, 'payload is'],
  [
    'metadata as text',
    `${META.replace('application/json', 'text/plain')}${LADING}--g--`,
    SOORT,
    'is',
  ],
  ['no JSON', `${META.replace('{"a":1}', '{')}${LADING}--g--`, SOORT, 'geen JSON'],
  ['no end', `${META}${LADING}`, SOORT, 'niet afgesloten'],
])('refuses %s', (_, tekst, soort, zin) => {
  expect(lees(tekst, soort)).toContain(zin)
})

describe('metadata', () => {
  const ID = '5f0c7d2e-8b1a-4c36-9e57-2d4b6a90c1f3'
  const goed = {
    routeringgegevens: {
      afzender: { rol: 'A', code: '1' },
      geadresseerden: [{ rol: 'G' }],
      berichtstroom: { berichttype: 'T', berichtversie: 3, berichtsubversie: 0, actie: 'X' },
    },
    referentiegegevens: { conversatieId: ID, traceerId: ID },
  }
  const { routeringgegevens: routering, referentiegegevens: referentie } = goed
  const stroom = routering.berichtstroom

  test('as the contract has it', () => expect(toetsMetadata(goed)).toEqual({}))

  test.each([
    ['.extra', { ...goed, extra: 1 }],
    [
      '.referentiegegevens.traceerId',
      { ...goed, referentiegegevens: { ...referentie, traceerId: 'x' } },
    ],
    ['.referentiegegevens.bsn', { ...goed, referentiegegevens: { ...referentie, bsn: '1' } }],
    ['.verwerkingscontext', { ...goed, verwerkingscontext: [] }],
    [
      '.verwerkingscontext[0].waarde',
      { ...goed, verwerkingscontext: [{ sleutel: 'a', waarde: 'b' }] },
    ],
    [
      '.routeringgegevens.berichtstroom.berichtversie',
      {
        ...goed,
        routeringgegevens: { ...routering, berichtstroom: { ...stroom, berichtversie: 1000 } },
      },
    ],
    [
      '.routeringgegevens.berichtstroom.actie',
      { ...goed, routeringgegevens: { ...routering, berichtstroom: { ...stroom, actie: '' } } },
    ],
  ])('refuses %s', (veld, waarde) => {
    expect(Object.keys(toetsMetadata(waarde))).toEqual([`berichtMetadata${veld}`])
  })
})
