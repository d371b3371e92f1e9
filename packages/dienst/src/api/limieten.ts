// SPDX-License-Identifier: EUPL-1.2
/** How often somebody may ask: per address before anyone is known, then per identity. */
import type { Route } from '@stopwijzer/koppelvlak'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { netVan } from '../netadres.ts'
import type { ApiConfiguratie } from './configuratie.ts'
import { Probleem } from './probleem.ts'
import { kenmerkVan } from './wie.ts'

type Grens = (verzoek: FastifyRequest) => Promise<void>

export interface Limieten {
  readonly perAdres: Grens
  /** The limit of one route, or the one that all other routes share. */
  voor(route: Route): Grens
}

const MINUUT = 60_000

export function maakLimieten(
  app: FastifyInstance,
  { perMinuut, perMinuutPerAdres }: ApiConfiguratie,
): Limieten {
  const grens = (max: number, sleutel: (verzoek: FastifyRequest) => string): Grens => {
    const toets = app.createRateLimit({ max, timeWindow: MINUUT, keyGenerator: sleutel })
    return async (verzoek) => {
      const uitkomst = await toets(verzoek)
      if (uitkomst.isAllowed || !uitkomst.isExceeded) return
      const seconden = String(uitkomst.ttlInSeconds)
      throw new Probleem('TE_VEEL', [seconden], { koppen: { 'retry-after': seconden } })
    }
  }
  const wie = (verzoek: FastifyRequest) =>
    verzoek.wie === null ? netVan(verzoek.ip) : kenmerkVan(verzoek.wie)
  const gedeeld = grens(perMinuut, wie)
  return {
    perAdres: grens(perMinuutPerAdres, ({ ip }) => netVan(ip)),
    voor: (route) => (route.perMinuut === undefined ? gedeeld : grens(route.perMinuut, wie)),
  }
}
