// SPDX-License-Identifier: EUPL-1.2
import { CLIENT, elkeRelatie, RELATIE, type Relatie } from '../klassen.ts'
import { type Meld, regel } from '../regel.ts'

type Geboortedatum = NonNullable<Relatie['Geboortedatum']>

/** COD170: how the date must be filled when a part of it is unknown. */
function geboortedatumFout({ Datum, DatumGebruik }: Geboortedatum): boolean {
  if (DatumGebruik === undefined) return false
  if (DatumGebruik === '3') return Datum !== '1900-01-01'
  return !Datum.endsWith(DatumGebruik === '2' ? '-01-01' : '-01')
}

const relatieFout = ({ Geboortedatum }: Relatie) =>
  Geboortedatum !== undefined && geboortedatumFout(Geboortedatum)

const VORM = {
  '1': 'de dag is dan 01 (jjjj-mm-01)',
  '2': 'dag en maand zijn dan 01 (jjjj-01-01)',
  '3': 'de datum is dan 1900-01-01',
} as const

function meldGeboortedatum({ Datum, DatumGebruik }: Geboortedatum, pad: string, meld: Meld): void {
  meld(
    `${pad}/Geboortedatum/DatumGebruik`,
    `DatumGebruik '${DatumGebruik}' past niet bij geboortedatum '${Datum}': ${VORM[DatumGebruik!]}.`,
  )
}

const meldRelatie = (relatie: Relatie, pad: string, meld: Meld) =>
  meldGeboortedatum(relatie.Geboortedatum!, pad, meld)

export const CS139 = regel({
  code: 'CS139',
  titel: 'DatumGebruik past bij de geboortedatum',
  berichten: ['JW301', 'JW305', 'JW307'],
  plaatsen: [`${CLIENT}/Geboortedatum/DatumGebruik`, `${RELATIE}/Geboortedatum/DatumGebruik`],
  betekenis:
    'DatumGebruik zegt welk deel van de geboortedatum onbekend is. Bij 1 is de dag 01, bij 2 zijn dag en maand 01-01, bij 3 is de datum 1900-01-01.',
  actie:
    'Is de geboortedatum helemaal bekend? Laat DatumGebruik dan weg. Vul anders de datum in zoals bij de code hoort.',
  toets(bericht, _context, meld) {
    const { Geboortedatum } = bericht.Client
    if (geboortedatumFout(Geboortedatum)) meldGeboortedatum(Geboortedatum, CLIENT, meld)
    if (bericht.berichtsoort === 'JW301') elkeRelatie(bericht, relatieFout, meldRelatie, meld)
  },
})
