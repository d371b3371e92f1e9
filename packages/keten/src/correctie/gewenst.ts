// SPDX-License-Identifier: EUPL-1.2
/** What a start or stop should have been. */
import type { Product } from '../dossier/feiten.ts'
import type { ToewijzingToestand } from '../dossier/toestand.ts'
import type { StartWaarden } from './aanlevering.ts'

/** A field that is left out was right. */
export interface GewensteStart {
  /** It should not have been sent at all. */
  readonly weg?: true
  /** It belongs to another client: it is removed here and sent anew there. */
  readonly andereClient?: true
  readonly toewijzingIngangsdatum?: string
  readonly begindatum?: string
  readonly toewijzingNummer?: string
  readonly product?: Product | null
}

export interface Gewenst extends GewensteStart {
  readonly redenBeeindiging?: string
  readonly einddatum?: string
}

/** The values with the wishes over them. */
export function metGewenst<W extends StartWaarden>(waarden: W, gewenst: Gewenst): W {
  const { weg: _, andereClient: __, ...velden } = gewenst
  return {
    ...waarden,
    ...Object.fromEntries(Object.entries(velden).filter(([, waarde]) => waarde !== undefined)),
  }
}

/**
 * Another ToewijzingNummer brings its own product and Ingangsdatum along, unless they are
 * wished for too. `null` when this provider has no toewijzing with that number.
 */
export function vulAan<G extends GewensteStart>(
  gewenst: G,
  toestand: ToewijzingToestand,
  alle: readonly ToewijzingToestand[],
): G | null {
  const nummer = gewenst.toewijzingNummer
  if (nummer === undefined || nummer === toestand.toewijzingNummer) return gewenst
  const versie = alle.find(
    (t) =>
      t.gemeente === toestand.gemeente &&
      t.aanbieder === toestand.aanbieder &&
      t.toewijzingNummer === nummer,
  )?.huidigeVersie
  if (versie == null) return null
  return { product: versie.product, toewijzingIngangsdatum: versie.ingangsdatum, ...gewenst }
}
