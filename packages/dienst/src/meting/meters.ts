// SPDX-License-Identifier: EUPL-1.2
/**
 * The meters of a process. Labels come from closed lists or are patterns of routes: no
 * client, no organisation, no address and no text of somebody else can become a label.
 */
import { BERICHTEN } from '@stopwijzer/ijw'
import type pg from 'pg'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { leesStand, type Stand } from './stand.ts'
import type { Waarneming } from './waarnemen.ts'

export interface Meters {
  readonly waarneming: Waarneming
  /** All meters as text for Prometheus, with the state of the database of this moment. */
  lees(): Promise<string>
}

const SOORTEN: ReadonlySet<string> = new Set(Object.keys(BERICHTEN))
const UITKOMSTEN: ReadonlySet<string> = new Set([
  ...['goedgekeurd', 'afgekeurd', 'geweigerd', 'herhaling', 'vastgehouden', 'mislukt'],
])
const METHODEN: ReadonlySet<string> = new Set([
  ...['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
])
const uit = (mogelijk: ReadonlySet<string>, waarde: string) =>
  mogelijk.has(waarde) ? waarde : 'anders'

/** Gauges that are read from the database when somebody asks. */
const STANDEN: Readonly<Record<keyof Stand, readonly [naam: string, help: string]>> = {
  termijnenOpen: ['termijnen_open', 'Open taken met een uiterste dag.'],
  termijnenTeLaat: ['termijnen_te_laat', 'Open taken waarvan de uiterste dag voorbij is.'],
  takenOpen: ['taken_open', 'Open taken.'],
  uitgaandWacht: ['uitgaand_wacht', 'Berichten die nog weg moeten.'],
  uitgaandOudsteSeconden: [
    'uitgaand_oudste_seconden',
    'Hoe lang het oudste bericht wacht dat nog weg moet.',
  ],
  mislukt: ['mislukt_wacht', 'Berichten die door een fout opnieuw geprobeerd worden.'],
  dood: ['mislukt_dood', 'Berichten die na veel pogingen op een mens wachten.'],
  vastgehouden: ['vastgehouden', 'Berichten die op een ander bericht wachten.'],
}

export function maakMeters(pool: pg.Pool, vandaag: () => string): Meters {
  const register = new Registry()
  const registers = [register]
  collectDefaultMetrics({ register })
  const berichten = new Counter({
    name: 'stopwijzer_berichten_totaal',
    help: 'Verwerkte berichten, per soort en uitkomst.',
    labelNames: ['berichtsoort', 'uitkomst'],
    registers,
  })
  const partij = new Histogram({
    name: 'stopwijzer_partij_berichten',
    help: 'Berichten die samen in een transactie gingen.',
    buckets: [1, 2, 5, 10, 20, 50],
    registers,
  })
  const verzoek = new Histogram({
    name: 'stopwijzer_http_seconden',
    help: 'Duur van verzoeken aan de API, per route.',
    labelNames: ['route', 'methode', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  })
  const verbindingen = new Gauge({
    name: 'stopwijzer_databank_verbindingen',
    help: 'Verbindingen van dit proces met de databank.',
    labelNames: ['staat'],
    registers,
  })
  const bereikbaar = new Gauge({
    name: 'stopwijzer_databank_bereikbaar',
    help: '1 als de databank antwoord gaf op de vraag naar de standen.',
    registers,
  })
  const standen = new Map(
    Object.entries(STANDEN).map(([sleutel, [naam, help]]) => [
      sleutel as keyof Stand,
      new Gauge({ name: `stopwijzer_${naam}`, help, registers }),
    ]),
  )
  return {
    waarneming: {
      partij(lijst) {
        partij.observe(lijst.length)
        for (const een of lijst) {
          const berichtsoort = uit(SOORTEN, een.berichtsoort)
          berichten.inc({ berichtsoort, uitkomst: uit(UITKOMSTEN, een.uitkomst) })
        }
      },
      verzoek: (route, methode, status, seconden) =>
        verzoek.observe({ route, methode: uit(METHODEN, methode), status }, seconden),
    },
    async lees() {
      verbindingen.set({ staat: 'open' }, pool.totalCount)
      verbindingen.set({ staat: 'vrij' }, pool.idleCount)
      verbindingen.set({ staat: 'wachtend' }, pool.waitingCount)
      const stand = await leesStand(pool, vandaag()).catch(() => null)
      bereikbaar.set(stand === null ? 0 : 1)
      for (const [sleutel, meter] of standen) {
        // What is not known is left out: an old number would pass for today's.
        if (stand === null) meter.remove()
        else meter.set(stand[sleutel])
      }
      return register.metrics()
    },
  }
}
