// SPDX-License-Identifier: EUPL-1.2
/** Serves the web application: its page on every address of a page, its files, the theme. */
import { fileURLToPath } from 'node:url'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Probleem } from '../api/probleem.ts'
import { STARTPAGINA } from '../startpagina.ts'
import { PAGINABELEID } from './beleid.ts'
import { type Bestand, leesBestanden } from './bestanden.ts'
import { themabestand } from './thema.ts'

export interface Webopties {
  /** Folder with the built application; by default the one beside this package. */
  readonly map?: string
  /** Folder with the look of the organisation. */
  readonly themaMap?: string | undefined
}

/** The same from the sources and from the compiled package. */
export const WEBMAP = fileURLToPath(new URL('../../../web/dist', import.meta.url))

const EEUWIG = 'public, max-age=31536000, immutable'
const NAVRAGEN = 'no-cache'

/** Call it after every other route: what they do not answer and a browser opens, is the page. */
export function voegWebToe(app: FastifyInstance, { map = WEBMAP, themaMap }: Webopties = {}): void {
  const bestanden = leesBestanden(map)
  const pagina = bestanden.get('/index.html')

  app.get<{ Params: { '*': string } }>('/assets/*', async (verzoek, antwoord) => {
    const bestand = bestanden.get(`/assets/${verzoek.params['*']}`)
    // The name of such a file holds its digest, so it never changes.
    return bestand ? stuur(verzoek, antwoord, bestand, EEUWIG) : nietGevonden()
  })
  app.get<{ Params: { naam: string } }>('/thema/:naam', async (verzoek, antwoord) => {
    const bestand = await themabestand(themaMap, verzoek.params.naam)
    return bestand ? stuur(verzoek, antwoord, bestand, NAVRAGEN) : nietGevonden()
  })
  app.get('/*', async (verzoek, antwoord) => {
    if (!isPagina(verzoek)) return nietGevonden()
    if (pagina === undefined) {
      // Nothing was built: still tell that the service runs.
      if (verzoek.url === '/') return antwoord.headers(STARTPAGINA.koppen).send(STARTPAGINA.html)
      return nietGevonden()
    }
    antwoord.header('content-security-policy', PAGINABELEID)
    return stuur(verzoek, antwoord, pagina, 'no-store')
  })
}

/** The same words as for any other address that is none. */
function nietGevonden(): never {
  throw new Probleem('NIET_GEVONDEN', ['dit adres'])
}

/** Addresses of the application have no dot; the API and the health answer for themselves. */
function isPagina({ url, headers }: FastifyRequest): boolean {
  const pad = url.split('?', 1)[0]!
  if (/^\/(?:v1|gezondheid|assets|thema)(?:\/|$)/.test(pad) || pad.includes('.')) return false
  const { accept = '*/*' } = headers
  return pad === '/' || /text\/html/.test(accept)
}

async function stuur(
  verzoek: FastifyRequest,
  antwoord: FastifyReply,
  bestand: Bestand,
  bewaren: string,
): Promise<FastifyReply> {
  antwoord.header('cache-control', bewaren)
  if (bewaren !== 'no-store') {
    antwoord.header('etag', bestand.etag)
    if (verzoek.headers['if-none-match'] === bestand.etag) return antwoord.code(304).send()
  }
  antwoord.header('vary', 'accept-encoding').type(bestand.soort)
  if (/\bgzip\b/.test(String(verzoek.headers['accept-encoding'] ?? ''))) {
    const ingepakt = await bestand.ingepakt()
    if (ingepakt !== bestand.bytes) antwoord.header('content-encoding', 'gzip')
    return antwoord.send(ingepakt)
  }
  return antwoord.send(bestand.bytes)
}
