// SPDX-License-Identifier: EUPL-1.2
/** Lines of a message and steps of a correction as a person sees them. Names no client. */
import type { JW305Bericht, JW307Bericht } from '@stopwijzer/ijw'
import type { Product, Regel, Stap, StartWaarden, StopWaarden } from '@stopwijzer/keten'

export interface Meldregel {
  /** `1`: reported; `3`: removed. */
  readonly status: string
  readonly toewijzingNummer: string | null
  readonly product: string | null
  readonly toewijzingIngangsdatum: string | null
  readonly begindatum: string
  readonly einddatum: string | null
  readonly redenBeeindiging: string | null
}

/** A step of a correction. */
export interface Stapuitleg {
  readonly soort: 'JW305' | 'JW307' | 'wachten' | 'andere-client'
  readonly uitleg: string
  /** What the message of this step says; empty for a step that sends nothing. */
  readonly regels: readonly Meldregel[]
}

export function alsUitleg(stap: Stap): Stapuitleg {
  const { soort, uitleg } = stap
  if (stap.soort === 'JW305' || stap.soort === 'JW307') {
    return { soort, uitleg, regels: stap.regels.map(regelVan) }
  }
  return { soort, uitleg, regels: [] }
}

function regelVan({ status, waarden }: Regel<StartWaarden | StopWaarden>): Meldregel {
  const { toewijzingNummer, toewijzingIngangsdatum, begindatum } = waarden
  const stop = waarden as Partial<StopWaarden>
  return {
    status,
    toewijzingNummer,
    product: productTekst(waarden.product),
    toewijzingIngangsdatum,
    begindatum,
    einddatum: stop.einddatum ?? null,
    redenBeeindiging: stop.redenBeeindiging ?? null,
  }
}

type Stopregel = JW307Bericht['Client']['StopProducten']['StopProduct'][number]

/** The lines of a message. */
export function regelsVan(bericht: JW305Bericht | JW307Bericht): Meldregel[] {
  const regels =
    bericht.berichtsoort === 'JW305'
      ? bericht.Client.StartProducten.StartProduct
      : bericht.Client.StopProducten.StopProduct
  return regels.map((regel) => ({
    status: regel.StatusAanlevering,
    toewijzingNummer: regel.ToewijzingNummer ?? null,
    product: productTekst(
      regel.Product === undefined
        ? null
        : { categorie: regel.Product.Categorie, code: regel.Product.Code },
    ),
    toewijzingIngangsdatum: regel.ToewijzingIngangsdatum ?? null,
    begindatum: regel.Begindatum,
    einddatum: (regel as Partial<Stopregel>).Einddatum ?? null,
    redenBeeindiging: (regel as Partial<Stopregel>).RedenBeeindiging ?? null,
  }))
}

/** `45/45A04`, or the category alone; `null` for a toewijzing without product. */
export function productTekst(product: Product | null): string | null {
  return product === null ? null : [product.categorie, product.code].filter(Boolean).join('/')
}
