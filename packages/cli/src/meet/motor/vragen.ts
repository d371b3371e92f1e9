// SPDX-License-Identifier: EUPL-1.2
/** What people ask of the API in P7. */
import type { Dienst } from '@stopwijzer/dienst'
import { GEMEENTE } from './zaad.ts'

export interface Vraagsoort {
  readonly naam: string
  /** As many as there are requests in a round, each different where that makes sense. */
  readonly urls: readonly string[]
}

/** Values of filters; the empty one leaves the filter out. Rare values and values that occur nowhere too. */
type Filters = Readonly<Record<string, readonly string[]>>
const BERICHTFILTERS: Filters = {
  berichtsoort: ['', 'JW307', 'JW301', 'JW302', 'JW308'],
  status: ['', 'goedgekeurd', 'afgekeurd', 'vastgehouden', 'verzonden'],
  richting: ['', 'in', 'uit'],
  tegenpartij: ['', '65656055', '65656056', '65656057'],
  van: ['', '2026-01-01', '2026-07-01'],
  tot: ['', '2026-07-20'],
  retourcode: ['', '', '', '9074', '9075'],
}
const TOEWIJZINGFILTERS: Filters = {
  // What grew has no content to show.
  aanbieder: ['65656056', '65656057'],
  levering: ['', 'GESTART', 'DEFINITIEF_GESTOPT'],
  toewijzing: ['', 'OPEN', 'INGETROKKEN'],
  eindeVoorbij: ['', 'true', 'false'],
}
const TAAKFILTERS: Filters = {
  soort: ['', 'sluiten-toewijzing', 'overleg'],
  toegewezen: ['', 'mij', 'niemand', 'iemand'],
  wanneer: ['', 'te-laat', 'zonder-termijn'],
  uitgesteld: ['', '', 'true'],
  aanbieder: ['', '65656055', '65656056'],
}

/** Makes the requests; ids and numbers are taken from all over the database. */
export async function maakVragen({ pool }: Dienst, aantal: number): Promise<Vraagsoort[]> {
  const { rows: berichten } = await pool.query<{ id: string }>(
    `SELECT id FROM bericht WHERE organisatie = $1 AND berichtsoort = 'JW307'
     ORDER BY item LIMIT $2`,
    [GEMEENTE, aantal],
  )
  const { rows: nummers } = await pool.query<{ nummer: string }>(
    `SELECT toewijzing_nummer AS nummer FROM toestand WHERE organisatie = $1
     ORDER BY dossier LIMIT $2`,
    [GEMEENTE, aantal],
  )
  const combinaties = (pad: string, filters: Filters) =>
    Array.from({ length: aantal }, (_, i) => `${pad}?${combinatie(filters, i)}`)
  const steeds = (urls: readonly string[]) =>
    Array.from({ length: aantal }, (_, i) => urls[i % urls.length]!)
  return [
    { naam: 'werkvoorraad: eerste bladzijde', urls: steeds(['/taken']) },
    { naam: 'werkvoorraad: elke combinatie van filters', urls: combinaties('/taken', TAAKFILTERS) },
    { naam: 'werkvoorraad: tellingen', urls: steeds(['/taken/_tellingen']) },
    {
      naam: 'toewijzingen: elke combinatie van filters',
      urls: combinaties('/toewijzingen', TOEWIJZINGFILTERS),
    },
    { naam: 'berichten: eerste bladzijde', urls: steeds(['/berichten']) },
    {
      naam: 'berichten: elke combinatie van filters',
      urls: combinaties('/berichten', BERICHTFILTERS),
    },
    {
      naam: 'berichten: op nummer van een toewijzing',
      urls: steeds(nummers.map(({ nummer }) => `/berichten?toewijzingNummer=${nummer}`)),
    },
    {
      naam: 'draad van een toewijzing',
      urls: steeds(berichten.map(({ id }) => `/berichten/${id}/draad`)),
    },
    {
      naam: 'gevolgen van een maand, per reden',
      urls: steeds(['/gevolgen?van=2026-07-01&tot=2026-07-31&reden=31']),
    },
  ]
}

/** The combination with this number: each filter goes round at a pace of its own. */
function combinatie(filters: Filters, nummer: number): string {
  const delen: string[] = []
  let rest = nummer * 7919
  for (const [naam, waarden] of Object.entries(filters)) {
    const waarde = waarden[rest % waarden.length]
    rest = Math.floor(rest / waarden.length) + nummer
    if (waarde) delen.push(`${naam}=${waarde}`)
  }
  return delen.join('&')
}
