// SPDX-License-Identifier: EUPL-1.2
/** Health of the service: alive (the process answers) and ready (database, schema and keys are there). */
import { createServer, type Server } from 'node:http'
import type pg from 'pg'
import { migraties } from './databank/migreer.ts'
import { STARTPAGINA } from './startpagina.ts'

export interface Gezondheid {
  readonly poort: number
  sluit(): Promise<void>
}

/**
 * Serves `/gezondheid/levend`, `/gezondheid/gereed` and a page that says so on
 * 127.0.0.1; port 0 picks a free one.
 */
export async function serveerGezondheid(pool: pg.Pool, poort: number): Promise<Gezondheid> {
  const server = createServer((vraag, antwoord) => {
    const stuur = (status: number, toestand: string) => {
      antwoord.writeHead(status, {
        'content-type': 'application/json; charset=utf-8',
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      })
      // No details for strangers: only whether it is well.
      antwoord.end(vraag.method === 'HEAD' ? undefined : `${JSON.stringify({ toestand })}\n`)
    }
    if (vraag.method !== 'GET' && vraag.method !== 'HEAD') {
      antwoord.setHeader('allow', 'GET, HEAD')
      return stuur(405, 'niet-toegestaan')
    }
    const pad = vraag.url?.split('?', 1)[0]
    if (pad === '/') {
      antwoord.writeHead(200, STARTPAGINA.koppen)
      return antwoord.end(vraag.method === 'HEAD' ? undefined : STARTPAGINA.html)
    }
    if (pad === '/gezondheid/levend') return stuur(200, 'levend')
    if (pad !== '/gezondheid/gereed') return stuur(404, 'onbekend')
    isGereed(pool).then((gereed) => stuur(gereed ? 200 : 503, gereed ? 'gereed' : 'niet-gereed'))
  })
  await luister(server, poort)
  const adres = server.address()
  return {
    poort: typeof adres === 'object' && adres !== null ? adres.port : poort,
    async sluit() {
      server.closeAllConnections()
      await new Promise<void>((klaar) => server.close(() => klaar()))
    },
  }
}

function luister(server: Server, poort: number): Promise<void> {
  return new Promise((klaar, mislukt) => {
    server.once('error', mislukt)
    server.listen(poort, '127.0.0.1', () => klaar())
  })
}

async function isGereed(pool: pg.Pool): Promise<boolean> {
  try {
    const { rows } = await pool.query<{ aantal: number }>(
      'SELECT count(*)::int AS aantal FROM migratie',
    )
    return rows[0]?.aantal === migraties().length
  } catch {
    return false
  }
}
