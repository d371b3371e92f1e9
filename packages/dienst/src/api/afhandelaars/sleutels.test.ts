// SPDX-License-Identifier: EUPL-1.2
/** Access for other systems, over the API: as a care record would use it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inTransactie } from '../../opslag/transactie.ts'
import { maakMachine } from '../../toegang/machine/sleutels.ts'
import { AANBIEDER, GEMEENTE, maakProefapi, type Proefapi } from '../proef/proefapi.ts'

let beheer: Proefapi
let proef: Proefapi
beforeAll(async () => {
  beheer = await maakProefapi()
  proef = await maakProefapi({ echtAanmelden: true })
})
afterAll(async () => {
  await beheer.sluit()
  await proef.sluit()
})

const OVER_EEN_JAAR = new Date(Date.now() + 360 * 86_400_000).toISOString().slice(0, 10)
const GOED = {
  naam: 'ECD Voorbeeld',
  soort: 'sleutel',
  rechten: ['controleren', 'eigen.lezen'],
  verloopt: OVER_EEN_JAAR,
}
let teller = 0
const maak = (anders: object = {}, organisatie = GEMEENTE) =>
  beheer.vraag({
    method: 'POST',
    url: '/v1/beheer/sleutels',
    headers: {
      ...beheer.meldAan({ rollen: ['beheerder'], organisatie }),
      'idempotency-key': `sleutel-${++teller}`,
    },
    payload: { ...GOED, ...anders },
  })

describe('keys', () => {
  test('are made, shown once, listed and withdrawn', async () => {
    const headers = beheer.meldAan({ rollen: ['beheerder'] })
    const gemaakt = (await maak()).json()
    expect(gemaakt.geheim).toMatch(/^swk_0363_/)
    const lijst = () => beheer.vraag({ url: '/v1/beheer/sleutels', headers })
    const { sleutels, mogelijk } = (await lijst()).json()
    expect(sleutels).toContainEqual(
      expect.objectContaining({
        id: gemaakt.id,
        soort: 'sleutel',
        clientId: null,
        ingetrokken: null,
      }),
    )
    expect((await lijst()).body).not.toContain(gemaakt.geheim.slice(-43))
    expect(mogelijk).not.toContain('meldingen.maken')
    const url = `/v1/beheer/sleutels/${gemaakt.id}`
    expect((await beheer.vraag({ method: 'DELETE', url, headers })).statusCode).toBe(204)
    expect((await beheer.vraag({ method: 'DELETE', url, headers })).statusCode).toBe(404)
  })

  test.each([
    ['more than the organisation may', { rechten: ['meldingen.maken'] }, 'inhoud/rechten'],
    ['rights of people', { rechten: ['beheer.gebruikers'] }, 'inhoud/rechten'],
    ['a day gone by', { verloopt: '2020-01-01' }, 'inhoud/verloopt'],
    ['a day far away', { verloopt: '2099-01-01' }, 'inhoud/verloopt'],
    ['a subject without issuer', { onderwerp: 'x' }, 'inhoud/onderwerp'],
    ['an issuer that is not set', { soort: 'extern', onderwerp: 'x' }, 'inhoud/soort'],
  ])('ASVS 8.2.1 refused: %s', async (_naam, anders, plek) => {
    const uit = await maak(anders)
    expect([uit.statusCode, uit.json().fouten?.[0]?.plek]).toEqual([400, plek])
  })

  test('ASVS 8.2.2 a key of another organisation does not exist', async () => {
    const { id } = (await maak({}, AANBIEDER)).json()
    const headers = beheer.meldAan({ rollen: ['beheerder'], organisatie: GEMEENTE })
    const uit = await beheer.vraag({ method: 'DELETE', url: `/v1/beheer/sleutels/${id}`, headers })
    expect(uit.statusCode).toBe(404)
  })
})

/** A key on the API that recognises them. */
function machine(soort: 'sleutel' | 'client') {
  const { kern } = proef.aanmelddienst
  return inTransactie(proef.db.pool, GEMEENTE, async (client) => {
    const nieuw = {
      naam: 'ECD',
      soort,
      rechten: ['eigen.lezen'] as const,
      verloopt: new Date(`${OVER_EEN_JAAR}T00:00:00Z`),
    }
    const uit = await maakMachine(client, kern, GEMEENTE, nieuw, 'M. de Wit')
    if (uit.soort !== 'gemaakt') throw new Error(uit.soort)
    return { id: uit.id, geheim: uit.geheim!, clientId: `${GEMEENTE}.${uit.id}` }
  })
}
const ik = async (bewijs: string) => {
  const headers = { authorization: `Bearer ${bewijs}` }
  return proef.vraag({ url: '/v1/ik', headers })
}
const haal = (velden: Record<string, string>, koppen: Record<string, string> = {}) =>
  proef.vraag({
    method: 'POST',
    url: '/v1/tokens',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...koppen },
    payload: new URLSearchParams({ grant_type: 'client_credentials', ...velden }).toString(),
  })

