// SPDX-License-Identifier: EUPL-1.2
/** A correction played through the pure core by two parties, for tests. */
import { maakRetour, type Retourbericht } from '@stopwijzer/ijw'
import {
  type Besluit,
  beginCorrectie,
  type Correctie,
  correctieplan,
  type Gewenst,
  gaVerder,
  metBericht,
  metVervolg,
  naRetour,
  nieuweCorrectie,
  type Vervolg,
} from '@stopwijzer/keten'
import { expect } from 'vitest'
import { jw301, jw305, jw307, start, stop, twA, twB } from './berichten.ts'
import { AANBIEDER, GEMEENTE, Partij, wissel } from './proefketen.ts'

export const DAG = '2026-07-21'

/** A provider that carries its correction out as the service does, and its municipality. */
export class Spel {
  readonly gemeente = new Partij(GEMEENTE, 'gemeente')
  readonly aanbieder = new Partij(AANBIEDER, 'aanbieder')
  correctie!: Correctie

  constructor() {
    wissel(this.gemeente, this.aanbieder, jw301('2026-01-02', [twA(), twB()]), '2026-01-02')
    wissel(this.aanbieder, this.gemeente, jw305('2026-01-13', [start('2026-01-12')]), '2026-01-13')
    const D = stop('2026-01-12', '31', '2026-07-17')
    wissel(this.aanbieder, this.gemeente, jw307('2026-07-20', [D]), '2026-07-20')
  }

  begin(gewenst: Gewenst): Vervolg {
    const toestand = this.aanbieder.toestand('300201', DAG)!
    const plan = correctieplan(toestand.stops[0]!, gewenst, toestand, null)
    if (!plan.mag) throw new Error(plan.reden)
    const nieuw = nieuweCorrectie('65656055-C1', { wat: 'stop', ...toestand }, plan.stappen)
    return this.neem(beginCorrectie(nieuw, this.aanbieder.dossier, this.aanbieder.context(DAG)))
  }

  /** Keeps the new state and sends the message, as the service does. */
  neem(vervolg: Vervolg): Vervolg {
    this.correctie = vervolg.correctie
    if (vervolg.bericht !== null) {
      expect(this.aanbieder.verstuur(vervolg.bericht, DAG).uitkomst).toBe('verzonden')
      this.correctie = metBericht(this.correctie, this.laatste.berichtId)
    }
    return vervolg
  }

  get laatste() {
    return this.aanbieder.verzonden.at(-1)!
  }

  /** The municipality judges the message that is out. */
  oordeel(): Retourbericht {
    return this.gemeente.ontvang(this.laatste.bericht, DAG).retourbericht!
  }

  /** A return message reaches the provider. */
  retour(
    retour: Retourbericht,
    eigen = this.laatste,
  ): { besluit: Besluit; vervolg: Vervolg | null } {
    const besluit = this.aanbieder.retour(retour, DAG, eigen)
    const vervolg = naRetour(
      this.correctie,
      { eigen, retour, besluit },
      this.aanbieder.dossier,
      this.aanbieder.context(DAG),
    )
    if (vervolg === null) return { besluit, vervolg }
    return { besluit: metVervolg(besluit, vervolg, eigen.berichtId), vervolg: this.neem(vervolg) }
  }

  verder(): Vervolg {
    const { dossier } = this.aanbieder
    return this.neem(gaVerder(this.correctie, dossier, this.aanbieder.context(DAG)))
  }

  /** The stops that stand on both sides. */
  get stand() {
    const stops = (partij: Partij) =>
      partij.toestand('300201', DAG)!.stops.map((s) => `${s.redenBeeindiging} ${s.einddatum}`)
    expect(stops(this.aanbieder)).toEqual(stops(this.gemeente))
    return stops(this.gemeente)
  }
}

export function afkeur({ laatste }: Spel, codes: readonly string[]): Retourbericht {
  const header = { header: codes, client: null }
  return maakRetour(laatste.bericht, header, {
    identificatie: 'R00001',
    dagtekening: DAG,
    xsdVersie: { basisschema: '1.0.0', bericht: '1.0.0' },
  })
}

/** Not approved and not rejected: the whole message comes back, all 0200 (Q07). */
export function tegenstrijdig({ laatste }: Spel): Retourbericht {
  const client = { client: ['0200'], producten: [['9063']], contacten: [], relaties: [] }
  const retour = maakRetour(
    laatste.bericht,
    { header: ['0200'], client },
    {
      identificatie: 'R00002',
      dagtekening: DAG,
      xsdVersie: { basisschema: '1.0.0', bericht: '1.0.0' },
    },
  )
  return JSON.parse(JSON.stringify(retour).replace('9063', '0200'))
}
