// SPDX-License-Identifier: EUPL-1.2
/** Is a message about a shielded client (OP003)? Asked of what the batch has in memory. */
import { beantwoordBericht } from './beantwoord.ts'
import { isRetour, type Werkitem } from './werkitem.ts'
import type { Werkset } from './werkset.ts'

/**
 * Search hash of the client of an item when that client is shielded; `null` otherwise, and
 * when a person let this message through. A return message counts as one about the client
 * it names and about the client of the message it answers.
 */
export function afgeschermdeClient(werk: Werkset, item: Werkitem): Buffer | null {
  if (item.alsnog) return null
  const { gelezen } = item
  const retour = gelezen.goed && isRetour(gelezen.bericht) ? gelezen.bericht : null
  const beantwoord = retour === null ? undefined : beantwoordBericht(werk, retour)?.dossier
  const mogelijk = [item.dossier, item.vermoeden, beantwoord]
  return mogelijk.find((sleutel) => sleutel && isAfgeschermd(werk, sleutel)) ?? null
}

function isAfgeschermd(werk: Werkset, sleutel: Buffer): boolean {
  return werk.dossiers.get(sleutel.toString('hex'))?.afgeschermd === true
}