describe('a key goes along with every request', () => {
  test('and gives its rights', async () => {
    const { geheim } = await machine('sleutel')
    const uit = await ik(geheim)
    expect(uit.json()).toMatchObject({
      naam: 'ECD',
      soort: 'machine',
      rollen: ['koppeling'],
      rechten: ['eigen.lezen'],
      csrf: null,
    })
    const headers = { authorization: `Bearer ${geheim}` }
    const andere = await proef.vraag({ url: '/v1/ik/sessies', headers })
    expect([andere.statusCode, andere.json().code]).toEqual([403, 'GEEN_RECHT'])
  })

  test('ASVS 14.2.1 never in the address', async () => {
    const { geheim } = await machine('sleutel')
    expect((await proef.vraag({ url: `/v1/ik?access_token=${geheim}` })).statusCode).toBe(401)
  })
})

describe('a client asks for a token', () => {
  test('with the secret in the body or in the header, and works with it', async () => {
    const { clientId, geheim } = await machine('client')
    const basic = `Basic ${Buffer.from(`${clientId}:${geheim}`).toString('base64')}`
    for (const uit of [
      await haal({ client_id: clientId, client_secret: geheim }),
      await haal({}, { authorization: basic }),
    ]) {
      expect(uit.json()).toMatchObject({
        token_type: 'Bearer',
        expires_in: 300,
        scope: 'eigen.lezen',
      })
      expect((await ik(uit.json().access_token)).json().soort).toBe('machine')
    }
  })

  test('ASVS 10.4.1 refused without saying why: wrong secret, unknown client, both ways at once, nothing', async () => {
    const { clientId, geheim } = await machine('client')
    const basic = `Basic ${Buffer.from(`${clientId}:${geheim}`).toString('base64')}`
    const mis = [
      await haal({ client_id: clientId, client_secret: 'A'.repeat(43) }),
      await haal({ client_id: '0363.X', client_secret: geheim }),
      await haal({ client_id: clientId, client_secret: geheim }, { authorization: basic }),
      await haal({}, { authorization: 'Basic ???' }),
      await haal({}),
    ]
    for (const uit of mis) {
      expect([uit.statusCode, uit.json().code]).toEqual([401, 'CLIENT_GEWEIGERD'])
      expect(uit.headers['www-authenticate']).toMatch(/^Basic /)
    }
  })

  test('ASVS 10.4.4 no other grant: no passwords, no codes', async () => {
    const { clientId, geheim } = await machine('client')
    for (const grant_type of ['password', 'authorization_code', 'refresh_token', '']) {
      const uit = await haal({ grant_type, client_id: clientId, client_secret: geheim })
      expect([grant_type, uit.statusCode]).toEqual([grant_type, 400])
    }
    const breed = await haal({ client_id: clientId, client_secret: geheim, scope: 'beheer.lezen' })
    expect(breed.json().fouten[0].plek).toBe('inhoud/scope')
  })
})
