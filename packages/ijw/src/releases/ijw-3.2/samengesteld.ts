// SPDX-License-Identifier: EUPL-1.2
/** Composite datatypes (CDT) of iJw 3.2; their elements live in the namespace of the basis schema. */
import { een, optioneel, samengesteld } from '../../definitie/maken.ts'
import {
  LDT_AanduidingWoonadres,
  LDT_Communicatievorm,
  LDT_Datum,
  LDT_DatumGebruik,
  LDT_Eenheid,
  LDT_Frequentie,
  LDT_Huisletter,
  LDT_Huisnummer,
  LDT_HuisnummerToevoeging,
  LDT_IdentificatieBericht,
  LDT_LandCode,
  LDT_Landnummer,
  LDT_Naam,
  LDT_NaamGebruik,
  LDT_Plaatsnaam,
  LDT_Postcode,
  LDT_ProductCategorie,
  LDT_ProductCode,
  LDT_Straatnaam,
  LDT_Taal,
  LDT_Telefoonnummer,
  LDT_Versie,
  LDT_Volume,
  LDT_Voorletters,
  LDT_Voorvoegsel,
} from './datatypen.ts'

const CDT_Achternaam = samengesteld('CDT_Achternaam', 'basis', [
  een('Achternaam', LDT_Naam),
  optioneel('Voorvoegsel', LDT_Voorvoegsel),
])

const CDT_Huis = samengesteld('CDT_Huis', 'basis', [
  een('Huisnummer', LDT_Huisnummer),
  optioneel('Huisletter', LDT_Huisletter),
  optioneel('HuisnummerToevoeging', LDT_HuisnummerToevoeging),
  optioneel('AanduidingWoonadres', LDT_AanduidingWoonadres),
])

export const CDT_Adres = samengesteld('CDT_Adres', 'basis', [
  optioneel('Huis', CDT_Huis),
  optioneel('Postcode', LDT_Postcode),
  optioneel('Straatnaam', LDT_Straatnaam),
  optioneel('Plaatsnaam', LDT_Plaatsnaam),
  optioneel('LandCode', LDT_LandCode),
])

export const CDT_BerichtIdentificatie = samengesteld('CDT_BerichtIdentificatie', 'basis', [
  een('Identificatie', LDT_IdentificatieBericht),
  een('Dagtekening', LDT_Datum),
])

export const CDT_Communicatie = samengesteld('CDT_Communicatie', 'basis', [
  een('Vorm', LDT_Communicatievorm),
  optioneel('Taal', LDT_Taal),
])

export const CDT_Geboortedatum = samengesteld('CDT_Geboortedatum', 'basis', [
  een('Datum', LDT_Datum),
  optioneel('DatumGebruik', LDT_DatumGebruik),
])

export const CDT_Omvang = samengesteld('CDT_Omvang', 'basis', [
  een('Volume', LDT_Volume),
  een('Eenheid', LDT_Eenheid),
  een('Frequentie', LDT_Frequentie),
])

export const CDT_OpenPeriode = samengesteld('CDT_OpenPeriode', 'basis', [
  optioneel('Begindatum', LDT_Datum),
  optioneel('Einddatum', LDT_Datum),
])

export const CDT_Product = samengesteld('CDT_Product', 'basis', [
  een('Categorie', LDT_ProductCategorie),
  optioneel('Code', LDT_ProductCode),
])

const CDT_Telefoon = samengesteld('CDT_Telefoon', 'basis', [
  een('Telefoonnummer', LDT_Telefoonnummer),
  een('Landnummer', LDT_Landnummer),
])

export const CDT_Telefoonnummers = samengesteld('CDT_Telefoonnummers', 'basis', [
  een('Telefoon01', CDT_Telefoon),
  optioneel('Telefoon02', CDT_Telefoon),
])

export const CDT_VerkorteNaam = samengesteld('CDT_VerkorteNaam', 'basis', [
  een('Geslachtsnaam', CDT_Achternaam),
  optioneel('Voornamen', LDT_Naam),
  optioneel('Voorletters', LDT_Voorletters),
])

export const CDT_VolledigeNaam = samengesteld('CDT_VolledigeNaam', 'basis', [
  een('Geslachtsnaam', CDT_Achternaam),
  optioneel('Partnernaam', CDT_Achternaam),
  optioneel('Voornamen', LDT_Naam),
  optioneel('Voorletters', LDT_Voorletters),
  een('NaamGebruik', LDT_NaamGebruik),
])

export const CDT_XsdVersie = samengesteld('CDT_XsdVersie', 'basis', [
  een('BasisschemaXsdVersie', LDT_Versie),
  een('BerichtXsdVersie', LDT_Versie),
])
