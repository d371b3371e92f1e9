// SPDX-License-Identifier: EUPL-1.2
/** Judges parked messages again, when their predecessor may have come or their time is up. */
import type { Omgeving } from '../omgeving.ts'
import type { Toegang } from '../opslag/organisatie.ts'
import { isGeparkeerd } from './antwoord.ts'
import { type Afgehandeld, verwerkPartij } from './partij.ts'
import type { Werkitem } from './werkitem.ts'

/**
 * Judges parked messages whose waiting is over. A message of the same client that
 * is parked too may be the predecessor, so first everything that can go with hope
 * goes; when nothing moves any more, the first one is judged as it stands.
 */
export async function beoordeelGeparkeerd(
  toegang: Toegang,
  omgeving: Omgeving,
  geparkeerd: readonly Werkitem[],
): Promise<Afgehandeld[]> {
  const uit: Afgehandeld[] = []
  let groepen = groepeer(geparkeerd)
  while (groepen.length > 0) {
    const alleen = groepen.filter((groep) => groep.length === 1).flat()
    const samen = groepen.filter((groep) => groep.length > 1)
    const klaar = await verwerkPartij(toegang, omgeving, alleen, {
      voorgangerKanKomen: false,
      wachten: 'deze-ronde',
    })
    const metHoop = await verwerkPartij(toegang, omgeving, samen.flat(), {
      voorgangerKanKomen: true,
      wachten: 'deze-ronde',
    })
    klaar.push(...metHoop.filter((een) => !nogVast(een)))
    const over = new Set(metHoop.filter(nogVast).map(({ item }) => item))
    const rest = samen.map((groep) => groep.filter((item) => over.has(item)))
    // Nothing moved in this group: its first message is what the others may wait for.
    const vastgelopen = rest.flatMap((groep, i) =>
      groep.length > 0 && groep.length === samen[i]!.length ? groep.slice(0, 1) : [],
    )
    const alsHetStaat = await verwerkPartij(toegang, omgeving, vastgelopen, {
      voorgangerKanKomen: false,
      wachten: 'deze-ronde',
    })
    klaar.push(...alsHetStaat)
    uit.push(...klaar)
    const gedaan = new Set(vastgelopen)
    groepen = rest
      .map((groep) => groep.filter((item) => !gedaan.has(item)))
      .filter((groep) => groep.length > 0)
  }
  return uit
}

/** Judges parked messages while their predecessor may still come; returns those that are settled now. */
export async function probeerGeparkeerd(
  toegang: Toegang,
  omgeving: Omgeving,
  geparkeerd: readonly Werkitem[],
): Promise<Afgehandeld[]> {
  const uit: Afgehandeld[] = []
  // What goes now may be what another one waits for.
  for (let hand = geparkeerd; hand.length > 0; ) {
    const ronde = await verwerkPartij(toegang, omgeving, hand, {
      voorgangerKanKomen: true,
      wachten: 'werkdagen',
    })
    const klaar = ronde.filter((een) => !nogVast(een))
    uit.push(...klaar)
    if (!klaar.some((een) => 'antwoord' in een)) break
    const over = new Set(ronde.filter(nogVast).map(({ item }) => item))
    hand = hand.filter((item) => over.has(item))
  }
  return uit
}

function nogVast(een: Afgehandeld): boolean {
  return 'antwoord' in een && isGeparkeerd(een.antwoord)
}

/** By client; messages of one client keep their order. */
function groepeer(items: readonly Werkitem[]): Werkitem[][] {
  const groepen = new Map<string, Werkitem[]>()
  for (const item of items) {
    const hex = item.dossier?.toString('hex') ?? item.id
    groepen.set(hex, [...(groepen.get(hex) ?? []), item])
  }
  return [...groepen.values()]
}
