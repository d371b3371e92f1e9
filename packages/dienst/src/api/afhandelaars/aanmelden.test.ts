// SPDX-License-Identifier: EUPL-1.2
/** Logging in over the API, as a browser does it. */
import { alleRoutes } from '@stopwijzer/koppelvlak'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inToegang, openToegang } from '../../opslag/transactie.ts'
import { nodigUit } from '../../toegang/beheer.ts'
import { codeVan, stapVan } from '../../toegang/totp.ts'
import { type Browser, maakBrowser } from '../proef/browser.ts'
import { GEMEENTE, maakProefapi, type Proefapi } from '../proef/proefapi.ts'

let proef: Proefapi
beforeAll(async () => {
  const ruim = { perMinuut: 1_000_000, perMinuutPerAdres: 1_000_000 }
  proef = await maakProefapi({ echtAanmelden: true, configuratie: ruim })
})
afterAll(() => proef.sluit())

const WACHTWOORD = 'vuurtoren knipoogt naar de meeuw'
let teller = 0

/** Somebody new, by way of the operator; the secret of the link. */
async function nieuw(rollen: Parameters<typeof nodigUit>[3]['rollen'] = ['medewerker']) {
  const inlognaam = `persoon${++teller}@voorbeeld.nl`
  const uit = await inToegang(proef.db.pool, async (client) => {
    await openToegang(client)
    const { kern } = proef.aanmelddienst
    return nodigUit(client, kern, GEMEENTE, { inlognaam, naam: 'M. de Wit', rollen }, null)
  })
  if (uit.bezwaar !== null) throw new Error(uit.bezwaar)
  return { inlognaam, id: uit.gebruiker, geheim: new URL(uit.link!).hash.slice(1) }
}

