// SPDX-License-Identifier: EUPL-1.2
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PAGINABELEID, STIJLEN_VAN_REACT_ARIA } from './beleid.ts'
import { voegWebToe } from './web.ts'

const HTML = { accept: 'text/html,application/xhtml+xml' }

let map: string
let app: FastifyInstance

beforeAll(async () => {
  map = mkdtempSync(join(tmpdir(), 'stopwijzer-web-'))
  mkdirSync(join(map, 'web', 'assets'), { recursive: true })
  mkdirSync(join(map, 'thema'))
  writeFileSync(join(map, 'web', 'index.html'), '<!doctype html><title>Stopwijzer</title>')
  writeFileSync(join(map, 'web', 'assets', 'index-abc.js'), 'export {}\n'.repeat(200))
  writeFileSync(join(map, 'web', 'assets', 'index-abc.js.map'), '{}')
  writeFileSync(join(map, 'thema', 'thema.css'), ':root { --sw-accent: purple }')
  writeFileSync(join(map, 'thema', 'aanval.js'), 'alert(1)')
  writeFileSync(join(map, 'geheim.css'), 'geheim')
  app = await metWeb({ map: join(map, 'web'), themaMap: join(map, 'thema') })
})

afterAll(async () => {
  await app.close()
  rmSync(map, { recursive: true, force: true })
})

async function metWeb(opties: Parameters<typeof voegWebToe>[1]): Promise<FastifyInstance> {
  const nieuw = Fastify()
  nieuw.setErrorHandler((fout: Error & { code?: string }, _verzoek, antwoord) =>
    antwoord.code(fout.code === 'NIET_GEVONDEN' ? 404 : 500).send(fout.message),
  )
  nieuw.get('/v1/iets', async () => ({ goed: true }))
  voegWebToe(nieuw, opties)
  await nieuw.ready()
  return nieuw
}

describe('webapplicatie', () => {
  it('geeft de pagina op elk adres van een pagina, met een streng beleid en nooit bewaard', async () => {
    for (const url of ['/', '/toewijzingen', '/toewijzingen/300201?na=x']) {
      const antwoord = await app.inject({ url, headers: HTML })
      expect(antwoord.statusCode, url).toBe(200)
      expect(antwoord.body).toContain('<title>Stopwijzer</title>')
      expect(antwoord.headers).toMatchObject({
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        'content-security-policy': PAGINABELEID,
      })
    }
    expect(PAGINABELEID).not.toMatch(/unsafe|\*|https?:|data:/)
  })

  it('laat de API en wat niet bestaat met rust', async () => {
    expect((await app.inject({ url: '/v1/iets', headers: HTML })).json()).toEqual({ goed: true })
    for (const url of ['/v1/onbekend', '/gezondheid/x', '/.env', '/index.php', '/assets/weg.js'])
      expect((await app.inject({ url, headers: HTML })).statusCode, url).toBe(404)
    // A program that asks for JSON gets no page.
    const json = await app.inject({ url: '/toewijzingen', headers: { accept: 'application/json' } })
    expect(json.statusCode).toBe(404)
    expect((await app.inject({ method: 'POST', url: '/', headers: HTML })).statusCode).toBe(404)
  })

  it('geeft een bestand met een vingerafdruk in de naam voor altijd, ingepakt als dat mag', async () => {
    const url = '/assets/index-abc.js'
    const antwoord = await app.inject({ url, headers: { 'accept-encoding': 'br, gzip' } })
    expect(antwoord.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-encoding': 'gzip',
      vary: 'accept-encoding',
    })
    expect(gunzipSync(antwoord.rawPayload).toString()).toBe('export {}\n'.repeat(200))
    const uitgepakt = await app.inject({ url })
    expect(uitgepakt.headers['content-encoding']).toBeUndefined()
    expect(uitgepakt.body).toBe('export {}\n'.repeat(200))
    const weer = await app.inject({ url, headers: { 'if-none-match': uitgepakt.headers.etag } })
    expect([weer.statusCode, weer.body]).toEqual([304, ''])
    expect((await app.inject({ url: `${url}.map` })).statusCode).toBe(404)
  })

  it('neemt het thema uit de map van de beheerder, en anders het onze', async () => {
    expect((await app.inject('/thema/thema.css')).body).toContain('purple')
    const logo = await app.inject('/thema/logo.svg')
    expect(logo.headers['content-type']).toBe('image/svg+xml')
    expect(logo.body).toContain('<svg')
    // A changed file counts at once.
    writeFileSync(join(map, 'thema', 'thema.css'), ':root { --sw-accent: teal }')
    expect((await app.inject('/thema/thema.css')).body).toContain('teal')
  })

  it('geeft uit het thema alleen stijl, beeld en letters, en niets buiten de map', async () => {
    for (const naam of [
      'aanval.js',
      'weg.css',
      '..%2Fgeheim.css',
      '%2e%2e/geheim.css',
      '.verborgen.css',
      'map%2Fthema.css',
    ]) {
      const antwoord = await app.inject(`/thema/${naam}`)
      expect(antwoord.statusCode, naam).toBe(404)
      expect(antwoord.body).not.toContain('geheim\n')
    }
  })

  it('zegt zonder gebouwde pagina dat de dienst draait', async () => {
    const kaal = await metWeb({ map: join(map, 'niets') })
    const antwoord = await kaal.inject({ url: '/', headers: HTML })
    expect(antwoord.body).toContain('Stopwijzer draait')
    expect((await kaal.inject({ url: '/taken', headers: HTML })).statusCode).toBe(404)
    await kaal.close()
  })

  it('staat precies de stijlen toe die React Aria in de pagina zet', () => {
    const vindplek = createRequire(join(process.cwd(), 'packages/web/package.json'))
    const wortel = dirname(vindplek.resolve('react-aria/package.json'))
    const lees = (pad: string) => readFileSync(join(wortel, 'dist/private', pad), 'utf8')
    const kenmerk = /_ATTRIBUTE = '(data-react-aria-pressable)'/.exec(
      lees('interactions/usePress.mjs'),
    )![1]!
    const stijlen = ['interactions/usePress.mjs', 'overlays/usePreventScroll.mjs'].map((pad) =>
      /style\.textContent = `([^`]*)`/
        .exec(lees(pad))![1]!
        .replace(/\$\{[^}]*_ATTRIBUTE\}/, kenmerk)
        .trim(),
    )
    expect(stijlen).toEqual([...STIJLEN_VAN_REACT_ARIA])
  })
})
