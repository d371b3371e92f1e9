// SPDX-License-Identifier: EUPL-1.2
/** Code 9074: the receiver already has this start or stop, so we take its state over. */
import type { Heenbericht, Retourbericht, RetourLezing } from '@stopwijzer/ijw'
import type { BerichtFeit, Dossier, Feit, Herkomst, OordeelFeit } from '../dossier/feiten.ts'
import { losseFeiten } from '../dossier/feitenUit.ts'
import { geldigeFeiten, isBerichtFeit, isUitstaand, oordelenPerBericht } from '../dossier/geldig.ts'
import { leveringId, startSleutel, stopSleutel } from '../dossier/levering.ts'
import type { EigenBericht } from './retour.ts'

/**
 * The own starts and stops that this answer says were processed before. An answer repeats the
 * products of the message (IV028), but another party may leave some out or put them in another
 * order: each is found by its key, never by its place.
 */
export function alVerwerkt(
  lezing: RetourLezing,
  retour: Retourbericht,
  eigen: EigenBericht,
  genoemd: readonly BerichtFeit[],
): BerichtFeit[] {
  if (lezing.alVerwerkteProducten.length === 0 || retour.Client === undefined) return []
  // The answer has the Client of the message, with codes in it.
  const terug = { ...eigen.bericht, Client: retour.Client } as Heenbericht
  const producten = losseFeiten(terug)
  const bekend = new Set(
    lezing.alVerwerkteProducten.flatMap((index) => {
      const feit = producten[index]
      return feit === undefined ? [] : [sleutel(feit)]
    }),
  )
  return genoemd.filter((feit) => feit.soort !== 'verwijdering' && bekend.has(sleutel(feit)))
}

/**
 * The facts that follow from 9074 on a repeated submission (`verwerkt`). When an earlier own
 * message with the same start or stop has no answer yet, it must have been approved, as a
 * whole. When we know of no earlier one (another system sent it), the start or stop itself is
 * recorded, with the return message as its origin.
 */
export function overneming(
  verwerkt: readonly BerichtFeit[],
  eigen: EigenBericht,
  dossier: Dossier,
  herkomst: Herkomst,
): Feit[] {
  const goedgekeurd = new Set<string>()
  const overgenomen: BerichtFeit[] = []
  if (verwerkt.length === 0) return []
  const bekend = bevestigdeSleutels(dossier)
  const uitstaand = uitstaandeSleutels(dossier, eigen)
  for (const feit of verwerkt) {
    if (bekend.has(sleutel(feit))) continue
    const eerder = uitstaand.get(sleutel(feit))
    if (eerder !== undefined) goedgekeurd.add(eerder)
    else overgenomen.push({ ...feit, herkomst })
  }
  if (overgenomen.length > 0) goedgekeurd.add(herkomst.berichtId)
  const oordeel = (overBerichtId: string): OordeelFeit => ({
    soort: 'oordeel',
    overBerichtId,
    uitkomst: 'goedgekeurd',
    door: 'retourbericht',
    herkomst,
  })
  return [...overgenomen, ...[...goedgekeurd].map(oordeel)]
}

/** The first other own message without an answer per start or stop in it. */
function uitstaandeSleutels({ feiten }: Dossier, eigen: EigenBericht): Map<string, string> {
  const oordelen = oordelenPerBericht(feiten)
  const uit = new Map<string, string>()
  for (const feit of feiten) {
    if (!isBerichtFeit(feit) || feit.herkomst.berichtId === eigen.berichtId) continue
    if (!isUitstaand(feit, oordelen.get(feit.herkomst.berichtId))) continue
    if (!uit.has(sleutel(feit))) uit.set(sleutel(feit), feit.herkomst.berichtId)
  }
  return uit
}

function bevestigdeSleutels(dossier: Dossier): Set<string> {
  const uit = new Set<string>()
  for (const { starts, stops } of geldigeFeiten(dossier.feiten, 'bevestigd').values()) {
    for (const feit of [...starts, ...stops]) uit.add(sleutel(feit))
  }
  return uit
}

function sleutel(feit: BerichtFeit): string {
  const deel = feit.soort === 'stop' ? stopSleutel(feit) : startSleutel(feit)
  return `${feit.soort}/${leveringId(feit)}/${deel}`
}
