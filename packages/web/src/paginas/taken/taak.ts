// SPDX-License-Identifier: EUPL-1.2
/** A task as the pages know it, and the page where it is done. */
import type { Antwoord, Organisatiesoort } from '@stopwijzer/koppelvlak'

export type Taakregel = Antwoord<'taken.lijst'>['resultaten'][number]
export type Taakdetail = Antwoord<'taken.lees'>
export type Taaksoort = Taakregel['soort']
export type Tellingen = Antwoord<'taken.tellingen'>

export type Stapsoort =
  | 'stop'
  | 'start'
  | 'voorstel'
  | 'overleg'
  | 'herstel'
  | 'bericht'
  | 'quarantaine'
  | 'wachtrij'
  | 'correcties'
  | 'beoordeel'
  | 'toewijzing'

export interface Stap {
  readonly soort: Stapsoort
  readonly naar: string
}

type Gegevens = Pick<Taakregel, 'id' | 'soort' | 'toewijzingId' | 'berichtId' | 'gevolgId'>

/** Where the work of a task is done; undefined when the task itself is all there is. */
export function volgendeStap(taak: Gegevens, organisatie: Organisatiesoort): Stap | undefined {
  const { id, soort, toewijzingId, berichtId, gevolgId } = taak
  const toewijzing: Stap | undefined =
    toewijzingId === null
      ? undefined
      : { soort: 'toewijzing', naar: `/toewijzingen/${toewijzingId}` }
  const bericht: Stap | undefined =
    berichtId === null ? toewijzing : { soort: 'bericht', naar: `/berichten/${berichtId}` }
  switch (soort) {
    case 'stop-verschuldigd':
      return toewijzing && organisatie === 'aanbieder'
        ? { soort: 'stop', naar: `${toewijzing.naar}/stop` }
        : toewijzing
    case 'start-verschuldigd':
      return toewijzing && organisatie === 'aanbieder'
        ? { soort: 'start', naar: `${toewijzing.naar}/start` }
        : toewijzing
    case 'sluiten-toewijzing':
    case 'herstel-toewijzing':
      return { soort: 'voorstel', naar: `/sluitende-toewijzingen/${id}` }
    case 'overleg':
      return gevolgId === null ? toewijzing : { soort: 'overleg', naar: `/gevolgen/${gevolgId}` }
    case 'afgekeurd-herstellen':
      return berichtId === null
        ? toewijzing
        : { soort: 'herstel', naar: `/berichten/${berichtId}/herstellen` }
    case 'handmatig-beoordelen':
    case 'retour-ontbreekt':
    case 'retour-verschuldigd':
      return bericht
    case 'onbekend-retour':
      return { soort: 'quarantaine', naar: '/berichten?status=quarantaine' }
    case 'verzenden-mislukt':
    case 'verwerken-mislukt':
      return { soort: 'wachtrij', naar: '/wachtrij' }
    case 'correctie-gestopt':
      return { soort: 'correcties', naar: '/correcties' }
    case 'afgeschermd-beoordelen':
    case 'afgeschermd-tegengehouden':
      return { soort: 'beoordeel', naar: `/taken/${id}` }
    case 'stop-ontbreekt':
    case 'tijdelijke-stop-lang':
    case 'verwijderde-toewijzing-met-start':
      return toewijzing
  }
}
