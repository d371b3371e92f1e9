// SPDX-License-Identifier: EUPL-1.2
/** What follows from a message: the one object that the service records in one transaction. */
import type { Bevinding, Heenbericht, Retourbericht } from '@stopwijzer/ijw'
import type { Feit, Product } from '../dossier/feiten.ts'
import type { Signaal, ToewijzingToestand } from '../dossier/toestand.ts'
import type { Gevolg } from '../regio/gevolg.ts'

/** Kinds of tasks; stable strings, part of the contract of CLI and API. */
export const TAAKSOORTEN = [
  'sluiten-toewijzing',
  'herstel-toewijzing',
  'overleg',
  'stop-verschuldigd',
  'stop-ontbreekt',
  'start-verschuldigd',
  'retour-ontbreekt',
  'retour-verschuldigd',
  'afgekeurd-herstellen',
  'handmatig-beoordelen',
  'tijdelijke-stop-lang',
  'verwijderde-toewijzing-met-start',
  'onbekend-retour',
  'correctie-gestopt',
  'verzenden-mislukt',
  'verwerken-mislukt',
  'afgeschermd-beoordelen',
  'afgeschermd-tegengehouden',
] as const
export type Taaksoort = (typeof TAAKSOORTEN)[number]

/** Kinds whose approval sends a message. */
export const TAKEN_MET_BERICHT = [
  'sluiten-toewijzing',
  'herstel-toewijzing',
  'stop-verschuldigd',
  'start-verschuldigd',
  'correctie-gestopt',
] as const satisfies readonly Taaksoort[]

/** Unique within the dossier of one client; holds no BSN. */
export type TaakSleutel = string

/**
 * Is this the key of a task that a decision on one message makes and ends? `openTaken` knows
 * nothing of those, so the daily run leaves them alone.
 */
export function isTaakOverBericht(sleutel: TaakSleutel): boolean {
  return OVER_BERICHT.test(sleutel)
}

const OVER_BERICHT =
  /^(afgekeurd-herstellen|afgeschermd-(beoordelen|tegengehouden)|handmatig-beoordelen|onbekend-retour|retour-verschuldigd|correctie-gestopt|verzenden-mislukt|verwerken-mislukt)\//

/**
 * A JW301 to approve, with what the approver may change. Without the message: that is made
 * from the dossier of the moment of approval (`voorstelBericht` shows it before that).
 */
export interface SluitVoorstel {
  readonly soort: 'JW301'
  readonly doel: 'sluiten' | 'herstellen'
  readonly gemeente: string
  readonly aanbieder: string
  readonly toewijzingNummer: string
  /** New Einddatum; `null` restores an open end. */
  readonly einddatum: string | null
  /** Proposed RedenWijziging; `null` when the approver has to choose. */
  readonly redenWijziging: string | null
  /** RedenWijzigingen that are allowed here, the proposal first. */
  readonly mogelijkeRedenen: readonly string[]
}

/** A JW305 or JW307 that is due: what can be filled in already. */
export interface MeldVoorstel {
  readonly soort: 'JW305' | 'JW307'
  readonly gemeente: string
  readonly aanbieder: string
  readonly toewijzingNummer: string | null
  readonly product: Product | null
  /** JW305: the day care began. JW307: Begindatum of the start to stop. */
  readonly begindatum: string | null
  readonly einddatum: string | null
  readonly redenBeeindiging: string | null
}

/** Codes of a rejected message, to show with the explanation, and the message to mend. */
export interface HerstelVoorstel {
  readonly soort: 'herstel'
  readonly berichtId: string
  readonly codes: readonly string[]
  readonly bericht: Heenbericht
}

export type Voorstel = SluitVoorstel | MeldVoorstel | HerstelVoorstel

export interface Taak {
  /** The same situation always gives the same key, so that a task is never made twice. */
  readonly sleutel: TaakSleutel
  readonly soort: Taaksoort
  readonly toewijzingNummer: string | null
  /** Last day as `YYYY-MM-DD`; `null` when there is no term. */
  readonly uiterlijk: string | null
  readonly voorstel: Voorstel | null
  /** Why this task exists, in Dutch. */
  readonly toelichting: string
}

export interface Besluit {
  /**
   * `goedgekeurd` and `afgekeurd`: judged here, or settled by a return message.
   * `vastgehouden`: parked, no facts, judge again later (OP080); a task guards our answer.
   * `geweigerd`: an own message that is not sent, or an approval that cannot go through.
   * `verzonden`: an own message that may go out. `verwerkt`: any other outcome.
   */
  readonly uitkomst:
    | 'goedgekeurd'
    | 'afgekeurd'
    | 'vastgehouden'
    | 'geweigerd'
    | 'verzonden'
    | 'verwerkt'
  readonly retourbericht: Retourbericht | null
  readonly feiten: readonly Feit[]
  readonly taken: readonly Taak[]
  readonly afgehandeldeTaken: readonly TaakSleutel[]
  /**
   * Messages to send. The service hands each to `besluitEigen` as an own message,
   * in this order and in the same transaction; that records its facts.
   */
  readonly uitgaand: readonly Heenbericht[]
  /** The toewijzingen that the message names, after this decision, in document order. */
  readonly toestanden: readonly ToewijzingToestand[]
  readonly signalen: readonly Signaal[]
  readonly gevolgen: readonly Gevolg[]
  /** Why something was refused or rejected. */
  readonly bevindingen: readonly Bevinding[]
}

/** A decision in which nothing happens; the base of every other one. */
export const LEEG_BESLUIT: Besluit = Object.freeze({
  uitkomst: 'verwerkt',
  retourbericht: null,
  feiten: [],
  taken: [],
  afgehandeldeTaken: [],
  uitgaand: [],
  toestanden: [],
  signalen: [],
  gevolgen: [],
  bevindingen: [],
})
