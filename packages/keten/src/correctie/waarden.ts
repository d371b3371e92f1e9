// SPDX-License-Identifier: EUPL-1.2
/** The values of a start or stop as they stand in a message, and when two are the same. */
import type { Product, StopFeit } from '../dossier/feiten.ts'
import { isTijdelijk } from '../sluiten/redenen.ts'
import type { Regel, StartWaarden, StopWaarden } from './aanlevering.ts'

export function stopWaarden(stop: StopFeit): StopWaarden {
  const { redenBeeindiging, einddatum } = stop
  return { ...startWaarden(stop), redenBeeindiging, einddatum }
}

export function startWaarden(van: StartWaarden): StartWaarden {
  const { toewijzingNummer, product, toewijzingIngangsdatum, begindatum } = van
  return { toewijzingNummer, product, toewijzingIngangsdatum, begindatum }
}

/** The same start: the fields of its logical key. */
export function isStartVan(a: StartWaarden, b: StartWaarden): boolean {
  return (
    a.begindatum === b.begindatum &&
    a.toewijzingNummer === b.toewijzingNummer &&
    zelfdeProduct(a.product, b.product)
  )
}

/** The same start in every value, also the one that is no key. */
export function gelijkeStart(a: StartWaarden, b: StartWaarden): boolean {
  return isStartVan(a, b) && a.toewijzingIngangsdatum === b.toewijzingIngangsdatum
}

/** The same stop in every value. */
export function gelijkeStop(a: StopWaarden, b: StopWaarden): boolean {
  return (
    gelijkeStart(a, b) && a.redenBeeindiging === b.redenBeeindiging && a.einddatum === b.einddatum
  )
}

export function zelfdeProduct(a: Product | null, b: Product | null): boolean {
  return a?.categorie === b?.categorie && a?.code === b?.code
}

export function verwijder<W>(waarden: W): Regel<W> {
  return { status: '3', waarden }
}

export function meld<W>(waarden: W): Regel<W> {
  return { status: '1', waarden }
}

/** New stops on one start: the temporary one goes before the definitive one that followed it. */
export function meldStops(stops: readonly StopWaarden[]): readonly Regel<StopWaarden>[] {
  return stops.toSorted((a, b) => Number(isTijdelijk(b)) - Number(isTijdelijk(a))).map(meld)
}
