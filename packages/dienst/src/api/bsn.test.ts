// SPDX-License-Identifier: EUPL-1.2
/** Every route, with a BSN in every place of the question: none comes back, and none is kept. */
import { alleRoutes, BASIS } from '@stopwijzer/koppelvlak'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { maakSpeurder, zaaiBsns } from '../../../../tests/hulp/bsnspeurder.ts'
import { AANBIEDER, GEMEENTE, maakProefapi, type Proefapi } from './proef/proefapi.ts'

const [A, B, C, D] = zaaiBsns(4) as [string, string, string, string]
const speurder = maakSpeurder([A, B, C, D])
const ROLLEN = ['lezer', 'medewerker', 'controleur', 'beheerder', 'auditor'] as const

let proef: Proefapi
beforeAll(async () => {
  const ruim = { perMinuut: 1_000_000, perMinuutPerAdres: 1_000_000 }
  proef = await maakProefapi({ configuratie: ruim })
})
afterAll(() => proef.sluit())

test.each(alleRoutes().map((route) => [route.id, route] as const))(
  'ASVS 14.2.1 %s repeats no BSN from a path, query, header or body',
  async (_id, route) => {
    const pad = `${BASIS}${route.pad.replace(/\{\w+\}/g, A)}`
    const inhouden =
      route.inhoud === undefined
        ? [undefined]
        : [`{"${B}":"${C}"`, `{"${B}":"${C}","bsn":${D}}`, JSON.stringify({ bsn: B, reden: C })]
    for (const organisatie of [GEMEENTE, AANBIEDER]) {
      const wie = proef.meldAan({ organisatie, rollen: [...ROLLEN] })
      for (const payload of inhouden) {
        for (const query of ['', `?${B}=${C}`, `?bsn=${D}`]) {
          const antwoord = await proef.vraag({
            method: route.methode,
            url: pad + query,
            headers: {
              ...wie,
              'idempotency-key': `sleutel-${A}`,
              'if-match': `"${B}"`,
              ...(payload === undefined ? {} : { 'content-type': 'application/json' }),
            },
            ...(payload === undefined ? {} : { payload }),
          })
          const koppen = Object.entries(antwoord.headers).map(([naam, een]) => `${naam}: ${een}`)
          const gezegd = `${koppen.join('\n')}\n${antwoord.body}`
          expect([antwoord.statusCode, ...speurder.vind(gezegd)], query).toEqual([
            antwoord.statusCode,
          ])
        }
      }
    }
  },
)

test('ASVS 16.2.5 neither the log nor the audit log kept one', async () => {
  expect(proef.log.length).toBeGreaterThan(50)
  expect(speurder.vind(proef.log.join('\n'))).toEqual([])
  const { rows } = await proef.db.beheer.query<{ tekst: string }>(
    'SELECT string_agg(a::text, chr(10)) AS tekst FROM audit a',
  )
  expect(rows[0]!.tekst.split('\n').length).toBeGreaterThan(2)
  expect(speurder.vind(rows[0]!.tekst)).toEqual([])
})
