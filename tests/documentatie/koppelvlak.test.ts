// SPDX-License-Identifier: EUPL-1.2
/** Every question in the page about the API gets the answer that stands below it. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { alleRoutes } from '@stopwijzer/koppelvlak'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { maakProefapi, type Proefapi } from '../../packages/dienst/src/api/proef/proefapi.ts'
import { bronnen } from '../architectuur/bronnen.ts'

const BLAD = fileURLToPath(new URL('../../docs/koppelvlak.md', import.meta.url))
const PAAR = /```http\n([\s\S]*?)```\s*```json\n([\s\S]*?)```/g

interface Paar {
  readonly methode: 'GET' | 'POST'
  readonly url: string
  readonly headers: Record<string, string>
  readonly inhoud: string
  readonly antwoord: Record<string, unknown>
}

const paren = [...readFileSync(BLAD, 'utf8').matchAll(PAAR)].map((treffer): Paar => {
  const [kop = '', inhoud = ''] = treffer[1]!.split('\n\n')
  const [eerste = '', ...koppen] = kop.trim().split('\n')
  const [methode, url] = eerste.split(' ')
  return {
    methode: methode as 'GET',
    url: url!,
    headers: Object.fromEntries(koppen.map((regel) => regel.toLowerCase().split(': '))),
    inhoud: inhoud.trim(),
    antwoord: JSON.parse(treffer[2]!),
  }
})

let proef: Proefapi
beforeAll(async () => {
  proef = await maakProefapi()
})
afterAll(() => proef.sluit())

test('every route that a page names is there', () => {
  const routes = new Set(alleRoutes().map(({ methode, pad }) => `${methode} ${pad}`))
  const genoemd = bronnen(/^(docs\/(?!adr)|README).*\.md$/).flatMap(({ pad, tekst }) =>
    Array.from(
      tekst.matchAll(/`(GET|POST|PUT|PATCH|DELETE) (?:\/v1)?(\/[a-z_{][^\s`?]*)[^`]*`/g),
      ([, methode, weg]) => ({ pad, route: `${methode} ${weg}` }),
    ),
  )
  expect(genoemd.length).toBeGreaterThan(20)
  // The stand-ins of the GGK and of VECOZO have a door of their own.
  const eigen = genoemd.filter(({ pad }) => !/gebruik\/(ggk|vsp)\.md$/.test(pad))
  expect(eigen.filter(({ route }) => !routes.has(route))).toEqual([])
})

test('the page has questions with answers', () => {
  expect(paren.length).toBeGreaterThanOrEqual(2)
})

test.each(paren)('$methode $url $inhoud', async ({ methode, url, headers, inhoud, antwoord }) => {
  const echt = await proef.vraag({ method: methode, url, headers, payload: inhoud })
  // Each request has a number of its own.
  const nummer = 'verzoek' in antwoord ? { verzoek: echt.json().verzoek } : {}
  expect(echt.json()).toEqual({ ...antwoord, ...nummer })
})
