// SPDX-License-Identifier: EUPL-1.2
/** Who works for the organisation, over the API. */
import type { Rol } from '@stopwijzer/koppelvlak'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inToegang } from '../../opslag/transactie.ts'
import { AANBIEDER, GEMEENTE, maakProefapi, type Proefapi } from '../proef/proefapi.ts'

let proef: Proefapi
beforeAll(async () => {
  proef = await maakProefapi()
  await proef.db.beheer.query(
    `INSERT INTO gebruiker (gebruiker, inlognaam, naam, wachtwoord, aangemaakt)
     VALUES ($1, 'beheerder@voorbeeld.nl', 'B. Heer', 'x', now())`,
    [BEHEERDER],
  )
  await proef.db.beheer.query(
    "INSERT INTO lidmaatschap VALUES ($1, $2, '{beheerder}', NULL, now())",
    [GEMEENTE, BEHEERDER],
  )
})
afterAll(() => proef.sluit())

const BEHEERDER = 'BEHEERDER1'
const REDEN = { reden: 'Uit dienst per 1 augustus.' }
let teller = 0
const nieuwNaam = () => `persoon${++teller}@voorbeeld.nl`

interface Antwoord {
  readonly status: number
  // biome-ignore lint/suspicious/noExplicitAny: the body of whatever route was asked.
  readonly inhoud: any
}

/** Asks as an administrator with this id, of this organisation. */
async function vraag(
  methode: 'GET' | 'POST' | 'PUT' | 'DELETE',
  pad: string,
  inhoud?: object,
  wie: { readonly sub?: string; readonly organisatie?: string } = {},
  sleutel = `sleutel-${++teller}`,
): Promise<Antwoord> {
  const headers = proef.meldAan({
    iss: 'stopwijzer',
    sub: BEHEERDER,
    organisatie: GEMEENTE,
    rollen: ['beheerder'],
    ...wie,
  })
  const antwoord = await proef.vraag({
    method: methode,
    url: `/v1/beheer/gebruikers${pad}`,
    headers: { ...headers, 'idempotency-key': sleutel },
    ...(inhoud === undefined ? {} : { payload: inhoud }),
  })
  return {
    status: antwoord.statusCode,
    inhoud: antwoord.body === '' ? null : antwoord.json(),
  }
}

async function nodigUit(rollen: readonly Rol[] = ['lezer'], wie = {}, inlognaam = nieuwNaam()) {
  const uit = await vraag('POST', '', { inlognaam, naam: 'M. de Wit', rollen }, wie)
  return { ...uit, id: uit.inhoud.id as string, inlognaam }
}
/** As if the link was used: an account that works. */
async function metAccount(rollen: readonly Rol[] = ['lezer'], wie = {}, inlognaam?: string) {
  const uit = await nodigUit(rollen, wie, inlognaam)
  const zet = "UPDATE gebruiker SET wachtwoord = '$scrypt$x' WHERE gebruiker = $1"
  await inToegang(proef.db.pool, (client) => client.query(zet, [uit.id]))
  return uit
}
const wachtwoordVan = async (id: string) =>
  (await proef.db.beheer.query('SELECT wachtwoord FROM gebruiker WHERE gebruiker = $1', [id]))
    .rows[0].wachtwoord
async function sessieVan(id: string, organisatie = GEMEENTE) {
  await proef.db.beheer.query(
    `INSERT INTO sessie (sleutel, id, gebruiker, organisatie, fase, wijze, tweede_factor, begonnen, laatst)
     VALUES (decode($1, 'hex'), $1, $2, $3, 'vol', 'wachtwoord', true, now(), now())`,
    [(++teller).toString(16).padStart(8, '0'), id, organisatie],
  )
}
const sessies = async (id: string) =>
  (await proef.db.beheer.query('SELECT organisatie FROM sessie WHERE gebruiker = $1', [id])).rows
const laatsteAudit = async () =>
  (
    await proef.db.beheer.query(
      `SELECT soort, gebruiker, object_id, bijzonderheden, recht FROM audit
       WHERE organisatie = $1 ORDER BY volgnummer DESC LIMIT 1`,
      [GEMEENTE],
    )
  ).rows[0]

