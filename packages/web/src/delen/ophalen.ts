// SPDX-License-Identifier: EUPL-1.2
/** Lists and reports that the service gives as a file for a spreadsheet. */
import type { RouteId } from '@stopwijzer/koppelvlak'
import { client } from '../gegevens/client.ts'
import { bewaarAls } from './csv.ts'

type MetBestand<Id> = Id extends `${infer Naam}.csv`
  ? `${Naam}.excel` extends RouteId
    ? Naam
    : never
  : never
type Naam = MetBestand<RouteId>
/** Counts: without clients, so without a purpose. */
export type Rapport = Extract<Naam, `rapportages.${string}`>
/** Lists of which somebody has to say what they are for. */
export type Lijst = Exclude<Naam, Rapport | `meldinglijsten${string}`>
export type Bestand = `${Lijst | Rapport}.${'csv' | 'excel'}`

/** Lets the browser save the file; gives its name. */
export async function haalBestand(id: Bestand, vraag: object): Promise<string> {
  const excel = id.endsWith('.excel')
  // A list has a purpose, so its question stands in the body; of counts it is in the address.
  const inhoud = id.startsWith('rapportages.')
    ? await client.vraag(id as 'rapportages.in-zorg.csv', { query: vraag })
    : await client.vraag(id as 'taken.csv', { inhoud: vraag as { readonly doel: string } })
  const kort = id.replace(/^rapportages\./, '').replace(/\.\w+$/, '')
  const naam = `${kort}.${excel ? 'xlsx' : 'csv'}`
  const mediatype = excel
    ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    : 'text/csv'
  bewaarAls(naam, inhoud as unknown as Uint8Array<ArrayBuffer>, mediatype)
  return naam
}
