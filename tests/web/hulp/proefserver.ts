// SPDX-License-Identifier: EUPL-1.2
/**
 * Serves the build with the code and the policy of the service, and answers on `/v1/proef` as a
 * test wants: a real server over a real connection, so that faults are real too.
 */
import { voegWebToe } from '@stopwijzer/dienst/api'
import type { Probleemcode } from '@stopwijzer/koppelvlak'
import Fastify, { type FastifyReply, type FastifyRequest } from 'fastify'
import { proefbouw } from './proefbouw.ts'

export type Antwoorder = (
  verzoek: FastifyRequest,
  antwoord: FastifyReply,
) => Promise<FastifyReply> | FastifyReply

export interface Proefserver {
  readonly adres: string
  /** Answers `/v1/proef` from now on. */
  antwoord(hoe: Antwoorder): void
  /** What was asked of `/v1/proef`, oldest first. */
  readonly vragen: {
    readonly methode: string
    readonly koppen: FastifyRequest['headers']
    readonly inhoud: unknown
  }[]
  sluit(): Promise<void>
}

export async function startProefserver(themaMap?: string): Promise<Proefserver> {
  const app = Fastify({ forceCloseConnections: true })
  app.setErrorHandler((_fout, _verzoek, antwoord) => antwoord.code(404).send())
  const vragen: Proefserver['vragen'] = []
  let hoe: Antwoorder = (_verzoek, antwoord) => antwoord.send({ tekst: 'eerste' })
  app.route({
    method: ['GET', 'PUT'],
    url: '/v1/proef',
    handler: (verzoek, antwoord) => {
      vragen.push({ methode: verzoek.method, koppen: verzoek.headers, inhoud: verzoek.body })
      return hoe(verzoek, antwoord)
    },
  })
  app.get('/gezondheid/levend', async () => ({ toestand: 'levend' }))
  voegWebToe(app, { map: await proefbouw(), themaMap })
  const adres = await app.listen({ host: '127.0.0.1', port: 0 })
  return {
    adres,
    vragen,
    antwoord(nieuw) {
      hoe = nieuw
    },
    sluit: () => app.close(),
  }
}

const CODES: Readonly<Record<number, Probleemcode>> = {
  400: 'INVOER_ONGELDIG',
  401: 'NIET_AANGEMELD',
  412: 'VERSIE_VEROUDERD',
  500: 'INTERNE_FOUT',
}

/** An answer as the service gives it when something is wrong. */
export function probleem(
  antwoord: FastifyReply,
  status: number,
  velden: Readonly<Record<string, unknown>> = {},
): FastifyReply {
  return antwoord
    .code(status)
    .type('application/problem+json')
    .serializer(JSON.stringify)
    .send({
      status,
      title: 'Dit kan niet',
      detail: 'Er is niets gedaan.',
      code: CODES[status],
      remedie: 'Verbeter het.',
      fouten: [],
      verzoek: 'proef-1',
      ...velden,
    })
}
