// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest'
import { type Clienttoewijzing, stapknoppen, type Zet, type Zetsoort } from './toewijzing.ts'

type Levering = Clienttoewijzing['levering']
type Status = Clienttoewijzing['toewijzing']

const zet = (soort: Zetsoort, mag = true): Zet => ({
  soort,
  over: null,
  veld: null,
  mag,
  berichten: [],
  ruimte: {},
  waarschuwingen: [],
  waaromNiet: [],
})

/** What can be done in each state when no answer is awaited, in no order. */
const MAG: Readonly<Record<Levering, readonly Zetsoort[]>> = {
  TOEGEWEZEN: ['start'],
  GESTART: ['start-verbeteren', 'start-verwijderen', 'tijdelijke-stop', 'definitieve-stop'],
  TIJDELIJK_GESTOPT: [
    'start-verbeteren',
    'stop-verbeteren',
    'stop-verwijderen',
    'definitief-na-tijdelijk',
    'herstart',
  ],
  DEFINITIEF_GESTOPT: ['herstart', 'start-verbeteren', 'stop-verbeteren', 'stop-verwijderen'],
}

const bij = (levering: Levering, toewijzing: Status = 'OPEN') => ({
  id: 't1',
  levering,
  toewijzing,
})

/** The button that stands out (or none), then the others. */
const VERWACHT: [Levering, Status, string | null, ...string[]][] = [
  ['TOEGEWEZEN', 'OPEN', 'start'],
  ['TOEGEWEZEN', 'INGETROKKEN', null, 'start'],
  ['TOEGEWEZEN', 'VERLOPEN', null, 'start'],
  ['TOEGEWEZEN', 'VERWIJDERD', null, 'start'],
  ['GESTART', 'OPEN', 'stop', 'tijdelijk', 'corrigeren'],
  ['GESTART', 'INGETROKKEN', 'stop', 'tijdelijk', 'corrigeren'],
  ['GESTART', 'VERLOPEN', 'stop', 'tijdelijk', 'corrigeren'],
  ['GESTART', 'VERWIJDERD', null, 'stop', 'tijdelijk', 'corrigeren'],
  ['TIJDELIJK_GESTOPT', 'OPEN', 'herstart', 'definitief', 'corrigeren'],
  ['TIJDELIJK_GESTOPT', 'INGETROKKEN', 'definitief', 'herstart', 'corrigeren'],
  ['TIJDELIJK_GESTOPT', 'VERLOPEN', 'definitief', 'herstart', 'corrigeren'],
  ['TIJDELIJK_GESTOPT', 'VERWIJDERD', null, 'herstart', 'definitief', 'corrigeren'],
  ['DEFINITIEF_GESTOPT', 'OPEN', null, 'corrigeren', 'nieuweStart'],
  ['DEFINITIEF_GESTOPT', 'INGETROKKEN', null, 'corrigeren', 'nieuweStart'],
  ['DEFINITIEF_GESTOPT', 'VERLOPEN', null, 'corrigeren', 'nieuweStart'],
  ['DEFINITIEF_GESTOPT', 'VERWIJDERD', null, 'corrigeren', 'nieuweStart'],
]

describe('de knoppen van een toewijzing', () => {
  it.each(VERWACHT)('zorg %s, toewijzing %s: %s valt op', (levering, status, hoofd, ...rest) => {
    const knoppen = stapknoppen(
      MAG[levering].map((soort) => zet(soort)),
      bij(levering, status),
    )
    expect(knoppen.map(({ tekst }) => tekst)).toEqual(hoofd === null ? rest : [hoofd, ...rest])
    expect(knoppen.filter((knop) => knop.hoofd).map(({ tekst }) => tekst)).toEqual(
      hoofd === null ? [] : [hoofd],
    )
  })

  it('noemt elke toestand precies één keer', () => {
    const gezien = VERWACHT.map(([levering, status]) => `${levering} ${status}`)
    expect(new Set(gezien).size).toBe(16)
    expect(gezien).toHaveLength(16)
  })

  it('leiden naar de bladzijde waar het gebeurt', () => {
    const zetten = MAG.GESTART.map((soort) => zet(soort))
    expect(stapknoppen(zetten, bij('GESTART')).map(({ naar }) => naar)).toEqual([
      '/toewijzingen/t1/stop',
      '/toewijzingen/t1/stop?soort=tijdelijk',
      '/toewijzingen/t1/corrigeren',
    ])
  })

  it('laten niets opvallen als wat gevraagd is niet mag', () => {
    const zetten = [zet('definitieve-stop', false), zet('start-verbeteren')]
    expect(stapknoppen(zetten, bij('GESTART'))).toEqual([
      { tekst: 'corrigeren', naar: '/toewijzingen/t1/corrigeren', hoofd: false },
    ])
    expect(stapknoppen([], bij('GESTART'))).toEqual([])
  })
})
