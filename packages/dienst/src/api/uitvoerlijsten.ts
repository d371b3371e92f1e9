// SPDX-License-Identifier: EUPL-1.2
/** What can be taken out as a file: each list and report with its sheet, columns and handler. */
import type { Antwoord, UITVOERROUTES } from '@stopwijzer/koppelvlak'
import type { Lijstkolom } from '../bestanden/lijst.ts'
import { GEVOLGKOLOMMEN } from '../gevolgen/lijst.ts'
import { berichten } from './afhandelaars/berichten.ts'
import { gebruikers } from './afhandelaars/gebruikers.ts'
import { gevolgen } from './afhandelaars/gevolgen.ts'
import { meldingen } from './afhandelaars/meldingen.ts'
import { rapportages } from './afhandelaars/rapportages.ts'
import { sleutels } from './afhandelaars/sleutels.ts'
import { taken } from './afhandelaars/taken.ts'
import { toewijzingen } from './afhandelaars/toewijzingen.ts'
import { verantwoording } from './afhandelaars/verantwoording.ts'
import { wachtrij } from './afhandelaars/wachtrij.ts'
import { webhooks } from './afhandelaars/webhooks.ts'
import * as KOLOMMEN from './uitvoerkolommen.ts'
import type { Vraag } from './vraag.ts'

/** More would keep the database and its reader too long. */
export const MEESTE_REGELS = 10_000

interface Bladzijde<R> {
  readonly inhoud: { readonly resultaten: readonly R[]; readonly volgende: string | null }
}

export interface Lijst<R> {
  readonly blad: string
  readonly objectSoort: string
  readonly kolommen: readonly Lijstkolom<R>[]
  /** The handler of the list. */
  readonly bladzijde: (vraag: never) => Promise<Bladzijde<R>>
  /** At most so many lines, when it is not `MEESTE_REGELS`. */
  readonly meeste?: number
}

/** Lets the types follow from the handler. */
const lijst = <R>(een: Lijst<R>): Lijst<R> => een

export const TAKEN = lijst({
  blad: 'Taken',
  objectSoort: 'taak',
  kolommen: KOLOMMEN.TAAKKOLOMMEN,
  bladzijde: taken['taken.lijst'],
})
export const TOEWIJZINGEN = lijst({
  blad: 'Toewijzingen',
  objectSoort: 'toewijzing',
  kolommen: KOLOMMEN.TOEWIJZINGKOLOMMEN,
  bladzijde: toewijzingen['toewijzingen.lijst'],
})
export const STARTMELDINGEN = lijst({
  blad: 'Starts',
  objectSoort: 'melding',
  kolommen: KOLOMMEN.STARTKOLOMMEN,
  bladzijde: meldingen['startmeldingen.lijst'],
})
export const STOPMELDINGEN = lijst({
  blad: 'Stops',
  objectSoort: 'melding',
  kolommen: KOLOMMEN.STOPKOLOMMEN,
  bladzijde: meldingen['stopmeldingen.lijst'],
})
export const BERICHTEN = lijst({
  blad: 'Berichten',
  objectSoort: 'bericht',
  kolommen: KOLOMMEN.BERICHTKOLOMMEN,
  bladzijde: berichten['berichten.lijst'],
})
export const GEVOLGEN = lijst({
  blad: 'Gevolgen',
  objectSoort: 'gevolg',
  kolommen: GEVOLGKOLOMMEN,
  bladzijde: gevolgen['gevolgen.lijst'],
  meeste: 100_000,
})
export const WACHTRIJ = lijst({
  blad: 'Wachtrij',
  objectSoort: 'bericht',
  kolommen: KOLOMMEN.WACHTRIJKOLOMMEN,
  bladzijde: wachtrij['wachtrij.lijst'],
})
export const SLEUTELS = lijst({
  blad: 'Sleutels',
  objectSoort: 'sleutel',
  kolommen: KOLOMMEN.SLEUTELKOLOMMEN,
  bladzijde: heel(sleutels['sleutels.lijst'], (inhoud) => inhoud.sleutels),
})
export const WEBHOOKS = lijst({
  blad: 'Webhooks',
  objectSoort: 'webhook',
  kolommen: KOLOMMEN.WEBHOOKKOLOMMEN,
  bladzijde: heel(webhooks['webhooks.lijst'], (inhoud) => inhoud.webhooks),
})
export const LOGBOEK = lijst({
  blad: 'Logboek',
  objectSoort: 'audit',
  kolommen: KOLOMMEN.LOGBOEKKOLOMMEN,
  bladzijde: verantwoording['logboek.zoek'],
  meeste: 20_000,
})

type Gebruikervraag = Vraag<keyof typeof UITVOERROUTES & 'gebruikers.csv'>
export const GEBRUIKERS = lijst({
  blad: 'Gebruikers',
  objectSoort: 'gebruiker',
  kolommen: KOLOMMEN.GEBRUIKERKOLOMMEN,
  bladzijde: heel(gebruikers['gebruikers.lijst'], (inhoud, vraag: Gebruikervraag) => {
    const { staat, zoek = '' } = vraag.inhoud
    const kort = zoek.toLowerCase()
    return inhoud.gebruikers.filter(
      (een) =>
        `${een.naam} ${een.inlognaam ?? ''}`.toLowerCase().includes(kort) &&
        (staat === undefined || een.staat === staat),
    )
  }),
})

/** A list that comes whole, as its only page. */
function heel<V, I, R, F>(
  lees: (vraag: V) => Promise<{ readonly inhoud: I }>,
  rijen: (inhoud: I, vraag: F) => readonly R[],
) {
  return async (vraag: V & F): Promise<Bladzijde<R>> => {
    const { inhoud } = await lees(vraag)
    return { inhoud: { resultaten: rijen(inhoud, vraag), volgende: null } }
  }
}

export interface Rapport<I, R> {
  readonly blad: string
  readonly kolommen: readonly Lijstkolom<R>[]
  /** The handler of the report. */
  readonly lees: (vraag: never) => Promise<{ readonly inhoud: I }>
  readonly regels: (inhoud: I) => readonly R[]
}

/** Lets the types follow from the handler. */
const rapport = <I, R>(een: Rapport<I, R>): Rapport<I, R> => een

interface MetRegels<R> {
  readonly regels: readonly R[]
}
const regels = <R>(inhoud: MetRegels<R>) => inhoud.regels

export const TIJDIGHEID = rapport({
  blad: 'Tijdigheid',
  kolommen: KOLOMMEN.TIJDIGHEIDKOLOMMEN,
  lees: rapportages['rapportages.tijdigheid'],
  regels: (inhoud: Antwoord<'rapportages.tijdigheid'>) => inhoud.maanden,
})
export const REDENEN = rapport({
  blad: 'Redenen',
  kolommen: KOLOMMEN.REDENKOLOMMEN,
  lees: rapportages['rapportages.redenen'],
  regels,
})
export const IN_ZORG = rapport({
  blad: 'In zorg',
  kolommen: KOLOMMEN.INZORGKOLOMMEN,
  lees: rapportages['rapportages.in-zorg'],
  regels,
})
export const RETOURCODES = rapport({
  blad: 'Retourcodes',
  kolommen: KOLOMMEN.RETOURCODEKOLOMMEN,
  lees: rapportages['rapportages.retourcodes'],
  regels,
})
export const GEVOLGSOMMEN = rapport({
  blad: 'Gevolgen',
  kolommen: KOLOMMEN.GEVOLGSOMKOLOMMEN,
  lees: rapportages['rapportages.gevolgen'],
  regels,
})
