// SPDX-License-Identifier: EUPL-1.2
/** A new start or stop from the few things a person has to say; the dossier fills the rest. */
import {
  type Bevinding,
  isDatum,
  type JW305Bericht,
  type JW307Bericht,
  type Structuursoort,
  toonDatum,
} from '@stopwijzer/ijw'
import { vandaag } from '../bericht/header.ts'
import { geenClient } from '../besluit/berichtweigering.ts'
import { vooraf } from '../besluit/vooraf.ts'
import { weigering } from '../besluit/weigeren.ts'
import type { Context } from '../context.ts'
import type { Dossier, Product } from '../dossier/feiten.ts'
import { leidAf, type ToewijzingToestand } from '../dossier/toestand.ts'
import { type Regiowaarschuwing, regiowaarschuwingen } from '../regio/waarschuwingen.ts'
import { isTijdelijk, sluitReden } from '../sluiten/redenen.ts'
import { maakJW305, maakJW307 } from './aanlevering.ts'
import { zelfdeProduct } from './waarden.ts'

/** What to start or stop. Without a number (taakgericht) the product tells which work. */
export interface Onderwerp {
  readonly gemeente: string
  readonly toewijzingNummer: string | null
  readonly product?: Product | null
}

export interface StartInvoer extends Onderwerp {
  readonly begindatum: string
}

export interface StopInvoer extends Onderwerp {
  /** Last day of care as the parties agreed to report it (OP270). */
  readonly einddatum: string
  readonly redenBeeindiging: string
  /** Begindatum of the start to stop; left out: the last one (OP155). */
  readonly begindatum?: string
  /** Day on which care is expected to resume after reason 20, when planned. */
  readonly hervatting?: string
}

export interface Gemaakt<B> {
  /** `null` when there is too little to make a message of; `bevindingen` tell what is missing. */
  readonly bericht: B | null
  /** What the receiver would reject; empty when the message may go. */
  readonly bevindingen: readonly Bevinding[]
  readonly waarschuwingen: readonly Regiowaarschuwing[]
}

/** A JW305 for a toewijzing: product and ToewijzingIngangsdatum come from its current version. */
export function maakStart(
  invoer: StartInvoer,
  dossier: Dossier,
  context: Context,
): Gemaakt<JW305Bericht> {
  if (!isDatum(invoer.begindatum)) return niets(geenDatum('begindatum'))
  const toestand = zoek(invoer, dossier, context)
  const versie = toestand?.huidigeVersie ?? null
  if (versie === null && invoer.toewijzingNummer !== null) return niets(geenToewijzing(invoer))
  const waarden = {
    toewijzingNummer: invoer.toewijzingNummer,
    product: versie?.product ?? invoer.product ?? null,
    toewijzingIngangsdatum: versie?.ingangsdatum ?? null,
    begindatum: invoer.begindatum,
  }
  const bericht = maakJW305([{ status: '1', waarden }], invoer.gemeente, dossier, context)
  if (bericht === null) return niets(geenClient())
  const bevindingen = vooraf(bericht, dossier, context)
  return { bericht, bevindingen, waarschuwingen: [] }
}

/**
 * A JW307 for the last start of a toewijzing (OP155): number, product, Begindatum and
 * ToewijzingIngangsdatum come from that start, so that its key fits (TR382).
 */
export function maakStop(
  invoer: StopInvoer,
  dossier: Dossier,
  context: Context,
): Gemaakt<JW307Bericht> {
  if (!isDatum(invoer.einddatum)) return niets(geenDatum('einddatum'))
  if (invoer.hervatting !== undefined && !isDatum(invoer.hervatting)) {
    return niets(geenDatum('datum van hervatting'))
  }
  if (!isReden(invoer.redenBeeindiging)) return niets(geenReden())
  const toestand = zoek(invoer, dossier, context)
  const start =
    invoer.begindatum === undefined
      ? toestand?.starts.at(-1)
      : toestand?.starts.find((een) => een.begindatum === invoer.begindatum)
  if (toestand === undefined || start === undefined) {
    return niets(geenStart(toestand, invoer.begindatum))
  }
  const waarden = {
    toewijzingNummer: start.toewijzingNummer,
    product: start.product,
    toewijzingIngangsdatum:
      start.toewijzingIngangsdatum ?? toestand.huidigeVersie?.ingangsdatum ?? null,
    begindatum: start.begindatum,
    redenBeeindiging: invoer.redenBeeindiging,
    einddatum: invoer.einddatum,
  }
  const bericht = maakJW307([{ status: '1', waarden }], invoer.gemeente, dossier, context)
  if (bericht === null) return niets(geenClient())
  const bevindingen = vooraf(bericht, dossier, context)
  return { bericht, bevindingen, waarschuwingen: regiowaarschuwingen(invoer, toestand) }
}

function zoek(
  invoer: Onderwerp,
  dossier: Dossier,
  context: Context,
): ToewijzingToestand | undefined {
  return leidAf(dossier, vandaag(context)).find(
    (t) =>
      t.gemeente === invoer.gemeente &&
      t.aanbieder === context.organisatie.code &&
      t.toewijzingNummer === invoer.toewijzingNummer &&
      (t.toewijzingNummer !== null || zelfdeProduct(t.product, invoer.product ?? null)),
  )
}

function niets<B>(bevinding: Bevinding): Gemaakt<B> {
  return { bericht: null, bevindingen: [bevinding], waarschuwingen: [] }
}

function isReden(code: string): boolean {
  return isTijdelijk({ redenBeeindiging: code }) || sluitReden(code) !== null
}

function geenReden(): Bevinding {
  return weigering(
    'JZ588',
    'Deze reden van beëindiging bestaat niet in de jeugdwet-lijst.',
    'Kies een code uit de lijst: 02, 20 of 31 tot en met 39.',
  )
}

function geenDatum(veld: string): Bevinding {
  const bevinding = weigering('XSD', `De ${veld} is geen bestaande datum.`, 'Vul een datum in.')
  return { ...bevinding, soort: 'WAARDE_VORM' satisfies Structuursoort }
}

function geenToewijzing({ toewijzingNummer }: Onderwerp): Bevinding {
  return weigering(
    'TR019',
    `Toewijzing ${toewijzingNummer} van deze gemeente kennen we niet.`,
    'Controleer het nummer. Verwerk eerst het JW301 van de gemeente.',
  )
}

/** There is nothing to stop; it may still be under way. */
export function geenStart(
  toestand: ToewijzingToestand | undefined,
  begindatum?: string,
): Bevinding {
  if (begindatum !== undefined && toestand !== undefined && toestand.starts.length > 0) {
    return weigering(
      'TR382',
      `Er is geen goedgekeurde start met begindatum ${toonDatum(begindatum)}.`,
      `Kies een begindatum die er is: ${toestand.starts.map((s) => toonDatum(s.begindatum)).join(', ')}.`,
    )
  }
  const onderweg = toestand?.uitstaand.some((feit) => feit.soort === 'start') ?? false
  return weigering(
    'OP295',
    onderweg
      ? 'De start is verzonden, maar de gemeente heeft nog niet geantwoord.'
      : 'Er is geen goedgekeurde start. Zonder start is er geen stop.',
    onderweg ? 'Wacht op het JW306 van de gemeente.' : 'Meld eerst de start met een JW305.',
  )
}
