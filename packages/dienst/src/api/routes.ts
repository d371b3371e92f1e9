// SPDX-License-Identifier: EUPL-1.2
/** Puts every route of the contract on the server, each with its checks and its handler. */
import { createHash } from 'node:crypto'
import { isJson, MEESTE_JSON, object, type Route } from '@stopwijzer/koppelvlak'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { noteerGebeurtenis } from '../opslag/leesmetaudit.ts'
import { namens, type Toegang } from '../opslag/organisatie.ts'
import { inZicht } from '../opslag/transactie.ts'
import { alsHandelende, type EigenInvoer, geefHerhaling, maakEigen } from './eigen.ts'
import { leesHerhaling, maakHerhaalsleutel } from './herhaling.ts'
import { maakLimieten } from './limieten.ts'
import { adresVan } from './methoden.ts'
import { omgezet } from './onderhandelen.ts'
import { eisKoppen, eisVorm, GeenRecht, laatToe } from './poort.ts'
import type { ApiOpties } from './server.ts'
import { stuur } from './sturen.ts'
import type { Uitkomst } from './vraag.ts'
import type { Wie } from './wie.ts'

/** A handler whose route is not known to the compiler; the map of handlers was checked. */
type Los = (vraag: unknown) => Promise<Uitkomst<Route>>

/** Routes, and a handler for each by its id. */
export interface Routeinhoud {
  readonly routes: readonly Route[]
  readonly afhandelaars: Readonly<Record<string, unknown>>
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the checks, on routes that ask for a right. */
    wie: Wie | null
  }
}

const LEEG = object({})

export async function maakRoutes(
  app: FastifyInstance,
  opties: ApiOpties,
  { routes, afhandelaars }: Routeinhoud,
): Promise<void> {
  app.decorateRequest('wie', null)
  const toegangen = maakToegangen(opties)
  const limieten = maakLimieten(app, opties.configuratie)
  for (const route of routes) {
    const afhandelaar = afhandelaars[route.id] as Los
    // A context of its own, so that it reads only the media types it names.
    await app.register(async (deel) => {
      leesInhoud(deel, route)
      voegToe(deel, route, afhandelaar, opties, toegangen, limieten)
    })
  }
}

function voegToe(
  app: FastifyInstance,
  route: Route,
  afhandelaar: Los,
  opties: ApiOpties,
  toegangen: (organisatie: string) => Promise<Toegang>,
  limieten: ReturnType<typeof maakLimieten>,
): void {
  const { dienst, aanmelddienst, configuratie } = opties
  const poort = {
    herken: opties.herken ?? aanmelddienst.herken,
    publiekAdres: configuratie.publiekAdres,
    proef: dienst.configuratie.proef,
  }
  const perIdentiteit = limieten.voor(route)
  app.route({
    method: route.methode,
    url: adresVan(route),
    bodyLimit: route.inhoud?.maxBytes ?? MEESTE_JSON,
    config: { routeId: route.id, leest: leest(route) },
    schema: {
      params: route.params ?? LEEG,
      querystring: route.query ?? LEEG,
      ...(route.inhoud !== undefined && isJson(route.inhoud) ? { body: route.inhoud.schema } : {}),
    },
    onRequest: async (verzoek) => {
      await limieten.perAdres(verzoek)
      eisVorm(route, verzoek.headers.accept)
      if (route.recht !== 'openbaar') {
        const { recht } = route
        verzoek.wie = await laatToe({ ...route, recht }, herkenbaar(verzoek), poort).catch((fout) =>
          noteerWeigering(fout, route, verzoek, opties),
        )
      }
      await perIdentiteit(verzoek)
      eisKoppen(route, verzoek.headers)
    },
    preValidation: async (verzoek) => {
      verzoek.query = omgezet(verzoek.query, route.query)
    },
    handler: async (verzoek, antwoord) => {
      const { vraag, eigen } = await maakVraag(route, verzoek, opties, toegangen)
      // Before the handler: it might refuse what the first request has done already.
      const eerder = eigen === null ? null : await eerdereUitkomst(eigen)
      return stuur(route, eerder ?? (await afhandelaar(vraag)), verzoek, antwoord)
    },
  })
}

