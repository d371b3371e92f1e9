// SPDX-License-Identifier: EUPL-1.2
/**
 * What stand-ins share: a line over mutual TLS, and beside it a port over HTTP to steer by, so
 * that any program can use them, in any language. Both on this computer only.
 */
import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { Server } from 'node:https'
import type { AddressInfo } from 'node:net'

export interface Poorten {
  /** 0 or absent: a free one. */
  readonly poort?: number
  readonly stuurpoort?: number
}

export interface Standin {
  readonly poort: number
  readonly stuurpoort: number
  sluit(): Promise<void>
}

/** A request to the port to steer by. */
export interface Stuurverzoek {
  /** Method and path, such as `POST /plan`. */
  readonly wat: string
  readonly zoek: URLSearchParams
  /** The JSON that came with it; `null` without. */
  readonly inhoud: unknown
}

/** Opens both ports. `bestuur` gives the answer, or nothing for a path that it does not know. */
export async function openPoorten(
  lijn: Server,
  poorten: Poorten,
  bestuur: (verzoek: Stuurverzoek) => unknown,
): Promise<Standin> {
  const stuur = createServer((vraag, antwoord) => {
    const geef = (status: number, inhoud: unknown) =>
      antwoord.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(inhoud))
    leesVerzoek(vraag)
      .then(bestuur)
      .then((inhoud) => geef(inhoud === undefined ? 404 : 200, inhoud ?? { fout: 'onbekend pad' }))
      .catch((fout: unknown) => geef(400, { fout: String(fout) }))
  })
  // Who steers may be slow; a connection that is kept stays.
  stuur.keepAliveTimeout = 0
  lijn.listen(poorten.poort ?? 0, '127.0.0.1')
  stuur.listen(poorten.stuurpoort ?? 0, '127.0.0.1')
  await Promise.all([once(lijn, 'listening'), once(stuur, 'listening')])
  return {
    poort: (lijn.address() as AddressInfo).port,
    stuurpoort: (stuur.address() as AddressInfo).port,
    async sluit() {
      const dicht = Promise.all([once(lijn, 'close'), once(stuur, 'close')])
      for (const server of [lijn, stuur]) {
        server.close()
        server.closeAllConnections()
      }
      await dicht
    },
  }
}

async function leesVerzoek(vraag: IncomingMessage): Promise<Stuurverzoek> {
  const { pathname, searchParams } = new URL(vraag.url ?? '/', 'http://localhost')
  const bytes = await leesLichaam(vraag)
  const inhoud: unknown = bytes.length === 0 ? null : JSON.parse(bytes.toString('utf8'))
  return { wat: `${vraag.method} ${pathname}`, zoek: searchParams, inhoud }
}

export async function leesLichaam(vraag: IncomingMessage): Promise<Buffer> {
  const delen: Buffer[] = []
  for await (const deel of vraag as AsyncIterable<Buffer>) delen.push(deel)
  return Buffer.concat(delen)
}
