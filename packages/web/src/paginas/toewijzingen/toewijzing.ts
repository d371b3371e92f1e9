// SPDX-License-Identifier: EUPL-1.2
/** A toewijzing as the pages know it, and what can be done with it next. */
import type { Antwoord } from '@stopwijzer/koppelvlak'
import type { Merksoort } from '../../delen/Merkje.tsx'

export type Detail = Antwoord<'toewijzingen.lees'>
export type Toewijzingregel = Antwoord<'toewijzingen.lijst'>['resultaten'][number]
/** Without the client: on the page of that client. */
export type Clienttoewijzing = Antwoord<'clienten.lees'>['toewijzingen'][number]
export type Zet = Detail['zetten'][number]
export type Zetsoort = Zet['soort']

export const LEVERING: Readonly<Record<Clienttoewijzing['levering'], Merksoort>> = {
  TOEGEWEZEN: 'neutraal',
  GESTART: 'goed',
  TIJDELIJK_GESTOPT: 'letOp',
  DEFINITIEF_GESTOPT: 'info',
}

export const STATUS: Readonly<Record<Clienttoewijzing['toewijzing'], Merksoort>> = {
  OPEN: 'neutraal',
  INGETROKKEN: 'letOp',
  VERLOPEN: 'letOp',
  VERWIJDERD: 'fout',
}

/** Order in which moves are offered: what goes on with the care, then what mends the record. */
const ORDE: readonly Zetsoort[] = [
  'start',
  'herstart',
  'definitieve-stop',
  'definitief-na-tijdelijk',
  'tijdelijke-stop',
  'stop-verbeteren',
  'stop-verwijderen',
  'start-verbeteren',
  'start-verwijderen',
]

/** Where on the pages for reporting a move is made. */
function padVan(soort: Zetsoort, id: string): string {
  const basis = `/toewijzingen/${id}`
  switch (soort) {
    case 'start':
    case 'herstart':
      return `${basis}/start`
    case 'tijdelijke-stop':
      return `${basis}/stop?soort=tijdelijk`
    case 'definitieve-stop':
    case 'definitief-na-tijdelijk':
      return `${basis}/stop`
    case 'stop-verbeteren':
    case 'stop-verwijderen':
    case 'start-verbeteren':
    case 'start-verwijderen':
      return `${basis}/corrigeren`
  }
}

export interface Stapknop {
  readonly tekst: 'start' | 'herstart' | 'stop' | 'tijdelijk' | 'definitief' | 'corrigeren'
  readonly naar: string
}

const TEKST: Readonly<Record<Zetsoort, Stapknop['tekst']>> = {
  start: 'start',
  herstart: 'herstart',
  'definitieve-stop': 'stop',
  'definitief-na-tijdelijk': 'definitief',
  'tijdelijke-stop': 'tijdelijk',
  'stop-verbeteren': 'corrigeren',
  'stop-verwijderen': 'corrigeren',
  'start-verbeteren': 'corrigeren',
  'start-verwijderen': 'corrigeren',
}

/** The moves that are allowed now, as buttons: each page once. */
export function stapknoppen(zetten: readonly Zet[], id: string): readonly Stapknop[] {
  const knoppen = new Map<string, Stapknop>()
  for (const soort of ORDE) {
    if (!zetten.some((zet) => zet.soort === soort && zet.mag)) continue
    const tekst = TEKST[soort]
    if (!knoppen.has(tekst)) knoppen.set(tekst, { tekst, naar: padVan(soort, id) })
  }
  return [...knoppen.values()]
}
