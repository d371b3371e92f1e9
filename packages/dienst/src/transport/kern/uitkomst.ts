// SPDX-License-Identifier: EUPL-1.2
/** What an attempt to send came to. */

export type Verzenduitkomst =
  /** The receiver stored it; `bevestiging` is the acknowledgement as it came. */
  | { readonly soort: 'aanvaard'; readonly bevestiging: string }
  /** Try again with the same ids. `onzeker`: perhaps it was stored. */
  | {
      readonly soort: 'opnieuw'
      readonly reden: string
      readonly onzeker: boolean
      /** Something is wrong that trying again will hardly mend: tell who runs the service. */
      readonly alarm?: boolean
      readonly naMs?: number
    }
  /** The other side is not who it should be, or does not know us. Nothing was sent. */
  | ({ readonly soort: 'wantrouwen'; readonly reden: string } & Twijfel)
  /** Refused: a person has to look, and a corrected message gets new ids. */
  | ({
      readonly soort: 'geweigerd'
      readonly code: string
      readonly plek: string
      /** What the other side says about it, without numbers of people. */
      readonly toelichting?: string
    } & Twijfel)

interface Twijfel {
  /** This was the second question of the attempt, and the first one may have come through. */
  readonly twijfel?: true
}

/** An attempt that did not get through, as a fault for the outbox; its text has no content. */
export class VerzendFout extends Error {
  /** For the queue that a person sees. Dutch. */
  readonly reden: string
  /** Nothing helps but a person. */
  readonly definitief: boolean
  readonly naMs: number | undefined
  constructor(reden: string, definitief: boolean, naMs?: number) {
    super(reden)
    this.reden = reden
    this.definitief = definitief
    this.naMs = naMs
  }
}
