// SPDX-License-Identifier: EUPL-1.2
/** Messages that overtake the one before them: held while it may still come, judged right when it did (OP080). */
import { describe, expect, it } from 'vitest'
import { berichtVan } from '../proef/berichten.ts'
import { proefContext } from '../proef/dossier.ts'
import {
  alsStap,
  anders,
  beginpunt,
  type Gebeurtenis,
  na,
  S,
  samen,
  stop,
  T,
  weg,
} from '../proef/reeks.ts'
import { beoordeel } from './beoordeel.ts'

const B1 = '2026-01-12'
const B2 = '2026-07-01'
const D = (eind: string, begin?: string) => stop('31', eind, begin)

function oordeel(
  ervoor: readonly Gebeurtenis[],
  bericht: Gebeurtenis,
  voorgangerKanKomen: boolean | 'ontbreekt' = true,
) {
  const { dossier } = na(beginpunt(), ervoor)
  return beoordeel(
    berichtVan(alsStap(bericht, 99)),
    dossier,
    proefContext({ nu: '2026-12-01T12:00:00', voorgangerKanKomen }),
  )
}

/** What came before, what overtook, its codes, the message that was overtaken. */
const INGEHAALD: readonly (readonly [
  string,
  readonly Gebeurtenis[],
  Gebeurtenis,
  readonly string[],
  Gebeurtenis,
])[] = [
  ['een hervatting haalt haar tijdelijke stop in', [S(B1)], S(B2), ['9326'], T('2026-06-07')],
  ['een start haalt de verwijdering van de oude in', [S(B1)], S(B2), ['9326'], weg(S(B1))],
  [
    'een startverwijdering haalt de stopverwijdering in',
    [S(B1), D('2026-06-07')],
    weg(S(B1)),
    ['9071'],
    weg(D('2026-06-07')),
  ],
]

describe('een bericht dat zijn voorganger inhaalt', () => {
  it.each(INGEHAALD)('%s', (_naam, ervoor, bericht, codes, voorganger) => {
    expect(oordeel(ervoor, bericht)).toMatchObject({ uitkomst: 'vastgehouden', retour: null })
    // The predecessor came: now it is good.
    expect(oordeel([...ervoor, voorganger], bericht).uitkomst).toBe('goedgekeurd')
    // The waiting is over: judged as it stands.
    const uit = oordeel(ervoor, bericht, false)
    expect(uit).toMatchObject({ uitkomst: 'afgekeurd', retour: { client: { producten: [codes] } } })
    // A one-shot run waits only for what is missing.
    expect(oordeel(ervoor, bericht, 'ontbreekt').uitkomst).toBe('afgekeurd')
  })

  it.each([
    ['dezelfde start', [S(B1)], S(B1)],
    ['dezelfde stop', [S(B1), D('2026-06-07')], D('2026-06-07')],
    ['dezelfde tijdelijke stop', [S(B1), T('2026-06-07')], T('2026-06-07')],
  ])('%s nog eens wacht nergens op', (_naam, ervoor, bericht) => {
    expect(oordeel(ervoor, bericht).uitkomst).toBe('afgekeurd')
  })

  it.each([
    ['een tweede definitieve stop', D('2026-06-07'), D('2026-06-01')],
    ['een tweede tijdelijke stop', T('2026-06-07'), T('2026-06-20')],
    [
      'een andere ToewijzingIngangsdatum',
      D('2026-06-07'),
      anders(D('2026-06-07'), { ingang: '2026-01-04' }),
    ],
  ])(
    '%s wordt meteen afgekeurd: wie zo verbetert, wacht op de verwijdering',
    (_naam, eerst, dan) => {
      expect(oordeel([S(B1), eerst], dan).uitkomst).toBe('afgekeurd')
    },
  )

  it('wat in het bericht zelf in de weg staat, geneest geen ander bericht', () => {
    expect(oordeel([], samen(S(B1), S(B2))).uitkomst).toBe('afgekeurd')
    expect(oordeel([S(B1)], samen(D('2026-06-07'), D('2026-06-20'))).uitkomst).toBe('afgekeurd')
    expect(oordeel([S(B1)], samen(weg(S(B1)), weg(S(B1)))).uitkomst).toBe('afgekeurd')
  })

  it('wat ontbreekt, wordt ook in een enkele ronde afgewacht', () => {
    expect(oordeel([], D('2026-06-07'), 'ontbreekt').uitkomst).toBe('vastgehouden')
    expect(oordeel([], weg(S(B1)), 'ontbreekt').uitkomst).toBe('vastgehouden')
  })
})
