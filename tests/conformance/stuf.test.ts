// SPDX-License-Identifier: EUPL-1.2
/** The envelopes against the official schemas: what we write is valid, what we read strictly is too. */
import { leesEnvelop, ontleedTekst, schrijfEnvelop } from '@stopwijzer/ijw/stuf'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { alleEnveloppen, di01 } from '../../packages/ijw/src/stuf/proef/voorbeelden.ts'
import { maakStuforakel, STUF_AANWEZIG, type Stuforakel, stufvoorbeelden } from './stuf.ts'

const bytes = new TextEncoder().encode('<Bericht>\r\n</Bericht>')
let orakel: Stuforakel
beforeAll(() => {
  if (STUF_AANWEZIG) orakel = maakStuforakel()
})
afterAll(() => orakel?.sluit())

function lees(xml: string) {
  const uit = ontleedTekst(xml)
  return uit.goed ? leesEnvelop(uit.knoop) : { goed: false as const, fouten: [uit.fout] }
}

describe.skipIf(!STUF_AANWEZIG)('with the official StUF schemas (skipped without them)', () => {
  test.each(alleEnveloppen(bytes).map((een) => [een.soort, een] as const))(
    'what we write is valid: %s',
    (_, envelop) => expect(orakel.oordeel(schrijfEnvelop(envelop))).toBeNull(),
  )

  test('a Fo01 that quotes a whole envelope is valid', () => {
    const xml = schrijfEnvelop(alleEnveloppen(bytes)[5]!, schrijfEnvelop(di01(bytes)))
    expect(orakel.oordeel(xml)).toBeNull()
  })

  test('a payload of 18 MB is valid', () => {
    const groot = new Uint8Array(18_000_000).fill(65)
    expect(orakel.oordeel(schrijfEnvelop(di01(groot)))).toBeNull()
  })

  test.each(stufvoorbeelden())('the example %s is read as the judge reads it', (_, xml) => {
    expect([orakel.oordeel(xml) === null, lees(xml).goed]).toEqual([true, true])
  })

  test('mutants: what the strict reader takes is valid, what it refuses beyond the schema is named', () => {
    const uitgangen = alleEnveloppen(bytes).map((een) => schrijfEnvelop(een))
    const verschillen: string[] = []
    let geweigerd = 0
    fc.assert(
      fc.property(
        fc.constantFrom(...uitgangen),
        fc.array(MUTATIE, { minLength: 1, maxLength: 3 }),
        (xml, mutaties) => {
          const mutant = mutaties.reduce((tekst, muteer) => muteer(tekst), xml)
          const gelezen = lees(mutant)
          const geldig = orakel.oordeel(mutant) === null
          if (!geldig) geweigerd++
          if (gelezen.goed && !geldig) verschillen.push(`te ruim: ${mutant}`)
          // libxml2 takes broken base64; nothing else may be refused beyond the schema.
          const alleenBase64 =
            !gelezen.goed &&
            gelezen.fouten.every((fout) => typeof fout !== 'string' && fout.wat === 'base64')
          if (!gelezen.goed && geldig && !alleenBase64) {
            verschillen.push(`te streng (${JSON.stringify(gelezen.fouten)}): ${mutant}`)
          }
        },
      ),
      { seed: 20261130, numRuns: 1500 },
    )
    expect(verschillen).toEqual([])
    expect(geweigerd).toBeGreaterThan(500)
  })
})

type Muteer = (xml: string) => string

/** The n-th match replaced, when there is one. */
function vervang(vorm: RegExp, nummer: number, door: (match: string) => string): Muteer {
  return (xml) => {
    const gevonden = [...xml.matchAll(vorm)]
    const een = gevonden[nummer % Math.max(gevonden.length, 1)]
    if (een === undefined) return xml
    return xml.slice(0, een.index) + door(een[0]) + xml.slice(een.index + een[0].length)
  }
}

const BLAD = /<(\w+:\w+)( bestandsnaam="[^"]*")?>[^<]*<\/\1>/g
const WAARDE = /(?<=>)[^<]+(?=<)/g
const nummer = fc.nat(40)
const waarde = fc.constantFrom(
  '',
  ' ',
  'x',
  'Di01',
  '0001',
  'a'.repeat(51),
  '9'.repeat(18),
  '\u20ac'.repeat(50),
  '@@@QUJD',
  'QU JD',
  'QUI',
)

const MUTATIE: fc.Arbitrary<Muteer> = fc.oneof(
  nummer.map((n) => vervang(BLAD, n, () => '')),
  nummer.map((n) => vervang(BLAD, n, (blad) => blad + blad)),
  fc.tuple(nummer, waarde).map(([n, nieuw]) => vervang(WAARDE, n, () => nieuw)),
  nummer.map((n) => vervang(BLAD, n, (blad) => `tekst${blad}`)),
  nummer.map((n) => vervang(BLAD, n, (blad) => `<!-- x -->\r\n ${blad}`)),
  nummer.map((n) => vervang(BLAD, n, (blad) => blad.replace('>', ' x="y">'))),
  nummer.map((n) => vervang(BLAD, n, (blad) => blad.replaceAll('StUF:', 'GGK:'))),
  nummer.map((n) => vervang(BLAD, n, (blad) => blad.replaceAll('GGK:', 'StUF:'))),
  nummer.map((n) => vervang(WAARDE, n, (tekst) => `<![CDATA[${tekst}]]>`)),
  nummer.map((n) =>
    vervang(
      /<StUF:organisatie>/g,
      n,
      () => '<StUF:entiteittype>x</StUF:entiteittype><StUF:organisatie>',
    ),
  ),
  fc.constant<Muteer>((xml) => xml.replaceAll(/ggk0210/g, 'ggk0310')),
)
