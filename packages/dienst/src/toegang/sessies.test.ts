// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { inToegang } from '../opslag/transactie.ts'
import { meldAan } from './aanmelden.ts'
import { beeindigEigen, kiesOrganisatieVan, meldAf, meldOveralAf } from './afmelden.ts'
import { SESSIECOOKIE, wisCookie, zetCookie } from './cookie.ts'
import { maakHerken, sessieVan } from './herken.ts'
import { MINUUT, UUR } from './kern.ts'
import {
  BUUR,
  GEMEENTE,
  HERKOMST,
  maakToegangproef,
  type Toegangproef,
  WACHTWOORD,
} from './proef/toegangproef.ts'
import { csrfVan, leesSessies } from './sessies.ts'
import { toestelVan } from './toestel.ts'

let p: Toegangproef
beforeAll(async () => {
  p = await maakToegangproef()
})
afterAll(() => p.sluit())
beforeEach(() => p.later(3 * UUR))

const bestaat = async (cookie: string) => (await sessieVan(p.kern, cookie)) !== null
const herken = (cookie: string, koppen = {}) =>
  maakHerken(
    p.kern,
    async () => null,
  )({
    koppen,
    cookies: { [SESSIECOOKIE]: cookie },
    ip: HERKOMST.ip,
  })

describe('the value of a session', () => {
  test('ASVS 7.2.3 256 random bits, and only its hash in the database', async () => {
    const cookie = await p.binnen(await p.maakPersoon())
    expect(Buffer.from(cookie, 'base64url')).toHaveLength(32)
    const { rows } = await p.db.beheer.query('SELECT * FROM sessie')
    expect(JSON.stringify(rows)).not.toContain(cookie)
    expect(rows.some(({ sleutel }) => sleutel.includes(Buffer.from(cookie, 'base64url')))).toBe(
      false,
    )
  })

  test('ASVS 7.2.4 a new one at each login; the one that came along ends', async () => {
    const persoon = await p.maakPersoon()
    const vorige = await p.binnen(persoon)
    const uit = await meldAan(
      p.kern,
      { inlognaam: persoon.inlognaam, wachtwoord: WACHTWOORD, vorige },
      HERKOMST,
    )
    if (uit.soort !== 'binnen') throw new Error(uit.soort)
    expect(uit.waarde).not.toBe(vorige)
    expect(await bestaat(vorige)).toBe(false)
    // A value that somebody else put there is never taken over.
    const vreemd = 'A'.repeat(43)
    await meldAan(
      p.kern,
      { inlognaam: persoon.inlognaam, wachtwoord: WACHTWOORD, vorige: vreemd },
      HERKOMST,
    )
    expect(await bestaat(vreemd)).toBe(false)
  })

  test.each(['', 'x', 'A'.repeat(44), `${'A'.repeat(42)}'`, '../../etc/passwd'])(
    'what cannot be a session is not looked up: %j',
    async (cookie) => {
      expect(await sessieVan(p.kern, cookie)).toBeNull()
    },
  )

  test('ASVS 3.3.1 the cookie: __Host-, Secure, HttpOnly, SameSite=Lax, whole site, no life of its own', () => {
    expect(zetCookie('abc')).toBe('__Host-sid=abc; Path=/; Secure; HttpOnly; SameSite=Lax')
    expect(wisCookie()).toBe('__Host-sid=; Max-Age=0; Path=/; Secure; HttpOnly; SameSite=Lax')
  })

  test('ASVS 3.5.1 the proof against foreign pages follows from the session and from no other', async () => {
    const persoon = await p.maakPersoon()
    const [een, ander] = [await p.binnen(persoon), await p.binnen(persoon)]
    expect((await herken(een))!.sessie!.csrf).toBe(csrfVan(een))
    expect(csrfVan(een)).not.toBe(csrfVan(ander))
    expect(csrfVan(een)).not.toContain(een)
  })
})

describe('the end of a session', () => {
  test('ASVS 7.3.1 after 30 minutes of silence; use moves the end', async () => {
    const cookie = await p.binnen(await p.maakPersoon())
    for (let i = 0; i < 5; i++) {
      p.later(29 * MINUUT)
      expect(await bestaat(cookie)).toBe(true)
    }
    p.later(30 * MINUUT)
    expect(await bestaat(cookie)).toBe(false)
  })

  test('ASVS 7.3.2 after 12 hours, whatever happens', async () => {
    const cookie = await p.binnen(await p.maakPersoon())
    for (let i = 0; i < 12 * 60 - 20; i += 20) {
      p.later(20 * MINUUT)
      expect(await bestaat(cookie), `na ${i} minuten`).toBe(true)
    }
    p.later(20 * MINUUT)
    expect(await bestaat(cookie)).toBe(false)
  })

  test('ASVS 7.4.1 logging out ends it on the server', async () => {
    const cookie = await p.binnen(await p.maakPersoon())
    expect(await meldAf(p.kern, cookie, HERKOMST)).toMatchObject({ fase: 'vol' })
    expect(await herken(cookie)).toBeNull()
    expect(await meldAf(p.kern, cookie, HERKOMST)).toBeNull()
  })

  test('ASVS 7.4.2 blocking the account ends access at once', async () => {
    const persoon = await p.maakPersoon()
    const cookie = await p.binnen(persoon)
    await p.db.beheer.query('UPDATE gebruiker SET geblokkeerd = now() WHERE gebruiker = $1', [
      persoon.id,
    ])
    expect(await herken(cookie)).toBeNull()
  })

  test('ASVS 7.4.3 logging out everywhere ends all of them', async () => {
    const persoon = await p.maakPersoon()
    const [een, ander] = [await p.binnen(persoon), await p.binnen(persoon)]
    expect(await meldOveralAf(p.kern, await p.sessie(een), HERKOMST)).toBe(2)
    expect([await bestaat(een), await bestaat(ander)]).toEqual([false, false])
  })
})

