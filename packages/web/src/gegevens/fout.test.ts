// SPDX-License-Identifier: EUPL-1.2
import { KoppelvlakFout, probleemdocument } from '@stopwijzer/koppelvlak'
import { describe, expect, it } from 'vitest'
import { alsVerzoekfout, soortVanStatus, veldmeldingen } from './fout.ts'

const invoerfout = (fouten: KoppelvlakFout['fouten']) =>
  alsVerzoekfout(
    new KoppelvlakFout(
      400,
      'INVOER_ONGELDIG',
      probleemdocument('INVOER_ONGELDIG', ['inhoud'], fouten, 'abc'),
    ),
  )

describe('fouten van een verzoek', () => {
  it('zet een melding bij het veld dat de dienst noemt', () => {
    const fout = invoerfout([
      { plek: 'inhoud/stop/einddatum', melding: 'Vul een dag in.', code: 'required' },
      { plek: 'kop/If-Match', melding: 'Ontbreekt.', code: 'required' },
    ])
    expect(fout.gezegd).toMatchObject({ titel: 'De invoer klopt niet', kenmerk: 'abc' })
    expect(veldmeldingen(fout, '')).toEqual([
      { veld: 'stop/einddatum', melding: 'Vul een dag in.' },
      { melding: 'Ontbreekt.' },
    ])
  })

  it('zegt zonder plek wat er is en wat te doen, en anders de algemene zin', () => {
    expect(veldmeldingen(invoerfout([]), '')).toEqual([
      {
        melding:
          'De invoer klopt niet op deze plekken: inhoud. Er is niets gedaan. Verbeter wat bij fouten staat en probeer het opnieuw.',
      },
    ])
    expect(veldmeldingen(alsVerzoekfout(new Error('kapot')), 'Er ging iets mis.')).toEqual([
      { melding: 'Er ging iets mis.' },
    ])
  })

  it('houdt geen verbinding en een vreemd antwoord uit elkaar', () => {
    const soort = (status: number, code: 'GEEN_VERBINDING' | 'ANTWOORD_ONLEESBAAR') =>
      alsVerzoekfout(new KoppelvlakFout(status, code)).soort
    expect(soort(0, 'GEEN_VERBINDING')).toBe('verbinding')
    expect(soort(502, 'ANTWOORD_ONLEESBAAR')).toBe('storing')
  })

  it('kent van elke status de betekenis', () => {
    expect(
      [0, 302, 400, 401, 403, 404, 409, 412, 415, 428, 429, 500, 503].map(soortVanStatus),
    ).toEqual([
      'verbinding',
      'storing',
      'invoer',
      'sessie',
      'recht',
      'nietGevonden',
      'conflict',
      'conflict',
      'invoer',
      'invoer',
      'druk',
      'storing',
      'storing',
    ])
  })
})
