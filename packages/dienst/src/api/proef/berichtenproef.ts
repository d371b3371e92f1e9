// SPDX-License-Identifier: EUPL-1.2
/** An API beside the messages of two clients: both assigned and started, one of them stopped. */
import { randomUUID } from 'node:crypto'
import type { LightMyRequestResponse } from 'fastify'
import { jw301, jw305, jw307, start, stop, twA } from '../../../../../tests/keten/berichten.ts'
import { maakVerkeer, type Verkeer } from '../../proef/verkeer.ts'
import type { Wie } from '../wie.ts'
import { AANBIEDER, GEMEENTE, maakProefapi, type Proefapi } from './proefapi.ts'

/** Stopped, toewijzing 300201. */
export const BSN = '999900006'
/** Still in care, toewijzing 300202. */
export const ANDER = '999911119'
/** The stop of the first. */
export const EIND = stop('2026-01-12', '31', '2026-07-17')

export interface Indienopties {
  readonly query?: string
  readonly sleutel?: string
  readonly soort?: string
}

export interface Berichtenproef {
  readonly proef: Proefapi
  readonly verkeer: Verkeer
  haal(url: string, wie?: Partial<Wie>): Promise<LightMyRequestResponse>
  /** Rows of the list of messages. */
  lijst(filter: string, wie?: Partial<Wie>): Promise<Record<string, unknown>[]>
  /** Hands messages over, as somebody at the municipality unless told otherwise. */
  indien(
    payload: Uint8Array,
    wie?: Partial<Wie>,
    opties?: Indienopties,
  ): Promise<LightMyRequestResponse>
}

export async function maakBerichtenproef(): Promise<Berichtenproef> {
  const proef = await maakProefapi({ nu: '2026-07-22T09:00:00' })
  const verkeer = await maakVerkeer(proef.db, [GEMEENTE, AANBIEDER])
  for (const [bsn, ToewijzingNummer] of [
    [BSN, '300201'],
    [ANDER, '300202'],
  ] as const) {
    const toewijzing = jw301('2026-01-02', [twA({ ToewijzingNummer })], { bsn })
    await verkeer.stuur(GEMEENTE, toewijzing, '2026-01-02')
    const begin = start('2026-01-12', { ToewijzingNummer })
    await verkeer.stuur(AANBIEDER, jw305('2026-01-13', [begin], { bsn }), '2026-01-13')
  }
  await verkeer.stuur(AANBIEDER, jw307('2026-07-20', [EIND], { bsn: BSN }), '2026-07-20')
  const haal = (url: string, wie: Partial<Wie> = {}) =>
    proef.vraag({ method: 'GET', url: `/v1${url}`, headers: proef.meldAan(wie) })
  return {
    proef,
    verkeer,
    haal,
    async lijst(filter, wie) {
      const antwoord = await haal(`/berichten?${filter}`, wie)
      if (antwoord.statusCode !== 200) throw new Error(antwoord.body)
      return antwoord.json().resultaten
    },
    indien: (payload, wie = {}, { query = '', sleutel = randomUUID(), soort } = {}) =>
      proef.vraag({
        method: 'POST',
        url: `/v1/berichten${query}`,
        headers: {
          ...proef.meldAan(wie),
          'idempotency-key': sleutel,
          'content-type': soort ?? 'application/xml',
        },
        payload: Buffer.from(payload),
      }),
  }
}
