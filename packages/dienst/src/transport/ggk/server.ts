// SPDX-License-Identifier: EUPL-1.2
/** The door: HTTPS with a client certificate. Who has none that we trust never gets to speak. */
import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import type { TLSSocket } from 'node:tls'
import type { Logboek } from '../../logboek.ts'
import { proefpunt } from '../../proefpunten.ts'
import type { Rust } from '../kern/rust.ts'
import { type Serverantwoord, soapWeiger } from './antwoord.ts'
import type { Ggkconfiguratie, Ggktls } from './configuratie.ts'
import { type Ggkverzoek, maakOntvangpunt, type Ontvanger } from './ontvang.ts'

/** A payload of 25 MB in base64 with its envelope, with room to spare. */
const MEESTE_VERZOEK = 34 * 1024 * 1024
/** Read to its end up to here, and thrown away: most programs hear an answer only after that. */
const MEESTE_LEZEN = 2 * MEESTE_VERZOEK
/** Requests in hand at the same time; each may hold a large message in memory. */
const TEGELIJK = 8
const TIJD_MS = 60_000
/** Who was refused and sends nothing more for so long is not waited for. */
const STIL_MS = 5_000

type Ontvangpunt = ReturnType<typeof maakOntvangpunt>

export interface Ggkserver {
  readonly poort: number
  /** New certificates, for the next connections. */
  herlaad(tls: Ggktls): void
  /** Ends after the requests in hand. */
  sluit(): Promise<void>
}

export interface Serveropties extends Ontvanger {
  readonly configuratie: Ggkconfiguratie
  readonly logboek: Logboek
  /** Is told of every request. */
  readonly rust: Rust
  /** Something new was stored for this organisation. */
  readonly gewekt: (organisatie: string) => void
  /** A connection that was refused before anything was said; for tests. */
  readonly geweigerd?: (code: string) => void
}

/** Opens the door. Throws when the port cannot be used. */
export async function openGgkserver(opties: Serveropties): Promise<Ggkserver> {
  const { configuratie, logboek, rust, geweigerd } = opties
  const ontvang = maakOntvangpunt(opties)
  let bezig = 0
  const server = createServer(
    { ...veilig(configuratie.tls), requestTimeout: TIJD_MS, headersTimeout: 10_000 },
    (verzoek, antwoord) => {
      if (bezig >= TEGELIJK) {
        const druk = { ...soapWeiger('Server', 'Te druk'), status: 503 }
        geef(verzoek, antwoord, druk).catch(() => antwoord.destroy())
        return
      }
      bezig++
      rust.begint()
      handelAf(opties, ontvang, verzoek, antwoord)
        .catch((fout: unknown) => {
          logboek.fout('verzoek van de keten mislukt', { fout })
          antwoord.destroy()
        })
        .finally(() => {
          bezig--
          rust.eindigt()
        })
    },
  )
  server.on('tlsClientError', (fout: NodeJS.ErrnoException, socket: TLSSocket) => {
    // What was wrong with the certificate; without that the connection itself failed.
    const { authorizationError: reden } = socket as { authorizationError?: unknown }
    const code = typeof reden === 'string' ? reden : (fout.code ?? 'onbekend')
    logboek.waarschuwing('verbinding van de keten geweigerd', { code })
    geweigerd?.(code)
  })
  server.listen(configuratie.poort, configuratie.adres)
  await once(server, 'listening')
  return {
    poort: (server.address() as AddressInfo).port,
    herlaad: (tls) => server.setSecureContext(veilig(tls)),
    sluit: () => sluit(server),
  }
}

function veilig({ cert, key, ca, crl }: Ggktls) {
  return {
    ...{ cert, key, ca, crl },
    minVersion: 'TLSv1.2',
    requestCert: true,
    rejectUnauthorized: true,
  } as const
}

