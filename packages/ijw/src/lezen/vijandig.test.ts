// SPDX-License-Identifier: EUPL-1.2
/**
 * Hostile files: each gets a clear refusal with its place in the layers, soon and
 * in bounded memory. The bounds are wide: they catch a wrong order of growth, not a slow day.
 */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Bevinding } from '../rapport/bevinding.ts'
import { lees, MEESTE_BYTES } from './index.ts'

const JW307 = readFileSync(
  new URL('../../../../voorbeelden/landelijk/JW307.xml', import.meta.url),
  'utf8',
)
const codeer = new TextEncoder()

/** Time of the processor, so that a busy machine does not decide. */
const MEESTE_MS = 8000
const MEESTE_GEHEUGEN = 600 * 1024 * 1024

/** The findings of a refusal, within the bounds. */
function geweigerd(inhoud: string | Uint8Array): readonly Bevinding[] {
  const bytes = typeof inhoud === 'string' ? codeer.encode(inhoud) : inhoud
  const geheugen = process.memoryUsage().rss
  const begin = process.cpuUsage()
  const uitkomst = lees(bytes)
  expect(process.cpuUsage(begin).user / 1000).toBeLessThan(MEESTE_MS)
  expect(process.memoryUsage().rss - geheugen).toBeLessThan(MEESTE_GEHEUGEN)
  if (uitkomst.goed) throw new Error('should have been refused')
  expect(uitkomst.bevindingen.some(({ ernst }) => ernst === 'fout')).toBe(true)
  for (const { boodschap, actie, gevolg, ernst } of uitkomst.bevindingen) {
    if (ernst !== 'fout') continue
    expect(boodschap).toMatch(/\S[.]$/)
    expect(actie).not.toBe('')
    expect(gevolg).toMatch(/retourbericht/)
  }
  return uitkomst.bevindingen
}

const inKop = (stuk: string) => JW307.replace('?>', () => `?>${stuk}`)
const vul = (stuk: string, grootte: number) => stuk.repeat(Math.ceil(grootte / stuk.length))

