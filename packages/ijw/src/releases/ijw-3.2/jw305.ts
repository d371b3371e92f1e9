// SPDX-License-Identifier: EUPL-1.2
/** JW305 (Start) of iJw 3.2: order, cardinality, datatypes and logical keys. */
import type { BerichtVan } from '../../definitie/afleiden.ts'
import { beperkt, een, lijst, optioneel, samengesteld, sleutel } from '../../definitie/maken.ts'
import type { BerichtDefinitie } from '../../definitie/model.ts'
import {
  LDT_AgbCode,
  LDT_BerichtCode,
  LDT_BerichtSubversie,
  LDT_BerichtVersie,
  LDT_BurgerServicenummer,
  LDT_Datum,
  LDT_Gemeente,
  LDT_Geslacht,
  LDT_Nummer,
  LDT_StatusAanlevering,
} from './datatypen.ts'
import { BASISPREFIX, BASISRUIMTE, naamruimte, RELEASE, SUBVERSIE, VERSIE } from './release.ts'
import {
  CDT_BerichtIdentificatie,
  CDT_Geboortedatum,
  CDT_Product,
  CDT_VerkorteNaam,
  CDT_XsdVersie,
} from './samengesteld.ts'

const Header = samengesteld('Header', 'bericht', [
  een('BerichtCode', beperkt(LDT_BerichtCode, '438')),
  een('BerichtVersie', beperkt(LDT_BerichtVersie, VERSIE)),
  een('BerichtSubversie', beperkt(LDT_BerichtSubversie, SUBVERSIE)),
  een('Afzender', LDT_AgbCode),
  een('Ontvanger', LDT_Gemeente),
  een('BerichtIdentificatie', CDT_BerichtIdentificatie),
  een('XsdVersie', CDT_XsdVersie),
])

const StartProduct = samengesteld('StartProduct', 'bericht', [
  sleutel(optioneel('ToewijzingNummer', LDT_Nummer)),
  sleutel(optioneel('Product', CDT_Product)),
  optioneel('ToewijzingIngangsdatum', LDT_Datum),
  sleutel(een('Begindatum', LDT_Datum)),
  een('StatusAanlevering', LDT_StatusAanlevering),
])

const StartProducten = samengesteld('StartProducten', 'bericht', [
  lijst('StartProduct', StartProduct),
])

const Client = samengesteld('Client', 'bericht', [
  sleutel(een('Bsn', LDT_BurgerServicenummer)),
  een('Geboortedatum', CDT_Geboortedatum),
  een('Geslacht', LDT_Geslacht),
  een('Naam', CDT_VerkorteNaam),
  een('StartProducten', StartProducten),
])

const Bericht = samengesteld('Root', 'bericht', [een('Header', Header), een('Client', Client)])

export const JW305 = {
  berichtsoort: 'JW305',
  release: RELEASE,
  berichtCode: '438',
  naamruimte: naamruimte('jw305'),
  basisruimte: BASISRUIMTE,
  prefix: 'jw305',
  basisprefix: BASISPREFIX,
  wortel: Bericht,
  retour: 'JW306',
  heen: null,
  verzender: 'aanbieder',
  titel: 'Start',
} as const satisfies BerichtDefinitie

export type JW305Bericht = BerichtVan<typeof JW305>
