// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { inToegang } from '../opslag/transactie.ts'
import { meldAan } from './aanmelden.ts'
import { maakLink } from './account.ts'
import { zoekInlognaam } from './gebruikers.ts'
import { MINUUT, nuMs, UUR } from './kern.ts'
import {
  AANBIEDER,
  BUUR,
  GEMEENTE,
  HERKOMST,
  maakToegangproef,
  type Toegangproef,
  WACHTWOORD,
} from './proef/toegangproef.ts'
import { codeVan, stapVan } from './totp.ts'
import { stelTotpIn, stelTotpVoor } from './tweedefactor.ts'
import { maakWachtwoordkluis } from './wachtwoord/scrypt.ts'

let p: Toegangproef
beforeAll(async () => {
  p = await maakToegangproef()
})
afterAll(() => p.sluit())
// So that one test never closes the door for another.
beforeEach(() => p.later(3 * UUR))

const probeer = (inlognaam: string, wachtwoord: string, ip = HERKOMST.ip) =>
  meldAan(p.kern, { inlognaam, wachtwoord }, { ...HERKOMST, ip })

describe('logging in with a password', () => {
  test('the right password leads to the second step, the name in whatever capitals', async () => {
    const persoon = await p.maakPersoon({ inlognaam: 'karin@voorbeeld.nl' })
    expect(persoon.inlognaam).toBe('karin@voorbeeld.nl')
    expect(await probeer(' Karin@Voorbeeld.NL ', WACHTWOORD)).toMatchObject({
      soort: 'binnen',
      fase: 'totp',
    })
  })

  test('ASVS 6.3.3 without a second factor the first thing to do is to make one', async () => {
    const { inlognaam } = await p.maakPersoon({ zonderTotp: true })
    expect(await probeer(inlognaam, WACHTWOORD)).toMatchObject({
      soort: 'binnen',
      fase: 'instellen',
    })
  })

  test('ASVS 6.3.8 every refusal is the same: unknown, wrong, blocked, without organisation, not activated', async () => {
    const fout = await p.maakPersoon({ zonderTotp: true })
    const dicht = await p.maakPersoon({ zonderTotp: true })
    const los = await p.maakPersoon({ zonderTotp: true, organisaties: [] })
    const nieuw = await p.maakPersoon({ zonderTotp: true })
    await p.db.beheer.query('UPDATE gebruiker SET geblokkeerd = now() WHERE gebruiker = $1', [
      dicht.id,
    ])
    await p.db.beheer.query('UPDATE gebruiker SET wachtwoord = NULL WHERE gebruiker = $1', [
      nieuw.id,
    ])
    const pogingen = [
      ['bestaat.niet@voorbeeld.nl', WACHTWOORD],
      [fout.inlognaam, `${WACHTWOORD}!`],
      [dicht.inlognaam, WACHTWOORD],
      [los.inlognaam, WACHTWOORD],
      [nieuw.inlognaam, WACHTWOORD],
      ['', ''],
    ] as const
    for (const [naam, wachtwoord] of pogingen) {
      expect(await probeer(naam, wachtwoord), naam).toEqual({ soort: 'geweigerd' })
    }
  })

  test('ASVS 6.2.10 a password stays good however old it is', async () => {
    const { inlognaam } = await p.maakPersoon({ zonderTotp: true })
    p.later(3 * 365 * 24 * UUR)
    expect((await probeer(inlognaam, WACHTWOORD)).soort).toBe('binnen')
  })

  test('ASVS 11.4.2 a hash with old parameters is made anew at the next login', async () => {
    const { inlognaam } = await p.maakPersoon({ zonderTotp: true })
    const oud = await maakWachtwoordkluis({ ln: 3, r: 8, p: 1 }).hash(WACHTWOORD)
    await p.db.beheer.query('UPDATE gebruiker SET wachtwoord = $2 WHERE inlognaam = $1', [
      inlognaam,
      oud,
    ])
    const opgeslagen = () => inToegang(p.db.pool, (client) => zoekInlognaam(client, inlognaam))
    await probeer(inlognaam, 'iets anders dan het is')
    expect((await opgeslagen())!.wachtwoord).toBe(oud)
    expect((await probeer(inlognaam, WACHTWOORD)).soort).toBe('binnen')
    expect((await opgeslagen())!.wachtwoord).toMatch(/^\$scrypt\$ln=4,/)
    expect((await probeer(inlognaam, WACHTWOORD)).soort).toBe('binnen')
  })
})