describe('geweigerd als bestand', () => {
  const BOM = new Uint8Array([0xef, 0xbb, 0xbf])
  const latin1 = Buffer.from(JW307.replace('Wit', 'Ré'), 'latin1')
  const bommen = `<!DOCTYPE a [<!ENTITY a "x">${Array.from(
    { length: 20 },
    (_, i) => `<!ENTITY a${i} "${`&a${i === 0 ? '' : i - 1};`.repeat(10)}">`,
  ).join('')}]>`
  test.each<[string, string | Uint8Array, RegExp]>([
    ['leeg', '', /leeg/],
    ['alleen witruimte', ' \r\n\t ', /leeg/],
    ['geen XML', '%PDF-1.7\n', /geen XML/],
    ['zip', Uint8Array.of(0x50, 0x4b, 3, 4, 20), /geen XML|UTF-8/],
    [
      '25 MB en een byte',
      `${JW307}${' '.repeat(MEESTE_BYTES - codeer.encode(JW307).length + 1)}`,
      /25 MB/,
    ],
    ['UTF-16 met merkteken', Buffer.from(`\ufeff${JW307}`, 'utf16le'), /UTF-16/],
    ['UTF-16 zonder merkteken', Buffer.from(JW307, 'utf16le'), /UTF-16/],
    ['UTF-16 andersom', Buffer.from(`\ufeff${JW307}`, 'utf16le').swap16(), /UTF-16/],
    ['NUL in een waarde', JW307.replace('Wit', 'W\u0000t'), /nul/],
    ['latin-1 dat UTF-8 zegt te zijn', latin1, /niet in UTF-8/],
    [
      'latin-1 dat het eerlijk zegt',
      Buffer.from(latin1.toString('latin1').replace('UTF-8', 'ISO-8859-1'), 'latin1'),
      /noemt ISO-8859-1/,
    ],
    [
      'half teken (CESU-8)',
      Buffer.from(JW307.replace('Wit', '\u00ed\u00a0\u0080'), 'latin1'),
      /niet in UTF-8/,
    ],
    [
      'te lang geschreven teken',
      Buffer.from(JW307.replace('Wit', '\u00c0\u00af'), 'latin1'),
      /niet in UTF-8/,
    ],
    [
      'afgebroken teken aan het eind',
      Buffer.concat([codeer.encode(JW307), Buffer.of(0xe2, 0x82)]),
      /niet in UTF-8/,
    ],
    ['UTF-8 dat latin-1 zegt te zijn', JW307.replace('UTF-8', 'ISO-8859-1'), /codering ISO-8859-1/],
    ['onbekende codering', JW307.replace('UTF-8', 'x-geheim'), /codering x-geheim/],
    ['XML 1.1', JW307.replace('"1.0"', '"1.1"'), /XML-versie/],
    ['lege DOCTYPE', inKop('<!DOCTYPE Bericht>'), /DOCTYPE/],
    [
      'externe entiteit',
      inKop('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>').replace('Wit', '&b;'),
      /DOCTYPE/,
    ],
    ['externe DTD', inKop('<!DOCTYPE a SYSTEM "http://127.0.0.1/a.dtd">'), /DOCTYPE/],
    ['entiteitenbom', inKop(bommen).replace('Wit', '&a19;'), /DOCTYPE/],
    [
      'kwadratische bom',
      inKop(`<!DOCTYPE a [<!ENTITY b "${vul('x', 100_000)}">]>`).replace(
        'Wit',
        vul('&b;', 100_000),
      ),
      /DOCTYPE/,
    ],
    [
      '100.000 diep in een bericht',
      JW307.replace('<jw307:Header>', `<jw307:Header>${'<a>'.repeat(100_000)}`),
      /64 elementen/,
    ],
    [
      'BOM en dan een fout',
      Buffer.concat([BOM, codeer.encode(JW307.replace('UTF-8', 'UTF-16'))]),
      /UTF-16/,
    ],
  ])('%s', (_, inhoud, tekst) => {
    const bevindingen = geweigerd(inhoud).filter(({ ernst }) => ernst === 'fout')
    const laatste = bevindingen.at(-1)
    expect(laatste).toMatchObject({ regel: 'BESTAND', laag: 'bestand' })
    expect(laatste?.boodschap).toMatch(tekst)
  })
})

