// SPDX-License-Identifier: EUPL-1.2
/**
 * The manners of every route, taken from the contract: a new route is covered by itself.
 * One server and one database; handlers hardly run.
 */
import {
  alleRoutes,
  BASIS,
  heeftRecht,
  isJson,
  MEESTE_JSON,
  ORGANISATIESOORTEN,
  PROBLEMEN,
  type Probleemcode,
  ROLLEN,
  type Rol,
  type Route,
} from '@stopwijzer/koppelvlak'
import type { LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { AFHANDELAARS } from './afhandelaars/index.ts'
import { maakHerhaalsleutel } from './herhaling.ts'
import { AANBIEDER, GEMEENTE, maakProefapi, type Proefapi } from './proef/proefapi.ts'
import { proefroutes } from './proef/proefroutes.ts'
import type { Wie } from './wie.ts'

// With routes that use everything there is, so that no test below is ever without one.
const machinerie = proefroutes({ gezonden: 0, bijMaken: async () => undefined })
const inhoud = {
  routes: [...alleRoutes(), ...machinerie.routes.filter(({ id }) => id !== 'verkeerd')],
  afhandelaars: { ...AFHANDELAARS, ...machinerie.afhandelaars },
}
const { routes } = inhoud
const METHODEN = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'OPTIONS'] as const
const CODE = { gemeente: GEMEENTE, aanbieder: AANBIEDER }

let proef: Proefapi
let streng: Proefapi
beforeAll(async () => {
  const ruim = { perMinuut: 1_000_000, perMinuutPerAdres: 1_000_000 }
  proef = await maakProefapi({ configuratie: ruim, inhoud })
  streng = await maakProefapi({ configuratie: { ...ruim, perMinuut: 2 }, inhoud })
})
afterAll(async () => {
  await proef.sluit()
  await streng.sluit()
})

/** An identity that may do this, if there is one. */
function bevoegd({ recht }: Route): Partial<Wie> {
  if (recht === 'openbaar') return {}
  for (const soort of ORGANISATIESOORTEN) {
    for (const rol of Object.keys(ROLLEN) as Rol[]) {
      if (heeftRecht(recht, [rol], soort)) return { organisatie: CODE[soort], rollen: [rol] }
    }
  }
  return {}
}

let teller = 0

/** A good request on this route, with the values of its example. */
function goed(route: Route, wie = proef.meldAan(bevoegd(route))) {
  const { params = {}, query = {}, inhoud } = route.voorbeeld ?? {}
  const pad = route.pad.replace(/\{(\w+)\}/g, (_, naam: string) => String(params[naam] ?? 'x1'))
  const zoek = new URLSearchParams(query as Record<string, string>)
  const headers: Record<string, string> = { ...wie }
  if (route.etag === 'eist') headers['if-match'] = '"niet-deze"'
  if (route.idempotent) headers['idempotency-key'] = `contract-${++teller}`
  const uit = { method: route.methode, url: `${BASIS}${pad}${zoek.size > 0 ? `?${zoek}` : ''}` }
  if (route.inhoud === undefined) return { ...uit, headers }
  const json = isJson(route.inhoud)
  headers['content-type'] = json ? 'application/json' : route.inhoud.mediatypes[0]!
  return { ...uit, headers, payload: json ? JSON.stringify(inhoud) : String(inhoud ?? '<leeg/>') }
}

/** The fixed form of every problem. */
function eisProbleem(antwoord: LightMyRequestResponse, code: Probleemcode) {
  expect(antwoord.json().code, antwoord.body).toBe(code)
  const { status, titel } = PROBLEMEN[code]
  expect(antwoord.statusCode).toBe(status)
  expect(antwoord.headers['content-type']).toBe('application/problem+json')
  expect(Object.keys(antwoord.json())).toEqual([
    'status',
    'title',
    'detail',
    'code',
    'remedie',
    'fouten',
    'verzoek',
  ])
  expect(antwoord.json()).toMatchObject({ status, title: titel })
  expect(antwoord.json().verzoek).toBe(antwoord.headers['x-request-id'])
  expect(antwoord.body).not.toMatch(/%s|\bat .*\.(ts|js):|node_modules/)
  eisKoppen(antwoord)
}

function eisKoppen({ headers }: LightMyRequestResponse) {
  expect(headers).toMatchObject({
    'api-version': expect.stringMatching(/^\d+\.\d+\.\d+$/),
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'x-request-id': expect.stringMatching(/^[\w-]{12}$/),
  })
  // The public address of these tests is plain http.
  expect(headers).not.toHaveProperty('strict-transport-security')
  expect(headers).not.toHaveProperty('server')
  expect(headers).not.toHaveProperty('x-powered-by')
}

