// SPDX-License-Identifier: EUPL-1.2
/** Serves the meters on a port of their own, so that nobody reaches them through the API (ASVS 13.4.5). */
import { createServer } from 'node:http'
import type pg from 'pg'
import type { Omgeving } from '../omgeving.ts'
import { meldPoortfout } from '../poortfout.ts'
import { zetWaarnemer } from './waarnemen.ts'

export interface Metingen {
  readonly poort: number
  sluit(): Promise<void>
}

/** Starts to measure and to serve `/metrics`; port 0 picks a free one. */
export async function serveerMetingen(
  pool: pg.Pool,
  omgeving: Omgeving,
  waar: { readonly adres: string; readonly poort: number },
): Promise<Metingen> {
  // Loaded only by who measures: it would cost every other start.
  const { maakMeters } = await import('./meters.ts')
  const meters = maakMeters(pool, () => omgeving.nu().slice(0, 10))
  // Many askers at once get the same answer: the database is asked once.
  let lopend: Promise<string> | null = null
  const lees = () => {
    lopend ??= meters.lees().finally(() => {
      lopend = null
    })
    return lopend
  }
  const server = createServer((vraag, antwoord) => {
    const stuur = (status: number, tekst: string) => {
      antwoord.writeHead(status, KOPPEN)
      antwoord.end(vraag.method === 'HEAD' ? undefined : tekst)
    }
    if (vraag.method !== 'GET' && vraag.method !== 'HEAD') {
      antwoord.setHeader('allow', 'GET, HEAD')
      return stuur(405, '')
    }
    if (vraag.url !== '/metrics') return stuur(404, '')
    lees().then(
      (tekst) => stuur(200, tekst),
      () => stuur(500, ''),
    )
  })
  await new Promise<void>((klaar, mis) => {
    server.once('error', mis)
    server.listen(waar.poort, waar.adres, () => klaar())
  }).catch((fout) => meldPoortfout(fout, waar.poort, 'STOPWIJZER_METING_POORT'))
  zetWaarnemer(meters.waarneming)
  const adres = server.address()
  return {
    poort: typeof adres === 'object' && adres !== null ? adres.port : waar.poort,
    async sluit() {
      zetWaarnemer(null)
      server.closeAllConnections()
      await new Promise<void>((klaar) => server.close(() => klaar()))
    },
  }
}

const KOPPEN = {
  'content-type': 'text/plain; version=0.0.4; charset=utf-8',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
}
