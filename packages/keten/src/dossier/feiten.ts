// SPDX-License-Identifier: EUPL-1.2
/**
 * Facts: what an organisation knows about one client, as an append-only list of
 * plain JSON values. State is always derived from facts, never overwritten, and
 * does not depend on the order of arrival (OP080).
 *
 * A fact comes from a message. A message we sent starts as `VERZONDEN`; the
 * return message that we receive adds a `retour` fact that settles it. A message
 * we judged ourselves is settled at once. Facts of a rejected message count as
 * never sent (IV032).
 */
import type { JW301Bericht } from '@stopwijzer/ijw'

/** Where a fact came from. */
export interface Herkomst {
  /** Id of the stored message in the ledger of the service. */
  readonly berichtId: string
  readonly berichtsoort: string
  /** Header/BerichtIdentificatie/Identificatie of that message. */
  readonly identificatie: string
  readonly dagtekening: string
  /** Moment of receipt or of sending, local time Europe/Amsterdam, `YYYY-MM-DDTHH:MM:SS`. */
  readonly moment: string
  readonly richting: 'ontvangen' | 'verzonden'
}

/** Product of a toewijzing, start or stop; aspecific: no `code`; generic: no product at all. */
export interface Product {
  readonly categorie: string
  readonly code?: string | undefined
}

/** The pair of parties under which a ToewijzingNummer is unique, with the number itself. */
export interface LeveringSleutel {
  readonly gemeente: string
  /** AGB code of the provider. */
  readonly aanbieder: string
  /** Number without leading zeros; `null` for taakgericht work without a toewijzing. */
  readonly toewijzingNummer: string | null
}

/** One version of a toewijzing as sent in a JW301. Highest Toewijzingsdatum + -tijd is current (IV013). */
export interface ToewijzingFeit extends LeveringSleutel {
  readonly soort: 'toewijzing'
  readonly toewijzingNummer: string
  readonly product: Product | null
  readonly referentieAanbieder?: string | undefined
  readonly toewijzingsdatum: string
  readonly toewijzingstijd: string
  readonly ingangsdatum: string
  readonly einddatum: string | null
  readonly redenWijziging: string | null
  readonly omvang: {
    readonly volume: string
    readonly eenheid: string
    readonly frequentie: string
  } | null
  readonly budget: string | null
  /** Commentaar of the ToegewezenProduct; kept to send an unchanged toewijzing along again (OP087). */
  readonly commentaar?: string | undefined
  readonly herkomst: Herkomst
}

/** A start (JW305, status 1). */
export interface StartFeit extends LeveringSleutel {
  readonly soort: 'start'
  readonly product: Product | null
  readonly toewijzingIngangsdatum: string | null
  readonly begindatum: string
  readonly herkomst: Herkomst
}

/** A stop (JW307, status 1). */
export interface StopFeit extends LeveringSleutel {
  readonly soort: 'stop'
  readonly product: Product | null
  readonly toewijzingIngangsdatum: string | null
  readonly begindatum: string
  readonly redenBeeindiging: string
  readonly einddatum: string
  readonly herkomst: Herkomst
}

/** A removal (status 3) of a start or stop by its full logical key. */
export interface VerwijderingFeit extends LeveringSleutel {
  readonly soort: 'verwijdering'
  readonly van: 'start' | 'stop'
  readonly product: Product | null
  readonly begindatum: string
  readonly redenBeeindiging?: string | undefined
  readonly einddatum?: string | undefined
  readonly herkomst: Herkomst
}

/** The Client element of a JW301 without its toewijzingen: what a later JW301 has to repeat. */
export type ClientUit301 = Omit<JW301Bericht['Client'], 'ToegewezenProducten'>

/** Identity of the client as last seen; names never decide anything (OP039). */
export interface ClientFeit {
  readonly soort: 'client'
  readonly gemeente: string
  /** AGB code of the provider. */
  readonly aanbieder: string
  /** The Client element of the message without products and contacts, for pre-filling. */
  readonly geboortedatum: { readonly datum: string; readonly gebruik?: string | undefined }
  readonly geslacht: string
  readonly naam: {
    readonly achternaam: string
    readonly voorvoegsel?: string | undefined
    readonly voornamen?: string | undefined
    readonly voorletters?: string | undefined
  }
  /** Only from a JW301; JW305 and JW307 have no contacts and no full name. */
  readonly client301?: ClientUit301 | undefined
  readonly herkomst: Herkomst
}

/**
 * Recorded by a person, never sent: the day it became known that care will not
 * resume after a temporary stop. It starts the term of the definitive stop (OP272)
 * and no message carries it. `herkomst.berichtsoort` is `notitie`. It is about the
 * temporary stop that stood then; a later note takes the place of an earlier one.
 */
export interface BekendFeit extends LeveringSleutel {
  readonly soort: 'bekend'
  readonly product: Product | null
  /** Begindatum of the start that was stopped temporarily. */
  readonly begindatum: string
  /** `null`: the notes before it are withdrawn. */
  readonly bekendOp: string | null
  readonly herkomst: Herkomst
}

/** The verdict on a message: from a return message we received, or our own judgement. */
export interface OordeelFeit {
  readonly soort: 'oordeel'
  /** Ledger id of the message judged. */
  readonly overBerichtId: string
  readonly uitkomst: 'goedgekeurd' | 'afgekeurd' | 'handmatig'
  readonly door: 'zelf' | 'retourbericht'
  /** Rejected with 9056 only: an earlier delivery of this message has, or will have, its own answer. */
  readonly alleenDubbel?: true | undefined
  readonly herkomst: Herkomst
}

export type BerichtFeit = ToewijzingFeit | StartFeit | StopFeit | VerwijderingFeit
export type Feit = BerichtFeit | ClientFeit | OordeelFeit | BekendFeit

/**
 * All facts of one organisation about one client, oldest first by ledger number.
 * A municipality has the facts of every provider of the client in it.
 */
export interface Dossier {
  readonly bsn: string
  readonly feiten: readonly Feit[]
  /** Nothing about this client is exchanged by message (OP003). */
  readonly afgeschermd?: boolean
  /**
   * Local day on which an own message without an answer really left, by ledger id; `null`: it has
   * not. A message that is not named left on the day of its moment.
   */
  readonly verzondenOp?: ReadonlyMap<string, string | null>
}
