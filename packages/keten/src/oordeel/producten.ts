// SPDX-License-Identifier: EUPL-1.2
/**
 * Judges the products of a message one by one against what counts (§ class level
 * of IV028). All removals come first, then the new items in document order, so that
 * a removal and its replacement fit in one message (IV008). An item without a fault
 * counts for the items after it; the message as a whole is all or nothing.
 */
import {
  type Bevinding,
  type Codes,
  GEEN_OPMERKING,
  type Heenberichtsoort,
  NIET_BEOORDEELD,
} from '@stopwijzer/ijw'
import type { Context } from '../context.ts'
import type { BerichtFeit } from '../dossier/feiten.ts'
import type { GeldigeFeiten } from '../dossier/geldig.ts'
import { type GeldigeLevering, leveringId, metFeit } from '../dossier/levering.ts'
import { STARTREGELS, STOPREGELS, TOEWIJZINGREGELS, VERWIJDERREGELS } from '../regels/index.ts'
import type { ProductBlik, ProductRegel, Voorganger } from '../regels/regel.ts'
import { bevindingVan } from './bevinding.ts'

export interface ProductenOordeel {
  /** One sorted set per product, in document order. */
  readonly codes: readonly Codes[]
  /** In document order. */
  readonly bevindingen: readonly Bevinding[]
  readonly niveau: 3 | 4 | null
  /**
   * Every violation may still be cured by a message that is under way (OP080); `ontbreekt` when
   * all of them miss something.
   */
  readonly voorganger: Voorganger | null
  /** The deliveries of this message as they would stand after it. */
  readonly leveringen: GeldigeFeiten
}

export function beoordeelProducten(
  soort: Heenberichtsoort,
  feiten: readonly BerichtFeit[],
  geldig: GeldigeFeiten,
  context: Context,
  taakgericht: boolean,
): ProductenOordeel {
  const leveringen = new Map<string, GeldigeLevering>()
  const perProduct: Overtreding[][] = feiten.map(() => [])
  const nietBeoordeeld = new Set<number>()
  const mislukteVerwijderingen = new Set<string>()
  for (const index of beoordeelvolgorde(feiten)) {
    const feit = feiten[index] as BerichtFeit
    if (feit.soort !== 'verwijdering' && mislukteVerwijderingen.has(correctieVan(feit))) {
      nietBeoordeeld.add(index)
      continue
    }
    const id = leveringId(feit)
    const ervoor = geldig.get(id) ?? null
    const levering = leveringen.get(id) ?? ervoor
    const overtredingen = toets(feit, { context, levering, taakgericht }, ervoor)
    perProduct[index] = overtredingen
    if (overtredingen.length > 0) {
      if (feit.soort === 'verwijdering') mislukteVerwijderingen.add(correctieVan(feit))
    } else if (feit.soort !== 'toewijzing') {
      leveringen.set(id, metFeit(levering, feit))
    }
  }
  const alle = perProduct.flat()
  return {
    codes: perProduct.map((lijst, i) => codesVan(lijst, nietBeoordeeld.has(i))),
    bevindingen: perProduct.flatMap((lijst, i) =>
      lijst.map(({ regel, boodschap }) => bevindingVan(regel, boodschap, regel.pad(soort, i))),
    ),
    niveau: alle.length === 0 ? null : alle.some(({ regel }) => regel.niveau === 3) ? 3 : 4,
    voorganger: voorgangerVan(alle),
    leveringen,
  }
}

interface Overtreding {
  readonly regel: ProductRegel
  readonly boodschap: string
  readonly voorganger: Voorganger | null
}

function voorgangerVan(alle: readonly Overtreding[]): Voorganger | null {
  if (alle.length === 0 || alle.some(({ voorganger }) => voorganger === null)) return null
  return alle.every(({ voorganger }) => voorganger === 'ontbreekt') ? 'ontbreekt' : 'in-de-weg'
}

function* beoordeelvolgorde(feiten: readonly BerichtFeit[]): Iterable<number> {
  for (const [index, feit] of feiten.entries()) if (feit.soort === 'verwijdering') yield index
  for (const [index, feit] of feiten.entries()) if (feit.soort !== 'verwijdering') yield index
}

/**
 * What a removal and its replacement have in common: the ToewijzingNummer, or the
 * product when there is no number (the Begindatum may be what is being corrected).
 */
function correctieVan(feit: BerichtFeit): string {
  return leveringId({ ...feit, begindatum: undefined })
}

/** `ervoor`: the delivery without the earlier items of the message; those no other message cures. */
function toets(
  feit: BerichtFeit,
  blik: ProductBlik,
  ervoor: GeldigeLevering | null,
): Overtreding[] {
  const uit: Overtreding[] = []
  for (const regel of regelsVoor(feit)) {
    if (uit.some((eerder) => regel.na.includes(eerder.regel.code))) continue
    const boodschap = regel.toets(feit, blik)
    if (boodschap !== null) {
      const zonder = { ...blik, levering: ervoor }
      const eigen = blik.levering !== ervoor && regel.toets(feit, zonder) === null
      uit.push({ regel, boodschap, voorganger: eigen ? null : regel.voorganger(feit, zonder) })
    }
  }
  return uit
}

/** The rules for this kind of fact; each list only ever meets facts of its own kind. */
function regelsVoor(feit: BerichtFeit): readonly ProductRegel[] {
  switch (feit.soort) {
    case 'toewijzing':
      return TOEWIJZINGREGELS as readonly ProductRegel[]
    case 'start':
      return STARTREGELS as readonly ProductRegel[]
    case 'stop':
      return STOPREGELS as readonly ProductRegel[]
    case 'verwijdering':
      return VERWIJDERREGELS[feit.van] as readonly ProductRegel[]
  }
}

function codesVan(overtredingen: readonly Overtreding[], nietBeoordeeld: boolean): Codes {
  if (nietBeoordeeld) return [NIET_BEOORDEELD]
  if (overtredingen.length === 0) return [GEEN_OPMERKING]
  return [...new Set(overtredingen.map(({ regel }) => regel.retourcode))].sort()
}
