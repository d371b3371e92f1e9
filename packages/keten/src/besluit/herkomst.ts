// SPDX-License-Identifier: EUPL-1.2
/** Where the facts of the message in hand come from. */
import type { Heenbericht } from '@stopwijzer/ijw'
import { ontvangst } from '../bericht/header.ts'
import type { Context } from '../context.ts'
import type { Herkomst } from '../dossier/feiten.ts'

export function herkomstVan(
  bericht: Heenbericht,
  context: Context,
  richting: Herkomst['richting'],
): Herkomst {
  const { Identificatie, Dagtekening } = bericht.Header.BerichtIdentificatie
  return {
    berichtId: context.berichtId,
    berichtsoort: bericht.berichtsoort,
    identificatie: Identificatie,
    dagtekening: Dagtekening,
    moment: ontvangst(context),
    richting,
  }
}