async function handelAf(
  opties: Serveropties,
  ontvang: Ontvangpunt,
  verzoek: IncomingMessage,
  antwoord: ServerResponse,
): Promise<void> {
  const uit = await beantwoord(opties, ontvang, verzoek)
  if (uit === null) return
  if (uit.code === 'Bv03') {
    proefpunt('na-opslaan')
    if (uit.organisatie !== undefined) opties.gewekt(uit.organisatie)
  }
  if (uit.code !== 'Bv03' && uit.code !== 'herhaling') {
    opties.logboek.waarschuwing('bericht van de keten geweigerd', { code: uit.code })
  }
  await geef(verzoek, antwoord, uit)
}

/** `null`: the other side went away. */
async function beantwoord(
  opties: Serveropties,
  ontvang: Ontvangpunt,
  verzoek: IncomingMessage,
): Promise<Serverantwoord | null> {
  const { subject } = (verzoek.socket as TLSSocket).getPeerCertificate()
  const oin = (subject as { serialNumber?: unknown } | undefined)?.serialNumber
  if (typeof oin !== 'string' || !opties.configuratie.afzenders.some((een) => een.oin === oin)) {
    return { ...soapWeiger('Client', 'Dit certificaat is niet toegelaten'), status: 403 }
  }
  if (verzoek.method !== 'POST') {
    return { ...soapWeiger('Client', 'Gebruik POST'), status: 405 }
  }
  const type = /^text\/xml\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?$/i
  if (!type.test(verzoek.headers['content-type'] ?? '')) {
    return { ...soapWeiger('Client', 'Gebruik text/xml; charset=utf-8'), status: 415 }
  }
  const bytes = await leesBegrensd(verzoek)
  if (bytes === 'weg') return null
  if (bytes === 'te-groot')
    return { ...soapWeiger('Client', 'Het bericht is te groot'), status: 413 }
  const kop = verzoek.headers.soapaction
  const soapActie = (Array.isArray(kop) ? (kop[0] ?? '') : (kop ?? '')).replace(/^"(.*)"$/, '$1')
  const gevraagd: Ggkverzoek = { oin, soapActie, bytes }
  return ontvang(gevraagd)
}

async function leesBegrensd(verzoek: IncomingMessage): Promise<Buffer | 'te-groot' | 'weg'> {
  if (Number(verzoek.headers['content-length'] ?? 0) > MEESTE_VERZOEK) return 'te-groot'
  const delen: Buffer[] = []
  let lengte = 0
  try {
    for await (const deel of stukken(verzoek)) {
      lengte += deel.length
      if (lengte > MEESTE_LEZEN) return 'te-groot'
      if (lengte > MEESTE_VERZOEK) delen.length = 0
      else delen.push(deel)
    }
  } catch {
    return 'weg'
  }
  return lengte > MEESTE_VERZOEK ? 'te-groot' : Buffer.concat(delen, lengte)
}

/** Stopping halfway leaves the connection: the answer goes over it. */
function stukken(verzoek: IncomingMessage): AsyncIterable<Buffer> {
  return verzoek.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>
}

async function geef(
  verzoek: IncomingMessage,
  antwoord: ServerResponse,
  uit: Serverantwoord,
): Promise<void> {
  const koppen: Record<string, string | number> = {
    'content-type': 'text/xml; charset=utf-8',
    'content-length': Buffer.byteLength(uit.tekst),
  }
  if (verzoek.complete) {
    antwoord.writeHead(uit.status, koppen).end(uit.tekst)
    return
  }
  // What was not read must not be taken for a next request.
  antwoord.writeHead(uit.status, { ...koppen, connection: 'close' }).write(uit.tekst)
  await laatUitpraten(verzoek)
  antwoord.end()
}

/**
 * Who is still sending when the connection closes gets a reset and may never see the answer.
 * So what still comes is thrown away, up to a bound; the time of a request is bounded already.
 */
async function laatUitpraten(verzoek: IncomingMessage): Promise<void> {
  let lengte = 0
  verzoek.setTimeout(STIL_MS, () => verzoek.destroy())
  try {
    for await (const deel of stukken(verzoek)) {
      lengte += deel.length
      if (lengte > MEESTE_LEZEN) return
    }
  } catch {
    // The other side went away.
  }
}

async function sluit(server: Server): Promise<void> {
  const dicht = once(server, 'close')
  server.close()
  server.closeIdleConnections()
  await dicht
}