describe('the own sessions', () => {
  test('ASVS 7.5.2 are listed and can be ended one by one; those of others cannot', async () => {
    const persoon = await p.maakPersoon()
    const eigen = await p.binnen(persoon)
    const elders = await p.binnen(persoon, { ip: '198.51.100.3', programma: 'curl/8.5.0' })
    const sessie = await p.sessie(eigen)
    const lijst = await inToegang(p.db.pool, (c) => leesSessies(c, p.kern, persoon.id))
    expect(lijst).toMatchObject([
      { adres: '198.51.100.3', toestel: 'curl', organisatie: GEMEENTE },
      { adres: HERKOMST.ip, toestel: 'Firefox op Linux' },
    ])
    expect(await beeindigEigen(p.kern, sessie, lijst[0]!.id, HERKOMST)).toBe(true)
    expect(await bestaat(elders)).toBe(false)
    const vreemd = await p.binnen(await p.maakPersoon())
    expect(await beeindigEigen(p.kern, sessie, (await p.sessie(vreemd)).id, HERKOMST)).toBe(false)
    expect(await bestaat(vreemd)).toBe(true)
  })

  test('devices are named coarsely, and the header itself is not kept', () => {
    const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0'
    expect(toestelVan(`${windows} Safari/537.36 Edg/140.0`)).toBe('Edge op Windows')
    expect(toestelVan(`${windows} Safari/537.36`)).toBe('Chrome op Windows')
    expect(toestelVan('Mozilla/5.0 (iPhone; CPU iPhone OS 18_0) Version/18 Safari/604')).toBe(
      'Safari op iOS',
    )
    expect(toestelVan('iets <script>')).toBeNull()
    expect(toestelVan(undefined)).toBeNull()
  })
})

describe('who somebody is', () => {
  test('ASVS 8.3.1 roles are those of now, in the organisation in hand', async () => {
    const persoon = await p.maakPersoon({ rollen: ['lezer'] })
    const cookie = await p.binnen(persoon)
    expect(await herken(cookie)).toMatchObject({
      iss: 'stopwijzer',
      sub: persoon.id,
      organisatie: GEMEENTE,
      rollen: ['lezer'],
      soort: 'mens',
      mfa: true,
    })
    await p.db.beheer.query(
      `UPDATE lidmaatschap SET rollen = '{auditor}' WHERE gebruiker = '${persoon.id}'`,
    )
    expect((await herken(cookie))!.rollen).toEqual(['auditor'])
    await p.db.beheer.query(
      `UPDATE lidmaatschap SET geblokkeerd = now() WHERE gebruiker = '${persoon.id}'`,
    )
    expect(await herken(cookie)).toBeNull()
  })

  test('halfway a login somebody is nobody yet', async () => {
    const { inlognaam } = await p.maakPersoon()
    const uit = await meldAan(p.kern, { inlognaam, wachtwoord: WACHTWOORD }, HERKOMST)
    if (uit.soort !== 'binnen') throw new Error(uit.soort)
    expect(await bestaat(uit.waarde)).toBe(true)
    expect(await herken(uit.waarde)).toBeNull()
  })

  test('ASVS 8.4.1 with several organisations the person chooses; the choice gives a new value and is remembered', async () => {
    const persoon = await p.maakPersoon({ organisaties: [BUUR, GEMEENTE] })
    const cookie = await p.binnen(persoon)
    expect(await herken(cookie)).toBeNull()
    await p.audit(BUUR)
    const gekozen = await kiesOrganisatieVan(p.kern, await p.sessie(cookie), BUUR, HERKOMST)
    expect(await bestaat(cookie)).toBe(false)
    expect((await herken(gekozen!))!.organisatie).toBe(BUUR)
    expect(await p.audit(BUUR)).toMatchObject([{ soort: 'kies_organisatie' }])
    expect((await herken(await p.binnen(persoon)))!.organisatie).toBe(BUUR)
  })

  test('ASVS 8.4.1 an organisation where somebody does not work cannot be chosen', async () => {
    const persoon = await p.maakPersoon({ organisaties: [GEMEENTE] })
    const cookie = await p.binnen(persoon)
    const sessie = await p.sessie(cookie)
    expect(await kiesOrganisatieVan(p.kern, sessie, BUUR, HERKOMST)).toBeNull()
    expect((await herken(cookie))!.organisatie).toBe(GEMEENTE)
  })

  test('a key or token that is no good never falls back on the cookie', async () => {
    const cookie = await p.binnen(await p.maakPersoon())
    for (const authorization of ['Bearer mis', 'Basic YTpi', 'Bearer', '']) {
      expect(await herken(cookie, { authorization })).toBeNull()
    }
    expect(await herken(cookie)).not.toBeNull()
  })
})
