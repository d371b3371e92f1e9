// SPDX-License-Identifier: EUPL-1.2
/** How to correct an approved start (stopzorg 6.1 and 6.2). */
import type { StartFeit } from '../dossier/feiten.ts'
import type { ToewijzingToestand } from '../dossier/toestand.ts'
import { type GewensteStart, metGewenst } from './gewenst.ts'
import { BLIJFT_DICHT, NAAR_ANDERE_CLIENT, NIETS_ANDERS, WACHT_EERST } from './plan.ts'
import { type Correctieplan, isBerichtstap, wachtOp } from './stap.ts'
import { startketen } from './startketen.ts'
import { gelijkeStart, isStartVan, startWaarden, stopWaarden } from './waarden.ts'

/**
 * The plan for correcting `start` on `toestand`, with every stop on it taken along: those
 * are removed first and reported anew on the right start. When the start goes, so do they.
 */
export function startcorrectieplan(
  start: StartFeit,
  gewenst: GewensteStart,
  toestand: ToewijzingToestand,
): Correctieplan {
  const oud = startWaarden(start)
  if (!toestand.starts.some((s) => gelijkeStart(s, oud))) {
    return {
      mag: false,
      regel: 'TR063',
      reden:
        'Deze start is niet goedgekeurd. U hoeft hem niet te verwijderen. Stuur gewoon een nieuwe start.',
    }
  }
  if (toestand.uitstaand.length > 0) return WACHT_EERST
  const stops = toestand.stops.map(stopWaarden).filter((stop) => isStartVan(stop, oud))
  const waarschuwingen =
    toestand.toewijzing === 'INGETROKKEN' && stops.length > 0 ? [BLIJFT_DICHT] : []
  if (gewenst.weg || gewenst.andereClient) {
    const stappen = startketen(oud, null, stops, [])
    const laatste = stappen.at(-1)
    return {
      mag: true,
      stappen:
        gewenst.andereClient && isBerichtstap(laatste)
          ? [...stappen, wachtOp(laatste), NAAR_ANDERE_CLIENT]
          : stappen,
      waarschuwingen,
    }
  }
  const nieuw = metGewenst(oud, gewenst)
  if (gelijkeStart(oud, nieuw)) return NIETS_ANDERS
  const nieuweStops = stops.map((stop) => ({ ...stop, ...nieuw }))
  return { mag: true, stappen: startketen(oud, nieuw, stops, nieuweStops), waarschuwingen }
}
