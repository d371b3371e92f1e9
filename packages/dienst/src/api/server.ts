// SPDX-License-Identifier: EUPL-1.2
/** The API server: every route of the contract, the same manners everywhere. */
import { randomBytes } from 'node:crypto'
import cookie from '@fastify/cookie'
import rateLimit from '@fastify/rate-limit'
import { alleRoutes, PROBLEEMTYPE, probleemdocument } from '@stopwijzer/koppelvlak'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { idZonderBsn } from '../afscherming.ts'
import type { Dienst } from '../dienst.ts'
import type { Logboek } from '../logboek.ts'
import { neemWaar } from '../meting/waarnemen.ts'
import { meldPoortfout } from '../poortfout.ts'
import type { Aanmelddienst } from '../toegang/aanmelddienst.ts'
import { voegWebToe } from '../web/web.ts'
import { AFHANDELAARS } from './afhandelaars/index.ts'
import { maakAfvoer } from './afvoeren.ts'
import type { ApiConfiguratie } from './configuratie.ts'
import { vasteKoppen } from './koppen.ts'
import { weigerMethoden } from './methoden.ts'
import { weigerOnleesbaar } from './onleesbaar.ts'
import { VASTE_PADEN, voegOpenbaarToe } from './openbaar.ts'
import { bewaakOpruimen } from './opruimen.ts'
import { alsProbleem, Probleem } from './probleem.ts'
import { maakRoutes, type Routeinhoud } from './routes.ts'
import type { Herken } from './wie.ts'

export interface ApiOpties {
  readonly dienst: Dienst
  /** Who people and machines are, and how they log in. */
  readonly aanmelddienst: Aanmelddienst
  /** Recognises who asks; by the login itself unless tests know better. */
  readonly herken?: Herken
  readonly logboek: Logboek
  readonly configuratie: ApiConfiguratie
  /** Other routes than those of the contract, to try the machinery itself. */
  readonly inhoud?: Routeinhoud
}

export interface Api {
  readonly app: FastifyInstance
  /** Listens; port 0 picks a free one. */
  luister(poort: number): Promise<{ readonly poort: number }>
  /** Answers what is under way, refuses what is new with 503, then closes. */
  stop(): Promise<void>
}

/** Certificate and key, when the service itself does the TLS; the app is the same with and without. */
function metTls({ tls }: ApiConfiguratie): object {
  return tls === null ? {} : { https: { ...tls, minVersion: 'TLSv1.2' } }
}

/** A request that lasts longer than this is cut off at a stop. */
const STOPTIJD_MS = 10_000

export async function maakApi(opties: ApiOpties): Promise<Api> {
  const { configuratie, logboek } = opties
  const koppen = vasteKoppen(configuratie.publiekAdres)
  const afvoer = maakAfvoer()
  const app = Fastify({
    ...metTls(configuratie),
    // Requests are logged here, without addresses and without query.
    logger: false,
    genReqId: () => randomBytes(9).toString('base64url'),
    trustProxy: configuratie.proxies.length === 0 ? false : [...configuratie.proxies],
    return503OnClosing: false,
    forceCloseConnections: true,
    requestTimeout: 60_000,
    bodyLimit: 1024,
    routerOptions: { maxParamLength: 128 },
    ajv: {
      customOptions: {
        removeAdditional: false,
        coerceTypes: false,
        allErrors: true,
        keywords: ['x-recht'],
      },
    },
    frameworkErrors: (fout, verzoek, antwoord) => {
      antwoord.headers(koppen)
      stuurProbleem(alsProbleem(fout), verzoek, antwoord)
    },
    clientErrorHandler: (fout, socket) => weigerOnleesbaar(fout, socket, koppen),
  })
  const stuurProbleem = (probleem: Probleem, verzoek: FastifyRequest, antwoord: FastifyReply) => {
    const { code, waarden, fouten } = probleem
    // What was asked for is named in the sentence, and may be a BSN.
    const document = probleemdocument(code, waarden.map(idZonderBsn), fouten, verzoek.id)
    if (probleem.cause !== undefined) {
      const velden = { verzoek: verzoek.id, code, fout: probleem.cause }
      if (document.status >= 500) logboek.fout('verzoek mislukt', velden)
    }
    return antwoord
      .code(document.status)
      .headers(probleem.koppen)
      .header('content-type', PROBLEEMTYPE)
      .serializer((inhoud: unknown) => JSON.stringify(inhoud))
      .send(document)
  }

  app.addHook('onRequest', async (verzoek, antwoord) => {
    antwoord.headers(koppen).header('x-request-id', verzoek.id)
    afvoer.begin(antwoord.raw)
    // Whether it lives and is ready is asked of a service that stops, too.
    if (afvoer.stopt && !verzoek.url.startsWith('/gezondheid/')) {
      antwoord.header('connection', 'close')
      throw new Probleem('NIET_BESCHIKBAAR', [], { koppen: { 'retry-after': '60' } })
    }
    if (verzoek.is404) throw new Probleem('NIET_GEVONDEN', ['dit adres'])
    // An empty last parameter would match; a trailing slash is never an address here.
    const pad = verzoek.url.split('?', 1)[0]!
    if (pad.length > 1 && pad.endsWith('/')) throw new Probleem('NIET_GEVONDEN', ['dit adres'])
  })
  app.addHook('onResponse', async (verzoek, antwoord) => {
    const { routeId } = verzoek.routeOptions.config as { routeId?: string }
    // The pattern of the route: an address could name a client.
    const patroon = routeId === undefined ? 'overig' : verzoek.routeOptions.url!
    const seconden = antwoord.elapsedTime / 1000
    neemWaar()?.verzoek(patroon, verzoek.method, antwoord.statusCode, seconden)
    if (routeId === undefined) return
    logboek.info('verzoek', {
      verzoek: verzoek.id,
      route: routeId,
      methode: verzoek.method,
      status: antwoord.statusCode,
      duurMs: Math.round(antwoord.elapsedTime),
    })
  })
  app.setErrorHandler((fout, verzoek, antwoord) => {
    const { leest } = verzoek.routeOptions.config as { leest?: string }
    stuurProbleem(alsProbleem(fout, leest), verzoek, antwoord)
  })

  await app.register(cookie)
  await app.register(rateLimit, { global: false })
  voegOpenbaarToe(app, opties, () => afvoer.stopt)
  const inhoud = opties.inhoud ?? { routes: alleRoutes(), afhandelaars: AFHANDELAARS }
  await maakRoutes(app, opties, inhoud)
  const { webMap, themaMap } = configuratie
  voegWebToe(app, { themaMap, ...(webMap === undefined ? {} : { map: webMap }) })
  weigerMethoden(app, inhoud.routes, VASTE_PADEN)
  await app.ready()
  let opruimen: ReturnType<typeof bewaakOpruimen> | undefined
  return {
    app,
    async luister(poort) {
      await app
        .listen({ host: configuratie.luister, port: poort })
        .catch((fout) => meldPoortfout(fout, poort, '--poort of STOPWIJZER_ADRES'))
      opruimen = bewaakOpruimen(opties.dienst, logboek)
      const adres = app.server.address()
      return { poort: typeof adres === 'object' && adres !== null ? adres.port : poort }
    },
    async stop() {
      await afvoer.stop(STOPTIJD_MS)
      await opruimen?.sluit()
      await app.close()
    },
  }
}
