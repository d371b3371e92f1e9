// SPDX-License-Identifier: EUPL-1.2
/** A message that we made ourselves passes the receiver's rules before it leaves the core. */
import type { Bevinding, Heenbericht } from '@stopwijzer/ijw'
import type { Context } from '../context.ts'
import type { Dossier } from '../dossier/feiten.ts'
import { beoordeel } from '../oordeel/beoordeel.ts'

/**
 * What the receiver would reject; empty when the message is good. The context of the
 * message in hand tells about that message, so its answers about numbers and
 * Identificatie are left aside: ours are fresh.
 */
export function vooraf(
  bericht: Heenbericht,
  dossier: Dossier,
  context: Context,
): readonly Bevinding[] {
  const { bevindingen } = beoordeel(bericht, dossier, {
    ...context,
    identificatieAlGebruikt: false,
    nummersVanAnderen: new Set(),
    voorgangerKanKomen: false,
  })
  return bevindingen
}
