// SPDX-License-Identifier: EUPL-1.2
/** Simple datatypes (LDT) of iJw 3.2 with a closed code list; source: the basis schema of the release. */
import { enkelvoudig } from '../../definitie/maken.ts'

export const LDT_AanduidingWoonadres = enkelvoudig({
  naam: 'LDT_AanduidingWoonadres',
  basis: 'string',
  maxLengte: 2,
  codelijst: 'NUM061',
  waarden: ['AB', 'BY', 'TO', 'WW'],
})
export const LDT_AdresSoort = enkelvoudig({
  naam: 'LDT_AdresSoort',
  basis: 'string',
  maxLengte: 2,
  codelijst: 'COD757',
  waarden: ['01', '02', '03', '04'],
})
export const LDT_Communicatievorm = enkelvoudig({
  naam: 'LDT_Communicatievorm',
  basis: 'string',
  maxLengte: 1,
  codelijst: 'COD747',
  waarden: ['1', '2', '3'],
})
export const LDT_DatumGebruik = enkelvoudig({
  naam: 'LDT_DatumGebruik',
  basis: 'string',
  maxLengte: 1,
  codelijst: 'COD170',
  waarden: ['1', '2', '3'],
})
export const LDT_Eenheid = enkelvoudig({
  naam: 'LDT_Eenheid',
  basis: 'string',
  maxLengte: 2,
  codelijst: 'WJ756',
  waarden: ['01', '04', '14', '16', '82', '83', '84'],
})
export const LDT_Frequentie = enkelvoudig({
  naam: 'LDT_Frequentie',
  basis: 'string',
  maxLengte: 1,
  codelijst: 'WMO757',
  waarden: ['1', '2', '4', '6'],
})
export const LDT_Geslacht = enkelvoudig({
  naam: 'LDT_Geslacht',
  basis: 'string',
  maxLengte: 1,
  codelijst: 'COD046',
  waarden: ['0', '1', '2'],
})
export const LDT_JuridischeStatus = enkelvoudig({
  naam: 'LDT_JuridischeStatus',
  basis: 'string',
  maxLengte: 2,
  codelijst: 'WJ232',
  waarden: ['01', '02', '03', '04', '05', '11', '12'],
})
export const LDT_LandCode = enkelvoudig({
  naam: 'LDT_LandCode',
  basis: 'string',
  maxLengte: 2,
  codelijst: 'COD032',
  // biome-ignore format: a code list reads best in rows
  waarden: [
    'AD', 'AE', 'AF', 'AG', 'AI', 'AL', 'AM', 'AO', 'AQ', 'AR', 'AS', 'AT', 'AU', 'AW', 'AX',
    'AZ', 'BA', 'BB', 'BD', 'BE', 'BF', 'BG', 'BH', 'BI', 'BJ', 'BL', 'BM', 'BN', 'BO', 'BQ',
    'BR', 'BS', 'BT', 'BV', 'BW', 'BY', 'BZ', 'CA', 'CC', 'CD', 'CF', 'CG', 'CH', 'CI', 'CK',
    'CL', 'CM', 'CN', 'CO', 'CR', 'CU', 'CV', 'CW', 'CX', 'CY', 'CZ', 'DE', 'DJ', 'DK', 'DM',
    'DO', 'DZ', 'EC', 'EE', 'EG', 'EH', 'ER', 'ES', 'ET', 'FI', 'FJ', 'FK', 'FM', 'FO', 'FR',
    'GA', 'GB', 'GD', 'GE', 'GF', 'GG', 'GH', 'GI', 'GL', 'GM', 'GN', 'GP', 'GQ', 'GR', 'GS',
    'GT', 'GU', 'GW', 'GY', 'HK', 'HM', 'HN', 'HR', 'HT', 'HU', 'ID', 'IE', 'IL', 'IM', 'IN',
    'IO', 'IQ', 'IR', 'IS', 'IT', 'JE', 'JM', 'JO', 'JP', 'KE', 'KG', 'KH', 'KI', 'KM', 'KN',
    'KP', 'KR', 'KW', 'KY', 'KZ', 'LA', 'LB', 'LC', 'LI', 'LK', 'LR', 'LS', 'LT', 'LU', 'LV',
    'LY', 'MA', 'MC', 'MD', 'ME', 'MF', 'MG', 'MH', 'MK', 'ML', 'MM', 'MN', 'MO', 'MP', 'MQ',
    'MR', 'MS', 'MT', 'MU', 'MV', 'MW', 'MX', 'MY', 'MZ', 'NA', 'NC', 'NE', 'NF', 'NG', 'NI',
    'NL', 'NO', 'NP', 'NR', 'NU', 'NZ', 'OM', 'PA', 'PE', 'PF', 'PG', 'PH', 'PK', 'PL', 'PM',
    'PN', 'PR', 'PS', 'PT', 'PW', 'PY', 'QA', 'RE', 'RO', 'RS', 'RU', 'RW', 'SA', 'SB', 'SC',
    'SD', 'SE', 'SG', 'SH', 'SI', 'SJ', 'SK', 'SL', 'SM', 'SN', 'SO', 'SR', 'SS', 'ST', 'SV',
    'SX', 'SY', 'SZ', 'TC', 'TD', 'TF', 'TG', 'TH', 'TJ', 'TK', 'TL', 'TM', 'TN', 'TO', 'TR',
    'TT', 'TV', 'TW', 'TZ', 'UA', 'UG', 'UM', 'US', 'UY', 'UZ', 'VA', 'VC', 'VE', 'VG', 'VI',
    'VN', 'VU', 'WF', 'WS', 'YE', 'YT', 'ZA', 'ZM', 'ZW',
  ],
})
export const LDT_NaamGebruik = enkelvoudig({
  naam: 'LDT_NaamGebruik',
  basis: 'string',
  maxLengte: 1,
  codelijst: 'COD700',
  waarden: ['1', '2', '3', '4', '5', '6'],
})
export const LDT_ProductCategorie = enkelvoudig({
  naam: 'LDT_ProductCategorie',
  basis: 'string',
  maxLengte: 2,
  codelijst: 'JZ020',
  // biome-ignore format: a code list reads best in rows
  waarden: [
    '31', '32', '33', '34', '35', '36', '37', '38', '40', '41', '42', '43', '44', '45', '46',
    '47', '48', '49', '50', '51', '52', '53', '54', '55',
  ],
})
export const LDT_RedenBeeindiging = enkelvoudig({
  naam: 'LDT_RedenBeeindiging',
  basis: 'string',
  maxLengte: 2,
  codelijst: 'JZ588',
  waarden: ['02', '20', '31', '32', '33', '34', '35', '36', '37', '38', '39'],
})
export const LDT_RedenWijziging = enkelvoudig({
  naam: 'LDT_RedenWijziging',
  basis: 'string',
  maxLengte: 2,
  codelijst: 'JZ002',
  waarden: ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12', '13', '14'],
})
export const LDT_RetourCode = enkelvoudig({
  naam: 'LDT_RetourCode',
  basis: 'string',
  maxLengte: 4,
  codelijst: 'WJ001',
  // biome-ignore format: a code list reads best in rows
  waarden: [
    '0001', '0200', '0233', '0611', '8001', '8017', '8021', '8187', '8214', '8848', '9019',
    '9056', '9063', '9069', '9071', '9074', '9307', '9308', '9319', '9321', '9322', '9326',
    '9332', '9333', '9338', '9339', '9340', '9341', '9346', '9347', '9349', '9350', '9351',
    '9355', '9357', '9359', '9360', '9361', '9365', '9366', '9367', '9369', '9373', '9374',
    '9375', '9379', '9384', '9385', '9387', '9388', '9389', '9390', '9411', '9412', '9413',
    '9414', '9415', 'S300', 'S329',
  ],
})
export const LDT_SoortRelatie = enkelvoudig({
  naam: 'LDT_SoortRelatie',
  basis: 'string',
  maxLengte: 2,
  codelijst: 'COD472',
  // biome-ignore format: a code list reads best in rows
  waarden: [
    '03', '04', '05', '06', '07', '08', '09', '10', '11', '12', '13', '14', '15', '16', '17',
    '18', '19', '20', '21', '22', '23', '24', '25',
  ],
})
export const LDT_StatusAanlevering = enkelvoudig({
  naam: 'LDT_StatusAanlevering',
  basis: 'string',
  maxLengte: 1,
  codelijst: 'COD467',
  waarden: ['1', '2', '3', '9'],
})
export const LDT_WettelijkeVertegenwoordiging = enkelvoudig({
  naam: 'LDT_WettelijkeVertegenwoordiging',
  basis: 'string',
  maxLengte: 2,
  codelijst: 'WJ003',
  waarden: ['06', '07', '08', '09', '10'],
})
