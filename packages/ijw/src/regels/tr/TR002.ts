// SPDX-License-Identifier: EUPL-1.2
import { vergelijkDatum } from '../../waarden/datum.ts'
import { CLIENT, RELATIE, type Relatie } from '../klassen.ts'
import { type Meld, regel } from '../regel.ts'

type Geboortedatum = NonNullable<Relatie['Geboortedatum']>

const GRENS_IN_JAREN = 120

/**
 * The day on which 120 years are full. A 29 February may fall in a year that has
 * none; as text it still lies between 28 February and 1 March, which is all the
 * comparison needs. Years before 1 have no year 0 between them; a year fits in 32 bits.
 */
function honderdtwintigJaarLater(datum: string): string {
  const jaar = Number(datum.slice(0, -6))
  const later = jaar + GRENS_IN_JAREN
  const jaartal = jaar < 0 && later >= 0 ? later + 1 : later
  const cijfers = String(jaartal < 0 ? -jaartal : jaartal).padStart(4, '0')
  return `${jaartal < 0 ? '-' : ''}${cijfers}${datum.slice(-6)}`
}

/** A year of four digits: enough to settle almost every message without arithmetic on text. */
const gewoon = (datum: string) => datum.length === 10

function teLangGeleden({ Datum, DatumGebruik }: Geboortedatum, dagtekening: string): boolean {
  if (gewoon(Datum) && gewoon(dagtekening)) {
    const verschil = jaarVan(dagtekening) - jaarVan(Datum)
    if (verschil < 120) return false
  }
  if (DatumGebruik === '3' && Datum === '1900-01-01') return false
  return vergelijkDatum(honderdtwintigJaarLater(Datum), dagtekening) < 0
}

function jaarVan(datum: string): number {
  let jaar = 0
  for (let i = 0; i < 4; i++) jaar = jaar * 10 + datum.charCodeAt(i) - 48
  return jaar
}

function meldOuderdom({ Datum }: Geboortedatum, wie: string, pad: string, meld: Meld): void {
  meld(
    `${pad}/Geboortedatum`,
    `Geboortedatum '${Datum}' van de ${wie} ligt meer dan 120 jaar voor de dagtekening van het bericht.`,
  )
}

export const TR002 = regel({
  code: 'TR002',
  titel: 'Geboortedatum ligt hoogstens 120 jaar terug',
  berichten: ['JW301', 'JW305', 'JW307'],
  plaatsen: [`${CLIENT}/Geboortedatum`, `${RELATIE}/Geboortedatum`],
  betekenis:
    'Een geboortedatum ligt hoogstens 120 jaar voor de dagtekening. De onbekende datum 1900-01-01 met DatumGebruik 3 mag altijd.',
  actie:
    'Verbeter de geboortedatum. Is die helemaal onbekend? Vul dan 1900-01-01 in met DatumGebruik 3.',
  toets(bericht, _context, meld) {
    const dagtekening = bericht.Header.BerichtIdentificatie.Dagtekening
    const { Geboortedatum } = bericht.Client
    if (teLangGeleden(Geboortedatum, dagtekening)) {
      meldOuderdom(Geboortedatum, 'cliënt', CLIENT, meld)
    }
    if (bericht.berichtsoort !== 'JW301') return
    const relaties = bericht.Client.Relaties?.Relatie
    if (relaties === undefined) return
    for (let i = 0; i < relaties.length; i++) {
      const geboren = relaties[i]!.Geboortedatum
      if (geboren !== undefined && teLangGeleden(geboren, dagtekening)) {
        meldOuderdom(geboren, 'relatie', `${RELATIE}[${i + 1}]`, meld)
      }
    }
  },
})
