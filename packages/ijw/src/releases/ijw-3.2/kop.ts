// SPDX-License-Identifier: EUPL-1.2
/** The header of every message: who to whom, which message, and for a return message what it answers. */
import { beperkt, een, lijst, optioneel, samengesteld } from '../../definitie/maken.ts'
import {
  LDT_AgbCode,
  LDT_BerichtCode,
  LDT_BerichtSubversie,
  LDT_BerichtVersie,
  LDT_Datum,
  LDT_Gemeente,
  LDT_IdentificatieBericht,
  LDT_RetourCode,
  LDT_Versie,
} from './datatypen.ts'
import { SUBVERSIE, VERSIE } from './release.ts'
import { CDT_BerichtIdentificatie, CDT_XsdVersie } from './samengesteld.ts'

const VAN_GEMEENTE = [een('Afzender', LDT_Gemeente), een('Ontvanger', LDT_AgbCode)] as const
const VAN_AANBIEDER = [een('Afzender', LDT_AgbCode), een('Ontvanger', LDT_Gemeente)] as const

type Partijen = typeof VAN_GEMEENTE | typeof VAN_AANBIEDER

function velden(code: string, partijen: Partijen) {
  return [
    een('BerichtCode', beperkt(LDT_BerichtCode, code)),
    een('BerichtVersie', beperkt(LDT_BerichtVersie, VERSIE)),
    een('BerichtSubversie', beperkt(LDT_BerichtSubversie, SUBVERSIE)),
    ...partijen,
    een('BerichtIdentificatie', CDT_BerichtIdentificatie),
    een('XsdVersie', CDT_XsdVersie),
  ] as const
}

const partijenVan = (verzender: 'gemeente' | 'aanbieder'): Partijen =>
  verzender === 'gemeente' ? VAN_GEMEENTE : VAN_AANBIEDER

/** The codes of a class in a return message. */
export const RetourCodes = samengesteld('RetourCodes', 'bericht', [
  lijst('RetourCode', LDT_RetourCode),
])

/** The header of a message with this BerichtCode. */
export const heenkop = (code: string, verzender: 'gemeente' | 'aanbieder') =>
  samengesteld('Header', 'bericht', velden(code, partijenVan(verzender)))

/** The header of a return message; its parties are those of the message it answers (IV028). */
export const retourkop = (code: string, verzenderVanHeen: 'gemeente' | 'aanbieder') =>
  samengesteld('Header', 'bericht', [
    ...velden(code, partijenVan(verzenderVanHeen)),
    een('IdentificatieRetour', LDT_IdentificatieBericht),
    een('DagtekeningRetour', LDT_Datum),
    optioneel('XsltVersie', LDT_Versie),
    een('XsdVersieRetour', CDT_XsdVersie),
    optioneel('RetourCodes', RetourCodes),
  ])
