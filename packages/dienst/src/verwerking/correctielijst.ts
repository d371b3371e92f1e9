// SPDX-License-Identifier: EUPL-1.2
/** Corrections as a person sees them: what is done, what is next, and what it waits for. */
import { type Correctie, type Correctiestaat, isBerichtstap, telBerichten } from '@stopwijzer/keten'
import { leesAlleCorrecties, type OpgeslagenCorrectie } from '../opslag/correcties.ts'
import type { Toegang } from '../opslag/organisatie.ts'
import { inZicht } from '../opslag/transactie.ts'
import { alsUitleg, productTekst, type Stapuitleg } from './stapuitleg.ts'

export interface Correctiestap extends Stapuitleg {
  readonly stand: 'klaar' | 'bezig' | 'later'
}

export interface Correctieregel {
  readonly id: string
  readonly wat: 'start' | 'stop'
  readonly gemeente: string
  readonly toewijzingNummer: string | null
  /** Only for taakgericht work, where the product is the key. */
  readonly product: string | null
  /** Names the client without saying who it is; the same as in the list of states. */
  readonly clientSleutel: string
  readonly staat: Correctiestaat
  /** The message in hand, from 1, and how many there are. */
  readonly bericht: number
  readonly berichten: number
  /** The return message that has to come; `null` when none is awaited. */
  readonly wachtOp: 'JW306' | 'JW308' | null
  /** Why it waits for a person. */
  readonly waarom: string | null
  readonly stappen: readonly Correctiestap[]
  /** Local moments. */
  readonly begonnen: string
  readonly gewijzigd: string
}

/** Corrections that are not over, oldest first; `alles`: those that are over too. */
export async function leesCorrecties(toegang: Toegang, alles = false): Promise<Correctieregel[]> {
  const rijen = await inZicht(toegang, (client) => leesAlleCorrecties(client, toegang, alles))
  return rijen.map(alsRegel)
}

export function alsRegel({ dossier, correctie, ...momenten }: OpgeslagenCorrectie): Correctieregel {
  const { id, wat, gemeente, toewijzingNummer, staat, waarom, stappen, stap } = correctie
  const { nummer, totaal } = telBerichten(correctie)
  const hand = stappen[stap]
  const wacht = staat === 'loopt' && isBerichtstap(hand)
  return {
    id,
    wat,
    gemeente,
    toewijzingNummer,
    product: toewijzingNummer === null ? productTekst(correctie.product) : null,
    clientSleutel: dossier.toString('hex').slice(0, 16),
    staat,
    bericht: nummer,
    berichten: totaal,
    wachtOp: wacht ? (hand.soort === 'JW305' ? 'JW306' : 'JW308') : null,
    waarom: staat === 'gestopt' ? waarom : null,
    stappen: stappen.map((een, i) => ({ ...alsUitleg(een), stand: standVan(i, correctie) })),
    ...momenten,
  }
}

function standVan(i: number, { stap }: Correctie): Correctiestap['stand'] {
  return i < stap ? 'klaar' : i === stap ? 'bezig' : 'later'
}