describe('what is withdrawn while a password is being checked', () => {
  const wie = (id: string) => p.db.beheer.query('SELECT FROM sessie WHERE gebruiker = $1', [id])
  /** Logs in with the right password; `intussen` happens after the check of it. */
  const binnenTerwijl = (inlognaam: string, intussen: () => Promise<unknown>) => {
    const kluis: typeof p.kern.kluis = {
      ...p.kern.kluis,
      async toets(...wat) {
        const uit = await p.kern.kluis.toets(...wat)
        await intussen()
        return uit
      },
    }
    return meldAan({ ...p.kern, kluis }, { inlognaam, wachtwoord: WACHTWOORD }, HERKOMST)
  }

  test('ASVS 7.4.3 a new link, a new password or a block: no session comes of the old password', async () => {
    const daden: Readonly<Record<string, (id: string) => Promise<unknown>>> = {
      link: (id) => inToegang(p.db.pool, (client) => maakLink(client, p.kern, id, false)),
      wachtwoord: (id) =>
        p.db.beheer.query('UPDATE gebruiker SET wachtwoord_sinds = now() WHERE gebruiker = $1', [
          id,
        ]),
      blokkade: (id) =>
        p.db.beheer.query('UPDATE gebruiker SET geblokkeerd = now() WHERE gebruiker = $1', [id]),
      'tweede stap': (id) =>
        p.db.beheer.query('UPDATE gebruiker SET totp_sinds = now() WHERE gebruiker = $1', [id]),
    }
    for (const [naam, daad] of Object.entries(daden)) {
      const { id, inlognaam } = await p.maakPersoon({ zonderTotp: true })
      const uit = await binnenTerwijl(inlognaam, () => daad(id))
      expect(uit, naam).toEqual({ soort: 'geweigerd' })
      expect((await wie(id)).rowCount, naam).toBe(0)
    }
  })

  test('a newer hash of the same password is no change', async () => {
    const { id, inlognaam } = await p.maakPersoon({ zonderTotp: true })
    const hash = await maakWachtwoordkluis({ ln: 5, r: 8, p: 1 }).hash(WACHTWOORD)
    const vraag = 'UPDATE gebruiker SET wachtwoord = $2 WHERE gebruiker = $1'
    const uit = await binnenTerwijl(inlognaam, () => p.db.beheer.query(vraag, [id, hash]))
    expect(uit.soort).toBe('binnen')
  })

  test('a session that was ended sets no second step any more', async () => {
    const { id, inlognaam } = await p.maakPersoon({ zonderTotp: true })
    const uit = await probeer(inlognaam, WACHTWOORD)
    if (uit.soort !== 'binnen') throw new Error(uit.soort)
    const sessie = await p.sessie(uit.waarde)
    const { geheim, zegel } = stelTotpVoor(p.kern, sessie)
    const bits = [...geheim].map((een) => BASE32.indexOf(een).toString(2).padStart(5, '0')).join('')
    const bytes = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
    const code = codeVan(bytes, stapVan(nuMs(p.kern)))
    const zet = () =>
      inToegang(p.db.pool, (client) =>
        stelTotpIn(client, p.kern, sessie, { zegel, code }, HERKOMST),
      )
    // As the request does: read first, and ended by somebody else before it goes on.
    await p.db.beheer.query('DELETE FROM sessie WHERE gebruiker = $1', [id])
    expect((await zet()).soort).toBe('geweigerd')
    const { rows } = await p.db.beheer.query('SELECT totp FROM gebruiker WHERE gebruiker = $1', [
      id,
    ])
    expect(rows).toEqual([{ totp: null }])
  })
})
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