async function maakVraag(
  route: Route,
  verzoek: FastifyRequest,
  { dienst, aanmelddienst }: ApiOpties,
  toegangen: (organisatie: string) => Promise<Toegang>,
): Promise<{ readonly vraag: unknown; readonly eigen: EigenInvoer | null }> {
  const { wie, params, query, body, headers, cookies, ip, id } = verzoek
  const { omgeving } = dienst
  const invoer = { params, query, inhoud: body }
  const van = { koppen: headers, cookies, ip, verzoek: id }
  const vraag = { ...invoer, ...van, omgeving, dienst, aanmelddienst }
  const { recht } = route
  if (wie === null || recht === 'openbaar') return { vraag, eigen: null }
  const namensWie = alsHandelende(wie, ip, headers.traceparent)
  const toegang = namens(await toegangen(wie.organisatie), namensWie)
  const sleutel = String(headers['idempotency-key'])
  const herhaling = route.idempotent
    ? maakHerhaalsleutel(toegang, wie, route, sleutel, { ...invoer, inhoud: kern(body) })
    : null
  const eigen = { wie, toegang, omgeving, recht, ifMatch: headers['if-match'], herhaling }
  return { vraag: { ...vraag, ...maakEigen(eigen) }, eigen }
}

/** Bytes as their digest: as JSON they would be many times as long. */
function kern(inhoud: unknown): unknown {
  return inhoud instanceof Uint8Array ? createHash('sha256').update(inhoud).digest('hex') : inhoud
}

async function eerdereUitkomst(eigen: EigenInvoer): Promise<Uitkomst<Route> | null> {
  const { toegang, omgeving, herhaling } = eigen
  if (herhaling === null) return null
  return inZicht(toegang, async (client) => {
    const bewaard = await leesHerhaling(client, toegang, herhaling, omgeving.tijdstip())
    return bewaard === null ? null : geefHerhaling(client, eigen, bewaard)
  })
}

/** Opening an organisation asks the database; once is enough. */
function maakToegangen({ dienst }: ApiOpties): (organisatie: string) => Promise<Toegang> {
  const open = new Map<string, Promise<Toegang>>()
  return (organisatie) => {
    let toegang = open.get(organisatie)
    if (toegang === undefined) {
      toegang = dienst.organisatie(organisatie)
      open.set(organisatie, toegang)
      toegang.catch(() => open.delete(organisatie))
    }
    return toegang
  }
}

/** A refusal of somebody known stands in the audit log of his organisation. */
async function noteerWeigering(
  fout: unknown,
  route: Route,
  { ip, headers }: FastifyRequest,
  { dienst, logboek }: ApiOpties,
): Promise<never> {
  if (fout instanceof GeenRecht) {
    const { organisatie } = fout.wie
    const wie = alsHandelende(fout.wie, ip, headers.traceparent)
    await noteerGebeurtenis(dienst.pool, organisatie, wie, {
      tijdstip: dienst.omgeving.tijdstip(),
      soort: 'geweigerd',
      actie: 'E',
      uitkomst: 'geweigerd',
      client: null,
      objectSoort: 'route',
      objectId: route.id,
      recht: route.recht,
      bijzonderheden: null,
    })
    logboek.waarschuwing('geweigerd', { route: route.id, organisatie })
  }
  throw fout
}

function herkenbaar(verzoek: FastifyRequest) {
  const { headers, cookies, ip, method } = verzoek
  return { koppen: headers, cookies, ip, methode: method }
}

/** The media types that the body of this route may have. */
function leest({ inhoud }: Route): string {
  if (inhoud === undefined) return 'een verzoek zonder inhoud'
  return isJson(inhoud) ? 'application/json' : inhoud.mediatypes.join(' of ')
}

function leesInhoud(app: FastifyInstance, { inhoud }: Route): void {
  app.removeAllContentTypeParsers()
  if (inhoud === undefined) return
  if (isJson(inhoud)) {
    // Refuses `__proto__` and `constructor.prototype` instead of taking them out silently.
    const json = app.getDefaultJsonParser('error', 'error')
    app.addContentTypeParser('application/json', { parseAs: 'string' }, json)
    return
  }
  app.addContentTypeParser(
    [...inhoud.mediatypes],
    { parseAs: 'buffer' },
    (_verzoek, bytes, klaar) => klaar(null, bytes),
  )
}
