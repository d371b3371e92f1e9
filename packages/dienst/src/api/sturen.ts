// SPDX-License-Identifier: EUPL-1.2
/** Sends what a handler gave, after holding it against the contract. */
import { isJson, type Route } from '@stopwijzer/koppelvlak'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { magRecht, mediatypeVan } from './poort.ts'
import { Probleem } from './probleem.ts'
import { verbergVelden } from './verbergen.ts'
import type { Uitkomst } from './vraag.ts'

export function stuur(
  route: Route,
  uitkomst: Uitkomst<Route>,
  verzoek: FastifyRequest,
  antwoord: FastifyReply,
): FastifyReply {
  const { etag, locatie, bestandsnaam, koppen = {} } = uitkomst
  antwoord.code(route.antwoord.status)
  for (const [naam, waarde] of Object.entries(koppen)) antwoord.header(naam, waarde)
  if (locatie !== undefined) antwoord.header('location', locatie)
  if (bestandsnaam !== undefined) {
    const veilig = bestandsnaam.replace(/[^A-Za-z0-9._-]/g, '_')
    antwoord.header('content-disposition', `attachment; filename="${veilig}"`)
  }
  if (etag !== undefined) {
    antwoord.header('etag', etag)
    if (route.methode === 'GET' && verzoek.headers['if-none-match'] === etag) {
      return antwoord.code(304).send()
    }
  }
  const mediatype = mediatypeVan(route)
  if (mediatype === null) return antwoord.send()
  antwoord.header('content-type', mediatype)
  if (!isJson(route.antwoord)) return antwoord.send(uitkomst.inhoud)
  const volgende = volgendeBlad(route, uitkomst.inhoud, verzoek.url)
  if (volgende !== null) antwoord.header('link', `<${volgende}>; rel="next"`)
  return antwoord.send(alsJson(route, uitkomst.inhoud, verzoek))
}

/**
 * What the contract does not name never leaves: an answer that does not fit is a fault
 * of ours, and the asker gets nothing. Fields of a right somebody lacks are left out.
 */
function alsJson(route: Route, inhoud: unknown, verzoek: FastifyRequest): string {
  if (!isJson(route.antwoord)) throw new TypeError(route.id)
  const { wie } = verzoek
  const zichtbaar = verbergVelden(
    route.antwoord.schema,
    inhoud,
    (recht) => wie !== null && magRecht(wie, recht),
  )
  const toets = verzoek.compileValidationSchema(route.antwoord.schema)
  if (!toets(zichtbaar)) {
    const plekken = (toets.errors ?? []).map((fout) => `${fout.schemaPath} ${fout.keyword}`)
    const oorzaak = new Error(`antwoord van ${route.id} past niet: ${plekken.join(', ')}`)
    throw new Probleem('INTERNE_FOUT', [], { oorzaak })
  }
  return JSON.stringify(zichtbaar)
}

/** Address of the next page, when the answer is a page and there is one. */
function volgendeBlad(route: Route, inhoud: unknown, url: string): string | null {
  const volgende = (inhoud as { readonly volgende?: unknown } | null)?.volgende
  if (route.methode !== 'GET' || typeof volgende !== 'string') return null
  const [pad = '', query = ''] = url.split('?')
  const delen = new URLSearchParams(query)
  delen.delete('na')
  delen.append('na', volgende)
  return `${pad}?${delen}`
}
