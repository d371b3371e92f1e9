// SPDX-License-Identifier: EUPL-1.2
import { createHmac, randomUUID } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { nuMs, UUR } from '../kern.ts'
import { LEZEN, maakMachineproef } from '../proef/machineproef.ts'
import {
  BUUR,
  GEMEENTE,
  HERKOMST,
  maakToegangproef,
  type Toegangproef,
} from '../proef/toegangproef.ts'
import { type ExterneTokens, maakExterneTokens } from './extern.ts'
import { maakHerkenMachine } from './herken.ts'
import { maakTokens } from './tokens.ts'

const UITGEVER = 'https://aanmelden.example.nl/realms/gemeente'

let p: Toegangproef
let m: ReturnType<typeof maakMachineproef>
let extern: ExterneTokens
let server: Server
let externPaar: Awaited<ReturnType<typeof generateKeyPair>>

beforeAll(async () => {
  p = await maakToegangproef()
  m = maakMachineproef(p)
  externPaar = await generateKeyPair('RS256', { extractable: true })
  const publiek = {
    ...(await exportJWK(externPaar.publicKey)),
    kid: 'een',
    alg: 'RS256',
    use: 'sig',
  }
  server = createServer((_vraag, antwoord) => {
    antwoord.setHeader('content-type', 'application/json')
    antwoord.end(JSON.stringify({ keys: [publiek] }))
  })
  await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar))
  const { port } = server.address() as AddressInfo
  extern = maakExterneTokens(p.kern, {
    uitgever: UITGEVER,
    doelgroep: 'stopwijzer',
    jwks: new URL(`http://127.0.0.1:${port}/certs`),
    claim: 'azp',
  })
})
afterAll(async () => {
  server.close()
  await p.sluit()
})
beforeEach(() => p.later(3 * UUR))

const herken = (bewijs: string, metExtern = true) =>
  maakHerkenMachine(p.kern, maakTokens(p.kern), metExtern ? extern : null)(bewijs, HERKOMST)

describe('tokens of another issuer', () => {
  const KLANT = 'ecd-leverancier'
  async function geef(anders: JWTPayload = {}, kop = {}) {
    const nu = Math.floor(nuMs(p.kern) / 1000)
    const inhoud = {
      azp: KLANT,
      jti: randomUUID(),
      iat: nu,
      exp: nu + 300,
      iss: UITGEVER,
      aud: 'stopwijzer',
    }
    return new SignJWT({ ...inhoud, ...anders })
      .setProtectedHeader({ alg: 'RS256', kid: 'een', ...kop })
      .sign(externPaar.privateKey)
  }
  const bekend = (organisatie = GEMEENTE) =>
    m.maak('extern', { uitgever: UITGEVER, onderwerp: KLANT }, organisatie)

  test('ASVS 10.3.1 of a client that was registered here it is accepted, with the rights given here', async () => {
    expect(await herken(await geef())).toBeNull()
    expect(await bekend()).toMatchObject({ soort: 'gemaakt', geheim: null })
    expect(
      await herken(await geef({ scope: 'beheer.gebruikers', roles: ['beheerder'] })),
    ).toMatchObject({
      iss: UITGEVER,
      sub: KLANT,
      organisatie: GEMEENTE,
      rechten: LEZEN,
    })
  })

  test('one client belongs to one organisation', async () => {
    expect((await bekend(BUUR)).soort).toBe('bezet')
  })

  test('ASVS 9.2.3 refused: another audience, issuer or client, expired, too long, no client', async () => {
    const nu = Math.floor(nuMs(p.kern) / 1000)
    const mis: readonly JWTPayload[] = [
      { aud: 'iets-anders' },
      { iss: 'https://aanmelden.example.nl/realms/ander' },
      { azp: 'onbekend' },
      { azp: undefined },
      { exp: nu - 31 },
      { exp: undefined },
      { iat: undefined },
      { iat: nu - 2 * 86_400, exp: nu + 300 },
      { exp: nu + 2 * 86_400 },
      { nbf: nu + 3600 },
    ]
    for (const anders of mis) {
      expect(await herken(await geef(anders)), JSON.stringify(anders)).toBeNull()
    }
    expect(await herken(await geef())).not.toBeNull()
    expect(await herken(await geef(), false)).toBeNull()
  })

  test('ASVS 9.1.2 refused: none, a shared secret, another key', async () => {
    const [kop, inhoud] = (await geef()).split('.') as [string, string]
    const b64 = (waarde: unknown) => Buffer.from(JSON.stringify(waarde)).toString('base64url')
    const hs = `${b64({ alg: 'HS256', kid: 'een' })}.${inhoud}`
    const publiek = JSON.stringify(await exportJWK(externPaar.publicKey))
    const ander = await generateKeyPair('RS256')
    const vals = [
      `${b64({ alg: 'none', kid: 'een' })}.${inhoud}.`,
      `${hs}.${createHmac('sha256', publiek).update(hs).digest('base64url')}`,
      `${kop}.${inhoud}.${'A'.repeat(342)}`,
      await new SignJWT({ azp: KLANT })
        .setProtectedHeader({ alg: 'RS256', kid: 'een' })
        .setIssuer(UITGEVER)
        .setAudience('stopwijzer')
        .setIssuedAt(Math.floor(nuMs(p.kern) / 1000))
        .setExpirationTime(Math.floor(nuMs(p.kern) / 1000) + 300)
        .sign(ander.privateKey),
    ]
    for (const bewijs of vals) expect(await herken(bewijs)).toBeNull()
  })

  test('when its keys cannot be fetched nobody gets in', async () => {
    const dood = maakExterneTokens(p.kern, {
      uitgever: UITGEVER,
      doelgroep: 'stopwijzer',
      jwks: new URL('http://127.0.0.1:1/certs'),
      claim: 'azp',
    })
    p.log.length = 0
    expect(await dood.lees(await geef())).toBeNull()
    expect(p.log.join('')).toContain('JWKS')
  })
})
