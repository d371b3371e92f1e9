// SPDX-License-Identifier: EUPL-1.2
/**
 * A stand-in for the VSP-koppeling of VECOZO on this computer: push, pull and status over
 * mutual TLS, as the published contract says, with faults that a plan asks for. It is steered
 * over HTTP on a port of its own, so that any program can use it, in any language.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:https'
import type { TLSSocket } from 'node:tls'
import {
  leesLichaam,
  openPoorten,
  type Poorten,
  type Standin,
  type Stuurverzoek,
} from '../standin/stuur.ts'
import { type Handeling, leesPlan, type Stap } from './plan.ts'
import { type Bezorging, type Melding, maakPostkamer, type Uitkomst, weiger } from './postkamer.ts'

export interface Standinopties extends Poorten {
  readonly tls: { readonly cert: string; readonly key: string; readonly ca: string }
}

/** Paths of the three services. */
export const PADEN = {
  versturen: '/berichtenservice/berichten/rest-push/v1',
  ophalen: '/berichtenservice/berichten/rest-pull/v1',
  status: '/berichtenservice/berichtstatus/rest-pull/v3',
} as const

interface Vraag {
  readonly bij: Handeling
  readonly doe: () => Uitkomst
}

export async function openStandin(opties: Standinopties): Promise<Standin> {
  const post = maakPostkamer()
  const plan: Stap[] = []
  const geteld: Record<string, number> = {}
  const geweigerd: string[] = []
  const lijn = createServer(
    { ...opties.tls, minVersion: 'TLSv1.2', requestCert: true, rejectUnauthorized: true },
    (vraag, antwoord) => {
      void neem(vraag, antwoord).catch(() => antwoord.destroy())
    },
  )
  lijn.on('tlsClientError', (fout: NodeJS.ErrnoException, socket: TLSSocket) => {
    const { authorizationError: reden } = socket as { authorizationError?: unknown }
    geweigerd.push(typeof reden === 'string' ? reden : (fout.code ?? 'onbekend'))
  })

  async function neem(vraag: IncomingMessage, antwoord: ServerResponse): Promise<void> {
    const lichaam = await leesLichaam(vraag)
    const wat = herken(vraag, lichaam, `https://${vraag.headers.host}${PADEN.ophalen}`)
    if (wat === null) {
      antwoord.writeHead(404).end()
      return
    }
    geteld[wat.bij] = (geteld[wat.bij] ?? 0) + 1
    const plek = plan.findIndex(({ bij }) => bij === wat.bij)
    const stap = plek === -1 ? null : plan.splice(plek, 1)[0]!
    await handelAf(antwoord, stap ?? { bij: wat.bij, doe: 'goed' }, wat)
  }

  /** Which request of the contract is this? `null`: none. */
  function herken(vraag: IncomingMessage, lichaam: Buffer, basis: string): Vraag | null {
    const { pathname, searchParams } = new URL(vraag.url ?? '/', 'https://localhost')
    const wat = `${vraag.method} ${pathname}`
    if (wat === `POST ${PADEN.versturen}/berichten`) {
      const soort = vraag.headers['content-type'] ?? ''
      return { bij: 'verstuur', doe: () => post.verstuur(soort, lichaam) }
    }
    if (wat === `GET ${PADEN.ophalen}/berichten`) {
      const limiet = Number(searchParams.get('limit') ?? 250)
      const goed = Number.isInteger(limiet) && limiet >= 1 && limiet <= 250
      const doe = () => (goed ? post.lijst(limiet, basis) : weiger(400, { limit: ['1 tot 250'] }))
      return { bij: 'lijst', doe }
    }
    if (wat === `GET ${PADEN.status}/berichtstatussen`) {
      const traceerId = searchParams.get('traceerId')
      const doe = () =>
        traceerId === null ? weiger(400, { traceerId: ['is nodig'] }) : post.status(traceerId)
      return { bij: 'status', doe }
    }
    const rest = pathname.startsWith(`${PADEN.ophalen}/berichten/`)
      ? pathname.slice(PADEN.ophalen.length + 11)
      : ''
    const [, traceerId, lading] = /^([0-9a-f-]{36})(\/payload)?$/.exec(rest) ?? []
    if (traceerId === undefined) return null
    if (vraag.method === 'GET' && lading) {
      return { bij: 'lading', doe: () => post.lading(traceerId) }
    }
    if (vraag.method === 'DELETE' && !lading) {
      return { bij: 'bevestig', doe: () => post.bevestig(traceerId) }
    }
    return null
  }

  function bestuur({ wat, zoek, inhoud }: Stuurverzoek): unknown {
    if (wat === 'GET /ontvangen') return post.ontvangen().slice(Number(zoek.get('na') ?? 0))
    if (wat === 'GET /wachtend') return post.wachtend()
    if (wat === 'GET /geteld') return geteld
    if (wat === 'GET /geweigerd') return geweigerd
    if (wat === 'POST /bezorg') return (inhoud as Bezorging[]).map((een) => post.bezorg(een))
    if (wat === 'POST /weg') return post.bevestig((inhoud as { traceerId: string }).traceerId)
    if (wat === 'POST /tijd') return post.verzet((inhoud as { ms: number }).ms)
    if (wat === 'POST /status') {
      const { traceerId, ...vast } = inhoud as Statusopdracht
      return post.zetStatus(traceerId, vast)
    }
    if (wat === 'POST /plan') {
      plan.push(...leesPlan(inhoud))
      return plan
    }
    return undefined
  }

  return openPoorten(lijn, opties, bestuur)
}

interface Statusopdracht {
  readonly traceerId: string
  readonly status: string
  readonly meldingen?: readonly Melding[]
}

async function handelAf(antwoord: ServerResponse, stap: Stap, { doe }: Vraag): Promise<void> {
  if (stap.doe === 'verbreek' || stap.doe === 'zwijg') {
    if (stap.gedaan) doe()
    if (stap.doe === 'verbreek') antwoord.destroy()
    return
  }
  if (stap.doe === 'http') {
    if (stap.naSeconden !== undefined) antwoord.setHeader('retry-after', stap.naSeconden)
    antwoord.writeHead(stap.status).end()
    return
  }
  if (stap.doe === 'vertraag') await new Promise((klaar) => setTimeout(klaar, stap.ms))
  if (stap.doe === 'tekst') {
    antwoord.writeHead(200, { 'content-type': 'application/json' }).end(stap.tekst)
    return
  }
  const uit = stap.doe === 'weiger' ? weiger(stap.status, stap.errors) : doe()
  geef(antwoord, uit, stap)
}

function geef(antwoord: ServerResponse, { status, inhoud, bytes }: Uitkomst, { doe }: Stap): void {
  if (bytes !== undefined) {
    const eigen = Buffer.from(bytes)
    if (doe === 'bederf') eigen[0] = 255 - eigen[0]!
    antwoord.writeHead(status, { 'content-type': 'application/octet-stream' }).end(eigen)
    return
  }
  if (inhoud === undefined) {
    antwoord.writeHead(status).end()
    return
  }
  const lijst = doe === 'omgekeerd' && Array.isArray(inhoud) ? [...inhoud].reverse() : inhoud
  antwoord.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(lijst))
}
