// SPDX-License-Identifier: EUPL-1.2
/** P6: growth: the cost of a message with more and more stops already in the database. */
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CliFout } from '../programma/fouten.ts'
import type { Omvang } from './index.ts'
import { type Meting, spreiding, vergeleken } from './meting.ts'
import { type Loop, percentiel, tempo } from './motor/belasting.ts'
import { groei } from './motor/groei.ts'
import { draaiSamen, type Motor, metMotor } from './motor/metMotor.ts'
import type { Werker } from './motor/werker.ts'
import { PER_CLIENT } from './motor/zaad.ts'
import { bewaardeMap, leesbaar } from './p7.ts'
import { cijfer } from './verslag.ts'

interface Stand {
  readonly stops: number
  readonly motor: Motor
  readonly werkers: readonly Werker[]
  /** What ran, per round. */
  readonly rondes: (readonly Loop[])[]
}

/** Left in a database that is kept once its stops were handed over: they can be only once. */
const GEBRUIKT = 'gebruikt'
const kosten = ({ rondes }: Stand) => rondes.map((lopen) => 1000 / tempo(lopen))

export async function meetP6(omvang: Omvang): Promise<Meting> {
  return metStanden(omvang, [], async (standen) => {
    // One round more, for warming up.
    // P7 has handed over the first stops of a database that is kept.
    const alle = standen[0]?.motor.stops ?? 0
    const bruikbaar = omvang.bewaar === undefined ? alle : alle - leesbaar(alle)
    const perRonde = Math.floor(bruikbaar / (omvang.rondes + 1))
    for (let ronde = 0; ronde <= omvang.rondes; ronde++) {
      for (const { motor, werkers, rondes } of ronde % 2 === 0 ? standen : standen.toReversed()) {
        const tot = motor.stops - perRonde * ronde
        const van = tot - perRonde
        const lopen = await draaiSamen(werkers, { weg: 'motor', van, tot, inVlucht: 64 })
        if (ronde > 0) rondes.push(lopen)
      }
    }
    const [kleinste, ...groter] = standen
    const telling = (aantal: number) => aantal.toLocaleString('nl-NL')
    return {
      id: 'P6',
      titel: 'Groei: dezelfde berichten, meer stops in de databank',
      uitleg: `Kosten van een JW307 zoals in P5, één proces met 64 tegelijk, in databanken waar al steeds meer stops in staan, om en om gemeten. De stops die er al staan hebben alle rijen en indexen die de motor maakt, verdeeld over een jaar. Alleen van de berichten zelf, de feiten, de antwoorden en de taken is de inhoud ingekort: die wordt hier niet gelezen.`,
      vergelijkingen: groter.map((stand) =>
        vergeleken(
          {
            naam: `${telling(stand.stops)} stops, naast ${telling(kleinste?.stops ?? 0)}`,
            eenheid: 'ms per bericht',
            uitkomst: (groot, klein) => groot / klein,
            doel: { kant: 'hoogstens', grens: 1.3 },
          },
          kosten(stand),
          kleinste === undefined ? [] : kosten(kleinste),
        ),
      ),
      tabel: {
        kop: ['stops', 'berichten/s', 'p50 (ms)', 'p95 (ms)', 'p99 (ms)'],
        rijen: standen.map(({ stops, rondes }) => [
          telling(stops),
          cijfer(spreiding(rondes.map(tempo)).mediaan),
          ...[0.5, 0.95, 0.99].map((deel) =>
            cijfer(spreiding(rondes.map((lopen) => percentiel(lopen, deel))).mediaan),
          ),
        ]),
      },
    }
  })
}

/** A database per stand, all open at the same time. */
async function metStanden<T>(
  omvang: Omvang,
  klaar: readonly Stand[],
  werk: (standen: readonly Stand[]) => Promise<T>,
): Promise<T> {
  const stops = omvang.stand[klaar.length]
  if (stops === undefined) return werk(klaar)
  const open = async (motor: Motor) => {
    if (map === undefined) await groei(motor.dienst, stops, omvang.toewijzingen / PER_CLIENT)
    const werkers = await motor.start(1)
    if (map !== undefined) writeFileSync(join(map, GEBRUIKT), '')
    return metStanden(omvang, [...klaar, { stops, motor, werkers, rondes: [] }], werk)
  }
  const map = grootste(omvang, klaar.length + 1)
  return metMotor(omvang.toewijzingen, open, map)
}

/** The folder in which P7 kept the largest database, when that is asked for and its turn has come. */
function grootste({ bewaar, stand }: Omvang, beurt: number): string | undefined {
  if (bewaar === undefined || beurt < stand.length) return undefined
  const map = bewaardeMap(bewaar, Math.round((stand.at(-1) ?? 0) / PER_CLIENT))
  if (existsSync(join(map, 'klaar')) && !existsSync(join(map, GEBRUIKT))) return map
  throw new CliFout('WAARDE_FOUT', {
    naam: '--bewaar',
    waarde: bewaar,
    verwacht: `Maak eerst met P7 een databank met ${stand.at(-1)} stops in deze map. P6 kan er daarna één keer op meten.`,
  })
}
