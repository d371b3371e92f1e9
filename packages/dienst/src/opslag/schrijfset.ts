// SPDX-License-Identifier: EUPL-1.2
/** Everything that a batch of messages brought about, before it is written. */
import type { Correctie, Feit, Gemeld, Taak, ToewijzingToestand } from '@stopwijzer/keten'
import type { AuditRegel } from './audit.ts'

export type BerichtStatus =
  | 'goedgekeurd'
  | 'afgekeurd'
  | 'geweigerd'
  | 'vastgehouden'
  | 'verzonden'
  | 'verwerkt'
  | 'quarantaine'
  /** Own message that a person replaced by a new one, or gave up. */
  | 'vervangen'
  | 'opgegeven'
  /** Received about a shielded client: kept, not judged. */
  | 'afgeschermd'

export interface NieuwBericht {
  readonly id: string
  readonly herkomst: 'in' | 'eigen' | 'gemaakt'
  readonly item: Buffer
  readonly bytes: Uint8Array
  readonly berichtsoort: string | null
  readonly identificatie: string | null
  readonly afzender: string | null
  readonly ontvanger: string | null
  readonly dagtekening: string | null
  /** ToewijzingNummers, separated by a space. */
  readonly nummers: string
  /** Codes of its answer that say something else than "no error". */
  readonly codes: readonly string[]
  readonly dossier: Buffer | null
  readonly status: BerichtStatus
  readonly antwoord: unknown
  readonly overBericht: string | null
  readonly moment: string
  readonly vastgehoudenTot: string | null
}

export interface NieuweTaak {
  readonly id: string
  readonly dossier: Buffer | null
  readonly taak: Taak
  /** `false`: made and handled within the same batch. */
  readonly open: boolean
}

/** What follows from the facts about one client. */
export interface Afgeleid {
  readonly toestanden: readonly ToewijzingToestand[]
  /** The starts and stops that stand. */
  readonly gemeld: readonly Gemeld[]
}

/** Everything to write; each list may be empty. */
export interface Schrijfset {
  readonly dossiers: { readonly sleutel: Buffer; readonly bsn: string }[]
  readonly berichten: NieuwBericht[]
  /** A parked message that is judged now. */
  readonly herbeoordeeld: {
    readonly id: string
    readonly status: BerichtStatus
    readonly antwoord: unknown
    readonly vastgehoudenTot: string | null
    readonly codes: readonly string[]
  }[]
  /** Own messages that a return message settled. */
  readonly beslist: {
    readonly id: string
    readonly status: BerichtStatus
    readonly codes: readonly string[]
  }[]
  readonly feiten: {
    readonly dossier: Buffer
    readonly bericht: string | null
    readonly feiten: readonly Feit[]
  }[]
  /** By client and key of the task. */
  readonly taken: Map<string, NieuweTaak>
  readonly afgehandeld: { readonly dossier: Buffer | null; readonly sleutel: string }[]
  /** Tasks that a person decided about; the row was changed already. */
  readonly besloten: { readonly dossier: Buffer | null; readonly sleutel: string }[]
  readonly uitgaand: { readonly bericht: string; readonly bestandsnaam: string }[]
  readonly toestanden: (Afgeleid & {
    readonly dossier: Buffer
    /** The same from the facts that were stored already; `null` to write every row again. */
    readonly voor: Afgeleid | null
  })[]
  /** By id. */
  readonly correcties: Map<string, { readonly dossier: Buffer; readonly correctie: Correctie }>
  readonly audit: AuditRegel[]
}

export function legeSchrijfset(): Schrijfset {
  return {
    dossiers: [],
    berichten: [],
    herbeoordeeld: [],
    beslist: [],
    feiten: [],
    taken: new Map(),
    afgehandeld: [],
    besloten: [],
    uitgaand: [],
    toestanden: [],
    correcties: new Map(),
    audit: [],
  }
}
