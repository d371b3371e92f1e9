// SPDX-License-Identifier: EUPL-1.2
/** JW308 (Stop retour) of iJw 3.2: order, cardinality, datatypes and logical keys. */
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
  LDT_IdentificatieBericht,
  LDT_Nummer,
  LDT_RedenBeeindiging,
  LDT_RetourCode,
  LDT_StatusAanlevering,
  LDT_Versie,
} from './datatypen.ts'
import { BASISPREFIX, BASISRUIMTE, naamruimte, RELEASE, SUBVERSIE, VERSIE } from './release.ts'
import {
  CDT_BerichtIdentificatie,
  CDT_Geboortedatum,
  CDT_Product,
  CDT_VerkorteNaam,
  CDT_XsdVersie,
} from './samengesteld.ts'

const RetourCodes = samengesteld('RetourCodes', 'bericht', [lijst('RetourCode', LDT_RetourCode)])

const Header = samengesteld('Header', 'bericht', [
  een('BerichtCode', beperkt(LDT_BerichtCode, '441')),
  een('BerichtVersie', beperkt(LDT_BerichtVersie, VERSIE)),
  een('BerichtSubversie', beperkt(LDT_BerichtSubversie, SUBVERSIE)),
  een('Afzender', LDT_AgbCode),
  een('Ontvanger', LDT_Gemeente),
  een('BerichtIdentificatie', CDT_BerichtIdentificatie),
  een('XsdVersie', CDT_XsdVersie),
  een('IdentificatieRetour', LDT_IdentificatieBericht),
  een('DagtekeningRetour', LDT_Datum),
  optioneel('XsltVersie', LDT_Versie),
  een('XsdVersieRetour', CDT_XsdVersie),
  optioneel('RetourCodes', RetourCodes),
])

const StopProduct = samengesteld('StopProduct', 'bericht', [
  sleutel(optioneel('ToewijzingNummer', LDT_Nummer)),
  sleutel(optioneel('Product', CDT_Product)),
  optioneel('ToewijzingIngangsdatum', LDT_Datum),
  sleutel(een('Begindatum', LDT_Datum)),
  sleutel(een('RedenBeeindiging', LDT_RedenBeeindiging)),
  sleutel(een('Einddatum', LDT_Datum)),
  een('StatusAanlevering', LDT_StatusAanlevering),
  een('RetourCodes', RetourCodes),
])

const StopProducten = samengesteld('StopProducten', 'bericht', [lijst('StopProduct', StopProduct)])

const Client = samengesteld('Client', 'bericht', [
  sleutel(een('Bsn', LDT_BurgerServicenummer)),
  een('Geboortedatum', CDT_Geboortedatum),
  een('Geslacht', LDT_Geslacht),
  een('Naam', CDT_VerkorteNaam),
  een('StopProducten', StopProducten),
  een('RetourCodes', RetourCodes),
])

const Bericht = samengesteld('Root', 'bericht', [
  een('Header', Header),
  optioneel('Client', Client),
])

export const JW308 = {
  berichtsoort: 'JW308',
  release: RELEASE,
  berichtCode: '441',
  naamruimte: naamruimte('jw308'),
  basisruimte: BASISRUIMTE,
  prefix: 'jw308',
  basisprefix: BASISPREFIX,
  wortel: Bericht,
  retour: null,
  heen: 'JW307',
  verzender: 'gemeente',
  titel: 'Stop retour',
} as const satisfies BerichtDefinitie

export type JW308Bericht = BerichtVan<typeof JW308>
