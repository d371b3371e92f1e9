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

type Levering = Clienttoewijzing['levering']
type Status = Clienttoewijzing['toewijzing']

const VERDER: readonly Zetsoort[] = ['start', 'herstart']
const STOPPEN: readonly Zetsoort[] = [
  'definitieve-stop',
  'definitief-na-tijdelijk',
  'tijdelijke-stop',
]
const VERBETEREN: readonly Zetsoort[] = [
  'stop-verbeteren',
  'stop-verwijderen',
  'start-verbeteren',
  'start-verwijderen',
]

/** Order in which moves are offered. What is done is mended more often than taken up again. */
const ORDE: Readonly<Record<Levering, readonly Zetsoort[]>> = {
  TOEGEWEZEN: [...VERDER, ...STOPPEN, ...VERBETEREN],
  GESTART: [...STOPPEN, ...VERBETEREN, ...VERDER],
  TIJDELIJK_GESTOPT: [...VERDER, ...STOPPEN, ...VERBETEREN],
  DEFINITIEF_GESTOPT: [...VERBETEREN, ...STOPPEN, ...VERDER],
}

/**
 * The move that each state asks for: it stands first and stands out. `null` where nothing is due,
 * or where only a person knows what: of a removed toewijzing it depends on whether there was care.
 */
const GEVRAAGD: Readonly<Record<Levering, Readonly<Record<Status, Zetsoort | null>>>> = {
  TOEGEWEZEN: { OPEN: 'start', INGETROKKEN: null, VERLOPEN: null, VERWIJDERD: null },
  GESTART: {
    OPEN: 'definitieve-stop',
    INGETROKKEN: 'definitieve-stop',
    VERLOPEN: 'definitieve-stop',
    VERWIJDERD: null,
  },
  // Without a toewijzing that goes on, care does not go on either.
  TIJDELIJK_GESTOPT: {
    OPEN: 'herstart',
    INGETROKKEN: 'definitief-na-tijdelijk',
    VERLOPEN: 'definitief-na-tijdelijk',
    VERWIJDERD: null,
  },
  DEFINITIEF_GESTOPT: { OPEN: null, INGETROKKEN: null, VERLOPEN: null, VERWIJDERD: null },
}

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
  readonly tekst:
    | 'start'
    | 'herstart'
    | 'nieuweStart'
    | 'stop'
    | 'tijdelijk'
    | 'definitief'
    | 'corrigeren'
  readonly naar: string
  /** It stands out; at most one of them. */
  readonly hoofd: boolean
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

/** The moves that are allowed now, as buttons: each page once, what this state asks for first. */
export function stapknoppen(
  zetten: readonly Zet[],
  { id, levering, toewijzing }: Pick<Clienttoewijzing, 'id' | 'levering' | 'toewijzing'>,
): readonly Stapknop[] {
  const gevraagd = GEVRAAGD[levering][toewijzing]
  const knoppen = new Map<string, Stapknop>()
  for (const soort of gevraagd === null ? ORDE[levering] : [gevraagd, ...ORDE[levering]]) {
    if (!zetten.some((zet) => zet.soort === soort && zet.mag)) continue
    const nieuw = soort === 'herstart' && levering === 'DEFINITIEF_GESTOPT'
    const tekst = nieuw ? 'nieuweStart' : TEKST[soort]
    if (!knoppen.has(tekst))
      knoppen.set(tekst, { tekst, naar: padVan(soort, id), hoofd: soort === gevraagd })
  }
  return [...knoppen.values()]
}