describe('the brake on guessing', () => {
  test.each(['bestaat', 'bestaat niet'])(
    'ASVS 6.3.1 after five wrong attempts the door closes for a minute, twice as long each time: the name %s',
    async (naam) => {
      const inlognaam =
        naam === 'bestaat'
          ? (await p.maakPersoon({ zonderTotp: true })).inlognaam
          : 'niemand@voorbeeld.nl'
      for (let i = 0; i < 5; i++) {
        expect(await probeer(inlognaam, 'mis'), `poging ${i}`).toEqual({ soort: 'geweigerd' })
      }
      expect(await probeer(inlognaam, WACHTWOORD)).toEqual({ soort: 'wacht', seconden: 60 })
      p.later(MINUUT)
      expect((await probeer(inlognaam, 'mis')).soort).toBe('geweigerd')
      expect(await probeer(inlognaam, 'mis')).toEqual({ soort: 'wacht', seconden: 120 })
      for (const [wacht, daarna] of [
        [2, 4],
        [4, 8],
        [8, 15],
        [15, 15],
      ] as const) {
        p.later(wacht * MINUUT)
        expect((await probeer(inlognaam, 'mis')).soort).toBe('geweigerd')
        expect(await probeer(inlognaam, 'mis')).toEqual({ soort: 'wacht', seconden: daarna * 60 })
      }
    },
  )

  test('ASVS 6.3.1 fifty attempts at once: five are judged', async () => {
    const { inlognaam } = await p.maakPersoon({ zonderTotp: true })
    const alle = await Promise.all(Array.from({ length: 50 }, () => probeer(inlognaam, 'mis')))
    expect(alle.filter(({ soort }) => soort === 'geweigerd')).toHaveLength(5)
  })

  test('ASVS 6.1.1 nobody locks somebody else out: from another address the right password is good', async () => {
    const { inlognaam } = await p.maakPersoon({ zonderTotp: true })
    for (let i = 0; i < 8; i++) await probeer(inlognaam, 'mis', '198.51.100.7')
    expect((await probeer(inlognaam, WACHTWOORD, '198.51.100.7')).soort).toBe('wacht')
    expect((await probeer(inlognaam, WACHTWOORD)).soort).toBe('binnen')
  })

  test('ASVS 6.3.1 guessing one name from many addresses is slowed down too, and ends within a quarter', async () => {
    const { inlognaam } = await p.maakPersoon({ zonderTotp: true })
    for (let i = 0; i < 50; i++) await probeer(inlognaam, 'mis', `198.51.100.${i}`)
    expect((await probeer(inlognaam, WACHTWOORD)).soort).toBe('wacht')
    p.later(15 * MINUUT)
    expect((await probeer(inlognaam, WACHTWOORD)).soort).toBe('binnen')
  })

  test('ASVS 6.3.1 one address that tries many names is slowed down', async () => {
    const ip = '203.0.113.9'
    for (let i = 0; i < 100; i++) await probeer(`naam${i}@voorbeeld.nl`, 'mis', ip)
    expect((await probeer('nog.een@voorbeeld.nl', 'mis', ip)).soort).toBe('wacht')
    expect((await probeer('nog.een@voorbeeld.nl', 'mis')).soort).toBe('geweigerd')
  })

  test('ASVS 6.3.1 another address of the same IPv6 network is no other asker', async () => {
    const { inlognaam } = await p.maakPersoon({ zonderTotp: true })
    for (let i = 0; i < 5; i++) await probeer(inlognaam, 'mis', `2001:db8:7:1::${i + 1}`)
    expect((await probeer(inlognaam, WACHTWOORD, '2001:db8:7:1:a:b:c:d')).soort).toBe('wacht')
    expect((await probeer(inlognaam, WACHTWOORD, '2001:db8:7:2::1')).soort).toBe('binnen')
  })

  test('the right password opens the door again for mistakes', async () => {
    const { inlognaam } = await p.maakPersoon({ zonderTotp: true })
    for (let ronde = 0; ronde < 3; ronde++) {
      for (let i = 0; i < 4; i++) await probeer(inlognaam, 'mis')
      expect((await probeer(inlognaam, WACHTWOORD)).soort).toBe('binnen')
    }
  })
})

describe('what is written down', () => {
  test('ASVS 16.3.1 a login and a refusal stand in the log of every organisation of the person, with address and role', async () => {
    const persoon = await p.maakPersoon({ zonderTotp: true, organisaties: [BUUR, GEMEENTE] })
    const leeg = async () => [await p.audit(GEMEENTE), await p.audit(BUUR)]
    await leeg()
    await probeer(persoon.inlognaam, 'mis')
    await probeer(persoon.inlognaam, WACHTWOORD)
    for (const rijen of await leeg()) {
      expect(rijen).toEqual([
        expect.objectContaining({
          soort: 'aanmelden',
          uitkomst: 'geweigerd',
          gebruiker_sub: persoon.id,
          rol: 'medewerker',
          ip: HERKOMST.ip,
          bijzonderheden: 'wachtwoord onjuist',
        }),
        expect.objectContaining({ soort: 'aanmelden', uitkomst: 'geslaagd' }),
      ])
    }
    expect((await p.audit(AANBIEDER)).map((rij) => rij.soort)).toEqual(['registreer_organisatie'])
  })

  test('ASVS 16.3.1 an unknown name stands in the log of the service only, and not by name', async () => {
    await p.audit()
    p.log.length = 0
    await probeer('vreemde@voorbeeld.nl', 'een wachtwoord dat niemand ziet')
    expect(await p.audit()).toEqual([])
    expect(p.log.join('')).toContain('NAAM_ONBEKEND')
    expect(p.log.join('')).not.toMatch(/vreemde|niemand ziet/)
  })

  test('ASVS 16.2.5 no password, code or session ends up in a log', async () => {
    const persoon = await p.maakPersoon()
    const cookie = await p.binnen(persoon)
    const { rows } = await p.db.beheer.query(
      'SELECT string_agg(a::text, $1) AS alles FROM audit a',
      ['\n'],
    )
    const alles = `${rows[0].alles}${p.log.join('')}`
    for (const geheim of [WACHTWOORD, cookie]) expect(alles).not.toContain(geheim)
  })
})
