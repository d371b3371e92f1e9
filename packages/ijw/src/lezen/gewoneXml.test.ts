// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keren } from '../../../../tests/hulp/keren.ts'
import { verandering } from '../proef/verandering.ts'
import { willekeurig } from '../proef/willekeurig.ts'
import { schrijf } from '../schrijven/index.ts'
import { leesGewoneXml } from './gewoneXml.ts'
import { MEESTE_DIEPTE, type Ontvanger, ontleedVolledig } from './ontleder.ts'

const STOP = readFileSync(
  new URL('../../../../voorbeelden/landelijk/JW307.xml', import.meta.url),
  'utf8',
)

/** Keeps all events; text that stands together becomes one, as a receiver sees it. */
function opnemer(): { gebeurd: unknown[][]; ontvanger: Ontvanger } {
  const gebeurd: unknown[][] = []
  let diepte = 0
  return {
    gebeurd,
    ontvanger: {
      open({ lokaal, ruimte, begin, inhoud, attributen }) {
        diepte++
        gebeurd.push(['open', lokaal, ruimte, begin, inhoud, attributen.length])
        return undefined
      },
      sluit(begin) {
        diepte--
        gebeurd.push(['sluit', begin])
      },
      tekst(stuk, cdata) {
        // White space outside the root says nothing; the scanner leaves it out.
        if (diepte === 0) return
        const vorige = gebeurd.at(-1)
        if (vorige?.[0] === 'tekst' && vorige[2] === cdata) vorige[1] = `${vorige[1]}${stuk}`
        else if (stuk !== '' || cdata) gebeurd.push(['tekst', stuk, cdata])
      },
    },
  }
}

/** What the scanner tells; undefined when it gives up. */
function gewoon(tekst: string): unknown[][] | undefined {
  const { gebeurd, ontvanger } = opnemer()
  if (leesGewoneXml(tekst, MEESTE_DIEPTE, ontvanger)) return gebeurd
  expect(gebeurd).toEqual([])
  return undefined
}

/** What the parser tells; fails the test when it finds the text not well-formed. */
function volledig(tekst: string): unknown[][] {
  const { gebeurd, ontvanger } = opnemer()
  expect(ontleedVolledig(tekst, ontvanger)).toBeUndefined()
  return gebeurd
}

describe('ordinary XML gives the events of the parser', () => {
  test.each([
    ['the official JW307', STOP],
    ['comments', STOP.replace('<jw307:Client>', '<!-- a - b -->\n<jw307:Client><!---->')],
    ['a comment outside the root', `${STOP}<!-- einde -->`],
    ['CDATA', STOP.replace('>Wit<', '>W<![CDATA[<&\r\n]]]>t<![CDATA[]]><')],
    ['references', STOP.replace('>Wit<', '>&amp;&lt;&gt;&quot;&apos;&#13;&#xe9;&#x1F600;<')],
    ['line ends', STOP.replace('>Wit<', '>W\r\r\ni\nt<')],
    ['an unknown element', STOP.replace('<jw307:Client>', '<jw307:Client><ijw:Iets></ijw:Iets>')],
    ['loose text', STOP.replace('<jw307:Client>', '<jw307:Client>los')],
    ['a default namespace', STOP.replaceAll('ijw:', '').replace('xmlns:ijw', 'xmlns')],
    ['no declaration', STOP.replace(/^.*\?>/, '')],
  ])('%s', (_, tekst) => {
    const gebeurd = gewoon(tekst)
    expect(gebeurd).toBeDefined()
    expect(gebeurd).toEqual(volledig(tekst))
  })
})

describe('gives up on', () => {
  test.each([
    ['an attribute', STOP.replace('<jw307:Client>', '<jw307:Client a="b">')],
    ['an attribute on the root', STOP.replace('<jw307:Bericht ', '<jw307:Bericht a="b" ')],
    ['an empty tag', STOP.replace('<jw307:Client>', '<jw307:Client><jw307:X/>')],
    ['a processing instruction', STOP.replace('<jw307:Client>', '<?x?><jw307:Client>')],
    ['a DOCTYPE', STOP.replace('<jw307:Bericht', '<!DOCTYPE a><jw307:Bericht')],
    ['another encoding', STOP.replace('UTF-8', 'latin1')],
    ['another XML version', STOP.replace('version="1.0"', 'version="1.1"')],
    ['an unbound prefix', STOP.replaceAll('jw307:Geslacht', 'x:Geslacht')],
    ['a wrong closing tag', STOP.replace('</jw307:Geslacht>', '</jw307:Geslach>')],
    ['an open root', STOP.replace('</jw307:Bericht>', '')],
    ['two roots', STOP + STOP.replace(/^.*\?>/, '')],
    ['text outside the root', `${STOP}x`],
    ['CDATA outside the root', `${STOP}<![CDATA[]]>`],
    ['-- in a comment', STOP.replace('<jw307:Client>', '<!-- a -- b --><jw307:Client>')],
    [']]> in text', STOP.replace('>Wit<', '>W]]>t<')],
    ['a bare &', STOP.replace('>Wit<', '>W&t<')],
    ['an unknown entity', STOP.replace('>Wit<', '>W&euml;t<')],
    ['a reference to a forbidden character', STOP.replace('>Wit<', '>&#0;&#xFFFE;<')],
    ['a reference to half a character', STOP.replace('>Wit<', '>&#xD800;<')],
    ['a forbidden character', STOP.replace('>Wit<', '>\u0001<')],
    ['a namespace twice', STOP.replace('xmlns:ijw', 'xmlns:jw307')],
    ['a namespace of XML itself', STOP.replace(/xmlns:ijw="[^"]*/, '$&" xmlns:xml="http://a')],
    ['nesting too deep', `<a xmlns="http://a">${'<a>'.repeat(64)}${'</a>'.repeat(65)}`],
    ['nothing', ''],
  ])('%s', (_, tekst) => {
    expect(gewoon(tekst)).toBeUndefined()
  })
})

test('after any change of a message: the events of the parser, or given up', () => {
  const bron = fc.oneof(fc.constant(new TextEncoder().encode(STOP)), willekeurig().map(schrijf))
  fc.assert(
    fc.property(bron, fc.array(verandering(), { maxLength: 3 }), (bytes, lijst) => {
      const tekst = new TextDecoder().decode(lijst.reduce((stand, doe) => doe(stand), bytes))
      const gebeurd = gewoon(tekst)
      if (gebeurd !== undefined) expect(gebeurd).toEqual(volledig(tekst))
    }),
    { numRuns: keren(500) },
  )
})
