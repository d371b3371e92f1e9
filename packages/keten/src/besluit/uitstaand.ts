// SPDX-License-Identifier: EUPL-1.2
/** Own messages without an answer: no follow-up on the same toewijzing until it is there (OP080). */
import type { Heenbericht } from '@stopwijzer/ijw'
import type { BerichtFeit, Dossier, Herkomst, ToewijzingFeit } from '../dossier/feiten.ts'
import { losseFeiten } from '../dossier/feitenUit.ts'
import { isBerichtFeit, isUitstaand, oordelenPerBericht } from '../dossier/geldig.ts'
import { perToewijzing, toestandSleutel } from '../dossier/toestand.ts'
import { zelfdeVersie } from '../dossier/versies.ts'

/**
 * The unanswered own message that stands in the way of `bericht`; `null` when it may go.
 *
 * A JW301 always repeats the other toewijzingen (OP087); repeating a version is no
 * follow-up, changing it is. A JW301 without an answer does not stand in the way once the
 * provider reported an approved start or stop on a toewijzing that it was the first to tell
 * of: that proves that it was processed. On a toewijzing that was known before, the report
 * may have crossed this JW301.
 */
export function wachtOpRetour(bericht: Heenbericht, dossier: Dossier): Herkomst | null {
  const nieuw = perToewijzing(losseFeiten(bericht))
  for (const open of inDeWeg(dossier)) {
    if (nieuw.get(toestandSleutel(open))?.some((feit) => volgtOp(feit, open))) return open.herkomst
  }
  return null
}

/** The toewijzingen (`toestandSleutel`) about which an own message stands in the way. */
export function wachtend(dossier: Dossier): ReadonlySet<string> {
  return new Set(inDeWeg(dossier).map(toestandSleutel))
}

function inDeWeg(dossier: Dossier): BerichtFeit[] {
  const uitstaand = uitstaandeFeiten(dossier)
  if (uitstaand.length === 0) return []
  const verwerkt = verwerkteBerichten(dossier)
  return uitstaand.filter((open) => !verwerkt.has(open.herkomst.berichtId))
}

/** Facts of own messages that nobody has answered. */
function uitstaandeFeiten(dossier: Dossier): BerichtFeit[] {
  const oordelen = oordelenPerBericht(dossier.feiten)
  return dossier.feiten
    .filter(isBerichtFeit)
    .filter((feit) => isUitstaand(feit, oordelen.get(feit.herkomst.berichtId)))
}

/** The origins of own messages that nobody has answered, each once. */
export function onbeantwoord(dossier: Dossier): readonly Herkomst[] {
  const perBericht = new Map(
    uitstaandeFeiten(dossier).map(({ herkomst }) => [herkomst.berichtId, herkomst]),
  )
  return [...perBericht.values()]
}

/** Both are about the same toewijzing. */
function volgtOp(nieuw: BerichtFeit, open: BerichtFeit): boolean {
  return nieuw.soort !== 'toewijzing' || open.soort !== 'toewijzing' || !zelfdeVersie(nieuw, open)
}

/** Own JW301s that told the provider of a toewijzing on which it has reported since. */
function verwerkteBerichten(dossier: Dossier): Set<string> {
  const oordelen = oordelenPerBericht(dossier.feiten)
  const feiten = dossier.feiten.filter(isBerichtFeit)
  /** Moment of the last approved report per toewijzing. */
  const gemeld = new Map<string, string>()
  for (const feit of feiten) {
    const { richting, berichtId, moment } = feit.herkomst
    if (feit.soort === 'toewijzing' || richting !== 'ontvangen') continue
    if (oordelen.get(berichtId) !== 'goedgekeurd') continue
    const sleutel = toestandSleutel(feit)
    if (moment > (gemeld.get(sleutel) ?? '')) gemeld.set(sleutel, moment)
  }
  const eerste = new Map<string, ToewijzingFeit>()
  for (const feit of feiten) {
    // A rejected JW301 counts as never sent: it told nothing.
    if (feit.soort !== 'toewijzing' || oordelen.get(feit.herkomst.berichtId) === 'afgekeurd') {
      continue
    }
    const eerder = eerste.get(toestandSleutel(feit))
    if (eerder === undefined || kwamNa(eerder, feit)) eerste.set(toestandSleutel(feit), feit)
  }
  return new Set(
    [...eerste]
      .filter(([sleutel, { herkomst }]) => (gemeld.get(sleutel) ?? '') >= herkomst.moment)
      .map(([, { herkomst }]) => herkomst.berichtId),
  )
}

function kwamNa({ herkomst: a }: ToewijzingFeit, { herkomst: b }: ToewijzingFeit): boolean {
  return a.moment > b.moment || (a.moment === b.moment && a.berichtId > b.berichtId)
}
