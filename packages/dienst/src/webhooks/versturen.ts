// SPDX-License-Identifier: EUPL-1.2
/** One signed POST to a webhook: no redirects, little patience, the answer is not read. */
import { createHmac } from 'node:crypto'
import { request as httpVraag } from 'node:http'
import { request as httpsVraag } from 'node:https'
import { AdresGeweigerd, keurAdres, maakOpzoeker, type Webhookbeleid } from './adres.ts'

export interface Zending {
  readonly url: string
  readonly geheim: string
  /** Same id on every attempt. */
  readonly bezorging: string
  readonly tijdstip: string
  readonly tekst: string
}

export interface Uitslag {
  readonly gelukt: boolean
  readonly status: number | null
  /** Why it failed, Dutch, without anything of the other side; `null` when it did not. */
  readonly fout: string | null
}

const GEDULD_MS = 10_000

/** HMAC-SHA256 over moment, a dot and the body, in hex. */
export function handtekening(geheim: string, tijdstip: string, tekst: string): string {
  return createHmac('sha256', geheim).update(`${tijdstip}.${tekst}`).digest('hex')
}

/** Delivers; never throws. Only an answer from 200 to 299 counts as received. */
export function verstuur(
  zending: Zending,
  beleid: Webhookbeleid,
  { geduldMs = GEDULD_MS, opzoeker = maakOpzoeker(beleid) } = {},
): Promise<Uitslag> {
  // The list may have become shorter since the webhook was made.
  const mag = keurAdres(zending.url, beleid)
  if (mag !== null) return Promise.resolve({ gelukt: false, status: null, fout: mag })
  return new Promise((klaar) => {
    const url = new URL(zending.url)
    const vraag = (url.protocol === 'https:' ? httpsVraag : httpVraag)(url, {
      method: 'POST',
      agent: false,
      lookup: opzoeker,
      signal: AbortSignal.timeout(geduldMs),
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'content-length': Buffer.byteLength(zending.tekst),
        'user-agent': 'Stopwijzer-Webhook/1',
        'stopwijzer-bezorging': zending.bezorging,
        'stopwijzer-tijdstip': zending.tijdstip,
        'stopwijzer-handtekening': `sha256=${handtekening(zending.geheim, zending.tijdstip, zending.tekst)}`,
      },
    })
    vraag.on('response', (antwoord) => {
      const status = antwoord.statusCode ?? 0
      // What it says does not matter, and it may be endless.
      antwoord.destroy()
      klaar({ gelukt: status >= 200 && status < 300, status, fout: inWoorden(status) })
    })
    vraag.on('error', (fout) => klaar({ gelukt: false, status: null, fout: waarom(fout) }))
    vraag.end(zending.tekst)
  })
}

function inWoorden(status: number): string | null {
  if (status >= 200 && status < 300) return null
  if (status >= 300 && status < 400)
    return `Antwoord ${status}: doorsturen naar een ander adres mag niet.`
  return `Antwoord ${status}.`
}

const WAAROM: Readonly<Record<string, string>> = {
  ABORT_ERR: 'Geen antwoord binnen tien seconden.',
  ECONNREFUSED: 'De computer weigert de verbinding.',
  ECONNRESET: 'De verbinding werd verbroken.',
  ENOTFOUND: 'De naam van de computer bestaat niet.',
  EAI_AGAIN: 'De naam van de computer is nu niet op te zoeken.',
  CERT_HAS_EXPIRED: 'Het certificaat is verlopen.',
}

function waarom(fout: Error & { readonly code?: string }): string {
  if (fout instanceof AdresGeweigerd) return 'De naam leidt naar een adres in een intern netwerk.'
  if (fout.name === 'AbortError' || fout.name === 'TimeoutError') return WAAROM.ABORT_ERR!
  const code = fout.code ?? ''
  return (
    WAAROM[code] ??
    `De verbinding lukt niet (${/^[A-Z0-9_]{1,40}$/.test(code) ? code : 'onbekend'}).`
  )
}
