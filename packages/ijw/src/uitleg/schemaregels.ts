// SPDX-License-Identifier: EUPL-1.2
/**
 * Explanations of the rules that the schema itself enforces (level 1): restrictions on values
 * (RS) and two conditions. The facets stand in the datatypes; a report names them all `XSD`.
 */
import type { Uitleg } from './model.ts'

/** Code, what it demands, messages, fields (empty when there are many). */
const REGELS: readonly (readonly [string, string, string, string])[] = [
  ['CS015', 'De subversie van het bericht is 2', 'JW301 JW305 JW307', 'BerichtSubversie'],
  ['CS025', 'De versie van het bericht is 3', 'JW301 JW305 JW307', 'BerichtVersie'],
  ['RS001', 'De waarde is 0 of hoger', 'JW301 JW305 JW307', ''],
  [
    'RS002',
    'De waarde is hoogstens 99',
    'JW301 JW305 JW307',
    'BerichtSubversie, BerichtVersie, Volgorde',
  ],
  ['RS004', 'De waarde is hoogstens 99999', 'JW301', 'Huisnummer'],
  ['RS005', 'De waarde is hoogstens 99999999', 'JW301', 'Budget, Volume'],
  ['RS006', 'De waarde is hoogstens 999999999', 'JW301 JW305 JW307', 'ToewijzingNummer'],
  ['RS008', 'De waarde heeft hoogstens 1 teken', 'JW301 JW305 JW307', ''],
  ['RS009', 'De waarde heeft hoogstens 2 tekens', 'JW301 JW305 JW307', ''],
  ['RS010', 'De waarde heeft hoogstens 3 tekens', 'JW301 JW305 JW307', 'BerichtCode'],
  [
    'RS011',
    'De waarde heeft hoogstens 4 tekens',
    'JW301 JW302 JW306 JW308',
    'HuisnummerToevoeging, Landnummer, RetourCode',
  ],
  ['RS012', 'De waarde heeft hoogstens 5 tekens', 'JW301 JW305 JW307', 'Code'],
  ['RS013', 'De waarde heeft hoogstens 6 tekens', 'JW301 JW305 JW307', 'Voorletters'],
  [
    'RS014',
    'De waarde heeft hoogstens 8 tekens',
    'JW301 JW305 JW307',
    'Postcode, Ontvanger, Afzender',
  ],
  ['RS015', 'De waarde heeft hoogstens 9 tekens', 'JW301 JW305 JW307', 'Bsn'],
  ['RS016', 'De waarde heeft hoogstens 10 tekens', 'JW301 JW305 JW307', 'Voorvoegsel'],
  [
    'RS017',
    'De waarde heeft hoogstens 12 tekens',
    'JW301 JW302 JW305 JW306 JW307 JW308',
    'Identificatie, IdentificatieRetour',
  ],
  ['RS018', 'De waarde heeft hoogstens 15 tekens', 'JW301', 'Telefoonnummer'],
  ['RS019', 'De waarde heeft hoogstens 20 tekens', 'JW301', 'Nummer'],
  ['RS020', 'De waarde heeft hoogstens 24 tekens', 'JW301', 'Straatnaam'],
  ['RS021', 'De waarde heeft hoogstens 25 tekens', 'JW301', 'Taal'],
  ['RS023', 'De waarde heeft hoogstens 35 tekens', 'JW301', 'Organisatie'],
  ['RS024', 'De waarde heeft hoogstens 36 tekens', 'JW301', 'ReferentieAanbieder'],
  ['RS026', 'De waarde heeft hoogstens 80 tekens', 'JW301', 'Plaatsnaam, Emailadres'],
  ['RS028', 'De waarde heeft hoogstens 200 tekens', 'JW301 JW305 JW307', 'Achternaam, Voornamen'],
  ['RS031', 'Een commentaar bevat minstens één zichtbaar teken', 'JW301', 'Commentaar'],
  ['RS032', 'Een datum heeft geen tijdzone', 'JW301 JW302 JW305 JW306 JW307 JW308', ''],
  [
    'RS033',
    'Een veld is niet leeg en bevat niet alleen spaties',
    'JW301 JW302 JW305 JW306 JW307 JW308',
    '',
  ],
  ['RS034', 'Een tijd heeft geen tijdzone', 'JW301', 'Toewijzingstijd'],
  [
    'RS035',
    'De gemeentecode heeft precies vier cijfers',
    'JW301 JW305 JW307',
    'Afzender, Ontvanger',
  ],
  ['RS036', 'De AGB-code heeft precies acht cijfers', 'JW301 JW305 JW307', 'Ontvanger, Afzender'],
  ['RS037', 'Het BSN heeft precies negen cijfers', 'JW301 JW305 JW307', 'Bsn'],
  [
    'RS045',
    'Voorletters staan direct achter elkaar, zonder punten en spaties',
    'JW301 JW305 JW307',
    'Voorletters',
  ],
  ['RS046', 'Een telefoonnummer heeft alleen cijfers', 'JW301', 'Telefoonnummer'],
  ['RS047', 'De berichtcode hoort bij de berichtsoort', 'JW301 JW305 JW307', 'BerichtCode'],
  [
    'RS048',
    'Een versienummer heeft drie getallen met punten ertussen',
    'JW301 JW302 JW305 JW306 JW307 JW308',
    'BasisschemaXsdVersie, BerichtXsdVersie, XsltVersie',
  ],
]

export const SCHEMAREGELS: readonly Uitleg[] = REGELS.map(([code, titel, berichten, velden]) => ({
  code,
  soort: 'regel',
  titel,
  betekenis: `${titel}. ${velden === '' ? 'Dit geldt voor veel velden.' : `Velden: ${velden}.`}`,
  gevolg: 'Het GGK of VECOZO weigert het bericht. Er komt geen retourbericht.',
  actie: 'Verbeter de waarde en bied het bericht opnieuw aan.',
  berichten: berichten.split(' '),
  bron: 'iJw 3.2, schema van het bericht, controleniveau 1',
  zieOok: ['XSD'],
}))
