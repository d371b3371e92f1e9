// SPDX-License-Identifier: EUPL-1.2
/** The header of a message that we make. */
import { BERICHTEN, type Heenberichtsoort, SUBVERSIE, VERSIE } from '@stopwijzer/ijw'
import type { Context } from '../context.ts'

/**
 * Header with a fresh Identificatie and today's Dagtekening. `volgnummer` tells which of
 * the fresh Identificaties of the context to use.
 * @throws RangeError when the context has too few fresh Identificaties.
 */
export function nieuweHeader(
  soort: Heenberichtsoort,
  afzender: string,
  ontvanger: string,
  context: Context,
  volgnummer = 0,
) {
  const identificatie = context.nieuweIdentificaties[volgnummer]
  if (identificatie === undefined) {
    throw new RangeError(`Context heeft geen vrije Identificatie nummer ${volgnummer + 1}`)
  }
  return {
    BerichtCode: BERICHTEN[soort].berichtCode,
    BerichtVersie: VERSIE,
    BerichtSubversie: SUBVERSIE,
    Afzender: afzender,
    Ontvanger: ontvanger,
    BerichtIdentificatie: { Identificatie: identificatie, Dagtekening: vandaag(context) },
    XsdVersie: {
      BasisschemaXsdVersie: context.instellingen.xsdVersie.basisschema,
      BerichtXsdVersie: context.instellingen.xsdVersie.bericht,
    },
  }
}

/** Local moment at which the message in hand came in. */
export function ontvangst(context: Context): string {
  return context.ontvangenOp ?? context.nu
}

/** The date of `nu`. */
export function vandaag(context: Context): string {
  return context.nu.slice(0, 10)
}
