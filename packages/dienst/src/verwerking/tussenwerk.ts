// SPDX-License-Identifier: EUPL-1.2
/**
 * What every way of transport does between its messages: parked ones that may go now, parked
 * ones whose time is up, and the work of a new day.
 */
import { zetDaganker } from '../ankerwacht.ts'
import type { Logboek } from '../logboek.ts'
import type { Omgeving } from '../omgeving.ts'
import { leesGeparkeerd } from '../opslag/geparkeerd.ts'
import { noteerMislukt } from '../opslag/mislukt.ts'
import type { Toegang } from '../opslag/organisatie.ts'
import type { Antwoord } from './antwoord.ts'
import { werkTakenBij } from './dagtaken.ts'
import { beoordeelGeparkeerd, probeerGeparkeerd } from './parkeren.ts'
import type { Afgehandeld } from './partij.ts'
import type { Werkitem } from './werkitem.ts'

export interface Tussenwerk {
  readonly toegang: Toegang
  readonly omgeving: Omgeving
  readonly logboek: Logboek
  /** Before the answers of parked messages are told: what they put in the outbox can go. */
  readonly voorMelden?: () => Promise<void>
  readonly meld?: (antwoord: Antwoord) => void
}

/** Something was handled: perhaps the message that a parked one waits for. */
export async function probeerWachtende(werk: Tussenwerk): Promise<void> {
  const { toegang, omgeving } = werk
  const geparkeerd = await leesGeparkeerd(toegang, omgeving.tijdstip(), null)
  await meldUit(werk, await probeerGeparkeerd(toegang, omgeving, geparkeerd))
}

/** Judges what waited long enough. */
export async function rondGeparkeerdAf(werk: Tussenwerk): Promise<void> {
  const { toegang, omgeving } = werk
  for (;;) {
    const geparkeerd = await leesGeparkeerd(toegang, omgeving.tijdstip(), omgeving.nu())
    if (geparkeerd.length === 0) return
    const uit = await beoordeelGeparkeerd(toegang, omgeving, geparkeerd)
    await meldUit(werk, uit)
    // What cannot be judged because of a fault stays parked until its next attempt.
    if (uit.every((een) => 'fout' in een)) return
  }
}

/** The work of the day, at the first call of each day and not at the others. */
export function maakDagwerk({
  toegang,
  omgeving,
  logboek,
}: Tussenwerk): (ook?: () => Promise<void>) => Promise<void> {
  let bijgewerkt = ''
  return async (ook) => {
    const vandaag = omgeving.nu().slice(0, 10)
    if (vandaag === bijgewerkt) return
    await werkTakenBij(toegang, omgeving)
    await zetDaganker(toegang.pool, toegang.organisatie, omgeving, logboek)
    await ook?.()
    bijgewerkt = vandaag
  }
}

async function meldUit(werk: Tussenwerk, uit: readonly Afgehandeld[]): Promise<void> {
  if (uit.length === 0) return
  await werk.voorMelden?.()
  for (const een of uit) {
    // Still parked, and tried again later; it was reported as parked already.
    if ('fout' in een) await noteerFout(werk, een)
    else werk.meld?.(een.antwoord)
  }
}

/** Keeps an item that failed because of the program, and logs what a person has to look at. */
export async function noteerFout(
  { logboek, toegang, omgeving }: Pick<Tussenwerk, 'logboek' | 'toegang' | 'omgeving'>,
  { item, fout }: { readonly item: Werkitem; readonly fout: unknown },
): Promise<void> {
  const { dood, pogingen } = await noteerMislukt(toegang, item, fout, omgeving)
  if (pogingen > 1 && !dood) return
  logboek.fout(
    dood
      ? 'bericht blijft mislukken: het wacht op een mens'
      : 'bericht niet verwerkt door een fout in het programma',
    {
      organisatie: toegang.organisatie,
      bericht: item.id,
      berichtsoort: item.kop.berichtsoort,
      fout,
    },
  )
}
