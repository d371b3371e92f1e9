// SPDX-License-Identifier: EUPL-1.2
/** One request over mutual TLS, bounded in time and size, with what its failure means for a message. */
import { Agent, request } from 'node:https'
import { createSecureContext } from 'node:tls'
import type { Verzenduitkomst } from './uitkomst.ts'

/** An open transaction that holds the message ends after 60 s without a question. */
const TOTAAL_MS = 45_000
const VERBINDEN_MS = 10_000
const MEESTE_ANTWOORD = 1024 * 1024
/** A connection that was kept is let go of after this much silence, long before others tend to. */
const BEWAAR_MS = 1_000

export interface Lijntls {
  readonly cert: string
  readonly key: string
  /** The only roots that count, in both directions; never those of the system. */
  readonly ca: string
  readonly crl: string | undefined
}

export interface Httpvraag {
  readonly methode: 'GET' | 'POST' | 'DELETE'
  readonly adres: URL
  readonly koppen?: Readonly<Record<string, string>>
  readonly lichaam?: string | Uint8Array
  /** Largest answer in bytes. */
  readonly meeste?: number
  /**
   * Over a connection that was kept from the last message, when there is one, and keeps it. Only for
   * who can ask again when that one turns out to be gone (`bewaard` of the outcome).
   */
  readonly bewaar?: boolean
}

export interface Httpantwoord {
  readonly status: number
  readonly bytes: Uint8Array
  /** How long the other side asks to wait. */
  readonly naMs: number | undefined
}

/** An attempt that brought no answer. */
export type Zonderantwoord = Extract<Verzenduitkomst, { soort: 'opnieuw' | 'wantrouwen' }> & {
  /** It went over a connection that was kept: perhaps the other side had just let go of it. */
  readonly bewaard?: true
}

export interface Lijnclient {
  /** The answer, or what a failed attempt came to. Follows no redirect. Never throws. */
  vraag(vraag: Httpvraag): Promise<Httpantwoord | Zonderantwoord>
  sluit(): void
}

export interface Clientopties {
  readonly verbindenMs?: number
  readonly totaalMs?: number
}

/** `wie`: the other side, as it stands in a Dutch sentence. */
export function maakLijnclient(
  wie: string,
  { cert, key, ca, crl }: Lijntls,
  { verbindenMs = VERBINDEN_MS, totaalMs = TOTAAL_MS }: Clientopties = {},
): Lijnclient {
  let agenten: Agenten | undefined
  return {
    vraag: ({ methode, adres, koppen = {}, lichaam, meeste = MEESTE_ANTWOORD, bewaar = false }) =>
      new Promise((klaar) => {
        agenten ??= maakAgenten({ cert, key, ca, crl })
        const agent = bewaar ? agenten.bewarend : agenten.eenmalig
        // Until the connection stands nothing can have been stored on the other side.
        let verbonden = false
        const lengte = lichaam === undefined ? {} : { 'content-length': Buffer.byteLength(lichaam) }
        const vraag = request(
          adres,
          { agent, method: methode, headers: { ...koppen, ...lengte } },
          (antwoord) => {
            const delen: Buffer[] = []
            let ontvangen = 0
            antwoord.on('data', (deel: Buffer) => {
              ontvangen += deel.length
              if (ontvangen > meeste) vraag.destroy(new Error('answer too large'))
              else delen.push(deel)
            })
            antwoord.on('end', () =>
              af({
                status: antwoord.statusCode ?? 0,
                bytes: Buffer.concat(delen),
                naMs: leesNa(antwoord.headers['retry-after'], antwoord.headers.date),
              }),
            )
            antwoord.on('error', misluk)
          },
        )
        const totaal = setTimeout(
          () => vraag.destroy(Object.assign(new Error('time'), { code: 'ETIMEDOUT' })),
          totaalMs,
        )
        let verbinden: NodeJS.Timeout | undefined
        const begin = performance.now()
        const af = (uit: Httpantwoord | Zonderantwoord) => {
          clearTimeout(totaal)
          clearTimeout(verbinden)
          klaar(uit)
        }
        const misluk = (fout: Error) => {
          const uit = mislukt(wie, fout, verbonden)
          // A connection that is gone shows at once; what took longer was being handled.
          const weg = vraag.reusedSocket && performance.now() - begin < BEWAAR_MS && isWeg(fout)
          af(weg ? { ...uit, bewaard: true } : uit)
        }
        vraag.on('socket', (socket) => {
          if (vraag.reusedSocket) {
            verbonden = true
            return
          }
          verbinden = setTimeout(
            () => vraag.destroy(Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })),
            verbindenMs,
          )
          socket.once('secureConnect', () => {
            clearTimeout(verbinden)
            verbonden = true
          })
        })
        vraag.on('error', misluk)
        vraag.end(lichaam)
      }),
    sluit() {
      agenten?.eenmalig.destroy()
      agenten?.bewarend.destroy()
    },
  }
}

interface Agenten {
  readonly eenmalig: Agent
  readonly bewarend: Agent
}

function maakAgenten(tls: Lijntls): Agenten {
  // Read once: certificates and key cost more than the rest of a connection.
  const veilig = { secureContext: createSecureContext({ ...tls, minVersion: 'TLSv1.2' }) }
  return {
    eenmalig: new Agent({ ...veilig, keepAlive: false }),
    bewarend: new Agent({ ...veilig, keepAlive: true, timeout: BEWAAR_MS }),
  }
}

/** The certificate of the other side does not hold: its chain, its name or its time. */
const VERTROUWEN =
  /^(CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|ERR_TLS_CERT_|ERROR_IN_CERT|CRL_|HOSTNAME_MISMATCH)/

const REDENEN: Readonly<Record<string, (wie: string) => string>> = {
  ECONNREFUSED: (wie) => `${wie} is niet bereikbaar`,
  ENOTFOUND: (wie) => `het adres van ${wie} bestaat niet`,
  EAI_AGAIN: (wie) => `het adres van ${wie} is niet op te zoeken`,
  EHOSTUNREACH: (wie) => `er is geen weg naar ${wie}`,
  ETIMEDOUT: (wie) => `${wie} antwoordt niet op tijd`,
  ECONNRESET: (wie) => `${wie} verbreekt de verbinding`,
  EPIPE: (wie) => `${wie} verbreekt de verbinding`,
}

function isWeg({ code }: NodeJS.ErrnoException): boolean {
  return code === 'ECONNRESET' || code === 'EPIPE'
}

function mislukt(wie: string, fout: Error, verbonden: boolean): Zonderantwoord {
  const { code = 'onbekend' } = fout as NodeJS.ErrnoException
  if (VERTROUWEN.test(code)) {
    return { soort: 'wantrouwen', reden: `het certificaat van ${wie} klopt niet (${code})` }
  }
  const zin = REDENEN[code]?.(wie) ?? `de verbinding met ${wie} mislukt`
  return { soort: 'opnieuw', reden: `${zin} (${code})`, onzeker: verbonden }
}

/**
 * Retry-After in ms: seconds, or a moment. The moment counts from the `Date` of the same answer, so
 * that two clocks that differ do not matter.
 */
export function leesNa(kop: string | undefined, datum: string | undefined): number | undefined {
  if (kop === undefined) return undefined
  if (/^[0-9]{1,9}$/.test(kop)) return Number(kop) * 1000
  if (!kop.endsWith(' GMT')) return undefined
  const ms = Date.parse(kop) - Date.parse(datum ?? '')
  return Number.isNaN(ms) ? undefined : Math.max(0, ms)
}
