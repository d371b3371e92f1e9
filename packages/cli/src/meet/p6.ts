// SPDX-License-Identifier: EUPL-1.2
/** P6: growth: the cost of a message with more and more stops already in the database. */
import type { Omvang } from './index.ts'
import { type Meting, vergeleken } from './meting.ts'
import { tempo } from './motor/belasting.ts'
import { groei } from './motor/groei.ts'
import { draaiSamen, type Motor, metMotor } from './motor/metMotor.ts'
import type { Werker } from './motor/werker.ts'
import { PER_CLIENT } from './motor/zaad.ts'

interface Stand {
  readonly stops: number
  readonly motor: Motor
  readonly werkers: readonly Werker[]
  /** Milliseconds per message, per round. */
  readonly kosten: number[]
}

export async function meetP6(omvang: Omvang): Promise<Meting> {
  return metStanden(omvang, [], async (standen) => {
    // One round more, for warming up.
    const perRonde = Math.floor((standen[0]?.motor.stops ?? 0) / (omvang.rondes + 1))
    for (let ronde = 0; ronde <= omvang.rondes; ronde++) {
      for (const { werkers, kosten } of ronde % 2 === 0 ? standen : standen.toReversed()) {
        const van = perRonde * ronde
        const tot = van + perRonde
        const lopen = await draaiSamen(werkers, { weg: 'motor', van, tot, inVlucht: 64 })
        if (ronde > 0) kosten.push(1000 / tempo(lopen))
      }
    }
    const [kleinste, ...groter] = standen
    const telling = (aantal: number) => aantal.toLocaleString('nl-NL')
    return {
      id: 'P6',
      titel: 'Groei: dezelfde berichten, meer stops in de databank',
      uitleg: `Kosten van een JW307 zoals in P5, één proces met 64 tegelijk, in databanken waar al steeds meer stops in staan, om en om gemeten. De stops die er al staan hebben alle rijen en indexen die de motor maakt. Alleen van waarden die PostgreSQL apart van de rij bewaart (de berichten zelf, de antwoorden en de taken) is de inhoud ingekort: die wordt hier niet gelezen.`,
      vergelijkingen: groter.map(({ stops, kosten }) =>
        vergeleken(
          {
            naam: `${telling(stops)} stops, naast ${telling(kleinste?.stops ?? 0)}`,
            eenheid: 'ms per bericht',
            uitkomst: (groot, klein) => groot / klein,
            doel: { kant: 'hoogstens', grens: 1.3 },
          },
          kosten,
          kleinste?.kosten ?? [],
        ),
      ),
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
  return metMotor(omvang.toewijzingen, async (motor) => {
    await groei(motor.dienst, stops, omvang.toewijzingen / PER_CLIENT)
    const werkers = await motor.start(1)
    return metStanden(omvang, [...klaar, { stops, motor, werkers, kosten: [] }], werk)
  })
}
