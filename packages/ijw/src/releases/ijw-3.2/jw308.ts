// SPDX-License-Identifier: EUPL-1.2
/** JW308 (Stop retour) of iJw 3.2: order, cardinality, datatypes and logical keys. */
import type { BerichtVan } from '../../definitie/afleiden.ts'
import { een, lijst, optioneel, samengesteld, sleutel } from '../../definitie/maken.ts'
import type { BerichtDefinitie } from '../../definitie/model.ts'
import {
  LDT_BurgerServicenummer,
  LDT_Datum,
  LDT_Geslacht,
  LDT_Nummer,
  LDT_RedenBeeindiging,
  LDT_StatusAanlevering,
} from './datatypen.ts'
import { RetourCodes, retourkop } from './kop.ts'
import { BASISPREFIX, BASISRUIMTE, naamruimte, RELEASE } from './release.ts'
import { CDT_Geboortedatum, CDT_Product, CDT_VerkorteNaam } from './samengesteld.ts'

const Header = retourkop('441', 'aanbieder')

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
