// SPDX-License-Identifier: EUPL-1.2
/** How to correct an approved stop: only the legal moves, in order (stopzorg 6.1 and 6.2). */
import type { StopFeit } from '../dossier/feiten.ts'
import type { ToewijzingToestand } from '../dossier/toestand.ts'
import type { Regioprofiel } from '../regio/profiel.ts'
import { isTijdelijk } from '../sluiten/redenen.ts'
import type { StopWaarden } from './aanlevering.ts'
import type { Gewenst } from './gewenst.ts'
import { metGewenst } from './gewenst.ts'
import { type Berichtstap, type Correctieplan, metWachten, type Stap, wachtOp } from './stap.ts'
import { startketen } from './startketen.ts'
import {
  gelijkeStop,
  isStartVan,
  meld,
  meldStops,
  startWaarden,
  stopWaarden,
  verwijder,
} from './waarden.ts'

/**
 * The plan for correcting `stop` on `toestand`. Removing repeats exactly the values that
 * were approved. A changed reason fits one message (it is part of the key); every other
 * field takes two, with the answer awaited in between, because not every receiver handles
 * them in one. `profiel` can ask for two messages always. A temporary stop that was followed
 * by a definitive one takes that one along: nothing may be added after it (9415). A key
 * field of the start itself (Begindatum, ToewijzingNummer, Product) takes a chain: a start
 * cannot be removed while a stop stands on it (9071). `alle` are the toewijzingen of the same
 * client: a stop that belongs to a start that was reported on another one moves by itself.
 */
export function correctieplan(
  stop: StopFeit,
  gewenst: Gewenst,
  toestand: ToewijzingToestand,
  profiel: Regioprofiel | null,
  alle: readonly ToewijzingToestand[] = [toestand],
): Correctieplan {
  const waarden = stopWaarden(stop)
  if (!toestand.stops.some((s) => gelijkeStop(stopWaarden(s), waarden))) {
    return {
      mag: false,
      regel: 'TR063',
      reden:
        'Deze stop is niet goedgekeurd. U hoeft hem niet te verwijderen. Stuur gewoon een nieuwe stop.',
    }
  }
  if (toestand.uitstaand.length > 0) return WACHT_EERST
  const waarschuwingen = toestand.toewijzing === 'INGETROKKEN' ? [BLIJFT_DICHT] : []
  const klaar = (stappen: readonly Stap[]): Correctieplan => ({
    mag: true,
    stappen,
    waarschuwingen,
  })

  const weg = verwijderStops([waarden])
  if (gewenst.weg) return klaar([weg])
  if (gewenst.andereClient) return klaar([weg, wachtOp(weg), NAAR_ANDERE_CLIENT])
  const nieuw = metGewenst(waarden, gewenst)
  if (gelijkeStop(waarden, nieuw)) return NIETS_ANDERS
  // What else stands on the same start; it stays as it is, wherever that start goes.
  const andere = toestand.stops
    .map(stopWaarden)
    .filter((s) => isStartVan(s, waarden) && !gelijkeStop(s, waarden))
  if (!isStartVan(waarden, nieuw)) {
    return opAndereStart(waarden, nieuw, andere, toestand, alle, klaar)
  }
  const volgende = isTijdelijk(waarden) ? andere : []
  const alleenReden = gelijkeStop({ ...waarden, redenBeeindiging: nieuw.redenBeeindiging }, nieuw)
  if (alleenReden && volgende.length === 0 && !profiel?.voorkeuren.correctieInTweeBerichten) {
    return klaar([
      {
        soort: 'JW307',
        regels: [verwijder(waarden), meld(nieuw)],
        uitleg: 'Verwijder de oude stop en meld de juiste in één bericht.',
      },
    ])
  }
  return klaar(
    metWachten([verwijderStops([waarden, ...volgende]), nieuweStops([nieuw, ...volgende])]),
  )
}

/** The stop moves to a start that exists, or the start itself has to change. */
function opAndereStart(
  oud: StopWaarden,
  nieuw: StopWaarden,
  andere: readonly StopWaarden[],
  toestand: ToewijzingToestand,
  alle: readonly ToewijzingToestand[],
  klaar: (stappen: readonly Stap[]) => Correctieplan,
): Correctieplan {
  // The stop was put on the wrong one of two starts that both exist: the starts are right.
  if (alle.some((een) => zelfdePartijen(een, toestand) && heeftStart(een, nieuw))) {
    return klaar(metWachten([verwijderStops([oud]), nieuweStops([nieuw])]))
  }
  const start = toestand.starts.find((s) => isStartVan(s, oud))
  if (start === undefined) {
    return { mag: false, regel: 'TR382', reden: 'De start bij deze stop kennen we niet.' }
  }
  const { redenBeeindiging: _, einddatum: __, ...nieuweStart } = nieuw
  const meegenomen = andere.map((s) => ({ ...s, ...nieuweStart }))
  return klaar(
    startketen(startWaarden(start), nieuweStart, [oud, ...andere], [nieuw, ...meegenomen]),
  )
}

function zelfdePartijen(een: ToewijzingToestand, ander: ToewijzingToestand): boolean {
  return een.gemeente === ander.gemeente && een.aanbieder === ander.aanbieder
}

function heeftStart({ starts }: ToewijzingToestand, van: StopWaarden): boolean {
  return starts.some((start) => isStartVan(start, van))
}

function verwijderStops(stops: readonly StopWaarden[]): Berichtstap {
  return {
    soort: 'JW307',
    regels: stops.map(verwijder),
    uitleg:
      stops.length > 1
        ? 'Verwijder de tijdelijke stop en de definitieve stop die erop volgde.'
        : 'Verwijder de stop, met precies dezelfde gegevens als eerst.',
  }
}

function nieuweStops(stops: readonly StopWaarden[]): Berichtstap {
  return {
    soort: 'JW307',
    regels: meldStops(stops),
    uitleg: stops.length > 1 ? 'Meld de juiste stops.' : 'Meld de juiste stop.',
  }
}

export const WACHT_EERST: Correctieplan = {
  mag: false,
  regel: 'OP080',
  reden: 'Er staat nog een retourbericht uit. Wacht eerst op het antwoord.',
}

export const NIETS_ANDERS: Correctieplan = {
  mag: false,
  regel: 'CORRECTIE',
  reden: 'Er verandert niets.',
}

export const BLIJFT_DICHT =
  'De gemeente heeft de toewijzing al gesloten. Het verwijderen van de stop opent die niet weer.'

export const NAAR_ANDERE_CLIENT: Stap = {
  soort: 'andere-client',
  uitleg: 'Meld haar daarna bij de juiste cliënt. In een bericht staat altijd één cliënt.',
}
