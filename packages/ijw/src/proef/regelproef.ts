// SPDX-License-Identifier: EUPL-1.2
/** Test support: run one rule, or all of level 2, over a message. */
import type { Regel, RegelContext } from '../regels/regel.ts'
import type { Heenbericht } from '../releases/ijw-3.2/index.ts'

export const CONTEXT: RegelContext = { peildatum: '2026-07-20', tr134OpBeginEnEind: true }

export interface Melding {
  readonly pad: string
  readonly boodschap: string
  readonly actie: string | undefined
}

/** What one rule reports on a message. */
export function meldingen(regel: Regel, bericht: Heenbericht, context = CONTEXT): Melding[] {
  if (!regel.berichten.includes(bericht.berichtsoort)) {
    throw new Error(`${regel.code} geldt niet voor ${bericht.berichtsoort}`)
  }
  const gevonden: Melding[] = []
  regel.toets(bericht, context, (pad, boodschap, actie) => gevonden.push({ pad, boodschap, actie }))
  return gevonden
}

/** Only the places that one rule reports. */
export function paden(regel: Regel, bericht: Heenbericht, context = CONTEXT): string[] {
  return meldingen(regel, bericht, context).map(({ pad }) => pad)
}
