// SPDX-License-Identifier: EUPL-1.2
/** The published scenarios of levels 2, 3 and 4, each judged step by step. */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Retouroordeel } from '@stopwijzer/ijw'
import { describe, expect, it } from 'vitest'
import type { Context } from '../context.ts'
import type { Dossier } from '../dossier/feiten.ts'
import { leidAf } from '../dossier/toestand.ts'
import { berichtVan, type Stap } from '../proef/berichten.ts'
import {
  AANBIEDER_ORGANISATIE,
  beoordeeld,
  proefContext,
  toegewezenDossier,
} from '../proef/dossier.ts'
import { beoordeel } from './beoordeel.ts'

const BRON = fileURLToPath(
  new URL('../../../../../shared/domain/scenarios/scenarios.json', import.meta.url),
)

interface Scenario {
  readonly id: string
  readonly titel: string
  readonly stappen: readonly Stap[]
  readonly verwacht: readonly Verwacht[] | null
  readonly toestand: string | null
  readonly toewijzing: string | null
}

type Verwacht =
  | 'GOED'
  | 'XSD'
  | { readonly header: string[]; readonly client?: string[]; readonly producten?: string[][] }

const scenarios: readonly Scenario[] = existsSync(BRON)
  ? JSON.parse(readFileSync(BRON, 'utf8')).scenarios
  : []

// Level 1 is the reader's; scenarios without steps describe something else than a verdict.
const teBeoordelen = scenarios.filter(
  ({ id, verwacht, stappen }) =>
    verwacht !== null &&
    stappen.length > 0 &&
    !verwacht.includes('XSD') &&
    'NLHKPTCIVYQM'.includes(id.charAt(0)),
)

describe.skipIf(scenarios.length === 0)('scenarios (needs ../shared)', () => {
  it('has scenarios of every group that is judged', () => {
    const groepen = new Set(teBeoordelen.map(({ id }) => id.charAt(0)))
    expect([...groepen].sort().join('')).toBe('CHIKLMNPQTV')
  })

  it.each(teBeoordelen.map((s) => [s.id, s.titel, s] as const))(
    '%s %s',
    (_id, _titel, scenario) => {
      const verwacht = scenario.verwacht as readonly Verwacht[]
      const eerste = scenario.stappen.length - verwacht.length
      let dossier: Dossier = toegewezenDossier()
      const gebruikt = new Set<string>()
      let nu = ''
      for (const [i, stap] of scenario.stappen.entries()) {
        const bericht = berichtVan(stap)
        const context = contextBij(stap, `bericht-${i}`, gebruikt)
        nu = context.nu
        const oordeel = beoordeel(bericht, dossier, context)
        const uitkomst = i < eerste ? 'GOED' : (verwacht[i - eerste] as Verwacht)
        expect(vorm(oordeel.retour), `step ${i + 1}`).toEqual(uitkomst)
        if (oordeel.uitkomst === 'goedgekeurd') {
          const herkomst = { berichtId: context.berichtId, moment: context.nu } as const
          const feiten = beoordeeld(bericht, { ...herkomst, richting: 'ontvangen' })
          dossier = { ...dossier, feiten: [...dossier.feiten, ...feiten] }
        }
      }
      if (scenario.toestand !== null) {
        const toestanden = leidAf(dossier, nu.slice(0, 10))
        const toestand = toestanden.find((t) => t.toewijzingNummer === scenario.toewijzing)
        expect(toestand?.levering).toBe(scenario.toestand)
      }
    },
  )
})

function contextBij(stap: Stap, berichtId: string, gebruikt: Set<string>): Context {
  if (stap.soort === '301') {
    return proefContext({
      nu: '2026-07-22T10:00:00',
      berichtId,
      organisatie: AANBIEDER_ORGANISATIE,
      nummersMetPrestaties: new Set(stap.prestaties),
    })
  }
  const sleutel = `${stap.soort} ${stap.agb} ${stap.id}`
  const identificatieAlGebruikt = gebruikt.has(sleutel)
  gebruikt.add(sleutel)
  const basis = proefContext({ nu: `${stap.ontvangen}T10:00:00`, berichtId })
  const taakgericht = stap.taakgericht === true ? [stap.agb] : []
  return {
    ...basis,
    identificatieAlGebruikt,
    instellingen: { ...basis.instellingen, taakgericht },
  }
}

/** A verdict in the form of the scenarios: contacts and relations are not in it. */
function vorm(retour: Retouroordeel | null): Verwacht | null {
  if (retour === null) return null
  if (retour.client === null) {
    return retour.header.length === 0 ? 'GOED' : { header: [...retour.header] }
  }
  return {
    header: [...retour.header],
    client: [...retour.client.client],
    producten: retour.client.producten.map((codes) => [...codes]),
  }
}
