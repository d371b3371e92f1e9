// SPDX-License-Identifier: EUPL-1.2
import { createHmac } from 'node:crypto'
import { exportJWK, generateKeyPair, importJWK, type JWK, type JWTPayload, SignJWT } from 'jose'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { nuMs, UUR } from '../kern.ts'
import { DAG, LEZEN, maakMachineproef } from '../proef/machineproef.ts'
import { GEMEENTE, HERKOMST, maakToegangproef, type Toegangproef } from '../proef/toegangproef.ts'
import { maakHerkenMachine } from './herken.ts'
import { clientIdVan } from './sleutels.ts'
import { maakTokens, type Tokens } from './tokens.ts'
import { geefToken } from './uitgifte.ts'

let p: Toegangproef
let m: ReturnType<typeof maakMachineproef>
let tokens: Tokens

beforeAll(async () => {
  p = await maakToegangproef()
  m = maakMachineproef(p)
  tokens = maakTokens(p.kern)
})
afterAll(() => p.sluit())
beforeEach(() => p.later(3 * UUR))

const herken = (bewijs: string) => maakHerkenMachine(p.kern, tokens, null)(bewijs, HERKOMST)

describe('tokens of our own', () => {
  async function vraag(wens: { scope?: string; geheim?: string } = {}) {
    const { id, geheim } = await m.gemaakt('client')
    const clientId = clientIdVan({ organisatie: GEMEENTE, id })
    const uit = await geefToken(p.kern, tokens, { clientId, geheim, ...wens }, HERKOMST)
    return { id, uit, token: uit.soort === 'gegeven' ? uit.token.token : '' }
  }
  const delen = (token: string) =>
    token
      .split('.')
      .slice(0, 2)
      .map((deel) => JSON.parse(Buffer.from(deel, 'base64url').toString()))

  test('ASVS 9.2.1 say who made them, for whom, for what, and for how long', async () => {
    const { id, token } = await vraag()
    const [kop, inhoud] = delen(token)
    const nu = Math.floor(nuMs(p.kern) / 1000)
    expect(kop).toEqual({ alg: 'EdDSA', typ: 'at+jwt', kid: expect.any(String) })
    expect(inhoud).toEqual({
      iss: 'https://stopwijzer.example.nl',
      aud: 'https://stopwijzer.example.nl/v1',
      sub: `0363.${id}`,
      client_id: `0363.${id}`,
      scope: LEZEN.join(' '),
      iat: nu,
      nbf: nu,
      exp: nu + 300,
      jti: expect.any(String),
    })
    expect(await herken(token)).toMatchObject({
      organisatie: GEMEENTE,
      sleutel: id,
      rechten: LEZEN,
    })
  })

  test('ASVS 9.2.4 a narrower scope gives fewer rights, a wider one nothing', async () => {
    const smal = await vraag({ scope: 'berichten.lezen' })
    expect((await herken(smal.token))!.rechten).toEqual(['berichten.lezen'])
    for (const scope of ['berichten.indienen', 'berichten.lezen beheer.lezen', 'onzin', '']) {
      expect((await vraag({ scope })).uit.soort, scope).toBe('scope')
    }
  })

  test('ASVS 10.4.1 a wrong secret, an unknown client, a withdrawn one: no token, and no reason', async () => {
    expect((await vraag({ geheim: 'A'.repeat(43) })).uit).toEqual({ soort: 'geweigerd' })
    const { id, geheim } = await m.gemaakt('client')
    await m.trek(id)
    for (const clientId of [`0363.${id}`, '0363.ONBEKEND', 'onzin', '0384.A']) {
      expect(await geefToken(p.kern, tokens, { clientId, geheim }, HERKOMST)).toEqual({
        soort: 'geweigerd',
      })
    }
  })

  test('ASVS 9.2.2 an expired one is refused, and so is one that is not valid yet', async () => {
    const { token } = await vraag()
    p.later(5 * 60_000 - 1000)
    expect(await herken(token)).not.toBeNull()
    p.later(7000)
    expect(await herken(token)).toBeNull()
    const { token: later } = await vraag()
    p.later(-UUR)
    expect(await herken(later)).toBeNull()
  })

  test('ASVS 7.4.2 of a client that is withdrawn it is refused at once', async () => {
    const { id, token } = await vraag()
    await m.trek(id)
    expect(await herken(token)).toBeNull()
  })

  test('ASVS 8.3.1 rights taken from the client are gone from its tokens', async () => {
    const { id, token } = await vraag()
    await p.db.beheer.query(`UPDATE machine SET rechten = '{berichten.lezen}' WHERE id = '${id}'`)
    expect((await herken(token))!.rechten).toEqual(['berichten.lezen'])
  })

  const b64 = (waarde: unknown) => Buffer.from(JSON.stringify(waarde)).toString('base64url')

  test('ASVS 9.1.1 a token that was changed, or signed by nobody, is refused', async () => {
    const { token } = await vraag()
    const [kop, inhoud, teken] = token.split('.') as [string, string, string]
    const [gelezenKop, gelezen] = delen(token)
    const meer = b64({ ...gelezen, scope: 'berichten.indienen' })
    const publiek = (await p.db.beheer.query('SELECT publiek FROM tokensleutel')).rows[0].publiek
    const mac = (tekst: string) =>
      createHmac('sha256', JSON.stringify(publiek)).update(tekst).digest('base64url')
    const hs = `${b64({ ...gelezenKop, alg: 'HS256' })}.${inhoud}`
    const vervalst = [
      `${kop}.${meer}.${teken}`,
      `${kop}.${inhoud}.`,
      `${kop}.${inhoud}.${'A'.repeat(86)}`,
      `${b64({ ...gelezenKop, alg: 'none' })}.${inhoud}.`,
      `${b64({ ...gelezenKop, alg: 'none' })}.${meer}.${teken}`,
      `${b64({ ...gelezenKop, alg: 'nOnE' })}.${inhoud}.`,
      `${hs}.${mac(hs)}`,
      `${b64({ ...gelezenKop, kid: 'ONBEKEND' })}.${inhoud}.${teken}`,
      `${b64({ ...gelezenKop, kid: "' OR 1=1 --" })}.${inhoud}.${teken}`,
      'a.b.c',
      '..',
    ]
    for (const bewijs of vervalst) expect(await herken(bewijs), bewijs).toBeNull()
    expect(await herken(token)).not.toBeNull()
  })

  test('ASVS 9.1.2 9.1.3 a key that comes along in the token itself is never used', async () => {
    const { token } = await vraag()
    const [, inhoud] = delen(token)
    const eigen = await generateKeyPair('EdDSA', { extractable: true })
    const jwk = await exportJWK(eigen.publicKey)
    const vals = (kop: Record<string, unknown>) =>
      new SignJWT(inhoud as JWTPayload)
        .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt', ...kop })
        .sign(eigen.privateKey)
    const kid = delen(token)[0].kid
    expect(await herken(await vals({ jwk }))).toBeNull()
    expect(await herken(await vals({ jwk, kid }))).toBeNull()
    expect(await herken(await vals({ jku: 'https://example.com/jwks', kid }))).toBeNull()
  })

  test('ASVS 9.2.3 with the right key but for another audience, of another issuer or kind it is refused', async () => {
    const { token } = await vraag()
    const [kop, inhoud] = delen(token)
    const { rows } = await p.db.beheer.query('SELECT privaat FROM tokensleutel WHERE kid = $1', [
      kop.kid,
    ])
    const jwk = JSON.parse(
      p.kern.geheimen.ontsleutel('tokensleutel', kop.kid, rows[0].privaat).toString(),
    ) as JWK
    const sleutel = await importJWK(jwk, 'EdDSA')
    const teken = (anders: JWTPayload, kopAnders = {}) =>
      new SignJWT({ ...inhoud, ...anders })
        .setProtectedHeader({ ...kop, ...kopAnders })
        .sign(sleutel)
    expect(await herken(await teken({}))).not.toBeNull()
    expect(await herken(await teken({ aud: 'https://stopwijzer.example.nl' }))).toBeNull()
    expect(await herken(await teken({ aud: [] }))).toBeNull()
    expect(await herken(await teken({ iss: 'https://stopwijzer.example.org' }))).toBeNull()
    expect(await herken(await teken({ exp: inhoud.exp + 3600, iat: inhoud.iat - 600 }))).toBeNull()
    expect(await herken(await teken({ jti: undefined }))).toBeNull()
    expect(await herken(await teken({ sub: '0384.A' }))).toBeNull()
    expect(await herken(await teken({}, { typ: 'JWT' }))).toBeNull()
  })

  test('ASVS 13.3.1 the signing key stands encrypted in the database and is renewed every month', async () => {
    const oud = await vraag()
    const { rows } = await p.db.beheer.query('SELECT * FROM tokensleutel')
    expect(rows[0].privaat.toString('latin1')).not.toContain('"d"')
    expect(rows[0].publiek).not.toHaveProperty('d')
    p.later(31 * DAG)
    const nieuw = await vraag()
    expect(delen(nieuw.token)[0].kid).not.toBe(delen(oud.token)[0].kid)
    expect(await herken(nieuw.token)).not.toBeNull()
  })

  test('another process signs with the same key and accepts what this one signed', async () => {
    const { token } = await vraag()
    const ander = maakTokens(p.kern)
    expect(await ander.lees(token)).toMatchObject({ rechten: LEZEN })
    const { id } = await m.gemaakt('client')
    const machine = (await m.lijst()).find((een) => een.id === id)!
    const eigen = await ander.geef(machine, LEZEN)
    expect(delen(eigen.token)[0].kid).toBe(delen(token)[0].kid)
  })

  test('ASVS 16.3.1 a token that is given stands in the audit log, by client and without the token', async () => {
    await p.audit()
    const { id, token } = await vraag()
    expect(await p.audit()).toMatchObject([
      { soort: 'geef_token', uitkomst: 'geslaagd', rol: 'koppeling', object_id: id },
    ])
    const { rows } = await p.db.beheer.query("SELECT string_agg(a::text, '') AS alles FROM audit a")
    expect(rows[0].alles).not.toContain(token.slice(-40))
  })
})
