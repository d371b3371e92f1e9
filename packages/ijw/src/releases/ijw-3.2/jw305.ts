// SPDX-License-Identifier: EUPL-1.2
/** JW305 (Start) of iJw 3.2: order, cardinality, datatypes and logical keys. */
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
import { heenkop } from './kop.ts'
import { BASISPREFIX, BASISRUIMTE, naamruimte, RELEASE } from './release.ts'
import { CDT_Geboortedatum, CDT_Product, CDT_VerkorteNaam } from './samengesteld.ts'

const Header = heenkop('438', 'aanbieder')

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
