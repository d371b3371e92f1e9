// SPDX-License-Identifier: EUPL-1.2
import { lees } from '@stopwijzer/ijw'
import { beoordeel, besluitOntvangen, type Context, type Dossier, leidAf } from '@stopwijzer/keten'

/** What the receiver answers to a start or stop, and what then holds. */
export function antwoordOp(bytes: Uint8Array, dossier: Dossier, context: Context) {
  const gelezen = lees(bytes)
  if (!gelezen.goed) return gelezen.bevindingen
  const { bericht } = gelezen
  if (bericht.berichtsoort !== 'JW305' && bericht.berichtsoort !== 'JW307') return []
  const oordeel = beoordeel(bericht, dossier, context)
  const { retourbericht, feiten, taken } = besluitOntvangen(bericht, oordeel, dossier, context)
  // Keep the facts: with those of before they are the dossier of the next message.
  const nieuw = { ...dossier, feiten: [...dossier.feiten, ...feiten] }
  return { retourbericht, taken, toestanden: leidAf(nieuw, context.nu.slice(0, 10)), nieuw }
}
