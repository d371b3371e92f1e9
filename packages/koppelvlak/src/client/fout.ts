// SPDX-License-Identifier: EUPL-1.2
/** What goes wrong at the side of the asker, as one kind of error. */
import { type Plekfout, PROBLEMEN, type Probleemcode, type Probleemdocument } from '../problemen.ts'

/** Faults that the service did not report itself. */
const ZELF = {
  GEEN_VERBINDING: {
    zin: 'Er is geen verbinding met Stopwijzer. Het is niet zeker of de opdracht is aangekomen.',
    remedie: 'Controleer de verbinding en probeer het opnieuw.',
  },
  ANTWOORD_ONLEESBAAR: {
    zin: 'Het antwoord is niet te lezen. Het komt misschien niet van Stopwijzer.',
    remedie: 'Controleer het adres, en of er een proxy tussen zit.',
  },
} as const

export type Clientfoutcode = Probleemcode | keyof typeof ZELF

/** Thrown by the client. The message is a Dutch sentence for people. */
export class KoppelvlakFout extends Error {
  override readonly name = 'KoppelvlakFout'
  /** HTTP status; 0 when there was no answer. */
  readonly status: number
  readonly code: Clientfoutcode
  readonly remedie: string
  readonly fouten: readonly Plekfout[]
  /** Number of the request in the log of the service. */
  readonly verzoek: string | null
  /** Seconds to wait before asking again. */
  readonly wachtSeconden: number | null

  constructor(
    status: number,
    code: Clientfoutcode,
    document: Partial<Probleemdocument> = {},
    wachtSeconden: number | null = null,
    oorzaak?: unknown,
  ) {
    const eigen = code in ZELF ? ZELF[code as keyof typeof ZELF] : null
    super(document.detail ?? eigen?.zin ?? code, oorzaak === undefined ? {} : { cause: oorzaak })
    this.status = status
    this.code = code
    this.remedie = document.remedie ?? eigen?.remedie ?? ''
    this.fouten = document.fouten ?? []
    this.verzoek = document.verzoek ?? null
    this.wachtSeconden = wachtSeconden
  }
}

/** The error in an answer that is not good. */
export function alsFout(status: number, tekst: string, retryAfter: string | null): KoppelvlakFout {
  const wacht = retryAfter !== null && /^\d{1,9}$/.test(retryAfter) ? Number(retryAfter) : null
  const document = leesDocument(tekst)
  return document === null
    ? new KoppelvlakFout(status, 'ANTWOORD_ONLEESBAAR', {}, wacht)
    : new KoppelvlakFout(status, document.code, document, wacht)
}

/** A problem document of ours; `null` for anything else, such as a page of a proxy. */
function leesDocument(tekst: string): Probleemdocument | null {
  try {
    const { code, detail, fouten } = JSON.parse(tekst) as Partial<Probleemdocument>
    const goed =
      typeof code === 'string' &&
      Object.hasOwn(PROBLEMEN, code) &&
      typeof detail === 'string' &&
      Array.isArray(fouten)
    return goed ? (JSON.parse(tekst) as Probleemdocument) : null
  } catch {
    return null
  }
}
