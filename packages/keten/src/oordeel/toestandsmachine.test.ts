// SPDX-License-Identifier: EUPL-1.2
/** The state machine of a delivery, cell by cell: the new state, or the codes that refuse the message. */
import { describe, expect, it } from 'vitest'
import {
  anders,
  beginpunt,
  type Gebeurtenis,
  na,
  S,
  samen,
  stop,
  T,
  toestandVan,
  verwerk,
  weg,
} from '../proef/reeks.ts'

const B0 = '2026-01-06'
const B1 = '2026-01-12'
const B2 = '2026-08-01'
const START = S(B1)
const TIJDELIJK = T('2026-06-07')
const DEFINITIEF = stop('31', '2026-06-26')

/** How each state was reached; the last period always began on B1. */
const VOORAF: Readonly<Record<string, readonly Gebeurtenis[]>> = {
  TOEGEWEZEN: [],
  GESTART: [START],
  'GESTART na een eerdere periode': [S(B0), stop('31', '2026-01-09', B0), START],
  'GESTART na een tijdelijke periode': [S(B0), T('2026-01-09', B0), START],
  TIJDELIJK_GESTOPT: [START, TIJDELIJK],
  'TIJDELIJK_GESTOPT na een eerdere periode': [
    S(B0),
    stop('31', '2026-01-09', B0),
    START,
    TIJDELIJK,
  ],
  DEFINITIEF_GESTOPT: [START, DEFINITIEF],
  'DEFINITIEF_GESTOPT na tijdelijk': [START, TIJDELIJK, DEFINITIEF],
  'DEFINITIEF_GESTOPT na een eerdere periode': [S(B0), T('2026-01-09', B0), START, DEFINITIEF],
}

interface Uitkomst {
  readonly toestand?: string
  readonly codes?: readonly string[]
  readonly signaal?: string
}
const wordt = (toestand: string, signaal?: string): Uitkomst => ({ toestand, signaal })
const code = (...codes: string[]): Uitkomst => ({ codes })

type Cel = readonly [string, Gebeurtenis, Uitkomst]

const CELLEN: Readonly<Record<string, readonly Cel[]>> = {
  'start met nieuwe Begindatum': [
    ['TOEGEWEZEN', S(B2), wordt('GESTART')],
    ['GESTART', S(B2), code('9326')],
    ['TIJDELIJK_GESTOPT', S(B2), wordt('GESTART')],
    ['DEFINITIEF_GESTOPT', S(B2), wordt('GESTART')],
  ],
  'start met bestaande Begindatum': [
    ['GESTART', START, code('9074', '9326')],
    ['TIJDELIJK_GESTOPT', START, code('9074')],
    ['DEFINITIEF_GESTOPT', START, code('9074')],
  ],
  'start met onbekend nummer': [
    ['TOEGEWEZEN', anders(START, { tn: '399999' }), code('9019')],
    ['GESTART', anders(START, { tn: '399999' }), code('9019')],
    ['TIJDELIJK_GESTOPT', anders(START, { tn: '399999' }), code('9019')],
    ['DEFINITIEF_GESTOPT', anders(START, { tn: '399999' }), code('9019')],
  ],
  'start zonder nummer': [
    ['TOEGEWEZEN', anders(START, { tn: null }), code('9019')],
    ['GESTART', anders(START, { tn: null }), code('9019')],
    ['TIJDELIJK_GESTOPT', anders(START, { tn: null }), code('9019')],
    ['DEFINITIEF_GESTOPT', anders(START, { tn: null }), code('9019')],
  ],
  'start zonder stop verwijderen': [
    ['TOEGEWEZEN', weg(START), code('9063')],
    ['GESTART', weg(START), wordt('TOEGEWEZEN')],
    ['GESTART na een eerdere periode', weg(START), wordt('DEFINITIEF_GESTOPT')],
    ['GESTART na een tijdelijke periode', weg(START), wordt('TIJDELIJK_GESTOPT')],
    ['TIJDELIJK_GESTOPT', weg(S(B2)), code('9063')],
    ['DEFINITIEF_GESTOPT', weg(S(B2)), code('9063')],
  ],
  'start met stop verwijderen': [
    ['GESTART na een eerdere periode', weg(S(B0)), code('9071')],
    ['TIJDELIJK_GESTOPT', weg(START), code('9071')],
    ['DEFINITIEF_GESTOPT', weg(START), code('9071')],
  ],
  'tijdelijke stop op de laatste start': [
    ['TOEGEWEZEN', T('2026-06-07'), code('9069')],
    ['GESTART', T('2026-06-07'), wordt('TIJDELIJK_GESTOPT')],
    ['TIJDELIJK_GESTOPT', T('2026-06-20'), code('9413')],
    ['TIJDELIJK_GESTOPT', T('2026-06-07'), code('9074', '9413')],
    ['TIJDELIJK_GESTOPT', T('2026-06-01'), code('9413', '9414')],
    ['DEFINITIEF_GESTOPT', T('2026-06-26'), code('9415')],
    ['DEFINITIEF_GESTOPT', T('2026-06-01'), code('9414', '9415')],
  ],
  'definitieve stop op of na de bestaande': [
    ['TOEGEWEZEN', stop('31', '2026-06-26'), code('9069')],
    ['GESTART', stop('31', '2026-06-26'), wordt('DEFINITIEF_GESTOPT')],
    ['TIJDELIJK_GESTOPT', stop('34', '2026-06-07'), wordt('DEFINITIEF_GESTOPT')],
    ['TIJDELIJK_GESTOPT', stop('34', '2026-06-26'), wordt('DEFINITIEF_GESTOPT')],
    ['DEFINITIEF_GESTOPT', stop('34', '2026-06-26'), code('9415')],
    ['DEFINITIEF_GESTOPT', DEFINITIEF, code('9074', '9415')],
  ],
  'definitieve stop voor de bestaande': [
    ['TOEGEWEZEN', stop('31', '2026-06-01'), code('9069')],
    ['TIJDELIJK_GESTOPT', stop('31', '2026-06-01'), code('9414')],
    ['DEFINITIEF_GESTOPT', stop('31', '2026-06-01'), code('9414', '9415')],
  ],
  'stop met andere sleutelvelden': [
    ['TOEGEWEZEN', anders(DEFINITIEF, { begin: '2026-01-13' }), code('9069')],
    ['GESTART', anders(DEFINITIEF, { begin: '2026-01-13' }), code('9069')],
    ['TIJDELIJK_GESTOPT', anders(DEFINITIEF, { product: ['55', '55A11'] }), code('9069')],
    ['DEFINITIEF_GESTOPT', anders(DEFINITIEF, { product: ['45'] }), code('9069')],
    ['DEFINITIEF_GESTOPT', anders(DEFINITIEF, { product: null }), code('9069')],
  ],
  'tijdelijke stop verwijderen': [
    ['TOEGEWEZEN', weg(TIJDELIJK), code('9063')],
    [
      'GESTART na een tijdelijke periode',
      weg(T('2026-01-09', B0)),
      wordt('GESTART', 'meer-starts-open'),
    ],
    ['TIJDELIJK_GESTOPT', weg(TIJDELIJK), wordt('GESTART')],
    ['DEFINITIEF_GESTOPT na tijdelijk', weg(TIJDELIJK), wordt('DEFINITIEF_GESTOPT')],
    ['DEFINITIEF_GESTOPT na een eerdere periode', weg(T('2026-01-09', B0)), wordt('GESTART')],
  ],
  'definitieve stop verwijderen': [
    ['TOEGEWEZEN', weg(DEFINITIEF), code('9063')],
    [
      'GESTART na een eerdere periode',
      weg(stop('31', '2026-01-09', B0)),
      wordt('GESTART', 'meer-starts-open'),
    ],
    [
      'TIJDELIJK_GESTOPT na een eerdere periode',
      weg(stop('31', '2026-01-09', B0)),
      wordt('GESTART'),
    ],
    ['DEFINITIEF_GESTOPT', weg(DEFINITIEF), wordt('GESTART')],
    ['DEFINITIEF_GESTOPT na tijdelijk', weg(DEFINITIEF), wordt('TIJDELIJK_GESTOPT')],
  ],
  'verwijderen wat er niet is': [
    ['TOEGEWEZEN', weg(S(B2)), code('9063')],
    ['GESTART', weg(T('2026-06-07')), code('9063')],
    ['TIJDELIJK_GESTOPT', weg(T('2026-06-08')), code('9063')],
    ['DEFINITIEF_GESTOPT', weg(stop('34', '2026-06-26')), code('9063')],
    ['DEFINITIEF_GESTOPT', weg(anders(DEFINITIEF, { product: ['45'] })), code('9063')],
  ],
}

