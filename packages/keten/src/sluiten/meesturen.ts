// SPDX-License-Identifier: EUPL-1.2
/** Which toewijzingen belong in the next JW301 to a provider (OP087). */
import { vandaag } from '../bericht/header.ts'
import type { Context } from '../context.ts'
import type { Dossier, LeveringSleutel, ToewijzingFeit } from '../dossier/feiten.ts'
import { type GeldigeFeiten, geldigeFeiten, oordelenPerBericht } from '../dossier/geldig.ts'
import { leveringId } from '../dossier/levering.ts'
import { eerderDan, zelfdeVersie } from '../dossier/versies.ts'

export interface Meegestuurd {
  readonly versie: ToewijzingFeit
  /** RedenWijziging to send; `null` when unchanged since the last approved JW301 (IV099). */
  readonly reden: string | null
  /** Has to be in the message: current, future or changed. An expired, unchanged one has not. */
  readonly actueel: boolean
}

/**
 * Every toewijzing of this client at this provider in the version to send, by order of
 * number, with whether it has to be in the message.
 *
 * "Changed since the previous approved JW301" is a version that only a rejected JW301
 * holds: that message counts as never sent, so its changes go along again (scenario I23).
 * A JW301 without an answer yet counts as sent: a late JW302 is no rejection, and when it
 * does reject, the next JW301 repeats the change.
 */
export function meeTeSturen(
  dossier: Dossier,
  paar: { readonly gemeente: string; readonly aanbieder: string },
  context: Context,
): Meegestuurd[] {
  const dag = vandaag(context)
  const oordelen = oordelenPerBericht(dossier.feiten)
  const uit: Meegestuurd[] = []
  for (const { gemeente, aanbieder, versies } of metVerworpen(dossier).values()) {
    const versie = versies.at(-1)
    if (gemeente !== paar.gemeente || aanbieder !== paar.aanbieder || versie === undefined) continue
    const verzonden = versies.some(
      (v) => zelfdeVersie(v, versie) && oordelen.get(v.herkomst.berichtId) !== 'afgekeurd',
    )
    uit.push({
      versie,
      reden: verzonden ? null : versie.redenWijziging,
      actueel: !verzonden || geldtNog(versie, dag),
    })
  }
  return uit.sort((a, b) => Number(a.versie.toewijzingNummer) - Number(b.versie.toewijzingNummer))
}

/** The latest version of a number, also when its message was rejected. */
export function laatsteVersies(dossier: Dossier): (s: LeveringSleutel) => ToewijzingFeit | null {
  const leveringen = metVerworpen(dossier)
  return (sleutel) =>
    leveringen.get(leveringId({ ...sleutel, product: null }))?.versies.at(-1) ?? null
}

/** What counts when every verdict would approve: rejected versions stand too. */
function metVerworpen(dossier: Dossier): GeldigeFeiten {
  const alles = dossier.feiten.map((feit) =>
    feit.soort === 'oordeel' ? { ...feit, uitkomst: 'goedgekeurd' as const } : feit,
  )
  return geldigeFeiten(alles, 'verwacht')
}

/** In force on the day or later; taken back (13) or never meant (01) is not. */
function geldtNog(versie: ToewijzingFeit, dag: string): boolean {
  const { einddatum, ingangsdatum, redenWijziging } = versie
  if (einddatum === ingangsdatum && (redenWijziging === '13' || redenWijziging === '01'))
    return false
  return !eerderDan(einddatum, dag)
}
