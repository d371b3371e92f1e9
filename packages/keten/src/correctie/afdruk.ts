// SPDX-License-Identifier: EUPL-1.2
/** What stands on the toewijzingen of a correction, in a form that can be compared later. */
import type { Dossier, LeveringSleutel, Product } from '../dossier/feiten.ts'
import { startSleutel, stopSleutel } from '../dossier/levering.ts'
import { leidAf, toestandSleutel } from '../dossier/toestand.ts'
import type { Regel, StartWaarden, StopWaarden } from './aanlevering.ts'
import { type Berichtstap, isBerichtstap, type Stap } from './stap.ts'

/** Sorted lines: one per start, per stop and per toewijzing. Equal lines: nothing changed. */
export type Afdruk = readonly string[]

type Partijen = Pick<LeveringSleutel, 'gemeente' | 'aanbieder'>

/**
 * The approved starts and stops on the toewijzingen that `stappen` name, and what the
 * municipality says of those toewijzingen: product, period and whether it was removed. A
 * JW301 that repeats all that changes nothing, and neither does the calendar.
 */
export function afdruk(
  stappen: readonly Stap[],
  partijen: Partijen,
  dossier: Dossier,
  vandaag: string,
): Afdruk {
  const sleutels = sleutelsVan(stappen, partijen)
  const regels: string[] = []
  for (const toestand of leidAf(dossier, vandaag)) {
    const naam = toestandSleutel(toestand)
    if (!sleutels.has(naam)) continue
    const { huidigeVersie: versie } = toestand
    if (versie !== null) {
      const weg = versie.redenWijziging === '13' ? 'verwijderd' : ''
      const delen = [tekst(versie.product), versie.ingangsdatum, versie.einddatum ?? '', weg]
      regels.push(`toewijzing ${naam} ${delen.join(' ')}`)
    }
    for (const start of toestand.starts) regels.push(startregel(naam, start))
    for (const stop of toestand.stops) regels.push(stopregel(naam, stop))
  }
  return regels.sort()
}

/** The toewijzingen (`toestandSleutel`) that the messages of a plan name. */
export function sleutelsVan(stappen: readonly Stap[], partijen: Partijen): ReadonlySet<string> {
  return new Set(
    stappen
      .filter(isBerichtstap)
      .flatMap(({ regels }) => regels.map(({ waarden }) => naamVan(waarden, partijen))),
  )
}

/** The print after the message of `stap` is approved. */
export function na(voor: Afdruk, stap: Berichtstap, partijen: Partijen): Afdruk {
  const uit = new Set(voor)
  for (const [regel, status] of regelsVan(stap, partijen)) {
    if (status === '3') uit.delete(regel)
    else uit.add(regel)
  }
  return [...uit].sort()
}

export function zelfdeAfdruk(a: Afdruk, b: Afdruk): boolean {
  return a.length === b.length && a.every((regel, i) => regel === b[i])
}

function regelsVan(stap: Berichtstap, partijen: Partijen): (readonly [string, string])[] {
  return stap.soort === 'JW305'
    ? stap.regels.map((r) => [startregel(naamVan(r.waarden, partijen), r.waarden), r.status])
    : stap.regels.map((r: Regel<StopWaarden>) => [
        stopregel(naamVan(r.waarden, partijen), r.waarden),
        r.status,
      ])
}

function naamVan({ toewijzingNummer, product }: StartWaarden, partijen: Partijen): string {
  return toestandSleutel({ ...partijen, toewijzingNummer, product })
}

function startregel(naam: string, start: Pick<StartWaarden, 'product' | 'begindatum'>): string {
  return `start ${naam} ${startSleutel(start)}`
}

function stopregel(
  naam: string,
  stop: StopWaarden | Omit<StopWaarden, 'toewijzingNummer'>,
): string {
  return `stop ${naam} ${stopSleutel(stop)}`
}

function tekst(product: Product | null): string {
  return `${product?.categorie ?? ''}/${product?.code ?? ''}`
}
