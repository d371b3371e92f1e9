// SPDX-License-Identifier: EUPL-1.2
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migraties } from '../databank/migreer.ts'
import { maakLogboek } from '../logboek.ts'
import { leesApiConfiguratie } from './configuratie.ts'
import { maakProefapi, type Proefapi } from './proef/proefapi.ts'
import { maakApi } from './server.ts'

let proef: Proefapi
beforeAll(async () => {
  proef = await maakProefapi()
})
afterAll(() => proef.sluit())

async function vraag(url: string, method: 'GET' | 'POST' | 'HEAD' = 'GET') {
  const antwoord = await proef.vraag({ method, url })
  return [antwoord.statusCode, antwoord.body]
}

test('alive and ready while the database answers; no details for strangers', async () => {
  expect(await vraag('/gezondheid/levend')).toEqual([200, '{"toestand":"levend"}\n'])
  expect(await vraag('/gezondheid/gereed')).toEqual([200, '{"toestand":"gereed"}\n'])
  expect((await vraag('/gezondheid/levend', 'POST'))[0]).toBe(405)
  expect((await vraag('/iets'))[0]).toBe(404)
})

test('ready with all migrations of this version; a newer one may have added its own before it starts', async () => {
  const { beheer } = proef.db
  await beheer.query("INSERT INTO migratie (name, run_on) VALUES ('9999_straks', now())")
  expect((await vraag('/gezondheid/gereed'))[0]).toBe(200)
  const laatste = migraties().at(-1)
  await beheer.query("UPDATE migratie SET name = '9998_ander' WHERE name = $1", [laatste])
  expect((await vraag('/gezondheid/gereed'))[0]).toBe(503)
})

test('without a web application the page says that the service runs, and loads nothing from elsewhere', async () => {
  const api = await maakApi({
    dienst: proef.dienst,
    aanmelddienst: proef.aanmelddienst,
    logboek: maakLogboek('stil'),
    configuratie: { ...leesApiConfiguratie({}, 8307), webMap: 'bestaat-niet' },
    herken: async () => null,
  })
  const pagina = await api.app.inject('/')
  expect(pagina.statusCode).toBe(200)
  expect(pagina.body).toContain('<h1>Stopwijzer draait</h1>')
  expect(pagina.body).not.toMatch(/https?:/)
  const kop = await api.app.inject({ method: 'HEAD', url: '/' })
  expect([kop.statusCode, kop.body]).toEqual([200, ''])
  expect((await vraag('/', 'POST'))[0]).toBe(405)
  await api.stop()
})

test('ASVS 16.5.2 not ready without a database, but alive', async () => {
  const weg = new pg.Pool({ connectionString: 'postgres://niemand@127.0.0.1:1/niets' })
  const api = await maakApi({
    dienst: { ...proef.dienst, pool: weg },
    aanmelddienst: proef.aanmelddienst,
    logboek: maakLogboek('stil'),
    configuratie: leesApiConfiguratie({}, 8307),
    herken: async () => null,
  })
  const gereed = await api.app.inject('/gezondheid/gereed')
  expect([gereed.statusCode, gereed.body]).toEqual([503, '{"toestand":"niet-gereed"}\n'])
  expect((await api.app.inject('/gezondheid/levend')).statusCode).toBe(200)
  await api.stop()
  await weg.end()
})

test('the document of the API is there for any website, with the address of this service', async () => {
  const antwoord = await proef.vraag({ url: '/v1/openapi.json' })
  expect(antwoord.statusCode).toBe(200)
  expect(antwoord.headers).toMatchObject({
    'access-control-allow-origin': '*',
    'api-version': antwoord.json().info.version,
  })
  expect(antwoord.json().servers).toEqual([{ url: 'http://localhost:8307/v1' }])
  expect((await proef.vraag({ method: 'POST', url: '/v1/openapi.json' })).statusCode).toBe(405)
})

test('ASVS 3.4.1 over https browsers are told to stay there', async () => {
  const api = await maakApi({
    dienst: proef.dienst,
    aanmelddienst: proef.aanmelddienst,
    logboek: maakLogboek('stil'),
    configuratie: leesApiConfiguratie({ STOPWIJZER_PUBLIEK_ADRES: 'https://a.example' }, 8307),
    herken: async () => null,
  })
  for (const url of ['/', '/v1/openapi.json', '/iets', '/v1/controles']) {
    const { headers } = await api.app.inject(url)
    expect(headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains')
  }
  await api.stop()
})
