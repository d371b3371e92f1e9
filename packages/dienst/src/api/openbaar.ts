// SPDX-License-Identifier: EUPL-1.2
/** What anyone may see besides the web application: the health of the service and the document of the API. */
import { BASIS, openapi } from '@stopwijzer/koppelvlak'
import type { FastifyInstance } from 'fastify'
import type pg from 'pg'
import { isBijgewerkt } from '../databank/migreer.ts'
import type { ApiOpties } from './server.ts'
import { versie } from './versie.ts'

/** Addresses outside the contract. */
const DOCUMENT = `${BASIS}/openapi.json`
export const VASTE_PADEN: readonly string[] = [
  '/',
  '/gezondheid/levend',
  '/gezondheid/gereed',
  DOCUMENT,
]

export function voegOpenbaarToe(
  app: FastifyInstance,
  { dienst, configuratie }: ApiOpties,
  stopt: () => boolean,
): void {
  const adres = configuratie.publiekAdres.origin
  const document = JSON.stringify(openapi({ versie: versie(), adres }))
  app.get(DOCUMENT, async (_verzoek, antwoord) =>
    antwoord
      .headers({
        'access-control-allow-origin': '*',
        'cross-origin-resource-policy': 'cross-origin',
      })
      .type('application/json; charset=utf-8')
      .send(document),
  )
  // No details for strangers: only whether it is well.
  app.get('/gezondheid/levend', async (_verzoek, antwoord) =>
    antwoord.type('application/json; charset=utf-8').send(toestand('levend')),
  )
  app.get('/gezondheid/gereed', async (_verzoek, antwoord) => {
    const gereed = !stopt() && (await isGereed(dienst.pool))
    return antwoord
      .code(gereed ? 200 : 503)
      .type('application/json; charset=utf-8')
      .send(toestand(gereed ? 'gereed' : 'niet-gereed'))
  })
}

function toestand(woord: string): string {
  return `${JSON.stringify({ toestand: woord })}\n`
}

/** The database answers and has all that this version needs; that of a newer one has that too. */
async function isGereed(pool: pg.Pool): Promise<boolean> {
  try {
    return await isBijgewerkt(pool)
  } catch {
    return false
  }
}
