// SPDX-License-Identifier: EUPL-1.2
/**
 * Test support: the text of a message from the compact form in which the
 * scenarios are written. Values go in as they are, so a scenario can also ask
 * for a message that is not valid. A key this file does not know is an error:
 * a new kind of scenario must not pass by being half read.
 */
import { BERICHTEN } from '../releases/ijw-3.2/index.ts'
import { schrijfBoom, type Tak } from './boom.ts'

/** One message of a scenario, as in `scenarios.json`. */
export interface Scenariostap {
  readonly soort: '301' | '305' | '307'
  /** Dagtekening. */
  readonly dag?: string
  /** Day of receipt; equal to `dag` unless the scenario says otherwise. */
  readonly ontvangen?: string
  readonly id?: string
  readonly agb?: string
  readonly gemeente?: string
  readonly taakgericht?: boolean
  /** JW305 and JW307. */
  readonly client?: { readonly bsn: string; readonly geb?: string; readonly datumgebruik?: string }
  /** JW301. */
  readonly bsn?: string
  readonly producten: readonly Scenarioproduct[]
  /** Numbers with approved prestaties: not in the message, known from outside. */
  readonly prestaties?: readonly string[]
}

export interface Scenarioproduct {
  /** ToewijzingNummer of a start or stop; `null` for taakgericht work. */
  readonly tn?: string | null
  /** ToewijzingNummer in a JW301. */
  readonly nr?: string
  /** Categorie and Code, only Categorie, or `null` for a generic toewijzing. */
  readonly product: readonly string[] | null
  readonly begin?: string
  /** RedenBeeindiging in a JW307, RedenWijziging in a JW301. */
  readonly reden?: string
  readonly eind?: string | null
  readonly status?: string
  /** ToewijzingIngangsdatum, or Ingangsdatum in a JW301. */
  readonly ingang?: string
  /** Volume, Eenheid and Frequentie. */
  readonly omvang?: readonly string[]
  readonly budget?: number
  readonly referentie?: string
}

/** What a step leaves open; the day lies after every date in the scenarios for JW301. */
const STANDAARD = {
  dag: '2026-07-21',
  id: 'B00000',
  agb: '65656055',
  gemeente: '0363',
  geboren: '2010-02-14',
} as const

const STAPVELDEN = 'soort dag ontvangen id agb gemeente taakgericht client bsn producten prestaties'
const CLIENTVELDEN = 'bsn geb datumgebruik'
const PRODUCTVELDEN = 'tn nr product begin reden eind status ingang omvang budget referentie'

function bewaak(waar: string, deel: object, velden: string): void {
  const vreemd = Object.keys(deel).filter((veld) => !velden.split(' ').includes(veld))
  if (vreemd.length > 0) throw new Error(`onbekend veld in ${waar}: ${vreemd.join(', ')}`)
}

type Inhoud = string | readonly Tak[] | null | undefined

/** An element; nothing when the value is absent (`''` gives an empty element). */
function tak(naam: string, inhoud: Inhoud): Tak[] {
  if (inhoud === undefined || inhoud === null) return []
  return typeof inhoud === 'string'
    ? [{ naam, kinderen: [], tekst: inhoud }]
    : [{ naam, kinderen: [...inhoud], tekst: '' }]
}

function takken(...delen: (readonly [string, Inhoud])[]): Tak[] {
  return delen.flatMap(([naam, inhoud]) => tak(naam, inhoud))
}

function product(delen: readonly string[] | null): Tak[] | undefined {
  return delen === null ? undefined : takken(['Categorie', delen[0]], ['Code', delen[1]])
}

/** The text of the message of a step: UTF-8 with CR/LF, prefixes as in the official samples. */
export function scenariobericht(stap: Scenariostap): string {
  bewaak('stap', stap, STAPVELDEN)
  for (const deel of stap.producten) bewaak('product', deel, PRODUCTVELDEN)
  const soort = `JW${stap.soort}` as const
  const definitie = BERICHTEN[soort]
  const bericht = takken([
    'Bericht',
    takken(
      ['Header', header(stap, definitie.berichtCode)],
      ['Client', stap.soort === '301' ? client301(stap) : clientMelding(stap)],
    ),
  ])
  return schrijfBoom(bericht[0]!, definitie)
}

