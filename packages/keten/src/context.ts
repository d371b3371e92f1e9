// SPDX-License-Identifier: EUPL-1.2
/** Everything the pure core needs from outside: who we are, the clock, tables and settings. */

export interface Organisatie {
  /** Gemeentecode (4 digits) or AGB code (8 digits). */
  readonly code: string
  readonly rol: 'gemeente' | 'aanbieder'
}

/** Per organisation; defaults in `standaardInstellingen` follow the table of settings of the docs. */
export interface Instellingen {
  /** TR134 also on Begindatum and Einddatum (as receiver). */
  readonly tr134OpBeginEnEind: boolean
  /** Closing JW301 after a definitive stop: a proposal to approve, or sent by itself. */
  readonly afsluiten: 'voorstel' | 'automatisch'
  /** Parties with a taakgericht agreement: no ToewijzingNummer needed. */
  readonly taakgericht: readonly string[]
  /** Days after which a temporary stop without a follow-up asks attention. */
  readonly herinneringTijdelijkeStop: number
  /** Working days after receipt until which a message may wait for its predecessor (OP080). */
  readonly parkeertijd: number
  /** `<gemeente>/<ToewijzingNummer>` with approved, not credited prestaties (TR385), told by other software. */
  readonly prestaties: readonly string[]
  /** `<categorie>/<productcode>`: the product list of the own region (TR381). */
  readonly productcodes: readonly string[]
  /** ReferentieAanbieder of the requests (VOT, VOW) that a provider sent by other software (TR379). */
  readonly verzoeken: readonly string[]
  /** Periods in which nothing is sent, `<from>/<until>` in local minutes: see `releasekalender.ts`. */
  readonly bevriezing: readonly string[]
  /** What the file drop writes and takes: bare messages, StUF documents, or either. */
  readonly postbusprofiel: 'ijw' | 'stuf' | 'stuf-of-ijw'
  /** XsdVersie for messages we make. */
  readonly xsdVersie: { readonly basisschema: string; readonly bericht: string }
}

export interface Context {
  readonly organisatie: Organisatie
  /** Local time Europe/Amsterdam, `YYYY-MM-DDTHH:MM:SS`. */
  readonly nu: string
  /** Local moment of receipt, when that was before `nu`: terms run from it. */
  readonly ontvangenOp?: string | undefined
  /** Ledger id of the message in hand. */
  readonly berichtId: string
  /** Tasks about this client that a person refused or settled: nothing goes out by itself for them. */
  readonly beslisteTaken?: ReadonlySet<string> | undefined
  /** Fresh, unused Identificaties (at most 12 characters) for the messages made here. */
  readonly nieuweIdentificaties: readonly string[]
  readonly instellingen: Instellingen
  /** TR056: was this (berichtsoort, sender, Identificatie) used before in another item? */
  readonly identificatieAlGebruikt: boolean
  /** TR332: numbers of this municipality, of those in the message, that belong to another client. */
  readonly nummersVanAnderen: ReadonlySet<string>
  /** TR378: does the municipality exist on this date? */
  gemeenteBestaat(code: string, datum: string): boolean
  /** TR381: `true`/`false` by the loaded list, `null` when the list does not know the code. */
  productcodeHoortBij(code: string, categorie: string): boolean | null
  /** TR385: numbers with approved, not credited prestaties (known from outside). */
  readonly nummersMetPrestaties: ReadonlySet<string>
  /** TR379: references that we ourselves used in a VOT/VOW. */
  readonly referentiesUitVerzoek: ReadonlySet<string>
  /**
   * Other messages of this client that may be the predecessor are still unjudged (OP080);
   * `ontbreekt`: only what this message builds on is waited for.
   */
  readonly voorgangerKanKomen: boolean | 'ontbreekt'
}
