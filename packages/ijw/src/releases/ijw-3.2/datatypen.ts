// SPDX-License-Identifier: EUPL-1.2
/** Simple datatypes (LDT) of iJw 3.2 with their facets; source: the basis schema of the release. */
import { enkelvoudig } from '../../definitie/maken.ts'

export * from './codetypen.ts'

export const LDT_AgbCode = enkelvoudig({
  naam: 'LDT_AgbCode',
  basis: 'string',
  minLengte: 1,
  maxLengte: 8,
  patronen: ['[0-9]{8}'],
})
export const LDT_BerichtCode = enkelvoudig({
  naam: 'LDT_BerichtCode',
  basis: 'string',
  minLengte: 1,
  maxLengte: 3,
  codelijst: 'COD002',
})
export const LDT_BerichtSubversie = enkelvoudig({
  naam: 'LDT_BerichtSubversie',
  basis: 'integer',
  min: 0,
  max: 99,
})
export const LDT_BerichtVersie = enkelvoudig({
  naam: 'LDT_BerichtVersie',
  basis: 'integer',
  min: 0,
  max: 99,
})
export const LDT_Budget = enkelvoudig({
  naam: 'LDT_Budget',
  basis: 'integer',
  min: 0,
  max: 99999999,
})
export const LDT_BurgerServicenummer = enkelvoudig({
  naam: 'LDT_BurgerServicenummer',
  basis: 'string',
  minLengte: 1,
  maxLengte: 9,
  patronen: ['[0-9]{9}'],
})
export const LDT_Commentaar = enkelvoudig({
  naam: 'LDT_Commentaar',
  basis: 'string',
  minLengte: 1,
  patronen: ['([.\\s]*\\S+[.\\s]*)+'],
})
export const LDT_Datum = enkelvoudig({ naam: 'LDT_Datum', basis: 'date', patronen: ['[^:Z]*'] })
export const LDT_Emailadres = enkelvoudig({
  naam: 'LDT_Emailadres',
  basis: 'string',
  minLengte: 1,
  maxLengte: 80,
  patronen: ['.*[^\\s].*'],
})
export const LDT_Gemeente = enkelvoudig({
  naam: 'LDT_Gemeente',
  basis: 'string',
  minLengte: 1,
  patronen: ['[0-9]{4}'],
  codelijst: 'CBS',
})
export const LDT_Huisletter = enkelvoudig({
  naam: 'LDT_Huisletter',
  basis: 'string',
  minLengte: 1,
  maxLengte: 1,
  patronen: ['.*[^\\s].*'],
})
export const LDT_Huisnummer = enkelvoudig({
  naam: 'LDT_Huisnummer',
  basis: 'integer',
  min: 0,
  max: 99999,
})
export const LDT_HuisnummerToevoeging = enkelvoudig({
  naam: 'LDT_HuisnummerToevoeging',
  basis: 'string',
  minLengte: 1,
  maxLengte: 4,
  patronen: ['.*[^\\s].*'],
})
export const LDT_IdentificatieBericht = enkelvoudig({
  naam: 'LDT_IdentificatieBericht',
  basis: 'string',
  minLengte: 1,
  maxLengte: 12,
  patronen: ['.*[^\\s].*'],
})
export const LDT_Landnummer = enkelvoudig({
  naam: 'LDT_Landnummer',
  basis: 'string',
  minLengte: 1,
  maxLengte: 4,
  patronen: ['.*[^\\s].*'],
})
export const LDT_Naam = enkelvoudig({
  naam: 'LDT_Naam',
  basis: 'string',
  minLengte: 1,
  maxLengte: 200,
  patronen: ['.*[^\\s].*'],
})
export const LDT_Nummer = enkelvoudig({
  naam: 'LDT_Nummer',
  basis: 'integer',
  min: 0,
  max: 999999999,
})
export const LDT_Organisatienaam = enkelvoudig({
  naam: 'LDT_Organisatienaam',
  basis: 'string',
  minLengte: 1,
  maxLengte: 35,
  patronen: ['.*[^\\s].*'],
})
export const LDT_Persoonsid = enkelvoudig({
  naam: 'LDT_Persoonsid',
  basis: 'string',
  minLengte: 1,
  maxLengte: 20,
  patronen: ['.*[^\\s].*'],
})
export const LDT_Plaatsnaam = enkelvoudig({
  naam: 'LDT_Plaatsnaam',
  basis: 'string',
  minLengte: 1,
  maxLengte: 80,
  patronen: ['.*[^\\s].*'],
})
export const LDT_Postcode = enkelvoudig({
  naam: 'LDT_Postcode',
  basis: 'string',
  minLengte: 1,
  maxLengte: 8,
  patronen: ['.*[^\\s].*'],
})
export const LDT_ProductCode = enkelvoudig({
  naam: 'LDT_ProductCode',
  basis: 'string',
  minLengte: 1,
  maxLengte: 5,
  patronen: ['.*[^\\s].*'],
})
export const LDT_Referentie = enkelvoudig({
  naam: 'LDT_Referentie',
  basis: 'string',
  minLengte: 1,
  maxLengte: 36,
  patronen: ['.*[^\\s].*'],
})
export const LDT_RelatieVolgorde = enkelvoudig({
  naam: 'LDT_RelatieVolgorde',
  basis: 'integer',
  min: 0,
  max: 99,
})
export const LDT_Straatnaam = enkelvoudig({
  naam: 'LDT_Straatnaam',
  basis: 'string',
  minLengte: 1,
  maxLengte: 24,
  patronen: ['.*[^\\s].*'],
})
export const LDT_Taal = enkelvoudig({
  naam: 'LDT_Taal',
  basis: 'string',
  minLengte: 1,
  maxLengte: 25,
  patronen: ['.*[^\\s].*'],
})
export const LDT_Telefoonnummer = enkelvoudig({
  naam: 'LDT_Telefoonnummer',
  basis: 'string',
  minLengte: 1,
  maxLengte: 15,
  patronen: ['[0-9]*'],
})
export const LDT_Tijd = enkelvoudig({ naam: 'LDT_Tijd', basis: 'time', patronen: ['[^Z+-]+'] })
export const LDT_Versie = enkelvoudig({
  naam: 'LDT_Versie',
  basis: 'string',
  minLengte: 1,
  patronen: ['(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)'],
})
export const LDT_Volume = enkelvoudig({
  naam: 'LDT_Volume',
  basis: 'integer',
  min: 0,
  max: 99999999,
})
export const LDT_Voorletters = enkelvoudig({
  naam: 'LDT_Voorletters',
  basis: 'string',
  minLengte: 1,
  maxLengte: 6,
  patronen: ['([a-zA-ZÀ-ỳ])+'],
})
export const LDT_Voorvoegsel = enkelvoudig({
  naam: 'LDT_Voorvoegsel',
  basis: 'string',
  minLengte: 1,
  maxLengte: 10,
  patronen: ['.*[^\\s].*'],
})
