// SPDX-License-Identifier: EUPL-1.2
/** The scenarios as data: the state after each, and the closing JW301 that each calls for. */
import { existsSync, readFileSync } from 'node:fs'
import type { Heenbericht } from '@stopwijzer/ijw'
import { describe, expect, it } from 'vitest'
import { jw301, twA, twB, twC } from '../../../../tests/keten/berichten.ts'
import { AANBIEDER, GEMEENTE, Partij } from '../../../../tests/keten/proefketen.ts'
import type { Besluit } from '../besluit/besluit.ts'
import { berichtVan, type MeldStap, type Stap } from '../proef/berichten.ts'
import { voorstelBericht } from './voorstel.ts'

interface Scenario {
  readonly id: string
  readonly titel: string
  readonly then: string
  readonly stappen: readonly Stap[]
  readonly verwacht: readonly unknown[] | null
  readonly toestand: string | null
  readonly toewijzing: string | null
}

const BESTAND = new URL('../../../../../shared/domain/scenarios/scenarios.json', import.meta.url)
const aanwezig = existsSync(BESTAND)
const scenarios: readonly Scenario[] = aanwezig
  ? JSON.parse(readFileSync(BESTAND, 'utf8')).scenarios
  : []

/** Messages that do not pass the XSD never reach a decision; the fast reader stops them. */
const bereiktBesluit = (s: Scenario) => !s.verwacht?.includes('XSD')
const isMelding = (stap: Stap): stap is MeldStap => stap.soort !== '301'

function speel(scenario: Scenario): { gemeente: Partij; laatste: Besluit | null } {
  const stappen = scenario.stappen.filter(isMelding)
  const taakgericht = stappen.some((stap) => stap.taakgericht) ? [AANBIEDER] : []
  const gezien = new Set<string>()
  const gemeente = new Partij(GEMEENTE, 'gemeente', { taakgericht })
  // The year of the leap-day scenarios needs a toewijzing that runs in it.
  const laatsteDag = stappen.at(-1)?.ontvangen ?? '2026-12-31'
  const eind = laatsteDag > '2027' ? `${laatsteDag.slice(0, 4)}-12-31` : '2026-12-31'
  gemeente.verstuur(jw301('2026-01-02', [twA({ Einddatum: eind }), twB(), twC()]), '2026-01-02')
  let laatste: Besluit | null = null
  for (const stap of stappen) {
    if (stap.gemeente !== GEMEENTE) continue
    const bericht: Heenbericht = berichtVan(stap)
    const sleutel = `${stap.soort}/${stap.agb}/${stap.id}`
    Object.assign(gemeente.extra, { identificatieAlGebruikt: gezien.has(sleutel) })
    gezien.add(sleutel)
    laatste = gemeente.ontvang(bericht, stap.ontvangen)
  }
  return { gemeente, laatste }
}

const naam = aanwezig ? 'scenarios' : 'scenarios (needs ../shared)'

describe.skipIf(!aanwezig)(`${naam}: toestand`, () => {
  const metToestand = scenarios.filter(
    (s) =>
      s.toestand !== null && s.toewijzing !== null && s.stappen.length > 0 && bereiktBesluit(s),
  )

  it('covers a fair share of them', () => {
    expect(metToestand.length).toBeGreaterThan(40)
  })

  it.each(metToestand.map((s) => [s.id, s.titel, s] as const))('%s %s', (_, __, scenario) => {
    const { gemeente } = speel(scenario)
    const dag = scenario.stappen.filter(isMelding).at(-1)?.ontvangen ?? '2026-07-20'
    expect(gemeente.toestand(scenario.toewijzing, dag)?.levering).toBe(scenario.toestand)
  })
})

describe.skipIf(!aanwezig)(`${naam}: sluitend 301`, () => {
  const metVoorstel = scenarios.flatMap((s) => {
    const delen = /Voorstel sluitend 301: Einddatum (\S+), RedenWijziging (\d\d)/.exec(s.then)
    return delen === null ? [] : [[s.id, s.titel, delen[1], delen[2], s] as const]
  })

  it('finds proposals in the scenarios', () => {
    expect(metVoorstel.length).toBeGreaterThanOrEqual(5)
  })

  it.each(metVoorstel)('%s %s: %s, %s', (_, __, einddatum, redenWijziging, scenario) => {
    const { laatste } = speel(scenario)
    expect(laatste?.taken).toContainEqual(
      expect.objectContaining({
        soort: 'sluiten-toewijzing',
        toewijzingNummer: scenario.toewijzing,
        voorstel: expect.objectContaining({ einddatum, redenWijziging }),
      }),
    )
  })

  it.each(scenarios.filter((s) => s.id === 'M09').map((s) => [s.id, s.titel, s] as const))(
    '%s %s: the approver chooses',
    (_, __, scenario) => {
      const { gemeente, laatste } = speel(scenario)
      const taak = laatste?.taken.find((t) => t.soort === 'sluiten-toewijzing')
      if (taak === undefined) throw new Error('geen taak')
      if (taak.voorstel?.soort !== 'JW301') throw new Error('geen voorstel')
      expect(taak.voorstel.redenWijziging).toBeNull()
      const context = gemeente.context('2026-07-21')
      expect(voorstelBericht(taak.voorstel, gemeente.dossier, context)).toBeNull()
      expect(gemeente.keurGoed(taak, '2026-07-21').uitkomst).toBe('geweigerd')
      expect(gemeente.keurGoed(taak, '2026-07-21', { redenWijziging: '14' }).uitkomst).toBe(
        'geweigerd',
      )
      expect(gemeente.keurGoed(taak, '2026-07-21', { redenWijziging: '05' }).uitgaand).toHaveLength(
        1,
      )
    },
  )
})