describe.each(Object.entries(CELLEN))('%s', (_gebeurtenis, cellen) => {
  it.each(cellen.map((cel) => [cel[0], JSON.stringify(cel[2]), cel] as const))(
    'bij %s: %s',
    (_staat, _uit, [staat, gebeurtenis, uitkomst]) => {
      const voor = na(beginpunt(), VOORAF[staat] as readonly Gebeurtenis[])
      expect(toestandVan(voor).levering).toBe(staat.split(' ')[0])
      const { oordeel, verloop } = verwerk(voor, gebeurtenis)
      expect(oordeel.retour?.client?.producten ?? null).toEqual(
        uitkomst.codes === undefined ? null : [uitkomst.codes],
      )
      expect(toestandVan(verloop).levering).toBe(uitkomst.toestand ?? staat.split(' ')[0])
      const meerOpen = oordeel.signalen.some((signaal) => signaal.code === 'meer-starts-open')
      expect(meerOpen).toBe(uitkomst.signaal === 'meer-starts-open')
    },
  )
})

describe('meer dan één melding in een bericht', () => {
  it('voert bij één fout niets door', () => {
    const voor = na(beginpunt(), [START])
    const { oordeel, verloop } = verwerk(voor, samen(DEFINITIEF, stop('34', '2026-06-27')))
    expect(oordeel.retour?.client?.producten).toEqual([['0200'], ['9415']])
    expect(verloop.dossier).toEqual(voor.dossier)
  })

  it('verwijdert eerst, ook als de verwijdering achteraan staat', () => {
    const voor = na(beginpunt(), [START, DEFINITIEF])
    const { oordeel } = verwerk(voor, samen(stop('32', '2026-06-26'), weg(DEFINITIEF)))
    expect(oordeel.uitkomst).toBe('goedgekeurd')
  })

  it('beoordeelt de vervanging van een mislukte verwijdering niet, een ander nummer wel', () => {
    const voor = na(beginpunt(), [START, DEFINITIEF])
    const { oordeel } = verwerk(
      voor,
      samen(
        weg(stop('31', '2026-06-25')),
        stop('32', '2026-06-26'),
        anders(DEFINITIEF, { tn: '300202' }),
      ),
    )
    expect(oordeel.retour?.client?.producten).toEqual([['9063'], ['0233'], ['9069']])
  })

  it('ziet een tijdelijke en een definitieve stop samen als een geldige reeks', () => {
    const voor = na(beginpunt(), [START])
    const { oordeel, verloop } = verwerk(voor, samen(TIJDELIJK, DEFINITIEF))
    expect(oordeel.uitkomst).toBe('goedgekeurd')
    expect(toestandVan(verloop).levering).toBe('DEFINITIEF_GESTOPT')
  })
})
