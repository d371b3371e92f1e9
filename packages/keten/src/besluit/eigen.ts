// SPDX-License-Identifier: EUPL-1.2
/** What follows from a message that our own organisation wants to send. */
import type { Bevinding, Heenbericht } from '@stopwijzer/ijw'
import { toonDatum } from '@stopwijzer/ijw'
import { vandaag } from '../bericht/header.ts'
import type { Context } from '../context.ts'
import type { BerichtFeit, Dossier, StopFeit } from '../dossier/feiten.ts'
import { feitenUit } from '../dossier/feitenUit.ts'
import { isBerichtFeit, oordelenPerBericht } from '../dossier/geldig.ts'
import { leidAf, type ToewijzingToestand, toestandSleutel } from '../dossier/toestand.ts'
import { eerderDan } from '../dossier/versies.ts'
import type { Oordeel } from '../oordeel/oordeel.ts'
import { gevolgenVan } from '../regio/gevolgen.ts'
import { besluitTegengehouden } from './afgeschermd.ts'
import type { Besluit } from './besluit.ts'
import { trekGevolgen, zonderDubbele } from './gevolgtrekking.ts'
import { herkomstVan } from './herkomst.ts'
import { herstelSleutels } from './herstellen.ts'
import { wachtOpRetour } from './uitstaand.ts'
import { geweigerd, weigering } from './weigeren.ts'

/**
 * The decision on an own message. `oordeel` is the verdict that the receiver would give,
 * by the same rules on our own facts. `verzonden`: send it as it is and record the facts;
 * `geweigerd`: nothing is sent, `bevindingen` tell why.
 */
export function besluitEigen(
  bericht: Heenbericht,
  oordeel: Oordeel,
  dossier: Dossier,
  context: Context,
): Besluit {
  if (dossier.afgeschermd) return besluitTegengehouden(bericht, context)
  // The reason that makes all others pointless comes first: without the answer that is
  // still out our own mirror is behind, so the verdict says too little.
  const open = wachtOpRetour(bericht, dossier)
  if (open !== null) return geweigerd([nogUitstaand(open.berichtsoort, open.identificatie)])
  if (oordeel.uitkomst !== 'goedgekeurd') return geweigerd(oordeel.bevindingen)

  const herkomst = herkomstVan(bericht, context, 'verzonden')
  const feiten = feitenUit(bericht, herkomst)
  const genoemd = feiten.filter(isBerichtFeit)
  const oudereStart = stopOpOudereStart(genoemd, dossier, context)
  if (oudereStart !== null) return geweigerd([oudereStart])

  const uit = trekGevolgen(dossier, feiten, genoemd, context)
  return {
    uitkomst: 'verzonden',
    retourbericht: null,
    feiten,
    taken: uit.taken,
    afgehandeldeTaken: [...uit.afgehandeldeTaken, ...herstelSleutels(dossier, genoemd)],
    uitgaand: [],
    toestanden: uit.toestanden,
    signalen: zonderDubbele([...oordeel.signalen, ...uit.signalen]),
    gevolgen: gevolgenVan(genoemd),
    bevindingen: [],
  }
}

function nogUitstaand(berichtsoort: string, identificatie: string): Bevinding {
  return weigering(
    'OP080',
    `Er staat nog een retourbericht uit op uw ${berichtsoort} met Identificatie ${identificatie}.`,
    'Wacht op het antwoord. Stuur daarna pas een nieuw bericht over deze toewijzing.',
  )
}

/**
 * A new stop refers to the last start (OP155). Correcting an earlier period is possible all
 * the same: when this message, or an earlier approved one, removed a stop on that very start,
 * or when that start took the place of another one and has no stop yet.
 */
function stopOpOudereStart(
  genoemd: readonly BerichtFeit[],
  dossier: Dossier,
  context: Context,
): Bevinding | null {
  const toestanden = new Map(
    leidAf(dossier, vandaag(context)).map((t) => [toestandSleutel(t), t] as const),
  )
  for (const stop of genoemd) {
    if (stop.soort !== 'stop') continue
    const toestand = toestanden.get(toestandSleutel(stop))
    const laatste = toestand?.starts.at(-1)
    if (!toestand || !laatste || !eerderDan(stop.begindatum, laatste.begindatum)) continue
    if (isCorrectie(stop, genoemd, dossier) || isVervangen(stop, toestand, dossier)) continue
    return weigering(
      'OP155',
      `De stop hoort bij de start van ${toonDatum(stop.begindatum)}. De laatste start is van ${toonDatum(laatste.begindatum)}.`,
      `Neem Begindatum ${toonDatum(laatste.begindatum)} over in de stop.`,
    )
  }
  return null
}

function isCorrectie(stop: StopFeit, genoemd: readonly BerichtFeit[], dossier: Dossier): boolean {
  const opZelfdeStart = (feit: BerichtFeit) =>
    feit.soort === 'verwijdering' &&
    feit.van === 'stop' &&
    feit.begindatum === stop.begindatum &&
    toestandSleutel(feit) === toestandSleutel(stop)
  if (genoemd.some(opZelfdeStart)) return true
  const oordelen = oordelenPerBericht(dossier.feiten)
  return dossier.feiten.some(
    (feit) =>
      isBerichtFeit(feit) &&
      opZelfdeStart(feit) &&
      oordelen.get(feit.herkomst.berichtId) === 'goedgekeurd',
  )
}

/** The start was reported in one JW305 with the removal of another one, and nothing stands on it. */
function isVervangen(stop: StopFeit, toestand: ToewijzingToestand, { feiten }: Dossier): boolean {
  if (toestand.stops.some((een) => een.begindatum === stop.begindatum)) return false
  const start = toestand.starts.find((een) => een.begindatum === stop.begindatum)
  return feiten.some(
    (feit) =>
      feit.soort === 'verwijdering' &&
      feit.van === 'start' &&
      feit.herkomst.berichtId === start?.herkomst.berichtId,
  )
}
