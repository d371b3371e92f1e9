// SPDX-License-Identifier: EUPL-1.2
/** 405 with `Allow` on every address that exists, for every method that it does not have. */
import { BASIS, type Route } from '@stopwijzer/koppelvlak'
import type { FastifyInstance } from 'fastify'
import { Probleem } from './probleem.ts'

const ALLE = ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT', 'TRACE'] as const

/** The form in which the web framework writes a path of the contract. */
export function adresVan({ pad }: Route): string {
  return BASIS + pad.replace(/\{(\w+)\}/g, ':$1')
}

/**
 * An explicit refusal per address: `GET /clienten/_zoek` must not be taken for
 * `GET /clienten/{id}`.
 */
export function weigerMethoden(
  app: FastifyInstance,
  routes: readonly Route[],
  vast: readonly string[],
): void {
  const perAdres = new Map<string, Set<string>>(vast.map((adres) => [adres, new Set(['GET'])]))
  for (const route of routes) {
    const adres = adresVan(route)
    perAdres.set(adres, (perAdres.get(adres) ?? new Set()).add(route.methode))
  }
  for (const [adres, methoden] of perAdres) {
    if (methoden.has('GET')) methoden.add('HEAD')
    const allow = [...methoden].sort().join(', ')
    const weiger = async (verzoek: { readonly method: string }) => {
      throw new Probleem('METHODE_KAN_NIET', [verzoek.method], { koppen: { allow } })
    }
    app.route({
      method: ALLE.filter((een) => !methoden.has(een)),
      url: adres,
      // Before the body is read: it does not matter.
      onRequest: weiger,
      handler: weiger,
    })
  }
}
