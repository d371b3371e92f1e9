// SPDX-License-Identifier: EUPL-1.2
/**
 * The shape of a rule of level 3 (against earlier messages) or level 4 (against
 * an outside source). One rule = source + page + test with the same base name.
 */
import type { Heenbericht, Heenberichtsoort, RegelUitleg } from '@stopwijzer/ijw'
import type { Context } from '../context.ts'
import type { BerichtFeit } from '../dossier/feiten.ts'
import type { GeldigeLevering } from '../dossier/levering.ts'

/** What every rule tells about itself; the one source for `uitleg`, reports and the rule page. */
export interface KetenregelUitleg {
  /** National code, e.g. `TR414`. Equals the file name. */
  readonly code: string
  readonly soort: 'TR'
  readonly niveau: 3 | 4
  /** Code of WJ001 that goes into the return message. */
  readonly retourcode: string
  /** Short Dutch title. */
  readonly titel: string
  readonly berichten: readonly Heenberichtsoort[]
  /** Every element a finding can point at, as a path without indexes. */
  readonly plaatsen: readonly string[]
  readonly bron: string
  readonly uitleg: RegelUitleg
}

/** A rule on the header. A violation stops all further judging (IV028). */
export interface HeaderRegel extends KetenregelUitleg {
  /** Path of the element that a finding points at. */
  pad(soort: Heenberichtsoort): string
  /** The violation in one Dutch sentence, without a BSN; `null` when there is none. */
  toets(bericht: Heenbericht, blik: HeaderBlik): string | null
}

export interface HeaderBlik {
  readonly context: Context
  /** Ingangsdatums of the toewijzingen that the message is about, as far as known. */
  ingangsdatums(): readonly string[]
}

/**
 * `ontbreekt`: what this item builds on is not there. `in-de-weg`: something stands that has to
 * be stopped or removed first.
 */
export type Voorganger = 'ontbreekt' | 'in-de-weg'

/** A rule on one ToegewezenProduct, StartProduct or StopProduct, seen as the fact it states. */
export interface ProductRegel<F extends BerichtFeit = BerichtFeit> extends KetenregelUitleg {
  /**
   * Rules whose violation makes this one meaningless: without a toewijzing there
   * is no delivery to compare with, without a start no earlier stop.
   */
  readonly na: readonly string[]
  /** Which message that is still under way could cure the violation on this item (OP080). */
  voorganger(feit: F, blik: ProductBlik): Voorganger | null
  /** Path of the element that a finding points at; `index` counts from 0. */
  pad(soort: Heenberichtsoort, index: number): string
  /** The violation in one Dutch sentence, without a BSN; `null` when there is none. */
  toets(feit: F, blik: ProductBlik): string | null
}

export interface ProductBlik {
  readonly context: Context
  /** What counts on this delivery, with the earlier items of the same message in it; `null` when nothing is known. */
  readonly levering: GeldigeLevering | null
  /** Taakgericht work was agreed with the other party: a ToewijzingNummer is not needed. */
  readonly taakgericht: boolean
}

const KLASSE: Readonly<Record<Heenberichtsoort, string>> = {
  JW301: '/Bericht/Client/ToegewezenProducten/ToegewezenProduct',
  JW305: '/Bericht/Client/StartProducten/StartProduct',
  JW307: '/Bericht/Client/StopProducten/StopProduct',
}

/** Path of a product class in a message; `index` counts from 0. */
export function productPad(soort: Heenberichtsoort, index: number): string {
  return `${KLASSE[soort]}[${index + 1}]`
}

/** Element per message kind, relative to its class; `''` is the class itself. The keys are the messages of the rule. */
type Elementen = Readonly<Partial<Record<Heenberichtsoort, string>>>

interface RegelTekst {
  readonly code: `TR${string}`
  readonly niveau: 3 | 4
  readonly retourcode: string
  readonly titel: string
  readonly element: Elementen
  readonly betekenis: string
  readonly actie: string
}

/** Makes a rule on the header. */
export function headerRegel(tekst: RegelTekst & Pick<HeaderRegel, 'toets'>): HeaderRegel {
  const pad = (soort: Heenberichtsoort) => plus('/Bericht/Header', tekst.element[soort])
  return Object.freeze({ ...uitlegVan(tekst, pad), pad, toets: tekst.toets })
}

/** Makes a rule on a product class. */
export function productRegel<F extends BerichtFeit>(
  tekst: RegelTekst & {
    readonly na?: readonly string[]
    readonly voorganger?: (feit: F, blik: ProductBlik) => Voorganger | null
    readonly toets: (feit: F, blik: ProductBlik) => string | null
  },
): ProductRegel<F> {
  return Object.freeze({
    ...uitlegVan(tekst, (soort) => plus(KLASSE[soort], tekst.element[soort])),
    na: tekst.na ?? [],
    voorganger: tekst.voorganger ?? (() => null),
    pad: (soort: Heenberichtsoort, index: number) =>
      plus(productPad(soort, index), tekst.element[soort]),
    toets: tekst.toets,
  })
}

function uitlegVan(tekst: RegelTekst, pad: (soort: Heenberichtsoort) => string): KetenregelUitleg {
  const berichten = Object.keys(tekst.element) as Heenberichtsoort[]
  const { code, niveau, retourcode, titel, betekenis, actie } = tekst
  return {
    code,
    soort: 'TR',
    niveau,
    retourcode,
    titel,
    berichten,
    plaatsen: berichten.map(pad),
    bron: 'iJw 3.2, technische regels',
    uitleg: {
      betekenis,
      gevolg: `De ontvanger keurt het hele bericht af met code ${retourcode}. Het bericht telt als nooit verzonden.`,
      actie,
    },
  }
}

function plus(klasse: string, element: string | undefined): string {
  return element ? `${klasse}/${element}` : klasse
}
