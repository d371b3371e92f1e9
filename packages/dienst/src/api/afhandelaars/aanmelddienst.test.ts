// SPDX-License-Identifier: EUPL-1.2
/** Logging in through a real identity provider, as a browser does it. */
import type { LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { STROOMCOOKIE } from '../../toegang/oidc/stroom.ts'
import { CLIENT } from '../../toegang/proef/oidcproef.ts'
import {
  type Aanmeldproef,
  cookiesUit,
  EIGEN,
  maakAanmeldproef,
  persoon,
} from '../proef/aanmeldproef.ts'
import { AANBIEDER, GEMEENTE } from '../proef/proefapi.ts'

let a: Aanmeldproef
beforeAll(async () => {
  a = await maakAanmeldproef()
})
afterAll(() => a.sluit())
beforeEach(() => {
  a.idp.wie = persoon(['sw-lezer'])
})

describe('logging in', () => {
  test('ASVS 10.2.1 begins with PKCE S256, state and nonce, and a cookie of this browser', async () => {
    const { adres, antwoord } = await a.begin()
    const vraag = new URL(adres).searchParams
    expect(Object.fromEntries(vraag)).toMatchObject({
      response_type: 'code',
      client_id: CLIENT.id,
      code_challenge_method: 'S256',
      redirect_uri: `${EIGEN}/v1/aanmeldingen/_aanmelddienst-terug`,
    })
    for (const naam of ['state', 'nonce', 'code_challenge']) {
      expect(vraag.get(naam)!.length).toBeGreaterThanOrEqual(43)
    }
    expect(antwoord.headers['set-cookie']).toMatch(
      /^__Host-aanmelden=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Lax$/,
    )
  })

  test('ends inside, with the roles that the provider gives and the key it gave', async () => {
    const { antwoord, sid } = await a.meldAan()
    expect([antwoord.statusCode, antwoord.headers.location]).toEqual([303, '/'])
    expect((await a.ik(sid)).json()).toMatchObject({
      naam: 'M. de Wit',
      inlognaam: null,
      rollen: ['lezer'],
      organisatie: { code: GEMEENTE },
      tweedeStap: true,
      viaAanmelddienst: true,
    })
    expect(await a.audit(a.idp.wie.sub)).toEqual([
      expect.objectContaining({ soort: 'wijzig_rollen' }),
      expect.objectContaining({ soort: 'aanmelden', bijzonderheden: 'via de inlogdienst' }),
    ])
  })

  test('ASVS 10.1.1 no token of the provider ever reaches the browser', async () => {
    const { antwoord, sid } = await a.meldAan()
    const alles = JSON.stringify([antwoord.headers, antwoord.body, (await a.ik(sid)).body])
    expect(alles).not.toMatch(/eyJ[\w-]{10}/)
  })

  test('ASVS 7.2.4 gives a new session and ends the one that came along', async () => {
    const { sid } = await a.meldAan()
    const { sid: nieuw } = await a.meldAan(sid)
    expect(nieuw).not.toBe(sid)
    expect((await a.ik(sid)).statusCode).toBe(401)
  })

  test('ASVS 6.8.1 10.5.2 the key is issuer and subject: the same address is another person', async () => {
    await a.proef.db.beheer.query(
      `INSERT INTO gebruiker (gebruiker, inlognaam, naam, wachtwoord, aangemaakt)
       VALUES ('LOKAAL', 'm@voorbeeld.nl', 'Lokaal', 'x', now())`,
    )
    const een = await a.meldAan()
    a.idp.wie = persoon(['sw-auditor'])
    const twee = await a.meldAan()
    expect((await a.ik(een.sid)).json().rollen).toEqual(['lezer'])
    expect((await a.ik(twee.sid)).json().rollen).toEqual(['auditor'])
    const { rows } = await a.proef.db.beheer.query(
      "SELECT 1 FROM lidmaatschap WHERE gebruiker = 'LOKAAL'",
    )
    expect(rows).toEqual([])
  })
})

describe('refused', () => {
  const eis = async (wat: string, antwoord: LightMyRequestResponse) => {
    expect([antwoord.statusCode, antwoord.headers.location]).toEqual([303, `/aanmelden#${wat}`])
    expect(cookiesUit(antwoord)['__Host-sid']).toBeUndefined()
  }

  test('ASVS 10.2.1 in a browser that did not begin, and a second time', async () => {
    const { adres, cookie } = await a.begin()
    const heen = await a.idp.bezoek(adres)
    const ander = await a.begin()
    await eis('stroom', await a.terug(heen, {}))
    await eis('stroom', await a.terug(heen, { [STROOMCOOKIE]: 'A'.repeat(43) }))
    // The login of somebody else, brought along by an attacker: its state is not ours.
    await eis('dienst', await a.terug(heen, { [STROOMCOOKIE]: ander.cookie }))
    expect((await a.terug(heen, { [STROOMCOOKIE]: cookie })).headers.location).toBe('/')
    await eis('stroom', await a.terug(heen, { [STROOMCOOKIE]: cookie }))
  })

  test.each([
    ['another state', { state: 'x' }],
    ['another code', { code: 'x' }],
    ['another issuer', { iss: 'https://elders.example' }],
    ['a refusal of the provider', { error: 'access_denied' }],
  ])('ASVS 10.5.1 %s', async (_naam, anders) => {
    const { adres, cookie } = await a.begin()
    const heen = await a.idp.bezoek(adres)
    for (const [naam, waarde] of Object.entries(anders)) heen.searchParams.set(naam, waarde)
    await eis('dienst', await a.terug(heen, { [STROOMCOOKIE]: cookie }))
  })

  test('ASVS 6.3.4 6.8.4 without a second factor', async () => {
    a.idp.wie = persoon(['sw-lezer'], ['pwd'])
    await eis('tweede-stap', (await a.meldAan()).antwoord)
  })

  test('without a role of ours, and nothing is left behind', async () => {
    a.idp.wie = persoon(['iets-anders'])
    await eis('geen-rol', (await a.meldAan()).antwoord)
    const { rows } = await a.proef.db.beheer.query('SELECT 1 FROM gebruiker WHERE onderwerp = $1', [
      a.idp.wie.sub,
    ])
    expect(rows).toEqual([])
  })

  test('who is blocked here, whatever the provider says', async () => {
    await a.meldAan()
    await a.proef.db.beheer.query(
      `UPDATE lidmaatschap SET geblokkeerd = now() WHERE gebruiker =
         (SELECT gebruiker FROM gebruiker WHERE onderwerp = $1)`,
      [a.idp.wie.sub],
    )
    await eis('geen-rol', (await a.meldAan()).antwoord)
  })
})

test('ASVS 8.3.1 roles are judged again at each login; sessions lose what was taken away', async () => {
  const { sub } = a.idp.wie
  const { sid } = await a.meldAan()
  a.idp.wie = { ...persoon(['sw-auditor', 'sw-aanbieder']), sub }
  const { sid: nieuw } = await a.meldAan()
  expect((await a.ik(sid)).json().rollen).toEqual(['auditor'])
  // Two organisations now: nobody works for either before choosing.
  expect((await a.ik(nieuw)).statusCode).toBe(401)
  const cookies = { '__Host-sid': nieuw! }
  const stand = (await a.proef.vraag({ url: '/v1/aanmeldingen/_stand', cookies })).json()
  expect(stand.organisaties.map((een: { code: string }) => een.code)).toEqual([GEMEENTE, AANBIEDER])
  a.idp.wie = { ...persoon([]), sub }
  await a.meldAan()
  expect((await a.ik(sid)).statusCode).toBe(401)
})
