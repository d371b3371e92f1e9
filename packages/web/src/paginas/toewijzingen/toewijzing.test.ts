// SPDX-License-Identifier: EUPL-1.2
import { expect, it } from 'vitest'
import { stapknoppen, type Zet, type Zetsoort } from './toewijzing.ts'

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

it('biedt aan wat mag, wat de zorg verder brengt vooraan, en elke bladzijde één keer', () => {
  const zetten = [
    zet('start-verbeteren'),
    zet('stop-verwijderen'),
    zet('tijdelijke-stop'),
    zet('definitieve-stop'),
    zet('start', false),
  ]
  expect(stapknoppen(zetten, 't1')).toEqual([
    { tekst: 'stop', naar: '/toewijzingen/t1/stop' },
    { tekst: 'tijdelijk', naar: '/toewijzingen/t1/stop?soort=tijdelijk' },
    { tekst: 'corrigeren', naar: '/toewijzingen/t1/corrigeren' },
  ])
  expect(stapknoppen([zet('definitief-na-tijdelijk'), zet('herstart')], 't1')[0]).toEqual({
    tekst: 'herstart',
    naar: '/toewijzingen/t1/start',
  })
  expect(stapknoppen([], 't1')).toEqual([])
})
