// SPDX-License-Identifier: EUPL-1.2
/**
 * The traffic of the engine benchmarks: clients with toewijzingen, their starts, and the stops
 * to measure. Numbers and Identificaties are spread over all there can be, as those of clients
 * who come by after years are: in a row they would all stand on a few pages.
 */
import { createHash } from 'node:crypto'
import { GOEDGEKEURD, maakRetour, schrijf } from '@stopwijzer/ijw'
import {
  maak301,
  maak305,
  maak307,
  maakPersonen,
  maakToeval,
  type Persoon,
  type Toewijzing,
} from '@stopwijzer/simulator'

export const GEMEENTE = '0363'
export const AANBIEDER = '65656055'

/** Every client has this many toewijzingen, each with its start; a message stops two of them. */
export const PER_CLIENT = 4
const PER_BERICHT = 2
const PRODUCTEN = [
  ['45', '45A04'],
  ['45', '45A53'],
  ['55', '55A11'],
  ['55', '55A12'],
] as const

export interface Zaadbericht {
  readonly map: 'in' | 'eigen'
  readonly naam: string
  readonly bytes: Uint8Array
}

/** A JW307 to measure, with what the floors need to find its rows. */
export interface Stopbericht extends Zaadbericht {
  readonly identificatie: string
  readonly nummers: readonly string[]
}

export interface Zaad {
  readonly toewijzingen: readonly Zaadbericht[]
  /** The JW302s that approve them. */
  readonly antwoorden: readonly Zaadbericht[]
  readonly starts: readonly Zaadbericht[]
  readonly stops: readonly Stopbericht[]
}

/** Day and hour at which everything happens: the terms of the messages fit it. */
export const NU = '2026-07-20T09:00:00'

/** Traffic for so many toewijzingen, from this client on; the same numbers always give the same bytes. */
export function maakZaad(toewijzingen: number, eerste = 0): Zaad {
  const clienten = Math.ceil(toewijzingen / PER_CLIENT)
  const personen = [...maakPersonen(eerste + clienten, maakToeval(307)).entries()].slice(eerste)
  const zaad = { toewijzingen: [], antwoorden: [], starts: [], stops: [] } as {
    [K in keyof Zaad]: Zaad[K][number][]
  }
  for (const [i, persoon] of personen) {
    const lijst = toewijzingenVan(i)
    const toewijzing301 = maak301(kop(naam(`T${i}`), '2026-01-02'), persoon, lijst)
    const antwoord302 = maakRetour(toewijzing301, GOEDGEKEURD, {
      identificatie: naam(`A${i}`),
      dagtekening: '2026-01-05',
      xsdVersie: { basisschema: '1.0.0', bericht: '1.0.0' },
    })
    zaad.toewijzingen.push(alsItem('eigen', `T${i}`, toewijzing301))
    zaad.antwoorden.push(alsItem('in', `A${i}`, antwoord302))
    const starts = lijst.map((toewijzing) => ({
      toewijzing,
      begin: '2026-01-12',
      status: '1' as const,
    }))
    zaad.starts.push(
      alsItem('in', `S${i}`, maak305(kop(naam(`S${i}`), '2026-01-12'), persoon, starts)),
    )
  }
  // One message per client first, then the second ones: messages that wait together are of many clients.
  for (let deel = 0; deel < PER_CLIENT / PER_BERICHT; deel++) {
    for (const [i, persoon] of personen) zaad.stops.push(stopVan(persoon, i, deel))
  }
  return zaad
}

/** Between the numbers of one client and the next; a multiple of how many each has. */
const STAP = 44_999 * PER_CLIENT

function toewijzingenVan(client: number): Toewijzing[] {
  return PRODUCTEN.map(([categorie, code], i) => ({
    nummer: String(100_000_000 + ((client * STAP) % 900_000_000) + i),
    categorie,
    code,
    ingang: '2026-01-05',
    eind: '2026-12-31',
    toewijzingsdatum: '2026-01-02',
    toewijzingstijd: '10:00:00',
  }))
}

function stopVan(persoon: Persoon, client: number, deel: number): Stopbericht {
  const lijst = toewijzingenVan(client).slice(deel * PER_BERICHT, (deel + 1) * PER_BERICHT)
  const identificatie = naam(`X${client}-${deel}`)
  const stops = lijst.map((toewijzing) => ({
    toewijzing,
    begin: '2026-01-12',
    reden: '31' as const,
    eind: '2026-07-17',
    status: '1' as const,
  }))
  const bericht = maak307(kop(identificatie, '2026-07-20'), persoon, stops)
  return {
    ...alsItem('in', identificatie, bericht),
    identificatie,
    nummers: lijst.map(({ nummer }) => nummer),
  }
}

/** An Identificatie like those of software in the field, the same for the same message. */
function naam(bericht: string): string {
  return createHash('sha256').update(bericht).digest('hex').slice(0, 12).toUpperCase()
}

function kop(identificatie: string, dagtekening: string) {
  return { gemeente: GEMEENTE, aanbieder: AANBIEDER, identificatie, dagtekening }
}

function alsItem(
  map: 'in' | 'eigen',
  identificatie: string,
  bericht: Parameters<typeof schrijf>[0],
): Zaadbericht {
  return { map, naam: `${identificatie}.xml`, bytes: schrijf(bericht) }
}