describe('inviting', () => {
  test('gives a link once; the list shows the person, without secrets', async () => {
    const { status, inhoud, id, inlognaam } = await nodigUit(['medewerker', 'controleur'])
    expect(status).toBe(201)
    expect(inhoud.link).toMatch(/\/activeren#[A-Za-z0-9_-]{43}$/)
    const lijst = await vraag('GET', '')
    expect(lijst.inhoud.gebruikers).toContainEqual({
      id,
      inlognaam,
      naam: 'M. de Wit',
      rollen: ['medewerker', 'controleur'],
      ...{ actief: false, staat: 'uitgenodigd', geblokkeerd: null },
      tweedeStap: false,
      viaAanmelddienst: false,
      laatstAangemeld: null,
    })
    expect(JSON.stringify(lijst.inhoud)).not.toMatch(/scrypt|activeren/)
  })

  test('ASVS 16.2.1 stands in the audit log: who, whom, which roles', async () => {
    const { id } = await nodigUit(['auditor'])
    expect(await laatsteAudit()).toEqual({
      soort: 'nodig_gebruiker_uit',
      gebruiker: 'M. de Wit',
      object_id: id,
      bijzonderheden: 'rollen: auditor',
      recht: 'beheer.gebruikers',
    })
  })

  test('somebody who is a member already is not invited again', async () => {
    const { inlognaam } = await nodigUit()
    const nog = await nodigUit(['lezer'], {}, inlognaam.toUpperCase())
    expect([nog.status, nog.inhoud.code]).toEqual([409, 'TOESTAND_BOTST'])
  })

  test.each([
    ['a role for machines', { rollen: ['koppeling'] }],
    ['no role', { rollen: [] }],
    ['an unknown role', { rollen: ['baas'] }],
    ['no address', { inlognaam: 'karin' }],
    ['a name with signs of a page', { naam: '<b>x</b>' }],
    ['another organisation', { organisatie: AANBIEDER }],
    ['rights of its own', { rechten: ['beheer.gebruikers'] }],
  ])('ASVS 15.3.3 refused: %s', async (_naam, anders) => {
    const goed = { inlognaam: nieuwNaam(), naam: 'M. de Wit', rollen: ['lezer'] }
    expect((await vraag('POST', '', { ...goed, ...anders })).status).toBe(400)
  })
})

test('a command that is sent again is done once, and does not show the link again', async () => {
  const inhoud = { inlognaam: nieuwNaam(), naam: 'M. de Wit', rollen: ['lezer'] }
  const een = await vraag('POST', '', inhoud, {}, 'sleutel-herhaald')
  const twee = await vraag('POST', '', inhoud, {}, 'sleutel-herhaald')
  expect(een.inhoud.link).toMatch(/activeren#/)
  expect([twee.status, twee.inhoud]).toEqual([201, { ...een.inhoud, link: null }])
})

describe('nobody gets more than he may give', () => {
  test('ASVS 8.2.1 nobody changes his own access', async () => {
    const { id } = await metAccount(['beheerder'])
    const zelf = { sub: id }
    for (const [methode, pad, inhoud] of [
      ['PUT', `/${id}/rollen`, { rollen: ['beheerder', 'medewerker'] }],
      ['PUT', `/${id}/blokkade`, REDEN],
      ['DELETE', `/${id}/blokkade`, undefined],
      ['POST', `/${id}/_nieuwe-link`, { zonderTweedeStap: true }],
    ] as const) {
      const uit = await vraag(methode, pad, inhoud, zelf)
      expect([pad, uit.status, uit.inhoud.code]).toEqual([pad, 409, 'TOESTAND_BOTST'])
    }
  })

  test('the last administrator who can log in stays; one who never activated does not count', async () => {
    const bij = { organisatie: AANBIEDER }
    const een = await metAccount(['beheerder'], bij)
    const twee = await nodigUit(['beheerder'], bij)
    const zet = () => vraag('PUT', `/${een.id}/rollen`, { rollen: ['lezer'] }, bij)
    const blokkeer = () => vraag('PUT', `/${een.id}/blokkade`, REDEN, bij)
    expect([(await zet()).status, (await blokkeer()).status]).toEqual([409, 409])
    await proef.db.beheer.query("UPDATE gebruiker SET wachtwoord = 'x' WHERE gebruiker = $1", [
      twee.id,
    ])
    expect((await zet()).status).toBe(204)
  })

  test('of two who take each other down at once, one stays', async () => {
    const bij = { organisatie: AANBIEDER }
    await proef.db.beheer.query('DELETE FROM lidmaatschap WHERE organisatie = $1', [AANBIEDER])
    const [een, twee] = [await metAccount(['beheerder'], bij), await metAccount(['beheerder'], bij)]
    const neer = (wie: string, door: string) =>
      vraag('PUT', `/${wie}/blokkade`, REDEN, { ...bij, sub: door })
    const samen = await Promise.all([neer(een.id, twee.id), neer(twee.id, een.id)])
    expect(samen.map(({ status }) => status).sort()).toEqual([204, 409])
  })

  test('ASVS 8.2.2 people of another organisation do not exist', async () => {
    const { id } = await metAccount(['lezer'], { organisatie: AANBIEDER })
    for (const [methode, pad, inhoud] of [
      ['PUT', `/${id}/rollen`, { rollen: ['lezer'] }],
      ['PUT', `/${id}/blokkade`, REDEN],
      ['POST', `/${id}/_nieuwe-link`, { zonderTweedeStap: false }],
      ['DELETE', `/${id}/sessies`, undefined],
    ] as const) {
      expect([pad, (await vraag(methode, pad, inhoud)).status]).toEqual([pad, 404])
    }
    const lijst = (await vraag('GET', '')).inhoud.gebruikers as { readonly id: string }[]
    expect(lijst.some((een) => een.id === id)).toBe(false)
  })

  test('ASVS 8.4.1 an account of another organisation is not taken over: no membership, no link', async () => {
    const elders = await metAccount(['lezer'], { organisatie: AANBIEDER })
    const uit = await nodigUit(['lezer'], {}, elders.inlognaam)
    expect([uit.status, uit.inhoud.code]).toEqual([409, 'TOESTAND_BOTST'])
    // The operator made that person a member here; a link is still not ours to give.
    await proef.db.beheer.query(
      "INSERT INTO lidmaatschap VALUES ($1, $2, '{lezer}', NULL, now())",
      [GEMEENTE, elders.id],
    )
    const link = await vraag('POST', `/${elders.id}/_nieuwe-link`, { zonderTweedeStap: true })
    expect(link.status).toBe(409)
    expect(await wachtwoordVan(elders.id)).not.toBeNull()
    // Our own membership is.
    expect((await vraag('PUT', `/${elders.id}/blokkade`, REDEN)).status).toBe(204)
  })

  test('who administers both organisations may', async () => {
    const baas = await metAccount(['beheerder'])
    await proef.db.beheer.query(
      "INSERT INTO lidmaatschap VALUES ($1, $2, '{beheerder}', NULL, now())",
      [AANBIEDER, baas.id],
    )
    const elders = await metAccount(['lezer'], { organisatie: AANBIEDER })
    const uit = await nodigUit(['lezer'], { sub: baas.id }, elders.inlognaam)
    expect([uit.status, uit.inhoud.link]).toEqual([201, null])
  })
})

describe('what an administrator does', () => {
  test('roles: from now on, in the log', async () => {
    const { id } = await metAccount(['lezer'])
    expect((await vraag('PUT', `/${id}/rollen`, { rollen: ['controleur'] })).status).toBe(204)
    expect(await laatsteAudit()).toMatchObject({
      soort: 'wijzig_rollen',
      object_id: id,
      bijzonderheden: 'nu: controleur',
    })
  })

  test('ASVS 7.4.5 ends the sessions that somebody has open here, and no others', async () => {
    const { id } = await metAccount()
    await sessieVan(id)
    await sessieVan(id)
    await sessieVan(id, AANBIEDER)
    expect((await vraag('DELETE', `/${id}/sessies`)).status).toBe(204)
    expect(await sessies(id)).toEqual([{ organisatie: AANBIEDER }])
    expect(await laatsteAudit()).toMatchObject({ bijzonderheden: '2 sessies beëindigd' })
  })

  test('ASVS 7.4.2 blocking ends them too; letting in again gives back what there was', async () => {
    const { id } = await metAccount(['controleur'])
    await sessieVan(id)
    expect((await vraag('PUT', `/${id}/blokkade`, REDEN)).status).toBe(204)
    expect(await sessies(id)).toEqual([])
    expect(await laatsteAudit()).toMatchObject({ object_id: id, bijzonderheden: REDEN.reden })
    const zie = async () =>
      ((await vraag('GET', '')).inhoud.gebruikers as { id: string }[]).find((een) => een.id === id)
    expect(await zie()).toMatchObject({ geblokkeerd: expect.any(String) })
    expect((await vraag('DELETE', `/${id}/blokkade`, undefined)).status).toBe(204)
    expect(await zie()).toMatchObject({ geblokkeerd: null, rollen: ['controleur'] })
  })

  test('nobody is blocked without a reason, and no BSN in one reaches the log', async () => {
    const { id } = await metAccount()
    const blokkeer = (inhoud?: object) => vraag('PUT', `/${id}/blokkade`, inhoud)
    expect((await blokkeer()).status).toBe(400)
    expect((await blokkeer({ reden: 'nee' })).status).toBe(400)
    expect((await blokkeer({ reden: 'Keek bij 999900006 rond.' })).status).toBe(204)
    const { bijzonderheden } = await laatsteAudit()
    expect(bijzonderheden).toMatch(/^Keek bij .+ rond\.$/)
    expect(bijzonderheden).not.toContain('999900006')
  })

  test('ASVS 6.4.6 a new link resets without knowing a password: the old one is gone at once', async () => {
    const { id } = await metAccount()
    await sessieVan(id, AANBIEDER)
    const uit = await vraag('POST', `/${id}/_nieuwe-link`, { zonderTweedeStap: false })
    expect(uit.inhoud.link).toMatch(/#[A-Za-z0-9_-]{43}$/)
    expect([await wachtwoordVan(id), await sessies(id)]).toEqual([null, []])
  })

  test('of somebody who comes through the identity provider, roles and links are kept there', async () => {
    await proef.db.beheer.query(
      `INSERT INTO gebruiker (gebruiker, naam, uitgever, onderwerp, aangemaakt)
       VALUES ('VIA', 'V. Via', 'https://idp.example', 'sub-1', now())`,
    )
    await proef.db.beheer.query(
      "INSERT INTO lidmaatschap VALUES ($1, 'VIA', '{lezer}', NULL, now())",
      [GEMEENTE],
    )
    const rollen = await vraag('PUT', '/VIA/rollen', { rollen: ['auditor'] })
    const link = await vraag('POST', '/VIA/_nieuwe-link', { zonderTweedeStap: false })
    expect([rollen.status, link.status]).toEqual([409, 409])
    expect((await vraag('PUT', '/VIA/blokkade', REDEN)).status).toBe(204)
  })
})