function header(stap: Scenariostap, code: string): Tak[] {
  const { agb = STANDAARD.agb, gemeente = STANDAARD.gemeente } = stap
  const [afzender, ontvanger] = stap.soort === '301' ? [gemeente, agb] : [agb, gemeente]
  return takken(
    ['BerichtCode', code],
    ['BerichtVersie', '3'],
    ['BerichtSubversie', '2'],
    ['Afzender', afzender],
    ['Ontvanger', ontvanger],
    [
      'BerichtIdentificatie',
      takken(
        ['Identificatie', stap.id ?? STANDAARD.id],
        ['Dagtekening', stap.dag ?? STANDAARD.dag],
      ),
    ],
    ['XsdVersie', takken(['BasisschemaXsdVersie', '1.0.0'], ['BerichtXsdVersie', '1.0.0'])],
  )
}

function persoon(
  bsn: string | undefined,
  geboren: string,
  gebruik: string | undefined,
  naam: Tak[],
): Tak[] {
  return takken(
    ['Bsn', bsn],
    ['Geboortedatum', takken(['Datum', geboren], ['DatumGebruik', gebruik])],
    ['Geslacht', '1'],
    ['Naam', [...takken(['Geslachtsnaam', takken(['Achternaam', 'Proef'])]), ...naam]],
  )
}

function clientMelding({ soort, client, producten }: Scenariostap): Tak[] {
  if (client === undefined) throw new Error(`${soort} zonder client`)
  bewaak('client', client, CLIENTVELDEN)
  const naam = soort === '305' ? 'StartProduct' : 'StopProduct'
  const meldingen = producten.flatMap((p) =>
    tak(
      naam,
      takken(
        ['ToewijzingNummer', p.tn],
        ['Product', product(p.product)],
        ['ToewijzingIngangsdatum', p.ingang],
        ['Begindatum', p.begin],
        ...(soort === '307'
          ? ([
              ['RedenBeeindiging', p.reden],
              ['Einddatum', p.eind],
            ] as const)
          : []),
        ['StatusAanlevering', p.status],
      ),
    ),
  )
  return [
    ...persoon(client.bsn, client.geb ?? STANDAARD.geboren, client.datumgebruik, []),
    ...takken([soort === '305' ? 'StartProducten' : 'StopProducten', meldingen]),
  ]
}

function client301({ bsn, dag = STANDAARD.dag, producten }: Scenariostap): Tak[] {
  const adres = takken(
    ['Huis', takken(['Huisnummer', '1'])],
    ['Postcode', '1011PN'],
    ['LandCode', 'NL'],
  )
  const toewijzingen = producten.flatMap((p) =>
    tak(
      'ToegewezenProduct',
      takken(
        ['ToewijzingNummer', p.nr],
        ['ReferentieAanbieder', p.referentie],
        ['Product', product(p.product)],
        ['Toewijzingsdatum', dag],
        ['Toewijzingstijd', '10:00:00'],
        ['Ingangsdatum', p.ingang],
        ['Einddatum', p.eind],
        ['RedenWijziging', p.reden],
        [
          'Omvang',
          p.omvang &&
            takken(['Volume', p.omvang[0]], ['Eenheid', p.omvang[1]], ['Frequentie', p.omvang[2]]),
        ],
        ['Budget', p.budget?.toString()],
      ),
    ),
  )
  return [
    ...persoon(bsn, STANDAARD.geboren, undefined, takken(['NaamGebruik', '1'])),
    ...takken(
      ['Contactgegevens', takken(['Contact', takken(['Soort', '01'], ['Adres', adres])])],
      ['ToegewezenProducten', toewijzingen],
    ),
  ]
}
