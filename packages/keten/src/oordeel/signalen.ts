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
import { type GeldigeLevering, huidigeVersie, leveringId, openStarts } from '../dossier/levering.ts'
import { productPad } from '../regels/regel.ts'
import { opWelke, toonProduct } from '../regels/woorden.ts'
import { WERKDAGEN_MELDEN } from '../termijnen/bewaking.ts'
import { meldgrond } from '../termijnen/grond.ts'
import type { OordeelSignaal, Signaalsoort } from './oordeel.ts'
import { afwijkendePersoonsgegevens } from './persoon.ts'

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
    if (feit.soort === 'start') bijStart(feit, levering, dossier, context, meld)
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

function bijStart(
  feit: StartFeit,
  levering: GeldigeLevering,
  dossier: Dossier,
  context: Context,
  meld: Meld,
): void {
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
  meldTeLaat(feit, levering, dossier, context, meld)
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
  meldTeLaat(feit, levering, dossier, context, meld)
}

/**
 * By the ATW calendar, the most lenient one: it is used to speak to the other party. Nothing is
 * said when nobody recorded on which day a pause turned out to be the end (OP272).
 */
function meldTeLaat(
  feit: StartFeit | StopFeit,
  levering: GeldigeLevering,
  dossier: Dossier,
  context: Context,
  meld: Meld,
): void {
  const moment = ontvangst(context)
  const melding = { ...feit, herkomst: { ...feit.herkomst, moment } }
  const { grond, gemeldOp } = meldgrond(melding, levering, dossier, moment.slice(0, 10))
  const basis = grond?.basis
  // xs:date knows dates outside 0001-9999; the calendar does not, nor can it count beyond its end.
  if (basis === undefined || gemeldOp === null || !isDatum(basis) || !isVoor(basis, gemeldOp))
    return
  const { uiterlijk } = telWerkdagen(basis, WERKDAGEN_MELDEN, 'atw')
  if (isVoor(uiterlijk, gemeldOp)) {
    meld(
      'te-laat',
      `Deze ${feit.soort} is te laat gemeld. Dat moest uiterlijk op ${toonDatum(uiterlijk)}.`,
      feit.soort === 'start' ? 'Begindatum' : 'Einddatum',
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
