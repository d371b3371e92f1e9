// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest'
import { type Taaksoort, volgendeStap } from './taak.ts'

const taak = (soort: Taaksoort, anders: Partial<Parameters<typeof volgendeStap>[0]> = {}) => ({
  id: '0363-1A2B3C4D',
  soort,
  toewijzingId: 't1',
  berichtId: null,
  gevolgId: null,
  ...anders,
})

describe('de volgende stap van een taak', () => {
  it.each<[Taaksoort, 'gemeente' | 'aanbieder', object, string | undefined]>([
    ['stop-verschuldigd', 'aanbieder', {}, '/toewijzingen/t1/stop'],
    ['start-verschuldigd', 'aanbieder', {}, '/toewijzingen/t1/start'],
    // A municipality reports no stop.
    ['stop-verschuldigd', 'gemeente', {}, '/toewijzingen/t1'],
    ['stop-ontbreekt', 'gemeente', {}, '/toewijzingen/t1'],
    ['sluiten-toewijzing', 'gemeente', {}, '/sluitende-toewijzingen/0363-1A2B3C4D'],
    ['overleg', 'gemeente', { gevolgId: 'g1' }, '/gevolgen/g1'],
    ['overleg', 'gemeente', {}, '/toewijzingen/t1'],
    ['afgekeurd-herstellen', 'aanbieder', { berichtId: 'b1' }, '/berichten/b1/herstellen'],
    ['retour-ontbreekt', 'aanbieder', { berichtId: 'b1' }, '/berichten/b1'],
    ['handmatig-beoordelen', 'gemeente', { toewijzingId: null }, undefined],
    ['verzenden-mislukt', 'gemeente', {}, '/wachtrij'],
    ['afgeschermd-beoordelen', 'gemeente', {}, '/taken/0363-1A2B3C4D'],
  ])('%s voor een %s', (soort, organisatie, anders, naar) => {
    expect(volgendeStap(taak(soort, anders), organisatie)?.naar).toBe(naar)
  })
})
