// SPDX-License-Identifier: EUPL-1.2
/**
 * What stands out in an approved message. None of it may lead to rejection: there
 * is no rule and no return code for it (OP039, OP095, stop outside the toewijzing).
 */
import {
  type Heenbericht,
  type Heenberichtsoort,
  isDatum,
  telWerkdagen,
  toonDatum,
  vergelijkDatum,
} from '@stopwijzer/ijw'
import { ontvangst } from '../bericht/header.ts'
import type { Context } from '../context.ts'
import type { BerichtFeit, Dossier, Product, StartFeit, StopFeit } from '../dossier/feiten.ts'
import type { GeldigeFeiten } from '../dossier/geldig.ts'
import {
  type GeldigeLevering,
  huidigeVersie,
  leveringId,
  openStarts,
  stopsOp,
} from '../dossier/levering.ts'
import { productPad } from '../regels/regel.ts'
import { opWelke, toonProduct } from '../regels/woorden.ts'
import { isTijdelijk } from '../sluiten/redenen.ts'
import type { OordeelSignaal, Signaalsoort } from './oordeel.ts'
import { afwijkendePersoonsgegevens } from './persoon.ts'

/** OP271 and OP272: a start or stop is reported within five working days. */
const MELDTERMIJN = 5

type Meld = (code: Signaalsoort, boodschap: string, element?: string) => void

/** Signals in document order; `leveringen` as they stand after the message. */
export function signalenBijBericht(
  bericht: Heenbericht,
  feiten: readonly BerichtFeit[],
  leveringen: GeldigeFeiten,
  dossier: Dossier,
  context: Context,
): readonly OordeelSignaal[] {
  const uit: OordeelSignaal[] = []
  const persoon = afwijkendePersoonsgegevens(bericht, dossier)
  if (persoon !== null) {
    const code = 'persoonsgegevens-wijken-af'
    uit.push({ code, boodschap: persoon, pad: '/Bericht/Client', toewijzingNummer: null })
  }
  feiten.forEach((feit, index) => {
    const levering = leveringen.get(leveringId(feit))
    if (feit.soort === 'toewijzing' || levering === undefined) return
    const meld: Meld = (code, boodschap, element) =>
      uit.push({
        code,
        boodschap,
        pad: padVan(bericht.berichtsoort, index, element),
        toewijzingNummer: feit.toewijzingNummer,
      })
    if (feit.soort === 'start') bijStart(feit, levering, context, meld)
    else if (feit.soort === 'stop') bijStop(feit, levering, dossier, context, meld)
    else if (openStarts(levering).length > 1) {
      meld(
        'meer-starts-open',
        `Door deze verwijdering lopen er nu twee starts op ${opWelke(feit)}.`,
      )
    }
  })
  return uit
}

function padVan(soort: Heenberichtsoort, index: number, element: string | undefined): string {
  const klasse = productPad(soort, index)
  return element === undefined ? klasse : `${klasse}/${element}`
}

function bijStart(feit: StartFeit, levering: GeldigeLevering, context: Context, meld: Meld): void {
  bijToewijzing(feit, levering, meld)
  const versie = huidigeVersie(levering)
  if (versie !== null) {
    const teVroeg = isVoor(feit.begindatum, versie.ingangsdatum)
    const teLaat = versie.einddatum !== null && isVoor(versie.einddatum, feit.begindatum)
    if (teVroeg || teLaat) {
      meld(
        'start-buiten-toewijzing',
        `De begindatum ${toonDatum(feit.begindatum)} valt buiten ${opWelke(feit)}.`,
        'Begindatum',
      )
    }
  }
  // A toewijzing with retroactive effect: the term starts when it was received (OP271).
  const eersteMoment = levering.versies
    .map(({ herkomst }) => herkomst.moment.slice(0, 10))
    .sort()[0]
  const metTerugwerkendeKracht = eersteMoment !== undefined && isVoor(feit.begindatum, eersteMoment)
  const basis = metTerugwerkendeKracht ? eersteMoment : feit.begindatum
  meldTeLaat('start', basis, context, meld, 'Begindatum')
}

