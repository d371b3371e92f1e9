// SPDX-License-Identifier: EUPL-1.2
/** One POST over mutual TLS, bounded in time and size, with what its failure means for the message. */
import { Agent, request } from 'node:https'
import type { Verzenduitkomst } from '../kern/uitkomst.ts'
import type { Ggktls } from './configuratie.ts'

/** An open transaction that holds the message ends after 60 s without a question. */
export const TOTAAL_MS = 45_000
const VERBINDEN_MS = 10_000
const MEESTE_ANTWOORD = 1024 * 1024

export interface Httpantwoord {
  readonly status: number
  readonly bytes: Uint8Array
  readonly naMs: number | undefined
}

export interface Ggkclient {
  /** The answer, or what a failed attempt came to. Never throws. */
  post(xml: string, soapActie: string): Promise<Httpantwoord | Verzenduitkomst>
  sluit(): void
}

export interface Clientopties {
  readonly verbindenMs?: number
  readonly totaalMs?: number
}

export function maakGgkclient(
  adres: URL,
  { cert, key, ca, crl }: Ggktls,
  { verbindenMs = VERBINDEN_MS, totaalMs = TOTAAL_MS }: Clientopties = {},
): Ggkclient {
  // A connection per message: one that was kept may be closed by the other side just when it
  // is used again, and then nobody knows whether the message arrived.
  const agent = new Agent({ cert, key, ca, crl, minVersion: 'TLSv1.2', keepAlive: false })
  return {
    post: (xml, soapActie) =>
      new Promise((klaar) => {
        // Until the connection stands nothing can have been stored on the other side.
        let verbonden = false
        const vraag = request(
          adres,
          {
            agent,
            method: 'POST',
            headers: {
              'content-type': 'text/xml; charset=utf-8',
              'content-length': Buffer.byteLength(xml),
              soapaction: `"${soapActie}"`,
            },
          },
          (antwoord) => {
            const delen: Buffer[] = []
            let lengte = 0
            antwoord.on('data', (deel: Buffer) => {
              lengte += deel.length
              if (lengte > MEESTE_ANTWOORD) vraag.destroy(new Error('answer too large'))
              else delen.push(deel)
            })
            antwoord.on('end', () =>
              af({
                status: antwoord.statusCode ?? 0,
                bytes: Buffer.concat(delen),
                naMs: leesNa(antwoord.headers['retry-after']),
              }),
            )
            antwoord.on('error', (fout) => af(mislukt(fout, true)))
          },
        )
        const totaal = setTimeout(
          () => vraag.destroy(Object.assign(new Error('time'), { code: 'ETIMEDOUT' })),
          totaalMs,
        )
        let verbinden: NodeJS.Timeout | undefined
        const af = (uit: Httpantwoord | Verzenduitkomst) => {
          clearTimeout(totaal)
          clearTimeout(verbinden)
          klaar(uit)
        }
        vraag.on('socket', (socket) => {
          verbinden = setTimeout(
            () => vraag.destroy(Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })),
            verbindenMs,
          )
          socket.once('secureConnect', () => {
            clearTimeout(verbinden)
            verbonden = true
          })
        })
        vraag.on('error', (fout) => af(mislukt(fout, verbonden)))
        vraag.end(xml)
      }),
    sluit: () => agent.destroy(),
  }
}

/** The certificate of the other side does not hold: its chain, its name or its time. */
const VERTROUWEN =
  /^(CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|ERR_TLS_CERT_|ERROR_IN_CERT|CRL_|HOSTNAME_MISMATCH)/

const REDENEN: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'de keten is niet bereikbaar',
  ENOTFOUND: 'het adres van de keten bestaat niet',
  EAI_AGAIN: 'het adres van de keten is niet op te zoeken',
  EHOSTUNREACH: 'er is geen weg naar de keten',
  ETIMEDOUT: 'de keten antwoordt niet op tijd',
  ECONNRESET: 'de keten verbreekt de verbinding',
  EPIPE: 'de keten verbreekt de verbinding',
}

function mislukt(fout: Error, verbonden: boolean): Verzenduitkomst {
  const { code = 'onbekend' } = fout as NodeJS.ErrnoException
  if (VERTROUWEN.test(code)) {
    return { soort: 'wantrouwen', reden: `het certificaat van de keten klopt niet (${code})` }
  }
  const reden = `${REDENEN[code] ?? 'de verbinding met de keten mislukt'} (${code})`
  return { soort: 'opnieuw', reden, onzeker: verbonden }
}

function leesNa(kop: string | undefined): number | undefined {
  return kop !== undefined && /^[0-9]{1,6}$/.test(kop) ? Number(kop) * 1000 : undefined
}
