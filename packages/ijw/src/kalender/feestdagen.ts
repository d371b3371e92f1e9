// SPDX-License-Identifier: EUPL-1.2
/**
 * Public holidays of a year by two calendars (docs/adr/0040-twee-kalenders.md):
 *
 * - `atw`: Algemene termijnenwet art. 3 lid 1 (with 5 May every year), lid 2 (Good Friday)
 *   and lid 3 (days named by decree). Gives the latest due date: use it before calling
 *   someone else late.
 * - `strikt`: lid 1 only, with 5 May in lustrum years only (2025, 2030). Gives the earliest
 *   due date: use it to guard one's own duty.
 *
 * Exact from 2014. For 1980-2013 Queen's day (30 April) takes the place of King's day;
 * earlier years are counted by the rule of 1980.
 */
import { dagnummer, dagnummerVan, datumVanDagnummer, weekdagVanDagnummer } from './datum.ts'
import { GELIJKGESTELDE_DAGEN } from './gelijkgesteld.ts'

export type Kalender = 'atw' | 'strikt'
export type Grondslag = 'art3lid1' | 'art3lid2' | 'art3lid3'

export interface Feestdag {
  readonly datum: string
  readonly naam: string
  readonly grondslag: Grondslag
}

const ZONDAG = 7

/** Day number of Easter Sunday (Meeus/Jones/Butcher, Gregorian calendar). */
export function paaszondag(jaar: number): number {
  const a = jaar % 19
  const eeuw = Math.floor(jaar / 100)
  const c = jaar % 100
  const d = Math.floor(eeuw / 4)
  const f = Math.floor((eeuw + 8) / 25)
  const g = Math.floor((eeuw - f + 1) / 3)
  const h = (19 * a + eeuw - d - g + 15) % 30
  const k = (32 + 2 * (eeuw % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * k) / 451)
  const som = h + k - 7 * m + 114
  return dagnummerVan(jaar, Math.floor(som / 31), (som % 31) + 1)
}

/**
 * The holidays of `jaar` in order of date, also those that fall in a weekend.
 * @throws RangeError when `jaar` is not a whole year from 1 to 9999.
 */
export function feestdagen(jaar: number, kalender: Kalender): readonly Feestdag[] {
  if (!Number.isInteger(jaar) || jaar < 1 || jaar > 9999) {
    throw new RangeError(`Geen jaartal van 1 tot en met 9999: ${jaar}`)
  }
  const pasen = paaszondag(jaar)
  const dagen: [number, string, Grondslag][] = [
    [dagnummerVan(jaar, 1, 1), 'Nieuwjaarsdag', 'art3lid1'],
    [pasen + 1, 'Tweede Paasdag', 'art3lid1'],
    verjaardagVanDeKoning(jaar),
    [pasen + 39, 'Hemelvaartsdag', 'art3lid1'],
    [pasen + 50, 'Tweede Pinksterdag', 'art3lid1'],
    [dagnummerVan(jaar, 12, 25), 'Eerste Kerstdag', 'art3lid1'],
    [dagnummerVan(jaar, 12, 26), 'Tweede Kerstdag', 'art3lid1'],
  ]
  if (kalender === 'atw' || jaar % 5 === 0) {
    dagen.push([dagnummerVan(jaar, 5, 5), 'Bevrijdingsdag', 'art3lid1'])
  }
  if (kalender === 'atw') {
    dagen.push([pasen - 2, 'Goede Vrijdag', 'art3lid2'])
    for (const { datum } of GELIJKGESTELDE_DAGEN) {
      if (Number(datum.slice(0, 4)) === jaar) {
        dagen.push([dagnummer(datum), 'Gelijkgestelde dag', 'art3lid3'])
      }
    }
  }
  return dagen
    .sort(([een], [ander]) => een - ander)
    .map(([dag, naam, grondslag]) => ({ datum: datumVanDagnummer(dag), naam, grondslag }))
}

/** The celebration moves to Saturday when the day itself is a Sunday. */
function verjaardagVanDeKoning(jaar: number): [number, string, Grondslag] {
  const dag = jaar >= 2014 ? dagnummerVan(jaar, 4, 27) : dagnummerVan(jaar, 4, 30)
  const gevierd = weekdagVanDagnummer(dag) === ZONDAG ? dag - 1 : dag
  return [gevierd, jaar >= 2014 ? 'Koningsdag' : 'Koninginnedag', 'art3lid1']
}
