// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from 'vitest'
import { leesKop, MAX_KOP } from './kop.ts'

const STOP = 'http://www.istandaarden.nl/ijw/3_2/jw307/schema'
const BASIS = 'http://www.istandaarden.nl/ijw/3_2/basisschema/schema'
const XSI = 'http://www.w3.org/2001/XMLSchema-instance'
const DECL = '<?xml version="1.0" encoding="UTF-8"?>'
const ROOT = `<s:Bericht xmlns:b="${BASIS}" xmlns:s="${STOP}">`

const kop = (tekst: string) => leesKop(new TextEncoder().encode(`${tekst}<s:Header>`))

describe('the ordinary head', () => {
  test('tells message, prefixes, layout and where the content starts', () => {
    const tekst = `${DECL}\r\n${ROOT}\r\n\t`
    expect(kop(tekst)).toMatchObject({
      definitie: { berichtsoort: 'JW307' },
      prefix: 's',
      basisprefix: 'b',
      regeleinde: '\r\n',
      inspringing: '\t',
      lengte: tekst.length,
    })
  })

  test.each([
    ['no declaration', ROOT],
    ['white space before the root without declaration', `\n ${ROOT}`],
    ['small letters', `<?xml version='1.0' encoding='utf-8' ?>${ROOT}`],
    ['standalone', `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${ROOT}`],
    [
      'white space in the root tag',
      `${DECL}<s:Bericht\n\txmlns:s='${STOP}'\n\txmlns:b="${BASIS}" >`,
    ],
    ['message as default namespace', `<Bericht xmlns="${STOP}" xmlns:b="${BASIS}">`],
    ['basis as default namespace', `<s:Bericht xmlns:s="${STOP}" xmlns="${BASIS}">`],
    [
      'unused well-known namespace',
      `<s:Bericht xmlns:xsi="${XSI}" xmlns:b="${BASIS}" xmlns:s="${STOP}">`,
    ],
  ])('%s', (_, tekst) => {
    expect(kop(tekst)?.definitie.berichtsoort).toBe('JW307')
  })

  test.each([
    ['\n  ', '\n', '  '],
    ['\r\n    ', '\r\n', '    '],
    ['', '', ''],
    ['\n\n ', '', ''],
    ['\n\t ', '', ''],
  ])('layout %j', (ruimte, regeleinde, inspringing) => {
    expect(kop(ROOT + ruimte)).toMatchObject({ regeleinde, inspringing })
  })
})

describe('steps aside for', () => {
  test.each([
    ['a byte order mark', `\ufeff${DECL}${ROOT}`],
    ['another encoding', `<?xml version="1.0" encoding="ISO-8859-1"?>${ROOT}`],
    ['XML 1.1', `<?xml version="1.1"?>${ROOT}`],
    ['white space before the declaration', ` ${DECL}${ROOT}`],
    ['a comment', `${DECL}<!-- x -->${ROOT}`],
    ['a processing instruction', `${DECL}<?x y?>${ROOT}`],
    ['a DOCTYPE', `${DECL}<!DOCTYPE s:Bericht>${ROOT}`],
    ['another root', ROOT.replace('Bericht', 'Berichten')],
    ['an unbound prefix', ROOT.replace('<s:', '<t:')],
    ['an unknown namespace', ROOT.replace('jw307', 'jw999')],
    ['no basis namespace', `<s:Bericht xmlns:s="${STOP}">`],
    ['the same prefix twice', `<s:Bericht xmlns:s="${STOP}" xmlns:s="${BASIS}">`],
    [
      'the same namespace twice',
      `<s:Bericht xmlns:s="${STOP}" xmlns:t="${STOP}" xmlns:b="${BASIS}">`,
    ],
    [
      'an unknown extra namespace',
      `<s:Bericht xmlns:z="urn:z" xmlns:s="${STOP}" xmlns:b="${BASIS}">`,
    ],
    ['another attribute', ROOT.replace('>', ' a="b">')],
    ['a reserved prefix', ROOT.replace('xmlns:b=', 'xmlns:xmlb=')],
    ['a prefix that is too long', ROOT.replaceAll('s:', `${'s'.repeat(17)}:`)],
    ['a prefix with other letters', ROOT.replaceAll('b=', 'ë=')],
    ['a reference in a namespace', ROOT.replace('3_2', '&#51;_2')],
    ['text in the root', `${ROOT}x`],
    ['no white space between attributes', ROOT.replace('" xmlns', '"xmlns')],
    ['a head that is too long', `${DECL}${' '.repeat(MAX_KOP)}${ROOT}`],
    ['nothing', ''],
  ])('%s', (_, tekst) => {
    expect(kop(tekst)).toBeUndefined()
  })
})