/** The secret of the app, as it is in the address for the QR code. */
function geheimUit(adres: string): Buffer {
  const tekst = new URL(adres).searchParams.get('secret')!
  const bits = [...tekst].map((t) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(t).toString(2).padStart(5, '0'),
  )
  return Buffer.from((bits.join('').match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}

/** From the link to being inside, with a fresh second factor. */
async function helemaal(browser: Browser, rollen?: Parameters<typeof nieuw>[0]) {
  const persoon = await nieuw(rollen)
  const { geheim, inlognaam } = persoon
  await browser.zend('POST', '/activeringen', { geheim, wachtwoord: WACHTWOORD })
  await browser.zend('POST', '/aanmeldingen', { inlognaam, wachtwoord: WACHTWOORD })
  const voorstel = (await browser.zend('POST', '/aanmeldingen/_tweede-stap-beginnen', {})).json()
  const app = geheimUit(voorstel.adres)
  const code = codeVan(app, stapVan(Date.now()))
  const klaar = await browser.zend('POST', '/aanmeldingen/_tweede-stap-bevestigen', {
    zegel: voorstel.zegel,
    code,
  })
  return { ...persoon, app, code, klaar }
}

test('from an activation link to being inside, and out again', async () => {
  const browser = maakBrowser(proef)
  expect((await browser.zend('GET', '/aanmeldingen/_stand')).json()).toMatchObject({
    stand: 'geen',
    csrf: null,
    demo: false,
  })
  const { klaar, inlognaam, id, geheim } = await helemaal(browser)
  expect(klaar.statusCode).toBe(200)
  expect(klaar.json().herstelcodes).toHaveLength(8)
  expect(klaar.json().stand).toMatchObject({ stand: 'klaar', organisatie: GEMEENTE })
  const ik = (await browser.zend('GET', '/ik')).json()
  expect(ik).toMatchObject({
    inlognaam,
    soort: 'mens',
    organisatie: { code: GEMEENTE, soort: 'gemeente', rollen: ['medewerker'] },
    tweedeStap: true,
    demo: false,
  })
  expect(ik.rechten).toContain('toewijzingen.lezen')
  expect(ik.rechten).not.toContain('beheer.gebruikers')
  // The link was used.
  const nog = await browser.zend('POST', '/activeringen', { geheim, wachtwoord: WACHTWOORD })
  expect([nog.statusCode, nog.json().code]).toEqual([404, 'LINK_WERKT_NIET'])
  const weg = await browser.zend('POST', '/aanmeldingen/_afmelden')
  expect(weg.headers['set-cookie']).toBe(
    '__Host-sid=; Max-Age=0; Path=/; Secure; HttpOnly; SameSite=Lax',
  )
  expect((await browser.zend('GET', '/ik')).statusCode).toBe(401)
  const { rows } = await proef.db.beheer.query(
    'SELECT DISTINCT soort FROM audit WHERE gebruiker_sub = $1 ORDER BY 1',
    [id],
  )
  expect(rows.map(({ soort }) => soort)).toEqual([
    'aanmelden',
    'activeer_account',
    'afmelden',
    'stel_tweede_stap_in',
  ])
})

describe('the answers', () => {
  test('ASVS 3.3.1 3.3.2 3.3.3 3.3.4 every session cookie is __Host-, Secure, HttpOnly, SameSite=Lax', async () => {
    const browser = maakBrowser(proef)
    await helemaal(browser)
    expect(browser.gezet.length).toBeGreaterThan(1)
    for (const cookie of browser.gezet) {
      expect(cookie).toMatch(
        /^__Host-sid=[A-Za-z0-9_-]{43}; Path=\/; Secure; HttpOnly; SameSite=Lax$/,
      )
    }
  })

  test('ASVS 10.1.1 the value of a session, a code or a hash never stands in a body', async () => {
    const browser = maakBrowser(proef)
    const { app } = await helemaal(browser)
    for (const pad of ['/aanmeldingen/_stand', '/ik', '/ik/sessies']) {
      const { body } = await browser.zend('GET', pad)
      expect(body).not.toContain(browser.cookie()!)
      expect(body).not.toContain('$scrypt$')
      expect(body).not.toContain(app.toString('hex'))
    }
  })

  test('ASVS 6.3.8 a wrong password and a name that does not exist give the same answer', async () => {
    const { inlognaam, geheim } = await nieuw()
    const browser = maakBrowser(proef)
    await browser.zend('POST', '/activeringen', { geheim, wachtwoord: WACHTWOORD })
    const antwoorden = []
    for (const naam of [inlognaam, 'niemand@voorbeeld.nl', 'geen adres']) {
      const uit = await browser.zend('POST', '/aanmeldingen', {
        inlognaam: naam,
        wachtwoord: 'mis',
      })
      const { verzoek: _, ...inhoud } = uit.json()
      antwoorden.push([uit.statusCode, uit.headers['set-cookie'], inhoud])
    }
    expect(antwoorden[0]).toEqual([
      401,
      undefined,
      expect.objectContaining({ code: 'AANMELDEN_GEWEIGERD' }),
    ])
    expect(antwoorden[1]).toEqual(antwoorden[0])
    expect(antwoorden[2]).toEqual(antwoorden[0])
  })

  test('ASVS 6.3.1 a closed door says how long', async () => {
    const browser = maakBrowser(proef)
    const invoer = { inlognaam: 'iemand@voorbeeld.nl', wachtwoord: 'mis' }
    for (let i = 0; i < 5; i++) await browser.zend('POST', '/aanmeldingen', invoer)
    const dicht = await browser.zend('POST', '/aanmeldingen', invoer)
    expect([dicht.statusCode, dicht.json().code]).toEqual([429, 'TE_VAAK_GEPROBEERD'])
    expect(Number(dicht.headers['retry-after'])).toBeGreaterThan(0)
  })

  test('ASVS 6.2.1 a password that is refused is named at its place, never repeated', async () => {
    const { geheim } = await nieuw()
    const uit = await maakBrowser(proef).zend('POST', '/activeringen', {
      geheim,
      wachtwoord: 'Welkom2026!!',
    })
    expect([uit.statusCode, uit.json().fouten[0].plek]).toEqual([400, 'inhoud/wachtwoord'])
    expect(uit.body).not.toContain('Welkom2026!!')
  })
})

describe('ASVS 3.5.1 another website', () => {
  const VREEMD: readonly Record<string, string>[] = [
    { origin: 'https://elders.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'none' },
  ]
  test.each(VREEMD)('cannot log somebody in, activate or log out: %j', async (koppen) => {
    const browser = maakBrowser(proef)
    const { inlognaam } = await helemaal(browser)
    const vragen = [
      ['/aanmeldingen', { inlognaam, wachtwoord: WACHTWOORD }],
      ['/activeringen', { geheim: 'x', wachtwoord: WACHTWOORD }],
      ['/aanmeldingen/_code', { code: '123456' }],
      ['/aanmeldingen/_organisatie', { organisatie: GEMEENTE }],
      ['/aanmeldingen/_tweede-stap-beginnen', { wachtwoord: WACHTWOORD }],
      ['/aanmeldingen/_tweede-stap-bevestigen', { zegel: 'x', code: '123456' }],
      ['/aanmeldingen/_afmelden', undefined],
    ] as const
    for (const [pad, inhoud] of vragen) {
      const uit = await browser.zend('POST', pad, inhoud, koppen)
      expect([pad, uit.statusCode, uit.json().code]).toEqual([pad, 403, 'HERKOMST_VREEMD'])
      expect(uit.headers['set-cookie']).toBeUndefined()
    }
    expect((await browser.zend('GET', '/ik')).statusCode).toBe(200)
  })

  test('without the proof of the session nothing changes, from whatever page', async () => {
    const browser = maakBrowser(proef)
    const { inlognaam } = await helemaal(browser)
    const vragen = [
      ['POST', '/aanmeldingen/_code', { code: '123456' }],
      ['POST', '/aanmeldingen/_organisatie', { organisatie: GEMEENTE }],
      ['POST', '/aanmeldingen/_tweede-stap-beginnen', { wachtwoord: WACHTWOORD }],
      ['POST', '/aanmeldingen/_afmelden', undefined],
      ['PUT', '/ik/wachtwoord', { huidig: WACHTWOORD, nieuw: 'de wind waait om het huis' }],
      ['DELETE', '/ik/sessies', undefined],
    ] as const
    for (const [methode, pad, inhoud] of vragen) {
      for (const csrf of ['', 'A'.repeat(43)]) {
        const uit = await browser.zend(methode, pad, inhoud, { 'x-csrf-token': csrf })
        expect([pad, uit.json().code]).toEqual([pad, 'HERKOMST_VREEMD'])
      }
    }
    expect((await browser.zend('GET', '/ik')).json().inlognaam).toBe(inlognaam)
  })

  test('ASVS 3.5.3 reading changes nothing: no GET ends, makes or renews a session', async () => {
    const browser = maakBrowser(proef)
    await helemaal(browser)
    const voor = (await proef.db.beheer.query('SELECT count(*) FROM sessie')).rows
    for (const pad of ['/aanmeldingen/_stand', '/ik', '/ik/sessies']) {
      expect((await browser.zend('GET', pad)).headers['set-cookie']).toBeUndefined()
    }
    expect((await proef.db.beheer.query('SELECT count(*) FROM sessie')).rows).toEqual(voor)
  })
})

describe('ASVS 6.3.3 data of clients', () => {
  test('stays shut until the second factor is there', async () => {
    const { inlognaam, geheim } = await nieuw()
    const browser = maakBrowser(proef)
    await browser.zend('POST', '/activeringen', { geheim, wachtwoord: WACHTWOORD })
    const half = await browser.zend('POST', '/aanmeldingen', { inlognaam, wachtwoord: WACHTWOORD })
    expect([half.statusCode, half.json().stand]).toEqual([201, 'instellen'])
    // Not even the own name before that.
    expect(half.json()).toMatchObject({ naam: null, organisatie: null, organisaties: [] })
    const dicht = alleRoutes().filter(
      ({ recht, methode }) => recht !== 'openbaar' && methode === 'GET',
    )
    expect(dicht.length).toBeGreaterThan(5)
    for (const { pad } of dicht) {
      const antwoord = await browser.zend('GET', pad.replace(/\{\w+\}/g, 'x1'))
      expect([pad, antwoord.statusCode]).toEqual([pad, 401])
    }
  })
})

describe('oneself', () => {
  test('ASVS 7.5.2 sessions are listed, ended one by one, and all at once', async () => {
    const een = maakBrowser(proef)
    const { inlognaam, app } = await helemaal(een)
    const twee = maakBrowser(proef)
    await twee.zend('POST', '/aanmeldingen', { inlognaam, wachtwoord: WACHTWOORD })
    const volgende = codeVan(app, stapVan(Date.now()) + 1)
    expect((await twee.zend('POST', '/aanmeldingen/_code', { code: volgende })).statusCode).toBe(
      200,
    )
    const { sessies } = (await een.zend('GET', '/ik/sessies')).json()
    expect(sessies).toHaveLength(2)
    const ander = sessies.find((sessie: { huidige: boolean }) => !sessie.huidige)
    expect((await een.zend('DELETE', `/ik/sessies/${ander.id}`)).statusCode).toBe(204)
    expect((await twee.zend('GET', '/ik')).statusCode).toBe(401)
    expect((await een.zend('DELETE', `/ik/sessies/${ander.id}`)).statusCode).toBe(404)
    expect((await een.zend('DELETE', '/ik/sessies')).statusCode).toBe(204)
    expect((await een.zend('GET', '/ik')).statusCode).toBe(401)
  })

  test('ASVS 6.2.3 the password is changed with the current one; the session gets a new value', async () => {
    const browser = maakBrowser(proef)
    await helemaal(browser)
    const oud = browser.cookie()
    const wijzig = (huidig: string, nieuwe: string) =>
      browser.zend('PUT', '/ik/wachtwoord', { huidig, nieuw: nieuwe })
    expect((await wijzig('mis', 'de wind waait om het huis')).json().code).toBe(
      'WACHTWOORD_ONJUIST',
    )
    expect((await wijzig(WACHTWOORD, 'kort')).json().fouten[0].plek).toBe('inhoud/nieuw')
    const goed = await wijzig(WACHTWOORD, 'de wind waait om het huis')
    expect(goed.statusCode).toBe(200)
    expect(browser.cookie()).not.toBe(oud)
    expect(goed.json().csrf).toBe((await browser.zend('GET', '/ik')).json().csrf)
  })

  test('ASVS 7.5.1 another second factor takes the password again', async () => {
    const browser = maakBrowser(proef)
    await helemaal(browser)
    const begin = (inhoud: object) =>
      browser.zend('POST', '/aanmeldingen/_tweede-stap-beginnen', inhoud)
    expect((await begin({})).json().code).toBe('WACHTWOORD_ONJUIST')
    expect((await begin({ wachtwoord: WACHTWOORD })).json()).toHaveProperty('zegel')
  })
})