describe('geweigerd om de opbouw', () => {
  const veel = 100_000
  const kenmerken = Array.from({ length: veel }, (_, i) => `a${i}="x"`).join(' ')
  const ruimten = Array.from({ length: veel }, (_, i) => `xmlns:a${i}="urn:a"`).join(' ')
  const product = /<jw307:StopProduct>[\s\S]*?<\/jw307:StopProduct>\s*/.exec(JW307)?.[0] ?? ''
  const producten = (stuk: string) =>
    JW307.replace('<jw307:StopProducten>', () => `<jw307:StopProducten>${stuk}`)
  test.each<[string, string]>([
    ['100.000 elementen diep', '<a>'.repeat(100_000)],
    ['8 MB diep', '<a>'.repeat(2_800_000)],
    ['afgebroken bestand', JW307.slice(0, 1500)],
    ['onbekende entiteit', JW307.replace('Wit', '&wit;')],
    ['verwijzing naar een half teken', JW307.replace('Wit', '&#xD800;')],
    ['verwijzing naar NUL', JW307.replace('Wit', '&#0;')],
    ['teken U+FFFE', JW307.replace('Wit', '\ufffe')],
    ['100.000 kenmerken', JW307.replace('<jw307:Header>', () => `<jw307:Header ${kenmerken}>`)],
    [
      '100.000 naamruimten en een fout',
      JW307.replace('<jw307:Header>', () => `<jw307:Header ${ruimten} a="1">`),
    ],
    [
      'een kenmerk van 5 MB',
      JW307.replace('<jw307:Header>', () => `<jw307:Header a="${'x'.repeat(5_000_000)}">`),
    ],
    ['een naam van 5 MB', JW307.replace('Wit', () => 'x'.repeat(5_000_000))],
    [
      'een elementnaam van 5 MB',
      JW307.replace('<jw307:Header>', () => `<jw307:Header><${'x'.repeat(5_000_000)}/>`),
    ],
    [
      '5 MB losse tekst',
      JW307.replace('<jw307:Header>', () => `<jw307:Header>${'x'.repeat(5_000_000)}`),
    ],
    ['300.000 onbekende elementen', producten('<a/>'.repeat(300_000))],
    ['300.000 stukjes tekst en opmerking', JW307.replace('Wit', () => 'x<!---->'.repeat(300_000))],
    ['een versie van 20 MB', JW307.replace('>1.0.0<', () => `>${'1'.repeat(20_000_000)}.0<`)],
    ['5 MB cijfers', JW307.replace('>300201<', () => `>${'9'.repeat(5_000_000)}<`)],
    ['5 MB nullen en een letter', JW307.replace('>300201<', () => `>${'0'.repeat(5_000_000)}x<`)],
    [
      'een datum van 20 MB',
      JW307.replace('>2026-07-17<', () => `>${'2'.repeat(20_000_000)}-01-01<`),
    ],
    ['5 MB spaties in een naam', JW307.replace('Wit', () => ' '.repeat(5_000_000))],
    [
      'een naamruimte van 20 MB',
      JW307.replace(
        '<jw307:Header>',
        () => `<jw307:Header xmlns:a="http://${'a:'.repeat(10_000_000)}@">`,
      ),
    ],
    ['duizenden foute producten', producten(vul(product.replace('>31<', '>99<'), 5_000_000))],
    [
      '300.000 processing instructions',
      producten('<?a ??>'.repeat(300_000)).replace('>31<', '>99<'),
    ],
  ])('%s', (_, inhoud) => {
    expect(geweigerd(inhoud)[0]).toMatchObject({ regel: 'XSD', laag: 'xsd' })
  })
})

test('meer fouten dan iemand leest, worden geteld', () => {
  const bevindingen = geweigerd(
    JW307.replace('<jw307:StopProducten>', () => `<jw307:StopProducten>${'<a/>'.repeat(12_345)}`),
  )
  expect(bevindingen).toHaveLength(10_001)
  expect(bevindingen.at(-1)?.boodschap).toBe(
    'Er zijn nog 2345 fouten. Alleen de eerste 10000 staan hier.',
  )
})

test('een BOM is te lezen, met een waarschuwing', () => {
  const uitkomst = lees(codeer.encode(`\ufeff${JW307}`))
  expect(uitkomst).toMatchObject({
    goed: true,
    waarschuwingen: [{ regel: 'BESTAND', ernst: 'waarschuwing', locatie: { regel: 1, kolom: 1 } }],
  })
})

test('een tijd mag een breuk van 20 MB hebben, en daarna een fout', () => {
  const JW301 = readFileSync(
    new URL('../../../../voorbeelden/landelijk/JW301.xml', import.meta.url),
    'utf8',
  )
  const tijd = (rest: string) =>
    JW301.replace(/Toewijzingstijd>[^<]*</, () => `Toewijzingstijd>10:00:00.${rest}<`)
  expect(lees(codeer.encode(tijd('5'.repeat(20_000_000)))).goed).toBe(true)
  expect(geweigerd(tijd(`${'5'.repeat(20_000_000)}x`))[0]?.laag).toBe('xsd')
})

test('precies 25 MB mag', () => {
  const ruimte = MEESTE_BYTES - codeer.encode(JW307).length
  expect(lees(codeer.encode(JW307 + ' '.repeat(ruimte))).goed).toBe(true)
})

test('verwijzingen naar schema’s worden niet opgehaald, en mogen', () => {
  const xsi = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
  const hint = `<jw307:Header ${xsi} xsi:schemaLocation="urn:a file:///etc/passwd">`
  expect(lees(codeer.encode(JW307.replace('<jw307:Header>', hint))).goed).toBe(true)
})