const namen = (lijst: readonly Route[]) => lijst.map((route) => [route.id, route] as const)
const met = (keuze: (route: Route) => unknown) => namen(routes.filter((r) => Boolean(keuze(r))))

describe.each(namen(routes))('%s', (_id, route) => {
  test('ASVS 3.4.2 3.4.3 3.4.4 3.4.5 3.4.6 14.3.2 a good request is not refused for its form; its headers keep it in', async () => {
    const antwoord = await proef.vraag(goed(route))
    const mogelijk = [route.antwoord.status, 401, 404, 409, 412]
    expect(mogelijk, antwoord.body).toContain(antwoord.statusCode)
    eisKoppen(antwoord)
  })

  test('404 for a slash at the end, never another address', async () => {
    const verzoek = goed(route)
    const antwoord = await proef.vraag({ ...verzoek, url: `${verzoek.url.split('?')[0]}/` })
    eisProbleem(antwoord, 'NIET_GEVONDEN')
  })

  test('ASVS 13.4.4 405 with Allow for every method that is not there', async () => {
    const zelfdePad = routes.filter(({ pad }) => pad === route.pad)
    const wel = zelfdePad.flatMap(({ methode }) => (methode === 'GET' ? ['GET', 'HEAD'] : methode))
    for (const method of METHODEN.filter((een) => !wel.includes(een))) {
      const antwoord = await proef.vraag({ method: method as 'GET', url: goed(route).url })
      expect([method, antwoord.statusCode]).toEqual([method, 405])
      expect(antwoord.headers.allow).toBe([...wel].sort().join(', '))
      if (method !== 'HEAD') eisProbleem(antwoord, 'METHODE_KAN_NIET')
    }
  })

  test('406 for a form that is not there', async () => {
    const verzoek = goed(route)
    const headers = { ...verzoek.headers, accept: 'application/x-onbekend' }
    eisProbleem(await proef.vraag({ ...verzoek, headers }), 'VORM_KAN_NIET')
  })

  test('400 for a field in the address that does not exist', async () => {
    const verzoek = goed(route)
    const url = `${verzoek.url}${verzoek.url.includes('?') ? '&' : '?'}bestaatNiet=1`
    const antwoord = await proef.vraag({ ...verzoek, url })
    eisProbleem(antwoord, 'INVOER_ONGELDIG')
    expect(antwoord.json().fouten).toContainEqual({
      plek: 'query/bestaatNiet',
      melding: 'Dit bestaat hier niet. Controleer de spelling.',
      code: 'additionalProperties',
    })
  })

  test('ASVS 2.4.1 429 with Retry-After for who asks too often', async () => {
    const wie = streng.meldAan({ ...bevoegd(route), sub: route.id })
    // An address of its own: what is public counts per address.
    const remoteAddress = `10.1.${routes.indexOf(route)}.1`
    const verzoek = { ...goed(route, wie), url: `${goed(route).url}?bestaatNiet=1`, remoteAddress }
    const hoogstens = route.perMinuut ?? 2
    for (let i = 0; i < hoogstens; i++) {
      expect((await streng.vraag(verzoek)).statusCode).not.toBe(429)
    }
    const antwoord = await streng.vraag(verzoek)
    eisProbleem(antwoord, 'TE_VEEL')
    expect(Number(antwoord.headers['retry-after'])).toBeGreaterThan(0)
  })
})

describe.each(met(({ recht }) => recht !== 'openbaar'))('%s', (_id, route) => {
  test('401 without login, with how to', async () => {
    const antwoord = await proef.vraag({ ...goed(route, { authorization: 'Bearer onbekend' }) })
    eisProbleem(antwoord, 'NIET_AANGEMELD')
    expect(antwoord.headers['www-authenticate']).toMatch(/^Bearer /)
  })

  test('ASVS 8.2.1 403 without a role', async () => {
    const niemand = proef.meldAan({ ...bevoegd(route), rollen: [] })
    eisProbleem(await proef.vraag(goed(route, niemand)), 'GEEN_RECHT')
  })
})

describe.each(met(({ recht, methode }) => recht !== 'openbaar' && methode !== 'GET'))(
  '%s',
  (_id, route) => {
    test('403 for a session without the proof that our own page asks', async () => {
      const sessie = { id: 's', csrf: 'bewijs-van-deze-sessie' }
      const wie = proef.meldAan({ ...bevoegd(route), sessie })
      const verzoek = goed(route, wie)
      const zend = (koppen: Record<string, string>) =>
        proef.vraag({ ...verzoek, headers: { ...verzoek.headers, ...koppen } })
      eisProbleem(await zend({}), 'HERKOMST_VREEMD')
      eisProbleem(await zend({ 'x-csrf-token': '' }), 'HERKOMST_VREEMD')
      eisProbleem(
        await zend({ 'x-csrf-token': sessie.csrf, origin: 'https://elders.example' }),
        'HERKOMST_VREEMD',
      )
      const eigen = await zend({ 'x-csrf-token': sessie.csrf, origin: 'http://localhost:8307' })
      expect(eigen.statusCode).not.toBe(403)
    })
  },
)

