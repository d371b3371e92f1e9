// SPDX-License-Identifier: EUPL-1.2
/** Only an acknowledgement that is ours counts; anything else leaves the message waiting. */
import { type Envelop, schrijfEnvelop, soap, soapFout } from '@stopwijzer/ijw/stuf'
import { describe, expect, test } from 'vitest'
import { oordeelAntwoord } from './oordeel.ts'

const ONS = '5f0c7d2e-8b1a-4c36-9e57-2d4b6a90c1f3'
const ANDER = 'c81e4b70-3f5d-4a92-b6e8-91a7d0f25c44'
const stuurgegevens = {
  zender: { organisatie: '65656055', applicatie: 'GGk' },
  ontvanger: { organisatie: '0363', applicatie: 'Stopwijzer' },
  referentienummer: ANDER,
  tijdstip: '20260720090000000',
  kruisverwijzing: ONS,
}
const bv = (soort: 'Bv03' | 'Bv04', over = ONS) =>
  schrijfEnvelop({ soort, stuurgegevens: { ...stuurgegevens, kruisverwijzing: over } })
const fo = (soort: 'Fo03' | 'Fo01', code: string, plek: 'client' | 'server' = 'client') => {
  const envelop: Envelop = { soort, stuurgegevens, fout: { code, plek, omschrijving: 'x' } }
  return schrijfEnvelop(envelop)
}

function oordeel(
  status: number,
  tekst: string,
  meer: { onzeker?: boolean; ookBv04?: boolean; naMs?: number } = {},
) {
  const { onzeker = false, ookBv04 = false, naMs } = meer
  const bytes = Buffer.from(tekst)
  return oordeelAntwoord({ status, bytes, naMs }, { referentienummer: ONS, onzeker, ookBv04 })
}

describe('accepted', () => {
  test('a Bv03 about our message, kept as it came', () => {
    const tekst = soap(bv('Bv03'))
    expect(oordeel(200, tekst)).toEqual({ soort: 'aanvaard', bevestiging: tekst })
    expect(oordeel(200, soap(bv('Bv04')), { ookBv04: true })).toMatchObject({ soort: 'aanvaard' })
  })

  test.each(['StUF016', 'BRS114'])('%s after an unknown outcome', (code) => {
    const fout = soapFout('Client', 'x', fo('Fo03', code))
    expect(oordeel(500, fout, { onzeker: true })).toMatchObject({ soort: 'aanvaard' })
    expect(oordeel(500, fout)).toEqual({ soort: 'geweigerd', code, plek: 'client' })
  })
})

describe('perhaps stored, so again with the same ids, with an alarm', () => {
  test.each([
    ['a Bv03 about another message', 200, soap(bv('Bv03', ANDER))],
    ['a Bv04 that was not agreed', 200, soap(bv('Bv04'))],
    [
      'a Bv03 without its fields',
      200,
      soap(bv('Bv03').replace(/<StUF:tijdstipBericht>[^<]*<\/StUF:tijdstipBericht>/, '')),
    ],
    ['a Bv03 that is no SOAP', 200, bv('Bv03')],
    ['a fault with status 200', 200, soap(fo('Fo03', 'StUF010'))],
    ['an empty answer', 200, ''],
    ['a page of a proxy', 200, '<html><body>ok</body></html>'],
    ['a DOCTYPE', 200, `<!DOCTYPE a><a/>`],
    [
      'a Fo03 without code and place, with the code of the request',
      500,
      soapFout(
        'Client',
        'x',
        fo('Fo03', 'StUF010')
          .replace(/<StUF:code>.*<\/StUF:plek>/, '')
          .replace('>Fo03<', '>Di01<'),
      ),
    ],
    ['a Fo01 as fault', 500, soapFout('Client', 'x', fo('Fo01', 'IB005'))],
    ['a bare fault', 500, soapFout('Server', 'x')],
    ['a Bv03 with status 500', 500, soap(bv('Bv03'))],
    ['a redirect', 302, ''],
    ['a page that is not there', 404, ''],
  ])('%s', (_, status, tekst) => {
    expect(oordeel(status, tekst)).toMatchObject({ soort: 'opnieuw', onzeker: true, alarm: true })
  })
})

test.each([
  [
    'the other side cannot store',
    500,
    soapFout('Server', 'x', fo('Fo03', 'StUF046', 'server')),
    { soort: 'opnieuw', onzeker: false },
  ],
  ['too busy', 503, '', { soort: 'opnieuw', onzeker: false, naMs: 120_000 }],
  ['a gateway that got no answer', 504, '', { soort: 'opnieuw', onzeker: true }],
  ['refused by HTTP', 413, '', { soort: 'geweigerd', code: 'HTTP413', plek: 'client' }],
  ['not let in', 403, '', { soort: 'wantrouwen' }],
])('%s', (_, status, tekst, verwacht) => {
  expect(oordeel(status, tekst, { naMs: 120_000 })).toMatchObject(verwacht)
})
