// SPDX-License-Identifier: EUPL-1.2
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keren } from '../../../../../tests/hulp/keren.ts'
import type { Element, SamengesteldType } from '../../definitie/model.ts'
import { verandering } from '../../proef/verandering.ts'
import { waarde, willekeurig, willekeurigBericht } from '../../proef/willekeurig.ts'
import type { Bericht } from '../../releases/ijw-3.2/index.ts'
import { alleDefinities } from '../../releases/index.ts'
import { schrijf } from '../../schrijven/index.ts'
import { leesZorgvuldig } from '../zorgvuldig.ts'
import { leesSnel } from './leesSnel.ts'

const codeer = new TextEncoder()
const voorbeeld = (soort: string) =>
  readFileSync(
    new URL(`../../../../../voorbeelden/landelijk/${soort}.xml`, import.meta.url),
    'utf8',
  )
const STOP = voorbeeld('JW307')

/** The outcome of the careful path; undefined when it refuses the message or has a remark. */
function zorgvuldig(bytes: Uint8Array): Bericht | undefined {
  const uitkomst = leesZorgvuldig(bytes)
  return uitkomst.goed && uitkomst.waarschuwingen.length === 0 ? uitkomst.bericht : undefined
}

/** Keys in order, absent values included. */
const volledig = (bericht: unknown) =>
  JSON.stringify(bericht, (_, deel) => (deel === undefined ? { afwezig: true } : deel))

function gelijk(bytes: Uint8Array, snel: Bericht): void {
  expect(volledig(snel)).toBe(volledig(zorgvuldig(bytes)))
}

describe.each(['JW301', 'JW305', 'JW307'])('the official %s', (soort) => {
  const xml = voorbeeld(soort)
  test.each([
    ['as published', xml],
    ['with line feeds only', xml.replaceAll('\r\n', '\n')],
    ['indented with spaces', xml.replaceAll('\t', '    ').replaceAll('\r\n', '\n')],
    ['on one line', xml.replace(/>\s+</g, '><')],
    ['with irregular white space', xml.replace(/>\s+</g, (wit) => wit.replace('<', '\n  \t<'))],
    ['with other prefixes', xml.replaceAll('ijw:', 'x-1:').replace('xmlns:ijw', 'xmlns:x-1')],
    ['without declaration', xml.replace(/^<\?.*\?>\s*/, '')],
    ['with a name in other letters', xml.replace(/(<ijw:Achternaam>)[^<]*/, '$1Łukasz 😀 Ünal')],
  ])('%s takes the fast path, with the same outcome', (_, variant) => {
    const bytes = codeer.encode(variant)
    const snel = leesSnel(bytes)
    expect(snel).toBeDefined()
    gelijk(bytes, snel as Bericht)
  })
})

test('a message somewhere inside a larger buffer is read from its own bytes', () => {
  const bytes = codeer.encode(STOP)
  const ruim = new Uint8Array(bytes.length + 20).fill(0x20)
  ruim.set(bytes, 10)
  expect(leesSnel(ruim.subarray(10, bytes.length + 10))).toEqual(leesSnel(bytes))
  // The rest of the buffer is not part of the message.
  expect(leesSnel(ruim.subarray(10, bytes.length - 20))).toBeUndefined()
})

test('the message is frozen, as by the careful path', () => {
  const bevroren = (deel: unknown): boolean =>
    typeof deel !== 'object' ||
    deel === null ||
    (Object.isFrozen(deel) && Object.values(deel).every(bevroren))
  expect(bevroren(leesSnel(codeer.encode(STOP)))).toBe(true)
  expect(bevroren(zorgvuldig(codeer.encode(STOP)))).toBe(true)
})