describe.each(met(({ inhoud }) => inhoud))('%s', (_id, route) => {
  test('ASVS 5.2.1 413 for too much, 415 for another kind', async () => {
    const verzoek = goed(route)
    const groot = String((route.inhoud!.maxBytes ?? MEESTE_JSON) + 1)
    const headers = { ...verzoek.headers, 'content-length': groot }
    eisProbleem(await proef.vraag({ ...verzoek, headers }), 'TE_GROOT')
    const anders = { ...verzoek.headers, 'content-type': 'text/plain' }
    eisProbleem(await proef.vraag({ ...verzoek, headers: anders }), 'SOORT_KAN_NIET')
  })
})

describe.each(met(({ inhoud }) => inhoud && isJson(inhoud)))('%s', (_id, route) => {
  test('ASVS 15.3.6 400 for JSON that is broken, or that reaches for the prototype', async () => {
    const verzoek = goed(route)
    for (const payload of ['{', '', '{"__proto__":{"rol":"beheerder"}}', '\u0000']) {
      eisProbleem(await proef.vraag({ ...verzoek, payload }), 'INHOUD_ONLEESBAAR')
    }
  })

  test('ASVS 2.2.2 15.3.3 400 for a field that does not exist, and for no object at all', async () => {
    const verzoek = goed(route)
    const extra = { ...(route.voorbeeld?.inhoud as object), bestaatNiet: 1 }
    const antwoord = await proef.vraag({ ...verzoek, payload: JSON.stringify(extra) })
    eisProbleem(antwoord, 'INVOER_ONGELDIG')
    expect(antwoord.json().fouten).toContainEqual(
      expect.objectContaining({ plek: 'inhoud/bestaatNiet' }),
    )
    eisProbleem(await proef.vraag({ ...verzoek, payload: '5' }), 'INVOER_ONGELDIG')
  })
})

describe.each(met(({ etag }) => etag === 'eist'))('%s', (_id, route) => {
  test('428 without If-Match', async () => {
    const { headers, ...verzoek } = goed(route)
    const { 'if-match': _, ...rest } = headers
    eisProbleem(await proef.vraag({ ...verzoek, headers: rest }), 'VERSIE_ONTBREEKT')
  })
})

describe.each(met(({ idempotent }) => idempotent))('%s', (_id, route) => {
  test('400 without a good Idempotency-Key, 409 for one that is taken', async () => {
    const verzoek = goed(route)
    const { 'idempotency-key': sleutel, ...zonder } = verzoek.headers
    eisProbleem(await proef.vraag({ ...verzoek, headers: zonder }), 'HERHAALSLEUTEL_ONTBREEKT')
    const kort = { ...zonder, 'idempotency-key': 'a b' }
    eisProbleem(await proef.vraag({ ...verzoek, headers: kort }), 'HERHAALSLEUTEL_ONTBREEKT')

    const wie = proef.wieVan(verzoek.headers)
    const toegang = await proef.dienst.organisatie(wie.organisatie)
    const ander = maakHerhaalsleutel(toegang, wie, route, sleutel!, 'iets anders')
    await proef.db.beheer.query('INSERT INTO herhaling VALUES ($1, $2, $3, now())', [
      wie.organisatie,
      ander.sleutel,
      ander.vraag,
    ])
    eisProbleem(await proef.vraag(verzoek), 'HERHAALSLEUTEL_ANDERS')
  })
})

describe.each(met(({ methode }) => methode === 'GET'))('%s', (_id, route) => {
  test('HEAD is GET without a body', async () => {
    const verzoek = goed(route)
    const get = await proef.vraag(verzoek)
    const head = await proef.vraag({ ...verzoek, method: 'HEAD' })
    expect([head.statusCode, head.body]).toEqual([get.statusCode, ''])
  })
})

test('a POST that changes something takes an Idempotency-Key', () => {
  const verandert = routes.filter(
    ({ methode, recht, idempotent }) =>
      methode === 'POST' && recht !== 'openbaar' && idempotent === undefined,
  )
  // What only computes, searches or shows changes nothing; its path says so.
  const rest = verandert.filter(
    ({ pad }) =>
      !/\/(_zoek|_csv|_excel|_jsonl|_bereken|_toets|_onderzoek|_toon-bsn|_proef\w*|controles)$/.test(
        pad,
      ),
  )
  expect(rest.map(({ id }) => id)).toEqual([])
})
