// SPDX-License-Identifier: EUPL-1.2
/** Logging out with a real identity provider: here, there, and when it says so. */
import { generateKeyPairSync } from 'node:crypto'
import { SignJWT } from 'jose'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { CLIENT } from '../../toegang/proef/oidcproef.ts'
import { type Aanmeldproef, EIGEN, maakAanmeldproef, persoon } from '../proef/aanmeldproef.ts'

let teller = 0

let a: Aanmeldproef
beforeAll(async () => {
  a = await maakAanmeldproef()
})
afterAll(() => a.sluit())
beforeEach(() => {
  a.idp.wie = persoon(['sw-lezer'])
})

describe('logging out', () => {
  test('ASVS 7.4.1 here, with the address to log out there', async () => {
    const { sid } = await a.meldAan()
    const { csrf } = (await a.ik(sid)).json()
    const antwoord = await a.proef.vraag({
      method: 'POST',
      url: '/v1/aanmeldingen/_afmelden',
      cookies: { '__Host-sid': sid! },
      headers: { origin: EIGEN, 'x-csrf-token': csrf },
    })
    const adres = new URL(antwoord.json().uitlogadres)
    expect(adres.origin).toBe(a.idp.uitgever.origin)
    expect(adres.searchParams.get('post_logout_redirect_uri')).toBe(`${EIGEN}/`)
    expect((await a.ik(sid)).statusCode).toBe(401)
  })

  const GEBEURTENIS = { 'http://schemas.openid.net/event/backchannel-logout': {} }
  const meldAf = async (token: string) => {
    const antwoord = await a.proef.vraag({
      method: 'POST',
      url: '/v1/aanmeldingen/_aanmelddienst-afgemeld',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ logout_token: token }).toString(),
    })
    return antwoord.statusCode
  }
  const inhoud = (anders: object = {}) => ({
    iss: a.idp.uitgever.origin,
    aud: CLIENT.id,
    sub: a.idp.wie.sub,
    iat: Math.floor(Date.now() / 1000),
    jti: `afmelding-${++teller}`,
    events: GEBEURTENIS,
    ...anders,
  })

  test('ASVS 10.6.2 when the provider says so, once; the sessions of others go on', async () => {
    const ander = await a.meldAan()
    a.idp.wie = persoon(['sw-lezer'])
    const { sid } = await a.meldAan()
    const token = await a.idp.teken(inhoud())
    expect(await meldAf(token)).toBe(204)
    expect((await a.ik(sid)).statusCode).toBe(401)
    expect((await a.ik(ander.sid)).statusCode).toBe(200)
    expect((await a.audit(a.idp.wie.sub)).at(-1)).toMatchObject({
      soort: 'afmelden',
      bijzonderheden: 'door de inlogdienst',
    })
    // Replayed after a new login it ends nothing.
    const { sid: nieuw } = await a.meldAan()
    expect(await meldAf(token)).toBe(400)
    expect((await a.ik(nieuw)).statusCode).toBe(200)
  })

  test('anyone may send a token: for ten of them the provider is asked for its keys once at most', async () => {
    const keren = () => a.idp.gevraagd.filter((pad) => pad.startsWith('/jwks')).length
    const voor = keren()
    for (let i = 0; i < 10; i++) {
      expect(await meldAf(await a.idp.teken(inhoud({ aud: 'iets-anders' })))).toBe(400)
    }
    expect(keren() - voor).toBeLessThan(2)
  })

  test.each([
    ['for another client', { aud: 'iets-anders' }],
    ['of another issuer', { iss: 'https://elders.example' }],
    ['with a nonce: an ID token in disguise', { nonce: 'x' }],
    ['about nobody', { sub: undefined }],
    ['without an event', { events: {} }],
    ['without an id', { jti: undefined }],
    ['of an hour ago', { iat: Math.floor(Date.now() / 1000) - 3600 }],
  ])('ASVS 10.5.4 10.6.2 a logout token %s ends nothing', async (_naam, anders) => {
    const { sid } = await a.meldAan()
    expect(await meldAf(await a.idp.teken(inhoud(anders)))).toBe(400)
    expect((await a.ik(sid)).statusCode).toBe(200)
  })

  test('ASVS 6.8.2 10.6.2 a logout token that the provider did not sign ends nothing', async () => {
    const { sid } = await a.meldAan()
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const vals = await new SignJWT(inhoud())
      .setProtectedHeader({ alg: 'RS256', typ: 'logout+jwt', kid: 'een' })
      .sign(privateKey)
    for (const token of [vals, '', 'a.b.c']) expect(await meldAf(token)).toBe(400)
    expect((await a.ik(sid)).statusCode).toBe(200)
  })
})