describe('steps aside for', () => {
  test.each([
    ['a comment', '<jw307:Client>', '<!-- x --><jw307:Client>'],
    ['CDATA', '>Wit<', '><![CDATA[Wit]]><'],
    ['an entity', '>Wit<', '>W&amp;t<'],
    ['a character reference', '>Wit<', '>W&#105;t<'],
    ['a processing instruction', '<jw307:Client>', '<?x?><jw307:Client>'],
    ['an attribute', '<jw307:Client>', '<jw307:Client a="b">'],
    ['a namespace on another element', '<jw307:Client>', '<jw307:Client xmlns:x="urn:x">'],
    ['white space in a tag', '</jw307:Client>', '</jw307:Client >'],
    ['an empty tag', '<ijw:Voorvoegsel>de</ijw:Voorvoegsel>', '<ijw:Voorvoegsel/>'],
    ['CR in a value', '>Wit<', '>W\rt<'],
    ['a control character', '>Wit<', '>W\u0001t<'],
    ['U+FFFE', '>Wit<', '>W\ufffet<'],
    ['> in a value', '>Wit<', '>W>t<'],
    ['white space around a date', '>2010-02-14<', '> 2010-02-14<'],
    ['white space around a number', '>300201<', '>300201 <'],
    ['a signed number', '>300201<', '>+300201<'],
    ['many leading zeros', '>300201<', '>0000300201<'],
    ['a date that does not exist', '>2010-02-14<', '>2010-02-30<'],
    ['a date with a zone', '>2010-02-14<', '>2010-02-14+01:00<'],
    ['a code outside the list', '>31<', '>99<'],
    ['a code that is too long', '>31<', '>311<'],
    ['an empty value', '>Wit<', '><'],
    ['only white space', '>Wit<', '> <'],
    ['a value that is too long', '>Wit<', `>${'x'.repeat(201)}<`],
    ['initials with a full stop', '>T<', '>T.<'],
    ['a number that is too large', '>300201<', '>1000000000<'],
    ['another message code', '>440<', '>441<'],
    ['a version with a leading zero', '>1.0.0<', '>01.0.0<'],
    ['text between tags', '<jw307:Client>', 'x<jw307:Client>'],
    ['a missing element', /\s*<jw307:Geslacht>1<\/jw307:Geslacht>/, ''],
    ['an extra element', '</jw307:Header>', '<jw307:X></jw307:X></jw307:Header>'],
    ['another closing tag', '</jw307:Header>', '</jw307:Hoofd>'],
    ['something after the root', /\s*$/, '<!-- x -->'],
    ['a second root', /\s*$/, STOP],
    ['a byte order mark', /^/, '\ufeff'],
  ])('%s', (_, van, wordt) => {
    const anders = STOP.replace(van, () => wordt)
    expect(anders).not.toBe(STOP)
    expect(leesSnel(codeer.encode(anders))).toBeUndefined()
  })

  test('bytes that are not UTF-8', () => {
    for (const bytes of [
      [0xe9],
      [0xc3],
      [0xc0, 0xaf],
      [0xed, 0xa0, 0x80],
      [0xf5, 0x80, 0x80, 0x80],
    ]) {
      const [voor, na] = STOP.split('>Wit<') as [string, string]
      const heel = [...codeer.encode(`${voor}>W`), ...bytes, ...codeer.encode(`t<${na}`)]
      expect(leesSnel(Uint8Array.from(heel)), String(bytes)).toBeUndefined()
    }
  })

  test('every message that stops too early', () => {
    const bytes = codeer.encode(STOP.trimEnd())
    for (let n = 0; n < bytes.length; n++) expect(leesSnel(bytes.subarray(0, n))).toBeUndefined()
    expect(leesSnel(bytes)).toBeDefined()
  })
})

describe('equal to the careful path', () => {
  test('on any valid message', () => {
    fc.assert(
      fc.property(willekeurig(), (bericht) => {
        const bytes = schrijf(bericht)
        const snel = leesSnel(bytes)
        if (snel !== undefined) gelijk(bytes, snel)
      }),
      { numRuns: 300 },
    )
  })

  test.each(alleDefinities().map((definitie) => [definitie.berichtsoort, definitie] as const))(
    'every %s with ordinary values takes the fast path',
    (_, definitie) => {
      fc.assert(
        fc.property(gewoneInhoud(definitie.wortel), (inhoud) => {
          const { berichtsoort, release } = definitie
          const bytes = schrijf({ berichtsoort, release, ...(inhoud as object) } as Bericht)
          const snel = leesSnel(bytes)
          expect(snel).toBeDefined()
          gelijk(bytes, snel as Bericht)
        }),
        { numRuns: 50 },
      )
    },
  )

  test('after any change of a valid message: the same, or stepped aside', () => {
    const bronnen = fc.oneof(
      fc.constantFrom(
        ...['JW301', 'JW305', 'JW307'].map((soort) => codeer.encode(voorbeeld(soort))),
      ),
      fc.oneof(...alleDefinities().map(willekeurigBericht)).map(schrijf),
    )
    fc.assert(
      fc.property(
        bronnen,
        fc.array(verandering(), { minLength: 1, maxLength: 3 }),
        (bron, lijst) => {
          const bytes = lijst.reduce((stand, doe) => doe(stand), bron)
          const snel = leesSnel(bytes)
          if (snel !== undefined) gelijk(bytes, snel)
        },
      ),
      { numRuns: keren(1000) },
    )
  })
})

test('where code generation is forbidden the fast path steps aside without a word', async () => {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('./leesSnel.ts', import.meta.url))],
    bundle: true,
    format: 'esm',
    write: false,
    logLevel: 'silent',
  })
  const bron = `${outputFiles[0]?.text}
    const bytes = new TextEncoder().encode(${JSON.stringify(STOP)})
    console.log(leesSnel(bytes) !== undefined, leesSnel(bytes) !== undefined)`
  const draai = (...vlaggen: string[]) =>
    spawnSync(process.execPath, [...vlaggen, '--input-type=module', '-'], {
      input: bron,
      encoding: 'utf8',
    })
  expect(draai().stdout.trim()).toBe('true true')
  const zonder = draai('--disallow-code-generation-from-strings')
  expect(zonder.stderr).toBe('')
  expect(zonder.stdout.trim()).toBe('false false')
})

/** Content of a class with values in the form that nearly every message has. */
function gewoneInhoud(type: SamengesteldType): fc.Arbitrary<unknown> {
  const velden = type.elementen.map((element) => [element.naam, gewoonVeld(element)] as const)
  return fc.record(Object.fromEntries(velden), { noNullPrototype: true })
}

function gewoonVeld({ type, min, max }: Element): fc.Arbitrary<unknown> {
  const gewoon = {
    string: /^[^&<>\r]+$/,
    integer: /^(?:0|[1-9]\d*)$/,
    date: /^[1-9]\d{3}-..-..$/,
    time: /^..:..:..$/,
  }
  const een =
    type.soort === 'samengesteld'
      ? gewoneInhoud(type)
      : waarde(type).filter((tekst) => gewoon[type.basis].test(tekst))
  const keren = max > 1 ? fc.array(een, { minLength: 1, maxLength: 3 }) : een
  return min === 0 ? fc.option(keren, { nil: undefined }) : keren
}
