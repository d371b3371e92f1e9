// SPDX-License-Identifier: EUPL-1.2
/** JW306 (Start retour) of iJw 3.2: order, cardinality, datatypes and logical keys. */
import type { BerichtVan } from '../../definitie/afleiden.ts'
import { een, lijst, optioneel, samengesteld, sleutel } from '../../definitie/maken.ts'
import type { BerichtDefinitie } from '../../definitie/model.ts'
import {
  LDT_BurgerServicenummer,
  LDT_Datum,
  LDT_Geslacht,
  LDT_Nummer,
  LDT_StatusAanlevering,
} from './datatypen.ts'
import { RetourCodes, retourkop } from './kop.ts'
import { BASISPREFIX, BASISRUIMTE, naamruimte, RELEASE } from './release.ts'
import { CDT_Geboortedatum, CDT_Product, CDT_VerkorteNaam } from './samengesteld.ts'

const Header = retourkop('439', 'aanbieder')

const StartProduct = samengesteld('StartProduct', 'bericht', [
  sleutel(optioneel('ToewijzingNummer', LDT_Nummer)),
  sleutel(optioneel('Product', CDT_Product)),
  optioneel('ToewijzingIngangsdatum', LDT_Datum),
  sleutel(een('Begindatum', LDT_Datum)),
  een('StatusAanlevering', LDT_StatusAanlevering),
  een('RetourCodes', RetourCodes),
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
  een('RetourCodes', RetourCodes),
])

const Bericht = samengesteld('Root', 'bericht', [
  een('Header', Header),
  optioneel('Client', Client),
])

export const JW306 = {
  berichtsoort: 'JW306',
  release: RELEASE,
  berichtCode: '439',
  naamruimte: naamruimte('jw306'),
  basisruimte: BASISRUIMTE,
  prefix: 'jw306',
  basisprefix: BASISPREFIX,
  wortel: Bericht,
  retour: null,
  heen: 'JW305',
  verzender: 'gemeente',
  titel: 'Start retour',
} as const satisfies BerichtDefinitie

export type JW306Bericht = BerichtVan<typeof JW306>