function bijStop(
  feit: StopFeit,
  levering: GeldigeLevering,
  dossier: Dossier,
  context: Context,
  meld: Meld,
): void {
  bijToewijzing(feit, levering, meld)
  const versie = huidigeVersie(levering)
  if (versie !== null && isVoor(feit.einddatum, versie.ingangsdatum)) {
    meld(
      'stop-voor-toewijzing',
      `De einddatum ${toonDatum(feit.einddatum)} ligt voor de ingang van ${opWelke(feit)}.`,
      'Einddatum',
    )
  } else if (versie?.einddatum != null && isVoor(versie.einddatum, feit.einddatum)) {
    meld(
      'stop-na-toewijzing',
      `De einddatum ${toonDatum(feit.einddatum)} ligt na het einde van ${opWelke(feit)}.`,
      'Einddatum',
    )
  }
  const laatste = levering.starts.at(-1)
  if (laatste !== undefined && isVoor(feit.begindatum, laatste.begindatum)) {
    meld(
      'stop-op-oudere-start',
      `Deze stop hoort bij een oudere start. De laatste start begon op ${toonDatum(laatste.begindatum)}.`,
      'Begindatum',
    )
  }
  const basis = stopBasis(feit, levering, dossier)
  if (basis !== null) meldTeLaat('stop', basis, context, meld, 'Einddatum')
}

/**
 * Day from which the term of a stop counts: the last day of care. A definitive stop
 * after a temporary one counts from the day it became known (OP272), which no message
 * carries: without a note of that day nothing can be said (`null`).
 */
function stopBasis(feit: StopFeit, levering: GeldigeLevering, dossier: Dossier): string | null {
  const naTijdelijk = !isTijdelijk(feit) && stopsOp(levering, feit.begindatum).some(isTijdelijk)
  if (!naTijdelijk) return feit.einddatum
  const id = leveringId(feit)
  for (const bekend of dossier.feiten) {
    const zelfde = bekend.soort === 'bekend' && bekend.begindatum === feit.begindatum
    if (zelfde && leveringId(bekend) === id) return bekend.bekendOp
  }
  return null
}

/** By the ATW calendar, the most lenient one: it is used to speak to the other party. */
function meldTeLaat(
  wat: 'start' | 'stop',
  basis: string,
  context: Context,
  meld: Meld,
  element: string,
): void {
  const dag = ontvangst(context).slice(0, 10)
  // xs:date knows dates outside 0001-9999; the calendar does not, nor can it count beyond its end.
  if (!isDatum(basis) || !isVoor(basis, dag)) return
  const { uiterlijk } = telWerkdagen(basis, MELDTERMIJN, 'atw')
  if (isVoor(uiterlijk, dag)) {
    meld(
      'te-laat',
      `Deze ${wat} is te laat gemeld. Dat moest uiterlijk op ${toonDatum(uiterlijk)}.`,
      element,
    )
  }
}

function bijToewijzing(feit: StartFeit | StopFeit, levering: GeldigeLevering, meld: Meld): void {
  const versie = huidigeVersie(levering)
  if (versie === null) return
  if (versie.redenWijziging === '13') {
    meld('toewijzing-verwijderd', `De gemeente heeft ${opWelke(feit)} verwijderd.`)
  }
  if (!zelfdeProduct(feit.product, versie.product)) {
    meld(
      'product-wijkt-af',
      `Product '${toonProduct(feit.product)}' wijkt af van '${toonProduct(versie.product)}' in ${opWelke(feit)}.`,
      'Product',
    )
  }
  const gezegd = feit.toewijzingIngangsdatum
  if (gezegd !== null && gezegd !== versie.ingangsdatum) {
    meld(
      'ingangsdatum-wijkt-af',
      `ToewijzingIngangsdatum ${toonDatum(gezegd)} wijkt af van ${toonDatum(versie.ingangsdatum)} in ${opWelke(feit)}.`,
      'ToewijzingIngangsdatum',
    )
  }
}

function zelfdeProduct(a: Product | null, b: Product | null): boolean {
  return a?.categorie === b?.categorie && a?.code === b?.code
}

function isVoor(a: string, b: string): boolean {
  return vergelijkDatum(a, b) < 0
}
